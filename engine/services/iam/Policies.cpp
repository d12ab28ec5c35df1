#include "services/iam/Policies.h"

#include "services/identity/ManagedPolicies.h"

namespace nephoscope::iam {

namespace {

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

void registerPolicies(ServiceRegistry &registry)
{
    registry.write<model::CreatePolicy>(createPolicy);
    registry.read<model::GetPolicy>(getPolicy);
    registry.read<model::ListPolicies>(listPolicies);
    registry.write<model::DeletePolicy>(deletePolicy);
    registry.read<model::ListEntitiesForPolicy>(listEntities);
}

} // namespace nephoscope::iam
