#include "services/sqs/FifoPace.h"

#include "services/sqs/Errors.h"

#include <algorithm>

namespace nephoscope::sqs {

void FifoPace::Tokens::refill(Timestamp now)
{
    // A clock that was set back gives nothing.
    const double seconds = std::chrono::duration<double>(std::max(now - at, Duration(0))).count();
    left = std::min<double>(callsPerSecond, left + seconds * callsPerSecond);
    at = now;
}

Expected<void> FifoPace::take(const Queue &queue, Kind kind, const Caller &caller, Timestamp now)
{
    return queue.fifo && !queue.throughputByGroup ? takeOne({queue.id, kind, {}}, caller, now) : Expected<void>();
}

Expected<void> FifoPace::takeGroup(const Queue &queue, const std::string &group, const Caller &caller, Timestamp now)
{
    return queue.fifo && queue.throughputByGroup ? takeOne({queue.id, Kind::Send, group}, caller, now) : Expected<void>();
}

Expected<void> FifoPace::takeOne(Key key, const Caller &caller, Timestamp now)
{
    if (caller.via == Via::Service)
        return {};
    const std::lock_guard lock(m_mutex);
    if (m_tokens.size() >= m_sweepAt) {
        // Who has not asked for a second is as good as new.
        std::erase_if(m_tokens, [now](const auto &entry) { return now - entry.second.at >= std::chrono::seconds(1); });
        m_sweepAt = std::max<std::size_t>(1024, m_tokens.size() * 2);
    }
    const auto [found, isNew] = m_tokens.try_emplace(std::move(key));
    Tokens &tokens = found->second;
    if (isNew)
        tokens.at = now;
    tokens.refill(now);
    if (tokens.left < 1)
        return fail(throttled());
    --tokens.left;
    return {};
}

void FifoPace::clear()
{
    const std::lock_guard lock(m_mutex);
    m_tokens.clear();
}

} // namespace nephoscope::sqs
