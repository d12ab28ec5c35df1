#pragma once

#include "services/autoscaling/Rows.h"

#include <chrono>

namespace nephoscope::autoscaling {

/// What a policy makes of a capacity, before the group's limits (Auto Scaling User Guide, "Scaling adjustment types"). A
/// percentage is rounded towards zero, but for what would be less than one instance; it changes by `magnitude` at least.
int adjusted(std::string_view type, int adjustment, int capacity, int magnitude);
/// The step for a metric's distance from the alarm's threshold; null where there is none.
const model::StepAdjustment *stepFor(const std::vector<model::StepAdjustment> &steps, double distance);
/// `ValidationError` for steps that overlap, leave gaps or lead both ways.
Expected<void> checkSteps(const std::vector<model::StepAdjustment> &steps);
/// What target tracking wants for a metric that goes down as capacity goes up. One instance at a time, or a tenth, when it
/// shrinks: it is more careful then.
int tracked(double target, double value, int capacity, bool high);

} // namespace nephoscope::autoscaling
