#include "gui/consoles/autoscaling/Groups.h"
#include "gui/consoles/autoscaling/Help.h"

#include <QtCore/QCoreApplication>

// What a group has and what has become of it.
namespace nephoscope::gui::autoscaling {

namespace {

struct Instances
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::autoscaling::Instances)
};

namespace scaling = api::autoscaling;
using Status = StatusIndicator::Status;
using scaling::Activity;

Cell lifecycleCell(const Instance &instance)
{
    Cell cell{instance.lifecycleState ? toQt(instance.lifecycleState->value) : QString()};
    if (cell.text == QLatin1String("InService"))
        cell.status = Status::Success;
    else if (cell.text.startsWith(QLatin1String("Pending")))
        cell.status = Status::InProgress;
    else
        cell.status = Status::Pending;
    return cell;
}

Cell healthCell(const Instance &instance)
{
    const bool healthy = instance.healthStatus == "Healthy";
    Cell cell{healthy ? Instances::tr("Healthy") : Instances::tr("Unhealthy")};
    cell.status = healthy ? Status::Success : Status::Error;
    return cell;
}

QString protectionText(const Instance &instance)
{
    return instance.protectedFromScaleIn.value_or(false) ? Instances::tr("Scale-in") : Instances::tr("None");
}

Cell activityCell(const Activity &activity)
{
    const QString code = activity.statusCode ? toQt(activity.statusCode->value) : QString();
    Cell cell{code};
    if (code == QLatin1String("Successful"))
        cell = {Instances::tr("Successful"), {}, false, false, Status::Success};
    else if (code == QLatin1String("Failed"))
        cell = {Instances::tr("Failed"), {}, false, false, Status::Error};
    else if (code == QLatin1String("Cancelled"))
        cell = {Instances::tr("Cancelled"), {}, false, false, Status::Stopped};
    else
        cell = {Instances::tr("In progress"), {}, false, false, Status::InProgress};
    return cell;
}

QString whatHappened(const Activity &activity)
{
    const QString description = toQt(activity.description.value_or(""));
    return activity.statusMessage ? Instances::tr("%1: %2").arg(description, toQt(*activity.statusMessage)) : description;
}

void terminate(const ActionContext &context, const Chosen<Instance> &chosen, bool decrement)
{
    for (const auto &instance : chosen) {
        scaling::TerminateInstanceInAutoScalingGroup::Input input;
        input.instanceId = instance->instanceId;
        input.shouldDecrementDesiredCapacity = decrement;
        const QString id = toQt(instance->instanceId.value_or(""));
        context.call<scaling::TerminateInstanceInAutoScalingGroup>(std::move(input), {{}, Instances::tr("Instance %1 is being terminated").arg(id), Instances::tr("Instance %1 was not terminated").arg(id)});
    }
}

void protect(const ActionContext &context, const QString &group, const Chosen<Instance> &chosen, bool on)
{
    scaling::SetInstanceProtection::Input input;
    input.autoScalingGroupName = toStd(group);
    input.protectedFromScaleIn = on;
    auto &ids = input.instanceIds.emplace();
    for (const auto &instance : chosen)
        ids.push_back(instance->instanceId.value_or(""));
    context.call<scaling::SetInstanceProtection>(std::move(input), {{}, on ? Instances::tr("Scale-in does not touch these instances any more") : Instances::tr("Scale-in may take these instances again"),
                                                                    Instances::tr("The protection was not changed")});
}

void addActions(ResourceType<Instance> &type, const QString &group)
{
    Action terminating{.id = QStringLiteral("terminateAndReplace"), .text = Instances::tr("Terminate and replace")};
    terminating.icon = QStringLiteral("refresh");
    type.forMany(std::move(terminating), [](const ActionContext &context, const Chosen<Instance> &chosen) { terminate(context, chosen, false); });
    type.forMany({.id = QStringLiteral("terminateAndShrink"), .text = Instances::tr("Terminate and decrement desired capacity"), .place = Action::Place::Menu},
                 [](const ActionContext &context, const Chosen<Instance> &chosen) { terminate(context, chosen, true); });
    type.forMany({.id = QStringLiteral("protectInstances"), .text = Instances::tr("Set scale-in protection"), .place = Action::Place::Menu, .separated = true},
                 [group](const ActionContext &context, const Chosen<Instance> &chosen) { protect(context, group, chosen, true); });
    type.forMany({.id = QStringLiteral("unprotectInstances"), .text = Instances::tr("Remove scale-in protection"), .place = Action::Place::Menu},
                 [group](const ActionContext &context, const Chosen<Instance> &chosen) { protect(context, group, chosen, false); });
    type.forOne({.id = QStringLiteral("markUnhealthy"), .text = Instances::tr("Mark as unhealthy"), .place = Action::Place::Menu, .separated = true},
                [](const ActionContext &context, const Instance &instance) {
                    scaling::SetInstanceHealth::Input input;
                    input.instanceId = instance.instanceId;
                    input.healthStatus = "Unhealthy";
                    input.shouldRespectGracePeriod = false;
                    context.call<scaling::SetInstanceHealth>(std::move(input), {{}, Instances::tr("The instance is unhealthy and is replaced"), Instances::tr("The health was not changed")});
                });
}

} // namespace

