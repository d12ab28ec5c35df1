#pragma once

#include "gui/shell/Page.h"

namespace nephoscope::gui::autoscaling {

/// Amazon EC2 Auto Scaling: groups of workers, what they run, and the write buffer example.
ServiceConsole makeAutoScalingConsole();

} // namespace nephoscope::gui::autoscaling
