#pragma once

#include "gui/describe/FormDescription.h"
#include "policy/PolicyDocument.h"

namespace nephoscope::gui::iam {

/// A statement of an identity policy as a form: service, actions by access level, resources, conditions. `prefix` is the
/// service whose actions are offered, `*` for all.
FormDescription statementForm(const policy::StatementDocument &statement, const QString &prefix);
/// The statement that was entered. `before` keeps what the form does not ask.
policy::StatementDocument statementOf(const FormValues &values, policy::StatementDocument before);
/// Whether the form can say all that the statement says; NotAction and NotResource it cannot.
bool isVisual(const policy::StatementDocument &statement);
/// The service of its actions; `*` where there are several.
QString servicePrefix(const policy::StatementDocument &statement);
/// "Allow S3", for its heading.
QString statementTitle(const policy::StatementDocument &statement);

} // namespace nephoscope::gui::iam
