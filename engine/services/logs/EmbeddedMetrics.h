#pragma once

#include "services/logs/Access.h"

namespace nephoscope::logs {

/// Metrics that new events carry in CloudWatch's embedded metric format: JSON with `_aws.CloudWatchMetrics`. What does not follow the
/// format is no metric, and counts as `EMFValidationErrors` of the group. Groups of the class INFREQUENT_ACCESS give none.
/// After the commit.
void extractMetrics(WriteContext &context, const Group &group, const std::vector<model::InputLogEvent> &events, Metrics &metrics);

} // namespace nephoscope::logs
