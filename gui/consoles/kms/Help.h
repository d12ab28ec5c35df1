#pragma once

#include "gui/kit/HelpTopic.h"

namespace nephoscope::gui::kms::help {

HelpTopic keys();
HelpTopic policy();
HelpTopic cryptography();
HelpTopic rotation();
HelpTopic aliases();
HelpTopic grants();
HelpTopic trial();

} // namespace nephoscope::gui::kms::help
