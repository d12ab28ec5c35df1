#pragma once

#include "services/logs/Access.h"

namespace nephoscope::logs {

/// Resource policies: which services of AWS may write into the groups of an account, up to ten for a Region and one for a group.
/// They are asked for the services that have no standing of their own here: EventBridge's targets and delivered logs.
Expected<void> mayWrite(ReadContext &context, const api::Operation &operation, const api::Value &input);

/// With its group the policy goes.
void removePolicyOf(WriteContext &context, const Group &group);

void registerPolicies(ServiceRegistry &registry);

} // namespace nephoscope::logs
