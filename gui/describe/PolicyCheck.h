#pragma once

#include "gui/describe/FormDescription.h"
#include "gui/describe/PolicyStatement.h"

namespace nephoscope::gui {

/// What the engine's own parser has against a policy, with its place. For FieldDescription::checkCode; what is no JSON at
/// all the editor says itself.
std::vector<CodeIssue> checkPolicy(const QString &text, policy::PolicyKind kind);
/// An editor of a policy, checked while it is typed, with a button that builds statements about `subject`.
FieldDescription policyField(const QString &id, const QString &label, const QString &text, policy::PolicyKind kind, const PolicySubject &subject = {});

} // namespace nephoscope::gui
