#pragma once

#include "door/Service.h"

namespace nephoscope::cloudwatch {

// One file of operations each; see CloudWatchService.cpp.
void registerAlarms(ServiceRegistry &registry);
void registerAlarmReading(ServiceRegistry &registry);
void registerDashboards(ServiceRegistry &registry);
void registerEvaluation(ServiceRegistry &registry);
void registerMetricData(ServiceRegistry &registry);
void registerPutData(ServiceRegistry &registry);
void registerReading(ServiceRegistry &registry);
void registerTags(ServiceRegistry &registry);

} // namespace nephoscope::cloudwatch
