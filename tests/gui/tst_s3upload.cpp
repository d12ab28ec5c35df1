// The upload page: what it refuses, files and folders with settings, what failed.
#include "FileDrop.h"
#include "S3Settings.h"

#include "api/generated/kms.h"
#include "gui/consoles/s3/ObjectPages.h"
#include "gui/consoles/s3/TransferFlash.h"
#include "gui/consoles/s3/UploadPage.h"
#include "gui/describe/FormInputs.h"
#include "gui/kit/Alert.h"
#include "gui/kit/FactsCard.h"
#include "gui/kit/Flashbar.h"
#include "gui/kit/ResourceTable.h"
#include "gui/kit/Select.h"
#include "gui/kit/Tabs.h"
#include "gui/kit/TableModel.h"

#include <QtCore/QDir>

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::s3;

namespace {

constexpr qint64 mib = 1024 * 1024;

} // namespace

namespace {

void typePartSize(UploadPage *page, const char *number)
{
    auto *line = part<QWidget>(page, "uploadPartSize")->findChild<QLineEdit *>();
    QVERIFY(line && line->isVisibleTo(page));
    line->selectAll();
    QTest::keyClicks(line, QLatin1String(number));
}

} // namespace

class TestS3Upload : public SettingsTest
{
    Q_OBJECT
private Q_SLOTS:
    void waitsForFiles();
    void tellsOfABucketThatIsNotThere();
    void showsWhatFailed();
    void uploadsWithSettings();
    void encryptsWithAKeyThatIsChosen();
    void sendsPartsWithAnotherChecksum();
    void leavesFilesOut();
    void offersListsWhereTheyCount();
    void refusesPartSizes();
    void suggestsPartSizes();
    void sendsPartsOfAChosenSize();
    void goesOnWhenDroppedAgain();
    void refusesDaysThatAreOver();
    void locksWhatItUploads();
    void enablesVersioning();
    void showsWhatWasSaid();
    void tellsHowLongItTakes();

private:
    UploadPage *open(const QString &prefix = {}, const QString &bucket = QStringLiteral("settings"))
    {
        auto *page = m_console->show<UploadPage>(uploadAddress(bucket, prefix));
        return page && page->form() && QTest::qWaitFor([page] { return page->form()->isVisible(); }) ? page : nullptr;
    }
    /// How many files have a state on the result list.
    int count(UploadPage *page, const char *state)
    {
        QTest::mouseClick(part<ChoiceGroup>(page, "uploadView")->button(QLatin1String(state)), Qt::LeftButton);
        return part<ResourceTable>(page, "uploadResults")->model().rowCount();
    }
    /// A bucket `locked` that keeps what says nothing of itself for three days.
    void makeLocked()
    {
        api::s3::CreateBucket::Input bucket;
        bucket.bucket = "locked";
        bucket.objectLockEnabledForBucket = true;
        bucket.createBucketConfiguration.emplace().locationConstraint.emplace(toStd(m_console->engine().region()));
        QVERIFY(m_console->call<api::s3::CreateBucket>(std::move(bucket)));
        api::s3::PutObjectLockConfiguration::Input lock;
        lock.bucket = "locked";
        lock.objectLockConfiguration.emplace().objectLockEnabled.emplace("Enabled");
        auto &retention = lock.objectLockConfiguration->rule.emplace().defaultRetention.emplace();
        retention.mode.emplace("GOVERNANCE");
        retention.days = 3;
        QVERIFY(m_console->call<api::s3::PutObjectLockConfiguration>(std::move(lock)));
    }
    QString dayIn(int days) { return toQt(m_console->engine().now()).toUTC().date().addDays(days).toString(Qt::ISODate); }
    bool isOver(UploadPage *page)
    {
        auto *status = page->findChild<UploadStatus *>();
        return QTest::qWaitFor([status] { return status->isOver(); }, 30'000);
    }
    QString makeFolder()
    {
        QDir().mkpath(m_console->filePath(QStringLiteral("photos/2026")));
        m_console->writeFile(QStringLiteral("photos/one.txt"), "1");
        m_console->writeFile(QStringLiteral("photos/2026/two.txt"), "22");
        return m_console->filePath(QStringLiteral("photos"));
    }
};

void TestS3Upload::waitsForFiles()
{
    UploadPage *page = open();
    QVERIFY(page);
    QVERIFY(!part<Button>(page, "create")->isEnabled());
    QVERIFY(!part<Button>(page, "removeFiles")->isEnabled());
    QVERIFY(!page->hasUnsavedChanges());
    dropFiles(page, {m_console->writeFile(QStringLiteral("a.txt"), "a"), m_console->filePath(QStringLiteral("nothing.txt"))});
    QTRY_COMPARE(page->files().rowCount(), 1); // what is not there cannot go
    QVERIFY(part<Button>(page, "create")->isEnabled());
    QVERIFY(page->hasUnsavedChanges());
    dropFiles(page, {m_console->filePath(QStringLiteral("a.txt"))});
    QCOMPARE(page->files().rowCount(), 1); // the same one
    choose(page, "encryptionType", "aws:kms");
    choose(page, "kmsKeyFrom", "arn");
    type(page, "kmsKeyArn", "my-key");
    save(page);
    QVERIFY(page->form()->field(QStringLiteral("kmsKeyArn"))->hasError());
    QVERIFY(!m_console->head("settings", "a.txt"));
}

void TestS3Upload::tellsOfABucketThatIsNotThere()
{
    auto *page = m_console->show<UploadPage>(uploadAddress(QStringLiteral("no-such-bucket")));
    QVERIFY(page && !page->form());
    QVERIFY(part<Alert>(page, "uploadProblem")->isVisible());
    dropFiles(page, {m_console->writeFile(QStringLiteral("a.txt"), "a")});
    QVERIFY(!part<Button>(page, "create")->isEnabled() && !part<Button>(page, "create")->isVisible());
    QVERIFY(!page->hasUnsavedChanges()); // nothing was taken
    for (const Command &each : page->commands())
        QVERIFY2(!each.enabled(), qPrintable(each.id));
}

void TestS3Upload::showsWhatFailed()
{
    UploadPage *page = open();
    QVERIFY(page);
    dropFiles(page, {m_console->writeFile(QStringLiteral("a.txt"), "a")});
    choose(page, "encryptionType", "aws:kms");
    choose(page, "kmsKeyFrom", "arn");
    type(page, "kmsKeyArn", "arn:aws:kms:ap-northeast-2:000000000000:key/nothing");
    save(page);
    QVERIFY(isOver(page));
    QCOMPARE(count(page, "done"), 0);
    QCOMPARE(count(page, "failed"), 1);
    const TableModel &model = part<ResourceTable>(page, "uploadResults")->model();
    QVERIFY2(model.cell(model.index(0, 5)).text.contains(QStringLiteral("KMS.NotFoundException")) || model.cell(model.index(0, 5)).text.contains(QStringLiteral("AccessDenied")),
             qPrintable(model.cell(model.index(0, 5)).text));
    QVERIFY(part<Button>(page, "retryUpload")->isVisible());
    QTest::mouseClick(part<Button>(page, "closeUpload"), Qt::LeftButton);
    QCOMPARE(m_console->address(), bucketAddress(QStringLiteral("settings")));
}

void TestS3Upload::uploadsWithSettings()
{
    UploadPage *page = open(QStringLiteral("in/"));
    QVERIFY(page);
    dropFiles(page, {m_console->writeFile(QStringLiteral("a.txt"), "a"), makeFolder()});
    QTRY_COMPARE(page->files().rowCount(), 3);
    part<Select>(page, "uploadClass")->setValue(QStringLiteral("STANDARD_IA"));
    part<Select>(page, "uploadChecksum")->setValue(QStringLiteral("SHA256"));
    auto *tags = part<QWidget>(page, "uploadTags");
    addRow(tags);
    QTest::keyClicks(part<QLineEdit>(tags, "key"), QStringLiteral("team"));
    QTest::keyClicks(part<QLineEdit>(tags, "value"), QStringLiteral("blue + green"));
    auto *metadata = part<QWidget>(page, "uploadMetadata");
    addRow(metadata);
    QTest::keyClicks(part<QLineEdit>(metadata, "key"), QStringLiteral("course")); // no such system metadata
    save(page);
    QVERIFY(!m_console->head("settings", "in/a.txt"));
    part<QLineEdit>(metadata, "key")->setText(QStringLiteral("x-amz-meta-course"));
    part<QLineEdit>(metadata, "value")->setText(QStringLiteral("saa"));
    save(page);
    QVERIFY(isOver(page));
    QCOMPARE(count(page, "done"), 3);
    QCOMPARE(count(page, "failed"), 0);
    for (const char *key : {"in/a.txt", "in/photos/one.txt", "in/photos/2026/two.txt"}) {
        api::s3::HeadObject::Input input;
        input.bucket = "settings";
        input.key = key;
        input.checksumMode.emplace("ENABLED");
        const auto head = m_console->call<api::s3::HeadObject>(std::move(input));
        QVERIFY2(head, key);
        QVERIFY(head->storageClass == "STANDARD_IA" && head->checksumSHA256 && head->serverSideEncryption == "AES256");
        QCOMPARE(head->metadata->at("course"), std::string("saa"));
    }
    api::s3::GetObjectTagging::Input input;
    input.bucket = "settings";
    input.key = "in/photos/one.txt";
    const auto set = m_console->call<api::s3::GetObjectTagging>(std::move(input));
    QVERIFY2(set, set ? "" : set.error().message.c_str());
    QVERIFY(set->tagSet);
    QCOMPARE(set->tagSet->size(), std::size_t(1));
    QCOMPARE(toQt(*set->tagSet->front().value), QStringLiteral("blue + green"));
}

void TestS3Upload::encryptsWithAKeyThatIsChosen()
{
    const auto key = m_console->call<api::kms::CreateKey>({});
    QVERIFY(key);
    api::kms::CreateAlias::Input alias;
    alias.aliasName = "alias/lectures";
    alias.targetKeyId = key->keyMetadata->keyId;
    QVERIFY(m_console->call<api::kms::CreateAlias>(std::move(alias)));
    UploadPage *page = open();
    QVERIFY(page);
    dropFiles(page, {m_console->writeFile(QStringLiteral("a.txt"), "a")});
    choose(page, "encryptionType", "aws:kms");
    choose(page, "kmsKeyFrom", "choose");
    auto *select = part<Select>(page, "kmsKey");
    QTRY_COMPARE(select->count(), 1);
    QCOMPARE(select->itemText(0), QStringLiteral("alias/lectures"));
    save(page);
    QVERIFY(page->form()->field(QStringLiteral("kmsKey"))->hasError()); // not chosen yet
    select->setValue(toQt(*key->keyMetadata->arn));
    save(page);
    QVERIFY(isOver(page));
    const auto head = m_console->head("settings", "a.txt");
    QVERIFY(head && head->serverSideEncryption == "aws:kms" && head->ssekmsKeyId == *key->keyMetadata->arn && head->bucketKeyEnabled == true);
}

void TestS3Upload::sendsPartsWithAnotherChecksum()
{
    UploadPage *page = open();
    QVERIFY(page);
    dropFiles(page, {m_console->writeFile(QStringLiteral("large.bin"), QByteArray(20 * 1024 * 1024, 'x'))});
    part<Select>(page, "uploadChecksum")->setValue(QStringLiteral("SHA256"));
    choose(page, "encryptionType", "aws:kms");
    save(page);
    QVERIFY(isOver(page));
    QCOMPARE(count(page, "done"), 1);
    api::s3::HeadObject::Input input;
    input.bucket = "settings";
    input.key = "large.bin";
    input.checksumMode.emplace("ENABLED");
    const auto head = m_console->call<api::s3::HeadObject>(std::move(input));
    QVERIFY(head && head->checksumSHA256 && head->checksumSHA256->ends_with("-3") && head->serverSideEncryption == "aws:kms");
}

void TestS3Upload::leavesFilesOut()
{
    UploadPage *page = open();
    QVERIFY(page);
    dropFiles(page, {makeFolder()});
    QTRY_COMPARE(page->files().rowCount(), 2);
    part<ResourceTable>(page, "uploadFiles")->selectIds({m_console->filePath(QStringLiteral("photos/one.txt"))});
    QTest::mouseClick(part<Button>(page, "removeFiles"), Qt::LeftButton);
    QCOMPARE(page->files().rowCount(), 1);
    save(page);
    QVERIFY(isOver(page));
    QVERIFY(m_console->head("settings", "photos/2026/two.txt"));
    QVERIFY(!m_console->head("settings", "photos/one.txt"));
}

void TestS3Upload::offersListsWhereTheyCount()
{
    UploadPage *page = open();
    QVERIFY(page && !part<QWidget>(page, "uploadAcl")); // owned by the bucket's owner
    QVERIFY2(wordsOn(page).contains(QStringLiteral("ACLs are disabled")), qPrintable(wordsOn(page)));
    m_console->fault("GetBucketOwnershipControls", 1, Error{"AccessDenied", "Access Denied", 403});
    page = open();
    QVERIFY(page && !part<QWidget>(page, "uploadAcl"));
    QVERIFY(!wordsOn(page).contains(QStringLiteral("ACLs are disabled"))); // nobody said so
    m_console->clearFaults();
    api::s3::PutBucketOwnershipControls::Input input;
    input.bucket = "settings";
    input.ownershipControls.emplace().rules.emplace().emplace_back().objectOwnership.emplace("BucketOwnerPreferred");
    QVERIFY(m_console->call<api::s3::PutBucketOwnershipControls>(std::move(input)));
    page = open();
    QVERIFY(page && !wordsOn(page).contains(QStringLiteral("ACLs are disabled")));
    dropFiles(page, {m_console->writeFile(QStringLiteral("a.txt"), "a")});
    QTRY_COMPARE(page->files().rowCount(), 1);
    auto *sure = part<QWidget>(page, "acknowledgePublicUpload");
    QVERIFY(sure && !sure->isVisible());
    choose(page, "uploadAcl", "public-read");
    QVERIFY(sure->isVisible());
    save(page);
    QVERIFY(page->form()->field(QStringLiteral("acknowledgePublicUpload"))->hasError());
    QVERIFY(!m_console->head("settings", "a.txt"));
    choose(page, "uploadAcl", "bucket-owner-full-control");
    QVERIFY(!sure->isVisible());
    save(page);
    QVERIFY(isOver(page));
    QCOMPARE(count(page, "done"), 1);
}

void TestS3Upload::refusesPartSizes()
{
    UploadPage *page = open();
    QVERIFY(page);
    QVERIFY(!part<QWidget>(page, "uploadPartSize")->isVisible()); // automatic unless one asks for more
    const QString path = m_console->writeFile(QStringLiteral("huge.bin"), {});
    QVERIFY(QFile::resize(path, 60'000ll * mib)); // a hole
    dropFiles(page, {path});
    QTRY_COMPARE(page->files().rowCount(), 1);
    choose(page, "uploadParts", "hand");
    const auto problem = [&](const char *number) {
        typePartSize(page, number);
        save(page);
        return page->form()->field(QStringLiteral("uploadPartSize"))->error();
    };
    QVERIFY(problem("0").contains(QStringLiteral("EntityTooSmall: Your proposed upload is smaller than the minimum allowed size")));
    QVERIFY(problem("4").contains(QStringLiteral("EntityTooSmall")));
    QVERIFY(problem("5121").contains(QStringLiteral("EntityTooLarge: Your proposed upload exceeds the maximum allowed size")));
    QVERIFY(problem("5").contains(QStringLiteral("Part number must be an integer between 1 and 10000, inclusive")));
    QVERIFY(m_console->engine().transfers().jobs().empty());
}

void TestS3Upload::suggestsPartSizes()
{
    UploadPage *page = open();
    QVERIFY(page);
    auto *advice = part<FactsCard>(page, "uploadPartsAdvice");
    const auto holeOf = [this](const char *name, qint64 size) {
        const QString path = m_console->writeFile(QLatin1String(name), {});
        return QFile::resize(path, size) ? path : QString();
    };
    dropFiles(page, {holeOf("small.bin", 100 * mib)});
    QTRY_COMPARE(page->files().rowCount(), 1);
    QVERIFY(!advice->isVisible());
    dropFiles(page, {holeOf("large.bin", 200 * mib), holeOf("huge.bin", 100'000 * mib)});
    QTRY_COMPARE(page->files().rowCount(), 3);
    QVERIFY(advice->isVisible());
    const auto words = [advice] { return wordsOn(advice); };
    QTRY_VERIFY2(words().contains(QStringLiteral("25 parts of 8.0 MB: the usual size")), qPrintable(words()));
    QVERIFY(words().contains(QStringLiteral("10,000 parts of 10.0 MB: so large because an upload has 10,000 parts at most")));
    QVERIFY(!words().contains(QStringLiteral("small.bin")));
    choose(page, "uploadParts", "hand");
    typePartSize(page, "50");
    QTRY_VERIFY(words().contains(QStringLiteral("4 parts of 50.0 MB: the size you chose")));
    typePartSize(page, "5");
    QTRY_VERIFY(words().contains(QStringLiteral("Part number must be an integer between 1 and 10000, inclusive")));
    choose(page, "uploadParts", "automatic");
    // The way to the Region says something, too.
    link::Settings settings = m_console->engine().link().settings();
    settings.enabled = true;
    settings.up = 2'000'000;
    QVERIFY(m_console->engine().link().change(settings));
    dropFiles(page, {holeOf("more.bin", 101 * mib)});
    QTRY_VERIFY(words().contains(QStringLiteral("more.bin")));
    QVERIFY2(words().contains(QStringLiteral("40 parts of 5.0 MB: so small because a part that breaks off would take long to send again")), qPrintable(words()));
}

void TestS3Upload::sendsPartsOfAChosenSize()
{
    UploadPage *page = open();
    QVERIFY(page);
    dropFiles(page, {m_console->writeFile(QStringLiteral("large.bin"), QByteArray(16 * mib, 'x'))});
    QTRY_COMPARE(page->files().rowCount(), 1);
    choose(page, "uploadParts", "hand");
    typePartSize(page, "5");
    save(page);
    QVERIFY(isOver(page));
    const auto head = m_console->head("settings", "large.bin");
    QVERIFY(head && head->eTag->ends_with("-4\""));
}

/// One part of three was refused: the same file once more sends that part, and says so.
void TestS3Upload::goesOnWhenDroppedAgain()
{
    UploadPage *page = open();
    QVERIFY(page);
    const QString path = m_console->writeFile(QStringLiteral("large.bin"), QByteArray(20 * mib, 'x'));
    dropFiles(page, {path});
    QTRY_COMPARE(page->files().rowCount(), 1);
    m_console->fault("UploadPart", 1, Error{"AccessDenied", "Access Denied", 403});
    save(page);
    QVERIFY(isOver(page));
    transfer::TransferManager &transfers = m_console->engine().transfers();
    const transfer::JobSnapshot failed = transfers.jobs().back();
    QVERIFY(failed.state == transfer::State::Failed && failed.partsDone == 2);
    QTRY_VERIFY(wordsOn(&m_console->flashbar()).contains(QStringLiteral("Upload failed")));
    QVERIFY(!wordsOn(&m_console->flashbar()).contains(QStringLiteral("what was there already")));
    m_console->flashbar().dismissAll();
    const std::uint64_t before = transfers.bytesUploaded();
    page = open();
    QVERIFY(page);
    dropFiles(page, {path});
    QTRY_COMPARE(page->files().rowCount(), 1);
    save(page);
    QVERIFY(isOver(page));
    QCOMPARE(transfers.jobs().size(), std::size_t(1));
    QCOMPARE(transfers.bytesUploaded() - before, failed.bytesTotal - failed.bytesDone);
    QTRY_VERIFY2(wordsOn(&m_console->flashbar()).contains(QStringLiteral("It went on with what was there already.")), qPrintable(wordsOn(&m_console->flashbar())));
    QVERIFY(m_console->head("settings", "large.bin"));
}

void TestS3Upload::refusesDaysThatAreOver()
{
    QVERIFY(!part<QWidget>(open(), "uploadRetention")); // the bucket has no lock
    makeLocked();
    UploadPage *page = open({}, QStringLiteral("locked"));
    QVERIFY(page);
    dropFiles(page, {m_console->writeFile(QStringLiteral("a.txt"), "a")});
    QTRY_COMPARE(page->files().rowCount(), 1);
    QVERIFY(!part<QWidget>(page, "uploadRetainUntil")->isVisible());
    choose(page, "uploadRetention", "COMPLIANCE");
    save(page);
    QVERIFY(page->form()->field(QStringLiteral("uploadRetainUntil"))->hasError()); // no day
    type(page, "uploadRetainUntil", dayIn(0).toLatin1().constData());
    save(page);
    QVERIFY(page->form()->field(QStringLiteral("uploadRetainUntil"))->hasError());
    QVERIFY(!m_console->head("locked", "a.txt"));
}

void TestS3Upload::locksWhatItUploads()
{
    makeLocked();
    UploadPage *page = open({}, QStringLiteral("locked"));
    QVERIFY(page);
    QVERIFY2(wordsOn(part<FactsCard>(page, "uploadDestination")).contains(QStringLiteral("Enabled: Governance, 3 day")), qPrintable(wordsOn(page)));
    QVERIFY(!part<QWidget>(page, "uploadUnversioned")->isVisible()); // a lock needs versions
    dropFiles(page, {m_console->writeFile(QStringLiteral("small.txt"), "a"), m_console->writeFile(QStringLiteral("large.bin"), QByteArray(20 * mib, 'x'))});
    QTRY_COMPARE(page->files().rowCount(), 2);
    choose(page, "uploadRetention", "COMPLIANCE");
    type(page, "uploadRetainUntil", dayIn(30).toLatin1().constData());
    choose(page, "uploadLegalHold", "ON");
    save(page);
    QVERIFY(isOver(page));
    QCOMPARE(count(page, "failed"), 0);
    for (const char *key : {"small.txt", "large.bin"}) {
        const auto head = m_console->head("locked", key);
        QVERIFY2(head, key);
        QVERIFY(head->objectLockMode == "COMPLIANCE" && head->objectLockLegalHoldStatus == "ON" && head->objectLockRetainUntilDate);
        QCOMPARE(toQt(*head->objectLockRetainUntilDate).toUTC().date().toString(Qt::ISODate), dayIn(30));
    }
    page = open({}, QStringLiteral("locked"));
    QVERIFY(page);
    dropFiles(page, {m_console->writeFile(QStringLiteral("silent.txt"), "a")});
    QTRY_COMPARE(page->files().rowCount(), 1);
    save(page);
    QVERIFY(isOver(page));
    const auto head = m_console->head("locked", "silent.txt");
    QVERIFY(head && head->objectLockMode == "GOVERNANCE" && !head->objectLockLegalHoldStatus); // as the bucket says
}

void TestS3Upload::enablesVersioning()
{
    UploadPage *page = open();
    QVERIFY(page);
    auto *offer = part<Alert>(page, "uploadUnversioned");
    auto *button = part<Button>(page, "enableVersioning");
    QVERIFY(offer->isVisible());
    const QString destination = wordsOn(part<FactsCard>(page, "uploadDestination"));
    QVERIFY2(destination.contains(QStringLiteral("Default encryption")) && destination.contains(QStringLiteral("(SSE-S3)")), qPrintable(destination));
    m_console->fault("PutBucketVersioning", 1, Error{"AccessDenied", "Access Denied", 403});
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(wordsOn(&m_console->flashbar()).contains(QStringLiteral("Bucket Versioning was not enabled")));
    QVERIFY(offer->isVisible());
    m_console->clearFaults();
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QTRY_VERIFY(!offer->isVisible());
    QVERIFY(get<api::s3::GetBucketVersioning>().status == "Enabled");
    QTRY_VERIFY(wordsOn(part<FactsCard>(page, "uploadDestination")).contains(QStringLiteral("becomes an older version")));
    QVERIFY(!part<QWidget>(open(), "uploadUnversioned")->isVisible());
}

void TestS3Upload::showsWhatWasSaid()
{
    UploadPage *page = open();
    QVERIFY(page);
    dropFiles(page, {m_console->writeFile(QStringLiteral("a.txt"), "a")});
    part<Select>(page, "uploadClass")->setValue(QStringLiteral("STANDARD_IA"));
    save(page);
    QVERIFY(isOver(page));
    auto *tabs = part<Tabs>(page, "uploadTabs");
    QCOMPARE(tabs->count(), 2);
    QCOMPARE(tabs->currentIndex(), 0);
    QVERIFY(part<ResourceTable>(page, "uploadResults")->isVisible());
    QTRY_COMPARE(part<ResourceTable>(page, "uploadResults")->mapTo(tabs->currentWidget(), QPoint()).y(), Theme::instance().space("s")); // clear of the tabs
    tabs->tabBar()->setFocus();
    QTest::keyClick(tabs->tabBar(), Qt::Key_Right);
    QCOMPARE(tabs->currentIndex(), 1);
    auto *configuration = part<FactsCard>(page, "uploadConfiguration");
    QVERIFY(configuration->isVisible());
    QVERIFY2(wordsOn(configuration).contains(QStringLiteral("Standard-IA")) && wordsOn(configuration).contains(QStringLiteral("Checksum function")),
             qPrintable(wordsOn(configuration)));
}

void TestS3Upload::tellsHowLongItTakes()
{
    QVERIFY(paceText(0, 1000).isEmpty()); // nothing moves
    QVERIFY2(paceText(mib, 120 * mib).endsWith(QStringLiteral(", 2 min left")), qPrintable(paceText(mib, 120 * mib)));
    QVERIFY(paceText(mib, 1).endsWith(QStringLiteral(", 1 s left")));
    link::Settings settings = m_console->engine().link().settings();
    settings.enabled = true;
    settings.up = 40'000'000;
    QVERIFY(m_console->engine().link().change(settings));
    UploadPage *page = open();
    QVERIFY(page);
    const QString path = m_console->writeFile(QStringLiteral("slow.bin"), {});
    QVERIFY(QFile::resize(path, 200 * mib));
    dropFiles(page, {path});
    QTRY_COMPARE(page->files().rowCount(), 1);
    save(page);
    auto *bar = part<QWidget>(page, "uploadBar");
    QTRY_VERIFY_WITH_TIMEOUT(wordsOn(bar).contains(QStringLiteral(" left")), 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(wordsOn(&m_console->flashbar()).contains(QStringLiteral(" left")), 20'000);
    QTest::mouseClick(part<Button>(page, "cancelUpload"), Qt::LeftButton);
    QVERIFY(isOver(page));
    QCOMPARE(count(page, "failed"), 1);
    QVERIFY(!m_console->head("settings", "slow.bin"));
}

QTEST_MAIN(TestS3Upload)
#include "tst_s3upload.moc"
