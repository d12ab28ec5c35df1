#include "gui/consoles/secretsmanager/SecretDetails.h"

#include "gui/consoles/secretsmanager/Help.h"
#include "gui/consoles/secretsmanager/SecretActions.h"
#include "gui/consoles/secretsmanager/ValuePanel.h"
#include "gui/describe/ListsPanel.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::secretsmanager {

namespace {

struct SecretDetails
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::secretsmanager::SecretDetails)
};

std::vector<Pair> general(const Secret &secret)
{
    std::vector<Pair> pairs{{SecretDetails::tr("Encryption key"), keyText(secret)},
                            {SecretDetails::tr("Secret name"), nameOf(secret), true},
                            {SecretDetails::tr("Secret ARN"), toQt(secret.arn.value_or("")), true},
                            {SecretDetails::tr("Description"), toQt(secret.description.value_or(""))},
                            {SecretDetails::tr("Creation date"), toCell(secret.createdDate).text},
                            {SecretDetails::tr("Last changed"), toCell(secret.lastChangedDate).text}};
    if (isMarked(secret))
        pairs.push_back({SecretDetails::tr("Deletion date"), toCell(secret.deletedDate).text});
    return pairs;
}

} // namespace

Details secretDetails(const QString &name)
{
    Details page;
    page.title = name;
    page.path = {{QStringLiteral("Secrets Manager"), secretsAddress()}, {SecretDetails::tr("Secrets"), secretsAddress()}, {name, {}}};
    page.failed = SecretDetails::tr("The secret cannot be shown");
    page.load = ResourceType<Secret>::loadWith([name](EngineHost &engine, QObject *receiver, auto done) { loadSecret(engine, receiver, name, done); });
    page.touches = changesOf(name);
    page.status = [](const void *secret) { return statusCell(*static_cast<const Secret *>(secret)); };
    page.tabAddress = [name](const QString &tab) { return secretAddress(name, tab); };
    page.actions = secretActions();

    DetailTab overview{.id = QStringLiteral("overview"), .title = SecretDetails::tr("Overview")};
    overview.facts = {ResourceType<Secret>::facts(SecretDetails::tr("Secret details"), 3, general)};
    overview.make = [name](Navigator &navigator) -> Panel * { return new ValuePanel(navigator, name); };
    overview.settings = {policySetting(name)};
    overview.help = help::value();
    page.tabs.push_back(std::move(overview));

    DetailTab rotation{.id = QStringLiteral("rotation"), .title = SecretDetails::tr("Rotation")};
    rotation.settings = {rotationSetting(name)};
    rotation.help = help::rotation();
    page.tabs.push_back(std::move(rotation));

    DetailTab versions{.id = QStringLiteral("versions"), .title = SecretDetails::tr("Versions")};
    versions.make = listed([name] { return versionsOf(name); });
    versions.fills = true;
    versions.help = help::versions();
    page.tabs.push_back(std::move(versions));

    DetailTab tags{.id = QStringLiteral("tags"), .title = SecretDetails::tr("Tags")};
    tags.settings = {tagsSetting(name)};
    page.tabs.push_back(std::move(tags));
    return page;
}

} // namespace nephoscope::gui::secretsmanager
