#pragma once

#include "gui/shell/Page.h"

namespace nephoscope::gui::events {

/// Amazon EventBridge: buses, rules with their targets, sending events, archives and replays.
ServiceConsole makeEventsConsole();

} // namespace nephoscope::gui::events
