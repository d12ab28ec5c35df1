#pragma once

#include "gui/kit/HelpTopic.h"

namespace nephoscope::gui::secretsmanager::help {

HelpTopic secrets();
HelpTopic value();
HelpTopic policy();
HelpTopic rotation();
HelpTopic versions();

} // namespace nephoscope::gui::secretsmanager::help
