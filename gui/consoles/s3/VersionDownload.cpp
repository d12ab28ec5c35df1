#include "gui/consoles/s3/VersionDownload.h"

#include "api/generated/s3.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/ObjectActions.h"
#include "transfer/TargetFile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QFutureWatcher>
#include <QtCore/QPromise>
#include <QtCore/QThreadPool>
#include <QtWidgets/QFileDialog>

namespace nephoscope::gui::s3 {

namespace {

struct VersionDownload
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::VersionDownload)
};

using Outcome = std::optional<Error>;

Outcome write(const api::Body &body, const QString &path)
{
    const QFileInfo file(path);
    auto target = transfer::TargetFile::open(toPath(file.absolutePath()), toStd(file.fileName()), body.size());
    if (!target)
        return target.error();
    if (auto copied = target->file->copy(body, 0, [](std::uint64_t) { return true; }); !copied)
        return copied.error();
    const auto published = target->file->publish();
    return published ? Outcome() : Outcome(published.error());
}

/// Beside the GUI thread: the file may be large.
void writeBeside(api::Body body, const QString &path, QObject *receiver, const ActionContext::Ending &end)
{
    auto promise = std::make_shared<QPromise<Outcome>>();
    promise->start();
    auto *watcher = new QFutureWatcher<Outcome>(receiver);
    QObject::connect(watcher, &QFutureWatcherBase::finished, receiver, [watcher, end] {
        watcher->deleteLater();
        end(watcher->result());
    });
    watcher->setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, body = std::move(body), path] {
        promise->addResult(write(body, path));
        promise->finish();
    });
}

} // namespace

void downloadVersion(const ActionContext &context, const QString &bucket, const QString &key, const QString &versionId, const QString &path)
{
    const QString place = uri(bucket, key);
    context.run(
        [context, bucket, key, versionId, path](QObject *receiver, const ActionContext::Ending &end) {
            api::s3::GetObject::Input input;
            input.bucket = toStd(bucket);
            input.key = toStd(key);
            input.versionId = toStd(versionId);
            ask<api::s3::GetObject>(context.engine(), receiver, std::move(input), [receiver, path, end](auto reply) {
                if (reply)
                    writeBeside(reply->body.value_or(api::Body()), path, receiver, end);
                else
                    end(reply.error());
            });
        },
        {.doing = VersionDownload::tr("Downloading a version of %1").arg(place),
         .done = VersionDownload::tr("Successfully downloaded a version of %1 to %2").arg(place, QDir::toNativeSeparators(path)),
         .failed = VersionDownload::tr("The version was not downloaded")});
}

void askToDownloadVersion(const ActionContext &context, const QString &bucket, const QString &key, const QString &versionId)
{
    auto *dialog = new QFileDialog(context.over(), VersionDownload::tr("Download version"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setDirectory(downloadsFolder());
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(safeFileName(key));
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog,
                     [context, bucket, key, versionId](const QString &path) { downloadVersion(context, bucket, key, versionId, path); });
    dialog->open();
}

} // namespace nephoscope::gui::s3
