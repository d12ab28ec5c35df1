#include "policy/Policy.h"
#include "services/events/Access.h"
#include "services/events/Operations.h"

#include <boost/json.hpp>

namespace nephoscope::events {

namespace json = boost::json;

namespace {

constexpr std::size_t maxPolicyBytes = 10 * 1024;

json::object documentOf(const Bus &bus)
{
    if (!bus.policy.empty()) {
        json::error_code error;
        json::value parsed = json::parse(bus.policy, error);
        if (!error && parsed.is_object())
            return std::move(parsed.as_object());
    }
    return {{"Version", "2012-10-17"}, {"Statement", json::array()}};
}

json::array &statementsOf(json::object &document)
{
    json::value &statements = document["Statement"];
    if (!statements.is_array()) {
        json::value only = std::move(statements);
        statements = json::array();
        if (only.is_object())
            statements.as_array().push_back(std::move(only));
    }
    return statements.as_array();
}

/// Takes the statement of that id out; false when there is none.
bool drop(json::array &statements, const std::string &id)
{
    for (auto at = statements.begin(); at != statements.end(); ++at) {
        const json::value *sid = at->is_object() ? at->as_object().if_contains("Sid") : nullptr;
        if (sid && sid->is_string() && sid->as_string() == id) {
            statements.erase(at);
            return true;
        }
    }
    return false;
}

Expected<void> save(WriteContext &context, Bus &bus, std::string policy)
{
    if (policy.size() > maxPolicyBytes)
        return fail(Error{"PolicyLengthExceededException", "The event bus policy is too long. The limit is 10 KB.", 400});
    bus.policy = std::move(policy);
    if (bus.created == Timestamp{})
        bus.created = context.now();
    bus.modified = context.now();
    Repository(context.db()).putBus(bus);
    announce(context, bus.place, Change::Kind::Updated, "bus", bus.name);
    return {};
}

Expected<std::string> policyFrom(const api::events::PutPermission::Input &input, const Bus &bus)
{
    if (input.policy) {
        if (input.action || input.principal || input.statementId || input.condition)
            return fail(validation("Parameter Policy cannot be combined with Action, Principal, StatementId or Condition."));
        return *input.policy;
    }
    if (!input.action || !input.principal || !input.statementId)
        return fail(validation("Parameters Action, Principal and StatementId must be specified."));
    if (*input.action != "events:PutEvents")
        return fail(validation("Provided value in parameter 'action' is not supported."));
    json::object statement{{"Sid", *input.statementId}, {"Effect", "Allow"}};
    if (*input.principal == "*")
        statement["Principal"] = "*";
    else
        statement["Principal"] = json::object{{"AWS", "arn:aws:iam::" + *input.principal + ":root"}};
    statement["Action"] = *input.action;
    statement["Resource"] = bus.arn();
    if (input.condition)
        statement["Condition"] = json::object{{*input.condition->type, json::object{{*input.condition->key, *input.condition->value}}}};
    json::object document = documentOf(bus);
    json::array &statements = statementsOf(document);
    drop(statements, *input.statementId);
    statements.push_back(std::move(statement));
    return json::serialize(document);
}

Expected<api::events::PutPermission::Output> putPermission(WriteContext &context, const api::events::PutPermission::Input &input)
{
    auto bus = openBus(context, input.eventBusName);
    if (!bus)
        return fail(std::move(bus.error()));
    auto policy = policyFrom(input, *bus);
    if (!policy)
        return fail(std::move(policy.error()));
    if (const auto parsed = policy::Policy::parse(*policy, policy::PolicyKind::Resource); !parsed)
        return fail(validation("Parameter Policy is not valid. Reason: " + parsed.error().message));
    if (auto saved = save(context, *bus, std::move(*policy)); !saved)
        return fail(std::move(saved.error()));
    return api::events::PutPermission::Output{};
}

Expected<api::events::RemovePermission::Output> removePermission(WriteContext &context, const api::events::RemovePermission::Input &input)
{
    auto bus = openBus(context, input.eventBusName);
    if (!bus)
        return fail(std::move(bus.error()));
    std::string policy;
    if (!input.removeAllPermissions.value_or(false)) {
        if (!input.statementId)
            return fail(validation("Parameter StatementId must be specified."));
        if (bus->policy.empty())
            return fail(notFound("EventBus does not have a policy."));
        json::object document = documentOf(*bus);
        json::array &statements = statementsOf(document);
        if (!drop(statements, *input.statementId))
            return fail(notFound("Statement with the provided id does not exist."));
        if (!statements.empty())
            policy = json::serialize(document);
    }
    if (auto saved = save(context, *bus, std::move(policy)); !saved)
        return fail(std::move(saved.error()));
    return api::events::RemovePermission::Output{};
}

} // namespace

void registerPermissions(ServiceRegistry &registry)
{
    registry.write<api::events::PutPermission>(putPermission);
    registry.write<api::events::RemovePermission>(removePermission);
}

} // namespace nephoscope::events
