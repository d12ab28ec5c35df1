#include "gui/bridge/Ask.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/BucketRules.h"
#include "gui/consoles/s3/BucketSettings.h"
#include "gui/consoles/s3/Help.h"
#include "gui/consoles/s3/OpenUploads.h"
#include "gui/consoles/s3/TransferFlash.h"
#include "gui/describe/ResourceType.h"
#include "gui/kit/Format.h"
#include "transfer/Adoption.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtWidgets/QFileDialog>

#include <algorithm>

namespace nephoscope::gui::s3 {

namespace {

constexpr int pageSize = 100; ///< uploads asked for at a time: each one's parts are another question

/// An upload, and what of it is there.
struct OpenUpload
{
    api::s3::MultipartUpload upload;
    qint64 parts = 0;
    qint64 bytes = 0;
    qint64 age = 0; ///< seconds, when it was listed
};

struct OpenUploads
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::OpenUploads)
};

using Rows = std::vector<OpenUpload>;
using RowsDone = std::function<void(Expected<ItemPage>)>;

/// What is behind a page: the id has no line break, the key may.
std::string tokenOf(const api::s3::ListMultipartUploads::Output &output)
{
    return output.isTruncated.value_or(false) ? output.nextUploadIdMarker.value_or("") + '\n' + output.nextKeyMarker.value_or("") : std::string();
}

/// Counts the parts of row `at` behind `marker`, and of those behind it. An upload that is over meanwhile is left out.
void countParts(EngineHost &engine, QObject *receiver, const QString &bucket, std::shared_ptr<Rows> rows, std::size_t at, std::int32_t marker, std::string next,
                RowsDone done)
{
    if (at == rows->size()) {
        ItemPage page;
        for (OpenUpload &row : *rows)
            page.items.push_back(std::make_shared<const OpenUpload>(std::move(row)));
        page.next = next;
        return done(std::move(page));
    }
    auto input = inputFor<api::s3::ListParts>(bucket);
    input.key = (*rows)[at].upload.key;
    input.uploadId = (*rows)[at].upload.uploadId;
    if (marker > 0)
        input.partNumberMarker = marker;
    ask<api::s3::ListParts>(engine, receiver, std::move(input), [&engine, receiver, bucket, rows, at, marker, next, done](auto reply) {
        if (!reply && reply.error().code == "NoSuchUpload") {
            rows->erase(rows->begin() + std::ptrdiff_t(at));
            return countParts(engine, receiver, bucket, rows, at, 0, next, done);
        }
        if (!reply)
            return done(fail(reply.error()));
        for (const auto &part : reply->parts.value_or(std::vector<api::s3::Part>())) {
            ++(*rows)[at].parts;
            (*rows)[at].bytes += part.size.value_or(0);
        }
        const std::int32_t last = reply->nextPartNumberMarker.value_or(0);
        const bool more = reply->isTruncated.value_or(false) && last > marker;
        countParts(engine, receiver, bucket, rows, more ? at : at + 1, more ? last : 0, next, done);
    });
}

void list(EngineHost &engine, QObject *receiver, const QString &bucket, const std::string &token, RowsDone done)
{
    auto input = inputFor<api::s3::ListMultipartUploads>(bucket);
    input.maxUploads = pageSize;
    if (const std::size_t line = token.find('\n'); line != std::string::npos) {
        input.uploadIdMarker = token.substr(0, line);
        input.keyMarker = token.substr(line + 1);
    }
    ask<api::s3::ListMultipartUploads>(engine, receiver, std::move(input), [&engine, receiver, bucket, done](auto reply) {
        if (!reply)
            return done(fail(reply.error()));
        const auto rows = std::make_shared<Rows>();
        const Timestamp now = engine.clock().now();
        for (auto &upload : reply->uploads.value_or(std::vector<api::s3::MultipartUpload>())) {
            const qint64 age = upload.initiated ? std::chrono::duration_cast<std::chrono::seconds>(now - *upload.initiated).count() : 0;
            rows->push_back({std::move(upload), 0, 0, std::max<qint64>(0, age)});
        }
        countParts(engine, receiver, bucket, rows, 0, 0, tokenOf(*reply), done);
    });
}

QString keyOf(const OpenUpload &row) { return toQt(row.upload.key.value_or("")); }
QString idOf(const OpenUpload &row) { return toQt(row.upload.uploadId.value_or("")); }

Cell sizeCell(const OpenUpload &row) { return {.text = formatSize(row.bytes)}; }
Cell ageCell(const OpenUpload &row) { return {.text = formatDuration(row.age)}; }

QString initiatorText(const OpenUpload &row)
{
    const auto &initiator = row.upload.initiator;
    if (!initiator)
        return {};
    return toQt(initiator->displayName && !initiator->displayName->empty() ? *initiator->displayName : initiator->id.value_or(""));
}

