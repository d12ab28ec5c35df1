#include "gui/consoles/events/EventsConsole.h"

#include "gui/bridge/EngineHost.h"
#include "gui/consoles/events/Archives.h"
#include "gui/consoles/events/Destinations.h"
#include "gui/consoles/events/Help.h"
#include "gui/consoles/events/Rules.h"
#include "gui/describe/ConsoleDescription.h"
#include "gui/describe/CreatePage.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::events {

ServiceConsole makeEventsConsole()
{
    ServiceConsole console;
    console.id = QStringLiteral("events");
    console.name = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Amazon EventBridge");
    console.category = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Application integration");
    console.icon = QStringLiteral("event-bus");
    console.links = {{QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Event buses"), busesAddress()},
                     {QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Rules"), rulesAddress()},
                     {QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Send events"), sendAddress()},
                     {QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Archives"), archivesAddress()},
                     {QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Replays"), replaysAddress()},
                     {QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "API destinations"), destinationsAddress()},
                     {QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Connections"), connectionsAddress()},
                     {QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Message flow"), QStringLiteral("flow")}};
    console.summary = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "What happens in the cloud, and what follows from it");
    console.actions = {{QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Create rule"), createRuleAddress()},
                       {QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Create event bus"), createBusAddress()}};
    console.counts.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Rules"), rulesAddress(),
                              [](Navigator &navigator, std::function<void(std::optional<qint64>)> done) {
                                  ConsoleDescription::count(rules, navigator.engine(), &navigator.engine(), std::move(done));
                              }});
    console.help = help::buses;

    ConsoleDescription description(std::move(console));
    description.resource(QStringLiteral("buses"), buses);
    description.resource(QStringLiteral("rules"), rules);
    description.resource(QStringLiteral("archives"), archives);
    description.resource(QStringLiteral("replays"), replays);
    description.resource(QStringLiteral("api-destinations"), destinations);
    description.resource(QStringLiteral("connections"), connections);
    addRulePages(description);
    addArchivePages(description);
    for (const char *pattern : {"send", "send/{bus}"}) {
        description.page(QLatin1String(pattern), [](Navigator &navigator, const Params &where) -> Page * {
            return new CreatePage(navigator, [bus = where["bus"]] { return sending(bus); });
        });
    }
    return std::move(description).build();
}

} // namespace nephoscope::gui::events
