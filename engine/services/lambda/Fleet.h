#pragma once

#include "core/WorkerPool.h"
#include "services/Metrics.h"
#include "services/lambda/Worker.h"

#include <boost/asio/executor_work_guard.hpp>

#include <atomic>
#include <deque>
#include <map>
#include <thread>
#include <vector>

namespace nephoscope::lambda {

/// Temporary credentials of a function's role, as environment entries; empty when there are none.
using Credentials = std::vector<std::string>;

/// All workers of all functions, on a thread of their own that begins with the first invocation. Thread-safe.
class Fleet : private Worker::Owner
{
public:
    /// Processes at a time; invocations beyond wait for one to be free.
    static constexpr std::size_t maxProcesses = 64;
    /// A worker without work goes after this time; sooner when others are needed.
    static constexpr auto idleLimit = std::chrono::minutes(5);
    /// AWS's for an account in a Region.
    static constexpr int accountConcurrency = 1000;

    Fleet(const ServiceHost &host, std::shared_ptr<Metrics> metrics);
    ~Fleet() override;

    /// Runs the function once; `TooManyRequestsException` when as many of its invocations run as are reserved for it.
    void invoke(std::shared_ptr<const Image> image, Invocation invocation);
    /// The function changed or is gone: no worker takes another event.
    void retire(std::int64_t function);
    void retireAll() { retire(0); }
    /// Workers that are ready before they are needed.
    void warm(std::shared_ptr<const Image> image, int count);
    /// Where functions find the cloud; 0: nowhere.
    void setServicePort(std::uint16_t port) { m_servicePort = port; }
    std::uint16_t servicePort() const { return m_servicePort; }
    /// A role's credentials, and until when they are good: a worker ends with them.
    using GiveCredentials = std::function<void(Credentials, Timestamp until)>;
    /// Asks for them; called on the fleet's thread, answers on any.
    void setCredentials(std::function<void(const Image &, GiveCredentials)> ask) { m_askCredentials = std::move(ask); }
    /// Ends everything; nothing can be invoked after it.
    void stop();
    /// On the fleet's thread; nothing after stop().
    void run(std::function<void()> task);
    /// Work on bytes that is not for the fleet's thread.
    void background(std::function<void()> task) { m_background.post(std::move(task)); }
    Folders &folders() { return m_folders; }
    /// Where what functions do is counted, see Counting.h.
    const std::shared_ptr<Metrics> &metrics() const { return m_metrics; }

private:
    struct Group
    {
        std::deque<std::pair<std::shared_ptr<const Image>, Invocation>> waiting;
        std::vector<std::shared_ptr<Worker>> workers;
        int preparing = 0; ///< workers whose folders are looked for
    };

    void workerIsIdle(const std::shared_ptr<Worker> &worker) override;
    void workerIsLate() override { lookAgain(); }
    void confinementFailed() override { m_confine = false; }
    std::optional<Invocation> oneThatWaits(const Worker &worker) override;
    void workerIsGone(const std::shared_ptr<Worker> &worker) override;
    Timestamp now() const override { return m_host.clock.now(); }
    CloudLogs &logs() override { return m_logs; }

    void post(std::function<void()> task);
    void accept(const std::shared_ptr<const Image> &image, Invocation invocation);
    void look(const std::string &key);
    void prepare(const std::string &key, const std::shared_ptr<const Image> &image);
    /// The version as it is now, when another has come in its place; on any thread.
    std::shared_ptr<const Image> readAgain(const Image &image);
    /// Who waits for what has been replaced goes on with what came in its place.
    void replaceImage(const std::string &key, const std::shared_ptr<const Image> &now);
    void startWorker(const std::string &key, const std::shared_ptr<const Image> &image, const Expected<Workplace> &place, Credentials credentials,
                     Timestamp until = Timestamp::max());
    bool makeRoom();
    static std::optional<Invocation> nextOf(Group &group);
    void count(const Image &image, const std::string &invokedArn, const std::string &name, double value = 1, const std::string &unit = "Count");
    /// An invocation of a function without a reservation begins, or ends: they share what is left of the account.
    void occupy(const Image &image, bool begins);
    /// Whether an invocation is one of the provisioned ones. Counts it.
    bool takeProvisioned(const Image &image, const std::string &invokedArn);
    void tell(Hop::Kind kind, const Image &image, const Invocation &invocation);
    void lookAgain();
    void tidy();

    const ServiceHost &m_host;
    CloudLogs m_logs;
    const std::shared_ptr<Metrics> m_metrics;
    Folders m_folders;
    std::function<void(const Image &, GiveCredentials)> m_askCredentials;
    std::atomic<std::uint16_t> m_servicePort{0};
    std::atomic<bool> m_stopping{false};

    // The thread's own.
    boost::asio::io_context m_io{1};
    std::map<std::string, Group> m_groups;
    std::map<std::int64_t, int> m_running; ///< invocations by function, waiting ones too
    std::map<std::pair<std::string, std::string>, int> m_unreserved; ///< of functions without a reservation, by account and Region
    std::map<std::string, int> m_provisioned; ///< those that run, by function and qualifier
    std::size_t m_processes = 0;
    bool m_confine = true;
    boost::asio::steady_timer m_tidyTimer{m_io};
    bool m_tidying = false;

    std::mutex m_mutex;
    std::thread m_thread;
    std::optional<boost::asio::executor_work_guard<boost::asio::io_context::executor_type>> m_guard;
    WorkerPool m_background{1};
};

} // namespace nephoscope::lambda
