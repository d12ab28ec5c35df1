#include "policy/StatementRules.h"

#include "core/Identity.h"
#include "core/Text.h"
#include "policy/ConditionValues.h"

#include <algorithm>
#include <array>

namespace nephoscope::policy {

namespace {

using Breach = std::optional<RuleBreach>;

constexpr std::string_view wrongType = "The provided policy document does not meet the requirements of the specified policy type.";

bool isIamKind(PolicyKind kind)
{
    return kind == PolicyKind::Identity || kind == PolicyKind::Session || kind == PolicyKind::Trust;
}

bool isOrganizationsKind(PolicyKind kind)
{
    return kind == PolicyKind::ServiceControl || kind == PolicyKind::ResourceControl;
}

std::string quote(std::string_view text)
{
    return "\"" + std::string(text) + "\"";
}

class Rules
{
public:
    Rules(const PolicyDocument &document, bool hasVersion, bool listed)
        : m_document(document), m_kind(document.kind), m_hasVersion(hasVersion), m_listed(listed) {}

    Breach check() const
    {
        if (Breach found = version())
            return found;
        using Rule = Breach (Rules::*)(const StatementDocument &, std::size_t) const;
        for (const Rule rule : {&Rules::dates, &Rules::sid, &Rules::principal, &Rules::resourceFormats, &Rules::actionNames,
                                &Rules::conditionKeys, &Rules::resourcesExist, &Rules::organizations}) {
            for (std::size_t i = 0; i < m_document.statements.size(); ++i) {
                if (Breach found = (this->*rule)(m_document.statements[i], i))
                    return found;
            }
        }
        return {};
    }

private:
    RuleBreach breach(std::size_t statement, std::string member, std::string message, std::string detail, std::optional<std::size_t> index = {}) const
    {
        JsonPath path{std::string("Statement")};
        if (m_listed)
            path.emplace_back(statement);
        if (!member.empty())
            path.emplace_back(std::move(member));
        if (index)
            path.emplace_back(*index);
        return {std::move(path), isOrganizationsKind(m_kind) ? std::string(wrongType) : std::move(message), std::move(detail)};
    }

    Breach version() const
    {
        const bool newOnly = m_kind == PolicyKind::Identity || m_kind == PolicyKind::Session || isOrganizationsKind(m_kind);
        if (!newOnly || (m_hasVersion && m_document.version == "2012-10-17"))
            return {};
        const std::string message = isOrganizationsKind(m_kind) ? std::string(wrongType) : "Policy document must be version 2012-10-17 or greater.";
        return RuleBreach{{std::string("Version")}, message, "Version must be \"2012-10-17\"."};
    }

    Breach dates(const StatementDocument &statement, std::size_t i) const
    {
        for (const ConditionEntry &entry : statement.conditions) {
            if (entry.op.find("Date") == std::string::npos)
                continue;
            for (const std::string &value : entry.values) {
                if (!parseDate(value)) {
                    RuleBreach found = breach(i, "Condition", "The policy failed legacy parsing", quote(value) + " is no date.");
                    found.path.emplace_back(entry.op);
                    found.path.emplace_back(entry.key);
                    return found;
                }
            }
        }
        return {};
    }

    Breach sid(const StatementDocument &statement, std::size_t i) const
    {
        if (statement.sid.empty())
            return {};
        for (std::size_t other = 0; other < i; ++other) {
            if (m_document.statements[other].sid == statement.sid)
                return breach(i, "Sid", "Statement IDs (SID) in a single policy must be unique.", quote(statement.sid) + " is the Sid of another statement.");
        }
        const bool plain = std::all_of(statement.sid.begin(), statement.sid.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        });
        if (!plain && isIamKind(m_kind)) {
            return breach(i, "Sid", "Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*",
                          quote(statement.sid) + " has characters that are neither letters nor digits.");
        }
        return {};
    }

    Breach principal(const StatementDocument &statement, std::size_t i) const
    {
        const std::string member = statement.notPrincipal ? "NotPrincipal" : "Principal";
        const bool none = statement.principals.empty();
        switch (m_kind) {
        case PolicyKind::Identity:
        case PolicyKind::Session:
        case PolicyKind::ServiceControl:
            if (!none)
                return breach(i, member, "Policy document should not specify a principal.", "Whom it applies to follows from where the policy is attached.");
            return {};
        case PolicyKind::ResourceControl:
            if (none || statement.notPrincipal || statement.principals != std::vector<PrincipalEntry>{{}})
                return breach(i, none ? std::string() : member, {}, "Principal must be \"*\"; narrow it with conditions.");
            return {};
        case PolicyKind::Trust:
        case PolicyKind::Resource:
            break;
        }
        if (none)
            return breach(i, {}, "Missing required field Principal", "A statement of this policy must say whom it applies to.");
        if (statement.notPrincipal && m_kind == PolicyKind::Trust)
            return breach(i, member, "Has prohibited field NotPrincipal.", "A role trusts whom it names.");
        if (statement.notPrincipal && statement.effect == Effect::Allow)
            return breach(i, member, "Allow with NotPrincipal is not allowed.", "It would allow everybody, strangers included, but the named.");
        for (const PrincipalEntry &entry : statement.principals) {
            if (!isPrincipal(entry.type, entry.value)) {
                const std::string what = quote(nameOf(entry.type)) + ":" + quote(entry.value);
                const std::string message = m_kind == PolicyKind::Trust ? "Invalid principal in policy: " + what : "Invalid principal in policy";
                RuleBreach found = breach(i, member, message, what + " names nobody.");
                found.path.emplace_back(std::string(nameOf(entry.type)));
                return found;
            }
        }
        return {};
    }

