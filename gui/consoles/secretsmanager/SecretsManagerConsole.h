#pragma once

#include "gui/shell/Page.h"

namespace nephoscope::gui::secretsmanager {

ServiceConsole makeSecretsManagerConsole();

} // namespace nephoscope::gui::secretsmanager
