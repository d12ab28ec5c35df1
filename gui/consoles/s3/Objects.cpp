#include "gui/consoles/s3/Objects.h"

#include "gui/bridge/S3Names.h"
#include "gui/bridge/S3Place.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/CloudCopy.h"
#include "gui/consoles/s3/EdgeUpload.h"
#include "gui/consoles/s3/Help.h"
#include "gui/consoles/s3/ObjectActions.h"
#include "gui/consoles/s3/ObjectDrag.h"
#include "gui/consoles/s3/ObjectEdits.h"
#include "gui/consoles/s3/ObjectPages.h"
#include "gui/consoles/s3/ObjectSource.h"
#include "gui/consoles/s3/PutDialog.h"
#include "gui/consoles/s3/SyncPage.h"
#include "gui/describe/ResourceType.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QMimeData>

#include <algorithm>

namespace nephoscope::gui::s3 {

namespace {

struct Objects
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::Objects)
};

QStringList keysOf(const Chosen<ObjectEntry> &chosen)
{
    QStringList keys;
    for (const auto &entry : chosen)
        keys << entry->key;
    return keys;
}

bool isObject(const ObjectEntry &entry) { return !entry.isFolder(); }

void columns(ResourceType<ObjectEntry> &type)
{
    using Filter = ColumnSpec::Filter;
    // Their cells, values and order are ObjectSource's: a million rows keep no item each.
    type.columns = {{.id = QStringLiteral("name"), .title = Objects::tr("Name"), .width = 200, .stretch = true, .link = true},
                    {.id = QStringLiteral("type"), .title = Objects::tr("Type"), .width = 80},
                    {.id = QStringLiteral("modified"), .title = Objects::tr("Last modified"), .width = 310, .filter = Filter::Date},
                    {.id = QStringLiteral("size"), .title = Objects::tr("Size"), .width = 100, .rightAligned = true, .filter = Filter::Number},
                    {.id = QStringLiteral("class"), .title = Objects::tr("Storage class"), .width = 190, .filter = Filter::Choice}};
    type.sortColumn = QStringLiteral("name");
    type.filterPlaceholder = Objects::tr("Find objects by prefix");
}

/// Of one object: opened, linked to, renamed.
void actionsForOne(ResourceType<ObjectEntry> &type)
{
    const auto menu = Action::Place::Menu;
    type.forOne({.id = QStringLiteral("copyUri"), .text = Objects::tr("Copy S3 URI"), .icon = QStringLiteral("copy")},
                [](const ActionContext &context, const ObjectEntry &entry) { context.copy(uri(entry.bucket, entry.key), Objects::tr("S3 URI copied")); });
    type.forOne({.id = QStringLiteral("copyUrl"), .text = Objects::tr("Copy URL"), .icon = QStringLiteral("copy"), .place = menu},
                [](const ActionContext &context, const ObjectEntry &entry) {
                    context.copy(objectUrl(context.engine(), entry.bucket, entry.key), Objects::tr("Object URL copied"));
                });
    type.forOne({.id = QStringLiteral("open"), .text = Objects::tr("Open"), .icon = QStringLiteral("external"), .place = menu},
                [](const ActionContext &context, const ObjectEntry &entry) { openInBrowser(context.navigator(), entry.bucket, entry.key); }, isObject);
    type.forOne({.id = QStringLiteral("share"), .text = Objects::tr("Share with a presigned URL"), .icon = QStringLiteral("link"), .place = menu},
                [](const ActionContext &context, const ObjectEntry &entry) { askToShare(context, entry.bucket, entry.key); }, isObject);
    type.forOne({.id = QStringLiteral("query"), .text = Objects::tr("Query with S3 Select"), .icon = QStringLiteral("search"), .place = menu},
                [](const ActionContext &context, const ObjectEntry &entry) {
                    context.navigator().go(objectAddress(entry.bucket, entry.key, {}, QStringLiteral("select")));
                }, isObject);
    type.forOne({.id = QStringLiteral("rename"), .text = Objects::tr("Rename"), .place = menu, .keys = QKeySequence(Qt::Key_F2), .separated = true},
                [](const ActionContext &context, const ObjectEntry &entry) { askToRename(context, entry.bucket, entry.key); });
}

