// What is done with one object: restored from an archive, looked at, shared and downloaded as an older version, encrypted.
#include "S3Settings.h"

#include "api/generated/kms.h"
#include "gui/consoles/s3/ObjectActions.h"
#include "gui/consoles/s3/ObjectEdits.h"
#include "gui/consoles/s3/ObjectPreview.h"
#include "gui/consoles/s3/VersionDownload.h"
#include "gui/describe/ResourceView.h"
#include "gui/kit/Format.h"
#include "gui/kit/LocationPicker.h"
#include "gui/kit/Menu.h"
#include "gui/kit/NumberInput.h"
#include "gui/kit/Select.h"
#include "gui/kit/TextInput.h"

#include <QtCore/QBuffer>
#include <QtGui/QClipboard>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtWidgets/QScrollBar>

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::s3;

class TestS3Objects : public SettingsTest
{
    Q_OBJECT
private Q_SLOTS:
    void restoresFromAnArchive();
    void queriesAnArchivedObject();
    void previewsPictures();
    void previewsBytes();
    void previewsLongLines();
    void sharesAnOlderVersion();
    void downloadsAnOlderVersion();
    void encryptsWithAKey();
    void tellsWhatRulesDoWithIt();
    void tellsWhatItsBucketDoesWithVersions();
    void listsThePartsWithTheirChecksums();
    void namesTheOwnerNotTheViewer();
    void copiesAndMovesFromItsPage();

private:
    ActionContext context() { return ActionContext(*m_console, m_console.get()); }
    ObjectPreview *preview(const char *key)
    {
        auto *page = m_console->show<DetailsPage>(objectAddress(QStringLiteral("settings"), QLatin1String(key), {}, QStringLiteral("preview")));
        return page ? qobject_cast<ObjectPreview *>(page->panel()) : nullptr;
    }
    /// Two versions of `doc.txt`; the id of the first.
    QString makeVersions()
    {
        if (!m_console->enableVersioning() || !m_console->put("settings", "doc.txt", "the old words"))
            return {};
        const auto head = m_console->head("settings", "doc.txt");
        return m_console->put("settings", "doc.txt", "new") && head ? toQt(head->versionId.value_or("")) : QString();
    }
};

void TestS3Objects::restoresFromAnArchive()
{
    api::s3::PutObject::Input put;
    put.bucket = "settings";
    put.key = "cold.txt";
    put.storageClass.emplace("GLACIER");
    put.body = api::Body::fromString("cold");
    QVERIFY(m_console->call<api::s3::PutObject>(std::move(put)));
    QVERIFY(m_console->put("settings", "warm.txt", "warm"));
    auto *page = m_console->show<DetailsPage>(objectAddress(QStringLiteral("settings"), QStringLiteral("warm.txt")));
    QVERIFY(page && !part<Button>(page, "restore-object")->isEnabled());
    Q_EMIT part<MenuButton>(page, "actions")->menu().triggered(QStringLiteral("restoreObjects"));
    QVERIFY(!m_console->dialog()); // it is in no archive
    page = m_console->show<DetailsPage>(objectAddress(QStringLiteral("settings"), QStringLiteral("cold.txt")));
    QVERIFY(page);
    QTRY_VERIFY(wordsOn(page).contains(QStringLiteral("Archived: to be restored before it can be read")));
    QTest::mouseClick(part<Button>(page, "restore-object"), Qt::LeftButton);
    Dialog *dialog = m_console->dialog();
    QVERIFY(dialog && dialog->acceptButton().isEnabled());
    auto *days = part<NumberInput>(dialog, "restoreDays");
    days->setValue(0); // an expiry in the past
    QVERIFY(!dialog->acceptButton().isEnabled());
    days->setValue(3);
    QVERIFY(dialog->acceptButton().isEnabled());
    choose(dialog, "restoreTier", "Expedited");
    QTest::mouseClick(&dialog->acceptButton(), Qt::LeftButton);
    QTRY_VERIFY(wordsOn(&m_console->flashbar()).contains(QStringLiteral("Restores initiated: 1")));
    const auto head = m_console->head("settings", "cold.txt");
    QVERIFY(head && head->restore && head->restore->find("ongoing-request=\"true\"") != std::string::npos);
    page->refresh();
    QTRY_VERIFY(wordsOn(page).contains(QStringLiteral("In progress")));
}

