#pragma once

#include "gui/kit/HelpTopic.h"

/// What the help panel says on the pages of the SNS console, in the current language.
namespace nephoscope::gui::sns::help {

HelpTopic topics();
HelpTopic topic();
HelpTopic subscriptions();
HelpTopic filterPolicy();
HelpTopic publish();
HelpTopic deliveries();
HelpTopic statusLogging();
HelpTopic deliveryPolicy();
HelpTopic accessPolicy();
HelpTopic inbox();

} // namespace nephoscope::gui::sns::help
