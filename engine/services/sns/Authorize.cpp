#include "api/generated/sns.h"
#include "core/Text.h"
#include "door/Authorization.h"
#include "services/sns/TopicPolicy.h"
#include "services/sns/TopicRepository.h"

namespace nephoscope::sns {

namespace {

namespace model = api::sns;
using Keys = std::vector<std::pair<std::string, std::string>>;

/// Whom a call is about.
struct Target
{
    std::string topic = "*"; ///< ARN
    Keys keys;
};

template <class Op>
const typename Op::Input *inputOf(const api::Operation &operation, const api::Value &input)
{
    return &operation == &Op::model() ? &input.as<typename Op::Input>() : nullptr;
}

/// The topic's ARN, or what comes instead of one that is missing.
void name(Target &target, const std::optional<std::string> &arn)
{
    if (arn && !arn->empty())
        target.topic = *arn;
}

template <class... Ops>
bool nameTopic(Target &target, const api::Operation &operation, const api::Value &input)
{
    const auto look = [&](const auto *found) {
        if (found)
            name(target, found->topicArn);
        return found != nullptr;
    };
    return (look(inputOf<Ops>(operation, input)) || ...);
}

template <class... Ops>
bool nameResource(Target &target, const api::Operation &operation, const api::Value &input)
{
    const auto look = [&](const auto *found) {
        if (found)
            name(target, found->resourceArn);
        return found != nullptr;
    };
    return (look(inputOf<Ops>(operation, input)) || ...);
}

template <class... Ops>
bool nameSubscription(Target &target, const api::Operation &operation, const api::Value &input)
{
    const auto look = [&](const auto *found) {
        if (found && found->subscriptionArn) {
            if (const auto parts = parseSubscriptionArn(*found->subscriptionArn))
                target.topic = parts->first;
        }
        return found != nullptr;
    };
    return (look(inputOf<Ops>(operation, input)) || ...);
}

template <class Tags>
void addTagKeys(Keys &keys, const std::optional<Tags> &tags)
{
    if (!tags)
        return;
    for (const auto &tag : *tags) {
        keys.emplace_back("aws:requesttag/" + toLower(tag.key.value_or(std::string())), tag.value.value_or(std::string()));
        keys.emplace_back("aws:tagkeys", tag.key.value_or(std::string()));
    }
}

Target targetOf(const ReadContext &context, const api::Operation &operation, const api::Value &input)
{
    Target target;
    if (const auto *create = inputOf<model::CreateTopic>(operation, input)) {
        target.topic = Arn{"aws", "sns", context.region(), context.account(), create->name.value_or(std::string())}.toString();
        addTagKeys(target.keys, create->tags);
    } else if (const auto *publish = inputOf<model::Publish>(operation, input)) {
        name(target, publish->topicArn ? publish->topicArn : publish->targetArn);
    } else if (const auto *subscribe = inputOf<model::Subscribe>(operation, input)) {
        name(target, subscribe->topicArn);
        target.keys.emplace_back("sns:protocol", subscribe->protocol.value_or(std::string()));
        target.keys.emplace_back("sns:endpoint", subscribe->endpoint.value_or(std::string()));
    } else if (const auto *tag = inputOf<model::TagResource>(operation, input)) {
        name(target, tag->resourceArn);
        addTagKeys(target.keys, tag->tags);
    } else {
        (void)(nameTopic<model::AddPermission, model::DeleteTopic, model::GetTopicAttributes, model::ListSubscriptionsByTopic,
                         model::PublishBatch, model::RemovePermission, model::SetTopicAttributes>(target, operation, input)
               || nameResource<model::ListTagsForResource, model::UntagResource>(target, operation, input)
               || nameSubscription<model::GetSubscriptionAttributes, model::SetSubscriptionAttributes>(target, operation, input));
    }
    return target;
}

/// PublishBatch is allowed by sns:Publish.
std::string actionOf(std::string_view operation)
{
    return "SNS:" + std::string(operation == "PublishBatch" ? "Publish" : operation);
}

Expected<void> ask(ReadContext &context, std::string_view operation, Target target)
{
    static CompiledPolicies compiled("Topic policy");
    AccessQuestion question;
    question.action = actionOf(operation);
    question.resource = target.topic;
    question.keys = std::move(target.keys);
    // Who acts for an account is known by it; of the services only CloudWatch does, whose alarms the default policy lets in.
    const Caller &caller = context.caller();
    if (caller.principal.kind != Principal::Kind::Service)
        question.keys.emplace_back("aws:sourceowner", context.account());
    else if (caller.principal.arn == "cloudwatch.amazonaws.com")
        question.keys.emplace_back("aws:sourceowner", caller.sourceAccount);
    if (target.topic != "*") {
        question.resourceAccount = Arn::parse(target.topic).account;
        TopicRepository rows(context.db());
        if (const auto topic = rows.find(target.topic)) {
            question.policies = compiled.find(topic->policy);
            for (const auto &[key, value] : rows.tags(topic->arn))
                question.keys.emplace_back("aws:resourcetag/" + toLower(key), value);
        }
    }
    return requireAccess(context, question, "AuthorizationError");
}

} // namespace

Expected<void> authorizeCall(ReadContext &context, const api::Operation &operation, const api::Value &input)
{
    // What links in mails and messages ask is decided by the token, or by whose subscription it is: the handlers know.
    if (&operation == &model::ConfirmSubscription::model() || &operation == &model::Unsubscribe::model())
        return {};
    return ask(context, operation.name, targetOf(context, operation, input));
}

Expected<void> requireTopicAccess(ReadContext &context, std::string_view operation, const std::string &topicArn)
{
    return ask(context, operation, {topicArn, {}});
}

} // namespace nephoscope::sns
