#include "gui/consoles/cloudwatch/CloudWatchConsole.h"

#include "gui/bridge/EngineHost.h"
#include "gui/consoles/cloudwatch/Alarms.h"
#include "gui/consoles/cloudwatch/Dashboards.h"
#include "gui/consoles/cloudwatch/Help.h"
#include "gui/consoles/cloudwatch/InsightsPage.h"
#include "gui/consoles/cloudwatch/LiveTailPage.h"
#include "gui/consoles/cloudwatch/Logs.h"
#include "gui/consoles/cloudwatch/Metrics.h"
#include "gui/describe/ConsoleDescription.h"
#include "gui/describe/CreateWizard.h"
#include "gui/describe/DetailsPage.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::cloudwatch {

ServiceConsole makeCloudWatchConsole()
{
    ServiceConsole console;
    console.id = QStringLiteral("cloudwatch");
    console.name = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "CloudWatch");
    console.category = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Management & Governance");
    console.icon = QStringLiteral("chart");
    console.links.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Alarms"), alarmsAddress()});
    console.links.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Metrics"), metricsAddress()});
    console.links.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Log groups"), logGroupsAddress()});
    console.links.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Live Tail"), liveTailAddress()});
    console.links.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Logs Insights"), insightsAddress()});
    console.links.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Dashboards"), dashboardsAddress()});
    console.summary = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Metrics, alarms and logs of everything");
    console.actions.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Create alarm"), createAlarmAddress()});
    console.actions.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Create log group"), createLogGroupAddress()});
    console.counts.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Alarms"), alarmsAddress(), [](Navigator &navigator, std::function<void(std::optional<qint64>)> done) {
                                  ConsoleDescription::count(alarms, navigator.engine(), &navigator.engine(), std::move(done));
                              }});
    console.help = help::alarms;

    ConsoleDescription description(std::move(console));
    description.resource(QStringLiteral("alarms"), alarms);
    description.page(QStringLiteral("new-alarm/{metric}"),
                     [](Navigator &navigator, const Params &where) -> Page * { return new CreateWizard(navigator, [where] { return alarms(where); }); });
    description.resource(QStringLiteral("metrics"), metricSets);
    description.resource(QStringLiteral("log-groups"), logGroups);
    description.page(QStringLiteral("live-tail"), [](Navigator &navigator, const Params &where) -> Page * { return new LiveTailPage(navigator, tailQuestion(where)); });
    description.page(QStringLiteral("logs-insights"), [](Navigator &navigator, const Params &where) -> Page * { return new InsightsPage(navigator, insightsQuestion(where)); });
    description.resource(QStringLiteral("dashboards"), dashboards);
    description.page(QStringLiteral("log-events/{group}/{stream}"), [](Navigator &navigator, const Params &where) -> Page * {
        return new DetailsPage(navigator, [group = where["group"], stream = where["stream"]] { return logStream(group, stream); });
    });
    return std::move(description).build();
}

} // namespace nephoscope::gui::cloudwatch
