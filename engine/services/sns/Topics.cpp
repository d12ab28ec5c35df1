#include "api/generated/sns.h"
#include "core/PageToken.h"
#include "core/Text.h"
#include "services/sns/DeliveryPolicy.h"
#include "services/sns/Errors.h"
#include "services/sns/Operations.h"
#include "services/sns/Tagging.h"
#include "services/sns/TopicPolicy.h"

#include <algorithm>

namespace nephoscope::sns {

namespace {

namespace model = api::sns;

constexpr std::size_t maxTopics = 100'000;
constexpr std::size_t maxFifoTopics = 1000;
/// Subscriptions that go with a topic: so many are told of one by one.
constexpr std::size_t announcedAtMost = 1000;

bool isFlag(std::string_view value)
{
    return value == "true" || value == "false";
}

/// `HTTPSuccessFeedbackRoleArn` and its like: see StatusLog.h.
bool isFeedback(std::string_view name)
{
    static constexpr std::string_view protocols[] = {"HTTP", "Firehose", "Lambda", "Application", "SQS"};
    static constexpr std::string_view kinds[] = {"SuccessFeedbackRoleArn", "SuccessFeedbackSampleRate", "FailureFeedbackRoleArn"};
    return std::any_of(std::begin(protocols), std::end(protocols), [name](std::string_view protocol) {
        return name.starts_with(protocol) && std::find(std::begin(kinds), std::end(kinds), name.substr(protocol.size())) != std::end(kinds);
    });
}

Expected<void> checkFeedback(const std::string &name, const std::string &value)
{
    if (name.ends_with("SampleRate")) {
        const auto rate = parseInteger(value);
        if (!value.empty() && (!rate || *rate < 0 || *rate > 100))
            return fail(invalid(name + " Reason: must be a number between 0 and 100"));
    } else if (!value.empty() && Arn::parse(value).service != "iam") {
        return fail(invalid(name + " Reason: the role ARN is not valid"));
    }
    return {};
}

/// A key's id or ARN, an alias or its ARN; whether there is such a key shows when somebody publishes.
bool isKeyName(std::string_view text)
{
    if (text.size() > 2048)
        return false;
    if (text.starts_with("arn:")) {
        const Arn arn = Arn::parse(text);
        return arn.service == "kms" && (arn.resource.starts_with("key/") || arn.resource.starts_with("alias/"));
    }
    if (text.starts_with("alias/") || text.starts_with("mrk-"))
        return text.size() > 6;
    return text.size() == 36
        && std::all_of(text.begin(), text.end(), [](char c) { return c == '-' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

Expected<void> checkAttribute(const Topic &topic, const std::string &name, const std::string &value)
{
    if (name == "DisplayName")
        return codePoints(value) <= 100 ? Expected<void>() : fail(invalid("DisplayName"));
    if (name == "Policy")
        return checkTopicPolicy(value);
    if (name == "DeliveryPolicy")
        return checkTopicDeliveryPolicy(value);
    if (name == "SignatureVersion")
        return value == "1" || value == "2" ? Expected<void>() : fail(invalid("SignatureVersion"));
    if (name == "TracingConfig")
        return value == "PassThrough" || value == "Active" ? Expected<void>() : fail(invalid("TracingConfig"));
    if (name == "KmsMasterKeyId")
        return value.empty() || isKeyName(value) ? Expected<void>() : fail(invalid("KmsMasterKeyId"));
    if (name == "ContentBasedDeduplication")
        return topic.fifo && isFlag(value) ? Expected<void>() : fail(invalid("ContentBasedDeduplication"));
    if (name == "FifoThroughputScope") {
        const bool fine = topic.fifo && (value == "Topic" || value == "MessageGroup");
        return fine ? Expected<void>() : fail(invalid("FifoThroughputScope"));
    }
    if (name == "ArchivePolicy")
        return fail(invalid("ArchivePolicy Reason: message archiving and replay are not emulated by Nephoscope"));
    if (isFeedback(name))
        return checkFeedback(name, value);
    return fail(invalid("AttributeName"));
}

void setAttribute(Topic &topic, const std::string &name, const std::string &value)
{
    if (name == "Policy")
        topic.policy = value.empty() ? defaultTopicPolicy(topic) : value;
    else if (value.empty())
        topic.attributes.erase(name);
    else
        topic.attributes[name] = value;
}

Expected<void> checkName(std::string_view name, bool fifo)
{
    const std::string_view stem = name.ends_with(".fifo") ? name.substr(0, name.size() - 5) : name;
    const bool plain = !stem.empty() && name.size() <= 256 && std::all_of(stem.begin(), stem.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
    if (fifo && (!plain || !name.ends_with(".fifo"))) {
        return fail(invalid("Fifo Topic names must end with .fifo and must be made up of only uppercase and lowercase ASCII letters, numbers,"
                            " underscores, and hyphens, and must be between 1 and 256 characters long."));
    }
    return plain && fifo == name.ends_with(".fifo") ? Expected<void>() : fail(invalid("Topic Name"));
}

/// A topic that is there already is given back, when nothing else is wanted of it.
Expected<model::CreateTopic::Output> existing(WriteContext &context, const Topic &topic, const Topic &wanted, const AttributeMap &asked,
                                              const std::optional<AttributeMap> &tags)
{
    for (const auto &[name, value] : asked) {
        const std::string_view has = name == "Policy" ? std::string_view(topic.policy) : topic.attribute(name);
        if (name != "FifoTopic" && has != (name == "Policy" ? std::string_view(wanted.policy) : std::string_view(value)))
            return fail(invalid("Attributes Reason: Topic already exists with different attributes"));
    }
    if (tags && *tags != TopicRepository(context.db()).tags(topic.arn))
        return fail(invalid("Tags Reason: Topic already exists with different tags"));
    model::CreateTopic::Output output;
    output.topicArn = topic.arn;
    return output;
}

Expected<model::CreateTopic::Output> createTopic(WriteContext &context, const model::CreateTopic::Input &input)
{
    if (input.dataProtectionPolicy && !input.dataProtectionPolicy->empty())
        return fail(invalid("DataProtectionPolicy Reason: message data protection is not emulated by Nephoscope"));
    const AttributeMap asked = input.attributes.value_or(AttributeMap());
    const auto fifo = asked.find("FifoTopic");
    if (fifo != asked.end() && !isFlag(toLower(fifo->second)))
        return fail(invalid("Attributes Reason: FifoTopic"));
    Topic topic;
    topic.account = context.account();
    topic.region = context.region();
    topic.name = input.name.value_or(std::string());
    topic.fifo = fifo != asked.end() && toLower(fifo->second) == "true";
    topic.arn = Arn{"aws", "sns", topic.region, topic.account, topic.name}.toString();
    topic.created = context.now();
    topic.policy = defaultTopicPolicy(topic);
    if (auto checked = checkName(topic.name, topic.fifo); !checked)
        return fail(std::move(checked.error()));
    for (const auto &[name, value] : asked) {
        if (name == "FifoTopic")
            continue;
        if (auto checked = checkAttribute(topic, name, value); !checked)
            return fail(std::move(checked.error()));
        setAttribute(topic, name, value);
    }
    auto tags = readTags(input.tags);
    if (!tags)
        return fail(std::move(tags.error()));
    TopicRepository rows(context.db());
    if (const auto there = rows.find(topic.arn))
        return existing(context, *there, topic, asked, input.tags ? std::optional(*tags) : std::nullopt);
    const std::size_t most = topic.fifo ? maxFifoTopics : maxTopics;
    if (rows.count(topic.account, topic.region, topic.fifo, most) >= most)
        return fail({"TopicLimitExceeded", "Topic limit exceeded", 403});
    rows.insert(topic);
    for (const auto &[name, value] : *tags)
        rows.putTag(topic.arn, name, value);
    announce(context, topic, Change::Kind::Created);
    model::CreateTopic::Output output;
    output.topicArn = topic.arn;
    return output;
}

Expected<api::Empty> deleteTopic(WriteContext &context, const model::DeleteTopic::Input &input)
{
    const auto arn = parseTopicArn(input.topicArn.value_or(std::string()));
    if (!arn)
        return fail(arn.error());
    if (arn->region != context.region())
        return fail(invalid("TopicArn"));
    TopicRepository rows(context.db());
    // Asking twice is no mistake.
    if (const auto topic = rows.find(*input.topicArn)) {
        for (const Subscription &subscription : rows.listOfTopic(topic->arn, 0, announcedAtMost))
            announce(context, subscription, Change::Kind::Deleted);
        rows.remove(topic->arn);
        announce(context, *topic, Change::Kind::Deleted);
    }
    return api::Empty{};
}

Expected<model::ListTopics::Output> listTopics(ReadContext &context, const model::ListTopics::Input &input)
{
    const auto after = afterToken(input.nextToken);
    if (!after)
        return fail(after.error());
    std::vector<std::string> arns = TopicRepository(context.db()).list(context.account(), context.region(), *after, pageSize + 1);
    model::ListTopics::Output output;
    if (arns.size() > pageSize) {
        arns.resize(pageSize);
        output.nextToken = nextToken(arns.back());
    }
    auto &list = output.topics.emplace();
    for (std::string &arn : arns)
        list.emplace_back().topicArn = std::move(arn);
    return output;
}

Expected<model::GetTopicAttributes::Output> getTopicAttributes(ReadContext &context, const model::GetTopicAttributes::Input &input)
{
    const auto topic = openTopic(context, input.topicArn);
    if (!topic)
        return fail(topic.error());
    const auto counts = TopicRepository(context.db()).counts(topic->arn);
    model::GetTopicAttributes::Output output;
    auto &attributes = output.attributes.emplace(topic->attributes);
    attributes["TopicArn"] = topic->arn;
    attributes["Owner"] = topic->account;
    attributes["Policy"] = topic->policy;
    attributes.try_emplace("DisplayName");
    attributes["SubscriptionsPending"] = std::to_string(counts.pending);
    attributes["SubscriptionsConfirmed"] = std::to_string(counts.confirmed);
    attributes["SubscriptionsDeleted"] = std::to_string(topic->deletedSubscriptions);
    attributes["EffectiveDeliveryPolicy"] = effectivePolicyText(*topic);
    if (topic->fifo) {
        attributes["FifoTopic"] = "true";
        attributes.try_emplace("ContentBasedDeduplication", "false");
        attributes.try_emplace("FifoThroughputScope", "Topic");
    }
    return output;
}

Expected<api::Empty> setTopicAttributes(WriteContext &context, const model::SetTopicAttributes::Input &input)
{
    auto topic = openTopic(context, input.topicArn);
    if (!topic)
        return fail(topic.error());
    const std::string name = input.attributeName.value_or(std::string());
    const std::string value = input.attributeValue.value_or(std::string());
    if (auto checked = value.empty() && name == "Policy" ? Expected<void>() : checkAttribute(*topic, name, value); !checked)
        return fail(std::move(checked.error()));
    setAttribute(*topic, name, value);
    TopicRepository(context.db()).update(*topic);
    announce(context, *topic, Change::Kind::Updated);
    return api::Empty{};
}

} // namespace

Expected<Topic> openTopic(ReadContext &context, const std::optional<std::string> &arn, std::string_view parameter)
{
    const auto parsed = parseTopicArn(arn.value_or(std::string()), parameter);
    if (!parsed)
        return fail(parsed.error());
    if (parsed->region != context.region())
        return fail(invalid(parameter));
    auto topic = TopicRepository(context.db()).find(*arn);
    if (!topic)
        return fail(noSuchTopic());
    return std::move(*topic);
}

void announce(WriteContext &context, const Topic &topic, Change::Kind kind)
{
    context.changed({.kind = kind, .service = "sns", .type = "topic", .account = AccountId{topic.account}, .region = Region{topic.region},
                     .id = topic.arn});
}

Expected<std::string> afterToken(const std::optional<std::string> &token)
{
    if (!token)
        return std::string();
    auto after = readPageToken(*token);
    if (!after)
        return fail(invalid("NextToken"));
    return std::move(*after);
}

std::string nextToken(std::string_view last)
{
    return pageToken(last);
}

void registerTopics(ServiceRegistry &registry)
{
    registry.write<model::CreateTopic>(createTopic);
    registry.write<model::DeleteTopic>(deleteTopic);
    registry.read<model::ListTopics>(listTopics);
    registry.read<model::GetTopicAttributes>(getTopicAttributes);
    registry.write<model::SetTopicAttributes>(setTopicAttributes);
}

} // namespace nephoscope::sns
