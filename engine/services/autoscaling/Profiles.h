#pragma once

#include "services/autoscaling/Rows.h"

#include <functional>

namespace nephoscope::autoscaling {

/// Temporary credentials of an instance profile's role.
struct ProfileKeys
{
    std::vector<std::string> environment; ///< empty where the role does not trust EC2, as with EC2
    Timestamp until = Timestamp::max();
};

/// Asks IAM who an instance profile (name or ARN) stands for, and STS for credentials, as EC2 does. `then` is called once, on
/// any thread; an error is what a launch fails with.
void assumeProfile(const ServiceHost &host, const Place &place, const std::string &profile, const std::string &instance,
                   std::function<void(Expected<ProfileKeys>)> then);

} // namespace nephoscope::autoscaling