void TestS3Objects::queriesAnArchivedObject()
{
    api::s3::PutObject::Input put;
    put.bucket = "settings";
    put.key = "cold.csv";
    put.storageClass.emplace("GLACIER");
    put.body = api::Body::fromString("name,n\nseoul,1\n");
    QVERIFY(m_console->call<api::s3::PutObject>(std::move(put)));
    auto *page = m_console->show<DetailsPage>(objectAddress(QStringLiteral("settings"), QStringLiteral("cold.csv")));
    QVERIFY(page);
    Q_EMIT part<MenuButton>(page, "actions")->menu().triggered(QStringLiteral("restoreObjects"));
    Dialog *dialog = m_console->dialog();
    QVERIFY(dialog);
    choose(dialog, "restoreWhat", "select");
    QVERIFY(!part<NumberInput>(dialog, "restoreDays")->isVisibleTo(dialog));
    QVERIFY(!dialog->acceptButton().isEnabled()); // where to?
    auto *place = part<LocationPicker>(dialog, "restorePlace");
    QVERIFY(place && place->isVisibleTo(dialog));
    QTest::keyClicks(place->input(), QStringLiteral("s3://settings/found/"));
    QTRY_VERIFY(dialog->acceptButton().isEnabled());
    QTest::mouseClick(&dialog->acceptButton(), Qt::LeftButton);
    QTRY_VERIFY(wordsOn(&m_console->flashbar()).contains(QStringLiteral("Queries started: 1")));
    api::s3::ListObjectsV2::Input list;
    list.bucket = "settings";
    list.prefix = "found/";
    const auto found = m_console->call<api::s3::ListObjectsV2>(std::move(list));
    QVERIFY(found && found->contents && found->contents->size() == 1 && found->contents->front().key->ends_with("/job.txt"));
    QVERIFY(!m_console->head("settings", "cold.csv")->restore); // it is no restore
}

void TestS3Objects::previewsPictures()
{
    QVERIFY(m_console->put("settings", "broken.png", std::string("\x89PNG nothing", 12)));
    ObjectPreview *shown = preview("broken.png");
    QVERIFY(shown);
    QTRY_COMPARE(shown->kind(), ObjectPreview::Kind::Bytes); // no picture in spite of its name
    QImage picture(40, 20, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::WriteOnly) && picture.save(&buffer, "PNG"));
    QVERIFY(m_console->put("settings", "red.png", bytes.toStdString()));
    shown = preview("red.png");
    QVERIFY(shown);
    QTRY_COMPARE(shown->kind(), ObjectPreview::Kind::Image);
    auto *image = part<QLabel>(shown, "previewImage");
    QVERIFY(image->isVisible() && !part<QWidget>(shown, "previewText")->isVisible());
    QCOMPARE(image->pixmap().toImage().pixelColor(20, 10), QColor(Qt::red));
}

void TestS3Objects::previewsBytes()
{
    QVERIFY(m_console->put("settings", "program.bin", std::string("\x7f""ELF\0\1\2AB", 9)));
    ObjectPreview *shown = preview("program.bin");
    QVERIFY(shown);
    QTRY_COMPARE(shown->kind(), ObjectPreview::Kind::Bytes);
    const QString text = part<TextArea>(shown, "previewText")->toPlainText();
    QVERIFY2(text.startsWith(QStringLiteral("00000000  7f 45 4c 46 00 01 02 41 42")) && text.endsWith(QStringLiteral(".ELF...AB")), qPrintable(text));
}

void TestS3Objects::previewsLongLines()
{
    QVERIFY(m_console->put("settings", "line.txt", std::string(4000, 'x')));
    ObjectPreview *shown = preview("line.txt");
    QVERIFY(shown);
    QTRY_COMPARE(shown->kind(), ObjectPreview::Kind::Text);
    auto *text = part<TextArea>(shown, "previewText");
    QCOMPARE(text->toPlainText().size(), 4000);
    QCOMPARE(text->lineWrapMode(), QPlainTextEdit::WidgetWidth);
    QTRY_COMPARE(text->horizontalScrollBar()->maximum(), 0); // nothing of it is beyond the edge
}

