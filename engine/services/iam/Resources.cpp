#include "door/Authorization.h"
#include "door/RequestTags.h"
#include "services/iam/Common.h"
#include "services/iam/IamService.h"

namespace nephoscope::iam {

namespace {

/// Members that name what an operation is about, the most telling first: adding a user to a group is about the group.
struct Naming
{
    std::string_view member;
    Kind kind;
};
constexpr Naming namings[] = {
    {"GroupName", Kind::Group}, {"InstanceProfileName", Kind::Profile}, {"RoleName", Kind::Role}, {"UserName", Kind::User},
    {"PolicyName", Kind::Policy}, {"VirtualMFADeviceName", Kind::Mfa},
};
constexpr std::string_view arnMembers[] = {"PolicyArn", "OpenIDConnectProviderArn", "SAMLProviderArn", "SerialNumber", "PolicySourceArn", "Arn"};

/// Lists are about everything below a path.
constexpr std::pair<std::string_view, Kind> lists[] = {
    {"ListUsers", Kind::User},       {"ListGroups", Kind::Group},     {"ListRoles", Kind::Role},
    {"ListPolicies", Kind::Policy},  {"ListInstanceProfiles", Kind::Profile},
};

/// Operations on the caller's own user when they name none.
constexpr std::string_view ownUser[] = {"ChangePassword", "CreateAccessKey", "DeleteAccessKey", "GetLoginProfile", "GetUser",
                                        "ListAccessKeys", "ListMFADevices", "UpdateAccessKey"};

struct Target
{
    std::string arn = "*";
    std::optional<Entity> entity;
};

Target targetOf(ReadContext &context, const api::Operation &operation, const api::Value &input)
{
    const std::string prefix = "arn:aws:iam::" + context.account() + ':';
    Entities entities(context.db());
    for (const auto &[name, kind] : lists) {
        if (operation.name == name) {
            const std::string *path = textField(input, "PathPrefix");
            return {prefix + identity::resourceOf(kind, path ? *path : std::string("/"), {}), std::nullopt};
        }
    }
    for (const auto &[member, kind] : namings) {
        const std::string *name = textField(input, member);
        if (!name)
            continue;
        if (auto entity = entities.find(context.account(), kind, *name))
            return {entity->arn(), entity};
        const std::string *path = textField(input, "Path");
        return {prefix + identity::resourceOf(kind, path ? *path : std::string("/"), *name), std::nullopt};
    }
    for (const std::string_view member : arnMembers) {
        const std::string *arn = textField(input, member);
        if (arn && arn->starts_with("arn:"))
            return {*arn, entities.findArn(*arn)};
    }
    const Principal &who = context.caller().principal;
    if (who.kind == Principal::Kind::User && std::find(std::begin(ownUser), std::end(ownUser), operation.name) != std::end(ownUser))
        return {who.arn, entities.findArn(who.arn)};
    return {};
}

class TargetKeys final : public policy::KeySource
{
public:
    TargetKeys(ReadContext &context, const api::Value &input, const Target &target) : m_context(context), m_input(input), m_target(target) {}

    bool values(std::string_view key, policy::KeyValues &out) const override
    {
        if (key == "iam:policyarn")
            return one(textField(m_input, "PolicyArn"), out);
        if (key == "iam:permissionsboundary") {
            const std::string *asked = textField(m_input, "PermissionsBoundary");
            const bool bounded = m_target.entity && !m_target.entity->boundary.empty();
            return one(asked ? asked : bounded ? &m_target.entity->boundary : nullptr, out);
        }
        if (key == "iam:awsservicename")
            return one(textField(m_input, "AWSServiceName"), out);
        for (const std::string_view prefix : {"aws:resourcetag/", "iam:resourcetag/"}) {
            if (!key.starts_with(prefix) || !m_target.entity)
                continue;
            for (const auto &[name, value] : Entities(m_context.db()).tags(m_target.entity->id)) {
                if (equalsIgnoreCase(name, key.substr(prefix.size())))
                    return one(&value, out);
            }
        }
        return false;
    }

private:
    static bool one(const std::string *value, policy::KeyValues &out)
    {
        if (value)
            out.addCopy(*value);
        return value != nullptr;
    }

    ReadContext &m_context;
    const api::Value &m_input;
    const Target &m_target;
};

} // namespace

std::string IamService::resourceOf(ReadContext &context, const api::Operation &operation, const api::Value &input)
{
    return targetOf(context, operation, input).arn;
}

Expected<void> IamService::authorize(ReadContext &context, const api::Operation &operation, const api::Value &input)
{
    const Principal &who = context.caller().principal;
    const Principal::Kind kind = who.kind;
    // IAM is closed to federated users, and to sessions of users that showed no code (IAM User Guide, "Comparing STS").
    if (who.session && (kind == Principal::Kind::Federated || (kind == Principal::Kind::User && !who.session->mfaSince)))
        return fail(Error{"InvalidClientTokenId", "The security token included in the request is invalid", 403});
    if (kind == Principal::Kind::Root || kind == Principal::Kind::Service || kind == Principal::Kind::Anonymous)
        return Service::authorize(context, operation, input);
    const Target target = targetOf(context, operation, input);
    const TargetKeys keys(context, input, target);
    return requireAccess(context, {.action = actionOf(operation), .resource = target.arn, .source = &keys});
}

} // namespace nephoscope::iam