void addActions(ResourceType<OpenUpload> &type, const QString &bucket)
{
    type.forOne({.id = QStringLiteral("continueUpload"), .text = OpenUploads::tr("Continue with a file"), .icon = QStringLiteral("upload")},
                [bucket](const ActionContext &context, const OpenUpload &row) {
                    auto *dialog = new QFileDialog(context.over(), OpenUploads::tr("The file that %1 is to be").arg(keyOf(row)), QDir::homePath());
                    dialog->setAttribute(Qt::WA_DeleteOnClose);
                    dialog->setFileMode(QFileDialog::ExistingFile);
                    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, [context, bucket, key = keyOf(row), id = idOf(row)](const QString &path) {
                        continueUpload(context, bucket, key, id, path);
                    });
                    dialog->open();
                });
    type.forOne({.id = QStringLiteral("copyUploadId"), .text = OpenUploads::tr("Copy upload ID"), .icon = QStringLiteral("copy"), .place = Action::Place::Menu},
                [](const ActionContext &context, const OpenUpload &row) { context.copy(idOf(row), OpenUploads::tr("Upload ID copied")); });
    Removal removal;
    removal.id = QStringLiteral("abortUpload");
    removal.text = OpenUploads::tr("Abort");
    removal.title = OpenUploads::tr("Abort multipart upload");
    removal.warning = OpenUploads::tr("Its parts are deleted. A client that is still sending to it gets an error.");
    removal.done = OpenUploads::tr("Successfully aborted the upload of %1");
    removal.failed = OpenUploads::tr("The upload was not aborted");
    type.removeBy<api::s3::AbortMultipartUpload>(std::move(removal), [bucket](const OpenUpload &row) {
        auto input = inputFor<api::s3::AbortMultipartUpload>(bucket);
        input.key = row.upload.key;
        input.uploadId = row.upload.uploadId;
        return input;
    });
}

} // namespace

void continueUpload(const ActionContext &context, const QString &bucket, const QString &key, const QString &uploadId, const QString &path)
{
    Navigator &navigator = context.navigator();
    EngineHost &engine = navigator.engine();
    const auto job = transfer::adoptUpload(engine.transfers(), engine.caller(), toPath(path), toStd(bucket), toStd(key), toStd(uploadId));
    TransferFlash::watch(navigator, transfer::Direction::Upload, {job}, uri(bucket, key));
}

Resource openUploads(const QString &bucket)
{
    ResourceType<OpenUpload> type(QStringLiteral("s3"), QStringLiteral("multipartUpload"));
    type.title = OpenUploads::tr("Incomplete multipart uploads");
    type.description = OpenUploads::tr("Uploads in parts that were begun and neither completed nor aborted. Their parts take up storage.");
    type.address = managementAddress(bucket);
    type.identity(idOf);
    type.nameOf = [](const void *item) { return keyOf(*static_cast<const OpenUpload *>(item)); };
    type.listWith([bucket](EngineHost &engine, QObject *receiver, const std::string &token, RowsDone done) { list(engine, receiver, bucket, token, std::move(done)); });
    type.refreshOn("s3", "multipart-upload", toStd(bucket));
    type.column({.id = QStringLiteral("key"), .title = OpenUploads::tr("Key"), .width = 220, .stretch = true}, keyOf);
    type.column({.id = QStringLiteral("started"), .title = OpenUploads::tr("Started"), .width = 200}, [](const OpenUpload &row) { return row.upload.initiated; });
    type.column({.id = QStringLiteral("age"), .title = OpenUploads::tr("Age"), .width = 130}, ageCell, [](const OpenUpload &row) { return row.age; });
    type.column({.id = QStringLiteral("initiator"), .title = OpenUploads::tr("Initiator"), .width = 180}, initiatorText);
    type.column({.id = QStringLiteral("parts"), .title = OpenUploads::tr("Parts"), .width = 90}, &OpenUpload::parts);
    type.column({.id = QStringLiteral("bytes"), .title = OpenUploads::tr("Size so far"), .width = 120}, sizeCell, [](const OpenUpload &row) { return row.bytes; });
    type.column({.id = QStringLiteral("class"), .title = OpenUploads::tr("Storage class"), .width = 130, .filter = ColumnSpec::Filter::Choice},
                [](const OpenUpload &row) { return row.upload.storageClass ? toQt(row.upload.storageClass->value) : QString(); });
    type.sortColumn = QStringLiteral("started");
    type.filterPlaceholder = OpenUploads::tr("Find uploads");
    type.emptyTitle = OpenUploads::tr("No incomplete multipart uploads");
    type.emptyText = OpenUploads::tr("What a client leaves unfinished shows here: continue it with its file, or abort it. A lifecycle rule aborts old ones by itself.");
    type.help = help::openUploads();
    addActions(type, bucket);
    return type;
}

} // namespace nephoscope::gui::s3