void TestS3Objects::sharesAnOlderVersion()
{
    const QString version = makeVersions();
    QVERIFY(!version.isEmpty());
    QVERIFY(m_console->show(bucketsAddress()));
    askToShare(context(), QStringLiteral("settings"), QStringLiteral("doc.txt"), version);
    Dialog *dialog = m_console->dialog();
    QVERIFY(dialog);
    type(dialog, "linkTime", "0");
    QVERIFY(!dialog->acceptButton().isEnabled());
    type(dialog, "linkTime", "5");
    QTest::mouseClick(&dialog->acceptButton(), Qt::LeftButton);
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("versionId=")));
    const auto get = [](const QString &link) {
        QNetworkAccessManager network;
        std::unique_ptr<QNetworkReply> reply(network.get(QNetworkRequest(QUrl(link, QUrl::StrictMode))));
        return QTest::qWaitFor([&] { return reply->isFinished(); }) ? reply->readAll() : QByteArray();
    };
    const QString link = QGuiApplication::clipboard()->text();
    QCOMPARE(get(link), QByteArray("the old words"));
    QString other = link;
    other.replace(version, QStringLiteral("null")); // signed for one version only
    QVERIFY(get(other).contains("SignatureDoesNotMatch"));
}

void TestS3Objects::downloadsAnOlderVersion()
{
    const QString version = makeVersions();
    QVERIFY(!version.isEmpty());
    const QString path = m_console->filePath(QStringLiteral("old.txt"));
    downloadVersion(context(), QStringLiteral("settings"), QStringLiteral("doc.txt"), QStringLiteral("no-such-version"), path);
    QTRY_VERIFY(wordsOn(&m_console->flashbar()).contains(QStringLiteral("Download failed")));
    QVERIFY(!QFile::exists(path));
    m_console->flashbar().dismissAll();
    downloadVersion(context(), QStringLiteral("settings"), QStringLiteral("doc.txt"), version, path);
    QTRY_VERIFY(wordsOn(&m_console->flashbar()).contains(QStringLiteral("Download succeeded")));
    // With a row among the transfers, as every download.
    const auto jobs = m_console->engine().transfers().jobs();
    QVERIFY(jobs.back().key == "doc.txt" && jobs.back().state == transfer::State::Completed && jobs.back().bytesDone == 13);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("the old words"));
}

void TestS3Objects::encryptsWithAKey()
{
    const auto key = m_console->call<api::kms::CreateKey>({});
    QVERIFY(key && m_console->put("settings", "doc.txt", "words"));
    QVERIFY(m_console->show(bucketsAddress()));
    askToEditEncryption(context(), QStringLiteral("settings"), {QStringLiteral("doc.txt")});
    QTRY_VERIFY(m_console->dialog());
    Dialog *dialog = m_console->dialog();
    choose(dialog, "encryptionType", "aws:kms");
    choose(dialog, "kmsKeyFrom", "choose");
    QVERIFY(!dialog->acceptButton().isEnabled()); // which key?
    QTRY_COMPARE(part<Select>(dialog, "kmsKey")->count(), 1);
    part<Select>(dialog, "kmsKey")->setValue(toQt(*key->keyMetadata->arn));
    QVERIFY(dialog->acceptButton().isEnabled());
    QTest::mouseClick(&dialog->acceptButton(), Qt::LeftButton);
    QTRY_VERIFY(m_console->head("settings", "doc.txt")->serverSideEncryption == "aws:kms");
    QVERIFY(m_console->head("settings", "doc.txt")->ssekmsKeyId == *key->keyMetadata->arn);
    // Another edit keeps the key.
    askToEditStorageClass(context(), QStringLiteral("settings"), {QStringLiteral("doc.txt")});
    QTRY_VERIFY(m_console->dialog());
    part<Select>(m_console->dialog(), "storageClass")->setValue(QStringLiteral("STANDARD_IA"));
    QTest::mouseClick(&m_console->dialog()->acceptButton(), Qt::LeftButton);
    QTRY_VERIFY(m_console->head("settings", "doc.txt")->storageClass == "STANDARD_IA");
    QVERIFY(m_console->head("settings", "doc.txt")->ssekmsKeyId == *key->keyMetadata->arn);
}

