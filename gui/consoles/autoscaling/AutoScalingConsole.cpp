#include "gui/consoles/autoscaling/AutoScalingConsole.h"

#include "gui/bridge/EngineHost.h"
#include "gui/consoles/autoscaling/Groups.h"
#include "gui/consoles/autoscaling/Help.h"
#include "gui/describe/ConsoleDescription.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::autoscaling {

ServiceConsole makeAutoScalingConsole()
{
    ServiceConsole console;
    console.id = QStringLiteral("autoscaling");
    console.name = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "EC2 Auto Scaling");
    console.category = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Compute");
    console.icon = QStringLiteral("container");
    console.links = {{QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Auto Scaling groups"), groupsAddress()},
                     {QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Launch configurations"), configurationsAddress()}};
    console.summary = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "As many workers as there is work");
    console.actions = {{QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Create Auto Scaling group"), createGroupAddress()},
                       {QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Create launch configuration"), createConfigurationAddress()}};
    console.counts.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Auto Scaling groups"), groupsAddress(),
                              [](Navigator &navigator, std::function<void(std::optional<qint64>)> done) {
                                  ConsoleDescription::count(groups, navigator.engine(), &navigator.engine(), std::move(done));
                              }});
    console.help = help::groups;

    ConsoleDescription description(std::move(console));
    description.resource(QStringLiteral("groups"), groups);
    description.resource(QStringLiteral("launch-configurations"), configurations);
    return std::move(description).build();
}

} // namespace nephoscope::gui::autoscaling
