#pragma once

#include "core/Expected.h"

#include <boost/json/object.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::policy {

/// Where a policy is attached, which decides what its grammar allows. Permissions boundaries are
/// identity policies; key, queue, bucket … policies are resource policies.
enum class PolicyKind : std::uint8_t { Identity, Session, Resource, Trust, ServiceControl, ResourceControl };

enum class Effect : std::uint8_t { Allow, Deny };

/// One value of Principal or NotPrincipal.
struct PrincipalEntry
{
    enum class Type : std::uint8_t { Everyone, Aws, Service, Federated, CanonicalUser };
    Type type = Type::Everyone;
    std::string value;
    bool operator==(const PrincipalEntry &) const = default;
};

/// One key of one operator of a Condition block.
struct ConditionEntry
{
    std::string op; ///< as written, with ForAllValues:, ForAnyValue: and IfExists
    std::string key;
    std::vector<std::string> values;
    bool operator==(const ConditionEntry &) const = default;
};

struct StatementDocument
{
    std::string sid;
    Effect effect = Effect::Allow;
    bool notPrincipal = false;
    bool notAction = false;
    bool notResource = false;
    std::vector<PrincipalEntry> principals; ///< empty: no such element
    std::vector<std::string> actions;
    std::vector<std::string> resources; ///< empty: no such element (trust policies)
    std::vector<ConditionEntry> conditions;
    bool operator==(const StatementDocument &) const = default;
};

/// Why a text is no policy: what AWS says, and where and what exactly for an editor.
struct PolicyError
{
    std::string message; ///< as the service words it
    std::string detail;  ///< what is wrong, for people
    std::string path;    ///< `Statement[1].Action[0]`; empty for JSON syntax
    std::size_t offset = 0;
    std::size_t line = 1;   ///< from 1
    std::size_t column = 1; ///< from 1, in code points

    /// The error that goes out; each service has its own code for it.
    Error toError(std::string_view code = "MalformedPolicyDocument") const;
};

/// A policy as written, checked against the grammar of its kind. Limits of size are its service's.
class PolicyDocument
{
public:
    static tl::expected<PolicyDocument, PolicyError> parse(std::string_view text, PolicyKind kind);

    PolicyKind kind = PolicyKind::Identity;
    std::string version = "2008-10-17"; ///< what a missing Version means
    std::string id;
    std::vector<StatementDocument> statements;

    /// Policy variables came with 2012-10-17; before, `${…}` is plain text.
    bool hasVariables() const { return version == "2012-10-17"; }
    bool operator==(const PolicyDocument &) const = default;
};

/// As JSON in AWS's customary order; single values are not wrapped in lists.
boost::json::object toJson(const StatementDocument &statement);
boost::json::object toJson(const PolicyDocument &document);

std::string_view nameOf(Effect effect);
/// `AWS`, `Service`, `Federated`, `CanonicalUser`; `*` for everyone.
std::string_view nameOf(PrincipalEntry::Type type);

} // namespace nephoscope::policy
