#pragma once

#include "gui/shell/Page.h"

#include <vector>

namespace nephoscope::gui {

/// Every service console of this build, for the shell's menus and addresses.
std::vector<ServiceConsole> makeConsoles();

} // namespace nephoscope::gui
