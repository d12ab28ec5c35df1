#include "gui/consoles/s3/ObjectActions.h"

#include "api/generated/s3.h"
#include "core/Text.h"
#include "gui/bridge/Ask.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/S3Place.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/CopyJob.h"
#include "gui/consoles/s3/DeleteJob.h"
#include "gui/consoles/s3/EncryptionFields.h"
#include "gui/consoles/s3/TransferFlash.h"
#include "gui/describe/FormInputs.h"
#include "gui/kit/DeleteDialog.h"
#include "gui/kit/Flashbar.h"
#include "gui/kit/Format.h"
#include "gui/kit/Label.h"
#include "gui/recorder/CodeProgram.h"
#include "gui/shell/Page.h"
#include "wire/SigV4.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>
#include <QtGui/QClipboard>
#include <QtGui/QDesktopServices>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace nephoscope::gui::s3 {

namespace {

struct ObjectActions
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::ObjectActions)
};

constexpr int openSeconds = 300;
constexpr int mostMinutes = 720; ///< the console's limit of a link, 12 hours

} // namespace

QString downloadsFolder()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
    return folder.isEmpty() ? QDir::homePath() : folder;
}

namespace {

/// A name of a folder or object: one segment of a key.
QString nameProblem(const QString &name)
{
    if (name.isEmpty())
        return ObjectActions::tr("Enter a name.");
    return name.contains(u'/') ? ObjectActions::tr("A name has no slash.") : QString();
}

} // namespace

QString safeFileName(const QString &key)
{
    QString name = baseName(key);
    if (name.endsWith(u'/'))
        name.chop(1);
    if (name.isEmpty() || name == QLatin1String(".") || name == QLatin1String(".."))
        return QStringLiteral("_");
    return name;
}

QString presignedUrl(EngineHost &engine, const QString &bucket, const QString &key, int seconds, const QString &versionId)
{
    const wire::SigningKey signing{engine.key(), toStd(engine.region()), "s3", toStd(engine.token())};
    if (signing.key.id.empty())
        return objectUrl(engine, bucket, key); // a connection without keys: what is public needs no signature
    // Encoded as it will be sent: what is signed must be the very same bytes.
    Place place = placeOf(engine, bucket, key);
    if (!versionId.isEmpty())
        place.path += "?versionId=" + percentEncode(toStd(versionId));
    const QString url = toQt(wire::presign("GET", place.host, place.path, signing, seconds, SystemClock().now()));
    return toQt(place.scheme) % url.mid(url.indexOf(u':')); // which is not signed
}

void openInBrowser(Navigator &navigator, const QString &bucket, const QString &key, const QString &versionId)
{
    const QUrl url(presignedUrl(navigator.engine(), bucket, key, openSeconds, versionId), QUrl::StrictMode);
    if (!QDesktopServices::openUrl(url))
        navigator.flashbar().error(ObjectActions::tr("No program opens web links here"), url.toString());
}

void askToShare(const ActionContext &context, const QString &bucket, const QString &key, const QString &versionId)
{
    const auto secondsOf = [](const FormValues &values) { return values[QStringLiteral("linkTime")].toInt() * values[QStringLiteral("linkUnit")].toInt(); };
    FormDescription form;
    form.title = ObjectActions::tr("Share %1 with a presigned URL").arg(baseName(key));
    form.accept = ObjectActions::tr("Copy presigned URL");
    FieldDescription time{.id = QStringLiteral("linkTime"), .label = ObjectActions::tr("Time until the link expires"),
                          .description = ObjectActions::tr("Anyone who has the link can read the object until the link expires."),
                          .constraint = ObjectActions::tr("1 to 720; up to 12 hours."), .initial = QStringLiteral("60")};
    time.check = [](const QString &text) {
        bool number = false;
        const int value = text.toInt(&number);
        return number && value >= 1 && value <= mostMinutes ? QString() : ObjectActions::tr("Enter a whole number from 1 to 720.");
    };
    FieldDescription unit{.id = QStringLiteral("linkUnit"), .label = ObjectActions::tr("Unit"), .kind = FieldDescription::Kind::Select};
    unit.options = {{QStringLiteral("60"), ObjectActions::tr("Minutes")}, {QStringLiteral("3600"), ObjectActions::tr("Hours")}};
    unit.errorCodes = {QStringLiteral("TooLong")};
    form.sections.push_back({{}, {}, {time, unit}});
    form.submit = [secondsOf](const ActionContext &, const FormValues &values, QObject *, const ActionContext::Ending &end) {
        if (secondsOf(values) > mostMinutes * 60)
            end(Error{"TooLong", toStd(ObjectActions::tr("A link lives 12 hours at most."))});
        else
            end(std::nullopt);
    };
    form.calls = [secondsOf, bucket, key, versionId](EngineHost &engine, const FormValues &values) {
        const int seconds = secondsOf(values);
        // The CLI signs no link to an older version.
        if (seconds < 1 || seconds > mostMinutes * 60 || !versionId.isEmpty())
            return std::vector<PlannedCall>();
        return std::vector{PlannedCall::saying(CodeLink{toStd(bucket), toStd(key), toStd(engine.region()), seconds})};
    };
    form.succeeded = [secondsOf, bucket, key, versionId](const ActionContext &using_, const FormValues &values) {
        QGuiApplication::clipboard()->setText(presignedUrl(using_.engine(), bucket, key, secondsOf(values), versionId));
        using_.done(ObjectActions::tr("Presigned URL copied"), ObjectActions::tr("%1, valid for %2").arg(uri(bucket, key), formatDuration(secondsOf(values))));
    };
    openForm(context, std::move(form));
}

