#include "services/sts/Sessions.h"

#include "core/Text.h"
#include "services/identity/OneTimeCode.h"

#include <algorithm>

namespace nephoscope::sts {

namespace {

constexpr int shortest = 900;
constexpr std::size_t maxPolicy = 2048;
constexpr std::size_t maxPolicyArns = 10;
constexpr std::string_view idAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr std::string_view secretAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

} // namespace

Error accessDenied(std::string message)
{
    return {"AccessDenied", std::move(message), 403};
}

Error validation(std::string message)
{
    return {"ValidationError", std::move(message), 400};
}

Expected<std::chrono::seconds> readDuration(const std::optional<std::int32_t> &asked, int byDefault, int most)
{
    const int seconds = asked.value_or(byDefault);
    if (seconds < shortest || seconds > most) {
        return fail(validation("1 validation error detected: Value '" + std::to_string(seconds) + "' at 'durationSeconds' failed to satisfy constraint: "
                               "Member must have value " + (seconds < shortest ? "greater than or equal to " + std::to_string(shortest)
                                                                               : "less than or equal to " + std::to_string(most))));
    }
    return std::chrono::seconds(seconds);
}

Expected<void> readPolicies(WriteContext &context, const std::string &account, const Wish &wish, Session &session)
{
    if (wish.policy) {
        if (wish.policy->size() > maxPolicy)
            return fail(Error{"PackedPolicyTooLarge", "Serialized token too large for session", 400});
        if (const auto parsed = policy::PolicyDocument::parse(*wish.policy, policy::PolicyKind::Session); !parsed)
            return fail(parsed.error().toError());
        session.policy = *wish.policy;
    }
    if (!wish.policyArns)
        return {};
    if (wish.policyArns->size() > maxPolicyArns)
        return fail(validation("At most 10 managed policies can be passed for a session."));
    Entities entities(context.db());
    for (const auto &descriptor : *wish.policyArns) {
        const std::string arn = descriptor.arn.value_or(std::string());
        const Arn parsed = Arn::parse(arn);
        if ((parsed.account != "aws" && parsed.account != account) || Book::documentOf(entities, arn).empty())
            return fail(Error{"MalformedPolicyDocument", "The policy " + arn + " does not exist or is not attachable.", 400});
        session.policyArns.push_back(arn);
    }
    return {};
}

std::int32_t packedSize(const Session &session)
{
    std::size_t size = session.policy ? session.policy->size() : 0;
    for (const auto &[name, value] : session.tags)
        size += name.size() + value.size();
    return std::int32_t(std::min<std::size_t>(100, (size * 100 + maxPolicy - 1) / maxPolicy));
}

Expected<identity::Tags> readTags(const std::optional<std::vector<model::Tag>> &tags)
{
    identity::Tags pairs;
    if (!tags)
        return pairs;
    for (const model::Tag &tag : *tags) {
        const std::string key = tag.key.value_or(std::string());
        const auto same = std::find_if(pairs.begin(), pairs.end(), [&](const auto &pair) { return equalsIgnoreCase(pair.first, key); });
        if (same != pairs.end())
            return fail(Error{"InvalidParameterValue", "Duplicate tag keys found. Please note that Tag keys are case insensitive.", 400});
        pairs.emplace_back(key, tag.value.value_or(std::string()));
    }
    return pairs;
}

Expected<bool> checkMfa(WriteContext &context, const std::optional<std::string> &serial, const std::optional<std::string> &code)
{
    if (!serial && !code)
        return false;
    Entities entities(context.db());
    const Principal &who = context.caller().principal;
    auto device = serial ? entities.findArn(*serial) : std::nullopt;
    const auto owners = device ? entities.owners(device->id, identity::Kind::User) : std::vector<Entity>();
    const bool own = who.kind == Principal::Kind::User && !owners.empty() && owners.front().arn() == who.arn;
    if (!own) {
        return fail(accessDenied("MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial number is valid and "
                                 "associated with this user."));
    }
    const auto step = identity::checkCode(*device, code.value_or(std::string()), context.now());
    if (!step)
        return fail(accessDenied("MultiFactorAuthentication failed with invalid MFA one time pass code."));
    device->number = *step;
    entities.update(*device);
    return true;
}

model::Credentials openSession(WriteContext &context, Book &book, Principal principal, Session session, std::chrono::seconds duration)
{
    Random &random = context.random();
    const AccessKey key{"ASIA" + random.text(16, idAlphabet), random.text(40, secretAlphabet)};
    session.issued = std::chrono::floor<std::chrono::seconds>(context.now());
    session.expires = session.issued + duration;
    session.token = "IQoJb3JpZ2luX2Vj" + random.text(340, secretAlphabet);
    model::Credentials credentials;
    credentials.accessKeyId = key.id;
    credentials.secretAccessKey = key.secret;
    credentials.sessionToken = session.token;
    credentials.expiration = session.expires;
    principal.accessKeyId = key.id;
    principal.session = std::make_shared<const Session>(std::move(session));
    book.addSession(context, {key, std::move(principal)});
    return credentials;
}

std::shared_ptr<const policy::ResourcePolicies> trustOf(const Entity &role)
{
    std::vector<policy::AttachedPolicy> attached;
    if (auto parsed = policy::Policy::parse(role.document, policy::PolicyKind::Trust))
        attached.push_back({std::move(*parsed), "Trust policy", policy::PolicyOrigin::Resource});
    return std::make_shared<const policy::ResourcePolicies>(policy::ResourcePolicies{{}, policy::PolicyLayer(std::move(attached)), true, true});
}

Principal rolePrincipal(const Entity &role, Session &session)
{
    Principal principal;
    principal.kind = Principal::Kind::Role;
    principal.account.value = role.account;
    principal.arn = "arn:aws:sts::" + role.account + ":assumed-role/" + role.name + '/' + session.name;
    principal.userId = role.id + ':' + session.name;
    session.issuerId = role.id;
    session.issuerArn = role.arn();
    return principal;
}

RoleSession openRole(WriteContext &context, Book &book, const Entity &role, Session session, std::chrono::seconds duration)
{
    Principal principal = rolePrincipal(role, session);
    RoleSession opened;
    opened.user.arn = principal.arn;
    opened.user.assumedRoleId = principal.userId;
    opened.credentials = openSession(context, book, std::move(principal), std::move(session), duration);
    return opened;
}

} // namespace nephoscope::sts
