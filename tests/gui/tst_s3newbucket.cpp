#include "S3Settings.h"

#include "gui/describe/ListPage.h"
#include "gui/kit/DeleteDialog.h"
#include "gui/kit/ResourceTable.h"
#include "gui/kit/Select.h"
#include "gui/kit/TableModel.h"

#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::s3;

/// The settings that a new bucket begins with, emptying one that keeps versions, and what deleting one says before that.
class TestS3NewBucket : public SettingsTest
{
    Q_OBJECT
private Q_SLOTS:
    void createsWithSettings();
    void beginsWithTheSettingsOfAnother();
    void saysWhatANewBucketLacks();
    void emptiesVersions();
    void countsWhatCannotGo();
    void offersToEmptyBeforeDeleting();
    void stopsTypingWhenAnObjectComes();
    void leavesItToTheServiceWhereNothingCanBeListed();

private:
    QString flashWords() { return wordsOn(&m_console->flashbar()); }
    void empty()
    {
        auto *page = m_console->show<ListPage>(bucketsAddress());
        QVERIFY(page);
        page->table().selectIds({toQt(m_console->name)});
        QTest::mouseClick(part<Button>(page, "emptyBucket"), Qt::LeftButton);
        confirmEmptying();
    }
    void confirmEmptying()
    {
        auto *dialog = qobject_cast<DeleteDialog *>(m_console->dialog());
        QVERIFY(dialog && !dialog->acceptButton().isEnabled());
        QTest::keyClicks(dialog->wordInput(), QStringLiteral("permanently delete"));
        QTest::keyClick(dialog->wordInput(), Qt::Key_Return);
    }
    /// The dialog that asks whether to delete the bucket, and its list below.
    DeleteDialog *askToDelete()
    {
        m_list = m_console->show<ListPage>(bucketsAddress());
        if (!m_list)
            return nullptr;
        m_list->table().selectIds({toQt(m_console->name)});
        press(m_list, "deleteBucket");
        return qobject_cast<DeleteDialog *>(m_console->dialog());
    }
    void makeVersions();
    QPointer<ListPage> m_list;
};

void TestS3NewBucket::createsWithSettings()
{
    auto *page = m_console->show<CreatePage>(createBucketAddress());
    QVERIFY(page);
    type(page, "bucketName", "made-whole");
    choose(page, "ownership", "BucketOwnerPreferred");
    QTest::mouseClick(&part<CheckGroup>(page, "publicAccess")->allBox(), Qt::LeftButton);
    choose(page, "objectLock", "true");
    choose(page, "bucketKey", "true");
    addRow(page);
    QTest::keyClicks(part<QLineEdit>(page, "key"), QStringLiteral("team"));
    QTest::keyClicks(part<QLineEdit>(page, "value"), QStringLiteral("blue"));
    save(page); // neither acknowledged
    QVERIFY(page->form().field(QStringLiteral("acknowledgePublic"))->hasError());
    QVERIFY(page->form().field(QStringLiteral("acknowledgeLock"))->hasError());
    tick(page, "acknowledgePublic");
    tick(page, "acknowledgeLock");
    save(page);
    QTRY_COMPARE(m_console->address(), bucketsAddress());
    m_console->name = "made-whole";
    QVERIFY(get<api::s3::GetBucketOwnershipControls>().ownershipControls->rules->front().objectOwnership == "BucketOwnerPreferred");
    QVERIFY(get<api::s3::GetPublicAccessBlock>().publicAccessBlockConfiguration->restrictPublicBuckets == false);
    QVERIFY(get<api::s3::GetObjectLockConfiguration>().objectLockConfiguration.has_value());
    QVERIFY(get<api::s3::GetBucketVersioning>().status == "Enabled");
    QVERIFY(get<api::s3::GetBucketEncryption>().serverSideEncryptionConfiguration->rules->front().bucketKeyEnabled == true);
    QVERIFY(get<api::s3::GetBucketTagging>().tagSet->front().key == "team");
}

