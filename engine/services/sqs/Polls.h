#pragma once

#include "api/generated/sqs.h"
#include "door/Service.h"
#include "services/sqs/MessageRepository.h"
#include "services/sqs/Queue.h"

#include <atomic>
#include <map>
#include <memory>
#include <set>
#include <tuple>

namespace nephoscope::sqs {

/// A ReceiveMessage on its way.
struct Poll
{
    explicit Poll(Deferred<api::sqs::ReceiveMessage> made) : call(std::move(made)) {}

    Deferred<api::sqs::ReceiveMessage> call;
    QueueKey key;
    Timestamp deadline{}; ///< when it is answered without messages
    bool waits = false;   ///< asked for long polling
    bool waiting = false; ///< stands in line
    std::uint64_t number = 0; ///< its place in line; first come, first served
    std::int64_t queue = 0;
    std::atomic<int> tries{0}; ///< attempts under way
    QueuePtr from;        ///< as it was at the last attempt
    std::vector<Message> messages;
};
using PollPtr = std::shared_ptr<Poll>;

/// Those who wait for messages, by queue. A waiting poll is an entry here: it holds no thread and has no timer of its own.
/// Engine thread, but for stop().
class Polls
{
public:
    /// `attempt` tries to receive for a poll that left the line, and ends with waitFor() or an answer.
    /// `late` is told of those who got nothing until their deadline.
    Polls(const ServiceHost &host, std::function<void(const PollPtr &)> attempt, std::function<void(const PollPtr &)> late)
        : m_host(host), m_attempt(std::move(attempt)), m_late(std::move(late)) {}

    /// Until a message can be received, or its deadline. Where there is nobody to wait any more it is answered.
    void waitFor(const PollPtr &poll, const Queue &queue, store::Connection &connection, Timestamp now);
    /// Out of the line, wherever it stands.
    void leave(const PollPtr &poll);
    bool anyFor(std::int64_t queue) const { return m_lines.contains(queue); }
    /// Something may be received from the queue: whoever came first tries.
    void poke(std::int64_t queue);
    /// The queue is gone: all of them try, and learn it.
    void pokeAll(std::int64_t queue);
    /// The cloud closes: answers all without messages, now and from here on.
    void stop();
    void clear();

private:
    struct Line
    {
        std::map<std::uint64_t, PollPtr> polls;
        std::optional<Scheduler::Id> timer; ///< for the next message to become visible
        Timestamp when{};
    };
    void setTimer(std::int64_t queue, Line &line, Timestamp when);
    void setDeadlineTimer();
    void endLate();
    void drop(std::map<std::int64_t, Line>::iterator line);
    void answerAll();

    const ServiceHost &m_host;
    const std::function<void(const PollPtr &)> m_attempt;
    const std::function<void(const PollPtr &)> m_late;
    std::map<std::int64_t, Line> m_lines;
    std::set<std::tuple<Timestamp, std::uint64_t, std::int64_t>> m_deadlines;
    std::optional<Scheduler::Id> m_deadlineTimer;
    Timestamp m_deadlineWhen{};
    std::uint64_t m_last = 0;
    bool m_stopped = false;
};

} // namespace nephoscope::sqs
