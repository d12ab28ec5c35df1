#include "api/generated/sns.h"
#include "core/Text.h"
#include "services/sns/DeliveryPolicy.h"
#include "services/sns/Errors.h"
#include "services/sns/Filter.h"
#include "services/sns/Operations.h"

#include <boost/json.hpp>

namespace nephoscope::sns {

namespace {

namespace json = boost::json;
namespace model = api::sns;

constexpr std::int64_t maxFilterPolicies = 200;

std::string scopeOf(const Subscription &subscription)
{
    const std::string_view scope = subscription.attribute("FilterPolicyScope");
    return std::string(scope.empty() ? "MessageAttributes" : scope);
}

Expected<void> checkRedrive(const Topic &topic, const Subscription &subscription, const std::string &value, std::string_view prefix)
{
    const auto refuse = [prefix](std::string_view what) -> Expected<void> {
        return fail(invalidParameter(std::string(prefix) + "RedrivePolicy: " + std::string(what)));
    };
    boost::system::error_code malformed;
    const json::value parsed = json::parse(value, malformed);
    const json::object *object = malformed ? nullptr : parsed.if_object();
    if (!object)
        return refuse("failed to parse JSON.");
    const json::value *target = object->if_contains("deadLetterTargetArn");
    const Arn arn = target && target->is_string() ? Arn::parse({target->get_string().data(), target->get_string().size()}) : Arn();
    if (arn.service != "sqs")
        return refuse("deadLetterTargetArn is an invalid arn");
    // A dead-letter queue belongs to the subscription: one account, one Region.
    if (arn.account != subscription.account || arn.region != subscription.region)
        return refuse("deadLetterTargetArn must be in the account and Region of the subscription");
    if (topic.fifo && subscription.endpoint.ends_with(".fifo") && !arn.resource.ends_with(".fifo"))
        return refuse("must use a FIFO queue as DLQ for a FIFO Subscription to a FIFO Topic.");
    if (!topic.fifo && arn.resource.ends_with(".fifo"))
        return refuse("must use a standard queue as DLQ for a subscription to a standard topic.");
    return {};
}

model::Subscription shown(const Subscription &subscription)
{
    model::Subscription entry;
    entry.subscriptionArn = subscription.state == SubscriptionState::Pending ? "PendingConfirmation" : subscription.arn();
    entry.topicArn = subscription.topic;
    entry.owner = subscription.account;
    entry.protocol = subscription.protocol;
    entry.endpoint = subscription.endpoint;
    return entry;
}

template <class Output>
Output page(std::vector<Subscription> rows)
{
    Output output;
    if (rows.size() > pageSize) {
        rows.resize(pageSize);
        output.nextToken = nextToken(std::to_string(rows.back().number));
    }
    auto &list = output.subscriptions.emplace();
    for (const Subscription &row : rows)
        list.push_back(shown(row));
    return output;
}

/// The number after which a page begins.
Expected<std::int64_t> afterNumber(const std::optional<std::string> &token)
{
    const auto after = afterToken(token);
    const auto number = after ? parseInteger(after->empty() ? "0" : *after) : std::nullopt;
    if (!number)
        return fail(invalid("NextToken"));
    return *number;
}

Expected<model::ListSubscriptions::Output> listSubscriptions(ReadContext &context, const model::ListSubscriptions::Input &input)
{
    const auto after = afterNumber(input.nextToken);
    if (!after)
        return fail(after.error());
    return page<model::ListSubscriptions::Output>(
        TopicRepository(context.db()).listOfAccount(context.account(), context.region(), *after, pageSize + 1));
}

Expected<model::ListSubscriptionsByTopic::Output> listByTopic(ReadContext &context, const model::ListSubscriptionsByTopic::Input &input)
{
    const auto topic = openTopic(context, input.topicArn);
    if (!topic)
        return fail(topic.error());
    const auto after = afterNumber(input.nextToken);
    if (!after)
        return fail(after.error());
    return page<model::ListSubscriptionsByTopic::Output>(TopicRepository(context.db()).listOfTopic(topic->arn, *after, pageSize + 1));
}

/// The subscription, and the topic it is of.
Expected<std::pair<Subscription, Topic>> open(ReadContext &context, const std::optional<std::string> &arn)
{
    const auto parts = parseSubscriptionArn(arn.value_or(std::string()));
    if (!parts)
        return fail(parts.error());
    TopicRepository rows(context.db());
    auto subscription = rows.findSubscription(parts->first, parts->second);
    auto topic = rows.find(parts->first);
    if (!subscription || !topic || subscription->state == SubscriptionState::Deleted || subscription->region != context.region())
        return fail(noSuchSubscription());
    return std::pair{std::move(*subscription), std::move(*topic)};
}

Expected<model::GetSubscriptionAttributes::Output> getAttributes(ReadContext &context, const model::GetSubscriptionAttributes::Input &input)
{
    const auto found = open(context, input.subscriptionArn);
    if (!found)
        return fail(found.error());
    const auto &[subscription, topic] = *found;
    model::GetSubscriptionAttributes::Output output;
    auto &attributes = output.attributes.emplace(subscription.attributes);
    attributes["SubscriptionArn"] = subscription.arn();
    attributes["TopicArn"] = subscription.topic;
    attributes["Owner"] = subscription.account;
    attributes["Protocol"] = subscription.protocol;
    attributes["Endpoint"] = subscription.endpoint;
    attributes["SubscriptionPrincipal"] = subscription.principal;
    attributes["PendingConfirmation"] = subscription.state == SubscriptionState::Pending ? "true" : "false";
    attributes["ConfirmationWasAuthenticated"] = subscription.confirmedByOwner ? "true" : "false";
    attributes.try_emplace("RawMessageDelivery", "false");
    if (subscription.attribute("FilterPolicy").empty())
        attributes.erase("FilterPolicyScope");
    else
        attributes["FilterPolicyScope"] = scopeOf(subscription);
    if (subscription.isHttp())
        attributes["EffectiveDeliveryPolicy"] = effectivePolicyText(topic, subscription);
    return output;
}

Expected<api::Empty> setAttributes(WriteContext &context, const model::SetSubscriptionAttributes::Input &input)
{
    auto found = open(context, input.subscriptionArn);
    if (!found)
        return fail(found.error());
    auto &[subscription, topic] = *found;
    const std::string name = input.attributeName.value_or(std::string());
    std::string value = input.attributeValue.value_or(std::string());
    if (name == "RawMessageDelivery")
        value = toLower(value);
    TopicRepository rows(context.db());
    if (auto checked = checkSubscriptionAttribute(topic, subscription, name, value, "Invalid parameter: "); !checked)
        return fail(std::move(checked.error()));
    const bool isNewFilter = name == "FilterPolicy" && subscription.attribute("FilterPolicy").empty() && !value.empty();
    if (isNewFilter && rows.counts(topic.arn).filtered >= maxFilterPolicies)
        return fail({"FilterPolicyLimitExceeded", "Filter policy limit exceeded", 403});
    if (value.empty() || (name == "FilterPolicy" && value == "{}"))
        subscription.attributes.erase(name);
    else
        subscription.attributes[name] = value;
    rows.update(subscription);
    announce(context, subscription, Change::Kind::Updated);
    return api::Empty{};
}

} // namespace

Expected<void> checkSubscriptionAttribute(const Topic &topic, const Subscription &subscription, const std::string &name,
                                          const std::string &value, std::string_view prefix)
{
    const auto refuse = [prefix](std::string_view what) -> Expected<void> {
        return fail(invalidParameter(std::string(prefix) + std::string(what)));
    };
    if (name == "FilterPolicy")
        return value.empty() || value == "{}" ? Expected<void>() : checkFilterPolicy(value, scopeOf(subscription), prefix);
    if (name == "FilterPolicyScope") {
        if (value != "MessageAttributes" && value != "MessageBody")
            return refuse("FilterPolicyScope: Invalid value [" + value + "]. Please use either MessageBody or MessageAttributes");
        // What was written for one scope has to make sense in the other.
        const std::string_view policy = subscription.attribute("FilterPolicy");
        return policy.empty() ? Expected<void>() : checkFilterPolicy(policy, value, prefix);
    }
    if (name == "RawMessageDelivery") {
        if (value != "true" && value != "false")
            return refuse("RawMessageDelivery: Invalid value [" + value + "]. Must be true or false.");
        if (value == "true" && subscription.protocol != "sqs" && !subscription.isHttp())
            return refuse("RawMessageDelivery: Delivery protocol [" + subscription.protocol + "] does not support raw message delivery.");
        return {};
    }
    if (name == "DeliveryPolicy") {
        if (!value.empty() && !subscription.isHttp())
            return refuse("DeliveryPolicy: Delivery protocol [" + subscription.protocol + "] does not support delivery policies.");
        return checkSubscriptionDeliveryPolicy(value, prefix);
    }
    if (name == "RedrivePolicy")
        return value.empty() ? Expected<void>() : checkRedrive(topic, subscription, value, prefix);
    if (name == "ReplayPolicy")
        return refuse("ReplayPolicy: message archiving and replay are not emulated by Nephoscope");
    return refuse("AttributeName");
}

void announce(WriteContext &context, const Subscription &subscription, Change::Kind kind)
{
    context.changed({.kind = kind, .service = "sns", .type = "subscription", .account = AccountId{subscription.account},
                     .region = Region{subscription.region}, .parent = subscription.topic, .id = subscription.arn()});
}

void registerSubscriptions(ServiceRegistry &registry)
{
    registry.read<model::ListSubscriptions>(listSubscriptions);
    registry.read<model::ListSubscriptionsByTopic>(listByTopic);
    registry.read<model::GetSubscriptionAttributes>(getAttributes);
    registry.write<model::SetSubscriptionAttributes>(setAttributes);
}

} // namespace nephoscope::sns
