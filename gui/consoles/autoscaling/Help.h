#pragma once

#include "gui/kit/HelpTopic.h"

/// What the help panel says on the pages of the Auto Scaling console, in the current language.
namespace nephoscope::gui::autoscaling::help {

HelpTopic groups();
HelpTopic group();
HelpTopic configurations();
HelpTopic instances();
HelpTopic hooks();
HelpTopic activity();
HelpTopic policies();

} // namespace nephoscope::gui::autoscaling::help
