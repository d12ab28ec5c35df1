#include "gui/consoles/secretsmanager/Help.h"
#include "gui/consoles/secretsmanager/SecretDetails.h"
#include "gui/consoles/secretsmanager/ValueView.h"
#include "gui/describe/ResourceType.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace nephoscope::gui::secretsmanager {

namespace {

struct Versions
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::secretsmanager::Versions)
};

using Version = model::SecretVersionsListEntry;

bool has(const Version &version, const char *stage)
{
    const auto stages = version.versionStages.value_or(std::vector<std::string>());
    return std::find(stages.begin(), stages.end(), stage) != stages.end();
}

bool hasValue(const Version &version) { return version.kmsKeyIds && !version.kmsKeyIds->empty(); }

QString stagesText(const Version &version)
{
    QStringList words;
    for (const std::string &stage : version.versionStages.value_or(std::vector<std::string>()))
        words << stageText(toQt(stage));
    return words.isEmpty() ? Versions::tr("None: not in use any more") : words.join(QStringLiteral(", "));
}

void move(const ActionContext &context, const QString &name, const std::string &from, const std::string &to, bool back)
{
    auto input = inputFor<model::UpdateSecretVersionStage>(name);
    input.versionStage = "AWSCURRENT";
    input.removeFromVersionId = from;
    input.moveToVersionId = to;
    std::function<void()> undo;
    if (!back)
        undo = [context, name, from, to] { move(context, name, to, from, true); };
    context.call<model::UpdateSecretVersionStage>(std::move(input), {{}, Versions::tr("Programs now get version %1").arg(toQt(to).left(8)), Versions::tr("The version in use was not changed")}, {},
                                                  std::move(undo));
}

/// The label has to be taken from the version that has it now.
void makeCurrent(const ActionContext &context, const QString &name, const Version &version)
{
    if (!context.flashbar())
        return;
    ask<model::DescribeSecret>(context.engine(), context.flashbar(), inputFor<model::DescribeSecret>(name), [context, name, to = version.versionId.value_or("")](auto reply) {
        std::string from;
        if (reply && reply->versionIdsToStages) {
            for (const auto &[id, stages] : *reply->versionIdsToStages) {
                if (std::find(stages.begin(), stages.end(), "AWSCURRENT") != stages.end())
                    from = id;
            }
        }
        if (reply)
            move(context, name, from, to, false);
        else
            context.settle(0, Flash{FlashType::Error, Versions::tr("The version in use was not changed"), errorText(reply.error())});
    });
}

} // namespace

Resource versionsOf(const QString &name)
{
    using model::ListSecretVersionIds;
    ResourceType<Version> type(QStringLiteral("secretsmanager"), QStringLiteral("version"));
    type.title = Versions::tr("Versions");
    type.description = Versions::tr("Every new value is a version. Labels say which one programs get; versions without one are removed in time.");
    type.address = secretAddress(name, QStringLiteral("versions"));
    type.identity(&Version::versionId);
    type.touches = changesOf(name);
    type.listBy<ListSecretVersionIds>(&ListSecretVersionIds::Output::versions, &ListSecretVersionIds::Input::nextToken, &ListSecretVersionIds::Output::nextToken, [name](auto &input) {
        input.secretId = toStd(name);
        input.includeDeprecated = true;
    });
    type.column({.id = QStringLiteral("id"), .title = Versions::tr("Version ID"), .width = 310, .code = true}, &Version::versionId);
    type.column({.id = QStringLiteral("stages"), .title = Versions::tr("Staging labels"), .width = 230, .stretch = true}, stagesText);
    type.column({.id = QStringLiteral("created"), .title = Versions::tr("Creation date"), .width = 310}, &Version::createdDate);
    type.column({.id = QStringLiteral("key"), .title = Versions::tr("Encryption key"), .width = 180}, [](const Version &version) {
        const std::string key = hasValue(version) ? version.kmsKeyIds->front() : std::string();
        return key == "DefaultEncryptionKey" ? QStringLiteral("aws/secretsmanager") : toQt(key);
    });
    type.sortColumn = QStringLiteral("created");
    type.sortOrder = Qt::DescendingOrder;
    type.filterPlaceholder = Versions::tr("Find versions");
    type.selection = ResourceTable::Selection::Single;
    type.emptyTitle = Versions::tr("No versions");
    type.emptyText = Versions::tr("The secret has no value yet.");
    type.help = help::versions();
    type.forOne({.id = QStringLiteral("retrieveVersion"), .text = Versions::tr("Retrieve value"), .icon = QStringLiteral("eye")},
                [name](const ActionContext &context, const Version &version) { openValue(context, name, version.versionId.value_or("")); }, hasValue);
    type.forOne({.id = QStringLiteral("makeCurrent"), .text = Versions::tr("Make this the current version")},
                [name](const ActionContext &context, const Version &version) { makeCurrent(context, name, version); },
                [](const Version &version) { return hasValue(version) && !has(version, "AWSCURRENT"); });
    return type;
}

} // namespace nephoscope::gui::secretsmanager
