#include "services/autoscaling/Hooks.h"

#include "services/autoscaling/Access.h"
#include "services/autoscaling/Capacity.h"
#include "services/autoscaling/HookNotices.h"
#include "services/autoscaling/Operations.h"

namespace nephoscope::autoscaling {

namespace {

using std::chrono::seconds;

// Amazon EC2 Auto Scaling API Reference, PutLifecycleHook, and the quotas of the user guide.
constexpr std::size_t maxHooks = 50;
constexpr int defaultHeartbeat = 3600;
constexpr int leastHeartbeat = 30;
constexpr int mostHeartbeat = 7200;
constexpr int mostGlobal = 48 * 3600;
constexpr int mostHeartbeats = 100;

Expected<void> checkResult(const std::string &result)
{
    if (result != continueResult && result != abandonResult)
        return fail(validation("Lifecycle action result must be either CONTINUE or ABANDON."));
    return {};
}

template <class Input>
Expected<void> checkHook(const Input &input, bool isNew)
{
    if (!input.lifecycleTransition && isNew)
        return fail(validation("LifecycleTransition is required when a lifecycle hook is created."));
    if (input.lifecycleTransition && *input.lifecycleTransition != launchingTransition && *input.lifecycleTransition != terminatingTransition)
        return fail(validation("Invalid Lifecycle Transition " + *input.lifecycleTransition + ": valid are [" + std::string(launchingTransition) + ", " + std::string(terminatingTransition) + "]."));
    if (input.heartbeatTimeout && (*input.heartbeatTimeout < leastHeartbeat || *input.heartbeatTimeout > mostHeartbeat))
        return fail(validation("HeartbeatTimeout must be between " + std::to_string(leastHeartbeat) + " and " + std::to_string(mostHeartbeat) + " seconds."));
    if (input.defaultResult) {
        if (auto checked = checkResult(*input.defaultResult); !checked)
            return checked;
    }
    if (input.notificationTargetARN && !input.notificationTargetARN->empty()) {
        const Arn target = Arn::parse(*input.notificationTargetARN);
        if ((target.service != "sqs" && target.service != "sns") || target.resource.empty())
            return fail(validation("The notification target must be the ARN of an Amazon SNS topic or an Amazon SQS queue."));
    }
    return {};
}

template <class Input>
Expected<void> putHook(WriteContext &context, const Group &group, const Input &input)
{
    HookRows rows(context.db());
    auto hook = rows.find(group.id, *input.lifecycleHookName);
    const bool isNew = !hook;
    if (auto checked = checkHook(input, isNew); !checked)
        return checked;
    if (isNew) {
        if (rows.list(group.id).size() >= maxHooks)
            return fail(limitExceeded("An AutoScalingGroup can have no more than " + std::to_string(maxHooks) + " lifecycle hooks."));
        hook.emplace();
        hook->lifecycleHookName = input.lifecycleHookName;
        hook->autoScalingGroupName = group.name();
        hook->heartbeatTimeout = defaultHeartbeat;
        hook->defaultResult = std::string(abandonResult);
    }
    const auto before = hook->notificationTargetARN;
    api::take(hook->lifecycleTransition, input.lifecycleTransition);
    api::take(hook->heartbeatTimeout, input.heartbeatTimeout);
    api::take(hook->defaultResult, input.defaultResult);
    api::take(hook->notificationMetadata, input.notificationMetadata);
    api::take(hook->notificationTargetARN, input.notificationTargetARN);
    api::take(hook->roleARN, input.roleARN);
    // An empty target takes it away.
    if (hook->notificationTargetARN && hook->notificationTargetARN->empty()) {
        hook->notificationTargetARN.reset();
        hook->roleARN.reset();
    }
    if (hook->notificationTargetARN && !hook->roleARN)
        return fail(validation("RoleARN is required when a notification target is specified."));
    hook->globalTimeout = std::min(*hook->heartbeatTimeout * mostHeartbeats, mostGlobal);
    rows.put(group.id, *hook);
    if (hook->notificationTargetARN && hook->notificationTargetARN != before)
        HookNotices::test(context, group, *hook);
    context.changed(isNew ? Change::Kind::Created : Change::Kind::Updated, "autoscaling", "lifecycleHook", group.name(), *hook->lifecycleHookName);
    return {};
}

Expected<void> deleteHook(WriteContext &context, Capacity &capacity, const Group &group, const std::string &name)
{
    HookRows rows(context.db());
    const auto hook = rows.find(group.id, name);
    if (!hook)
        return fail(validation("No Lifecycle Hook found with name: " + name));
    // Who still waits is abandoned where it launches, and goes on where it terminates.
    for (const HookWait &wait : rows.waitsFor(group.id, name))
        capacity.decide(context, wait, *hook->lifecycleTransition == terminatingTransition, "Lifecycle hook deleted");
    rows.remove(group.id, name);
    context.changed(Change::Kind::Deleted, "autoscaling", "lifecycleHook", group.name(), name);
    return {};
}

/// The wait that a request names by its token, or by the instance.
template <class Input>
Expected<HookWait> openWait(ReadContext &context, const Group &group, const Input &input)
{
    HookRows rows(context.db());
    if (!input.lifecycleActionToken && !input.instanceId)
        return fail(validation("Either LifecycleActionToken or InstanceId must be specified."));
    const auto wait = input.lifecycleActionToken ? rows.findWait(*input.lifecycleActionToken) : rows.findWait(*input.instanceId, *input.lifecycleHookName);
    if (!wait || wait->group != group.id || wait->hook != *input.lifecycleHookName)
        return fail(validation(input.lifecycleActionToken ? "No active Lifecycle Action found with token " + *input.lifecycleActionToken
                                                          : "No active Lifecycle Action found with instance ID " + *input.instanceId));
    return *wait;
}

Expected<model::CompleteLifecycleAction::Output> complete(WriteContext &context, Capacity &capacity, const model::CompleteLifecycleAction::Input &input)
{
    const auto group = openGroup(context, input.autoScalingGroupName, false);
    if (!group)
        return fail(group.error());
    if (auto checked = checkResult(*input.lifecycleActionResult); !checked)
        return fail(std::move(checked.error()));
    const auto wait = openWait(context, *group, input);
    if (!wait)
        return fail(wait.error());
    capacity.decide(context, *wait, *input.lifecycleActionResult == continueResult, "User requested to ABANDON");
    return model::CompleteLifecycleAction::Output{};
}

Expected<model::RecordLifecycleActionHeartbeat::Output> beat(WriteContext &context, const model::RecordLifecycleActionHeartbeat::Input &input)
{
    const auto group = openGroup(context, input.autoScalingGroupName, false);
    if (!group)
        return fail(group.error());
    const auto wait = openWait(context, *group, input);
    if (!wait)
        return fail(wait.error());
    if (const auto hook = HookRows(context.db()).find(group->id, wait->hook))
        extendWait(context, *group, *hook, *wait);
    return model::RecordLifecycleActionHeartbeat::Output{};
}

Expected<model::DescribeLifecycleHooks::Output> describeHooks(ReadContext &context, const model::DescribeLifecycleHooks::Input &input)
{
    const auto group = openGroup(context, input.autoScalingGroupName, false);
    if (!group)
        return fail(group.error());
    model::DescribeLifecycleHooks::Output output;
    auto &list = output.lifecycleHooks.emplace();
    for (auto &hook : HookRows(context.db()).list(group->id)) {
        if (isListed(input.lifecycleHookNames, *hook.lifecycleHookName))
            list.push_back(std::move(hook));
    }
    return output;
}

/// The heartbeat is overdue: what the hook says by default.
Expected<std::optional<Job>> timedOut(WriteContext &context, Capacity &capacity, const Job &job)
{
    HookRows rows(context.db());
    if (const auto wait = rows.findWait(job.key)) {
        const auto hook = rows.find(wait->group, wait->hook);
        capacity.decide(context, *wait, hook && hook->defaultResult == continueResult, "Heartbeat Timeout");
    }
    return std::nullopt;
}

} // namespace

bool beginWaits(WriteContext &context, const Group &group, const Worker &worker, std::string_view transition)
{
    HookRows rows(context.db());
    bool any = false;
    for (const auto &hook : rows.list(group.id)) {
        if (*hook.lifecycleTransition != transition)
            continue;
        any = true;
        const HookWait wait{context.random().uuid(), worker.id, group.id, *hook.lifecycleHookName, context.now()};
        rows.put(wait);
        extendWait(context, group, hook, wait);
        HookNotices::waits(context, group, hook, wait);
    }
    return any;
}

void extendWait(WriteContext &context, const Group &group, const model::LifecycleHook &hook, const HookWait &wait)
{
    const Timestamp due = std::min<Timestamp>(context.now() + seconds(*hook.heartbeatTimeout), wait.began + seconds(*hook.globalTimeout));
    context.schedule({.kind = hookJob, .key = wait.token, .account = group.place.account, .region = group.place.region, .due = due});
}

void removeWait(WriteContext &context, const HookWait &wait)
{
    HookRows(context.db()).removeWait(wait.token);
    context.unschedule(hookJob, wait.token);
}

void forgetWaits(WriteContext &context, const std::string &instance)
{
    for (const HookWait &wait : HookRows(context.db()).waitsOf(instance))
        removeWait(context, wait);
}

Expected<void> putHooks(WriteContext &context, const Group &group, const std::optional<std::vector<model::LifecycleHookSpecification>> &hooks)
{
    if (!hooks)
        return {};
    for (const auto &hook : *hooks) {
        if (auto done = putHook(context, group, hook); !done)
            return done;
    }
    return {};
}

void registerHooks(ServiceRegistry &registry, Capacity &capacity)
{
    registry.job(hookJob, [&capacity](WriteContext &context, const Job &job) { return timedOut(context, capacity, job); });
    registry.write<model::PutLifecycleHook>([](WriteContext &context, const auto &input) -> Expected<model::PutLifecycleHook::Output> {
        const auto group = openGroup(context, input.autoScalingGroupName);
        if (!group)
            return fail(group.error());
        if (auto done = putHook(context, *group, input); !done)
            return fail(std::move(done.error()));
        return model::PutLifecycleHook::Output{};
    });
    registry.write<model::DeleteLifecycleHook>([&capacity](WriteContext &context, const auto &input) -> Expected<model::DeleteLifecycleHook::Output> {
        const auto group = openGroup(context, input.autoScalingGroupName);
        if (!group)
            return fail(group.error());
        if (auto done = deleteHook(context, capacity, *group, *input.lifecycleHookName); !done)
            return fail(std::move(done.error()));
        return model::DeleteLifecycleHook::Output{};
    });
    registry.write<model::CompleteLifecycleAction>([&capacity](WriteContext &context, const auto &input) { return complete(context, capacity, input); });
    registry.write<model::RecordLifecycleActionHeartbeat>(beat);
    registry.read<model::DescribeLifecycleHooks>(describeHooks);
}

} // namespace nephoscope::autoscaling