Resource instancesOf(const QString &group)
{
    ResourceType<Instance> type(QStringLiteral("autoscaling"), QStringLiteral("instance"));
    type.title = Instances::tr("Instances");
    type.description = Instances::tr("Each is a process that runs the user data of the launch configuration. One that ends is replaced.");
    type.identity(&Instance::instanceId);
    type.listWith([group](EngineHost &engine, QObject *receiver, const std::string &, std::function<void(Expected<ItemPage>)> done) {
        loadGroup(engine, receiver, group, [done = std::move(done)](Expected<std::shared_ptr<const Group>> found) {
            if (found)
                done(ResourceType<Instance>::pageOf((*found)->instances));
            else
                done(fail(found.error()));
        });
    });
    type.touches = [id = toStd(group)](const Change &change) {
        return change.service == "autoscaling" && ((change.type == "instance" && change.parent == id) || (change.type == "group" && change.id == id));
    };
    type.column({.id = QStringLiteral("id"), .title = Instances::tr("Instance ID"), .width = 220}, &Instance::instanceId);
    type.column({.id = QStringLiteral("lifecycle"), .title = Instances::tr("Lifecycle"), .width = 150, .filter = ColumnSpec::Filter::Choice}, lifecycleCell);
    type.column({.id = QStringLiteral("health"), .title = Instances::tr("Health status"), .width = 140, .filter = ColumnSpec::Filter::Choice}, healthCell);
    type.column({.id = QStringLiteral("protection"), .title = Instances::tr("Protected from"), .width = 150, .filter = ColumnSpec::Filter::Choice}, protectionText);
    type.column({.id = QStringLiteral("type"), .title = Instances::tr("Instance type"), .width = 130}, &Instance::instanceType);
    type.column({.id = QStringLiteral("configuration"), .title = Instances::tr("Launch configuration"), .width = 200}, &Instance::launchConfigurationName);
    type.column({.id = QStringLiteral("zone"), .title = Instances::tr("Availability Zone"), .width = 160, .stretch = true}, &Instance::availabilityZone);
    type.filterPlaceholder = Instances::tr("Find instances");
    type.emptyTitle = Instances::tr("No instances");
    type.emptyText = Instances::tr("The desired capacity is 0, or nothing has started yet: see Activity.");
    addActions(type, group);
    type.help = help::instances();
    return type;
}

Resource activitiesOf(const QString &group)
{
    ResourceType<Activity> type(QStringLiteral("autoscaling"), QStringLiteral("activity"));
    type.title = Instances::tr("Activity history");
    type.identity(&Activity::activityId);
    type.listBy<scaling::DescribeScalingActivities>(&scaling::DescribeScalingActivities::Output::activities, &scaling::DescribeScalingActivities::Input::nextToken,
                                                    &scaling::DescribeScalingActivities::Output::nextToken,
                                                    [name = toStd(group)](auto &input) { input.autoScalingGroupName = name; });
    type.touches = [id = toStd(group)](const Change &change) {
        return change.service == "autoscaling" && ((change.type == "instance" && change.parent == id) || (change.type == "group" && change.id == id));
    };
    type.column({.id = QStringLiteral("status"), .title = Instances::tr("Status"), .width = 140, .filter = ColumnSpec::Filter::Choice}, activityCell);
    type.column({.id = QStringLiteral("description"), .title = Instances::tr("Description"), .width = 340}, whatHappened);
    type.column({.id = QStringLiteral("cause"), .title = Instances::tr("Cause"), .width = 420, .stretch = true}, &Activity::cause);
    type.column({.id = QStringLiteral("start"), .title = Instances::tr("Start time"), .width = 290}, &Activity::startTime);
    type.column({.id = QStringLiteral("end"), .title = Instances::tr("End time"), .width = 290}, &Activity::endTime);
    type.filterPlaceholder = Instances::tr("Find activities");
    type.emptyTitle = Instances::tr("No activities");
    type.emptyText = Instances::tr("Each launch and each end of an instance is written down here, with its cause.");
    type.help = help::activity();
    return type;
}

} // namespace nephoscope::gui::autoscaling