transfer::JobOptions jobOptions(EngineHost &engine)
{
    transfer::JobOptions options = engine.transfers().defaults();
    if (engine.remote())
        options.cloud = engine.remote()->endpoint.id;
    return options;
}

/// The save dialog has asked already whether to replace the file.
static transfer::JobOptions singleOptions(EngineHost &engine)
{
    transfer::JobOptions options = jobOptions(engine);
    options.conflict = transfer::Conflict::Replace;
    return options;
}

transfer::GroupId groupOf(EngineHost &engine, int jobs, const QString &place)
{
    return jobs > 1 ? engine.transfers().makeGroup(toStd(place)) : 0;
}

void upload(Navigator &navigator, const QString &bucket, const QString &prefix, const QList<QUrl> &urls, link::Route route)
{
    EngineHost &engine = navigator.engine();
    std::vector<transfer::JobId> jobs;
    TransferEnds ends;
    transfer::JobOptions options = jobOptions(engine);
    options.route = route;
    options.group = groupOf(engine, int(urls.size()), uri(bucket, prefix));
    for (const QUrl &url : urls) {
        const QFileInfo file(QDir::cleanPath(url.toLocalFile()));
        if (!url.isLocalFile() || !file.exists()) {
            navigator.flashbar().error(ObjectActions::tr("Not a local file"), url.toDisplayString());
            continue;
        }
        QString key = prefix % file.fileName();
        if (file.isDir())
            key += u'/';
        const transfer::Ordered job = engine.transfers().upload(engine.caller(), toPath(file.absoluteFilePath()), toStd(bucket), toStd(key), options);
        jobs.push_back(job);
        ends.continued += job.continues ? 1 : 0;
    }
    TransferFlash::watch(navigator, transfer::Direction::Upload, std::move(jobs), uri(bucket, prefix), std::move(ends));
}

void askToUpload(const ActionContext &context, const QString &bucket, const QString &prefix, bool folder, link::Route route)
{
    auto *dialog = new QFileDialog(context.over(), folder ? ObjectActions::tr("Add folder") : ObjectActions::tr("Add files"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFiles);
    if (folder)
        dialog->setOption(QFileDialog::ShowDirsOnly);
    // Qt's own dialog, used where the desktop has none, emits no urlsSelected().
    QObject::connect(dialog, &QDialog::accepted, dialog,
                     [context, bucket, prefix, route, dialog] { upload(context.navigator(), bucket, prefix, dialog->selectedUrls(), route); });
    dialog->open();
}

std::vector<transfer::JobId> download(Navigator &navigator, const QString &bucket, const QStringList &entries, const QString &folder)
{
    EngineHost &engine = navigator.engine();
    std::vector<transfer::JobId> jobs;
    TransferEnds ends;
    transfer::JobOptions options = jobOptions(engine);
    options.group = groupOf(engine, int(entries.size()), uri(bucket));
    for (const QString &entry : entries) {
        const QString target = QDir(folder).filePath(safeFileName(entry));
        const transfer::Ordered job = engine.transfers().download(engine.caller(), toStd(bucket), toStd(entry), toPath(target), options);
        jobs.push_back(job);
        ends.continued += job.continues ? 1 : 0;
    }
    TransferFlash::watch(navigator, transfer::Direction::Download, jobs, entries.size() == 1 ? uri(bucket, entries.front()) : uri(bucket), std::move(ends));
    return jobs;
}

void askToDownload(const ActionContext &context, const QString &bucket, const QStringList &entries)
{
    if (entries.isEmpty())
        return;
    const bool single = entries.size() == 1 && !entries.front().endsWith(u'/');
    auto *dialog = new QFileDialog(context.over());
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
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, [context, bucket, entries, single](const QString &chosen) {
        Navigator &navigator = context.navigator();
        if (!single) {
            download(navigator, bucket, entries, chosen);
            return;
        }
        EngineHost &engine = navigator.engine();
        const auto job = engine.transfers().download(engine.caller(), toStd(bucket), toStd(entries.front()), toPath(chosen), singleOptions(engine));
        TransferFlash::watch(navigator, transfer::Direction::Download, {job}, uri(bucket, entries.front()), {.continued = job.continues ? 1 : 0});
    });
    dialog->open();
}

