#pragma once

#include "gui/kit/HelpTopic.h"

/// What the help panel says on the pages of the SQS console, in the current language.
namespace nephoscope::gui::sqs::help {

HelpTopic queues();
HelpTopic queue();
HelpTopic messages();
HelpTopic deadLetters();
HelpTopic accessPolicy();

} // namespace nephoscope::gui::sqs::help
