#pragma once

#include "gui/consoles/kms/Keys.h"

namespace nephoscope::gui::kms {

/// The page of one key; of an AWS managed one what can be looked at.
Details keyDetails(const QString &id, Manager manager);

// Its parts.
Setting policySetting(const QString &id, bool mayEdit);
Setting rotationSetting(const QString &id, bool mayEdit);
Setting publicKeySetting(const QString &id);
/// Lists of sub-resources.
Resource aliasesOf(const QString &id, bool mayEdit);
Resource grantsOf(const QString &id, bool mayEdit);
Resource rotationsOf(const QString &id);

} // namespace nephoscope::gui::kms
