#include "services/sqs/FifoPace.h"

#include "services/sqs/Errors.h"

namespace nephoscope::sqs {

Expected<void> FifoPace::take(const Queue &queue, Kind kind, const Caller &caller, Timestamp now)
{
    return queue.fifo && !queue.throughputByGroup ? takeOne({queue.id, kind, {}}, caller, now) : Expected<void>();
}

Expected<void> FifoPace::takeGroup(const Queue &queue, const std::string &group, const Caller &caller, Timestamp now)
{
    return queue.fifo && queue.throughputByGroup ? takeOne({queue.id, Kind::Send, group}, caller, now) : Expected<void>();
}

Expected<void> FifoPace::takeOne(const Key &key, const Caller &caller, Timestamp now)
{
    return caller.via == Via::Service || m_pace.take(key, now) ? Expected<void>() : fail(throttled());
}

} // namespace nephoscope::sqs
