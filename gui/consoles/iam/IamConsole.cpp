#include "gui/consoles/iam/IamConsole.h"

#include "gui/bridge/EngineHost.h"
#include "gui/consoles/iam/Denials.h"
#include "gui/consoles/iam/Help.h"
#include "gui/consoles/iam/Policies.h"
#include "gui/consoles/iam/Providers.h"
#include "gui/consoles/iam/Simulator.h"
#include "gui/consoles/iam/Users.h"
#include "gui/describe/ConsoleDescription.h"
#include "gui/describe/DetailsPage.h"
#include "gui/describe/ListPage.h"
#include "gui/describe/SettingPage.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::iam {

namespace {

/// `users`, `groups` or `roles` of an address.
std::optional<Kind> kindOf(const QString &segment)
{
    for (const Kind kind : {Kind::User, Kind::Group, Kind::Role}) {
        if (listAddress(kind) == QString(QStringLiteral("iam/") % segment))
            return kind;
    }
    return {};
}

ResourceCount counted(const char *name, const QString &address, DescribeFor list)
{
    return {name, address, [list](Navigator &navigator, std::function<void(std::optional<qint64>)> done) {
                ConsoleDescription::count(list, navigator.engine(), &navigator.engine(), std::move(done));
            }};
}

} // namespace

ServiceConsole makeIamConsole()
{
    ServiceConsole console;
    console.id = QStringLiteral("iam");
    console.name = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "IAM");
    console.category = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Security, Identity, & Compliance");
    console.icon = QStringLiteral("iam");
    console.global = true;
    console.links.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Dashboard"), QStringLiteral("iam")});
    console.links.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "User groups"), listAddress(Kind::Group)});
    console.links.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Users"), listAddress(Kind::User)});
    console.links.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Roles"), listAddress(Kind::Role)});
    console.links.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Policies"), policiesAddress()});
    console.links.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Identity providers"), QStringLiteral("iam/providers")});
    console.links.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Account settings"), QStringLiteral("iam/account")});
    console.links.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Policy simulator"), simulatorAddress()});
    console.links.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Recent denials"), denialsAddress()});
    console.links.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Credential report"), QStringLiteral("iam/report")});
    console.summary = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Who may do what, and why");
    console.actions.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Create user"), listAddress(Kind::User) % QStringLiteral("/create")});
    console.actions.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Create role"), listAddress(Kind::Role) % QStringLiteral("/create")});
    console.actions.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Create policy"), policiesAddress() % QStringLiteral("/create")});
    console.counts.push_back(counted(QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Users"), listAddress(Kind::User), users));
    console.counts.push_back(counted(QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Roles"), listAddress(Kind::Role), roles));
    console.help = help::dashboard;
    // Only the door that refused a call can explain it.
    console.localOnly = [](const QStringList &path) { return path.value(0) == QLatin1String("denials"); };

    ConsoleDescription description(std::move(console));
    // Before the first resource, which would be the front page.
    description.page({}, [](Navigator &navigator, const Params &) -> Page * { return new DetailsPage(navigator, dashboard); });
    description.resource(QStringLiteral("groups"), groups);
    description.resource(QStringLiteral("users"), users);
    description.resource(QStringLiteral("roles"), roles);
    description.resource(QStringLiteral("policies"), policies);
    description.resource(QStringLiteral("providers"), providers);
    description.page(QStringLiteral("account"), [](Navigator &navigator, const Params &) -> Page * { return new DetailsPage(navigator, accountSettings); });
    description.page(QStringLiteral("account/{setting}/edit"), [](Navigator &navigator, const Params &where) -> Page * {
        const QString tab = QStringLiteral("settings");
        if (!SettingPage::find(accountSettings(), tab, where["setting"]))
            return nullptr;
        return new SettingPage(navigator, accountSettings, tab, where["setting"]);
    });
    description.page(QStringLiteral("inline/{kind}/{name}"), [](Navigator &navigator, const Params &where) -> Page * {
        const auto kind = kindOf(where["kind"]);
        return kind ? inlinePolicyPage(navigator, {*kind, where["name"]}, where["policy"]) : nullptr;
    });
    description.page(QStringLiteral("simulator"), [](Navigator &navigator, const Params &where) -> Page * { return new SimulatorPage(navigator, where["principal"]); });
    description.page(QStringLiteral("denials"), [](Navigator &navigator, const Params &where) -> Page * {
        return new ListPage(navigator, denials, where["filter"]);
    });
    description.page(QStringLiteral("denials/{id}"), [](Navigator &navigator, const Params &where) -> Page * { return new DenialPage(navigator, where["id"]); });
    description.page(QStringLiteral("report"), [](Navigator &navigator, const Params &where) -> Page * {
        return new ListPage(navigator, credentialReport, where["filter"]);
    });
    return std::move(description).build();
}

} // namespace nephoscope::gui::iam