void TestS3NewBucket::beginsWithTheSettingsOfAnother()
{
    QVERIFY(m_console->enableVersioning());
    api::s3::PutBucketTagging::Input tagging;
    tagging.bucket = m_console->name;
    auto &tag = tagging.tagging.emplace().tagSet.emplace().emplace_back();
    tag.key = "team";
    tag.value = "blue";
    QVERIFY(m_console->call<api::s3::PutBucketTagging>(std::move(tagging)));
    api::s3::PutBucketEncryption::Input encryption;
    encryption.bucket = m_console->name;
    encryption.serverSideEncryptionConfiguration.emplace().rules.emplace().emplace_back().applyServerSideEncryptionByDefault.emplace().sseAlgorithm.emplace("aws:kms");
    QVERIFY(m_console->call<api::s3::PutBucketEncryption>(std::move(encryption)));
    auto *page = m_console->show<CreatePage>(createBucketAddress());
    QVERIFY(page);
    type(page, "bucketName", "made-alike");
    QTRY_COMPARE(part<Select>(page, "copyFrom")->count(), 2);
    part<Select>(page, "copyFrom")->setValue(toQt(m_console->name));
    QTRY_COMPARE(part<ChoiceGroup>(page, "encryptionType")->value(), QStringLiteral("aws:kms"));
    QCOMPARE(part<QLineEdit>(page, "bucketName")->text(), QStringLiteral("made-alike"));
    save(page);
    QTRY_COMPARE(m_console->address(), bucketsAddress());
    m_console->name = "made-alike";
    QVERIFY(get<api::s3::GetBucketVersioning>().status == "Enabled");
    QVERIFY(get<api::s3::GetBucketTagging>().tagSet->front().value == "blue");
    QVERIFY(get<api::s3::GetBucketEncryption>().serverSideEncryptionConfiguration->rules->front().applyServerSideEncryptionByDefault->sseAlgorithm == "aws:kms");
}

void TestS3NewBucket::saysWhatANewBucketLacks()
{
    m_console->fault("PutBucketVersioning", 2, {"AccessDenied", "Access Denied", 403});
    auto *page = m_console->show<CreatePage>(createBucketAddress());
    QVERIFY(page);
    type(page, "bucketName", "made-in-part");
    choose(page, "versioning", "true");
    choose(page, "bucketKey", "true");
    save(page);
    QTRY_COMPARE(m_console->address(), bucketsAddress()); // it is there
    QTRY_COMPARE(m_console->flashbar().count(), 2);
    QVERIFY(flashWords().contains(QStringLiteral("Successfully created bucket made-in-part")));
    QVERIFY(flashWords().contains(QStringLiteral("Not set: Bucket Versioning, Default encryption. AccessDenied")));
    const auto retry = [this] {
        for (auto *button : m_console->flashbar().findChildren<Button *>(QStringLiteral("flashAction"))) {
            if (button->text() == QStringLiteral("Retry"))
                return button;
        }
        return static_cast<Button *>(nullptr);
    };
    QVERIFY(retry());
    QTest::mouseClick(retry(), Qt::LeftButton); // refused once more
    QTRY_VERIFY(retry() && flashWords().contains(QStringLiteral("Not set")));
    QTest::mouseClick(retry(), Qt::LeftButton);
    QTRY_VERIFY(flashWords().contains(QStringLiteral("All settings of the bucket made-in-part are saved")));
    m_console->name = "made-in-part";
    QVERIFY(get<api::s3::GetBucketVersioning>().status == "Enabled");
    QVERIFY(get<api::s3::GetBucketEncryption>().serverSideEncryptionConfiguration->rules->front().bucketKeyEnabled == true);
}

/// Two versions of `doc`, and a delete marker above them.
void TestS3NewBucket::makeVersions()
{
    QVERIFY(m_console->enableVersioning());
    QVERIFY(m_console->put(m_console->name, "doc", "one") && m_console->put(m_console->name, "doc", "two"));
    api::s3::DeleteObject::Input gone;
    gone.bucket = m_console->name;
    gone.key = "doc";
    QVERIFY(m_console->call<api::s3::DeleteObject>(std::move(gone)));
}

