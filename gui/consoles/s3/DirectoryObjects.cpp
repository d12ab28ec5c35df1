#include "api/generated/s3.h"
#include "core/Text.h"
#include "gui/bridge/EngineHost.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/DirectoryBuckets.h"
#include "gui/consoles/s3/Help.h"
#include "gui/consoles/s3/ObjectActions.h"
#include "gui/describe/FormInputs.h"
#include "gui/describe/ResourceType.h"
#include "gui/kit/Format.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::s3 {

namespace {

using api::s3::Object;

struct DirectoryObjects
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::DirectoryObjects)
};

QString keyOf(const Object &object) { return toQt(object.key.value_or("")); }

Removal removal()
{
    Removal how;
    how.kind = Removal::Kind::Confirm;
    how.id = QStringLiteral("deleteDirectoryObject");
    how.text = DirectoryObjects::tr("Delete");
    how.title = DirectoryObjects::tr("Delete object");
    how.warning = DirectoryObjects::tr("Directory buckets keep no versions: deleting an object cannot be undone.");
    how.done = DirectoryObjects::tr("Successfully deleted %1");
    how.failed = DirectoryObjects::tr("The object was not deleted");
    return how;
}

/// By RenameObject: at once, whatever the size of the object.
void askToRenameInPlace(const ActionContext &context, const QString &bucket, const QString &key)
{
    const QString field = QStringLiteral("newKey");
    FormDescription form;
    form.title = DirectoryObjects::tr("Rename %1").arg(baseName(key));
    form.accept = DirectoryObjects::tr("Rename");
    form.failed = DirectoryObjects::tr("The object was not renamed");
    FieldDescription name{.id = field, .label = DirectoryObjects::tr("New key"),
                          .constraint = DirectoryObjects::tr("With its folders. The object gets its new name at once: no data is copied."), .initial = key};
    name.check = [key](const QString &text) {
        if (text == key)
            return DirectoryObjects::tr("This is its name already.");
        return text.isEmpty() ? DirectoryObjects::tr("Enter a key.") : QString();
    };
    name.errorCodes = {QStringLiteral("PreconditionFailed"), QStringLiteral("KeyTooLongError")};
    form.sections.push_back({{}, {}, {name}});
    form.sends([bucket, key, field](EngineHost &engine, const FormValues &values) {
        api::s3::RenameObject::Input input;
        input.bucket = toStd(bucket);
        input.key = toStd(values[field]);
        input.renameSource = percentEncode(toStd(key), true);
        input.destinationIfNoneMatch = "*"; // never over another object
        return FormCalls{FormCall::of<api::s3::RenameObject>(engine.caller(), std::move(input))};
    });
    form.succeeded = [key, field](const ActionContext &told, const FormValues &values) {
        told.done(DirectoryObjects::tr("Renamed %1 to %2").arg(key, values[field]));
    };
    openForm(context, std::move(form));
}

} // namespace

Resource directoryObjects(const QString &bucket)
{
    using List = api::s3::ListObjectsV2;
    ResourceType<Object> type(QStringLiteral("s3"), QStringLiteral("directoryObject"));
    type.title = DirectoryObjects::tr("Objects");
    type.icon = QStringLiteral("object");
    type.address = directoryBucketAddress(bucket);
    type.identity(&Object::key);
    type.listBy<List>(&List::Output::contents, &List::Input::continuationToken, &List::Output::nextContinuationToken,
                      [bucket](List::Input &input) { input.bucket = toStd(bucket); });
    type.refreshOn("s3", "object", toStd(bucket));
    type.column({.id = QStringLiteral("key"), .title = DirectoryObjects::tr("Key"), .width = 300, .stretch = true, .icon = QStringLiteral("file")}, &Object::key);
    type.column({.id = QStringLiteral("modified"), .title = DirectoryObjects::tr("Last modified"), .width = 310}, &Object::lastModified);
    ColumnSpec size{.id = QStringLiteral("size"), .title = DirectoryObjects::tr("Size"), .width = 110, .rightAligned = true, .filter = ColumnSpec::Filter::Number};
    size.compare = [](const void *left, const void *right) {
        const auto a = static_cast<const Object *>(left)->size.value_or(0);
        const auto b = static_cast<const Object *>(right)->size.value_or(0);
        return a < b ? -1 : int(b < a);
    };
    type.column(std::move(size), [](const Object &object) { return Cell{formatSize(object.size.value_or(0))}; }, &Object::size);
    type.sortColumn = QStringLiteral("key");
    type.filterPlaceholder = DirectoryObjects::tr("Find objects by key");
    type.emptyTitle = DirectoryObjects::tr("No objects");
    type.emptyText = DirectoryObjects::tr("Drop files and folders here, or choose Upload.");
    type.emptyAction = QStringLiteral("uploadToDirectory");

    type.forOne({.id = QStringLiteral("copyDirectoryUri"), .text = DirectoryObjects::tr("Copy S3 URI"), .icon = QStringLiteral("copy")},
                [bucket](const ActionContext &context, const Object &object) {
                    context.copy(uri(bucket, keyOf(object)), DirectoryObjects::tr("S3 URI copied"));
                });
    type.forMany({.id = QStringLiteral("downloadFromDirectory"), .text = DirectoryObjects::tr("Download"), .icon = QStringLiteral("download")},
                 [bucket](const ActionContext &context, const auto &chosen) {
                     QStringList keys;
                     for (const auto &object : chosen)
                         keys << keyOf(*object);
                     askToDownload(context, bucket, keys);
                 });
    type.forOne({.id = QStringLiteral("renameInDirectory"), .text = DirectoryObjects::tr("Rename")},
                [bucket](const ActionContext &context, const Object &object) { askToRenameInPlace(context, bucket, keyOf(object)); });
    type.always({.id = QStringLiteral("uploadToDirectory"), .text = DirectoryObjects::tr("Upload"), .icon = QStringLiteral("upload"), .primary = true},
                [bucket](const ActionContext &context) { askToUpload(context, bucket, {}, false); });
    type.removeBy<api::s3::DeleteObject>(removal(), [bucket](const Object &object) {
        api::s3::DeleteObject::Input input;
        input.bucket = toStd(bucket);
        input.key = object.key;
        return input;
    });
    type.dragging.filesTitle = DirectoryObjects::tr("Drop files and folders to upload");
    type.dragging.filesText = uri(bucket);
    type.dragging.files = [bucket](const ActionContext &context, const QList<QUrl> &urls, const Item &) { upload(context.navigator(), bucket, {}, urls); };
    type.help = help::objects();
    return type;
}

} // namespace nephoscope::gui::s3
