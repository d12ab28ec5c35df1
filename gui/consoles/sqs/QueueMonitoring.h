#pragma once

#include "gui/consoles/cloudwatch/ResourceMonitoring.h"

namespace nephoscope::gui::sqs {

/// What CloudWatch knows of a queue; `period` in seconds.
cloudwatch::Monitored queueMetrics(const QString &queue, int period);

} // namespace nephoscope::gui::sqs
