#include "core/Text.h"
#include "services/autoscaling/Access.h"
#include "services/autoscaling/Capacity.h"
#include "services/autoscaling/Operations.h"
#include "services/autoscaling/Recurrence.h"

namespace nephoscope::autoscaling {

namespace {

constexpr const char *jobKind = "autoscaling.schedule";
constexpr std::size_t maxActions = 125;

std::string keyOf(std::int64_t group, const std::string &action)
{
    return std::to_string(group) + ' ' + action;
}

/// When it is due next, after `now`; nothing when never again.
std::optional<Timestamp> nextTime(const model::ScheduledUpdateGroupAction &action, Timestamp now)
{
    if (!action.recurrence)
        return action.startTime && *action.startTime > now ? action.startTime : std::nullopt;
    const auto recurrence = Recurrence::parse(*action.recurrence);
    const Timestamp from = action.startTime ? std::max(now, *action.startTime - Duration(1)) : now;
    const auto next = recurrence ? recurrence->next(from) : std::nullopt;
    return next && action.endTime && *next > *action.endTime ? std::nullopt : next;
}

void scheduleNext(WriteContext &context, const Group &group, const model::ScheduledUpdateGroupAction &action)
{
    const std::string key = keyOf(group.id, *action.scheduledActionName);
    if (const auto next = nextTime(action, context.now()))
        context.schedule({.kind = jobKind, .key = key, .account = group.place.account, .region = group.place.region, .due = *next});
    else
        context.unschedule(jobKind, key);
}

template <class Input>
Expected<void> put(WriteContext &context, const Group &group, const Input &input)
{
    Repository rows(context.db());
    std::optional<Timestamp> start = input.startTime;
    if constexpr (requires { input.time; }) {
        if (input.time && start && *input.time != *start)
            return fail(validation("Time and StartTime must be the same when both are given."));
        start = start ? start : input.time;
    }
    if (!input.minSize && !input.maxSize && !input.desiredCapacity)
        return fail(validation("At least one of MinSize, MaxSize and DesiredCapacity must be specified."));
    if (!start && !input.recurrence)
        return fail(validation("You must specify either a StartTime or a Recurrence."));
    if (input.recurrence && !Recurrence::parse(*input.recurrence))
        return fail(validation("Given recurrence string: " + *input.recurrence + " is invalid"));
    if (input.timeZone && *input.timeZone != "Etc/UTC" && *input.timeZone != "UTC" && *input.timeZone != "Etc/GMT")
        return fail(notEmulated("Time zones other than UTC are"));
    if (start && *start <= context.now() && !input.recurrence)
        return fail(validation("Given start time is in the past"));
    if (start && input.endTime && *input.endTime <= *start)
        return fail(validation("Given end time is before the start time"));
    const std::string &name = *input.scheduledActionName;
    auto action = rows.findAction(group.id, name);
    if (!action) {
        if (rows.actions(group.id).size() >= maxActions)
            return fail(limitExceeded("An AutoScalingGroup can have no more than " + std::to_string(maxActions) + " scheduled actions."));
        action.emplace();
        action->scheduledActionName = name;
        action->autoScalingGroupName = group.name();
        action->scheduledActionARN = arnOf(group.place, "scheduledUpdateGroupAction:" + context.random().uuid() + ":autoScalingGroupName/" + group.name() + ":scheduledActionName/" + name);
    }
    action->minSize = input.minSize;
    action->maxSize = input.maxSize;
    action->desiredCapacity = input.desiredCapacity;
    action->recurrence = input.recurrence;
    action->endTime = input.endTime;
    action->timeZone = input.timeZone;
    action->startTime = start;
    // What is due next is its time, as AWS shows it.
    if (!action->startTime)
        action->startTime = nextTime(*action, context.now());
    action->time = action->startTime;
    rows.put(group.id, *action);
    scheduleNext(context, group, *action);
    context.changed(Change::Kind::Updated, "autoscaling", "scheduledAction", group.name(), name);
    return {};
}

Expected<void> remove(WriteContext &context, const Group &group, const std::string &name)
{
    Repository rows(context.db());
    if (!rows.findAction(group.id, name))
        return fail(validation("Scheduled action name not found"));
    rows.removeAction(group.id, name);
    context.unschedule(jobKind, keyOf(group.id, name));
    context.changed(Change::Kind::Deleted, "autoscaling", "scheduledAction", group.name(), name);
    return {};
}

template <class Failed>
void note(std::optional<std::vector<Failed>> &list, const std::string &name, const Error &error)
{
    auto &one = list->emplace_back();
    one.scheduledActionName = name;
    one.errorCode = error.code;
    one.errorMessage = error.message;
}

/// `Setting min size from 0 to 1.`
void set(std::string &told, std::optional<std::int32_t> &to, const std::optional<std::int32_t> &from, const char *what)
{
    if (!from || to == from)
        return;
    told += std::string(" Setting ") + what + " from " + std::to_string(to.value_or(0)) + " to " + std::to_string(*from) + '.';
    to = from;
}

Expected<std::optional<Job>> run(WriteContext &context, const Job &job)
{
    Repository rows(context.db());
    const std::size_t space = job.key.find(' ');
    const auto id = parseInteger(std::string_view(job.key).substr(0, space));
    auto group = id ? rows.find(*id) : std::nullopt;
    auto action = group ? rows.findAction(group->id, job.key.substr(space + 1)) : std::nullopt;
    if (!action || group->isLeaving())
        return std::nullopt;
    if (!group->suspends("ScheduledActions")) {
        std::string told = "the scheduled action " + *action->scheduledActionName + " executed.";
        Group wanted = *group;
        set(told, wanted.value.minSize, action->minSize, "min size");
        set(told, wanted.value.maxSize, action->maxSize, "max size");
        if (wanted.smallest() <= wanted.largest()) {
            const int desired = std::clamp(action->desiredCapacity.value_or(wanted.desired()), wanted.smallest(), wanted.largest());
            group->value.minSize = wanted.value.minSize;
            group->value.maxSize = wanted.value.maxSize;
            told.pop_back(); // want() ends the sentence
            Capacity::want(context, *group, desired, told);
        }
    }
    // What happens once is gone afterwards.
    const auto next = action->recurrence ? nextTime(*action, context.now()) : std::nullopt;
    if (!next) {
        rows.removeAction(group->id, *action->scheduledActionName);
        context.changed(Change::Kind::Deleted, "autoscaling", "scheduledAction", group->name(), *action->scheduledActionName);
        return std::nullopt;
    }
    action->startTime = action->time = next;
    rows.put(group->id, *action);
    context.changed(Change::Kind::Updated, "autoscaling", "scheduledAction", group->name(), *action->scheduledActionName);
    Job again = job;
    again.due = *next;
    return again;
}

Expected<model::DescribeScheduledActions::Output> describeActions(ReadContext &context, const model::DescribeScheduledActions::Input &input)
{
    const auto after = afterToken(input.nextToken);
    if (!after)
        return fail(after.error());
    Repository rows(context.db());
    const auto size = pageSize(input.maxRecords);
    if (!size)
        return fail(size.error());
    model::DescribeScheduledActions::Output output;
    auto &list = output.scheduledUpdateGroupActions.emplace();
    std::string last;
    if (input.autoScalingGroupName) {
        if (auto group = openGroup(context, input.autoScalingGroupName, false); !group)
            return fail(group.error());
    }
    rows.list(placeOf(context), {}, [&](const Group &group) {
        if (input.autoScalingGroupName && group.name() != *input.autoScalingGroupName)
            return true;
        for (auto &action : rows.actions(group.id)) {
            const std::string at = group.name() + '\n' + *action.scheduledActionName;
            const bool inTime = (!input.startTime || !action.startTime || *action.startTime >= *input.startTime)
                && (!input.endTime || !action.startTime || *action.startTime <= *input.endTime);
            if (at <= *after || !isListed(input.scheduledActionNames, *action.scheduledActionName) || !inTime)
                continue;
            if (list.size() == *size) {
                output.nextToken = tokenFor(last);
                return false;
            }
            list.push_back(std::move(action));
            last = at;
        }
        return true;
    });
    return output;
}

} // namespace

void registerSchedules(ServiceRegistry &registry)
{
    registry.job(jobKind, run);
    registry.write<model::PutScheduledUpdateGroupAction>([](WriteContext &context, const auto &input) -> Expected<api::Empty> {
        const auto group = openGroup(context, input.autoScalingGroupName);
        if (!group)
            return fail(group.error());
        if (auto done = put(context, *group, input); !done)
            return fail(std::move(done.error()));
        return api::Empty{};
    });
    registry.write<model::BatchPutScheduledUpdateGroupAction>([](WriteContext &context, const auto &input) -> Expected<model::BatchPutScheduledUpdateGroupAction::Output> {
        const auto group = openGroup(context, input.autoScalingGroupName);
        if (!group)
            return fail(group.error());
        model::BatchPutScheduledUpdateGroupAction::Output output;
        output.failedScheduledUpdateGroupActions.emplace();
        for (const auto &one : *input.scheduledUpdateGroupActions) {
            if (auto done = put(context, *group, one); !done)
                note(output.failedScheduledUpdateGroupActions, *one.scheduledActionName, done.error());
        }
        return output;
    });
    registry.write<model::DeleteScheduledAction>([](WriteContext &context, const auto &input) -> Expected<api::Empty> {
        const auto group = openGroup(context, input.autoScalingGroupName);
        if (!group)
            return fail(group.error());
        if (auto done = remove(context, *group, *input.scheduledActionName); !done)
            return fail(std::move(done.error()));
        return api::Empty{};
    });
    registry.write<model::BatchDeleteScheduledAction>([](WriteContext &context, const auto &input) -> Expected<model::BatchDeleteScheduledAction::Output> {
        const auto group = openGroup(context, input.autoScalingGroupName);
        if (!group)
            return fail(group.error());
        model::BatchDeleteScheduledAction::Output output;
        output.failedScheduledActions.emplace();
        for (const std::string &name : *input.scheduledActionNames) {
            if (auto done = remove(context, *group, name); !done)
                note(output.failedScheduledActions, name, done.error());
        }
        return output;
    });
    registry.read<model::DescribeScheduledActions>(describeActions);
}

} // namespace nephoscope::autoscaling
