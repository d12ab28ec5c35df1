#include "gui/consoles/s3/Versions.h"

#include "api/generated/s3.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/CopyJob.h"
#include "gui/consoles/s3/Help.h"
#include "gui/consoles/s3/ObjectActions.h"
#include "gui/consoles/s3/ObjectSource.h"
#include "gui/consoles/s3/VersionDownload.h"
#include "gui/consoles/s3/VersionList.h"
#include "gui/describe/FormInputs.h"
#include "gui/describe/ResourceType.h"
#include "gui/describe/ResourceView.h"
#include "gui/kit/DeleteDialog.h"
#include "gui/kit/Format.h"
#include "gui/theme/Theme.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>

namespace nephoscope::gui::s3 {

namespace {

struct Versions
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::Versions)
};

using Filter = ColumnSpec::Filter;

QString typeText(const VersionEntry &entry) { return entry.marker ? Versions::tr("Delete marker") : typeOf(toQt(entry.key)); }

/// Absent where there are no bytes.
std::optional<qint64> sizeOf(const VersionEntry &entry) { return entry.isVersion() ? std::optional<qint64>(entry.size) : std::nullopt; }
std::optional<Timestamp> timeOf(const VersionEntry &entry) { return entry.isFolder() ? std::nullopt : std::optional(entry.modified); }

Cell nameCell(const VersionEntry &entry, std::size_t prefix)
{
    Cell cell;
    cell.text = toQt(std::string_view(entry.key).substr(prefix));
    // Older ones are linked by their ID: a link with an indent would be underlined from its beginning.
    cell.link = entry.isFolder() || entry.latest;
    if (entry.isFolder()) {
        cell.icon = QStringLiteral("folder");
    } else if (entry.latest) {
        cell.icon = entry.marker ? QStringLiteral("trash") : QStringLiteral("file");
    } else {
        // Older ones stand below the current one, a step to the right.
        cell.text.prepend(QStringLiteral("\u2003\u2514 "));
        cell.icon = QStringLiteral("history");
    }
    return cell;
}

void columns(ResourceType<VersionEntry> &type, std::size_t prefix, bool oneKey)
{
    const auto name = [prefix](const VersionEntry &entry) { return toQt(std::string_view(entry.key).substr(prefix)); };
    const auto versionId = [](const VersionEntry &entry) { return toQt(entry.versionId); };
    if (oneKey) {
        type.column({.id = QStringLiteral("versionId"), .title = Versions::tr("Version ID"), .width = 230, .stretch = true, .link = true, .code = true}, versionId);
        type.column({.id = QStringLiteral("state"), .title = Versions::tr("State"), .width = 130, .filter = Filter::None}, [](const VersionEntry &entry) {
            Cell cell{entry.latest ? Versions::tr("Current") : Versions::tr("Noncurrent")};
            cell.status = entry.latest ? StatusIndicator::Status::Success : StatusIndicator::Status::Stopped;
            return cell;
        });
    } else {
        type.column({.id = QStringLiteral("name"), .title = Versions::tr("Name"), .width = 140, .stretch = true},
                    [prefix](const VersionEntry &entry) { return nameCell(entry, prefix); }, name);
        type.columns.back().compare = [](const void *left, const void *right) {
            return compareValues(static_cast<const VersionEntry *>(left)->key, static_cast<const VersionEntry *>(right)->key);
        };
        type.column({.id = QStringLiteral("versionId"), .title = Versions::tr("Version ID"), .width = 115},
                    [versionId](const VersionEntry &entry) {
                        return Cell{.text = versionId(entry), .link = !entry.isFolder(), .code = true};
                    },
                    versionId);
    }
    type.column({.id = QStringLiteral("type"), .title = Versions::tr("Type"), .width = 112}, typeText);
    type.column({.id = QStringLiteral("modified"), .title = Versions::tr("Last modified"), .width = 310, .filter = Filter::Date}, timeOf);
    type.column({.id = QStringLiteral("size"), .title = Versions::tr("Size"), .width = 95, .rightAligned = true, .filter = Filter::Number},
                [](const VersionEntry &entry) { return entry.isVersion() ? Cell{formatSize(entry.size)} : Cell{}; }, sizeOf);
    type.columns.back().compare = [](const void *left, const void *right) {
        return compareValues(sizeOf(*static_cast<const VersionEntry *>(left)), sizeOf(*static_cast<const VersionEntry *>(right)));
    };
    type.column({.id = QStringLiteral("class"), .title = Versions::tr("Storage class"), .width = 150},
                [](const VersionEntry &entry) { return entry.isVersion() ? storageClassText(entry.storageClass) : QString(); },
                [](const VersionEntry &entry) { return entry.storageClass; });
}

