#pragma once

#include <string_view>

namespace nephoscope::autoscaling {

/// What a group does of its own accord, and may be told not to (Auto Scaling User Guide, "Suspend and resume processes").
inline constexpr std::string_view processNames[] = {"Launch", "Terminate", "AddToLoadBalancer", "AlarmNotification", "AZRebalance", "HealthCheck",
                                                    "InstanceRefresh", "ReplaceUnhealthy", "ScheduledActions"};

/// Metrics of a group, in the namespace AWS/AutoScaling.
inline constexpr std::string_view metricNames[] = {"GroupMinSize", "GroupMaxSize", "GroupDesiredCapacity", "GroupInServiceInstances", "GroupPendingInstances",
                                                   "GroupStandbyInstances", "GroupTerminatingInstances", "GroupTotalInstances", "GroupInServiceCapacity",
                                                   "GroupPendingCapacity", "GroupStandbyCapacity", "GroupTerminatingCapacity", "GroupTotalCapacity"};

} // namespace nephoscope::autoscaling
