#include "services/iam/IamService.h"

#include "api/generated/iam.h"

#include <filesystem>

namespace nephoscope::iam {

namespace {

Error noSuchUser(const std::string &name)
{
    return {"NoSuchEntity", "The user with name " + name + " cannot be found.", 404};
}

Error noSuchKey(const std::string &id)
{
    return {"NoSuchEntity", "The Access Key with id " + id + " cannot be found", 404};
}

/// The account began when its root key was made; the key file is never rewritten.
Timestamp accountCreated(const std::filesystem::path &folder)
{
    std::error_code error;
    const auto written = std::filesystem::last_write_time(folder / "credentials.json", error);
    if (error)
        return {};
    return std::chrono::floor<std::chrono::seconds>(std::chrono::file_clock::to_sys(written));
}

Expected<api::iam::GetUser::Output> getUser(ReadContext &context, const api::iam::GetUser::Input &input, Timestamp created)
{
    if (input.userName)
        return fail(noSuchUser(*input.userName));
    const Principal &principal = context.caller().principal;
    api::iam::GetUser::Output output;
    auto &user = output.user.emplace();
    user.path = "/";
    user.userName = "root";
    user.userId = principal.userId;
    user.arn = principal.arn;
    user.createDate = created;
    return output;
}

/// The key of the root user: the only one there is.
Expected<api::iam::ListAccessKeys::Output> listAccessKeys(ReadContext &context, const api::iam::ListAccessKeys::Input &input,
                                                          Timestamp created)
{
    if (input.userName)
        return fail(noSuchUser(*input.userName));
    api::iam::ListAccessKeys::Output output;
    output.isTruncated = false;
    auto &keys = output.accessKeyMetadata.emplace();
    if (const std::string &id = context.caller().principal.accessKeyId; !id.empty()) {
        auto &key = keys.emplace_back();
        key.accessKeyId = id;
        key.status.emplace().value = "Active";
        key.createDate = created;
    }
    return output;
}

Expected<api::iam::GetAccessKeyLastUsed::Output> getAccessKeyLastUsed(ReadContext &context,
                                                                      const api::iam::GetAccessKeyLastUsed::Input &input)
{
    const std::string id = input.accessKeyId.value_or(std::string());
    if (id.empty() || id != context.caller().principal.accessKeyId)
        return fail(noSuchKey(id));
    // This very call is signed with it.
    api::iam::GetAccessKeyLastUsed::Output output;
    output.userName = "root";
    auto &used = output.accessKeyLastUsed.emplace();
    used.lastUsedDate = context.now();
    used.serviceName = "iam";
    used.region = std::string(defaultRegion);
    return output;
}

Expected<api::iam::ListUsers::Output> listUsers(ReadContext &, const api::iam::ListUsers::Input &)
{
    api::iam::ListUsers::Output output;
    output.users.emplace();
    output.isTruncated = false;
    return output;
}

Expected<api::iam::ListAccountAliases::Output> listAccountAliases(ReadContext &, const api::iam::ListAccountAliases::Input &)
{
    api::iam::ListAccountAliases::Output output;
    output.accountAliases.emplace();
    output.isTruncated = false;
    return output;
}

/// Entities that exist, and AWS's default quotas.
Expected<api::iam::GetAccountSummary::Output> getAccountSummary(ReadContext &context, const api::iam::GetAccountSummary::Input &)
{
    api::iam::GetAccountSummary::Output output;
    output.summaryMap = {
        {"Users", 0}, {"UsersQuota", 5000},
        {"Groups", 0}, {"GroupsQuota", 300}, {"GroupsPerUserQuota", 10},
        {"Roles", 0}, {"RolesQuota", 1000},
        {"Policies", 0}, {"PoliciesQuota", 1500},
        {"PolicySizeQuota", 6144}, {"PolicyVersionsInUse", 0}, {"PolicyVersionsInUseQuota", 10000}, {"VersionsPerPolicyQuota", 5},
        {"AttachedPoliciesPerGroupQuota", 10}, {"AttachedPoliciesPerRoleQuota", 10}, {"AttachedPoliciesPerUserQuota", 10},
        {"UserPolicySizeQuota", 2048}, {"GroupPolicySizeQuota", 5120}, {"RolePolicySizeQuota", 10240},
        {"AssumeRolePolicySizeQuota", 2048},
        {"InstanceProfiles", 0}, {"InstanceProfilesQuota", 1000},
        {"ServerCertificates", 0}, {"ServerCertificatesQuota", 20},
        {"MFADevices", 0}, {"MFADevicesInUse", 0}, {"AccountMFAEnabled", 0}, {"Providers", 0},
        {"AccessKeysPerUserQuota", 2}, {"SigningCertificatesPerUserQuota", 2},
        {"AccountAccessKeysPresent", context.caller().principal.accessKeyId.empty() ? 0 : 1},
        {"AccountPasswordPresent", 0}, {"AccountSigningCertificatesPresent", 0}, {"GlobalEndpointTokenVersion", 1},
    };
    return output;
}

} // namespace

void IamService::registerOperations(ServiceRegistry &registry, const ServiceHost &host)
{
    const Timestamp created = accountCreated(host.database.folder());
    registry.read<api::iam::GetUser>([created](ReadContext &context, const api::iam::GetUser::Input &input) {
        return getUser(context, input, created);
    });
    registry.read<api::iam::ListAccessKeys>([created](ReadContext &context, const api::iam::ListAccessKeys::Input &input) {
        return listAccessKeys(context, input, created);
    });
    registry.read<api::iam::GetAccessKeyLastUsed>(getAccessKeyLastUsed);
    registry.read<api::iam::ListUsers>(listUsers);
    registry.read<api::iam::ListAccountAliases>(listAccountAliases);
    registry.read<api::iam::GetAccountSummary>(getAccountSummary);
}

} // namespace nephoscope::iam
