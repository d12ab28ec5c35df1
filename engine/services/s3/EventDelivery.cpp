#include "services/s3/EventDelivery.h"

#include "api/generated/events.h"
#include "api/generated/lambda.h"
#include "api/generated/sns.h"
#include "api/generated/sqs.h"
#include "core/Log.h"
#include "services/QueueUrl.h"

#include <boost/json.hpp>

namespace nephoscope::s3 {

namespace json = boost::json;

namespace {

constexpr std::string_view courierKind = "s3.notify";
constexpr auto triedFor = std::chrono::hours(24);

struct OfS3
{
    static constexpr std::string_view serviceId = "s3";
};

// A parcel is three lines: the bucket's ARN, the destination's ARN, the message.

EventMail mailOf(const Parcel &parcel)
{
    const std::size_t first = parcel.content.find('\n');
    const std::size_t second = parcel.content.find('\n', first + 1);
    return {parcel.content.substr(0, first), parcel.account, parcel.content.substr(first + 1, second - first - 1),
            parcel.content.substr(second + 1), parcel.key};
}

template <class Operation>
Call callOf(Caller caller, typename Operation::Input input)
{
    return {&Operation::model(), std::move(caller), api::Value::of(std::move(input)), {}};
}

Call busCall(Caller caller, const EventMail &mail)
{
    const json::value said = json::parse(mail.message);
    api::events::PutEvents::Input input;
    auto &entry = input.entries.emplace().emplace_back();
    entry.source = "aws.s3";
    entry.detailType = std::string(said.at("type").as_string());
    entry.detail = json::serialize(said.at("detail"));
    entry.time = Timestamp(Duration(said.at("time").to_number<std::int64_t>()));
    entry.resources.emplace().push_back(mail.bucket);
    return callOf<api::events::PutEvents>(std::move(caller), std::move(input));
}

/// PutEvents succeeds even when its entries do not.
Expected<void> checkBus(const api::Value &reply)
{
    const auto &output = reply.as<api::events::PutEvents::Output>();
    if (output.failedEntryCount.value_or(0) == 0)
        return {};
    return fail(Error{output.entries->front().errorCode.value_or("InternalFailure"), output.entries->front().errorMessage.value_or(""), 400});
}

void send(WriteContext &context, const Bucket &bucket, const std::string &to, const std::string &message)
{
    const std::string arn = "arn:aws:s3:::" + bucket.name;
    std::string key = Courier::send(context, courierKind, bucket.account, bucket.region, arn + '\n' + to + '\n' + message);
    if (context.isFlowWatched()) {
        context.hop({.kind = Hop::Kind::Sent, .message = std::move(key), .from = MessageFlow::senderOf(context.caller()), .to = arn,
                     .excerpt = MessageFlow::excerptOf(message)});
    }
}

void tellFailed(WriteContext &context, const Parcel &parcel, const Error &error, std::optional<Timestamp> next)
{
    if (!context.isFlowWatched())
        return;
    const EventMail mail = mailOf(parcel);
    Hop hop{.kind = Courier::isForbidden(error) ? Hop::Kind::Denied : next ? Hop::Kind::Retried : Hop::Kind::Failed,
            .message = mail.id, .from = mail.bucket, .to = mail.to, .excerpt = MessageFlow::excerptOf(error.message)};
    hop.until = next.value_or(Timestamp{});
    hop.times = parcel.attempts;
    context.hop(std::move(hop));
}

} // namespace

Expected<Call> callFor(const EventMail &mail, bool trial)
{
    const Arn to = Arn::parse(mail.to);
    Caller caller;
    caller.principal = nephoscope::Principal::service("s3.amazonaws.com");
    caller.principal.account = AccountId{to.account};
    caller.region = Region{to.region};
    caller.via = Via::Service;
    caller.userAgent = caller.principal.arn;
    caller.sourceArn = mail.bucket;
    caller.sourceAccount = mail.account;
    caller.cause = mail.id;
    if (to.service == "sqs") {
        api::sqs::SendMessage::Input input;
        input.queueUrl = queueUrl(to);
        input.messageBody = mail.message;
        return callOf<api::sqs::SendMessage>(std::move(caller), std::move(input));
    }
    if (to.service == "sns") {
        api::sns::Publish::Input input;
        input.topicArn = mail.to;
        input.subject = "Amazon S3 Notification";
        input.message = mail.message;
        return callOf<api::sns::Publish>(std::move(caller), std::move(input));
    }
    if (to.service == "lambda") {
        api::lambda::Invoke::Input input;
        input.functionName = mail.to;
        input.invocationType.emplace().value = trial ? "DryRun" : "Event";
        input.payload.emplace().bytes = mail.message;
        return callOf<api::lambda::Invoke>(std::move(caller), std::move(input));
    }
    if (to.service == "events")
        return busCall(std::move(caller), mail);
    return fail(Error{"InvalidArgument", "S3 delivers no events to " + mail.to, 400});
}

void sendEvent(WriteContext &context, const Bucket &bucket, const std::string &to, const std::string &message)
{
    send(context, bucket, to, message);
}

void sendBridgeEvent(WriteContext &context, const Bucket &bucket, const BridgeEvent &event)
{
    const json::object said{{"type", event.type}, {"time", context.now().time_since_epoch().count()}, {"detail", json::parse(event.detail)}};
    send(context, bucket, "arn:aws:events:" + bucket.region + ':' + bucket.account + ":event-bus/default", json::serialize(said));
}

EventDelivery::EventDelivery()
    : m_courier(std::string(courierKind),
                {.begin = [this](WriteContext &, const Parcel &parcel) -> Expected<Courier::Beginning> {
                     auto call = callFor(mailOf(parcel));
                     if (!call)
                         return fail(std::move(call.error()));
                     const bool toBus = call->operation == &api::events::PutEvents::model();
                     return Courier::call(m_host->cloud, std::move(*call), toBus ? checkBus : nullptr);
                 },
                 .failed = [](WriteContext &context, const Parcel &parcel, const Error &error) -> std::optional<Timestamp> {
                     const bool again = context.now() - parcel.sent < triedFor;
                     const Timestamp next = context.now() + Courier::pauseAfter(parcel.attempts);
                     tellFailed(context, parcel, error, again ? std::optional(next) : std::nullopt);
                     if (again)
                         return next;
                     log::warning("An event for " + mailOf(parcel).to + " is given up: " + error.message);
                     return std::nullopt;
                 }})
{
}

void EventDelivery::registerOperations(ServiceRegistry &registry, const ServiceHost &host)
{
    m_host = &host;
    m_courier.registerOperations<SettleParcel<OfS3>>(registry, host);
}

} // namespace nephoscope::s3
