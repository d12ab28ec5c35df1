#pragma once

#include "policy/JsonPlace.h"
#include "policy/PolicyDocument.h"

#include <optional>

namespace nephoscope::policy {

/// What is wrong with a document that has the right shape.
struct RuleBreach
{
    JsonPath path;
    std::string message;
    std::string detail;
};

/// The sentence a service answers with when the shape itself is wrong.
std::string syntaxMessage(PolicyKind kind);
/// How bucket policies and their like name a member: `Missing required field X`, elsewhere syntaxMessage().
std::string fieldMessage(PolicyKind kind, std::string_view what, std::string_view field);

/// The rules beyond the grammar, in the order in which AWS finds fault. `listed` tells whether
/// Statement was a list, for paths.
std::optional<RuleBreach> findBreach(const PolicyDocument &document, bool hasVersion, bool listed);

/// Whether `value` may stand in a Principal element under `type`.
bool isPrincipal(PrincipalEntry::Type type, std::string_view value);

} // namespace nephoscope::policy
