#pragma once

#include "gui/kit/HelpTopic.h"

// What the help panel says in the CloudTrail console.
namespace nephoscope::gui::cloudtrail::help {

HelpTopic history();
HelpTopic event();
HelpTopic decision();
HelpTopic trails();
HelpTopic selectors();
HelpTopic validation();

} // namespace nephoscope::gui::cloudtrail::help
