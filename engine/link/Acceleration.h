#pragma once

#include "door/Cloud.h"

#include <string>

namespace nephoscope::link {

/// Whether requests for this bucket may come through an edge location: `InvalidRequest` unless its
/// Transfer Acceleration is enabled, `NoSuchBucket` when there is none. Asks the door as the
/// account of `caller` and waits for the answer; not for the GUI thread.
Expected<void> checkAcceleration(Cloud &cloud, Caller caller, const std::string &bucket);

/// The Region a bucket lives in; the caller's when it cannot be told. Waits as above.
std::string regionOfBucket(Cloud &cloud, Caller caller, const std::string &bucket);

} // namespace nephoscope::link
