#pragma once

#include "gui/shell/Page.h"

namespace nephoscope::gui::lambda {

/// AWS Lambda: functions with their code, tests, configuration, triggers, permissions, versions and aliases; layers.
ServiceConsole makeLambdaConsole();

} // namespace nephoscope::gui::lambda
