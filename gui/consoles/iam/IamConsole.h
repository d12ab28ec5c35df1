#pragma once

#include "gui/shell/Page.h"

namespace nephoscope::gui::iam {

ServiceConsole makeIamConsole();

} // namespace nephoscope::gui::iam
