#include "services/sqs/Broker.h"
#include "services/sqs/DeadLetters.h"
#include "services/sqs/Errors.h"
#include "services/sqs/Operations.h"
#include "services/sqs/QueueAttributes.h"
#include "services/sqs/QueueRepository.h"

#include <algorithm>

namespace nephoscope::sqs {

namespace {

namespace model = api::sqs;
using Name = model::QueueAttributeName;

std::string seconds(Timestamp time)
{
    return std::to_string(std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count());
}

/// Collects the attributes asked for; messages are counted only when they are.
class Answer
{
public:
    Answer(Broker &broker, ReadContext &context, const Queue &queue) : m_broker(broker), m_context(context), m_queue(queue) {}

    Expected<void> add(std::string_view name)
    {
        if (name == Name::All) {
            addComputed({Name::QueueArn, Name::ApproximateNumberOfMessages, Name::ApproximateNumberOfMessagesNotVisible,
                         Name::ApproximateNumberOfMessagesDelayed, Name::CreatedTimestamp, Name::LastModifiedTimestamp});
            for (const std::string_view settable : settableAttributes())
                addSettable(settable);
            return {};
        }
        const auto &settable = settableAttributes();
        if (std::find(settable.begin(), settable.end(), name) != settable.end())
            addSettable(name);
        else if (!addComputed({name}))
            return fail(unknownAttribute(name));
        return {};
    }

    Attributes take() { return std::move(m_attributes); }

private:
    void addSettable(std::string_view name)
    {
        if (auto value = attributeOf(m_queue, name))
            m_attributes.insert_or_assign(std::string(name), std::move(*value));
    }

    bool addComputed(std::initializer_list<std::string_view> names)
    {
        for (const std::string_view name : names) {
            auto value = computed(name);
            if (!value)
                return false;
            m_attributes.insert_or_assign(std::string(name), std::move(*value));
        }
        return true;
    }

    const MessageCounts &hidden()
    {
        if (!m_hidden)
            m_hidden = MessageRepository(m_context.db()).countHidden(m_queue.content, m_context.now());
        return *m_hidden;
    }

    std::optional<std::string> computed(std::string_view name)
    {
        if (name == Name::QueueArn)
            return m_queue.arn();
        if (name == Name::CreatedTimestamp)
            return seconds(m_queue.created);
        if (name == Name::LastModifiedTimestamp)
            return seconds(m_queue.modified);
        if (name == Name::ApproximateNumberOfMessagesNotVisible)
            return std::to_string(hidden().inFlight);
        if (name == Name::ApproximateNumberOfMessagesDelayed)
            return std::to_string(hidden().delayed);
        if (name != Name::ApproximateNumberOfMessages)
            return std::nullopt;
        const std::int64_t total = m_broker.depths.total(m_context.db(), m_queue.content);
        return std::to_string(std::max<std::int64_t>(0, total - hidden().inFlight - hidden().delayed));
    }

    Broker &m_broker;
    ReadContext &m_context;
    const Queue &m_queue;
    std::optional<MessageCounts> m_hidden;
    Attributes m_attributes;
};

Expected<model::GetQueueAttributes::Output> getAttributes(Broker &broker, ReadContext &context, const model::GetQueueAttributes::Input &input)
{
    const auto queue = broker.open(context, input.queueUrl);
    if (!queue)
        return fail(queue.error());
    model::GetQueueAttributes::Output output;
    if (!input.attributeNames || input.attributeNames->empty())
        return output;
    Answer answer(broker, context, **queue);
    for (const auto &name : *input.attributeNames) {
        if (auto added = answer.add(name.value); !added)
            return fail(std::move(added.error()));
    }
    if (auto attributes = answer.take(); !attributes.empty())
        output.attributes = std::move(attributes);
    return output;
}

Expected<model::SetQueueAttributes::Output> setAttributes(Broker &broker, WriteContext &context, const model::SetQueueAttributes::Input &input)
{
    const auto found = broker.open(context, input.queueUrl);
    if (!found)
        return fail(found.error());
    if (input.attributes->empty())
        return fail(missingParameter("Attribute.Name"));
    Queue queue = **found;
    if (auto checked = checkAttributes(queue, *input.attributes, false); !checked)
        return fail(std::move(checked.error()));
    applyAttributes(queue, *input.attributes);
    if (const auto redrive = input.attributes->find("RedrivePolicy"); redrive != input.attributes->end()) {
        if (auto checked = checkDeadLetters(broker, context, queue, redrive->second); !checked)
            return fail(std::move(checked.error()));
    }
    queue.modified = std::chrono::floor<std::chrono::seconds>(context.now());
    broker.directory.changing(context);
    QueueRepository(context.db()).update(queue);
    // A shorter retention period holds for what is there already.
    if (queue.retentionSeconds < (*found)->retentionSeconds) {
        if (const auto oldest = MessageRepository(context.db()).oldest(queue.content))
            broker.chores.ensure(context, Chores::retention, queue, oldest->sent + queue.retention());
    }
    announceQueue(context, queue.key, Change::Kind::Updated);
    return model::SetQueueAttributes::Output{};
}

} // namespace

void registerSettings(ServiceRegistry &registry, Broker &broker)
{
    registry.read<model::GetQueueAttributes>([&broker](ReadContext &context, const auto &input) { return getAttributes(broker, context, input); });
    registry.write<model::SetQueueAttributes>([&broker](WriteContext &context, const auto &input) { return setAttributes(broker, context, input); });
}

} // namespace nephoscope::sqs
