#include "gui/consoles/sqs/QueueAccess.h"

#include "gui/bridge/Text.h"
#include "gui/consoles/sqs/Queue.h"

#include <boost/json.hpp>

namespace nephoscope::gui::sqs {

namespace json = boost::json;

namespace {

api::sqs::SetQueueAttributes::Input policyInput(EngineHost &engine, const std::string &queue, std::string policy)
{
    api::sqs::SetQueueAttributes::Input input;
    input.queueUrl = queueUrl(engine, queueNameOf(queue));
    input.attributes.emplace()["Policy"] = std::move(policy);
    return input;
}

void open(EngineHost &engine, QObject *receiver, const Guest &guest, ActionContext::Ending end)
{
    api::sqs::GetQueueAttributes::Input input;
    input.queueUrl = queueUrl(engine, queueNameOf(guest.resource));
    input.attributeNames.emplace().emplace_back("Policy");
    ask<api::sqs::GetQueueAttributes>(engine, receiver, std::move(input), [&engine, receiver, guest, end](auto reply) {
        if (!reply)
            return end(reply.error());
        auto attributes = std::move(reply->attributes).value_or(std::map<std::string, std::string>());
        auto policy = withGuest(attributes["Policy"], guest);
        if (!policy)
            return end(std::nullopt);
        ask<api::sqs::SetQueueAttributes>(engine, receiver, policyInput(engine, guest.resource, std::move(*policy)),
                                          [end](auto set) { end(set ? std::nullopt : std::optional<Error>(set.error())); });
    });
}

} // namespace

std::optional<std::string> withGuest(const std::string &policy, const Guest &guest)
{
    json::error_code problem;
    const json::value parsed = json::parse(policy, problem);
    json::object document = !problem && parsed.is_object() ? parsed.get_object() : json::object{{"Version", "2012-10-17"}};
    const json::value before = document["Statement"];
    json::array statements = before.is_array() ? before.get_array() : before.is_object() ? json::array{before} : json::array();
    for (const json::value &statement : statements) {
        const std::string text = json::serialize(statement);
        if (text.find('"' + guest.source + '"') != std::string::npos && text.find(guest.service) != std::string::npos)
            return std::nullopt;
    }
    statements.push_back(json::object{{"Effect", "Allow"},
                                      {"Principal", {{"Service", guest.service}}},
                                      {"Action", guest.action},
                                      {"Resource", guest.resource},
                                      {"Condition", {{"ArnEquals", {{"aws:SourceArn", guest.source}}}}}});
    document["Statement"] = std::move(statements);
    return json::serialize(document);
}

std::string queueArn(EngineHost &engine, const QString &name)
{
    return "arn:aws:sqs:" + engine.caller().region.value + ':' + toStd(engine.accountId()) + ':' + toStd(name);
}

FormCall letIn(EngineHost &engine, const std::string &queue, const std::string &service, const std::string &source)
{
    const Guest guest{queue, "sqs:SendMessage", service, source};
    FormCall call;
    call.planned = PlannedCall::of<api::sqs::SetQueueAttributes>(policyInput(engine, queue, *withGuest({}, guest)), engine.caller().region.value);
    call.send = [guest](EngineHost &host, QObject *receiver, ActionContext::Ending end) { open(host, receiver, guest, std::move(end)); };
    return call;
}

} // namespace nephoscope::gui::sqs