void actionsForMany(ResourceType<ObjectEntry> &type, const QString &bucket, const QString &prefix)
{
    const auto menu = Action::Place::Menu;
    type.forMany({.id = QStringLiteral("download"), .text = Objects::tr("Download"), .icon = QStringLiteral("download")},
                 [bucket](const ActionContext &context, const auto &chosen) { askToDownload(context, bucket, keysOf(chosen)); });
    type.forMany({.id = QStringLiteral("deleteObjects"), .text = Objects::tr("Delete"), .icon = QStringLiteral("trash"), .keys = QKeySequence(Qt::Key_Delete)},
                 [bucket](const ActionContext &context, const auto &chosen) { askToDelete(context, bucket, keysOf(chosen), chosen.front()->keepsVersions); });
    type.forMany({.id = QStringLiteral("copyObjects"), .text = Objects::tr("Copy"), .place = menu, .keys = QKeySequence(QKeySequence::Copy)},
                 [bucket](const ActionContext &context, const auto &chosen) { toClipboard(context, {bucket, keysOf(chosen)}, false); });
    type.forMany({.id = QStringLiteral("cutObjects"), .text = Objects::tr("Cut"), .place = menu, .keys = QKeySequence(QKeySequence::Cut)},
                 [bucket](const ActionContext &context, const auto &chosen) { toClipboard(context, {bucket, keysOf(chosen)}, true); });
    Action paste{.id = QStringLiteral("pasteObjects"), .text = Objects::tr("Paste"), .place = menu, .keys = QKeySequence(QKeySequence::Paste)};
    paste.enabled = [](const Selection &) { return canPaste(); };
    type.always(std::move(paste), [bucket, prefix](const ActionContext &context) { pasteFromClipboard(context, bucket, prefix); });
    type.forMany({.id = QStringLiteral("copyObjectsTo"), .text = Objects::tr("Copy to"), .place = menu, .separated = true},
                 [bucket](const ActionContext &context, const auto &chosen) { askToPut(context, {bucket, keysOf(chosen)}, false); });
    type.forMany({.id = QStringLiteral("moveObjectsTo"), .text = Objects::tr("Move to"), .place = menu},
                 [bucket](const ActionContext &context, const auto &chosen) { askToPut(context, {bucket, keysOf(chosen)}, true); });
    type.forMany({.id = QStringLiteral("copyToCloud"), .text = Objects::tr("Copy to another cloud"), .place = menu},
                 [bucket](const ActionContext &context, const auto &chosen) { askToCopyToCloud(context, bucket, keysOf(chosen)); });
}

/// Objects that change where they are.
void edits(ResourceType<ObjectEntry> &type, const QString &bucket)
{
    const auto offer = [&type, bucket](const char *id, const QString &text, auto run, bool separated = false) {
        type.forMany({.id = QLatin1String(id), .text = text, .place = Action::Place::Menu, .separated = separated},
                     [bucket, run](const ActionContext &context, const auto &chosen) { run(context, bucket, keysOf(chosen)); });
    };
    type.forMany({.id = QStringLiteral("restoreObjects"), .text = Objects::tr("Initiate restore"), .place = Action::Place::Menu, .separated = true},
                 [bucket](const ActionContext &context, const auto &chosen) { askToRestore(context, bucket, keysOf(chosen)); });
    type.actions.back().enabled = [](const Selection &chosen) {
        return std::all_of(chosen.begin(), chosen.end(), [](const Item &item) {
            return isArchiveClass(toStd(static_cast<const ObjectEntry *>(item.get())->storageClass));
        });
    };
    offer("totalSize", Objects::tr("Calculate total size"), calculateTotalSize);
    offer("editStorageClass", Objects::tr("Edit storage class"), askToEditStorageClass, true);
    offer("editEncryption", Objects::tr("Edit server-side encryption"), askToEditEncryption);
    offer("editMetadata", Objects::tr("Edit metadata"), askToEditMetadata);
    offer("editTags", Objects::tr("Edit tags"), [](const ActionContext &context, const QString &in, const QStringList &entries) { askToEditTags(context, in, entries); });
    offer("makePublic", Objects::tr("Make public using ACL"), askToMakePublic, true);
    type.actions.back().enabled = [](const Selection &chosen) { // a folder has no list
        return std::none_of(chosen.begin(), chosen.end(), [](const Item &item) { return static_cast<const ObjectEntry *>(item.get())->isFolder(); });
    };
}

