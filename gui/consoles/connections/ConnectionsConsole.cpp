#include "gui/consoles/connections/ConnectionsConsole.h"

#include "gui/bridge/EngineHost.h"
#include "gui/connections/ConnectionStore.h"
#include "gui/consoles/connections/Connections.h"
#include "gui/consoles/connections/Help.h"
#include "gui/describe/ConsoleDescription.h"
#include "gui/describe/CreatePage.h"
#include "gui/describe/DetailsPage.h"

namespace nephoscope::gui::connections {

ServiceConsole makeConnectionsConsole()
{
    ServiceConsole console;
    console.id = QStringLiteral("connections");
    console.name = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Remote clouds");
    console.category = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Management & Governance");
    console.icon = QStringLiteral("plug");
    console.global = true;
    console.summary = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "The same console for AWS, Ceph, MinIO and others");
    console.links.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Connections"), connectionsAddress()});
    console.actions.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Create connection"), connectionsAddress() % QStringLiteral("/create")});
    console.help = help::connections;

    ConsoleDescription description(std::move(console));
    description.page(QStringLiteral("clouds/{id}"), [](Navigator &navigator, const Params &where) -> Page * {
        if (!ConnectionStore::of(navigator.engine()).find(where["id"]))
            return nullptr; // the form, or the page that says that there is none
        return new DetailsPage(navigator, [where, &engine = navigator.engine()] { return connectionPage(where, engine); });
    });
    description.resource(QStringLiteral("clouds"), connectionList);
    description.page(QStringLiteral("edit/{id}"), [](Navigator &navigator, const Params &where) -> Page * {
        return new CreatePage(navigator, [where, &engine = navigator.engine()] { return editConnection(where, engine); });
    });
    return std::move(description).build();
}

} // namespace nephoscope::gui::connections
