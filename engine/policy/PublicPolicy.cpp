#include "policy/PublicPolicy.h"

#include "core/Text.h"

#include <algorithm>
#include <array>

namespace nephoscope::policy {

namespace {

/// A condition that pins the caller down to fixed values.
bool isFixed(const ConditionEntry &condition)
{
    static constexpr std::array<std::string_view, 15> keys{
        "aws:sourcearn", "aws:sourcevpc", "aws:sourcevpce", "aws:sourceowner", "aws:sourceaccount", "aws:userid", "aws:principalorgid",
        "aws:principalarn", "aws:principalaccount", "aws:principalorgpaths", "aws:sourceip", "aws:calledvia", "s3:dataaccesspointarn",
        "s3:dataaccesspointaccount", "s3:x-amz-server-side-encryption-aws-kms-key-id"};
    const std::string key = toLower(condition.key);
    if (condition.op.find("Not") != std::string::npos || condition.op.find("IfExists") != std::string::npos || condition.op == "Null"
        || std::find(keys.begin(), keys.end(), key) == keys.end() || condition.values.empty())
        return false;
    return std::none_of(condition.values.begin(), condition.values.end(), [&](const std::string &value) {
        // Wide networks are the world; the account in an ARN must be said.
        return key == "aws:sourceip" ? value.ends_with("/0") : (value == "*" || value.find("${") != std::string::npos);
    });
}

} // namespace

bool isPublic(const PolicyDocument &policy)
{
    return std::any_of(policy.statements.begin(), policy.statements.end(), [](const StatementDocument &statement) {
        const bool anyone = statement.notPrincipal
            || std::any_of(statement.principals.begin(), statement.principals.end(),
                           [](const PrincipalEntry &entry) { return entry.type == PrincipalEntry::Type::Everyone; });
        return statement.effect == Effect::Allow && anyone
            && std::none_of(statement.conditions.begin(), statement.conditions.end(), isFixed);
    });
}

} // namespace nephoscope::policy