void TestS3Objects::tellsWhatRulesDoWithIt()
{
    QVERIFY(m_console->put("settings", "log.txt", "words"));
    auto *page = m_console->show<DetailsPage>(objectAddress(QStringLiteral("settings"), QStringLiteral("log.txt")));
    QVERIFY(page);
    QTRY_VERIFY(wordsOn(page).contains(QStringLiteral("No lifecycle rule expires it")));
    QVERIFY(wordsOn(page).contains(QStringLiteral("No replication rule takes it")));
    QVERIFY(!wordsOn(page).contains(QStringLiteral("Intelligent-Tiering archive status")));
    api::s3::PutBucketLifecycleConfiguration::Input rules;
    rules.bucket = "settings";
    auto &rule = rules.lifecycleConfiguration.emplace().rules.emplace().emplace_back();
    rule.id = "old logs go";
    rule.status.emplace("Enabled");
    rule.filter.emplace().prefix = "log";
    rule.expiration.emplace().days = 30;
    QVERIFY(m_console->call<api::s3::PutBucketLifecycleConfiguration>(std::move(rules)));
    api::s3::PutObject::Input put;
    put.bucket = "settings";
    put.key = "log.txt";
    put.storageClass.emplace("INTELLIGENT_TIERING");
    put.body = api::Body::fromString("tiered");
    QVERIFY(m_console->call<api::s3::PutObject>(std::move(put)));
    page->refresh();
    QTRY_VERIFY(wordsOn(page).contains(QStringLiteral("old logs go")));
    QVERIFY(wordsOn(page).contains(QStringLiteral("Intelligent-Tiering archive status")));
    QVERIFY(wordsOn(page).contains(QStringLiteral("Not archived")));
}

void TestS3Objects::tellsWhatItsBucketDoesWithVersions()
{
    QVERIFY(m_console->put("settings", "log.txt", "words"));
    auto *page = m_console->show<DetailsPage>(objectAddress(QStringLiteral("settings"), QStringLiteral("log.txt")));
    QVERIFY(page);
    QTRY_VERIFY(wordsOn(page).contains(QStringLiteral("Bucket Versioning")));
    QVERIFY(wordsOn(page).contains(QStringLiteral("Disabled")) && !wordsOn(page).contains(QStringLiteral("Enabled")));
    m_console->fault("GetBucketVersioning", -1, {"AccessDenied", "Access Denied", 403});
    page->refresh();
    QTRY_VERIFY(!wordsOn(page).contains(QStringLiteral("Bucket Versioning"))); // who may not know sees all else
    QVERIFY(wordsOn(page).contains(QStringLiteral("No replication rule takes it")));
    m_console->clearFaults();
    QVERIFY(m_console->enableVersioning());
    page->refresh();
    QTRY_VERIFY(wordsOn(page).contains(QStringLiteral("Enabled")));
}

void TestS3Objects::listsThePartsWithTheirChecksums()
{
    QVERIFY(m_console->put("settings", "whole.txt", "whole"));
    api::s3::CreateMultipartUpload::Input begin;
    begin.bucket = "settings";
    begin.key = "parts.bin";
    begin.checksumAlgorithm.emplace("SHA256");
    const auto begun = m_console->call<api::s3::CreateMultipartUpload>(std::move(begin));
    QVERIFY(begun);
    api::s3::CompleteMultipartUpload::Input end;
    end.bucket = "settings";
    end.key = "parts.bin";
    end.uploadId = begun->uploadId;
    auto &list = end.multipartUpload.emplace().parts.emplace();
    QString second;
    for (int number = 1; number <= 2; ++number) {
        api::s3::UploadPart::Input part;
        part.bucket = "settings";
        part.key = "parts.bin";
        part.uploadId = begun->uploadId;
        part.partNumber = number;
        part.checksumAlgorithm.emplace("SHA256");
        part.body = api::Body::fromString(std::string(number == 1 ? 5 * 1024 * 1024 : 7, char('a' + number)));
        const auto sent = m_console->call<api::s3::UploadPart>(std::move(part));
        QVERIFY(sent && sent->checksumSHA256);
        second = toQt(*sent->checksumSHA256);
        auto &done = list.emplace_back();
        done.partNumber = number;
        done.eTag = sent->eTag;
        done.checksumSHA256 = sent->checksumSHA256;
    }
    QVERIFY(m_console->call<api::s3::CompleteMultipartUpload>(std::move(end)));

    // Of one piece: no such tab.
    auto *page = m_console->show<DetailsPage>(objectAddress(QStringLiteral("settings"), QStringLiteral("whole.txt")));
    QVERIFY(page && !wordsOn(page).contains(QStringLiteral("Parts")));
    page = m_console->show<DetailsPage>(objectAddress(QStringLiteral("settings"), QStringLiteral("parts.bin"), {}, QStringLiteral("parts")));
    auto *view = page ? qobject_cast<ResourceView *>(page->panel()) : nullptr;
    QVERIFY(view);
    QTRY_COMPARE(view->source().rowCount(), 2);
    QCOMPARE(view->source().rowId(1), QStringLiteral("2"));
    QCOMPARE(view->source().cell(1, 1).text, formatSize(7));
    QCOMPARE(view->source().cell(1, 2).text, QStringLiteral("SHA-256"));
    QCOMPARE(view->source().cell(1, 3).text, second);
}

