#include "services/events/TargetCalls.h"

#include "api/generated/lambda.h"
#include "api/generated/sns.h"
#include "api/generated/sqs.h"
#include "core/Identity.h"
#include "services/QueueUrl.h"
#include "services/events/Errors.h"
#include "services/events/Forward.h"
#include "services/events/LogTarget.h"
#include "services/events/Router.h"

namespace nephoscope::events {

namespace {

/// An event may come through this many buses.
constexpr int maxHops = 10;

template <class Operation>
Call callOf(Caller caller, typename Operation::Input input)
{
    return {&Operation::model(), std::move(caller), api::Value::of(std::move(input)), {}};
}

} // namespace

Caller callerTo(const Arn &to, const TargetMail &mail, const Place &place)
{
    Caller caller;
    caller.principal = Principal::service("events.amazonaws.com");
    caller.principal.account = AccountId{to.account};
    caller.region = Region{to.region};
    caller.via = Via::Service;
    caller.userAgent = caller.principal.arn;
    caller.sourceArn = mail.rule;
    caller.sourceAccount = place.account;
    caller.cause = eventIdOf(mail.event);
    return caller;
}

namespace {

Call deadLetterCall(const TargetMail &mail, const Place &place)
{
    const Arn queue = Arn::parse(*mail.target.deadLetterConfig->arn);
    api::sqs::SendMessage::Input input;
    input.queueUrl = queueUrl(queue);
    input.messageBody = mail.event;
    auto &attributes = input.messageAttributes.emplace();
    for (const auto &[name, value] : mail.death) {
        auto &attribute = attributes[name];
        attribute.dataType = "String";
        attribute.stringValue = value;
    }
    return callOf<api::sqs::SendMessage>(callerTo(queue, mail, place), std::move(input));
}

Expected<Call> busCall(const TargetMail &mail, const Arn &to, const Place &place)
{
    if (mail.hops >= maxHops)
        return fail(Error{"InvalidArgument", "The event has been forwarded too often.", 400});
    Caller caller = callerTo(to, mail, place);
    // The bus is asked whether it takes events of the account.
    caller.principal = Principal::root(AccountId{place.account});
    return callOf<ForwardEvent>(std::move(caller), {mail.target.arn.value_or(""), mail.event, mail.hops + 1});
}

} // namespace

bool isApiDestination(const std::string &arn)
{
    const Arn parsed = Arn::parse(arn);
    return parsed.service == "events" && parsed.resource.starts_with("api-destination/");
}

Expected<void> checkTarget(const Target &target)
{
    const std::string &arn = *target.arn;
    const Arn to = Arn::parse(arn);
    if (to.service.empty() || to.resource.empty())
        return fail(validation("Parameter " + arn + " is not valid. Reason: Provided Arn is not in correct format."));
    const bool isBus = to.service == "events" && to.resource.starts_with("event-bus/");
    if (to.service == "sqs" && to.resource.ends_with(".fifo") && (!target.sqsParameters || !target.sqsParameters->messageGroupId))
        return fail(validation("Parameter(s) MessageGroupId must be specified for target: " + *target.id + '.'));
    if (isApiDestination(arn) && !target.roleArn)
        return fail(validation("RoleArn is required for target " + arn + '.'));
    if (isLogGroup(arn))
        return target.roleArn ? Expected<void>(fail(validation("RoleArn is not supported for target " + arn + '.'))) : Expected<void>();
    if (isBus || isApiDestination(arn) || to.service == "sqs" || to.service == "sns" || to.service == "lambda")
        return {};
    return fail(validation("Parameter " + arn + " is not valid. Reason: targets of the service " + to.service + " are not emulated by Nephoscope yet."));
}

Expected<Call> callFor(const TargetMail &mail, const Place &place)
{
    if (!mail.death.empty())
        return deadLetterCall(mail, place);
    const Arn to = Arn::parse(*mail.target.arn);
    if (to.service == "events")
        return busCall(mail, to, place);
    Caller caller = callerTo(to, mail, place);
    if (to.service == "sqs") {
        api::sqs::SendMessage::Input input;
        input.queueUrl = queueUrl(to);
        input.messageBody = mail.payload;
        if (mail.target.sqsParameters)
            input.messageGroupId = mail.target.sqsParameters->messageGroupId;
        return callOf<api::sqs::SendMessage>(std::move(caller), std::move(input));
    }
    if (to.service == "sns") {
        api::sns::Publish::Input input;
        input.topicArn = *mail.target.arn;
        input.message = mail.payload;
        return callOf<api::sns::Publish>(std::move(caller), std::move(input));
    }
    api::lambda::Invoke::Input input;
    input.functionName = *mail.target.arn;
    input.invocationType.emplace().value = "Event";
    input.payload.emplace().bytes = mail.payload;
    return callOf<api::lambda::Invoke>(std::move(caller), std::move(input));
}

} // namespace nephoscope::events
