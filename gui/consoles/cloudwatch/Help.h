#pragma once

#include "gui/kit/HelpTopic.h"

/// What the help panel says on the pages of CloudWatch.
namespace nephoscope::gui::cloudwatch::help {

HelpTopic alarms();
HelpTopic alarm();
HelpTopic actions();
HelpTopic history();
HelpTopic metrics();
HelpTopic graph();
HelpTopic logs();
HelpTopic patterns();
HelpTopic subscriptions();
HelpTopic insights();
HelpTopic liveTail();
HelpTopic dashboards();

} // namespace nephoscope::gui::cloudwatch::help
