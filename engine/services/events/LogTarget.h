#pragma once

#include "services/events/Delivery.h"

namespace nephoscope::events {

/// Whether a target is a group of CloudWatch Logs.
bool isLogGroup(const std::string &arn);

/// An attempt that writes what the target is to get as a log event into a stream of the event's own, as `caller`. A template that
/// makes an object with `timestamp` and `message` says both; else the time is `now`.
Courier::Attempt logAttempt(Cloud &cloud, Caller caller, const TargetMail &mail, Timestamp now);

} // namespace nephoscope::events
