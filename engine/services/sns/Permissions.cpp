#include "api/generated/sns.h"
#include "services/sns/Errors.h"
#include "services/sns/Operations.h"
#include "services/sns/Tagging.h"
#include "services/sns/TopicPolicy.h"

namespace nephoscope::sns {

namespace {

namespace model = api::sns;

Expected<api::Empty> replacePolicy(WriteContext &context, Topic topic, Expected<std::string> policy)
{
    if (!policy)
        return fail(std::move(policy.error()));
    topic.policy = std::move(*policy);
    TopicRepository(context.db()).update(topic);
    announce(context, topic, Change::Kind::Updated);
    return api::Empty{};
}

Expected<api::Empty> addPermission(WriteContext &context, const model::AddPermission::Input &input)
{
    const auto topic = openTopic(context, input.topicArn);
    if (!topic)
        return fail(topic.error());
    return replacePolicy(context, *topic,
                         withPermission(*topic, input.label.value_or(std::string()), input.awsAccountId.value_or(std::vector<std::string>()),
                                        input.actionName.value_or(std::vector<std::string>())));
}

Expected<api::Empty> removePermission(WriteContext &context, const model::RemovePermission::Input &input)
{
    const auto topic = openTopic(context, input.topicArn);
    if (!topic)
        return fail(topic.error());
    return replacePolicy(context, *topic, withoutPermission(*topic, input.label.value_or(std::string())));
}

/// Operations about tags have an error of their own for what is not there.
Expected<Topic> openTagged(ReadContext &context, const std::optional<std::string> &arn)
{
    auto topic = openTopic(context, arn, "ResourceArn");
    if (!topic && topic.error().code == "NotFound")
        return fail({"ResourceNotFound", "Resource does not exist", 404});
    return topic;
}

Expected<model::TagResource::Output> tagResource(WriteContext &context, const model::TagResource::Input &input)
{
    const auto topic = openTagged(context, input.resourceArn);
    if (!topic)
        return fail(topic.error());
    const auto tags = readTags(input.tags);
    if (!tags)
        return fail(tags.error());
    TopicRepository rows(context.db());
    AttributeMap all = rows.tags(topic->arn);
    for (const auto &[name, value] : *tags)
        all[name] = value;
    if (all.size() > maxTags)
        return fail({"TagLimitExceeded", "Could not complete request: tag quota of per resource exceeded", 400});
    for (const auto &[name, value] : *tags)
        rows.putTag(topic->arn, name, value);
    announce(context, *topic, Change::Kind::Updated);
    return model::TagResource::Output{};
}

Expected<model::UntagResource::Output> untagResource(WriteContext &context, const model::UntagResource::Input &input)
{
    const auto topic = openTagged(context, input.resourceArn);
    if (!topic)
        return fail(topic.error());
    for (const std::string &name : *input.tagKeys)
        TopicRepository(context.db()).removeTag(topic->arn, name);
    announce(context, *topic, Change::Kind::Updated);
    return model::UntagResource::Output{};
}

Expected<model::ListTagsForResource::Output> listTags(ReadContext &context, const model::ListTagsForResource::Input &input)
{
    const auto topic = openTagged(context, input.resourceArn);
    if (!topic)
        return fail(topic.error());
    model::ListTagsForResource::Output output;
    auto &list = output.tags.emplace();
    for (auto &[name, value] : TopicRepository(context.db()).tags(topic->arn)) {
        auto &tag = list.emplace_back();
        tag.key = name;
        tag.value = value;
    }
    return output;
}

} // namespace

void registerPermissions(ServiceRegistry &registry)
{
    registry.write<model::AddPermission>(addPermission);
    registry.write<model::RemovePermission>(removePermission);
    registry.write<model::TagResource>(tagResource);
    registry.write<model::UntagResource>(untagResource);
    registry.read<model::ListTagsForResource>(listTags);
}

} // namespace nephoscope::sns
