#include "gui/consoles/cloudtrail/CloudTrailConsole.h"

#include "gui/bridge/EngineHost.h"
#include "gui/consoles/cloudtrail/Events.h"
#include "gui/consoles/cloudtrail/Help.h"
#include "gui/consoles/cloudtrail/HistoryPage.h"
#include "gui/consoles/cloudtrail/Trails.h"
#include "gui/describe/ConsoleDescription.h"
#include "gui/describe/DetailsPage.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::cloudtrail {

ServiceConsole makeCloudTrailConsole()
{
    ServiceConsole console;
    console.id = QStringLiteral("cloudtrail");
    console.name = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "CloudTrail");
    console.category = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Management & Governance");
    console.icon = QStringLiteral("cloudtrail");
    console.links.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Dashboard"), QStringLiteral("cloudtrail")});
    console.links.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Event history"), eventsAddress()});
    console.links.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Trails"), trailsAddress()});
    console.links.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Public keys"), publicKeysAddress()});
    console.summary = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Who did what, and when");
    console.actions.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Create trail"), createTrailAddress()});
    console.counts.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Trails"), trailsAddress(), [](Navigator &navigator, std::function<void(std::optional<qint64>)> done) {
                                  ConsoleDescription::count(trails, navigator.engine(), &navigator.engine(), std::move(done));
                              }});
    console.help = help::history;

    ConsoleDescription description(std::move(console));
    description.page({}, [](Navigator &navigator, const Params &) -> Page * { return new DetailsPage(navigator, dashboard); });
    description.page(QStringLiteral("events"), [](Navigator &navigator, const Params &where) -> Page * { return new HistoryPage(navigator, lookupOf(where)); });
    description.page(QStringLiteral("events/{id}"), [](Navigator &navigator, const Params &where) -> Page * {
        return new DetailsPage(navigator, [id = where["id"]] { return event(id); });
    });
    description.resource(QStringLiteral("trails"), trails);
    description.resource(QStringLiteral("keys"), publicKeys);
    return std::move(description).build();
}

} // namespace nephoscope::gui::cloudtrail
