#include "gui/consoles/secretsmanager/Secrets.h"

#include "gui/bridge/Ask.h"
#include "gui/consoles/secretsmanager/Help.h"
#include "gui/consoles/secretsmanager/SecretActions.h"
#include "gui/consoles/secretsmanager/SecretDetails.h"
#include "gui/describe/FormParts.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>
#include <QtCore/QUrl>

namespace nephoscope::gui::secretsmanager {

namespace {

struct SecretList
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::secretsmanager::SecretList)
};

/// DescribeSecret and ListSecrets say the same of a secret in two structures.
Secret secretOf(model::DescribeSecret::Output &&described)
{
    Secret secret;
    secret.arn = std::move(described.arn);
    secret.name = std::move(described.name);
    secret.description = std::move(described.description);
    secret.kmsKeyId = std::move(described.kmsKeyId);
    secret.createdDate = described.createdDate;
    secret.lastChangedDate = described.lastChangedDate;
    secret.lastAccessedDate = described.lastAccessedDate;
    secret.lastRotatedDate = described.lastRotatedDate;
    secret.nextRotationDate = described.nextRotationDate;
    secret.deletedDate = described.deletedDate;
    secret.rotationEnabled = described.rotationEnabled;
    secret.rotationLambdaARN = std::move(described.rotationLambdaARN);
    return secret;
}

void addColumns(ResourceType<Secret> &type)
{
    type.column({.id = QStringLiteral("name"), .title = SecretList::tr("Secret name"), .width = 200, .link = true}, &Secret::name);
    type.column({.id = QStringLiteral("description"), .title = SecretList::tr("Description"), .width = 180, .stretch = true}, &Secret::description);
    type.column({.id = QStringLiteral("status"), .title = SecretList::tr("Status"), .width = 200, .filter = ColumnSpec::Filter::Choice}, statusCell);
    type.column({.id = QStringLiteral("rotation"), .title = SecretList::tr("Rotation"), .width = 115, .filter = ColumnSpec::Filter::Choice},
                [](const Secret &secret) { return enabledText(secret.rotationEnabled.value_or(false)); });
    type.column({.id = QStringLiteral("retrieved"), .title = SecretList::tr("Last retrieved (UTC)"), .width = 185}, [](const Secret &secret) {
        return secret.lastAccessedDate ? QString::fromStdString(formatIso8601(*secret.lastAccessedDate, false)).left(10) : QString();
    });
    type.column({.id = QStringLiteral("created"), .title = SecretList::tr("Creation date"), .width = 310}, &Secret::createdDate);
}

} // namespace

QString secretsAddress() { return QStringLiteral("secretsmanager/secrets"); }

QString secretAddress(const QString &name, const QString &tab)
{
    QString address = secretsAddress() % u'/' % QString::fromLatin1(QUrl::toPercentEncoding(name));
    if (!tab.isEmpty())
        address += u'/' % tab;
    return address;
}

QString createSecretAddress() { return QStringLiteral("secretsmanager/secrets/create"); }

QString nameOf(const Secret &secret) { return toQt(secret.name.value_or("")); }

bool isMarked(const Secret &secret) { return secret.deletedDate.has_value(); }

Cell statusCell(const Secret &secret)
{
    Cell cell{.text = isMarked(secret) ? SecretList::tr("Scheduled for deletion") : SecretList::tr("Available")};
    cell.status = isMarked(secret) ? StatusIndicator::Status::Warning : StatusIndicator::Status::Success;
    return cell;
}

QString keyText(const Secret &secret) { return secret.kmsKeyId ? toQt(*secret.kmsKeyId) : QStringLiteral("aws/secretsmanager"); }

QString stageText(const QString &stage)
{
    if (stage == QLatin1String("AWSCURRENT"))
        return SecretList::tr("%1 (in use)").arg(stage);
    if (stage == QLatin1String("AWSPREVIOUS"))
        return SecretList::tr("%1 (the one before)").arg(stage);
    return stage == QLatin1String("AWSPENDING") ? SecretList::tr("%1 (of a rotation)").arg(stage) : stage;
}

QString checkName(const QString &name)
{
    static const QRegularExpression allowed(QStringLiteral("^[a-zA-Z0-9/_+=.@!-]+$"));
    if (name.isEmpty())
        return SecretList::tr("Enter a name.");
    if (name.size() > 512)
        return SecretList::tr("At most 512 characters.");
    return allowed.match(name).hasMatch() ? QString() : SecretList::tr("Use letters, numbers and / _ + = . @ - only.");
}

std::function<bool(const Change &)> changesOf(const QString &name)
{
    return [name = toStd(name)](const Change &change) { return change.service == "secretsmanager" && change.id == name; };
}

Resource secrets(const Params &where)
{
    ResourceType<Secret> type(QStringLiteral("secretsmanager"), QStringLiteral("secret"));
    type.icon = QStringLiteral("lock");
    type.kind = SecretList::tr("Secret");
    type.title = SecretList::tr("Secrets");
    type.description = SecretList::tr("Passwords, tokens and keys that programs ask for when they need them, instead of carrying them along.");
    type.address = secretsAddress();
    type.path = {{QStringLiteral("Secrets Manager"), secretsAddress()}, {type.title, {}}};
    type.identity(&Secret::name);
    type.pageAt([](const Secret &secret) { return secretAddress(secretsmanager::nameOf(secret)); });
    type.listBy<model::ListSecrets>(&model::ListSecrets::Output::secretList, &model::ListSecrets::Input::nextToken, &model::ListSecrets::Output::nextToken,
                                    [](model::ListSecrets::Input &input) { input.includePlannedDeletion = true; });
    type.refreshOn("secretsmanager", "secret");
    addColumns(type);
    type.sortColumn = QStringLiteral("name");
    type.filterPlaceholder = SecretList::tr("Find secrets by name or description");
    type.emptyTitle = SecretList::tr("No secrets");
    type.emptyText = SecretList::tr("A secret is kept encrypted, and is given only to whom policies let. Programs read it by its name: a password then changes without a change of the program.");
    type.emptyAction = QStringLiteral("storeSecret");
    type.help = help::secrets();
    addActions(type);
    type.create = secretForm();
    if (const QString name = where["id"]; !name.isEmpty())
        type.details = secretDetails(name);
    return type;
}

void loadSecret(EngineHost &engine, QObject *receiver, const QString &name, std::function<void(Expected<std::shared_ptr<const Secret>>)> done)
{
    ask<model::DescribeSecret>(engine, receiver, inputFor<model::DescribeSecret>(name), [done](auto reply) {
        if (!reply)
            return done(fail(reply.error()));
        done(std::make_shared<const Secret>(secretOf(std::move(*reply))));
    });
}

} // namespace nephoscope::gui::secretsmanager
