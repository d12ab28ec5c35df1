#pragma once

#include "services/autoscaling/Rows.h"

namespace nephoscope::autoscaling {

/// What requests about groups may say, and what of it exists here: Create and Update alike.
Expected<void> checkGroup(ReadContext &context, const model::CreateAutoScalingGroup::Input &input);
Expected<void> checkGroup(ReadContext &context, const model::UpdateAutoScalingGroup::Input &input);
/// Sizes as they will be: each within 0 and 10,000, the capacity within the limits.
Expected<void> checkSizes(int smallest, int largest, int desired);

} // namespace nephoscope::autoscaling