bool isVersion(const VersionEntry &entry) { return entry.isVersion(); }

/// A version is brought back: copied on top, or uncovered by taking its delete marker away.
void actionsOfVersions(ResourceType<VersionEntry> &type)
{
    type.forOne({.id = QStringLiteral("makeCurrent"), .text = Versions::tr("Make current"), .icon = QStringLiteral("history")},
                [](const ActionContext &context, const VersionEntry &entry) { makeCurrent(context, entry.bucket, entry.key, entry.versionId); },
                [](const VersionEntry &entry) { return entry.isVersion() && !entry.latest; });
    type.forOne({.id = QStringLiteral("undelete"), .text = Versions::tr("Undelete"), .icon = QStringLiteral("undo")},
                [](const ActionContext &context, const VersionEntry &entry) {
                    const QString place = uri(entry.bucket, toQt(entry.key));
                    api::s3::DeleteObject::Input input;
                    input.bucket = toStd(entry.bucket);
                    input.key = entry.key;
                    api::s3::DeleteObject::Input again = input;
                    input.versionId = entry.versionId;
                    const auto undo = [context, again, place] {
                        context.call<api::s3::DeleteObject>(again, {.done = Versions::tr("A delete marker covers %1 again").arg(place),
                                                                    .failed = Versions::tr("The delete marker was not added")});
                    };
                    context.call<api::s3::DeleteObject>(std::move(input),
                                                        {.doing = Versions::tr("Taking the delete marker off %1").arg(place),
                                                         .done = Versions::tr("Successfully undeleted %1").arg(place),
                                                         .failed = Versions::tr("The object was not undeleted")},
                                                        {}, undo);
                },
                [](const VersionEntry &entry) { return entry.marker && entry.latest; });
    const auto menu = Action::Place::Menu;
    type.forOne({.id = QStringLiteral("copyVersionId"), .text = Versions::tr("Copy version ID"), .icon = QStringLiteral("copy"), .place = menu},
                [](const ActionContext &context, const VersionEntry &entry) { context.copy(toQt(entry.versionId), Versions::tr("Version ID copied")); },
                [](const VersionEntry &entry) { return !entry.isFolder(); });
    type.forOne({.id = QStringLiteral("openVersion"), .text = Versions::tr("Open"), .icon = QStringLiteral("external"), .place = menu},
                [](const ActionContext &context, const VersionEntry &entry) {
                    openInBrowser(context.navigator(), entry.bucket, toQt(entry.key), toQt(entry.versionId));
                }, isVersion);
    type.forOne({.id = QStringLiteral("shareVersion"), .text = Versions::tr("Share with a presigned URL"), .icon = QStringLiteral("link"), .place = menu},
                [](const ActionContext &context, const VersionEntry &entry) {
                    askToShare(context, entry.bucket, toQt(entry.key), toQt(entry.versionId));
                }, isVersion);
    Action download{.id = QStringLiteral("downloadVersions"), .text = Versions::tr("Download"), .icon = QStringLiteral("download")};
    type.forOne(std::move(download),
                [](const ActionContext &context, const VersionEntry &entry) {
                    askToDownloadVersion(context, entry.bucket, toQt(entry.key), toQt(entry.versionId));
                }, isVersion);
    type.forMany({.id = QStringLiteral("deleteVersions"), .text = Versions::tr("Delete"), .icon = QStringLiteral("trash"), .keys = QKeySequence(Qt::SHIFT | Qt::Key_Delete)},
                 [](const ActionContext &context, const Chosen<VersionEntry> &chosen) {
                     std::vector<DeleteJob::Entry> entries;
                     for (const auto &entry : chosen)
                         entries.push_back({entry->key, entry->isFolder() ? std::nullopt : std::optional(entry->versionId), entry->marker});
                     askToDeleteVersions(context, chosen.front()->bucket, entries);
                 });
}

ResourceType<VersionEntry> described(const QString &bucket, std::size_t prefix, bool oneKey)
{
    ResourceType<VersionEntry> type(QStringLiteral("s3"), oneKey ? QStringLiteral("objectversion") : QStringLiteral("version"));
    type.title = Versions::tr("Versions");
    type.icon = QStringLiteral("history");
    type.identity([](const VersionEntry &entry) { return QString(toQt(entry.versionId) % u'/' % toQt(entry.key)); });
    type.pageAt([](const VersionEntry &entry) {
        const QString key = toQt(entry.key);
        if (entry.isFolder())
            return versionsAddress(entry.bucket, key);
        // A delete marker has no page of its own: what it covers is among the versions.
        return entry.marker ? objectAddress(entry.bucket, key, {}, QStringLiteral("versions")) : objectAddress(entry.bucket, key, toQt(entry.versionId));
    });
    columns(type, prefix, oneKey);
    actionsOfVersions(type);
    type.help = help::versions();
    type.emptyTitle = Versions::tr("No versions");
    type.emptyText = Versions::tr("A bucket keeps older versions of its objects once versioning is enabled in its properties.");
    type.touches = [inBucket = toStd(bucket)](const Change &change) {
        return change.service == "s3" && change.type == "object" && change.parent == inBucket;
    };
    return type;
}

} // namespace

