#include "gui/consoles/account/AccountConsole.h"

#include "gui/bridge/Become.h"
#include "gui/bridge/EngineHost.h"
#include "gui/consoles/account/Account.h"
#include "gui/consoles/account/Help.h"
#include "gui/describe/ConsoleDescription.h"
#include "gui/describe/CreatePage.h"
#include "gui/describe/ListPage.h"

namespace nephoscope::gui::account {

ServiceConsole makeAccountConsole()
{
    ServiceConsole console;
    console.id = QStringLiteral("account");
    console.name = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Accounts and roles");
    console.category = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Security, Identity, & Compliance");
    console.icon = QStringLiteral("user-pool");
    console.global = true;
    console.summary = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Other accounts, other eyes");
    console.links.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Accounts"), accountsAddress()});
    console.links.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Switch role"), QStringLiteral("account/switch-role")});
    console.links.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Act as"), actAsAddress()});
    console.actions.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Create account"), accountsAddress() % QStringLiteral("/create")});
    console.help = help::accounts;
    console.localOnly = [](const QStringList &) { return true; };

    ConsoleDescription description(std::move(console));
    description.resource(QStringLiteral("accounts"), accounts);
    description.page(QStringLiteral("switch-role"), [](Navigator &navigator, const Params &where) -> Page * {
        return new CreatePage(navigator, [where, base = baseOf(navigator.engine().acting())] { return switchRole(where, base); });
    });
    description.page(QStringLiteral("act-as"), [](Navigator &navigator, const Params &where) -> Page * {
        return new ListPage(navigator, [where] { return identities(where); }, where["filter"]);
    });
    description.page(QStringLiteral("act-as/role/{role}"), [](Navigator &navigator, const Params &where) -> Page * {
        return new CreatePage(navigator, [where] { return actAsRole(where); });
    });
    description.page(QStringLiteral("federate"), [](Navigator &navigator, const Params &where) -> Page * {
        return new CreatePage(navigator, [where] { return federate(where); });
    });
    return std::move(description).build();
}

} // namespace nephoscope::gui::account
