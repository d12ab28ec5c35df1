#include "gui/consoles/s3/VersionDownload.h"

#include "gui/bridge/EngineHost.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/ObjectActions.h"
#include "gui/consoles/s3/TransferFlash.h"
#include "gui/shell/Page.h"
#include "transfer/UploadHeaders.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QFileDialog>

namespace nephoscope::gui::s3 {

namespace {

struct VersionDownload
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::VersionDownload)
};

} // namespace

void downloadVersion(const ActionContext &context, const QString &bucket, const QString &key, const QString &versionId, const QString &path)
{
    Navigator &navigator = context.navigator();
    EngineHost &engine = navigator.engine();
    transfer::JobOptions options;
    options.cloud = jobOptions(engine).cloud;
    const auto job = transfer::downloadVersion(engine.transfers(), engine.caller(), toStd(bucket), toStd(key), toStd(versionId), toPath(path), std::move(options));
    TransferFlash::watch(navigator, transfer::Direction::Download, {job}, uri(bucket, key), {.continued = job.continues ? 1 : 0});
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
