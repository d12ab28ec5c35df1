#pragma once

#include "door/Denials.h"
#include "gui/kit/MarkedCode.h"

#include <QtCore/QString>

#include <vector>

namespace nephoscope::gui::iam {

// What a refused call and its evaluation are called. -------------------------------------------

/// `alice` of a user's ARN, `reader/session` of a session's; an ARN that is neither as it is.
QString shortName(const QString &arn);
QString principalText(const Denial &denial);
QString viaText(const Denial &denial);
/// `S3 GetObject`.
QString operationText(const Denial &denial);
/// In one sentence: who may not do what, and who says so.
QString verdictText(const Denial &denial);
/// For lists: "Permissions boundary", "Block Public Access", "Service".
QString deciderText(const Denial &denial);

QString layerText(policy::Layer layer, std::size_t level = 0, bool several = false);
QString gateText(DenialGate::Kind kind);
/// What a closed gate means, and what would open it.
QString gateDetails(DenialGate::Kind kind);
/// "Inline policy", "Managed policy, through the group admins".
QString originText(const policy::StatementReport &statement);
/// `own, statement 2 (ReadOnly)`.
QString statementText(const policy::StatementReport &statement);
/// What of a statement does not fit, as words: "the action and a condition".
QString missesText(const policy::StatementReport &statement);

// Statements as text. --------------------------------------------------------------------------

/// JSON in AWS's order, indented by two.
QString statementJson(const policy::StatementDocument &statement);
/// With what fits the request and what does not marked; `decides` marks a Deny that applies.
std::vector<MarkedCode::Line> markedLines(const policy::StatementDocument &document, const policy::StatementReport &report);

/// Something of a statement that the request does not have: wanted and given.
struct Mismatch
{
    QString what;   ///< "Action", "Condition StringEquals aws:RequestedRegion"
    QString wanted;
    QString given;
};
std::vector<Mismatch> mismatches(const policy::StatementDocument &document, const policy::StatementReport &report, const DeniedEvaluation &evaluation);

} // namespace nephoscope::gui::iam
