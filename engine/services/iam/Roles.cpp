#include "services/iam/Common.h"

namespace nephoscope::iam {

namespace {

constexpr std::size_t maxTrustPolicy = 2048;
constexpr std::int32_t shortest = 3600;
constexpr std::int32_t longest = 43'200;

Expected<void> checkDuration(const std::optional<std::int32_t> &seconds)
{
    if (seconds && (*seconds < shortest || *seconds > longest))
        return fail(validation("1 validation error detected: Value '" + std::to_string(*seconds)
                               + "' at 'maxSessionDuration' failed to satisfy constraint: Member must have value between 3600 and 43200"));
    return {};
}

Expected<model::CreateRole::Output> createRole(WriteContext &context, const model::CreateRole::Input &input)
{
    if (input.path && input.path->starts_with("/aws-service-role/"))
        return fail(invalidInput("Role path /aws-service-role/ is reserved for service-linked roles."));
    auto checked = checkDuration(input.maxSessionDuration);
    if (checked)
        checked = checkDocument(*input.assumeRolePolicyDocument, policy::PolicyKind::Trust, maxTrustPolicy, {});
    if (checked)
        checked = checkBoundary(context, input.permissionsBoundary);
    if (!checked)
        return fail(std::move(checked.error()));
    auto role = newEntity(context, Kind::Role, *input.roleName, input.path);
    if (!role)
        return fail(role.error());
    role->document = *input.assumeRolePolicyDocument;
    role->description = input.description.value_or(std::string());
    role->number = input.maxSessionDuration.value_or(shortest);
    role->boundary = input.permissionsBoundary.value_or(std::string());
    Entities(context.db()).insert(*role);
    if (auto tagged = putTags(context, *role, input.tags); !tagged)
        return fail(std::move(tagged.error()));
    announce(context, Change::Kind::Created, *role);
    model::CreateRole::Output output;
    output.role = toRole(context, *role);
    return output;
}

Expected<model::GetRole::Output> getRole(ReadContext &context, const model::GetRole::Input &input)
{
    const auto role = ownerOf(context, input);
    if (!role)
        return fail(role.error());
    model::GetRole::Output output;
    output.role = toRole(context, *role);
    return output;
}

/// A change of what a role is, saved.
Expected<void> save(WriteContext &context, const Entity &role)
{
    Entities(context.db()).update(role);
    announce(context, Change::Kind::Updated, role);
    return {};
}

Expected<model::UpdateRole::Output> updateRole(WriteContext &context, const model::UpdateRole::Input &input)
{
    auto role = changeableOwner(context, input);
    if (!role)
        return fail(role.error());
    if (auto checked = checkDuration(input.maxSessionDuration); !checked)
        return fail(std::move(checked.error()));
    role->description = input.description.value_or(std::string());
    role->number = input.maxSessionDuration.value_or(std::int32_t(role->number));
    (void)save(context, *role);
    return model::UpdateRole::Output{};
}

Expected<model::UpdateRoleDescription::Output> updateRoleDescription(WriteContext &context, const model::UpdateRoleDescription::Input &input)
{
    auto role = ownerOf(context, input);
    if (!role)
        return fail(role.error());
    role->description = *input.description;
    (void)save(context, *role);
    model::UpdateRoleDescription::Output output;
    output.role = toRole(context, *role);
    return output;
}

Expected<model::UpdateAssumeRolePolicy::Output> updateTrust(WriteContext &context, const model::UpdateAssumeRolePolicy::Input &input)
{
    auto role = changeableOwner(context, input);
    if (!role)
        return fail(role.error());
    if (auto checked = checkDocument(*input.policyDocument, policy::PolicyKind::Trust, maxTrustPolicy, {}); !checked)
        return fail(std::move(checked.error()));
    role->document = *input.policyDocument;
    (void)save(context, *role);
    return model::UpdateAssumeRolePolicy::Output{};
}

Expected<model::DeleteRole::Output> deleteRole(WriteContext &context, const model::DeleteRole::Input &input, Book &book)
{
    const auto role = changeableOwner(context, input);
    if (!role)
        return fail(role.error());
    Entities entities(context.db());
    if (!entities.owners(role->id, Kind::Profile).empty())
        return fail(deleteConflict("remove roles from instance profile"));
    if (!entities.inlinePolicies(role->id).empty())
        return fail(deleteConflict("delete policies"));
    if (!entities.attached(role->id).empty())
        return fail(deleteConflict("detach all policies"));
    entities.remove(*role);
    book.changing(context);
    book.endSessionsOf(context, role->id);
    announce(context, Change::Kind::Deleted, *role);
    return model::DeleteRole::Output{};
}

Expected<model::CreateInstanceProfile::Output> createProfile(WriteContext &context, const model::CreateInstanceProfile::Input &input)
{
    const auto profile = newEntity(context, Kind::Profile, *input.instanceProfileName, input.path);
    if (!profile)
        return fail(profile.error());
    Entities(context.db()).insert(*profile);
    if (auto tagged = putTags(context, *profile, input.tags); !tagged)
        return fail(std::move(tagged.error()));
    announce(context, Change::Kind::Created, *profile);
    model::CreateInstanceProfile::Output output;
    output.instanceProfile = toProfile(context, *profile);
    return output;
}

Expected<model::GetInstanceProfile::Output> getProfile(ReadContext &context, const model::GetInstanceProfile::Input &input)
{
    const auto profile = findEntity(context, Kind::Profile, *input.instanceProfileName);
    if (!profile)
        return fail(profile.error());
    model::GetInstanceProfile::Output output;
    output.instanceProfile = toProfile(context, *profile);
    return output;
}

Expected<model::DeleteInstanceProfile::Output> deleteProfile(WriteContext &context, const model::DeleteInstanceProfile::Input &input)
{
    const auto profile = findEntity(context, Kind::Profile, *input.instanceProfileName);
    if (!profile)
        return fail(profile.error());
    Entities entities(context.db());
    if (!entities.members(profile->id).empty())
        return fail(deleteConflict("remove roles from instance profile"));
    entities.remove(*profile);
    announce(context, Change::Kind::Deleted, *profile);
    return model::DeleteInstanceProfile::Output{};
}

Expected<model::AddRoleToInstanceProfile::Output> addRole(WriteContext &context, const model::AddRoleToInstanceProfile::Input &input)
{
    const auto profile = findEntity(context, Kind::Profile, *input.instanceProfileName);
    const auto role = profile ? findEntity(context, Kind::Role, *input.roleName) : profile;
    if (!role)
        return fail(role.error());
    Entities entities(context.db());
    if (!entities.members(profile->id).empty())
        return fail(limitExceeded("InstanceSessionsPerInstanceProfile", 1));
    entities.link(profile->id, role->id);
    announce(context, Change::Kind::Updated, *profile);
    return model::AddRoleToInstanceProfile::Output{};
}

Expected<model::RemoveRoleFromInstanceProfile::Output> removeRole(WriteContext &context, const model::RemoveRoleFromInstanceProfile::Input &input)
{
    const auto profile = findEntity(context, Kind::Profile, *input.instanceProfileName);
    const auto role = profile ? findEntity(context, Kind::Role, *input.roleName) : profile;
    if (!role)
        return fail(role.error());
    if (!Entities(context.db()).unlink(profile->id, role->id))
        return fail(noSuchEntity("Role " + role->name + " in instance profile " + profile->name + " cannot be found."));
    announce(context, Change::Kind::Updated, *profile);
    return model::RemoveRoleFromInstanceProfile::Output{};
}

Expected<model::ListInstanceProfilesForRole::Output> listProfilesForRole(ReadContext &context, const model::ListInstanceProfilesForRole::Input &input)
{
    const auto role = findEntity(context, Kind::Role, *input.roleName);
    if (!role)
        return fail(role.error());
    model::ListInstanceProfilesForRole::Output output;
    auto rows = Entities(context.db()).owners(role->id, Kind::Profile);
    if (auto taken = takePage(rows, input, output, [](const Entity &profile) { return profile.name; }); !taken)
        return fail(std::move(taken.error()));
    auto &profiles = output.instanceProfiles.emplace();
    for (const Entity &profile : rows)
        profiles.push_back(toProfile(context, profile));
    return output;
}

} // namespace

void registerRoles(ServiceRegistry &registry, Book &book)
{
    registry.write<model::CreateRole>(createRole);
    registry.read<model::GetRole>(getRole);
    registry.write<model::UpdateRole>(updateRole);
    registry.write<model::UpdateRoleDescription>(updateRoleDescription);
    registry.write<model::UpdateAssumeRolePolicy>(updateTrust);
    registry.write<model::DeleteRole>([&book](WriteContext &context, const auto &input) { return deleteRole(context, input, book); });
    registerList<model::ListRoles>(registry, Kind::Role, &model::ListRoles::Output::roles, toRole);
}

void registerProfiles(ServiceRegistry &registry, Book &)
{
    registry.write<model::CreateInstanceProfile>(createProfile);
    registry.read<model::GetInstanceProfile>(getProfile);
    registry.write<model::DeleteInstanceProfile>(deleteProfile);
    registry.write<model::AddRoleToInstanceProfile>(addRole);
    registry.write<model::RemoveRoleFromInstanceProfile>(removeRole);
    registry.read<model::ListInstanceProfilesForRole>(listProfilesForRole);
    registerList<model::ListInstanceProfiles>(registry, Kind::Profile, &model::ListInstanceProfiles::Output::instanceProfiles, toProfile);
}

} // namespace nephoscope::iam
