#pragma once

#include "core/StepThread.h"
#include "door/Service.h"
#include "services/DataKeys.h"
#include "services/HttpSender.h"
#include "services/Metrics.h"
#include "services/sns/Inbox.h"
#include "services/sns/Signer.h"
#include "services/sns/StatusLog.h"

#include <atomic>
#include <deque>
#include <map>
#include <set>

namespace nephoscope::sns {

/// Brings messages to those who have subscribed, on a thread of its own: what is due is sent, many at a time, and what
/// came of it is written down many at a time. Every delivery is a row until it is done, so that after kill -9 all are made;
/// those under way then are made again, which FIFO queues recognize. Of a group of a FIFO topic one is under way.
class Deliverer
{
public:
    explicit Deliverer(std::shared_ptr<Metrics> metrics) : m_metrics(std::move(metrics)) {}

    /// For a metric of a topic.
    void count(const std::string &topicArn, std::string name, Timestamp now, double value = 1, std::string unit = "Count");
    /// Of the topics that are encrypted; once started.
    DataKeys &keys() { return *m_keys; }
    void registerOperations(ServiceRegistry &registry);
    void start(const ServiceHost &host);
    void stop();
    /// There is something to deliver once this is committed.
    void wakeAfter(WriteContext &context)
    {
        context.afterCommit([this] { m_thread.wake(); });
    }
    /// Every row is gone, the certificate with them.
    void reset();

private:
    static constexpr std::size_t window = 256; ///< under way at a time
    static constexpr std::size_t ahead = 256;  ///< read at a time

    /// What came of an attempt.
    struct Result
    {
        enum class Kind { Arrived, Again, GivenUp, Dropped };
        std::int64_t delivery = 0;
        Kind kind = Kind::Arrived;
        int code = 200;
        std::string response = {};
        std::optional<InboxMessage> mail = {};
    };
    /// Where answers arrive, on whichever thread; outlives the deliverer when they are late.
    struct Post
    {
        std::mutex mutex;
        StepThread *thread = nullptr; ///< null once nobody asks any more
        std::vector<Result> results;
        void put(Result result);
    };

    /// What one step has read: most of its deliveries are of few topics, and one message goes to many.
    struct Round
    {
        std::optional<Message> message;
        std::optional<Error> refused; ///< why the message's body cannot be opened
        std::map<std::string, std::optional<Topic>> topics;
        std::map<std::pair<std::string, std::string>, std::optional<Subscription>> subscriptions;
    };

    bool step();
    void read(std::int64_t message, Round &round);
    void begin(const Delivery &delivery, Round &round);
    void submit(std::int64_t delivery, Call call);
    void post(std::int64_t delivery, const Topic &topic, const Subscription &subscription, const Message &message, const Envelope &envelope);
    /// Whether the subscription has had as many as it takes for now; notes that it gets one more.
    bool isThrottled(const Topic &topic, const Subscription &subscription, const Delivery &delivery);
    /// The subscriptions that have had as many as they take for now.
    std::vector<std::string> throttled(Timestamp now);
    bool settle(std::vector<Result> results);
    void settleOne(WriteContext &context, const Result &result);
    bool ensureSigner();
    bool run(std::function<void(WriteContext &)> work);
    void wakeAt(Timestamp when);
    void put(Result result) { m_post->put(std::move(result)); }

    const std::shared_ptr<Metrics> m_metrics;
    const ServiceHost *m_host = nullptr;
    std::unique_ptr<HttpSender> m_http; ///< made when first used
    std::unique_ptr<StatusLog> m_statusLog;
    std::unique_ptr<DataKeys> m_keys;
    std::unique_ptr<Signer> m_signer;
    std::atomic<bool> m_forgetSigner = false;
    std::atomic<bool> m_forgetReady = false;
    std::deque<Delivery> m_ready; ///< due, and not begun yet
    std::set<std::int64_t> m_underWay;
    std::map<std::string, Timestamp> m_notBefore; ///< of subscriptions with a limit
    std::optional<Timestamp> m_later; ///< when one of those may have its next
    Timestamp m_alarm{}; ///< when the scheduler wakes the thread next
    const std::shared_ptr<Post> m_post = std::make_shared<Post>();
    StepThread m_thread{[this] { return step(); }};
};

} // namespace nephoscope::sns
