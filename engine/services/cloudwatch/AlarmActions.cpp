#include "services/cloudwatch/AlarmActions.h"

#include "api/generated/events.h"
#include "api/generated/lambda.h"
#include "api/generated/sns.h"
#include "core/Log.h"
#include "services/ScalingAlarm.h"

#include <boost/json.hpp>

namespace nephoscope::cloudwatch {

namespace json = boost::json;

namespace {

constexpr std::string_view courierKind = "cloudwatch.act";
constexpr auto triedFor = std::chrono::hours(1);
/// SNS's limit.
constexpr std::size_t maxSubject = 100;

struct OfCloudWatch
{
    static constexpr std::string_view serviceId = "cloudwatch";
};

/// What came of an action, for the history.
struct NoteAction : InternalOperation<NoteAction>
{
    static constexpr std::string_view serviceId = "cloudwatch";
    static constexpr std::string_view name = "NoteAction";
    struct Input
    {
        Place place;
        AlarmMail mail;
        std::string error;
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    struct Output
    {
        static const api::Shape &shape() { return internalShape<Output>(); }
    };
};

std::string encode(const AlarmMail &mail)
{
    return json::serialize(json::array{mail.alarm, mail.type, mail.to, mail.subject, mail.message});
}

AlarmMail decode(const std::string &text)
{
    const json::array parts = json::parse(text).as_array();
    const auto part = [&](std::size_t index) { return std::string(parts.at(index).as_string()); };
    return {part(0), part(1), part(2), part(3), part(4)};
}

template <class Operation>
Call callOf(Caller caller, typename Operation::Input input)
{
    return {&Operation::model(), std::move(caller), api::Value::of(std::move(input)), {}};
}

/// See sendScaling().
RunScalingPolicy::Input policyRun(const AlarmMail &mail)
{
    const json::object message = json::parse(mail.message).as_object();
    RunScalingPolicy::Input input;
    input.policyArn = mail.to;
    input.alarm = mail.alarm;
    input.state = std::string(message.at("state").as_string());
    const auto number = [&message](const char *name) {
        const json::value *value = message.if_contains(name);
        return value ? std::optional(value->to_number<double>()) : std::nullopt;
    };
    input.value = number("value");
    input.threshold = number("threshold");
    return input;
}

Call callFor(const Place &place, const AlarmMail &mail)
{
    const Arn to = Arn::parse(mail.to);
    Caller caller;
    // Functions are called by a principal of their own (CloudWatch User Guide, "Invoke a Lambda function from an alarm").
    caller.principal = Principal::service(to.service == "lambda" ? "lambda.alarms.cloudwatch.amazonaws.com" : "cloudwatch.amazonaws.com");
    caller.principal.account = AccountId{to.account};
    caller.region = Region{to.region};
    caller.via = Via::Service;
    caller.userAgent = caller.principal.arn;
    caller.sourceArn = Alarm::arnOf(place, mail.alarm);
    caller.sourceAccount = place.account;
    if (to.service == "sns") {
        api::sns::Publish::Input input;
        input.topicArn = mail.to;
        input.subject = mail.subject.substr(0, maxSubject);
        input.message = mail.message;
        return callOf<api::sns::Publish>(std::move(caller), std::move(input));
    }
    if (to.service == "lambda") {
        api::lambda::Invoke::Input input;
        input.functionName = mail.to;
        input.invocationType.emplace().value = "Event";
        input.payload.emplace().bytes = mail.message;
        return callOf<api::lambda::Invoke>(std::move(caller), std::move(input));
    }
    if (to.service == "autoscaling")
        return callOf<RunScalingPolicy>(std::move(caller), policyRun(mail));
    api::events::PutEvents::Input input;
    auto &entry = input.entries.emplace().emplace_back();
    entry.source = "aws.cloudwatch";
    entry.detailType = mail.subject;
    entry.detail = mail.message;
    entry.resources.emplace().push_back(Alarm::arnOf(place, mail.alarm));
    return callOf<api::events::PutEvents>(std::move(caller), std::move(input));
}

bool isForBus(const AlarmMail &mail)
{
    return Arn::parse(mail.to).service == "events";
}

Expected<NoteAction::Output> note(WriteContext &context, const NoteAction::Input &input)
{
    HistoryItem item;
    item.alarmName = input.mail.alarm;
    item.alarmType.emplace().value = input.mail.type;
    item.timestamp = context.now();
    item.historyItemType.emplace().value = "Action";
    const bool done = input.error.empty();
    item.historySummary = (done ? "Successfully executed action " : "Failed to execute action ") + input.mail.to + (done ? "" : ". Received error: \"" + input.error + '"');
    json::object data{{"actionState", done ? "Succeeded" : "Failed"}, {"notificationResource", input.mail.to}};
    if (!done)
        data["error"] = input.error;
    item.historyData = json::serialize(data);
    AlarmRepository(context.db()).note(input.place, item);
    return NoteAction::Output{};
}

} // namespace

Expected<void> checkActions(const std::optional<std::vector<std::string>> &actions)
{
    for (const std::string &action : actions.value_or(std::vector<std::string>())) {
        const Arn arn = Arn::parse(action);
        if (arn.service.empty())
            return fail(validation("Invalid arn syntax: " + action));
        const bool function = arn.service == "lambda" && arn.resource.starts_with("function:");
        const bool policy = arn.service == "autoscaling" && arn.resource.starts_with("scalingPolicy:");
        if (!function && !policy && (arn.service != "sns" || arn.resource.empty()))
            return fail(notEmulatedYet("Alarm actions of the kind " + action));
    }
    return {};
}

void sendMail(WriteContext &context, const Place &place, const AlarmMail &mail)
{
    Courier::send(context, courierKind, place.account, place.region, encode(mail));
}

AlarmActions::AlarmActions()
    : m_courier(std::string(courierKind),
                {.begin = [this](WriteContext &, const Parcel &parcel) -> Expected<Courier::Beginning> {
                     const AlarmMail mail = decode(parcel.content);
                     return attempt(callFor({parcel.account, parcel.region}, mail), parcel, mail);
                 },
                 .failed = [](WriteContext &context, const Parcel &parcel, const Error &error) -> std::optional<Timestamp> {
                     const AlarmMail mail = decode(parcel.content);
                     if (!Courier::isMissing(error) && !Courier::isForbidden(error) && context.now() - parcel.sent < triedFor)
                         return context.now() + Courier::pauseAfter(parcel.attempts);
                     log::warning("The action " + mail.to + " of the alarm " + mail.alarm + " is given up: " + error.message);
                     if (!isForBus(mail))
                         (void)note(context, {{parcel.account, parcel.region}, mail, error.message.empty() ? error.code : error.message});
                     return std::nullopt;
                 }})
{
}

Courier::Attempt AlarmActions::attempt(Call call, const Parcel &parcel, const AlarmMail &mail)
{
    Cloud &cloud = m_host->cloud;
    if (isForBus(mail))
        return Courier::call(cloud, std::move(call));
    Caller self;
    self.principal = Principal::service("cloudwatch.amazonaws.com");
    self.principal.account = AccountId{parcel.account};
    self.region = Region{parcel.region};
    self.via = Via::Service;
    const NoteAction::Input noted{{parcel.account, parcel.region}, mail, {}};
    return [&cloud, call = std::move(call), self, noted](Completion done) {
        cloud.submit(call, [&cloud, self, noted, done = std::move(done)](Reply reply) {
            if (!reply)
                return done(std::move(reply));
            cloud.submit({&NoteAction::model(), self, api::Value::of(noted)}, done);
        });
    };
}

void AlarmActions::registerOperations(ServiceRegistry &registry, const ServiceHost &host)
{
    m_host = &host;
    m_courier.registerOperations<SettleParcel<OfCloudWatch>>(registry, host);
    registry.write<NoteAction>(note);
}

} // namespace nephoscope::cloudwatch
