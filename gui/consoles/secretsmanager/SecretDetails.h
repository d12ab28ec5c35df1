#pragma once

#include "gui/consoles/secretsmanager/Secrets.h"

namespace nephoscope::gui::secretsmanager {

/// The page of one secret.
Details secretDetails(const QString &name);

// Its parts.
Setting policySetting(const QString &name);
Setting rotationSetting(const QString &name);
Setting tagsSetting(const QString &name);
/// The list of its versions.
Resource versionsOf(const QString &name);

} // namespace nephoscope::gui::secretsmanager
