#pragma once

#include "gui/kit/HelpTopic.h"

namespace nephoscope::gui::iam::help {

HelpTopic dashboard();
HelpTopic users();
HelpTopic groups();
HelpTopic roles();
HelpTopic trust();
HelpTopic revoke();
HelpTopic policies();
HelpTopic permissions();
HelpTopic boundary();
HelpTopic credentials();
HelpTopic lastAccessed();
HelpTopic providers();
HelpTopic account();
HelpTopic simulator();
HelpTopic report();
HelpTopic denials();

} // namespace nephoscope::gui::iam::help
