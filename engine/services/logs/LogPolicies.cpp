#include "services/logs/LogPolicies.h"

#include "policy/Policy.h"
#include "store/Rows.h"

#include <boost/json.hpp>

#include <array>

namespace nephoscope::logs {

namespace json = boost::json;

namespace {

constexpr std::size_t maxPolicies = 10; ///< without a resource
constexpr std::array<std::string_view, 2> guests{"events.amazonaws.com", "delivery.logs.amazonaws.com"};
constexpr const char *columns = "SELECT resource, name, document, revision, updated FROM logs_policies WHERE account = ? AND region = ? ";

CompiledPolicies &compiledPolicies()
{
    static CompiledPolicies compiled("log resource policy");
    return compiled;
}

model::ResourcePolicy readPolicy(const store::Query &query)
{
    model::ResourcePolicy policy;
    const std::string resource = query.string(0);
    policy.policyScope.emplace().value = resource.empty() ? "ACCOUNT" : "RESOURCE";
    if (const std::string name = query.string(1); !name.empty())
        policy.policyName = name;
    policy.policyDocument = query.string(2);
    policy.lastUpdatedTime = query.integer(4);
    if (!resource.empty()) {
        policy.resourceArn = resource;
        policy.revisionId = query.string(3);
    }
    return policy;
}

/// Those of the account for `resource` empty, else the one of that group.
std::vector<model::ResourcePolicy> policiesOf(ReadContext &context, const std::string &resource)
{
    static const std::string sql = std::string(columns) + "AND resource = ? ORDER BY name";
    auto query = context.db().query(sql.c_str());
    return store::rowsOf(query.bind(context.account(), context.region(), resource), readPolicy);
}

Expected<std::string> keyOf(ReadContext &context, const std::optional<std::string> &resource)
{
    if (!resource)
        return std::string();
    if (Arn::parse(*resource).service != "logs")
        return fail(invalidParameter("The resource " + *resource + " is no log group."));
    const auto group = openGroup(context, *resource);
    if (!group)
        return fail(group.error());
    return group->arn();
}

Expected<void> checkRevision(const std::vector<model::ResourcePolicy> &before, const std::optional<std::string> &expected)
{
    const std::optional<std::string> is = before.empty() ? std::nullopt : before.front().revisionId;
    if (expected == is)
        return {};
    return fail(Error{"OperationAbortedException", "The expected revision ID is not that of the resource policy.", 400});
}

void tell(WriteContext &context, Change::Kind kind, const std::string &name)
{
    context.changed(kind, "logs", "resource-policy", {}, name);
}

Expected<model::PutResourcePolicy::Output> put(WriteContext &context, const model::PutResourcePolicy::Input &input)
{
    if (!input.policyDocument)
        return fail(invalidParameter("policyDocument must be given."));
    if (!input.resourceArn && input.policyName.value_or(std::string()).empty())
        return fail(invalidParameter("policyName must be given."));
    if (const auto parsed = policy::Policy::parse(*input.policyDocument, policy::PolicyKind::Resource); !parsed)
        return fail(invalidParameter("The policy document is not valid: " + parsed.error().message));
    const auto resource = keyOf(context, input.resourceArn);
    if (!resource)
        return fail(resource.error());
    const auto before = policiesOf(context, *resource);
    std::string name = input.policyName.value_or(std::string());
    std::string revision;
    if (resource->empty()) {
        const bool known = std::any_of(before.begin(), before.end(), [&name](const auto &policy) { return policy.policyName == name; });
        if (!known && before.size() >= maxPolicies)
            return fail(Error{"LimitExceededException", "Resource limit exceeded.", 400});
    } else {
        if (auto checked = checkRevision(before, input.expectedRevisionId); !checked)
            return fail(std::move(checked.error()));
        if (!before.empty())
            name = before.front().policyName.value_or(std::string());
        revision = context.random().uuid();
    }
    const std::int64_t now = context.now().time_since_epoch().count();
    context.db()
        .query("INSERT INTO logs_policies(account, region, resource, name, document, revision, updated) VALUES(?, ?, ?, ?, ?, ?, ?) "
               "ON CONFLICT(account, region, resource, name) DO UPDATE SET document = excluded.document, revision = excluded.revision, updated = excluded.updated")
        .bind(context.account(), context.region(), *resource, name, *input.policyDocument, revision, now)
        .run();
    tell(context, Change::Kind::Updated, name);
    model::PutResourcePolicy::Output output;
    auto kept = policiesOf(context, *resource);
    const auto mine = std::find_if(kept.begin(), kept.end(), [&name](const auto &policy) { return policy.policyName.value_or(std::string()) == name; });
    if (mine != kept.end())
        output.resourcePolicy = std::move(*mine);
    if (!revision.empty())
        output.revisionId = revision;
    return output;
}

Expected<model::DescribeResourcePolicies::Output> describe(ReadContext &context, const model::DescribeResourcePolicies::Input &input)
{
    const bool ofGroups = input.resourceArn || (input.policyScope && input.policyScope->value == "RESOURCE");
    if (input.resourceArn && input.policyScope && input.policyScope->value == "ACCOUNT")
        return fail(invalidParameter("A resourceArn goes with the policy scope RESOURCE."));
    std::string resource;
    if (input.resourceArn) {
        auto key = keyOf(context, input.resourceArn);
        if (!key)
            return fail(std::move(key.error()));
        resource = std::move(*key);
    }
    // Those of groups are one each, so that either has a column that tells them apart.
    static const std::string ofAccount = std::string(columns) + "AND resource = '' AND name > ? ORDER BY name LIMIT ?";
    static const std::string ofResources = std::string(columns) + "AND resource > ? AND resource != '' ORDER BY resource LIMIT ?";
    const std::size_t limit = limitOf(input.limit, 50);
    const auto after = afterToken(input.nextToken);
    if (!after)
        return fail(after.error());
    model::DescribeResourcePolicies::Output output;
    auto &list = output.resourcePolicies.emplace();
    if (!resource.empty()) {
        list = policiesOf(context, resource);
        return output;
    }
    auto query = context.db().query(ofGroups ? ofResources.c_str() : ofAccount.c_str());
    query.bind(context.account(), context.region(), *after, std::int64_t(limit + 1));
    while (query.step())
        list.push_back(readPolicy(query));
    cutPage(list, limit, output, [ofGroups](const model::ResourcePolicy &policy) { return ofGroups ? *policy.resourceArn : *policy.policyName; });
    return output;
}

Expected<model::DeleteResourcePolicy::Output> remove(WriteContext &context, const model::DeleteResourcePolicy::Input &input)
{
    const auto resource = keyOf(context, input.resourceArn);
    if (!resource)
        return fail(resource.error());
    std::string name = input.policyName.value_or(std::string());
    if (resource->empty() && name.empty())
        return fail(invalidParameter("policyName must be given."));
    if (!resource->empty()) {
        const auto before = policiesOf(context, *resource);
        if (before.empty())
            return fail(notFound("The log group has no resource policy."));
        if (auto checked = checkRevision(before, input.expectedRevisionId); !checked)
            return fail(std::move(checked.error()));
        name = before.front().policyName.value_or(std::string());
    }
    const int count = context.db()
                          .query("DELETE FROM logs_policies WHERE account = ? AND region = ? AND resource = ? AND name = ?")
                          .bind(context.account(), context.region(), *resource, name)
                          .run();
    if (count == 0)
        return fail(notFound("Policy with name [" + name + "] does not exist."));
    tell(context, Change::Kind::Deleted, name);
    return model::DeleteResourcePolicy::Output{};
}

/// All that count for a group, as one policy: a Deny of any of them decides.
std::string policyFor(ReadContext &context, const Group &group)
{
    auto all = policiesOf(context, {});
    for (auto &own : policiesOf(context, group.arn()))
        all.push_back(std::move(own));
    if (all.size() == 1)
        return *all.front().policyDocument;
    json::array statements;
    for (const auto &policy : all) {
        json::error_code error;
        const json::value document = json::parse(*policy.policyDocument, error);
        const json::value *statement = !error && document.is_object() ? document.as_object().if_contains("Statement") : nullptr;
        if (statement && statement->is_array())
            statements.insert(statements.end(), statement->as_array().begin(), statement->as_array().end());
        else if (statement)
            statements.push_back(*statement);
    }
    if (statements.empty())
        return {};
    return json::serialize(json::object{{"Version", "2012-10-17"}, {"Statement", std::move(statements)}});
}

} // namespace

Expected<void> mayWrite(ReadContext &context, const api::Operation &operation, const api::Value &input)
{
    const std::string &who = context.caller().principal.arn;
    if (std::find(guests.begin(), guests.end(), who) == guests.end())
        return {};
    std::string groupName, stream;
    if (&operation == &model::PutLogEvents::model()) {
        groupName = *input.as<model::PutLogEvents::Input>().logGroupName;
        stream = *input.as<model::PutLogEvents::Input>().logStreamName;
    } else if (&operation == &model::CreateLogStream::model()) {
        groupName = *input.as<model::CreateLogStream::Input>().logGroupName;
        stream = *input.as<model::CreateLogStream::Input>().logStreamName;
    } else {
        return requireAccess(context, {.action = actionOf(operation)}, "AccessDeniedException", 400);
    }
    const auto group = openGroup(context, groupName);
    if (!group)
        return {}; // the handler says so
    AccessQuestion question{.action = actionOf(operation), .resource = group->arn() + ":log-stream:" + stream, .resourceAccount = group->account};
    if (const std::string text = policyFor(context, *group); !text.empty())
        question.policies = compiledPolicies().find(text);
    return requireAccess(context, question, "AccessDeniedException", 400);
}

void removePolicyOf(WriteContext &context, const Group &group)
{
    context.db()
        .query("DELETE FROM logs_policies WHERE account = ? AND region = ? AND resource = ?")
        .bind(group.account, group.region, group.arn())
        .run();
}

void registerPolicies(ServiceRegistry &registry)
{
    registry.write<model::PutResourcePolicy>(put);
    registry.read<model::DescribeResourcePolicies>(describe);
    registry.write<model::DeleteResourcePolicy>(remove);
}

} // namespace nephoscope::logs
