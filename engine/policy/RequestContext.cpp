#include "policy/RequestContext.h"

#include "core/Text.h"

#include <array>
#include <charconv>
#include <cstring>

namespace nephoscope::policy {

namespace {

constexpr std::string_view tagPrefix = "aws:principaltag/";

constexpr std::array<std::pair<std::string_view, KnownKey>, 10> knownKeys = {{
    {"aws:currenttime", KnownKey::CurrentTime},
    {"aws:epochtime", KnownKey::EpochTime},
    {"aws:principalaccount", KnownKey::PrincipalAccount},
    {"aws:principalarn", KnownKey::PrincipalArn},
    {"aws:principalisawsservice", KnownKey::PrincipalIsAwsService},
    {"aws:principalservicename", KnownKey::PrincipalServiceName},
    {"aws:principaltype", KnownKey::PrincipalType},
    {"aws:resourceaccount", KnownKey::ResourceAccount},
    {"aws:userid", KnownKey::UserId},
    {"aws:username", KnownKey::UserName},
}};

std::string_view typeName(PrincipalType type)
{
    switch (type) {
    case PrincipalType::Anonymous: return "Anonymous";
    case PrincipalType::Root: return "Account";
    case PrincipalType::User: return "User";
    case PrincipalType::AssumedRole: return "AssumedRole";
    case PrincipalType::FederatedUser: return "FederatedUser";
    case PrincipalType::WebIdentity:
    case PrincipalType::Service: break;
    }
    return {};
}

bool addUnlessEmpty(std::string_view value, KeyValues &out)
{
    if (!value.empty())
        out.add(value);
    return !value.empty();
}

} // namespace

void KeyValues::addCopy(std::string_view value)
{
    if (value.empty()) {
        m_values.push_back({});
        return;
    }
    char *copy = static_cast<char *>(m_memory.allocate(value.size(), 1));
    std::memcpy(copy, value.data(), value.size());
    m_values.push_back({copy, value.size()});
}

KeyName::KeyName(std::string_view written) : name(toLower(written))
{
    if (name.starts_with(tagPrefix)) {
        known = KnownKey::PrincipalTag;
        return;
    }
    for (const auto &[key, id] : knownKeys) {
        if (key == name)
            known = id;
    }
}

std::string_view KeyName::tag() const
{
    return std::string_view(name).substr(tagPrefix.size());
}

bool RequestContext::overrides(const KeyName &key, KeyValues &out) const
{
    out.clear();
    return keys && keys->values(key.name, out);
}

bool RequestContext::values(const KeyName &key, KeyValues &out) const
{
    if (overrides(key, out))
        return true;
    out.clear();
    switch (key.known) {
    case KnownKey::None:
        return false;
    case KnownKey::CurrentTime:
        out.addCopy(formatIso8601(now, false));
        return true;
    case KnownKey::EpochTime: {
        std::array<char, 24> digits;
        const auto seconds = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
        out.addCopy({digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), seconds).ptr});
        return true;
    }
    case KnownKey::PrincipalAccount:
        return addUnlessEmpty(principal.account, out);
    case KnownKey::PrincipalArn:
        // The role, not its session: what stays the same from session to session.
        if (principal.type == PrincipalType::AssumedRole && !principal.entityArn.empty())
            return addUnlessEmpty(principal.entityArn, out);
        return principal.type != PrincipalType::Service && addUnlessEmpty(principal.arn, out);
    case KnownKey::PrincipalIsAwsService:
        out.add(principal.type == PrincipalType::Service ? "true" : "false");
        return true;
    case KnownKey::PrincipalServiceName:
        return principal.type == PrincipalType::Service && addUnlessEmpty(principal.arn, out);
    case KnownKey::PrincipalTag:
        for (const auto &[name, value] : principal.tags) {
            if (equalsIgnoreCase(name, key.tag())) {
                out.add(value);
                return true;
            }
        }
        return false;
    case KnownKey::PrincipalType:
        return addUnlessEmpty(typeName(principal.type), out);
    case KnownKey::ResourceAccount:
        return addUnlessEmpty(resourceAccount.empty() ? std::string_view(principal.account) : resourceAccount, out);
    case KnownKey::UserId:
        if (principal.type == PrincipalType::Anonymous) {
            out.add("anonymous");
            return true;
        }
        return addUnlessEmpty(principal.userId, out);
    case KnownKey::UserName:
        return principal.type == PrincipalType::User && addUnlessEmpty(principal.userName, out);
    }
    return false;
}

} // namespace nephoscope::policy
