#pragma once

#include "core/Clock.h"
#include "core/Identity.h"

#include <atomic>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nephoscope {

struct Caller;

/// One step of a message through the cloud, as the service that took it saw it, after the commit that made it so.
struct Hop
{
    enum class Kind : std::uint8_t {
        Sent,         ///< came to `to`: a bucket, topic, bus, queue or function
        Delayed,      ///< came to a queue and cannot be received before `until`
        Delivered,    ///< arrived at an endpoint outside of the cloud, such as a mail box or a web server
        Received,     ///< taken from the queue `from`; nobody else sees it before `until`
        Hidden,       ///< its time of being invisible was changed to `until`
        Visible,      ///< given back before its time
        Deleted,      ///< done with: taken out of the queue `from`
        Expired,      ///< was in the queue `from` for as long as that keeps messages
        Purged,       ///< all messages of the queue `from` went; `message` is empty
        DeadLettered, ///< moved from the queue `from` to its dead-letter queue `to`
        FilteredOut,  ///< the filter of the subscription to `to` did not take it
        Matched,      ///< an event of the bus `from` is one that the rule `to` waits for
        Invoked,      ///< a function begins to run
        Succeeded,    ///< the function `to` ended well
        Failed,       ///< the function `to` ended in an error, or nobody tries any more to bring it to `to`
        Retried,      ///< `to` did not take it; tried again at `until`
        Denied,       ///< `to` does not allow `from` to send
    };

    std::uint64_t sequence = 0; ///< set by the feed; grows by one for each
    Timestamp time{};           ///< by the cloud's clock
    Kind kind = Kind::Sent;
    std::string message; ///< MessageId of SQS and SNS, an event's id, the request id of an invocation
    std::string cause = {};   ///< the message that this one is a copy of, or was made for; empty: it is the first
    std::string from = {};    ///< ARN of what it comes from: a resource or, where somebody calls, a principal
    std::string to = {};      ///< ARN, or the address of an endpoint
    std::string excerpt = {}; ///< how its text begins; empty where that is encrypted or was told before
    std::vector<std::pair<std::string, std::string>> attributes = {}; ///< names and values it carries, the first `maxAttributes`
    Timestamp until{};
    std::int64_t times = 0; ///< how often it was received or tried, this time included; of Invoked how many messages it takes

    static constexpr std::size_t maxExcerpt = 256; ///< bytes, of values too
    static constexpr std::size_t maxAttributes = 10;
};
using HopPtr = std::shared_ptr<const Hop>;

/// What moves through the cloud, for pictures of it. Services tell each hop once, where it happens; while nobody watches that
/// costs one atomic read. Keeps the newest hops for as long as somebody watches. Thread-safe; nobody waits for a watcher.
class MessageFlow
{
public:
    static constexpr std::size_t maxKept = 32'768;

    /// Hops are kept from its making to its end.
    class Watch
    {
    public:
        explicit Watch(MessageFlow &flow);
        ~Watch();
        Watch(const Watch &) = delete;
        Watch &operator=(const Watch &) = delete;

    private:
        MessageFlow &m_flow;
    };

    bool isWatched() const { return m_watchers.load(std::memory_order_relaxed) > 0; }
    /// Takes them down in their order; nothing happens while nobody watches.
    void publish(std::vector<Hop> hops);
    void publish(Hop hop);

    struct Page
    {
        std::vector<HopPtr> hops; ///< oldest first
        std::uint64_t next = 0;   ///< what to ask for the next time
        std::uint64_t dropped = 0; ///< how many came and went before they were asked for
    };
    /// Hops after `sequence`, at most `limit`.
    Page since(std::uint64_t sequence, std::size_t limit = 4096) const;
    std::uint64_t last() const;

    /// How a text begins, cut between two characters of UTF-8.
    static std::string excerptOf(std::string_view text);
    /// Who sends: the resource on whose behalf a service calls, else the principal.
    static const std::string &senderOf(const Caller &caller);

private:
    void put(Hop hop);

    std::atomic<int> m_watchers{0};
    mutable std::mutex m_mutex; ///< held to move pointers only
    std::deque<HopPtr> m_kept;
    std::uint64_t m_last = 0;
};

/// `Sent`, `DeadLettered` …: for logs and tests.
std::string_view nameOf(Hop::Kind kind);

} // namespace nephoscope
