#include "gui/consoles/s3/ObjectActions.h"

#include "api/generated/s3.h"
#include "core/Text.h"
#include "gui/bridge/Ask.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/DeleteJob.h"
#include "gui/consoles/s3/TransferFlash.h"
#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/Dialog.h"
#include "gui/kit/Flashbar.h"
#include "gui/kit/Format.h"
#include "gui/kit/FormField.h"
#include "gui/kit/Label.h"
#include "gui/shell/Page.h"
#include "wire/SigV4.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>
#include <QtGui/QClipboard>
#include <QtGui/QDesktopServices>
#include <QtGui/QGuiApplication>
#include <QtGui/QIntValidator>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace nephoscope::gui::s3 {

namespace {

struct ObjectActions
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::ObjectActions)
};

constexpr int openSeconds = 300;
constexpr int maxNamesShown = 8;

QString downloadsFolder()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    return folder.isEmpty() ? QDir::homePath() : folder;
}

/// Last segment as a file name; keys such as `..` must not lead out of the chosen folder.
QString safeFileName(const QString &key)
{
    QString name = baseName(key);
    if (name.endsWith(u'/'))
        name.chop(1);
    if (name.isEmpty() || name == QLatin1String(".") || name == QLatin1String(".."))
        return QStringLiteral("_");
    return name;
}

} // namespace

QString presignedUrl(EngineHost &engine, const QString &bucket, const QString &key, int seconds)
{
    const wire::SigningKey signing{engine.rootKey(), toStd(engine.region()), "s3"};
    const std::string host = "127.0.0.1:" + std::to_string(engine.port());
    // Encoded as it will be sent: what is signed must be the very same bytes.
    const std::string path = '/' + toStd(bucket) + '/' + percentEncode(toStd(key), true);
    return toQt(wire::presign("GET", host, path, signing, seconds, SystemClock().now()));
}

void openInBrowser(Navigator &navigator, const QString &bucket, const QString &key)
{
    const QUrl url(presignedUrl(navigator.engine(), bucket, key, openSeconds), QUrl::StrictMode);
    if (!QDesktopServices::openUrl(url))
        navigator.flashbar().error(ObjectActions::tr("No program opens web links here"), url.toString());
}

void askToShare(Navigator &navigator, const QString &bucket, const QString &key, QWidget *over)
{
    auto *dialog = new Dialog(ObjectActions::tr("Share %1 with a presigned URL").arg(baseName(key)), over);
    auto *text = new Label(ObjectActions::tr("Anyone who has the link can read the object until the link expires."));
    text->setWordWrap(true);
    text->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    dialog->column()->addWidget(text);

    auto *inputs = new QWidget();
    auto *row = new QHBoxLayout(inputs);
    row->setContentsMargins(0, 0, 0, 0);
    auto *number = new QLineEdit(QStringLiteral("60"));
    auto *range = new QIntValidator(1, 720, number);
    number->setValidator(range);
    number->setFixedWidth(100);
    auto *unit = new QComboBox();
    unit->addItem(ObjectActions::tr("Minutes"), 60);
    unit->addItem(ObjectActions::tr("Hours"), 3600);
    row->addWidget(number);
    row->addWidget(unit);
    row->addStretch(1);
    QObject::connect(unit, &QComboBox::currentIndexChanged, number, [number, unit, range] {
        const int most = unit->currentData().toInt() == 3600 ? 12 : 720;
        range->setTop(most);
        number->setText(QString::number(std::min(number->text().toInt(), most)));
    });
    QObject::connect(number, &QLineEdit::textChanged, dialog,
                     [dialog, number] { dialog->acceptButton().setEnabled(number->hasAcceptableInput()); });
    auto *field = new FormField(ObjectActions::tr("Time until the link expires"), inputs);
    field->setConstraint(ObjectActions::tr("Up to 12 hours."));
    dialog->column()->addWidget(field);
    dialog->setAcceptText(ObjectActions::tr("Copy presigned URL"));
    QObject::connect(dialog, &Dialog::accepted, dialog, [&navigator, bucket, key, number, unit] {
        const int seconds = number->text().toInt() * unit->currentData().toInt();
        QGuiApplication::clipboard()->setText(presignedUrl(navigator.engine(), bucket, key, seconds));
        navigator.flashbar().success(ObjectActions::tr("Presigned URL copied"),
                                     ObjectActions::tr("%1, valid for %2").arg(uri(bucket, key), formatDuration(seconds)));
    });
    dialog->open();
}

void upload(Navigator &navigator, const QString &bucket, const QString &prefix, const QList<QUrl> &urls)
{
    EngineHost &engine = navigator.engine();
    std::vector<transfer::JobId> jobs;
    for (const QUrl &url : urls) {
        const QFileInfo file(QDir::cleanPath(url.toLocalFile()));
        if (!url.isLocalFile() || !file.exists()) {
            navigator.flashbar().error(ObjectActions::tr("Not a local file"), url.toDisplayString());
            continue;
        }
        QString key = prefix % file.fileName();
        if (file.isDir())
            key += u'/';
        jobs.push_back(engine.transfers().upload(engine.caller(), toPath(file.absoluteFilePath()), toStd(bucket), toStd(key)));
    }
    TransferFlash::watch(navigator, transfer::Direction::Upload, std::move(jobs), uri(bucket, prefix));
}

