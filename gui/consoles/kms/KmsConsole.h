#pragma once

#include "gui/shell/Page.h"

namespace nephoscope::gui::kms {

ServiceConsole makeKmsConsole();

} // namespace nephoscope::gui::kms
