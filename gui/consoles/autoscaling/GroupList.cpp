#include "gui/consoles/autoscaling/Groups.h"
#include "gui/consoles/autoscaling/Help.h"
#include "gui/consoles/autoscaling/MonitoringPanel.h"
#include "gui/consoles/autoscaling/WriteBuffer.h"
#include "gui/consoles/cloudwatch/Logs.h"
#include "gui/describe/DetailTabs.h"
#include "gui/describe/ListsPanel.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::autoscaling {

namespace {

struct GroupList
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::autoscaling::GroupList)
};

using Status = StatusIndicator::Status;

int inServiceOf(const Group &group)
{
    const auto instances = group.instances.value_or(std::vector<Instance>());
    return int(std::count_if(instances.begin(), instances.end(), [](const Instance &one) { return one.lifecycleState && *one.lifecycleState == "InService"; }));
}

/// As in the AWS console: whether it has what is wanted.
Cell statusCell(const Group &group)
{
    Cell cell;
    if (group.status) {
        cell.text = GroupList::tr("Deleting");
        cell.status = Status::Pending;
    } else if (int(group.instances.value_or(std::vector<Instance>()).size()) != group.desiredCapacity.value_or(0) || inServiceOf(group) != group.desiredCapacity.value_or(0)) {
        cell.text = GroupList::tr("Updating capacity");
        cell.status = Status::InProgress;
    } else {
        cell.text = GroupList::tr("At desired capacity");
        cell.status = Status::Success;
    }
    return cell;
}

QString zonesOf(const Group &group)
{
    QStringList zones;
    for (const std::string &zone : group.availabilityZones.value_or(std::vector<std::string>()))
        zones.append(toQt(zone));
    return zones.join(QStringLiteral(", "));
}

std::vector<Pair> summary(const Group &group)
{
    Pair status{GroupList::tr("Status"), statusCell(group).text};
    status.status = statusCell(group).status;
    const QString configuration = toQt(group.launchConfigurationName.value_or(""));
    const QString logs = logGroupOf(group);
    return {{GroupList::tr("Name"), nameOf(group), true},
            status,
            {GroupList::tr("Instances in service"), QString::number(inServiceOf(group))},
            {GroupList::tr("Desired capacity"), QString::number(group.desiredCapacity.value_or(0))},
            {GroupList::tr("Scaling limits"), GroupList::tr("%1 to %2").arg(group.minSize.value_or(0)).arg(group.maxSize.value_or(0))},
            {GroupList::tr("Launch configuration"), configuration, false, configurationAddress(configuration)},
            {GroupList::tr("Output of workers"), logs, false, cloudwatch::logGroupAddress(logs)}};
}

Removal groupRemoval()
{
    Removal how;
    how.kind = Removal::Kind::TypedWord;
    how.word = QStringLiteral("delete");
    how.id = QStringLiteral("deleteGroup");
    how.text = GroupList::tr("Delete");
    how.title = GroupList::tr("Delete Auto Scaling group");
    how.warning = GroupList::tr("Its instances are terminated, and its policies with their alarms go with it.");
    how.done = GroupList::tr("Deletion of Auto Scaling group %1 has begun");
    how.failed = GroupList::tr("The Auto Scaling group was not deleted");
    return how;
}

Details details(const ResourceType<Group> &type, const QString &name)
{
    Details page;
    page.title = name;
    page.path = {{GroupList::tr("EC2 Auto Scaling"), groupsAddress()}, {GroupList::tr("Auto Scaling groups"), groupsAddress()}, {name, {}}};
    page.failed = GroupList::tr("The Auto Scaling group cannot be shown");
    page.load = ResourceType<Group>::loadWith([name](EngineHost &engine, QObject *receiver, auto done) { loadGroup(engine, receiver, name, done); });
    page.touches = [id = toStd(name)](const Change &change) {
        return change.service == "autoscaling" && (change.type == "group" ? change.id == id : change.type == "instance" && change.parent == id);
    };
    page.status = [](const void *group) { return statusCell(*static_cast<const Group *>(group)); };
    page.tabAddress = [name](const QString &tab) { return groupAddress(name, tab); };
    page.addressAfterDelete = groupsAddress();
    page.help = help::group();
    page.actions = actionsOfOne(type.actions);
    DetailTab general{.id = QStringLiteral("details"), .title = GroupList::tr("Details")};
    general.settings = {capacitySetting(name), behaviourSetting(name), groupTags(name)};
    DetailTab scaling{.id = QStringLiteral("scaling"), .title = GroupList::tr("Automatic scaling")};
    scaling.help = help::policies();
    scaling.make = [name](Navigator &navigator) -> Panel * {
        return new ListsPanel(navigator, {[name] { return policiesOf(name); }, [name] { return scheduledActionsOf(name); }});
    };
    DetailTab instances{.id = QStringLiteral("instances"), .title = GroupList::tr("Instance management")};
    instances.help = help::instances();
    instances.make = [name](Navigator &navigator) -> Panel * {
        return new ListsPanel(navigator, {[name] { return instancesOf(name); }, [name] { return hooksOf(name); }});
    };
    DetailTab monitoring{.id = QStringLiteral("monitoring"), .title = GroupList::tr("Monitoring")};
    monitoring.make = [name](Navigator &navigator) -> Panel * { return new MonitoringPanel(navigator, name); };
    page.tabs = {DetailTab{.id = QStringLiteral("summary"), .title = {}, .facts = {ResourceType<Group>::facts(GroupList::tr("Group overview"), 4, summary)}},
                 std::move(general),
                 listTab(QStringLiteral("activity"), GroupList::tr("Activity"), [name] { return activitiesOf(name); }),
                 std::move(scaling),
                 std::move(instances),
                 std::move(monitoring)};
    return page;
}

} // namespace

