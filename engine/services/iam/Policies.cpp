#include "services/iam/Common.h"

#include "services/identity/ManagedPolicies.h"

namespace nephoscope::iam {

namespace {

constexpr std::size_t maxPolicy = 6144;
constexpr std::size_t maxVersions = 5;

std::string versionName(int number)
{
    return 'v' + std::to_string(number);
}

std::optional<int> versionNumber(std::string_view name)
{
    const auto number = name.starts_with('v') ? parseInteger(name.substr(1)) : std::nullopt;
    return number && *number > 0 && *number < INT32_MAX ? std::optional(int(*number)) : std::nullopt;
}

Error noSuchPolicy(const std::string &arn)
{
    return noSuchEntity("Policy " + arn + " was not found.");
}

Error noSuchVersion(const std::string &arn, const std::string &version)
{
    return noSuchEntity("Policy " + arn + " version " + version + " does not exist or is not attachable.");
}

/// A customer managed policy of the caller's account.
Expected<Entity> openPolicy(ReadContext &context, const std::string &arn)
{
    if (identity::findManaged(arn))
        return fail(Error{"AccessDenied", "User: " + context.caller().principal.arn + " is not authorized to change the AWS managed policy " + arn + '.', 403});
    auto policy = Entities(context.db()).findArn(arn);
    if (!policy || policy->kind != Kind::Policy || policy->account != context.account())
        return fail(noSuchPolicy(arn));
    return std::move(*policy);
}

void count(ReadContext &context, const std::string &arn, model::Policy &policy)
{
    Entities entities(context.db());
    policy.attachmentCount = std::int32_t(entities.attachedTo(context.account(), arn).size());
    policy.permissionsBoundaryUsageCount = std::int32_t(entities.boundedBy(context.account(), arn).size());
    policy.isAttachable = true;
}

model::Policy toPolicy(ReadContext &context, const Entity &entity)
{
    model::Policy policy;
    policy.policyName = entity.name;
    policy.policyId = entity.id;
    policy.arn = entity.arn();
    policy.path = entity.path;
    policy.createDate = entity.created;
    policy.updateDate = entity.updated;
    if (const auto version = Entities(context.db()).defaultVersion(entity.id))
        policy.defaultVersionId = versionName(version->number);
    count(context, *policy.arn, policy);
    return policy;
}

model::Policy toPolicy(ReadContext &context, const identity::ManagedPolicy &managed)
{
    model::Policy policy;
    policy.policyName = managed.name;
    policy.policyId = managed.id;
    policy.arn = managed.arn;
    policy.path = managed.path;
    policy.createDate = managed.created;
    policy.updateDate = managed.created;
    policy.defaultVersionId = managed.version;
    count(context, managed.arn, policy);
    return policy;
}

model::PolicyVersion toVersion(const identity::PolicyVersion &version, bool withDocument)
{
    model::PolicyVersion out;
    out.versionId = versionName(version.number);
    out.isDefaultVersion = version.isDefault;
    out.createDate = version.created;
    if (withDocument)
        out.document = percentEncode(version.document);
    return out;
}

identity::PolicyVersion versionOf(const identity::ManagedPolicy &managed)
{
    return {versionNumber(managed.version).value_or(1), managed.document, managed.created, true};
}

Expected<model::CreatePolicy::Output> createPolicy(WriteContext &context, const model::CreatePolicy::Input &input)
{
    if (auto checked = checkDocument(*input.policyDocument, policy::PolicyKind::Identity, maxPolicy, {}); !checked) {
        if (checked.error().code == "LimitExceeded")
            checked.error().message = "Cannot exceed quota for PolicySize: " + std::to_string(maxPolicy);
        return fail(std::move(checked.error()));
    }
    auto entity = newEntity(context, Kind::Policy, *input.policyName, input.path);
    if (!entity)
        return fail(entity.error());
    entity->description = input.description.value_or(std::string());
    Entities entities(context.db());
    entities.insert(*entity);
    entities.putVersion(entity->id, {1, *input.policyDocument, entity->created, true});
    if (auto tagged = putTags(context, *entity, input.tags); !tagged)
        return fail(std::move(tagged.error()));
    announce(context, Change::Kind::Created, *entity);
    model::CreatePolicy::Output output;
    output.policy = toPolicy(context, *entity);
    if (input.tags)
        output.policy->tags = toTags(entities.tags(entity->id));
    return output;
}

Expected<model::GetPolicy::Output> getPolicy(ReadContext &context, const model::GetPolicy::Input &input)
{
    model::GetPolicy::Output output;
    if (const auto *managed = identity::findManaged(*input.policyArn)) {
        output.policy = toPolicy(context, *managed);
        output.policy->description = managed->description;
        return output;
    }
    const auto entity = openPolicy(context, *input.policyArn);
    if (!entity)
        return fail(entity.error());
    output.policy = toPolicy(context, *entity);
    if (!entity->description.empty())
        output.policy->description = entity->description;
    output.policy->tags = toTags(Entities(context.db()).tags(entity->id));
    return output;
}

Expected<model::ListPolicies::Output> listPolicies(ReadContext &context, const model::ListPolicies::Input &input)
{
    const std::string scope = input.scope ? input.scope->value : std::string("All");
    const std::string prefix = input.pathPrefix.value_or("/");
    std::vector<model::Policy> rows;
    if (scope != "Local") {
        for (const auto &managed : identity::managedPolicies()) {
            if (managed.path.starts_with(prefix))
                rows.push_back(toPolicy(context, managed));
        }
    }
    if (scope != "AWS") {
        for (const Entity &entity : Entities(context.db()).list(context.account(), Kind::Policy, {.pathPrefix = prefix}))
            rows.push_back(toPolicy(context, entity));
    }
    const std::string usage = input.policyUsageFilter ? input.policyUsageFilter->value : std::string();
    std::erase_if(rows, [&](const model::Policy &policy) {
        const bool used = usage == "PermissionsBoundary"    ? *policy.permissionsBoundaryUsageCount > 0
            : usage == "PermissionsPolicy" ? *policy.attachmentCount > 0
                                           : *policy.attachmentCount + *policy.permissionsBoundaryUsageCount > 0;
        return (input.onlyAttached.value_or(false) || !usage.empty()) && !used;
    });
    model::ListPolicies::Output output;
    if (auto taken = takePage(rows, input, output, [](const auto &policy) { return *policy.arn; }); !taken)
        return fail(std::move(taken.error()));
    output.policies = std::move(rows);
    return output;
}

Expected<model::DeletePolicy::Output> deletePolicy(WriteContext &context, const model::DeletePolicy::Input &input)
{
    const auto entity = openPolicy(context, *input.policyArn);
    if (!entity)
        return fail(entity.error());
    Entities entities(context.db());
    if (!entities.attachedTo(context.account(), *input.policyArn).empty() || !entities.boundedBy(context.account(), *input.policyArn).empty())
        return fail(Error{"DeleteConflict", "Cannot delete a policy attached to entities.", 409});
    if (entities.versions(entity->id).size() > 1)
        return fail(Error{"DeleteConflict",
                          "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The "
                          "default version is deleted with the policy.",
                          409});
    entities.remove(*entity);
    announce(context, Change::Kind::Deleted, *entity);
    return model::DeletePolicy::Output{};
}

Expected<model::CreatePolicyVersion::Output> createVersion(WriteContext &context, const model::CreatePolicyVersion::Input &input, Book &book)
{
    auto entity = openPolicy(context, *input.policyArn);
    if (!entity)
        return fail(entity.error());
    if (auto checked = checkDocument(*input.policyDocument, policy::PolicyKind::Identity, maxPolicy, {}); !checked)
        return fail(std::move(checked.error()));
    Entities entities(context.db());
    const auto versions = entities.versions(entity->id);
    if (versions.size() >= maxVersions)
        return fail(Error{"LimitExceeded",
                          "A managed policy can have up to 5 versions. Before you create a new version, you must delete an existing version.", 409});
    // Numbers are never used again: the policy remembers its highest.
    const int highest = std::max(int(entity->number), versions.front().number);
    const identity::PolicyVersion version{highest + 1, *input.policyDocument, std::chrono::floor<std::chrono::seconds>(context.now()),
                                          input.setAsDefault.value_or(false)};
    entities.putVersion(entity->id, version);
    entity->number = version.number;
    entity->updated = version.created;
    entities.update(*entity);
    book.changing(context);
    announce(context, Change::Kind::Updated, *entity);
    model::CreatePolicyVersion::Output output;
    output.policyVersion = toVersion(version, false);
    return output;
}

/// A version of a policy, AWS's or the account's.
Expected<identity::PolicyVersion> openVersion(ReadContext &context, const std::string &arn, const std::string &name)
{
    std::vector<identity::PolicyVersion> versions;
    if (const auto *managed = identity::findManaged(arn)) {
        versions.push_back(versionOf(*managed));
    } else {
        const auto entity = openPolicy(context, arn);
        if (!entity)
            return fail(entity.error());
        versions = Entities(context.db()).versions(entity->id);
    }
    const auto number = versionNumber(name);
    const auto found = std::find_if(versions.begin(), versions.end(), [&](const auto &version) { return number == version.number; });
    if (found == versions.end())
        return fail(noSuchVersion(arn, name));
    return std::move(*found);
}

Expected<model::GetPolicyVersion::Output> getVersion(ReadContext &context, const model::GetPolicyVersion::Input &input)
{
    const auto version = openVersion(context, *input.policyArn, *input.versionId);
    if (!version)
        return fail(version.error());
    model::GetPolicyVersion::Output output;
    output.policyVersion = toVersion(*version, true);
    return output;
}

Expected<model::ListPolicyVersions::Output> listVersions(ReadContext &context, const model::ListPolicyVersions::Input &input)
{
    std::vector<identity::PolicyVersion> rows;
    if (const auto *managed = identity::findManaged(*input.policyArn)) {
        rows.push_back(versionOf(*managed));
    } else {
        const auto entity = openPolicy(context, *input.policyArn);
        if (!entity)
            return fail(entity.error());
        rows = Entities(context.db()).versions(entity->id); // five at most: always one page
    }
    const auto page = pageOf(input);
    if (!page)
        return fail(page.error());
    model::ListPolicyVersions::Output output;
    if (!page->after.empty())
        std::erase_if(rows, [&](const auto &row) { return row.number >= versionNumber(page->after).value_or(1); });
    cutPage(rows, page->limit, output, [](const auto &row) { return versionName(row.number); });
    auto &versions = output.versions.emplace();
    for (const auto &row : rows)
        versions.push_back(toVersion(row, false));
    return output;
}

Expected<model::SetDefaultPolicyVersion::Output> setDefault(WriteContext &context, const model::SetDefaultPolicyVersion::Input &input, Book &book)
{
    const auto entity = openPolicy(context, *input.policyArn);
    auto version = entity ? openVersion(context, *input.policyArn, *input.versionId) : fail(entity.error());
    if (!version)
        return fail(version.error());
    version->isDefault = true;
    Entities(context.db()).putVersion(entity->id, *version);
    book.changing(context);
    announce(context, Change::Kind::Updated, *entity);
    return model::SetDefaultPolicyVersion::Output{};
}

Expected<model::DeletePolicyVersion::Output> deleteVersion(WriteContext &context, const model::DeletePolicyVersion::Input &input)
{
    const auto entity = openPolicy(context, *input.policyArn);
    const auto version = entity ? openVersion(context, *input.policyArn, *input.versionId) : fail(entity.error());
    if (!version)
        return fail(version.error());
    if (version->isDefault)
        return fail(Error{"DeleteConflict", "Cannot delete the default version of a policy.", 409});
    Entities(context.db()).removeVersion(entity->id, version->number);
    announce(context, Change::Kind::Updated, *entity);
    return model::DeletePolicyVersion::Output{};
}

struct EntityRow
{
    Entity entity;
    std::string place; ///< by which the list is paged
};

Expected<model::ListEntitiesForPolicy::Output> listEntities(ReadContext &context, const model::ListEntitiesForPolicy::Input &input)
{
    if (!policyExists(context, *input.policyArn))
        return fail(noSuchPolicy(*input.policyArn));
    Entities entities(context.db());
    const std::string usage = input.policyUsageFilter ? input.policyUsageFilter->value : std::string();
    std::vector<EntityRow> rows;
    const auto add = [&](std::vector<Entity> found) {
        for (Entity &entity : found) {
            std::string place = std::to_string(int(entity.kind)) + entity.name;
            rows.push_back({std::move(entity), std::move(place)});
        }
    };
    if (usage != "PermissionsBoundary")
        add(entities.attachedTo(context.account(), *input.policyArn));
    if (usage != "PermissionsPolicy")
        add(entities.boundedBy(context.account(), *input.policyArn));
    const std::string filter = input.entityFilter ? input.entityFilter->value : std::string();
    std::erase_if(rows, [&](const EntityRow &row) {
        const bool right = filter.empty() || (filter == "User" && row.entity.kind == Kind::User) || (filter == "Role" && row.entity.kind == Kind::Role)
            || (filter == "Group" && row.entity.kind == Kind::Group);
        return !right || !row.entity.path.starts_with(input.pathPrefix.value_or("/"));
    });
    model::ListEntitiesForPolicy::Output output;
    if (auto taken = takePage(rows, input, output, [](const EntityRow &row) { return row.place; }); !taken)
        return fail(std::move(taken.error()));
    auto &users = output.policyUsers.emplace();
    auto &groups = output.policyGroups.emplace();
    auto &roles = output.policyRoles.emplace();
    for (const auto &[entity, place] : rows) {
        if (entity.kind == Kind::User)
            users.emplace_back().userName = entity.name, users.back().userId = entity.id;
        else if (entity.kind == Kind::Group)
            groups.emplace_back().groupName = entity.name, groups.back().groupId = entity.id;
        else
            roles.emplace_back().roleName = entity.name, roles.back().roleId = entity.id;
    }
    return output;
}

} // namespace

void registerPolicies(ServiceRegistry &registry, Book &book)
{
    registry.write<model::CreatePolicy>(createPolicy);
    registry.read<model::GetPolicy>(getPolicy);
    registry.read<model::ListPolicies>(listPolicies);
    registry.write<model::DeletePolicy>(deletePolicy);
    registry.write<model::CreatePolicyVersion>([&book](WriteContext &context, const auto &input) { return createVersion(context, input, book); });
    registry.read<model::GetPolicyVersion>(getVersion);
    registry.read<model::ListPolicyVersions>(listVersions);
    registry.write<model::SetDefaultPolicyVersion>([&book](WriteContext &context, const auto &input) { return setDefault(context, input, book); });
    registry.write<model::DeletePolicyVersion>(deleteVersion);
    registry.read<model::ListEntitiesForPolicy>(listEntities);
}

} // namespace nephoscope::iam