    Breach resourceFormats(const StatementDocument &statement, std::size_t i) const
    {
        const std::string member = statement.notResource ? "NotResource" : "Resource";
        for (std::size_t r = 0; r < statement.resources.size(); ++r) {
            const std::string problem = resourceProblem(statement.resources[r]);
            if (!problem.empty()) {
                const bool resourcePolicy = m_kind == PolicyKind::Resource;
                return breach(i, member, resourcePolicy ? "Policy has invalid resource" : problem, problem, r);
            }
        }
        return {};
    }

    std::string resourceProblem(const std::string &resource) const
    {
        if (resource == "*")
            return {};
        const auto parts = split(resource, ':');
        if (parts.size() < 2 || parts[0] != "arn")
            return "Resource " + resource + " must be in ARN format or \"*\".";
        const auto part = [&](std::size_t n) { return n < parts.size() ? parts[n] : std::string_view(); };
        constexpr std::array<std::string_view, 8> partitions = {"aws", "aws-cn", "aws-us-gov", "aws-iso", "aws-iso-b", "aws-iso-e", "aws-iso-f", "*"};
        if (std::find(partitions.begin(), partitions.end(), part(1)) == partitions.end()) {
            std::string whole = "arn:" + std::string(part(1));
            for (std::size_t n = 2; n < 5; ++n)
                whole += ":" + std::string(part(n).empty() && n >= parts.size() ? "*" : part(n));
            const std::size_t rest = 5 < parts.size() ? static_cast<std::size_t>(parts[5].data() - resource.data()) : resource.size();
            whole += ":" + (rest < resource.size() ? resource.substr(rest) : "*");
            return "Partition " + quote(part(1)) + " is not valid for resource " + quote(whole) + ".";
        }
        if (part(2).empty() || part(2).find_first_of("*?") != std::string_view::npos)
            return "Resource vendor must be fully qualified and cannot contain regexes.";
        if (!isIamKind(m_kind))
            return {};
        const std::string_view id = part(5);
        const auto startsWithAny = [&](auto... prefixes) { return (id.starts_with(prefixes) || ...); };
        if (part(2) == "s3" && !part(3).empty() && !startsWithAny("accesspoint", "job", "storage-lens", "access-grants", "*"))
            return "Resource " + resource + " can not contain region information.";
        if (part(2) == "iam") {
            if (!part(3).empty())
                return "IAM resource " + resource + " cannot contain region information.";
            constexpr std::array<std::string_view, 13> paths = {"user/", "federated-user/", "role/", "group/", "instance-profile/", "mfa/", "server-certificate/",
                                                                "policy/", "sms-mfa/", "saml-provider/", "oidc-provider/", "report/", "access-report/"};
            const bool known = id == "*" || id == "root" || std::any_of(paths.begin(), paths.end(), [&](std::string_view p) { return id.starts_with(p); });
            if (!known) {
                std::string list;
                for (const std::string_view path : paths)
                    list += (list.empty() ? "" : ", ") + std::string(path);
                return "IAM resource path must either be \"*\" or start with " + list + ".";
            }
        }
        return {};
    }

    Breach actionNames(const StatementDocument &statement, std::size_t i) const
    {
        const std::string member = statement.notAction ? "NotAction" : "Action";
        if (statement.actions.empty())
            return breach(i, member, m_kind == PolicyKind::Resource ? "Missing required field Action" : "Policy statement must contain actions.", "The list is empty.");
        for (std::size_t a = 0; a < statement.actions.size(); ++a) {
            const std::string &action = statement.actions[a];
            std::string problem = prefixProblem(action);
            if (problem.empty() && m_kind == PolicyKind::Trust && !isTrustAction(action))
                problem = "AssumeRole policy may only specify STS AssumeRole actions.";
            if (!problem.empty())
                return breach(i, member, m_kind == PolicyKind::Resource ? "Policy has invalid action" : problem, problem, a);
        }
        if (m_kind == PolicyKind::Trust && statement.notAction)
            return breach(i, member, "AssumeRole policy may only specify STS AssumeRole actions.", "NotAction names all the others.");
        return {};
    }

    static std::string prefixProblem(std::string_view action)
    {
        if (action == "*")
            return {};
        const auto parts = split(action, ':');
        if (parts.size() == 1)
            return "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.";
        if (parts.size() > 2)
            return "Actions/Condition can contain only one colon.";
        const bool valid = parts[0] == "*" || (!parts[0].empty() && std::all_of(parts[0].begin(), parts[0].end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
        }));
        return valid ? std::string() : "Vendor " + std::string(parts[0]) + " is not valid";
    }

