#include "gui/consoles/secretsmanager/SecretsManagerConsole.h"

#include "gui/bridge/EngineHost.h"
#include "gui/consoles/secretsmanager/Help.h"
#include "gui/consoles/secretsmanager/Secrets.h"
#include "gui/describe/ConsoleDescription.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::secretsmanager {

ServiceConsole makeSecretsManagerConsole()
{
    ServiceConsole console;
    console.id = QStringLiteral("secretsmanager");
    console.name = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Secrets Manager");
    console.category = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Security, Identity, & Compliance");
    console.icon = QStringLiteral("lock");
    console.links.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Secrets"), secretsAddress()});
    console.summary = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Passwords and keys of programs, kept encrypted");
    console.actions.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Store a new secret"), createSecretAddress()});
    console.counts.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Secrets"), secretsAddress(),
                              [](Navigator &navigator, std::function<void(std::optional<qint64>)> done) {
                                  ConsoleDescription::count(secrets, navigator.engine(), &navigator.engine(), std::move(done));
                              }});
    console.help = help::secrets;

    ConsoleDescription description(std::move(console));
    description.resource(QStringLiteral("secrets"), secrets);
    return std::move(description).build();
}

} // namespace nephoscope::gui::secretsmanager