void download(Navigator &navigator, const QString &bucket, const QStringList &entries, const QString &folder)
{
    EngineHost &engine = navigator.engine();
    std::vector<transfer::JobId> jobs;
    for (const QString &entry : entries) {
        const QString target = QDir(folder).filePath(safeFileName(entry));
        jobs.push_back(engine.transfers().download(engine.caller(), toStd(bucket), toStd(entry), toPath(target)));
    }
    TransferFlash::watch(navigator, transfer::Direction::Download, std::move(jobs),
                         entries.size() == 1 ? uri(bucket, entries.front()) : uri(bucket));
}

void askToDownload(Navigator &navigator, const QString &bucket, const QStringList &entries, QWidget *over)
{
    if (entries.isEmpty())
        return;
    const bool single = entries.size() == 1 && !entries.front().endsWith(u'/');
    auto *dialog = new QFileDialog(over);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setDirectory(downloadsFolder());
    if (single) {
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->selectFile(safeFileName(entries.front()));
    } else {
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
    }
    dialog->setWindowTitle(single ? ObjectActions::tr("Download object") : ObjectActions::tr("Download to folder"));
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, [&navigator, bucket, entries, single](const QString &chosen) {
        if (!single) {
            download(navigator, bucket, entries, chosen);
            return;
        }
        EngineHost &engine = navigator.engine();
        const auto job = engine.transfers().download(engine.caller(), toStd(bucket), toStd(entries.front()), toPath(chosen));
        TransferFlash::watch(navigator, transfer::Direction::Download, {job}, uri(bucket, entries.front()));
    });
    dialog->open();
}

void askToDelete(Navigator &navigator, const QString &bucket, const QStringList &entries, QWidget *over, const QString &addressAfter)
{
    if (entries.isEmpty())
        return;
    auto *dialog = new ConfirmDialog(ObjectActions::tr("Delete objects"),
                                     ObjectActions::tr("Delete these from %1?").arg(uri(bucket)),
                                     ObjectActions::tr("Delete objects"), over);
    QStringList names = entries.mid(0, maxNamesShown);
    if (entries.size() > maxNamesShown)
        names << ObjectActions::tr("and %1 more").arg(formatCount(entries.size() - maxNamesShown));
    auto *list = new Label(TextStyle::BodyBold, names.join(u'\n'));
    list->setWordWrap(true);
    dialog->column()->insertWidget(1, list);
    dialog->setWarning(ObjectActions::tr("Deleting objects cannot be undone. If a folder is selected, all objects in it are deleted."));
    dialog->requireWord(DeleteJob::confirmationWord());
    QObject::connect(dialog, &Dialog::accepted, dialog, [&navigator, bucket, entries, addressAfter] {
        DeleteJob::startWithFlash(navigator, bucket, entries);
        if (!addressAfter.isEmpty())
            navigator.go(addressAfter);
    });
    dialog->open();
}

void askToCreateFolder(Navigator &navigator, const QString &bucket, const QString &prefix, QWidget *over)
{
    auto *dialog = new Dialog(ObjectActions::tr("Create folder"), over);
    auto *name = new QLineEdit();
    name->setObjectName(QStringLiteral("folderName"));
    auto *field = new FormField(ObjectActions::tr("Folder name"), name);
    field->setConstraint(ObjectActions::tr("Without a slash. S3 keeps a folder as an object of zero bytes whose key ends in /."));
    dialog->column()->addWidget(field);
    dialog->setAcceptText(ObjectActions::tr("Create folder"));
    dialog->setKeepsOpen(true);
    dialog->acceptButton().setEnabled(false);
    QObject::connect(name, &QLineEdit::textChanged, dialog, [dialog, field](const QString &text) {
        const bool slash = text.contains(u'/');
        field->setError(slash ? ObjectActions::tr("A folder name has no slash.") : QString());
        dialog->acceptButton().setEnabled(!text.isEmpty() && !slash);
    });
    QObject::connect(dialog, &Dialog::accepted, dialog, [&navigator, dialog, name, bucket, prefix] {
        dialog->setBusy(true);
        const QString key = prefix % name->text() % QLatin1Char('/');
        api::s3::PutObject::Input input;
        input.bucket = toStd(bucket);
        input.key = toStd(key);
        input.body = api::Body::fromString({});
        input.contentType = "application/x-directory; charset=UTF-8";
        ask<api::s3::PutObject>(navigator.engine(), dialog, std::move(input), [&navigator, dialog, key](auto reply) {
            if (!reply) {
                dialog->setError(ObjectActions::tr("The folder was not created"), errorText(reply.error()));
                return;
            }
            dialog->finish();
            navigator.flashbar().success(ObjectActions::tr("Successfully created folder %1").arg(baseName(key)));
        });
    });
    dialog->open();
}

} // namespace nephoscope::gui::s3
