#pragma once

#include "gui/kit/HelpTopic.h"

namespace nephoscope::gui::account::help {

HelpTopic accounts();
HelpTopic switchRole();
HelpTopic actAs();
HelpTopic federate();

} // namespace nephoscope::gui::account::help
