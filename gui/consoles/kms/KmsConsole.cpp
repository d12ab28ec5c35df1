#include "gui/consoles/kms/KmsConsole.h"

#include "gui/bridge/EngineHost.h"
#include "gui/consoles/kms/Help.h"
#include "gui/consoles/kms/Keys.h"
#include "gui/describe/ConsoleDescription.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::kms {

ServiceConsole makeKmsConsole()
{
    ServiceConsole console;
    console.id = QStringLiteral("kms");
    console.name = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "AWS KMS");
    console.category = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Security, Identity, & Compliance");
    console.icon = QStringLiteral("kms");
    console.links.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "AWS managed keys"), keysAddress(Manager::Aws)});
    console.links.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Customer managed keys"), keysAddress()});
    console.summary = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Keys that encrypt and sign for you");
    console.actions.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Create key"), createKeyAddress()});
    console.counts.push_back({QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "KMS keys"), keysAddress(),
                              [](Navigator &navigator, std::function<void(std::optional<qint64>)> done) {
                                  ConsoleDescription::count(customerKeys, navigator.engine(), &navigator.engine(), std::move(done));
                              }});
    console.help = help::keys;

    ConsoleDescription description(std::move(console));
    description.resource(QStringLiteral("keys"), customerKeys);
    description.resource(QStringLiteral("aws-keys"), awsKeys);
    return std::move(description).build();
}

} // namespace nephoscope::gui::kms
