#pragma once

#include "gui/kit/HelpTopic.h"

namespace nephoscope::gui::connections::help {

HelpTopic connections();

} // namespace nephoscope::gui::connections::help
