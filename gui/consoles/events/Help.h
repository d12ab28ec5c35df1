#pragma once

#include "gui/kit/HelpTopic.h"

/// What the help panel says on the pages of the EventBridge console, in the current language.
namespace nephoscope::gui::events::help {

HelpTopic buses();
HelpTopic busPolicy();
HelpTopic rules();
HelpTopic patterns();
HelpTopic targets();
HelpTopic send();
HelpTopic archives();
HelpTopic replays();
HelpTopic destinations();

} // namespace nephoscope::gui::events::help
