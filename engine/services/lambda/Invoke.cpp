#include "core/Text.h"
#include "services/lambda/Events.h"
#include "services/lambda/Operations.h"

#include <boost/json.hpp>

namespace nephoscope::lambda {

namespace {

constexpr std::size_t maxRequest = 6'291'456;
constexpr std::size_t maxEvent = 1'048'576;

Expected<void> checkPayload(std::string_view payload, bool event)
{
    if (payload.size() > (event ? maxEvent : maxRequest)) {
        return fail(Error{"RequestTooLargeException", std::to_string(payload.size()) + " byte payload is too large for the "
                              + (event ? "Event" : "RequestResponse") + " invocation type (limit " + std::to_string(event ? maxEvent : maxRequest)
                              + " bytes)", 413}.with("Type", "User"));
    }
    boost::json::stream_parser parser;
    boost::json::error_code problem;
    parser.write(payload.data(), payload.size(), problem);
    if (!problem)
        parser.finish(problem);
    if (problem)
        return fail(Error{"InvalidRequestContentException", "Could not parse request body into json: Could not parse payload into json: "
                              + problem.message(), 400}.with("Type", "User"));
    return {};
}

/// Where it runs now: in a state that lets it.
Expected<void> requireActive(const Resolved &resolved)
{
    const auto &state = resolved.version.config.state;
    if (!state || state->value == "Active")
        return {};
    return fail(conflict("The operation cannot be performed at this time. The function is currently in the following state: " + state->value));
}

model::Invoke::Output status(int code, const Resolved &resolved)
{
    model::Invoke::Output output;
    output.statusCode = code;
    output.payload.emplace();
    if (code != 204)
        output.executedVersion = resolved.version.config.version;
    return output;
}

void runNow(const Deferred<model::Invoke> &call, const Resolved &resolved, std::string payload, Fleet &fleet)
{
    const auto &input = call.input();
    const auto image = imageOf(resolved);
    const bool tail = input.logType && input.logType->value == "Tail";
    Invocation invocation;
    invocation.requestId = call.caller().requestId;
    invocation.invokedArn = resolved.name.arn();
    invocation.payload = std::move(payload);
    invocation.from = MessageFlow::senderOf(call.caller());
    invocation.cause = call.caller().cause;
    if (input.clientContext && !fromBase64(*input.clientContext, invocation.clientContext)) {
        call.answer(fail(Error{"InvalidRequestContentException", "Client context must be a valid Base64-encoded JSON object.", 400}.with("Type", "User")));
        return;
    }
    invocation.done = [call, tail, version = image->version](Expected<Outcome> outcome) {
        if (!outcome) {
            call.answer(fail(std::move(outcome.error())));
            return;
        }
        model::Invoke::Output output;
        output.statusCode = 200;
        output.executedVersion = version;
        output.payload.emplace().bytes = std::move(outcome->payload);
        if (!outcome->functionError.empty())
            output.functionError = std::move(outcome->functionError);
        if (tail)
            output.logResult = toBase64(asBytes(outcome->log));
        call.answer(std::move(output));
    };
    fleet.invoke(image, std::move(invocation));
}

void invoke(ReadContext &context, const Deferred<model::Invoke> &call, Fleet &fleet)
{
    const auto &input = call.input();
    const auto resolved = resolve(context, input);
    if (!resolved) {
        call.answer(fail(resolved.error()));
        return;
    }
    const std::string type = input.invocationType ? input.invocationType->value : std::string("RequestResponse");
    std::string payload = input.payload && !input.payload->bytes.empty() ? input.payload->bytes : std::string("{}");
    if (input.tenantId || input.durableExecutionName) {
        call.answer(fail(notEmulated("Tenants and durable executions are not available.")));
        return;
    }
    if (type == "DryRun") {
        call.answer(status(204, *resolved));
        return;
    }
    if (auto checked = checkPayload(payload, type == "Event"); !checked) {
        call.answer(fail(std::move(checked.error())));
        return;
    }
    if (type == "Event") {
        answerByWriting<model::Invoke>(call, [call, metrics = fleet.metrics(), resolved = *resolved, payload = std::move(payload)](WriteContext &writing) -> Expected<model::Invoke::Output> {
            acceptEvent(writing, *metrics, resolved.function, resolved.name.qualifier, call.caller().requestId, payload);
            return status(202, resolved);
        });
        return;
    }
    if (auto active = requireActive(*resolved); !active) {
        call.answer(fail(std::move(active.error())));
        return;
    }
    runNow(call, *resolved, std::move(payload), fleet);
}

} // namespace

void registerInvoke(ServiceRegistry &registry, const ServiceHost &, Fleet &fleet)
{
    registry.deferred<model::Invoke>([&fleet](ReadContext &context, const Deferred<model::Invoke> &call) { invoke(context, call, fleet); });
}

} // namespace nephoscope::lambda
