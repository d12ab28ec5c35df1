#pragma once

#include "services/autoscaling/HookRows.h"

namespace nephoscope::autoscaling {

inline constexpr std::string_view launchingTransition = "autoscaling:EC2_INSTANCE_LAUNCHING";
inline constexpr std::string_view terminatingTransition = "autoscaling:EC2_INSTANCE_TERMINATING";
inline constexpr std::string_view continueResult = "CONTINUE";
inline constexpr std::string_view abandonResult = "ABANDON";

/// The job of a wait, by its token, when its heartbeat is overdue.
inline constexpr const char *hookJob = "autoscaling.lifecycle";

/// Begins a wait for each hook of the group for this transition, all at once, and tells whom it concerns. False: there is none.
bool beginWaits(WriteContext &context, const Group &group, const Worker &worker, std::string_view transition);
/// A wait has its time again: one heartbeat, and no later than the hook's global timeout.
void extendWait(WriteContext &context, const Group &group, const model::LifecycleHook &hook, const HookWait &wait);
void removeWait(WriteContext &context, const HookWait &wait);
/// Nothing holds the instance any more.
void forgetWaits(WriteContext &context, const std::string &instance);
/// The hooks that a new group comes with; errors as of PutLifecycleHook.
Expected<void> putHooks(WriteContext &context, const Group &group, const std::optional<std::vector<model::LifecycleHookSpecification>> &hooks);

} // namespace nephoscope::autoscaling
