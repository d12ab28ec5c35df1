#include "services/sqs/Addresses.h"
#include "services/sqs/DeadLetters.h"
#include "services/sqs/Receiving.h"

namespace nephoscope::sqs {

namespace {

/// How often a receive looks again where messages went to the dead-letter queue instead.
constexpr int maxRounds = 8;
/// Of fair queues: how many message groups a receive looks at.
constexpr std::size_t maxTenants = 16;

/// One receive under way.
class Take
{
public:
    Take(Broker &broker, WriteContext &context, const Queue &queue, std::size_t limit, Duration visibility)
        : m_broker(broker), m_context(context), m_queue(queue), m_messages(context.db()), m_limit(limit), m_visibility(visibility)
    {
    }

    std::vector<Message> run()
    {
        for (int round = 0; round < maxRounds && m_taken.size() < m_limit; ++round) {
            m_removed = false;
            if (m_queue.fifo)
                fromGroups();
            else
                fromAll();
            // What was removed may have hidden something; what stays visible would come twice.
            if (!m_removed || (m_visibility == Duration(0) && !m_taken.empty()))
                break;
        }
        if (!m_taken.empty())
            m_broker.depths.received(m_queue.content, std::int64_t(m_taken.size()));
        return std::move(m_taken);
    }

private:
    std::size_t left() const { return m_limit - m_taken.size(); }

    void fromAll()
    {
        const auto tenants = m_messages.quietTenants(m_queue.content, maxTenants);
        if (tenants.size() > 1)
            fromTenants(tenants);
        if (m_visibility == Duration(0) && !m_taken.empty())
            return;
        for (Message &message : m_messages.visible(m_queue.content, m_context.now(), left(), !tenants.empty()))
            accept(message);
    }

    /// One message of each in turn, first of those for whom the least is under way: a backlog of one tenant keeps no other
    /// waiting. What has no group counts as a tenant of its own.
    void fromTenants(const std::vector<std::string> &tenants)
    {
        std::vector<std::vector<Message>> lines;
        for (const std::string &tenant : tenants)
            lines.push_back(m_messages.visibleOf(m_queue.content, tenant, m_context.now(), left()));
        lines.push_back(m_messages.visibleOfNone(m_queue.content, m_context.now(), left()));
        for (std::size_t turn = 0, before = 1; left() > 0 && before > 0; ++turn) {
            before = 0;
            for (std::vector<Message> &line : lines) {
                if (turn >= line.size())
                    continue;
                ++before;
                if (left() > 0)
                    accept(line[turn]);
            }
        }
    }

    /// As many as there are of one group, then of the next: a group of which something is in flight is not there.
    void fromGroups()
    {
        for (const std::string &group : m_messages.readyGroups(m_queue.content, m_context.now(), left())) {
            if (left() == 0)
                return;
            for (Message &message : m_messages.ofGroup(m_queue.content, group, left())) {
                if (message.visible > m_context.now())
                    break;
                accept(message);
            }
            m_messages.refreshGroup(m_queue.content, group, m_context.now());
        }
    }

    void accept(Message &message)
    {
        const Timestamp now = m_context.now();
        if (message.sent + m_queue.retention() <= now) {
            m_messages.remove(m_queue.content, message.id);
            m_broker.left(m_context, m_queue, message.group, message.receives > 0);
            tell(Hop::Kind::Expired, message);
            m_removed = true;
            return;
        }
        const bool tooOften = m_queue.maxReceiveCount > 0 && message.receives - message.base >= m_queue.maxReceiveCount;
        if (tooOften && bury(m_broker, m_context, m_queue, message)) {
            m_removed = true;
            return;
        }
        message.visible = now + m_visibility;
        ++message.receives;
        message.firstReceived = message.firstReceived.value_or(now);
        message.lastReceived = now;
        m_messages.receive(m_queue.content, message.id, message.visible, now);
        if (message.group && !m_queue.fifo && message.receives == 1)
            m_messages.receiveTenant(m_queue.content, *message.group);
        tell(Hop::Kind::Received, message);
        m_taken.push_back(std::move(message));
    }

    void tell(Hop::Kind kind, const Message &message)
    {
        if (!m_context.isFlowWatched())
            return;
        const bool received = kind == Hop::Kind::Received;
        m_context.hop({.kind = kind, .message = uuidText(message.messageId), .from = m_queue.arn(),
                       .to = received ? MessageFlow::senderOf(m_context.caller()) : std::string(), .until = message.visible,
                       .times = message.receives});
    }

    Broker &m_broker;
    WriteContext &m_context;
    const Queue &m_queue;
    MessageRepository m_messages;
    const std::size_t m_limit;
    const Duration m_visibility;
    std::vector<Message> m_taken;
    bool m_removed = false;
};

} // namespace

std::vector<Message> take(Broker &broker, WriteContext &context, const Queue &queue, std::size_t limit, Duration visibility)
{
    return Take(broker, context, queue, limit, visibility).run();
}

} // namespace nephoscope::sqs
