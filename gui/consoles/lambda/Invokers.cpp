#include "gui/consoles/lambda/Invokers.h"

#include "api/generated/lambda.h"

namespace nephoscope::gui::lambda {

FormCall letInvoke(EngineHost &engine, const std::string &function, const Invoker &invoker)
{
    using api::lambda::AddPermission;
    AddPermission::Input input;
    input.functionName = function;
    input.statementId = invoker.statement;
    input.action = "lambda:InvokeFunction";
    input.principal = invoker.service;
    input.sourceArn = invoker.source;
    if (!invoker.account.empty())
        input.sourceAccount = invoker.account;
    FormCall call;
    call.planned = PlannedCall::of<AddPermission>(input, engine.caller().region.value);
    call.send = [input](EngineHost &host, QObject *receiver, ActionContext::Ending end) {
        ask<AddPermission>(host, receiver, input, [end](auto reply) {
            end(reply || reply.error().code == "ResourceConflictException" ? std::nullopt : std::optional<Error>(reply.error()));
        });
    };
    return call;
}

} // namespace nephoscope::gui::lambda
