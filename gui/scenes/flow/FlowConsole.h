#pragma once

#include "gui/scenes/flow/FlowDemo.h"
#include "gui/shell/Page.h"

namespace nephoscope::gui::flow {

/// `flow`: the address of the message flow.
QString flowAddress();
/// `pack` makes the package of the demo's function.
ServiceConsole makeFlowConsole(Packer pack);

} // namespace nephoscope::gui::flow