Resource versions(const QString &bucket, const QString &prefix)
{
    ResourceType<VersionEntry> type = described(bucket, toStd(prefix).size(), false);
    type.title = Versions::tr("Objects and versions");
    type.filterPlaceholder = Versions::tr("Find objects by prefix");
    type.address = versionsAddress(bucket, prefix);
    type.makeSource = [bucket, prefix](const Resource &self, EngineHost &engine, QObject *parent) -> ItemSource * {
        return new VersionSource(engine, self, bucket, prefix, parent);
    };
    return type;
}

Resource versionsOf(const QString &bucket, const QString &key)
{
    ResourceType<VersionEntry> type = described(bucket, 0, true);
    type.filterPlaceholder = Versions::tr("Find versions");
    type.address = objectAddress(bucket, key, {}, QStringLiteral("versions"));
    type.listWith([bucket, key](EngineHost &engine, QObject *receiver, const std::string &token, std::function<void(Expected<ItemPage>)> done) {
        askForVersions(engine, receiver, {bucket, toStd(key), true}, token, std::move(done));
    });
    return type;
}

void askToDeleteVersions(const ActionContext &context, const QString &bucket, const std::vector<DeleteJob::Entry> &entries, const QString &addressAfter)
{
    if (entries.empty())
        return;
    QStringList names;
    for (const DeleteJob::Entry &entry : entries)
        names << (entry.version ? QString(toQt(entry.key) % QStringLiteral(" (") % toQt(*entry.version) % u')') : toQt(entry.key));
    const auto which = DeleteJob::Which::AllVersions;
    auto *dialog = DeleteDialog::ask({.kind = DeleteRequest::Kind::Typed,
                                      .title = Versions::tr("Permanently delete versions"),
                                      .question = Versions::tr("Delete these from %1 for good?").arg(uri(bucket)),
                                      .names = names,
                                      .consequences = Versions::tr("Deleting a version cannot be undone. Deleting a current delete marker brings its object back. "
                                                                   "If a folder is selected, all versions of all objects in it are deleted."),
                                      .word = DeleteJob::confirmationWord(),
                                      .acceptText = Versions::tr("Delete versions")},
                                     context.over());
    showCalls(*dialog, DeleteJob::plannedFor(context.engine(), bucket, entries, which));
    QObject::connect(dialog, &Dialog::accepted, dialog, [context, bucket, entries, which, addressAfter] {
        DeleteJob::startFor(context.navigator(), bucket, entries, which);
        if (!addressAfter.isEmpty())
            context.navigator().go(addressAfter);
    });
}

void makeCurrent(const ActionContext &context, const QString &bucket, const std::string &key, const std::string &versionId)
{
    CopyJob::Order order;
    order.fromBucket = order.toBucket = bucket;
    order.steps.push_back({key, key, false, versionId});
    order.replace = true;
    order.place = uri(bucket, toQt(key));
    order.doneText = Versions::tr("Version %1 is the current version of %2 again").arg(toQt(versionId), baseName(toQt(key)));
    CopyJob::startWithFlash(context, std::move(order));
}

VersionsSwitch::VersionsSwitch(ResourceView &list, Navigator &navigator, const QString &bucket, const QString &prefix, bool shown)
{
    setObjectName(QStringLiteral("showVersions"));
    setCheckable(true);
    setChecked(shown);
    connect(this, &QAbstractButton::toggled, this, [this, &navigator, bucket, prefix, shown](bool wanted) {
        if (wanted == shown)
            return;
        // The other list is another page; this one shows its own state when it is come back to.
        const QSignalBlocker quiet(this);
        setChecked(shown);
        navigator.go(wanted ? versionsAddress(bucket, prefix) : bucketAddress(bucket, prefix));
    });
    retranslate();
    // As high as the filter beside it.
    const auto measure = [this] { setFixedHeight(Theme::instance().size("input-height")); };
    measure();
    connect(&Theme::instance(), &Theme::changed, this, measure);
    list.table().addTool(this);
}

void VersionsSwitch::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Toggle::changeEvent(event);
}

void VersionsSwitch::retranslate()
{
    setText(tr("Show versions"));
    setAccessibleName(text());
}

} // namespace nephoscope::gui::s3
