#pragma once

#include "services/events/Delivery.h"

namespace nephoscope::events {

/// Services whose resources can be targets, by the ARN; `ValidationException` for others.
Expected<void> checkTarget(const Target &target);

/// EventBridge at the door of a target's account and Region, on behalf of a rule.
Caller callerTo(const Arn &to, const TargetMail &mail, const Place &rulePlace);
/// The call that brings what a target is to get, or, when it is dead, the message for the dead-letter queue.
Expected<Call> callFor(const TargetMail &mail, const Place &rulePlace);
/// Whether a target is called over HTTP instead.
bool isApiDestination(const std::string &arn);

} // namespace nephoscope::events