Resource groups(const Params &where)
{
    ResourceType<Group> type(QStringLiteral("autoscaling"), QStringLiteral("group"));
    type.icon = QStringLiteral("container");
    type.kind = GroupList::tr("Auto Scaling group");
    type.title = GroupList::tr("Auto Scaling groups");
    type.description = GroupList::tr("A group keeps as many workers as there is work. Its instances are processes of this machine.");
    type.address = groupsAddress();
    type.path = {{GroupList::tr("EC2 Auto Scaling"), groupsAddress()}, {GroupList::tr("Auto Scaling groups"), {}}};
    type.identity(&Group::autoScalingGroupName);
    type.pageAt([](const Group &group) { return groupAddress(nameOf(group)); });
    type.listBy<api::autoscaling::DescribeAutoScalingGroups>(&api::autoscaling::DescribeAutoScalingGroups::Output::autoScalingGroups,
                                                             &api::autoscaling::DescribeAutoScalingGroups::Input::nextToken,
                                                             &api::autoscaling::DescribeAutoScalingGroups::Output::nextToken);
    type.touches = [](const Change &change) { return change.service == "autoscaling" && (change.type == "group" || change.type == "instance"); };

    type.column({.id = QStringLiteral("name"), .title = GroupList::tr("Name"), .width = 220, .link = true}, &Group::autoScalingGroupName);
    type.column({.id = QStringLiteral("configuration"), .title = GroupList::tr("Launch configuration"), .width = 220}, &Group::launchConfigurationName);
    type.column({.id = QStringLiteral("inService"), .title = GroupList::tr("Instances"), .width = 110, .rightAligned = true}, inServiceOf);
    type.column({.id = QStringLiteral("status"), .title = GroupList::tr("Status"), .width = 200, .filter = ColumnSpec::Filter::Choice}, statusCell);
    type.column({.id = QStringLiteral("desired"), .title = GroupList::tr("Desired capacity"), .width = 150, .rightAligned = true}, &Group::desiredCapacity);
    type.column({.id = QStringLiteral("min"), .title = GroupList::tr("Min"), .width = 80, .rightAligned = true}, &Group::minSize);
    type.column({.id = QStringLiteral("max"), .title = GroupList::tr("Max"), .width = 80, .rightAligned = true}, &Group::maxSize);
    type.column({.id = QStringLiteral("zones"), .title = GroupList::tr("Availability Zones"), .width = 220, .stretch = true}, zonesOf);
    type.sortColumn = QStringLiteral("name");
    type.filterPlaceholder = GroupList::tr("Find Auto Scaling groups");
    type.emptyTitle = GroupList::tr("No Auto Scaling groups");
    type.emptyText = GroupList::tr("Build the write buffer example to see the pattern at work: a queue takes a burst, workers grow with it, the database is never overrun, workers shrink.");
    type.emptyAction = QStringLiteral("buildWriteBuffer");

    type.forOne({.id = QStringLiteral("editCapacity"), .text = GroupList::tr("Edit capacity"), .icon = QStringLiteral("edit")},
                [](const ActionContext &context, const Group &group) { context.navigator().go(groupAddress(nameOf(group), QStringLiteral("details/capacity/edit"))); });
    type.forOne({.id = QStringLiteral("copyGroupArn"), .text = GroupList::tr("Copy ARN"), .place = Action::Place::Menu},
                [](const ActionContext &context, const Group &group) { context.copy(toQt(group.autoScalingGroupARN.value_or("")), GroupList::tr("ARN copied")); });
    type.forOne({.id = QStringLiteral("enableGroupMetrics"), .text = GroupList::tr("Enable group metrics collection"), .place = Action::Place::Menu},
                [](const ActionContext &context, const Group &group) {
                    api::autoscaling::EnableMetricsCollection::Input input;
                    input.autoScalingGroupName = group.autoScalingGroupName;
                    input.granularity = "1Minute";
                    context.call<api::autoscaling::EnableMetricsCollection>(std::move(input), {{}, GroupList::tr("The metrics of %1 are published from now on").arg(nameOf(group)),
                                                                                               GroupList::tr("The collection of metrics was not enabled")});
                },
                [](const Group &group) { return !group.enabledMetrics || group.enabledMetrics->empty(); });
    type.always({.id = QStringLiteral("buildWriteBuffer"), .text = GroupList::tr("Build the write buffer example"), .icon = QStringLiteral("queue")}, buildWriteBuffer);
    type.always({.id = QStringLiteral("sendBurst"), .text = GroupList::tr("Send a burst"), .icon = QStringLiteral("send")}, sendBurst);
    type.always({.id = QStringLiteral("createGroup"), .text = GroupList::tr("Create Auto Scaling group"), .icon = QStringLiteral("plus"), .keys = QKeySequence(Qt::Key_N), .primary = true},
                [](const ActionContext &context) { context.navigator().go(createGroupAddress()); });
    type.removeBy<api::autoscaling::DeleteAutoScalingGroup>(groupRemoval(), [](const Group &group) {
        api::autoscaling::DeleteAutoScalingGroup::Input input;
        input.autoScalingGroupName = group.autoScalingGroupName;
        input.forceDelete = true;
        return input;
    });
    type.create = std::make_shared<FormDescription>(groupForm());
    type.help = help::groups();
    if (const QString name = where["id"]; !name.isEmpty())
        type.details = details(type, name);
    return type;
}

} // namespace nephoscope::gui::autoscaling
