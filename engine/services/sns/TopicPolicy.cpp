#include "services/sns/TopicPolicy.h"

#include "policy/PolicyDocument.h"
#include "services/sns/Errors.h"
#include "services/sns/TopicRepository.h"

#include <boost/json.hpp>

#include <algorithm>
#include <iterator>

namespace nephoscope::sns {

namespace json = boost::json;

namespace {

constexpr std::size_t maxPolicyBytes = 30 * 1024;

/// What a policy of a topic may allow.
constexpr std::string_view grantable[] = {"GetTopicAttributes", "SetTopicAttributes",       "AddPermission", "RemovePermission",
                                          "DeleteTopic",        "ListSubscriptionsByTopic", "Subscribe",     "Publish",
                                          "Receive",            "*"};

json::array statementsOf(const std::string &policy)
{
    boost::system::error_code malformed;
    const json::value parsed = json::parse(policy, malformed);
    const json::object *object = malformed ? nullptr : parsed.if_object();
    const json::value *statements = object ? object->if_contains("Statement") : nullptr;
    if (!statements)
        return {};
    return statements->is_array() ? statements->get_array() : json::array{*statements};
}

std::string withStatements(const std::string &policy, json::array statements)
{
    boost::system::error_code malformed;
    json::value parsed = json::parse(policy, malformed);
    json::object object = !malformed && parsed.is_object() ? std::move(parsed.get_object()) : json::object{{"Version", "2012-10-17"}};
    object["Statement"] = std::move(statements);
    return json::serialize(object);
}

bool hasLabel(const json::value &statement, const std::string &label)
{
    const json::object *object = statement.if_object();
    const json::value *sid = object ? object->if_contains("Sid") : nullptr;
    return sid && sid->is_string() && sid->get_string() == label;
}

/// `*` alone, a list as it is, one without its brackets: as AWS writes them.
json::value oneOrMany(json::array list)
{
    return list.size() == 1 ? list.front() : json::value(std::move(list));
}

} // namespace

std::string defaultTopicPolicy(const Topic &topic)
{
    json::array actions;
    for (const std::string_view action : {"GetTopicAttributes", "SetTopicAttributes", "AddPermission", "RemovePermission", "DeleteTopic",
                                          "Subscribe", "ListSubscriptionsByTopic", "Publish"})
        actions.emplace_back("SNS:" + std::string(action));
    const json::object statement{{"Sid", "__default_statement_ID"},
                                 {"Effect", "Allow"},
                                 {"Principal", {{"AWS", "*"}}},
                                 {"Action", std::move(actions)},
                                 {"Resource", topic.arn},
                                 {"Condition", {{"StringEquals", {{"AWS:SourceOwner", topic.account}}}}}};
    return json::serialize(json::object{{"Version", "2008-10-17"}, {"Id", "__default_policy_ID"}, {"Statement", json::array{statement}}});
}

Expected<void> checkTopicPolicy(const std::string &text)
{
    if (text.size() > maxPolicyBytes)
        return fail(invalid("Policy Error: Policy too large"));
    if (const auto parsed = policy::PolicyDocument::parse(text, policy::PolicyKind::Resource); !parsed) {
        return fail(invalid("Policy Error: " + (parsed.error().detail.empty() ? parsed.error().message : parsed.error().detail)));
    }
    return {};
}

Expected<std::string> withPermission(const Topic &topic, const std::string &label, const std::vector<std::string> &accounts,
                                     const std::vector<std::string> &actions)
{
    json::array statements = statementsOf(topic.policy);
    if (std::any_of(statements.begin(), statements.end(), [&](const json::value &one) { return hasLabel(one, label); }))
        return fail(invalid("Statement already exists"));
    json::array principals;
    for (const std::string &account : accounts) {
        if (!AccountId::isValid(account))
            return fail(invalid("AWSAccountId Reason: " + account + " is not a valid account ID"));
        principals.emplace_back("arn:aws:iam::" + account + ":root");
    }
    json::array names;
    for (const std::string &action : actions) {
        if (std::find(std::begin(grantable), std::end(grantable), action) == std::end(grantable))
            return fail(invalid("Policy statement action out of service scope!"));
        names.emplace_back("SNS:" + action);
    }
    if (principals.empty() || names.empty())
        return fail(invalid(principals.empty() ? "AWSAccountId" : "ActionName"));
    statements.push_back(json::object{{"Sid", label},
                                      {"Effect", "Allow"},
                                      {"Principal", json::object{{"AWS", oneOrMany(std::move(principals))}}},
                                      {"Action", oneOrMany(std::move(names))},
                                      {"Resource", topic.arn}});
    return withStatements(topic.policy, std::move(statements));
}

Expected<std::string> withoutPermission(const Topic &topic, const std::string &label)
{
    json::array kept;
    bool found = false;
    for (const json::value &statement : statementsOf(topic.policy)) {
        if (hasLabel(statement, label))
            found = true;
        else
            kept.push_back(statement);
    }
    if (!found)
        return fail({"NotFound", "Statement does not exist", 404});
    return withStatements(topic.policy, std::move(kept));
}

} // namespace nephoscope::sns