void TestS3NewBucket::emptiesVersions()
{
    makeVersions();
    for (int i = 0; i < 1100; ++i) // more than one batch
        QVERIFY(m_console->put(m_console->name, "key-" + std::to_string(i), "x"));
    empty();
    QTRY_VERIFY_WITH_TIMEOUT(flashWords().contains(QStringLiteral("1,102 object versions and 1 delete markers deleted")), 30'000);
    const auto left = get<api::s3::ListObjectVersions>();
    QVERIFY(left.versions.value_or(std::vector<api::s3::ObjectVersion>()).empty());
    QVERIFY(left.deleteMarkers.value_or(std::vector<api::s3::DeleteMarkerEntry>()).empty());
    QVERIFY(m_console->call<api::s3::DeleteBucket>({m_console->name, {}})); // now it can go
}

void TestS3NewBucket::countsWhatCannotGo()
{
    makeVersions();
    api::s3::PutObjectLockConfiguration::Input lock;
    lock.bucket = m_console->name;
    lock.objectLockConfiguration.emplace().objectLockEnabled.emplace("Enabled");
    auto &retention = lock.objectLockConfiguration->rule.emplace().defaultRetention.emplace();
    retention.mode.emplace("COMPLIANCE");
    retention.days = 1;
    QVERIFY(m_console->call<api::s3::PutObjectLockConfiguration>(std::move(lock)));
    QVERIFY(m_console->put(m_console->name, "locked", "x"));
    empty();
    QTRY_VERIFY(flashWords().contains(QStringLiteral("2 object versions and 1 delete markers deleted, 1 could not be deleted. AccessDenied")));
    const auto left = get<api::s3::ListObjectVersions>();
    QCOMPARE(left.versions->size(), std::size_t(1));
    QVERIFY(left.versions->front().key == "locked");
}

void TestS3NewBucket::offersToEmptyBeforeDeleting()
{
    makeVersions(); // of which the list of objects shows none
    QPointer<DeleteDialog> dialog = askToDelete();
    QVERIFY(dialog);
    auto *box = part<QWidget>(dialog, "emptyFirst");
    QVERIFY(box);
    QTRY_VERIFY(box->isVisible());
    QVERIFY2(wordsOn(box).contains(QStringLiteral("This bucket is not empty")), qPrintable(wordsOn(box)));
    QVERIFY(!dialog->wordInput()->isEnabled() && !dialog->acceptButton().isEnabled());
    auto *button = part<Button>(box, "emptyThisBucket");
    QVERIFY(button);
    QVERIFY(m_console->focusWidget() == button); // the keys are there already
    QTRY_COMPARE(part<QScrollArea>(dialog, "dialogBody")->verticalScrollBar()->maximum(), 0); // the dialog has grown
    QTest::keyClick(button, Qt::Key_Return);
    QTRY_VERIFY(!dialog);
    QVERIFY(m_console->dialog());
    QCOMPARE(m_console->dialog()->accessibleName(), QStringLiteral("Empty bucket"));
    confirmEmptying();
    QTRY_VERIFY(flashWords().contains(QStringLiteral("2 object versions and 1 delete markers deleted")));
    dialog = askToDelete();
    QVERIFY(dialog);
    rest();
    QVERIFY(!part<QWidget>(dialog, "emptyFirst")->isVisible());
    QTest::keyClicks(dialog->wordInput(), toQt(m_console->name));
    QTest::keyClick(dialog->wordInput(), Qt::Key_Return);
    QTRY_COMPARE(m_list->table().model().rowCount(), 0);
    QTRY_VERIFY(!m_console->dialog());
}

void TestS3NewBucket::stopsTypingWhenAnObjectComes()
{
    DeleteDialog *dialog = askToDelete();
    QVERIFY(dialog);
    auto *box = part<QWidget>(dialog, "emptyFirst");
    rest();
    QVERIFY(box && !box->isVisible());
    QTest::keyClicks(dialog->wordInput(), toQt(m_console->name));
    QVERIFY(dialog->acceptButton().isEnabled());
    QVERIFY(m_console->put(m_console->name, "late", "x"));
    QTRY_VERIFY(box->isVisible());
    QVERIFY(!dialog->acceptButton().isEnabled() && !dialog->wordInput()->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Return);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_console->dialog());
    QVERIFY(m_console->head(m_console->name, "late")); // and all is as it was
}

void TestS3NewBucket::leavesItToTheServiceWhereNothingCanBeListed()
{
    QVERIFY(m_console->put(m_console->name, "unseen", "x"));
    m_console->fault("ListObjectVersions", 100, {"AccessDenied", "Access Denied", 403});
    DeleteDialog *dialog = askToDelete();
    QVERIFY(dialog);
    rest();
    QTest::keyClicks(dialog->wordInput(), toQt(m_console->name));
    QTest::keyClick(dialog->wordInput(), Qt::Key_Return);
    QTRY_VERIFY(wordsOn(dialog).contains(QStringLiteral("This bucket is not empty. Empty it first.")));
    QVERIFY(!part<QWidget>(dialog, "emptyFirst")->isVisible());
    QVERIFY(dialog->acceptButton().isEnabled()); // to try once more
}

QTEST_MAIN(TestS3NewBucket)
#include "tst_s3newbucket.moc"
