#include "policy/PolicyDocument.h"

#include <boost/json/array.hpp>

namespace nephoscope::policy {

namespace {

boost::json::value oneOrMany(const std::vector<std::string> &values)
{
    if (values.size() == 1)
        return boost::json::value(values.front());
    return boost::json::value(boost::json::array(values.begin(), values.end()));
}

boost::json::value principalsOf(const StatementDocument &statement)
{
    if (statement.principals.size() == 1 && statement.principals.front().type == PrincipalEntry::Type::Everyone)
        return "*";
    boost::json::object map;
    for (const auto type : {PrincipalEntry::Type::Aws, PrincipalEntry::Type::Service, PrincipalEntry::Type::Federated,
                            PrincipalEntry::Type::CanonicalUser}) {
        std::vector<std::string> values;
        for (const PrincipalEntry &entry : statement.principals) {
            if (entry.type == type)
                values.push_back(entry.value);
            else if (entry.type == PrincipalEntry::Type::Everyone && type == PrincipalEntry::Type::Aws)
                values.emplace_back("*");
        }
        if (!values.empty())
            map.emplace(nameOf(type), oneOrMany(values));
    }
    return map;
}

} // namespace

std::string_view nameOf(Effect effect)
{
    return effect == Effect::Allow ? "Allow" : "Deny";
}

std::string_view nameOf(PrincipalEntry::Type type)
{
    switch (type) {
    case PrincipalEntry::Type::Everyone: return "*";
    case PrincipalEntry::Type::Aws: return "AWS";
    case PrincipalEntry::Type::Service: return "Service";
    case PrincipalEntry::Type::Federated: return "Federated";
    case PrincipalEntry::Type::CanonicalUser: return "CanonicalUser";
    }
    return {};
}

Error PolicyError::toError(std::string_view code) const
{
    return {std::string(code), message, 400};
}

boost::json::object toJson(const StatementDocument &statement)
{
    boost::json::object out;
    if (!statement.sid.empty())
        out["Sid"] = statement.sid;
    out["Effect"] = nameOf(statement.effect);
    if (!statement.principals.empty())
        out[statement.notPrincipal ? "NotPrincipal" : "Principal"] = principalsOf(statement);
    out[statement.notAction ? "NotAction" : "Action"] = oneOrMany(statement.actions);
    if (!statement.resources.empty())
        out[statement.notResource ? "NotResource" : "Resource"] = oneOrMany(statement.resources);
    if (!statement.conditions.empty()) {
        boost::json::object condition;
        for (const ConditionEntry &entry : statement.conditions) {
            boost::json::value &keys = condition[entry.op];
            if (!keys.is_object())
                keys.emplace_object();
            keys.as_object()[entry.key] = oneOrMany(entry.values);
        }
        out["Condition"] = std::move(condition);
    }
    return out;
}

boost::json::object toJson(const PolicyDocument &document)
{
    boost::json::object out;
    out["Version"] = document.version;
    if (!document.id.empty())
        out["Id"] = document.id;
    boost::json::array statements;
    for (const StatementDocument &statement : document.statements)
        statements.push_back(toJson(statement));
    out["Statement"] = std::move(statements);
    return out;
}

} // namespace nephoscope::policy
