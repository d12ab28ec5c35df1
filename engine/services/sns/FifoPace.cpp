#include "services/sns/FifoPace.h"

#include "services/sns/Errors.h"

namespace nephoscope::sns {

Expected<void> FifoPace::take(const Topic &topic, const Message &message, std::size_t bytes, const Caller &caller, Timestamp now)
{
    if (!topic.fifo || caller.via == Via::Service)
        return {};
    const bool byGroup = topic.attribute("FifoThroughputScope") == "MessageGroup";
    const bool passes = m_messages.take({topic.arn, byGroup ? message.group : std::string()}, now)
        && (byGroup || m_bytes.take(topic.arn, now, double(bytes)));
    return passes ? Expected<void>() : fail(throttled());
}

void FifoPace::clear()
{
    m_messages.clear();
    m_bytes.clear();
}

} // namespace nephoscope::sns
