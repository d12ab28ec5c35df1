#pragma once

#include "services/cloudtrail/CloudTrailService.h"

namespace nephoscope::cloudtrail {

/// Whether CloudTrail may do what the trail wants: write the bucket, encrypt with the key, publish to the topic, write
/// the log group. Names of topic and key become ARNs. With the code that CloudTrail has for each.
Expected<void> checkDestinations(WriteContext &context, const ServiceHost &host, Trail &trail);

} // namespace nephoscope::cloudtrail
