#pragma once

#include "gui/shell/Page.h"

namespace nephoscope::gui::account {

/// The accounts of the cloud and the ways to act as somebody else: switch role, "Act as".
ServiceConsole makeAccountConsole();

} // namespace nephoscope::gui::account