    static bool isTrustAction(std::string_view action)
    {
        constexpr std::array<std::string_view, 8> names = {"sts:AssumeRole", "sts:AssumeRole*", "sts:AssumeRoleWithSAML", "sts:AssumeRoleWithWebIdentity",
                                                           "sts:SetContext", "sts:SetSourceIdentity", "sts:TagSession", "sts:TagGetSession"};
        return std::any_of(names.begin(), names.end(), [&](std::string_view name) { return equalsIgnoreCase(name, action); });
    }

    Breach conditionKeys(const StatementDocument &statement, std::size_t i) const
    {
        for (const ConditionEntry &entry : statement.conditions) {
            if (entry.key.find(':') == std::string::npos) {
                RuleBreach found = breach(i, "Condition", m_kind == PolicyKind::Resource ? "Policy has an invalid condition key" : prefixProblem("x"),
                                          quote(entry.key) + " has no service before a colon.");
                found.path.emplace_back(entry.op);
                found.path.emplace_back(entry.key);
                return found;
            }
        }
        return {};
    }

    Breach resourcesExist(const StatementDocument &statement, std::size_t i) const
    {
        if (m_kind == PolicyKind::Trust && !statement.resources.empty())
            return breach(i, statement.notResource ? "NotResource" : "Resource", "Has prohibited field Resource.", "A role's trust policy is about that role.");
        // Resource policies of some services (ECR) leave it out; those that need it ask for it themselves.
        if (statement.resources.empty() && m_kind != PolicyKind::Trust && m_kind != PolicyKind::Resource)
            return breach(i, {}, "Policy statement must contain resources.", "Neither Resource nor NotResource is there.");
        return {};
    }

    Breach organizations(const StatementDocument &statement, std::size_t i) const
    {
        if (m_kind != PolicyKind::ResourceControl)
            return {};
        if (statement.notAction)
            return breach(i, "NotAction", {}, "Resource control policies name their actions.");
        const bool full = statement.actions == std::vector<std::string>{"*"} && statement.resources == std::vector<std::string>{"*"}
                          && !statement.notResource && statement.conditions.empty();
        if (statement.effect == Effect::Allow && !full)
            return breach(i, "Effect", {}, "Only RCPFullAWSAccess allows; resource control policies deny.");
        return {};
    }

    const PolicyDocument &m_document;
    PolicyKind m_kind;
    bool m_hasVersion;
    bool m_listed;
};

/// `AIDA…` and `AROA…`: what AWS leaves in a policy when the user or role is deleted.
bool isUniqueId(std::string_view value)
{
    return (value.starts_with("AIDA") || value.starts_with("AROA")) && value.size() >= 16 && value.size() <= 128
           && std::all_of(value.begin(), value.end(), [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); });
}

} // namespace

std::string syntaxMessage(PolicyKind kind)
{
    if (isOrganizationsKind(kind))
        return std::string(wrongType);
    return kind == PolicyKind::Resource ? "Invalid policy syntax." : "Syntax errors in policy.";
}

std::string fieldMessage(PolicyKind kind, std::string_view what, std::string_view field)
{
    return kind == PolicyKind::Resource ? std::string(what) + " " + std::string(field) : syntaxMessage(kind);
}

std::optional<RuleBreach> findBreach(const PolicyDocument &document, bool hasVersion, bool listed)
{
    return Rules(document, hasVersion, listed).check();
}

bool isPrincipal(PrincipalEntry::Type type, std::string_view value)
{
    if (type == PrincipalEntry::Type::Everyone)
        return true;
    if (value.empty() || value.find_first_of("*? \t") != std::string_view::npos)
        return false;
    const Arn arn = Arn::parse(value);
    switch (type) {
    case PrincipalEntry::Type::Aws: {
        if (AccountId::isValid(value) || isUniqueId(value))
            return true;
        if (!AccountId::isValid(arn.account) || !arn.region.empty())
            return false;
        const auto named = [&](std::string_view prefix) { return arn.resource.starts_with(prefix) && arn.resource.size() > prefix.size(); };
        if (arn.service == "iam")
            return arn.resource == "root" || named("user/") || named("role/");
        return arn.service == "sts" && (named("assumed-role/") || named("federated-user/"));
    }
    case PrincipalEntry::Type::Service:
        return value.find('.') != std::string_view::npos && value.find(':') == std::string_view::npos;
    case PrincipalEntry::Type::Federated:
        return arn.service.empty() ? value.find('.') != std::string_view::npos
                                   : arn.resource.starts_with("saml-provider/") || arn.resource.starts_with("oidc-provider/");
    case PrincipalEntry::Type::CanonicalUser:
        return value.size() == 64 && value.find_first_not_of("0123456789abcdef") == std::string_view::npos;
    case PrincipalEntry::Type::Everyone:
        break;
    }
    return true;
}

} // namespace nephoscope::policy