Action uploads(const QString &bucket, const QString &prefix)
{
    Action files{.id = QStringLiteral("uploadFiles"), .text = Objects::tr("Add files"), .icon = QStringLiteral("file")};
    files.run = [bucket, prefix](const ActionContext &context, const Selection &) { askToUpload(context, bucket, prefix, false); };
    Action folder{.id = QStringLiteral("uploadFolder"), .text = Objects::tr("Add folder"), .icon = QStringLiteral("folder")};
    folder.run = [bucket, prefix](const ActionContext &context, const Selection &) { askToUpload(context, bucket, prefix, true); };
    Action upload{.id = QStringLiteral("upload"), .text = Objects::tr("Upload"), .icon = QStringLiteral("upload"), .primary = true};
    upload.run = files.run;
    Action page{.id = QStringLiteral("uploadPage"), .text = Objects::tr("Upload with options"), .icon = QStringLiteral("settings")};
    page.run = [bucket, prefix](const ActionContext &context, const Selection &) { context.navigator().go(uploadAddress(bucket, prefix)); };
    Action sync{.id = QStringLiteral("syncFolder"), .text = Objects::tr("Sync with a folder"), .icon = QStringLiteral("refresh")};
    sync.run = [bucket, prefix](const ActionContext &context, const Selection &) { context.navigator().go(syncAddress(bucket, prefix)); };
    upload.choices = {files, folder, page, sync, edgeUpload(bucket, prefix)};
    return upload;
}

Dragging dragging(const QString &bucket, const QString &prefix)
{
    const auto folderOf = [prefix](const Item &over) { return over ? static_cast<const ObjectEntry *>(over.get())->key : prefix; };
    Dragging how;
    how.filesTitle = Objects::tr("Drop files and folders to upload");
    how.filesText = uri(bucket, prefix);
    how.files = [bucket, folderOf](const ActionContext &context, const QList<QUrl> &urls, const Item &over) {
        upload(context.navigator(), bucket, folderOf(over), urls);
    };
    how.mime = [bucket](const ActionContext &context, const Selection &chosen) {
        return mimeOf(context, {bucket, keysOf(ResourceType<ObjectEntry>::typed(chosen))});
    };
    how.leftProgram = deliverToOthers;
    how.accepts = [bucket, folderOf](const QMimeData &data, const Item &over) {
        if (over && !static_cast<const ObjectEntry *>(over.get())->isFolder())
            return false;
        return canPut(objectsIn(data), bucket, folderOf(over)) || (over && objectsIn(data).keys.isEmpty() && data.hasUrls());
    };
    how.drop = [bucket, folderOf](const ActionContext &context, const QMimeData &data, const Item &over, Qt::DropAction action) {
        const ObjectSet set = objectsIn(data);
        if (set.keys.isEmpty())
            upload(context.navigator(), bucket, folderOf(over), data.urls());
        else
            putTaken(context, set, bucket, folderOf(over), action == Qt::MoveAction);
    };
    return how;
}

} // namespace

Resource objects(const QString &bucket, const QString &prefix)
{
    ResourceType<ObjectEntry> type(QStringLiteral("s3"), QStringLiteral("object"));
    type.title = Objects::tr("Objects");
    type.icon = QStringLiteral("object");
    type.address = bucketAddress(bucket, prefix);
    type.identity(&ObjectEntry::key);
    type.pageAt([](const ObjectEntry &entry) {
        return entry.isFolder() ? bucketAddress(entry.bucket, entry.key) : objectAddress(entry.bucket, entry.key);
    });
    type.makeSource = [bucket, prefix](const Resource &, EngineHost &engine, QObject *parent) -> ItemSource * {
        return new ObjectSource(engine, bucket, prefix, parent);
    };
    type.detailsOf = [](const void *entry) {
        const auto &shown = *static_cast<const ObjectEntry *>(entry);
        Params where;
        where.set("bucket", shown.bucket);
        where.set("key", shown.key);
        return shown.isFolder() ? std::nullopt : std::optional(objectFacts(where));
    };
    columns(type);
    type.emptyTitle = Objects::tr("No objects");
    type.emptyText = Objects::tr("Drop files and folders here, or choose Upload.");
    type.emptyAction = QStringLiteral("upload");
    actionsForOne(type);
    actionsForMany(type, bucket, prefix);
    edits(type, bucket);
    type.always({.id = QStringLiteral("createFolder"), .text = Objects::tr("Create folder"), .icon = QStringLiteral("folder"), .keys = QKeySequence(Qt::Key_N)},
                [bucket, prefix](const ActionContext &context) { askToCreateFolder(context, bucket, prefix); });
    type.actions.push_back(uploads(bucket, prefix));
    type.dragging = dragging(bucket, prefix);
    type.help = help::objects();
    return type;
}

} // namespace nephoscope::gui::s3
