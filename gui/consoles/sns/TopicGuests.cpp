#include "gui/consoles/sns/TopicGuests.h"

#include "api/generated/sns.h"
#include "gui/consoles/sqs/QueueAccess.h"

namespace nephoscope::gui::sns {

namespace {

using sqs::Guest;

api::sns::SetTopicAttributes::Input policyInput(const std::string &topic, std::string policy)
{
    api::sns::SetTopicAttributes::Input input;
    input.topicArn = topic;
    input.attributeName = "Policy";
    input.attributeValue = std::move(policy);
    return input;
}

void open(EngineHost &engine, QObject *receiver, const Guest &guest, ActionContext::Ending end)
{
    api::sns::GetTopicAttributes::Input input;
    input.topicArn = guest.resource;
    ask<api::sns::GetTopicAttributes>(engine, receiver, std::move(input), [&engine, receiver, guest, end](auto reply) {
        if (!reply)
            return end(reply.error());
        auto attributes = std::move(reply->attributes).value_or(std::map<std::string, std::string>());
        auto policy = sqs::withGuest(attributes["Policy"], guest);
        if (!policy)
            return end(std::nullopt);
        ask<api::sns::SetTopicAttributes>(engine, receiver, policyInput(guest.resource, std::move(*policy)),
                                          [end](auto set) { end(set ? std::nullopt : std::optional<Error>(set.error())); });
    });
}

} // namespace

FormCall letPublish(EngineHost &engine, const std::string &topic, const std::string &service, const std::string &source)
{
    const Guest guest{topic, "sns:Publish", service, source};
    FormCall call;
    call.planned = PlannedCall::of<api::sns::SetTopicAttributes>(policyInput(topic, *sqs::withGuest({}, guest)), engine.caller().region.value);
    call.send = [guest](EngineHost &host, QObject *receiver, ActionContext::Ending end) { open(host, receiver, guest, std::move(end)); };
    return call;
}

} // namespace nephoscope::gui::sns
