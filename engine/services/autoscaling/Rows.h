#pragma once

#include "api/generated/autoscaling.h"
#include "door/Service.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace nephoscope::autoscaling {

namespace model = api::autoscaling;

/// Whose a row is, and where.
struct Place
{
    std::string account;
    std::string region;

    bool operator==(const Place &) const = default;
};

inline Place placeOf(const ReadContext &context)
{
    return {context.account(), context.region()};
}

/// `arn:aws:autoscaling:REGION:ACCOUNT:` and what follows.
inline std::string arnOf(const Place &place, const std::string &resource)
{
    return "arn:aws:autoscaling:" + place.region + ':' + place.account + ':' + resource;
}

/// A group as its row has it.
struct Group
{
    std::int64_t id = 0;
    Place place;
    model::AutoScalingGroup value; ///< without instances and tags
    std::string cause;             ///< why the capacity wanted is what it is, for the activities that come of it
    Timestamp cooldownUntil{};     ///< for simple scaling
    Timestamp notBefore{};         ///< no launch before, for the last ones have failed
    int failures = 0;              ///< launches that failed, one after the other
    int replacing = 0;             ///< instances that went because they were unhealthy and are to be made up for

    const std::string &name() const { return *value.autoScalingGroupName; }
    const std::string &arn() const { return *value.autoScalingGroupARN; }
    int desired() const { return value.desiredCapacity.value_or(0); }
    int smallest() const { return value.minSize.value_or(0); }
    int largest() const { return value.maxSize.value_or(0); }
    bool isLeaving() const { return value.status.has_value(); }
    /// A process by its name, `Launch`.
    bool suspends(std::string_view process) const
    {
        const auto &list = value.suspendedProcesses;
        return list && std::any_of(list->begin(), list->end(), [&](const auto &one) { return one.processName == process; });
    }
    /// How long an instance counts as warming up, for policies that say nothing of their own.
    std::chrono::seconds warmup() const
    {
        return std::chrono::seconds(value.defaultInstanceWarmup.value_or(value.defaultCooldown.value_or(300)));
    }
};

/// An instance: a process of this machine.
struct Worker
{
    std::string id; ///< `i-…`
    std::int64_t group = 0;
    Place place;
    model::Instance value;
    Timestamp launched{};
    std::optional<Timestamp> inService;
    std::optional<Timestamp> unhealthyAt; ///< since when
    std::string reason;   ///< why it is unhealthy, as a cause ends
    std::string activity; ///< under way with it
    bool gone = false;    ///< there is no process any more

    bool is(std::string_view state) const { return value.lifecycleState && *value.lifecycleState == state; }
    /// In any of the states of a phase, `Pending` or `Terminating`: `Pending:Wait` too.
    bool isIn(std::string_view phase) const
    {
        return value.lifecycleState && std::string_view(value.lifecycleState->value).substr(0, value.lifecycleState->value.find(':')) == phase;
    }
    bool isLeaving() const { return isIn(model::LifecycleState::Terminating); }
    bool isUnhealthy() const { return value.healthStatus == "Unhealthy"; }
    bool isProtected() const { return value.protectedFromScaleIn.value_or(false); }
};

/// A tag of a group.
struct GroupTag
{
    std::string key;
    std::string value;
    bool propagates = false;
};

} // namespace nephoscope::autoscaling
