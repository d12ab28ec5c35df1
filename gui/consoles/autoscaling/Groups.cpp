#include "gui/consoles/autoscaling/Groups.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::autoscaling {

namespace {

struct Groups
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::autoscaling::Groups)
};

void page(EngineHost &engine, QObject *receiver, std::shared_ptr<std::vector<FieldOption>> found, const std::string &token, FieldDescription::Loaded done)
{
    api::autoscaling::DescribeLaunchConfigurations::Input input;
    if (!token.empty())
        input.nextToken = token;
    ask<api::autoscaling::DescribeLaunchConfigurations>(engine, receiver, std::move(input), [&engine, receiver, found, done](auto reply) {
        if (!reply)
            return done(fail(reply.error()));
        for (const auto &one : reply->launchConfigurations.value_or(std::vector<api::autoscaling::LaunchConfiguration>()))
            found->push_back({toQt(one.launchConfigurationName.value_or("")), toQt(one.launchConfigurationName.value_or("")), {}});
        if (reply->nextToken)
            page(engine, receiver, found, *reply->nextToken, done);
        else
            done(std::move(*found));
    });
}

} // namespace

QString groupsAddress() { return QStringLiteral("autoscaling/groups"); }
QString createGroupAddress() { return QStringLiteral("autoscaling/groups/create"); }
QString groupAddress(const QString &name, const QString &tab)
{
    const QString page = QStringLiteral("autoscaling/groups/") % name;
    return tab.isEmpty() ? page : QString(page % u'/' % tab);
}
QString configurationsAddress() { return QStringLiteral("autoscaling/launch-configurations"); }
QString configurationAddress(const QString &name) { return QStringLiteral("autoscaling/launch-configurations/") % name; }
QString createConfigurationAddress() { return QStringLiteral("autoscaling/launch-configurations/create"); }

void loadGroup(EngineHost &engine, QObject *receiver, const QString &name, GroupLoaded done)
{
    api::autoscaling::DescribeAutoScalingGroups::Input input;
    input.autoScalingGroupNames = std::vector<std::string>{toStd(name)};
    ask<api::autoscaling::DescribeAutoScalingGroups>(engine, receiver, std::move(input), [done = std::move(done)](auto reply) {
        if (!reply)
            done(fail(reply.error()));
        else if (!reply->autoScalingGroups || reply->autoScalingGroups->empty())
            done(fail(Error{"ResourceNotFound", toStd(Groups::tr("There is no Auto Scaling group of this name.")), 404}));
        else
            done(std::make_shared<const Group>(std::move(reply->autoScalingGroups->front())));
    });
}

void loadConfigurations(EngineHost &engine, QObject *receiver, FieldDescription::Loaded done)
{
    page(engine, receiver, std::make_shared<std::vector<FieldOption>>(), {}, std::move(done));
}

QString nameOf(const Group &group) { return toQt(group.autoScalingGroupName.value_or("")); }

QString logGroupOf(const Group &group)
{
    for (const auto &tag : group.tags.value_or(std::vector<api::autoscaling::TagDescription>())) {
        if (tag.key == "nephoscope:log-group" && tag.value && !tag.value->empty())
            return toQt(*tag.value);
    }
    return QStringLiteral("/aws/autoscaling/") % nameOf(group);
}

FieldDescription numberField(const QString &id, const QString &label, int initial, int smallest)
{
    FieldDescription field{.id = id, .label = label, .kind = FieldDescription::Kind::Number};
    field.initial = QString::number(initial);
    field.smallest = smallest;
    return field;
}

} // namespace nephoscope::gui::autoscaling
