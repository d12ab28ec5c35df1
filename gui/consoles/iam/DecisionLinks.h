#pragma once

#include "door/Denials.h"

#include <QtCore/QString>

namespace nephoscope::gui::iam {

/// Where a change of policies is made; empty where this console cannot: another account's policies, an AWS managed policy's
/// text, a session. `account` is the console's own.
QString editorAddress(const DeniedEvaluation &evaluation, const policy::Change &change, const QString &account);
/// Where a closed gate is opened.
QString gateAddress(const DeniedEvaluation &evaluation, DenialGate::Kind kind, const QString &account);

} // namespace nephoscope::gui::iam
