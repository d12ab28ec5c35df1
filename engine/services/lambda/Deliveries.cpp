#include "services/lambda/Events.h"

#include "api/generated/events.h"
#include "api/generated/sns.h"
#include "api/generated/sqs.h"
#include "core/Log.h"
#include "core/Text.h"
#include "services/lambda/Counting.h"
#include "services/lambda/Operations.h"
#include "services/lambda/Roles.h"
#include "services/lambda/Step.h"

#include <boost/json.hpp>

namespace nephoscope::lambda {

namespace {

using namespace std::chrono_literals;
namespace json = boost::json;

constexpr std::string_view deliveryKind = "lambda.deliver";
/// Until it is known that a record has arrived, and between attempts.
constexpr auto patience = 1min;
constexpr int maxAttempts = 5;

std::string encode(const Delivery &delivery, int attempts)
{
    return json::serialize(json::object{{"target", delivery.target}, {"body", delivery.body}, {"role", delivery.role},
                                        {"function", delivery.function}, {"requestId", delivery.requestId},
                                        {"errorMessage", delivery.errorMessage}, {"success", delivery.success}, {"cause", delivery.cause},
                                        {"errorCode", delivery.errorCode}, {"attempts", attempts}});
}

std::string textIn(const json::object &object, const char *name)
{
    const auto *value = object.if_contains(name);
    return value && value->is_string() ? std::string(value->get_string().data(), value->get_string().size()) : std::string();
}

/// What dead letters carry beside the event.
template <class Attribute>
std::map<std::string, Attribute> attributesOf(const Delivery &delivery)
{
    std::map<std::string, Attribute> attributes;
    if (!delivery.isDeadLetter())
        return attributes;
    const auto add = [&](const char *name, const char *type, std::string value) {
        attributes[name].dataType = type;
        attributes[name].stringValue = std::move(value);
    };
    add("RequestID", "String", delivery.requestId);
    add("ErrorCode", "Number", delivery.errorCode);
    add("ErrorMessage", "String", delivery.errorMessage.empty() ? "error" : delivery.errorMessage.substr(0, 1024));
    return attributes;
}

template <class Op>
Call callOf(Caller caller, typename Op::Input input)
{
    return {&Op::model(), std::move(caller), api::Value::of(std::move(input))};
}

/// The call that brings a record to its target; nothing for targets there are none of.
std::optional<Call> callFor(const Delivery &delivery, Caller caller)
{
    const Arn target = Arn::parse(delivery.target);
    caller.region = Region{target.region};
    caller.sourceArn = "arn:aws:lambda:" + caller.region.value + ':' + caller.principal.account.value + ":function:" + delivery.function;
    caller.cause = delivery.cause;
    if (target.service == "sqs") {
        api::sqs::SendMessage::Input input;
        input.queueUrl = "https://sqs." + target.region + ".amazonaws.com/" + target.account + '/' + target.resource;
        input.messageBody = delivery.body;
        if (auto attributes = attributesOf<api::sqs::MessageAttributeValue>(delivery); !attributes.empty())
            input.messageAttributes = std::move(attributes);
        return callOf<api::sqs::SendMessage>(std::move(caller), std::move(input));
    }
    if (target.service == "sns") {
        api::sns::Publish::Input input;
        input.topicArn = delivery.target;
        input.message = delivery.body;
        if (auto attributes = attributesOf<api::sns::MessageAttributeValue>(delivery); !attributes.empty())
            input.messageAttributes = std::move(attributes);
        return callOf<api::sns::Publish>(std::move(caller), std::move(input));
    }
    if (target.service == "lambda") {
        model::Invoke::Input input;
        input.functionName = delivery.target;
        input.invocationType.emplace().value = "Event";
        input.payload.emplace().bytes = delivery.body;
        return callOf<model::Invoke>(std::move(caller), std::move(input));
    }
    if (target.service == "events") {
        api::events::PutEvents::Input input;
        auto &entry = input.entries.emplace().emplace_back();
        entry.eventBusName = delivery.target;
        entry.source = "lambda";
        entry.detailType = delivery.success ? "Lambda Function Invocation Result - Success" : "Lambda Function Invocation Result - Failure";
        entry.detail = delivery.body;
        entry.resources.emplace().push_back(caller.sourceArn);
        return callOf<api::events::PutEvents>(std::move(caller), std::move(input));
    }
    return std::nullopt;
}

void countFailure(Metrics &metrics, const Job &job, const Delivery &delivery, Timestamp now)
{
    count(metrics, {job.account, job.region, delivery.function}, delivery.isDeadLetter() ? "DeadLetterErrors" : "DestinationDeliveryFailures", now);
}

/// Sends, and takes the job away once it is known what came of it.
void send(const ServiceHost &host, Roles &roles, const std::shared_ptr<Metrics> &metrics, const Job &job, const Delivery &delivery)
{
    roles.assume(job.account, job.region, delivery.function, delivery.role, [&host, metrics, job, delivery](RoleSession session) {
        auto call = callFor(delivery, std::move(session.caller));
        const auto over = [&host, job] {
            runStep(host.cloud, job.account, job.region, [key = job.key](WriteContext &context) { context.unschedule(deliveryKind, key); });
        };
        if (!call) {
            countFailure(*metrics, job, delivery, host.clock.now());
            over();
            return;
        }
        host.cloud.submit(std::move(*call), [&host, metrics, job, delivery, over](const Reply &reply) {
            if (!reply) {
                countFailure(*metrics, job, delivery, host.clock.now());
                log::warning("Lambda cannot deliver to " + delivery.target + ": " + reply.error().message);
                if (reply.error().isServerFault() && reply.error().status != 501)
                    return;
            }
            over();
        });
    });
}

Expected<std::optional<Job>> deliverJob(WriteContext &context, const Job &job, const ServiceHost &host, Roles &roles, const std::shared_ptr<Metrics> &metrics)
{
    json::error_code unreadable;
    const json::value document = json::parse(job.data, unreadable);
    if (unreadable || !document.is_object())
        return std::nullopt;
    const json::object &data = document.get_object();
    Delivery delivery{textIn(data, "target"), textIn(data, "body"), textIn(data, "role"), textIn(data, "function"),
                      textIn(data, "requestId"), textIn(data, "errorMessage"), data.at("success").as_bool(), textIn(data, "cause")};
    if (data.contains("errorCode"))
        delivery.errorCode = textIn(data, "errorCode");
    const int attempts = int(data.at("attempts").as_int64());
    if (attempts >= maxAttempts)
        return std::nullopt;
    Job again = job;
    again.due = context.now() + patience;
    again.data = encode(delivery, attempts + 1);
    context.afterCommit([&host, &roles, metrics, job, delivery = std::move(delivery)] { send(host, roles, metrics, job, delivery); });
    return again;
}

} // namespace

void scheduleDelivery(WriteContext &context, const Delivery &delivery)
{
    context.schedule({std::string(deliveryKind), context.random().uuid(), context.account(), context.region(), context.now(), encode(delivery, 0)});
}

void registerDeliveries(ServiceRegistry &registry, const ServiceHost &host, Roles &roles, std::shared_ptr<Metrics> metrics)
{
    registry.job(std::string(deliveryKind), [&host, &roles, metrics = std::move(metrics)](WriteContext &context, const Job &job) {
        return deliverJob(context, job, host, roles, metrics);
    });
}

} // namespace nephoscope::lambda
