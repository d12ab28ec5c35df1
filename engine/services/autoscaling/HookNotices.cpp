#include "services/autoscaling/HookNotices.h"

#include "api/generated/events.h"
#include "api/generated/sns.h"
#include "api/generated/sqs.h"
#include "api/generated/sts.h"
#include "core/Log.h"
#include "door/Credentials.h"
#include "services/QueueUrl.h"
#include "services/autoscaling/Hooks.h"
#include "services/autoscaling/Step.h"

#include <boost/json.hpp>

namespace nephoscope::autoscaling {

namespace {

namespace json = boost::json;

constexpr std::string_view courierKind = "autoscaling.notify";
constexpr auto triedFor = std::chrono::hours(1);
constexpr const char *sessionName = "AutoScaling";

struct OfAutoScaling
{
    static constexpr std::string_view serviceId = "autoscaling";
};

/// What is on its way: an event where there is no target.
struct Notice
{
    std::string target;
    std::string role;
    std::string subject; ///< the event's detail type, or the mail's subject
    std::string group;   ///< ARN
    std::string message; ///< JSON
    std::string instance = {}; ///< that the event is about beside the group; may be empty
};

std::string encode(const Notice &notice)
{
    return json::serialize(json::array{notice.target, notice.role, notice.subject, notice.group, notice.message, notice.instance});
}

Notice decode(const std::string &text)
{
    const json::array parts = json::parse(text).as_array();
    const auto part = [&](std::size_t index) { return std::string(parts.at(index).as_string()); };
    return {part(0), part(1), part(2), part(3), part(4), parts.size() > 5 ? part(5) : std::string()};
}

template <class Operation>
Call callOf(Caller caller, typename Operation::Input input)
{
    return {&Operation::model(), std::move(caller), api::Value::of(std::move(input)), {}};
}

Call eventOf(const Place &place, const Notice &notice)
{
    api::events::PutEvents::Input input;
    auto &entry = input.entries.emplace().emplace_back();
    entry.source = "aws.autoscaling";
    entry.detailType = notice.subject;
    entry.detail = notice.message;
    entry.resources.emplace().push_back(notice.group);
    if (!notice.instance.empty())
        entry.resources->push_back("arn:aws:ec2:" + place.region + ':' + place.account + ":instance/" + notice.instance);
    return callOf<api::events::PutEvents>(serviceItself(place), std::move(input));
}

Call messageOf(Caller sender, const Notice &notice)
{
    const Arn to = Arn::parse(notice.target);
    sender.region = Region{to.region};
    if (to.service == "sns") {
        api::sns::Publish::Input input;
        input.topicArn = notice.target;
        input.subject = notice.subject;
        input.message = notice.message;
        return callOf<api::sns::Publish>(std::move(sender), std::move(input));
    }
    api::sqs::SendMessage::Input input;
    input.queueUrl = queueUrl(to);
    input.messageBody = notice.message;
    return callOf<api::sqs::SendMessage>(std::move(sender), std::move(input));
}

/// As the hook's role, which has to trust Auto Scaling.
Courier::Attempt attempt(const ServiceHost &host, const Place &place, const Notice &notice)
{
    if (notice.target.empty())
        return Courier::call(host.cloud, eventOf(place, notice));
    return [&host, place, notice](Completion done) {
        api::sts::AssumeRole::Input input;
        input.roleArn = notice.role;
        input.roleSessionName = sessionName;
        host.cloud.submit(callOf<api::sts::AssumeRole>(serviceItself(place), std::move(input)), [&host, place, notice, done = std::move(done)](Reply reply) {
            if (!reply)
                return done(std::move(reply));
            const auto &taken = reply->as<api::sts::AssumeRole::Output>();
            const auto key = taken.credentials ? host.credentials.find(taken.credentials->accessKeyId.value_or("")) : std::nullopt;
            if (!key)
                return done(fail(internalError("A session has gone.")));
            Caller sender = serviceItself(place);
            sender.principal = key->principal;
            host.cloud.submit(messageOf(std::move(sender), notice), done);
        });
    };
}

void send(WriteContext &context, const Group &group, const Notice &notice)
{
    Courier::send(context, courierKind, group.place.account, group.place.region, encode(notice));
}

/// What every message to a queue or topic begins with.
json::object envelope(WriteContext &context, const Group &group)
{
    return {{"AccountId", group.place.account}, {"RequestId", context.random().uuid()}, {"AutoScalingGroupName", group.name()},
            {"Service", "AWS Auto Scaling"},    {"Time", formatIso8601(context.now())}};
}

} // namespace

HookNotices::HookNotices()
    : m_courier(std::string(courierKind),
                {.begin = [this](WriteContext &, const Parcel &parcel) -> Expected<Courier::Beginning> {
                     return attempt(*m_host, {parcel.account, parcel.region}, decode(parcel.content));
                 },
                 .failed = [](WriteContext &context, const Parcel &parcel, const Error &error) -> std::optional<Timestamp> {
                     if (!Courier::isMissing(error) && !Courier::isForbidden(error) && context.now() - parcel.sent < triedFor)
                         return context.now() + Courier::pauseAfter(parcel.attempts);
                     const Notice notice = decode(parcel.content);
                     log::warning("The notice of " + notice.group + " for " + (notice.target.empty() ? "EventBridge" : notice.target) + " is given up: " + error.message);
                     return std::nullopt;
                 }})
{
}

void HookNotices::registerOperations(ServiceRegistry &registry, const ServiceHost &host)
{
    m_host = &host;
    m_courier.registerOperations<SettleParcel<OfAutoScaling>>(registry, host);
}

void HookNotices::waits(WriteContext &context, const Group &group, const model::LifecycleHook &hook, const HookWait &wait)
{
    const bool launching = *hook.lifecycleTransition == launchingTransition;
    json::object detail{{"LifecycleActionToken", wait.token}, {"AutoScalingGroupName", group.name()},
                        {"LifecycleHookName", wait.hook},     {"EC2InstanceId", wait.instance},
                        {"LifecycleTransition", *hook.lifecycleTransition}};
    if (hook.notificationMetadata)
        detail["NotificationMetadata"] = *hook.notificationMetadata;
    detail["Origin"] = launching ? "EC2" : "AutoScalingGroup";
    detail["Destination"] = launching ? "AutoScalingGroup" : "EC2";
    send(context, group, {{}, {}, launching ? "EC2 Instance-launch Lifecycle Action" : "EC2 Instance-terminate Lifecycle Action", group.arn(), json::serialize(detail)});
    if (!hook.notificationTargetARN)
        return;
    json::object message = envelope(context, group);
    for (const auto &member : detail)
        message[member.key()] = member.value();
    send(context, group,
         {*hook.notificationTargetARN, hook.roleARN.value_or(""),
          std::string("Auto Scaling:  Lifecycle action '") + (launching ? "LAUNCHING" : "TERMINATING") + "' for instance " + wait.instance + " in progress.", group.arn(),
          json::serialize(message)});
}

void HookNotices::ended(WriteContext &context, const Group &group, const model::Activity &activity, const std::string &instance, bool launching, bool well)
{
    const auto time = [](const std::optional<Timestamp> &when) { return when ? formatIso8601(*when) : std::string(); };
    json::error_code unreadable;
    json::value details = json::parse(activity.details.value_or("{}"), unreadable);
    const json::object detail{{"StatusCode", well ? "InProgress" : "Failed"}, // as AWS has it, though it is over
                              {"Description", activity.description.value_or("")},
                              {"AutoScalingGroupName", group.name()},
                              {"ActivityId", activity.activityId.value_or("")},
                              {"Details", unreadable ? json::value(json::object()) : std::move(details)},
                              {"RequestId", activity.activityId.value_or("")},
                              {"StatusMessage", activity.statusMessage.value_or("")},
                              {"StartTime", time(activity.startTime)},
                              {"EndTime", time(activity.endTime)},
                              {"EC2InstanceId", instance},
                              {"Cause", activity.cause.value_or("")},
                              {"Origin", launching ? "EC2" : "AutoScalingGroup"},
                              {"Destination", launching ? "AutoScalingGroup" : "EC2"}};
    Notice notice{{}, {}, std::string("EC2 Instance ") + (launching ? "Launch " : "Terminate ") + (well ? "Successful" : "Unsuccessful"), group.arn(),
                  json::serialize(detail)};
    notice.instance = instance;
    send(context, group, notice);
}

void HookNotices::test(WriteContext &context, const Group &group, const model::LifecycleHook &hook)
{
    json::object message = envelope(context, group);
    message["AutoScalingGroupARN"] = group.arn();
    message["Event"] = "autoscaling:TEST_NOTIFICATION";
    send(context, group,
         {*hook.notificationTargetARN, hook.roleARN.value_or(""), "Auto Scaling: test notification for group \"" + group.name() + '"', group.arn(), json::serialize(message)});
}

} // namespace nephoscope::autoscaling
