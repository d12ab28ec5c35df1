#include "services/iam/Common.h"

#include "services/identity/ManagedPolicies.h"

namespace nephoscope::iam {

namespace {

std::vector<model::PolicyDetail> inlineOf(Entities &entities, const Entity &owner)
{
    std::vector<model::PolicyDetail> list;
    for (const auto &[name, document] : entities.inlinePolicies(owner.id)) {
        auto &detail = list.emplace_back();
        detail.policyName = name;
        detail.policyDocument = percentEncode(document);
    }
    return list;
}

std::vector<model::AttachedPolicy> attachedOf(Entities &entities, const Entity &owner)
{
    std::vector<model::AttachedPolicy> list;
    for (const std::string &arn : entities.attached(owner.id))
        list.push_back(toAttached(arn));
    return list;
}

/// What the details of users, groups and roles repeat of the plain answer, and the policies of each.
template <class Detail, class Plain>
Detail detailOf(const Plain &plain, Entities &entities, const Entity &entity)
{
    Detail detail;
    detail.path = plain.path;
    detail.arn = plain.arn;
    detail.createDate = plain.createDate;
    if constexpr (requires { detail.tags; }) {
        detail.permissionsBoundary = plain.permissionsBoundary;
        detail.tags = plain.tags;
    }
    detail.attachedManagedPolicies = attachedOf(entities, entity);
    return detail;
}

model::UserDetail userDetail(ReadContext &context, Entities &entities, const Entity &entity)
{
    const model::User user = toUser(context, entity);
    auto detail = detailOf<model::UserDetail>(user, entities, entity);
    detail.userName = user.userName;
    detail.userId = user.userId;
    detail.userPolicyList = inlineOf(entities, entity);
    auto &groups = detail.groupList.emplace();
    for (const Entity &group : entities.owners(entity.id, Kind::Group))
        groups.push_back(group.name);
    return detail;
}

model::GroupDetail groupDetail(ReadContext &context, Entities &entities, const Entity &entity)
{
    const model::Group group = toGroup(context, entity);
    auto detail = detailOf<model::GroupDetail>(group, entities, entity);
    detail.groupName = group.groupName;
    detail.groupId = group.groupId;
    detail.groupPolicyList = inlineOf(entities, entity);
    return detail;
}

model::RoleDetail roleDetail(ReadContext &context, Entities &entities, const Entity &entity)
{
    const model::Role role = toRole(context, entity);
    auto detail = detailOf<model::RoleDetail>(role, entities, entity);
    detail.roleName = role.roleName;
    detail.roleId = role.roleId;
    detail.assumeRolePolicyDocument = role.assumeRolePolicyDocument;
    detail.roleLastUsed = role.roleLastUsed;
    detail.rolePolicyList = inlineOf(entities, entity);
    auto &profiles = detail.instanceProfileList.emplace();
    for (const Entity &profile : entities.owners(entity.id, Kind::Profile))
        profiles.push_back(toProfile(context, profile));
    return detail;
}

model::PolicyVersion versionDetail(const identity::PolicyVersion &version)
{
    model::PolicyVersion out;
    out.versionId = 'v' + std::to_string(version.number);
    out.document = percentEncode(version.document);
    out.isDefaultVersion = version.isDefault;
    out.createDate = version.created;
    return out;
}

model::ManagedPolicyDetail policyDetail(ReadContext &context, Entities &entities, const std::string &arn)
{
    model::ManagedPolicyDetail detail;
    detail.arn = arn;
    detail.policyName = arn.substr(arn.rfind('/') + 1);
    detail.attachmentCount = std::int32_t(entities.attachedTo(context.account(), arn).size());
    detail.permissionsBoundaryUsageCount = std::int32_t(entities.boundedBy(context.account(), arn).size());
    detail.isAttachable = true;
    auto &versions = detail.policyVersionList.emplace();
    if (const auto *managed = identity::findManaged(arn)) {
        detail.policyId = managed->id;
        detail.path = managed->path;
        detail.defaultVersionId = managed->version;
        detail.createDate = detail.updateDate = managed->created;
        versions.push_back(versionDetail({int(parseInteger(managed->version.substr(1)).value_or(1)), managed->document, managed->created, true}));
    } else if (const auto entity = entities.findArn(arn)) {
        detail.policyId = entity->id;
        detail.path = entity->path;
        detail.createDate = entity->created;
        detail.updateDate = entity->updated;
        for (const auto &version : entities.versions(entity->id)) {
            versions.push_back(versionDetail(version));
            if (version.isDefault)
                detail.defaultVersionId = versions.back().versionId;
        }
    }
    return detail;
}

/// A row of the report: an entity, or the ARN of a policy; paged in this order.
struct Row
{
    std::string place;
    std::optional<Entity> entity;
    std::string policyArn;
};

Expected<model::GetAccountAuthorizationDetails::Output> authorizationDetails(ReadContext &context, const model::GetAccountAuthorizationDetails::Input &input)
{
    Entities entities(context.db());
    const auto wanted = [&](std::string_view type) {
        return !input.filter || input.filter->empty() || std::any_of(input.filter->begin(), input.filter->end(), [&](const auto &filter) { return filter == type; });
    };
    std::vector<Row> rows;
    std::vector<std::string> used;
    static constexpr std::pair<Kind, std::string_view> kinds[] = {{Kind::User, "User"}, {Kind::Group, "Group"}, {Kind::Role, "Role"}};
    for (const auto &[kind, type] : kinds) {
        for (Entity &entity : entities.list(context.account(), kind)) {
            for (std::string &arn : entities.attached(entity.id))
                used.push_back(std::move(arn));
            std::string place = std::to_string(int(kind)) + entity.name;
            if (wanted(type))
                rows.push_back({std::move(place), std::move(entity), {}});
        }
    }
    if (wanted("LocalManagedPolicy")) {
        for (const Entity &policy : entities.list(context.account(), Kind::Policy))
            rows.push_back({"8" + policy.name, std::nullopt, policy.arn()});
    }
    if (wanted("AWSManagedPolicy")) { // of them those in use
        for (const auto &managed : identity::managedPolicies()) {
            if (std::find(used.begin(), used.end(), managed.arn) != used.end())
                rows.push_back({"9" + managed.name, std::nullopt, managed.arn});
        }
    }
    model::GetAccountAuthorizationDetails::Output output;
    if (auto taken = takePage(rows, input, output, [](const Row &row) { return row.place; }); !taken)
        return fail(std::move(taken.error()));
    auto &users = output.userDetailList.emplace();
    auto &groups = output.groupDetailList.emplace();
    auto &roles = output.roleDetailList.emplace();
    auto &policies = output.policies.emplace();
    for (const Row &row : rows) {
        if (!row.entity)
            policies.push_back(policyDetail(context, entities, row.policyArn));
        else if (row.entity->kind == Kind::User)
            users.push_back(userDetail(context, entities, *row.entity));
        else if (row.entity->kind == Kind::Group)
            groups.push_back(groupDetail(context, entities, *row.entity));
        else
            roles.push_back(roleDetail(context, entities, *row.entity));
    }
    return output;
}

} // namespace

void registerDetails(ServiceRegistry &registry)
{
    registry.read<model::GetAccountAuthorizationDetails>(authorizationDetails);
}

} // namespace nephoscope::iam
