#include "services/iam/Common.h"

#include "services/iam/RootUser.h"
#include "services/iam/Settings.h"

#include <boost/json.hpp>

namespace nephoscope::iam {

namespace {

constexpr std::string_view aliasSetting = "alias";
constexpr std::string_view passwordSetting = "password-policy";

Expected<model::CreateAccountAlias::Output> createAlias(WriteContext &context, const model::CreateAccountAlias::Input &input)
{
    Entities entities(context.db());
    auto other = context.db().query("SELECT account FROM iam_settings WHERE name = ? AND value = ?");
    if (other.bind(aliasSetting, *input.accountAlias).step() && other.text(0) != context.account())
        return fail(alreadyExists("The account alias " + *input.accountAlias + " already exists."));
    entities.putSetting(context.account(), aliasSetting, *input.accountAlias);
    announce(context, Change::Kind::Updated, "account", "alias");
    return model::CreateAccountAlias::Output{};
}

Expected<model::DeleteAccountAlias::Output> deleteAlias(WriteContext &context, const model::DeleteAccountAlias::Input &input)
{
    Entities entities(context.db());
    if (entities.setting(context.account(), aliasSetting) != *input.accountAlias)
        return fail(noSuchEntity("The account alias cannot be found."));
    entities.removeSetting(context.account(), aliasSetting);
    announce(context, Change::Kind::Updated, "account", "alias");
    return model::DeleteAccountAlias::Output{};
}

Expected<model::ListAccountAliases::Output> listAliases(ReadContext &context, const model::ListAccountAliases::Input &)
{
    model::ListAccountAliases::Output output;
    auto &aliases = output.accountAliases.emplace();
    if (auto alias = Entities(context.db()).setting(context.account(), aliasSetting))
        aliases.push_back(std::move(*alias));
    output.isTruncated = false;
    return output;
}

Expected<model::UpdateAccountPasswordPolicy::Output> updatePasswords(WriteContext &context, const model::UpdateAccountPasswordPolicy::Input &input)
{
    boost::json::object out{{"length", input.minimumPasswordLength.value_or(6)},
                            {"symbols", input.requireSymbols.value_or(false)},
                            {"numbers", input.requireNumbers.value_or(false)},
                            {"upper", input.requireUppercaseCharacters.value_or(false)},
                            {"lower", input.requireLowercaseCharacters.value_or(false)},
                            {"change", input.allowUsersToChangePassword.value_or(false)},
                            {"days", input.maxPasswordAge.value_or(0)},
                            {"reuse", input.passwordReusePrevention.value_or(0)},
                            {"hard", input.hardExpiry.value_or(false)}};
    Entities(context.db()).putSetting(context.account(), passwordSetting, boost::json::serialize(out));
    announce(context, Change::Kind::Updated, "account", "password-policy");
    return model::UpdateAccountPasswordPolicy::Output{};
}

Expected<model::DeleteAccountPasswordPolicy::Output> deletePasswords(WriteContext &context, const model::DeleteAccountPasswordPolicy::Input &)
{
    if (!Entities(context.db()).removeSetting(context.account(), passwordSetting))
        return fail(noSuchEntity("The account policy with name PasswordPolicy cannot be found."));
    announce(context, Change::Kind::Updated, "account", "password-policy");
    return model::DeleteAccountPasswordPolicy::Output{};
}

Expected<model::GetAccountPasswordPolicy::Output> getPasswords(ReadContext &context, const model::GetAccountPasswordPolicy::Input &)
{
    const auto rules = passwordRules(context);
    if (!rules)
        return fail(noSuchEntity("The Password Policy with domain name " + context.account() + " cannot be found."));
    model::GetAccountPasswordPolicy::Output output;
    auto &policy = output.passwordPolicy.emplace();
    policy.minimumPasswordLength = rules->length;
    policy.requireSymbols = rules->symbols;
    policy.requireNumbers = rules->numbers;
    policy.requireUppercaseCharacters = rules->upper;
    policy.requireLowercaseCharacters = rules->lower;
    policy.allowUsersToChangePassword = rules->mayChange;
    policy.expirePasswords = rules->days > 0;
    if (rules->days > 0)
        policy.maxPasswordAge = rules->days;
    if (rules->reuse > 0)
        policy.passwordReusePrevention = rules->reuse;
    policy.hardExpiry = rules->hardExpiry;
    return output;
}

std::int32_t countOf(ReadContext &context, const char *sql)
{
    auto query = context.db().query(sql);
    query.bind(context.account()).step();
    return std::int32_t(query.integer(0));
}

/// Entities that exist, and AWS's default quotas.
Expected<model::GetAccountSummary::Output> getSummary(ReadContext &context, const model::GetAccountSummary::Input &)
{
    Entities entities(context.db());
    const auto count = [&](Kind kind) { return std::int32_t(entities.count(context.account(), kind)); };
    const bool root = context.caller().principal.kind == Principal::Kind::Root && !context.caller().principal.accessKeyId.empty();
    const std::int32_t rootKeys = countOf(context, "SELECT count(*) FROM iam_keys WHERE account = ? AND user = ''");
    model::GetAccountSummary::Output output;
    output.summaryMap = {
        {"Users", count(Kind::User)}, {"UsersQuota", 5000},
        {"Groups", count(Kind::Group)}, {"GroupsQuota", 300}, {"GroupsPerUserQuota", 10},
        {"Roles", count(Kind::Role)}, {"RolesQuota", 1000},
        {"Policies", count(Kind::Policy)}, {"PoliciesQuota", 1500},
        {"PolicySizeQuota", 6144},
        {"PolicyVersionsInUse", countOf(context, "SELECT count(*) FROM iam_versions v JOIN iam_entities e ON e.id = v.policy WHERE e.account = ?")},
        {"PolicyVersionsInUseQuota", 10000}, {"VersionsPerPolicyQuota", 5},
        {"AttachedPoliciesPerGroupQuota", 10}, {"AttachedPoliciesPerRoleQuota", 10}, {"AttachedPoliciesPerUserQuota", 10},
        {"UserPolicySizeQuota", 2048}, {"GroupPolicySizeQuota", 5120}, {"RolePolicySizeQuota", 10240},
        {"AssumeRolePolicySizeQuota", 2048},
        {"InstanceProfiles", count(Kind::Profile)}, {"InstanceProfilesQuota", 1000},
        {"ServerCertificates", 0}, {"ServerCertificatesQuota", 20},
        {"MFADevices", count(Kind::Mfa)},
        {"MFADevicesInUse", countOf(context, "SELECT count(*) FROM iam_links l JOIN iam_entities e ON e.id = l.member WHERE e.account = ? AND e.kind = 5")},
        {"AccountMFAEnabled", 0}, {"Providers", count(Kind::Oidc) + count(Kind::Saml)},
        {"AccessKeysPerUserQuota", 2}, {"SigningCertificatesPerUserQuota", 2},
        {"AccountAccessKeysPresent", root || rootKeys > 0 ? 1 : 0},
        {"AccountPasswordPresent", 0}, {"AccountSigningCertificatesPresent", 0}, {"GlobalEndpointTokenVersion", 1},
    };
    return output;
}

} // namespace

Timestamp accountCreated(const std::filesystem::path &folder)
{
    std::error_code error;
    const auto written = std::filesystem::last_write_time(folder / "credentials.json", error);
    if (error)
        return {};
    return std::chrono::floor<std::chrono::seconds>(std::chrono::file_clock::to_sys(written));
}

api::iam::User rootUser(const Principal &root, Timestamp created)
{
    api::iam::User user;
    user.path = "/";
    user.userName = "root";
    user.userId = root.userId;
    user.arn = root.arn;
    user.createDate = created;
    return user;
}

std::optional<PasswordRules> passwordRules(ReadContext &context)
{
    const auto text = Entities(context.db()).setting(context.account(), passwordSetting);
    if (!text)
        return std::nullopt;
    const boost::json::value document = boost::json::parse(*text);
    const auto number = [&](const char *name) { return std::int32_t(document.as_object().at(name).to_number<std::int64_t>()); };
    const auto flag = [&](const char *name) { return document.as_object().at(name).as_bool(); };
    return PasswordRules{number("length"), flag("symbols"), flag("numbers"), flag("upper"), flag("lower"),
                         flag("change"),   number("days"),  number("reuse"), flag("hard")};
}

void registerAccount(ServiceRegistry &registry, const ServiceHost &)
{
    registry.write<model::CreateAccountAlias>(createAlias);
    registry.write<model::DeleteAccountAlias>(deleteAlias);
    registry.read<model::ListAccountAliases>(listAliases);
    registry.write<model::UpdateAccountPasswordPolicy>(updatePasswords);
    registry.write<model::DeleteAccountPasswordPolicy>(deletePasswords);
    registry.read<model::GetAccountPasswordPolicy>(getPasswords);
    registry.read<model::GetAccountSummary>(getSummary);
}

} // namespace nephoscope::iam