void askToDelete(const ActionContext &context, const QString &bucket, const QStringList &entries, bool keepsVersions, const QString &addressAfter)
{
    if (entries.isEmpty())
        return;
    const QString lost = ObjectActions::tr("Deleting objects cannot be undone. If a folder is selected, all objects in it are deleted.");
    const QString kept = ObjectActions::tr("This bucket keeps versions: each object gets a delete marker and can be brought back. To delete an object for "
                                           "good, show versions. If a folder is selected, all objects in it get a delete marker.");
    auto *dialog = DeleteDialog::ask({.kind = DeleteRequest::Kind::Typed,
                                      .title = ObjectActions::tr("Delete objects"),
                                      .question = ObjectActions::tr("Delete these from %1?").arg(uri(bucket)),
                                      .names = entries,
                                      .consequences = keepsVersions ? kept : lost,
                                      .word = keepsVersions ? DeleteJob::markerWord() : DeleteJob::confirmationWord(),
                                      .acceptText = ObjectActions::tr("Delete objects")},
                                     context.over());
    showCalls(*dialog, DeleteJob::planned(context.engine(), bucket, entries));
    QObject::connect(dialog, &Dialog::accepted, dialog, [context, bucket, entries, addressAfter] {
        DeleteJob::startWithFlash(context.navigator(), bucket, entries);
        if (!addressAfter.isEmpty())
            context.navigator().go(addressAfter);
    });
}

void askToCreateFolder(const ActionContext &context, const QString &bucket, const QString &prefix)
{
    FormDescription form;
    form.title = form.accept = ObjectActions::tr("Create folder");
    form.failed = ObjectActions::tr("The folder was not created");
    std::vector<FieldDescription> fields{{.id = QStringLiteral("folderName"), .label = ObjectActions::tr("Folder name"),
                                          .constraint = ObjectActions::tr("Without a slash. S3 keeps a folder as an object of zero bytes whose key ends in /."), .check = nameProblem}};
    std::vector<FieldDescription> encryption = encryptionFields({.now = {.algorithm = {}}, .canDefault = true});
    encryption.front().description = ObjectActions::tr("Of the folder object alone: what is put into the folder is encrypted as its own upload says.");
    std::move(encryption.begin(), encryption.end(), std::back_inserter(fields));
    form.sections = {{{}, {}, std::move(fields)}};
    form.sends([bucket, prefix](EngineHost &engine, const FormValues &values) {
        api::s3::PutObject::Input input;
        input.bucket = toStd(bucket);
        input.key = toStd(prefix % values[QStringLiteral("folderName")] % QLatin1Char('/'));
        input.body = api::Body::fromString({});
        input.contentType = "application/x-directory; charset=UTF-8";
        applyEncryption(input, encryptionOf(values));
        return FormCalls{FormCall::of<api::s3::PutObject>(engine.caller(), std::move(input))};
    });
    form.succeeded = [](const ActionContext &told, const FormValues &values) {
        told.done(ObjectActions::tr("Successfully created folder %1").arg(QString(values[QStringLiteral("folderName")] % QLatin1Char('/'))));
    };
    openForm(context, std::move(form));
}

void askToRename(const ActionContext &context, const QString &bucket, const QString &entry, std::function<void(const QString &)> then)
{
    const bool folder = entry.endsWith(u'/');
    const QString old = folder ? baseName(entry).chopped(1) : baseName(entry);
    FormDescription form;
    form.title = ObjectActions::tr("Rename %1").arg(baseName(entry));
    form.accept = ObjectActions::tr("Rename");
    FieldDescription name{.id = QStringLiteral("newName"), .label = ObjectActions::tr("New name"),
                          .constraint = ObjectActions::tr("Without a slash. S3 has no rename: the object is copied to its new key, then the old one is deleted."),
                          .initial = old};
    name.check = [old](const QString &text) { return text == old ? ObjectActions::tr("This is its name already.") : nameProblem(text); };
    form.sections.push_back({{}, {}, {name}});
    form.submit = [](const ActionContext &, const FormValues &, QObject *, const ActionContext::Ending &end) { end(std::nullopt); };
    const auto renamedTo = [entry, folder](const FormValues &values) {
        return QString(parentPrefix(entry) % values[QStringLiteral("newName")] % (folder ? QStringLiteral("/") : QString()));
    };
    const auto orderFor = [bucket, entry, folder](const QString &renamed) {
        CopyJob::Order order;
        order.fromBucket = order.toBucket = bucket;
        order.steps.push_back({toStd(entry), toStd(renamed), folder});
        order.move = true;
        return order;
    };
    form.calls = [=](EngineHost &engine, const FormValues &values) { return CopyJob::planned(engine, orderFor(renamedTo(values))); };
    form.succeeded = [bucket, entry, renamedTo, orderFor, then](const ActionContext &told, const FormValues &values) {
        const QString renamed = renamedTo(values);
        CopyJob::Order order = orderFor(renamed);
        order.place = uri(bucket, renamed);
        order.doneText = ObjectActions::tr("Renamed %1 to %2").arg(baseName(entry), baseName(renamed));
        if (then)
            order.afterwards = [then, renamed] { then(renamed); };
        CopyJob::startWithFlash(told, std::move(order));
    };
    openForm(context, std::move(form));
}

} // namespace nephoscope::gui::s3
