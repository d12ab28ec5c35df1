#include "api/generated/sns.h"
#include "core/Text.h"
#include "services/sns/Deliverer.h"
#include "services/sns/Errors.h"
#include "services/sns/Operations.h"
#include "services/sns/TopicPolicy.h"

#include <QtCore/QUrl>

#include <algorithm>

namespace nephoscope::sns {

namespace {

namespace model = api::sns;

constexpr std::string_view expiryJob = "sns.expire";
/// How long a token is good, and how long what nobody confirmed is kept.
constexpr std::chrono::hours tokenLife(72);
constexpr std::size_t maxFifoSubscriptions = 100;
constexpr std::string_view prefix = "Invalid parameter: Attributes Reason: ";

bool isPhoneNumber(std::string_view text)
{
    return text.size() >= 2 && text.size() <= 16 && text[0] == '+' && text[1] != '0'
        && std::all_of(text.begin() + 1, text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool isMailAddress(std::string_view text)
{
    const std::size_t at = text.find('@');
    return at != std::string_view::npos && at > 0 && at + 1 < text.size() && text.find('@', at + 1) == std::string_view::npos
        && std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c != 0x7f; });
}

Expected<void> checkWeb(std::string_view protocol, const std::string &endpoint)
{
    if (!endpoint.starts_with(std::string(protocol) + "://"))
        return fail(invalid("Endpoint must match the specified protocol"));
    const QUrl url(QString::fromStdString(endpoint), QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() ? Expected<void>() : fail(invalid("Endpoint Reason: the URL is not valid"));
}

Expected<void> checkQueue(const Topic &topic, const std::string &endpoint)
{
    const Arn arn = Arn::parse(endpoint);
    if (arn.service != "sqs" || arn.resource.empty() || !AccountId::isValid(arn.account))
        return fail(invalid("SQS endpoint ARN"));
    if (arn.resource.ends_with(".fifo") && !topic.fifo)
        return fail(invalid("Invalid parameter: Endpoint Reason: FIFO SQS Queues can not be subscribed to standard SNS topics"));
    return {};
}

Expected<void> checkEndpoint(const Topic &topic, const std::string &protocol, const std::string &endpoint)
{
    static constexpr std::string_view known[] = {"http", "https", "email", "email-json", "sms", "sqs", "lambda"};
    if (protocol == "firehose" || protocol == "application")
        return fail(invalid("Protocol Reason: " + std::string(protocol == "firehose" ? "Firehose delivery streams are" : "mobile push is")
                            + " not emulated by Nephoscope"));
    if (std::find(std::begin(known), std::end(known), protocol) == std::end(known))
        return fail(invalid("Amazon SNS does not support this protocol string: " + protocol));
    if (topic.fifo && protocol != "sqs")
        return fail(invalid("Invalid protocol type: " + protocol));
    if (endpoint.empty())
        return fail({"NotFound", "Endpoint not specified in subscription", 404});
    if (protocol == "http" || protocol == "https")
        return checkWeb(protocol, endpoint);
    if (protocol == "sqs")
        return checkQueue(topic, endpoint);
    if (protocol == "sms")
        return isPhoneNumber(endpoint) ? Expected<void>() : fail(invalid("Invalid SMS endpoint: " + endpoint));
    if (protocol == "lambda") {
        const Arn arn = Arn::parse(endpoint);
        return arn.service == "lambda" && arn.resource.starts_with("function:") ? Expected<void>() : fail(invalid("Lambda endpoint ARN"));
    }
    return isMailAddress(endpoint) ? Expected<void>() : fail(invalid("Email address"));
}

/// Whose own it is confirms by subscribing; somebody else's queue has to say so itself.
bool needsConfirmation(const Subscription &subscription)
{
    if (subscription.isHttp() || subscription.protocol.starts_with("email"))
        return true;
    return subscription.protocol == "sqs" && Arn::parse(subscription.endpoint).account != subscription.account;
}

void expireLater(WriteContext &context, const Subscription &subscription)
{
    context.schedule({std::string(expiryJob), subscription.id, subscription.account, subscription.region, context.now() + tokenLife,
                      subscription.topic});
}

std::string tellArn(const Subscription &subscription, bool always)
{
    return always || subscription.state == SubscriptionState::Confirmed ? subscription.arn() : "pending confirmation";
}

Expected<std::string> existing(WriteContext &context, Deliverer &deliverer, const Subscription &there, const AttributeMap &asked, bool tell)
{
    for (const auto &[name, value] : asked) {
        if (there.attribute(name) != value)
            return fail(invalidParameter(std::string(prefix) + "Subscription already exists with different attributes"));
    }
    if (there.state == SubscriptionState::Pending) {
        sendConfirmation(context, there, Message::confirmation);
        deliverer.wakeAfter(context);
    }
    return tellArn(there, tell);
}

Expected<std::string> subscribe(WriteContext &context, Deliverer &deliverer, const model::Subscribe::Input &input)
{
    const auto topic = openTopic(context, input.topicArn);
    if (!topic)
        return fail(topic.error());
    Subscription subscription;
    subscription.protocol = input.protocol.value_or(std::string());
    subscription.endpoint = input.endpoint.value_or(std::string());
    if (auto checked = checkEndpoint(*topic, subscription.protocol, subscription.endpoint); !checked)
        return fail(std::move(checked.error()));
    subscription.topic = topic->arn;
    subscription.account = context.account();
    subscription.region = topic->region;
    AttributeMap asked = input.attributes.value_or(AttributeMap());
    // The scope first: the policy is read by it.
    if (const auto scope = asked.find("FilterPolicyScope"); scope != asked.end())
        subscription.attributes.insert(*scope);
    for (auto &[name, value] : asked) {
        if (name == "RawMessageDelivery")
            value = toLower(value);
        if (auto checked = checkSubscriptionAttribute(*topic, subscription, name, value, prefix); !checked)
            return fail(std::move(checked.error()));
    }
    std::erase_if(asked, [](const auto &one) { return one.second.empty(); });
    subscription.attributes = asked;
    TopicRepository rows(context.db());
    const bool tell = input.returnSubscriptionArn.value_or(false);
    if (const auto there = rows.findByEndpoint(topic->arn, subscription.protocol, subscription.endpoint))
        return existing(context, deliverer, *there, asked, tell);
    const auto counts = rows.counts(topic->arn);
    if (topic->fifo && std::size_t(counts.pending + counts.confirmed) >= maxFifoSubscriptions)
        return fail({"SubscriptionLimitExceeded", "Subscription limit exceeded", 403});

    subscription.id = context.random().uuid();
    subscription.principal = context.caller().principal.arn;
    subscription.created = context.now();
    if (needsConfirmation(subscription)) {
        subscription.token = context.random().hex(144);
        expireLater(context, subscription);
    } else {
        subscription.state = SubscriptionState::Confirmed;
        subscription.confirmedByOwner = true;
    }
    rows.insert(subscription);
    if (subscription.state == SubscriptionState::Pending) {
        sendConfirmation(context, subscription, Message::confirmation);
        deliverer.wakeAfter(context);
    }
    announce(context, subscription, Change::Kind::Created);
    announce(context, *topic, Change::Kind::Updated);
    return tellArn(subscription, tell);
}

Expected<model::ConfirmSubscription::Output> confirm(WriteContext &context, const model::ConfirmSubscription::Input &input)
{
    const auto arn = parseTopicArn(input.topicArn.value_or(std::string()), "Topic");
    if (!arn)
        return fail(arn.error());
    TopicRepository rows(context.db());
    auto subscription = rows.findByToken(input.token.value_or(std::string()));
    if (!subscription)
        return fail(invalid("Token"));
    if (subscription->topic != *input.topicArn)
        return fail(invalid("Topic"));
    // Asking twice is no mistake.
    if (subscription->state != SubscriptionState::Confirmed) {
        const bool known = context.caller().principal.kind != Principal::Kind::Anonymous;
        const bool wasDeleted = subscription->state == SubscriptionState::Deleted;
        subscription->state = SubscriptionState::Confirmed;
        subscription->confirmedByOwner = known && context.account() == subscription->account;
        subscription->authenticateOnUnsubscribe = toLower(input.authenticateOnUnsubscribe.value_or(std::string())) == "true";
        rows.update(*subscription);
        context.unschedule(expiryJob, subscription->id);
        announce(context, *subscription, wasDeleted ? Change::Kind::Created : Change::Kind::Updated);
    }
    model::ConfirmSubscription::Output output;
    output.subscriptionArn = subscription->arn();
    return output;
}

/// Who may end it: its owner, the topic's, whoever the topic's policy names; by a link anyone, unless it was confirmed otherwise.
Expected<void> mayUnsubscribe(WriteContext &context, const Subscription &subscription, const Topic &topic)
{
    const Principal &who = context.caller().principal;
    if (who.kind == Principal::Kind::Anonymous) {
        const bool byLink = !subscription.authenticateOnUnsubscribe;
        return byLink ? Expected<void>() : fail(notAuthorized("Anonymous users cannot unsubscribe this subscription"));
    }
    if (who.account.value != subscription.account && who.account.value != topic.account)
        return fail(notAuthorized("User: " + who.arn + " is not authorized to perform: SNS:Unsubscribe on resource: " + subscription.arn()));
    return who.account.value == topic.account ? requireTopicAccess(context, "Unsubscribe", topic.arn) : requireTopicAccess(context, "Unsubscribe", "*");
}

Expected<api::Empty> unsubscribe(WriteContext &context, Deliverer &deliverer, const model::Unsubscribe::Input &input)
{
    const auto parts = parseSubscriptionArn(input.subscriptionArn.value_or(std::string()));
    if (!parts)
        return fail(parts.error());
    TopicRepository rows(context.db());
    auto subscription = rows.findSubscription(parts->first, parts->second);
    auto topic = rows.find(parts->first);
    // What is gone already needs no ending.
    if (!subscription || !topic || subscription->state == SubscriptionState::Deleted)
        return api::Empty{};
    if (auto allowed = mayUnsubscribe(context, *subscription, *topic); !allowed)
        return fail(std::move(allowed.error()));
    if (subscription->state == SubscriptionState::Pending)
        return fail(invalid("This operation cannot be performed until the subscription is confirmed"));
    ++topic->deletedSubscriptions;
    rows.update(*topic);
    const bool byStranger = context.caller().principal.kind == Principal::Kind::Anonymous || context.account() != subscription->account;
    if (byStranger && needsConfirmation(*subscription)) {
        // It may come back by the link in the message that tells of it.
        subscription->state = SubscriptionState::Deleted;
        subscription->token = context.random().hex(144);
        rows.update(*subscription);
        expireLater(context, *subscription);
        sendConfirmation(context, *subscription, Message::farewell);
        deliverer.wakeAfter(context);
    } else {
        context.unschedule(expiryJob, subscription->id);
        rows.removeSubscription(subscription->id);
    }
    announce(context, *subscription, Change::Kind::Deleted);
    announce(context, *topic, Change::Kind::Updated);
    return api::Empty{};
}

/// Three days have passed: what is not confirmed goes, and what was ended stays so.
Expected<std::optional<Job>> expire(WriteContext &context, const Job &job)
{
    TopicRepository rows(context.db());
    const auto subscription = rows.findSubscription(job.data, job.key);
    if (subscription && subscription->state != SubscriptionState::Confirmed) {
        rows.removeSubscription(subscription->id);
        if (subscription->state == SubscriptionState::Pending)
            announce(context, *subscription, Change::Kind::Deleted);
    }
    return std::nullopt;
}

} // namespace

void registerSubscribe(ServiceRegistry &registry, Deliverer &deliverer)
{
    registry.write<model::Subscribe>([&deliverer](WriteContext &context, const auto &input) -> Expected<model::Subscribe::Output> {
        auto arn = subscribe(context, deliverer, input);
        if (!arn)
            return fail(std::move(arn.error()));
        model::Subscribe::Output output;
        output.subscriptionArn = std::move(*arn);
        return output;
    });
    registry.write<model::ConfirmSubscription>(confirm);
    registry.write<model::Unsubscribe>(
        [&deliverer](WriteContext &context, const auto &input) { return unsubscribe(context, deliverer, input); });
    registry.job(std::string(expiryJob), expire);
}

} // namespace nephoscope::sns
