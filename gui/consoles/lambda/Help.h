#pragma once

#include "gui/kit/HelpTopic.h"

/// What the help panel says on the pages of the Lambda console, in the current language.
namespace nephoscope::gui::lambda::help {

HelpTopic functions();
HelpTopic function();
HelpTopic code();
HelpTopic test();
HelpTopic configuration();
HelpTopic asynchronous();
HelpTopic url();
HelpTopic triggers();
HelpTopic permissions();
HelpTopic versions();
HelpTopic layers();

} // namespace nephoscope::gui::lambda::help