void TestS3Objects::namesTheOwnerNotTheViewer()
{
    QVERIFY(m_console->put("settings", "mine.txt", "mine"));
    api::s3::ListObjectsV2::Input list;
    list.bucket = "settings";
    list.fetchOwner = true;
    const auto listed = m_console->call<api::s3::ListObjectsV2>(std::move(list));
    QVERIFY(listed && listed->contents->front().owner);
    const api::s3::Owner owner = *listed->contents->front().owner;
    const QString id = toQt(owner.displayName && !owner.displayName->empty() ? *owner.displayName : *owner.id);
    auto *page = m_console->show<DetailsPage>(objectAddress(QStringLiteral("settings"), QStringLiteral("mine.txt")));
    QVERIFY(page);
    QTRY_VERIFY(wordsOn(page).split(u'\n').contains(id));
    // Whoever may neither list the bucket nor read its lists is told no wrong one.
    m_console->fault("ListObjectsV2", 10, {"AccessDenied", "Access Denied", 403});
    m_console->fault("GetObjectAcl", 10, {"AccessDenied", "Access Denied", 403});
    page->refresh();
    QTRY_VERIFY(!wordsOn(page).split(u'\n').contains(id));
    QVERIFY(wordsOn(page).contains(QStringLiteral("s3://settings/mine.txt")));
}

void TestS3Objects::copiesAndMovesFromItsPage()
{
    QVERIFY(m_console->put("settings", "a.txt", "a"));
    auto *page = m_console->show<DetailsPage>(objectAddress(QStringLiteral("settings"), QStringLiteral("a.txt")));
    QVERIFY(page);
    Q_EMIT part<MenuButton>(page, "actions")->menu().triggered(QStringLiteral("copyObjectsTo"));
    QPointer<Dialog> dialog = m_console->dialog();
    QVERIFY(dialog && !dialog->acceptButton().isEnabled()); // it is there already
    part<LocationPicker>(dialog, "destination")->setValue(QStringLiteral("s3://settings/copies/"));
    QTest::mouseClick(&dialog->acceptButton(), Qt::LeftButton);
    QTRY_VERIFY(m_console->head("settings", "copies/a.txt"));
    QVERIFY(m_console->head("settings", "a.txt"));
    QTRY_VERIFY(!m_console->dialog());
    Q_EMIT part<MenuButton>(page, "actions")->menu().triggered(QStringLiteral("moveObjectsTo"));
    dialog = m_console->dialog();
    QVERIFY(dialog);
    part<LocationPicker>(dialog, "destination")->setValue(QStringLiteral("s3://settings/moved/"));
    QTest::mouseClick(&dialog->acceptButton(), Qt::LeftButton);
    // The page goes along.
    QTRY_COMPARE(m_console->address(), objectAddress(QStringLiteral("settings"), QStringLiteral("moved/a.txt")));
    QVERIFY(!m_console->head("settings", "a.txt"));
}

QTEST_MAIN(TestS3Objects)
#include "tst_s3objects.moc"
