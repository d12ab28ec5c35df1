#pragma once

#include "gui/describe/FormDescription.h"
#include "policy/PolicyDocument.h"

#include <optional>

namespace nephoscope::gui {

/// What the statements of a policy are about.
struct PolicySubject
{
    QString prefix = {};        ///< the service whose actions are offered, such as `s3`; empty: of any
    QStringList resources = {}; ///< ARNs a new statement begins with; empty: `*`
};

/// Asks for a statement: effect, principal (where policies of the kind have one), actions, resources.
FormDescription policyStatementForm(policy::PolicyKind kind, const PolicySubject &subject);
/// The statement that was entered there.
policy::StatementDocument policyStatement(const FormValues &values, policy::PolicyKind kind, const PolicySubject &subject);
/// The policy with one statement more; all that it says already stays as it is written. An empty text becomes a policy of
/// this statement; none when the text is no policy that could take one.
std::optional<QString> withStatement(const QString &policy, const policy::StatementDocument &statement);

} // namespace nephoscope::gui
