#include "services/iam/Common.h"

#include "core/PageToken.h"
#include "services/identity/ManagedPolicies.h"

#include <array>

namespace nephoscope::iam {

namespace {

constexpr std::string_view idAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr std::string_view secretAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

struct KindFacts
{
    std::string_view prefix; ///< of unique ids
    std::string_view quota;
    std::int64_t limit;
    std::string_view event; ///< type in the change feed
};
constexpr std::array<KindFacts, 8> facts = {{
    {"AIDA", "UsersPerAccount", 5000, "user"},
    {"AGPA", "GroupsPerAccount", 300, "group"},
    {"AROA", "RolesPerAccount", 1000, "role"},
    {"AIPA", "InstanceProfilesPerAccount", 1000, "instance-profile"},
    {"ANPA", "PoliciesPerAccount", 1500, "policy"},
    {"AMFA", "VirtualMFADevicesPerAccount", 10'000, "mfa-device"},
    {"AOID", "OpenIdConnectProvidersPerAccount", 700, "oidc-provider"},
    {"ASML", "SAMLProvidersPerAccount", 100, "saml-provider"},
}};

std::optional<model::AttachedPermissionsBoundary> toBoundary(const Entity &entity)
{
    if (entity.boundary.empty())
        return std::nullopt;
    model::AttachedPermissionsBoundary boundary;
    boundary.permissionsBoundaryArn = entity.boundary;
    boundary.permissionsBoundaryType.emplace().value = "PermissionsBoundaryPolicy";
    return boundary;
}

std::optional<std::vector<model::Tag>> tagsOf(ReadContext &context, const Entity &entity)
{
    auto tags = toTags(Entities(context.db()).tags(entity.id));
    return tags.empty() ? std::nullopt : std::optional(std::move(tags));
}

/// What users, groups, roles and instance profiles have in common.
template <class Model>
Model plain(ReadContext &context, const Entity &entity)
{
    Model model;
    model.path = entity.path;
    model.arn = entity.arn();
    model.createDate = entity.created;
    if constexpr (requires { model.tags; })
        model.tags = tagsOf(context, entity);
    if constexpr (requires { model.permissionsBoundary; })
        model.permissionsBoundary = toBoundary(entity);
    return model;
}

bool isPath(std::string_view path)
{
    return path == "/" || (path.size() > 1 && path.starts_with('/') && path.ends_with('/') && path.size() <= 512
        && std::all_of(path.begin(), path.end(), [](char c) { return c >= '!' && c <= '~'; }));
}

} // namespace

std::vector<model::Tag> toTags(const identity::Tags &tags)
{
    std::vector<model::Tag> list;
    for (const auto &[name, value] : tags) {
        auto &tag = list.emplace_back();
        tag.key = name;
        tag.value = value;
    }
    return list;
}

model::User toUser(ReadContext &context, const Entity &entity)
{
    auto user = plain<model::User>(context, entity);
    user.userName = entity.name;
    user.userId = entity.id;
    return user;
}

model::Group toGroup(ReadContext &context, const Entity &entity)
{
    auto group = plain<model::Group>(context, entity);
    group.groupName = entity.name;
    group.groupId = entity.id;
    return group;
}

model::Role toRole(ReadContext &context, const Entity &entity)
{
    auto role = plain<model::Role>(context, entity);
    role.roleName = entity.name;
    role.roleId = entity.id;
    role.assumeRolePolicyDocument = percentEncode(entity.document);
    if (!entity.description.empty())
        role.description = entity.description;
    role.maxSessionDuration = std::int32_t(entity.number);
    auto &used = role.roleLastUsed.emplace();
    for (const auto &use : Keys(context.db()).uses(entity.id)) {
        if (!used.lastUsedDate || *used.lastUsedDate < use.time) {
            used.lastUsedDate = use.time;
            used.region = use.region;
        }
    }
    return role;
}

model::InstanceProfile toProfile(ReadContext &context, const Entity &entity)
{
    auto profile = plain<model::InstanceProfile>(context, entity);
    profile.instanceProfileName = entity.name;
    profile.instanceProfileId = entity.id;
    auto &roles = profile.roles.emplace();
    for (const Entity &role : Entities(context.db()).members(entity.id))
        roles.push_back(toRole(context, role));
    return profile;
}

model::AttachedPolicy toAttached(const std::string &policyArn)
{
    model::AttachedPolicy policy;
    policy.policyArn = policyArn;
    policy.policyName = policyArn.substr(policyArn.rfind('/') + 1);
    return policy;
}

Expected<Entity> findEntity(ReadContext &context, Kind kind, std::string_view name)
{
    auto entity = Entities(context.db()).find(context.account(), kind, name);
    if (!entity)
        return fail(noSuchEntity(kind, name));
    return std::move(*entity);
}

Expected<Entity> findUser(ReadContext &context, const std::optional<std::string> &name)
{
    if (name)
        return findEntity(context, Kind::User, *name);
    const Principal &who = context.caller().principal;
    if (who.kind != Principal::Kind::User)
        return fail(validation("Must specify userName when calling with non-User credentials"));
    return findEntity(context, Kind::User, std::string_view(who.arn).substr(who.arn.rfind('/') + 1));
}

std::string newId(Random &random, std::string_view prefix)
{
    return std::string(prefix) + random.text(17, idAlphabet);
}

AccessKey newAccessKey(Random &random, std::string_view prefix)
{
    return {std::string(prefix) + random.text(16, idAlphabet), random.text(40, secretAlphabet)};
}

Expected<Entity> newEntity(WriteContext &context, Kind kind, const std::string &name, const std::optional<std::string> &path)
{
    const KindFacts &about = facts.at(std::size_t(kind));
    if (path && !isPath(*path))
        return fail(validation("The specified value for path is invalid. It must begin and end with / and contain only alphanumeric "
                               "characters and/or / characters."));
    Entities entities(context.db());
    if (entities.find(context.account(), kind, name))
        return fail(alreadyExists(kind, name));
    if (entities.count(context.account(), kind) >= about.limit)
        return fail(limitExceeded(about.quota, about.limit));
    Entity entity;
    entity.id = newId(context.random(), about.prefix);
    entity.account = context.account();
    entity.kind = kind;
    entity.name = name;
    entity.path = path.value_or("/");
    // Whole seconds, as IAM shows them.
    entity.created = std::chrono::floor<std::chrono::seconds>(context.now());
    entity.updated = entity.created;
    return entity;
}

Expected<void> checkDocument(const std::string &document, policy::PolicyKind kind, std::size_t limit, const std::string &ofWhat)
{
    const auto blank = [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; };
    const std::size_t size = document.size() - std::size_t(std::count_if(document.begin(), document.end(), blank));
    if (size > limit)
        return fail(Error{"LimitExceeded", (kind == policy::PolicyKind::Trust ? "Cannot exceed quota for ACLSizePerRole: " + std::to_string(limit)
                                                                               : "Maximum policy size of " + std::to_string(limit) + " bytes exceeded" + ofWhat),
                          409});
    if (const auto parsed = policy::PolicyDocument::parse(document, kind); !parsed)
        return fail(parsed.error().toError());
    return {};
}

bool policyExists(ReadContext &context, const std::string &arn)
{
    if (identity::findManaged(arn))
        return true;
    const auto policy = Entities(context.db()).findArn(arn);
    return policy && policy->kind == Kind::Policy && policy->account == context.account();
}

Expected<void> checkBoundary(ReadContext &context, const std::optional<std::string> &arn)
{
    if (arn && !policyExists(context, *arn))
        return fail(noSuchEntity("Scope ARN: " + *arn + " does not exist or is not attachable."));
    return {};
}

Expected<void> putTags(WriteContext &context, const Entity &entity, const std::optional<std::vector<model::Tag>> &tags)
{
    constexpr std::size_t maxTags = 50;
    if (!tags)
        return {};
    Entities entities(context.db());
    std::vector<std::string> seen;
    for (const model::Tag &tag : *tags) {
        const std::string key = toLower(*tag.key);
        if (key.starts_with("aws:"))
            return fail(invalidInput("Tag keys starting with 'aws:' are reserved for system use"));
        if (std::find(seen.begin(), seen.end(), key) != seen.end())
            return fail(invalidInput("Duplicate tag keys found. Please note that Tag keys are case insensitive."));
        seen.push_back(key);
        entities.putTag(entity.id, *tag.key, tag.value.value_or(std::string()));
    }
    if (entities.tags(entity.id).size() > maxTags)
        return fail(Error{"LimitExceeded", "The number of tags has reached the maximum limit.", 409});
    return {};
}

void announce(WriteContext &context, Change::Kind kind, std::string type, std::string id, std::string parent)
{
    context.changed(kind, "iam", std::move(type), std::move(parent), std::move(id));
}

void announce(WriteContext &context, Change::Kind kind, const Entity &entity)
{
    const bool byName = entity.kind == Kind::User || entity.kind == Kind::Group || entity.kind == Kind::Role || entity.kind == Kind::Profile;
    announce(context, kind, std::string(facts.at(std::size_t(entity.kind)).event), byName ? entity.name : entity.arn());
}

Expected<ListPage> readPage(const std::optional<std::string> &marker, const std::optional<std::int32_t> &maxItems)
{
    ListPage page;
    if (marker) {
        auto after = readPageToken(*marker);
        if (!after)
            return fail(validation("Invalid Marker."));
        page.after = std::move(*after);
    }
    page.limit = std::size_t(std::clamp(maxItems.value_or(100), 1, 1000));
    return page;
}

std::string toMarker(std::string_view lastName)
{
    return pageToken(lastName);
}

} // namespace nephoscope::iam
