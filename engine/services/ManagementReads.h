#pragma once

#include <atomic>

namespace nephoscope {

/// Whether EventBridge has a rule that hears of management calls that only read (`ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS`):
/// EventBridge says so, CloudTrail sends them on as long as there is one. Thread-safe.
struct ManagementReads
{
    std::atomic<bool> wanted{false};
};

} // namespace nephoscope
