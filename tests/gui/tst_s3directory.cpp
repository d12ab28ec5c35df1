// Directory buckets: the form and what it refuses, the list, a bucket's objects and their new names, emptying and deleting.
#include "DirectoryBucket.h"
#include "S3Batch.h"

#include "gui/consoles/s3/DirectoryBuckets.h"
#include "gui/consoles/s3/ObjectActions.h"
#include "gui/describe/ResourceView.h"
#include "gui/kit/DeleteDialog.h"
#include "gui/kit/Select.h"

#include <QtCore/QDir>

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::s3;

namespace model = nephoscope::api::s3;

class TestS3Directory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_console = std::make_unique<SettingsConsole>();
        QVERIFY(m_console->begin("general") && makeDirectoryBucket(m_console->engine(), toStd(box)));
    }
    void cleanup() { m_console.reset(); }
    void refusesWhatCannotBe();
    void createsOne();
    void listsThemApart();
    void uploadsAndDownloads();
    void renamesAnObject();
    void deletesObjectsAndBucket();
    void offersToEmptyBeforeDeleting();

private:
    static inline const QString box = QStringLiteral("box--use1-az4--x-s3");

    bool isThere(const QString &bucket)
    {
        model::HeadBucket::Input input;
        input.bucket = toStd(bucket);
        return m_console->call<model::HeadBucket>(input).has_value();
    }
    /// The list on the bucket's page, with its rows.
    ResourceView *objects(int rows)
    {
        auto *page = m_console->show<DetailsPage>(directoryBucketAddress(box));
        auto *list = page ? qobject_cast<ResourceView *>(page->panel()) : nullptr;
        return list && QTest::qWaitFor([list, rows] { return list->source().rowCount() == rows; }, 20'000) ? list : nullptr;
    }
    std::unique_ptr<SettingsConsole> m_console;
};

void TestS3Directory::refusesWhatCannotBe()
{
    auto *page = m_console->show<CreatePage>(directoryBucketsAddress() % QStringLiteral("/create"));
    QVERIFY(page);
    for (const char *name : {"", "Capitals", "-begins", "ends-", "dots.in.it", "a-name-that-is-too-long-to-have-room-for-its-zone"}) {
        type(page, "directoryName", name);
        save(page);
        QVERIFY2(page->form().field(QStringLiteral("directoryName"))->hasError(), name);
    }
    type(page, "directoryName", "box");
    part<Select>(page, "directoryZone")->setValue(QStringLiteral("use1-az4"));
    save(page); // not acknowledged
    QVERIFY(page->form().field(QStringLiteral("acknowledgeZone"))->hasError());
    tick(page, "acknowledgeZone");
    save(page);
    QTRY_VERIFY(page->form().field(QStringLiteral("directoryName"))->error().contains(QStringLiteral("BucketAlreadyOwnedByYou")));
}

void TestS3Directory::createsOne()
{
    auto *page = m_console->show<CreatePage>(directoryBucketsAddress() % QStringLiteral("/create"));
    QVERIFY(page);
    type(page, "directoryName", "fast");
    part<Select>(page, "directoryZone")->setValue(QStringLiteral("euw1-az3"));
    tick(page, "acknowledgeZone");
    save(page);
    QTRY_COMPARE(m_console->address(), directoryBucketsAddress());
    QVERIFY(isThere(QStringLiteral("fast--euw1-az3--x-s3")));
}

void TestS3Directory::listsThemApart()
{
    auto *list = m_console->show<ListPage>(directoryBucketsAddress());
    QVERIFY(list);
    QTRY_COMPARE(list->table().model().rowCount(), 1);
    QVERIFY2(rowOf(list->table(), 0).contains(QStringLiteral("use1-az4")), qPrintable(rowOf(list->table(), 0).join(u'|')));
    auto *general = m_console->show<ListPage>(QStringLiteral("s3/buckets"));
    QVERIFY(general);
    QTRY_COMPARE(general->table().model().rowCount(), 1);
    auto *page = m_console->show<DetailsPage>(directoryBucketAddress(box, QStringLiteral("properties")));
    QVERIFY(page);
    QTRY_VERIFY(wordsOn(page).contains(QStringLiteral("arn:aws:s3express:us-east-1:") + m_console->engine().accountId() + QStringLiteral(":bucket/") + box));
}

void TestS3Directory::uploadsAndDownloads()
{
    const QString file = m_console->writeFile(QStringLiteral("small.txt"), "bytes");
    ResourceView *list = objects(0);
    QVERIFY(list);
    upload(*m_console, box, {}, {QUrl::fromLocalFile(file)});
    QTRY_COMPARE(list->source().rowCount(), 1);
    QCOMPARE(m_console->head(toStd(box), "small.txt")->storageClass->value, std::string("EXPRESS_ONEZONE"));
    const QString folder = m_console->filePath(QStringLiteral("back"));
    QVERIFY(QDir().mkpath(folder));
    download(*m_console, box, {QStringLiteral("small.txt")}, folder);
    QFile back(QString(folder % QStringLiteral("/small.txt")));
    QTRY_VERIFY(back.exists());
    QVERIFY(back.open(QIODevice::ReadOnly));
    QCOMPARE(back.readAll(), QByteArray("bytes"));
}

void TestS3Directory::renamesAnObject()
{
    QVERIFY(m_console->put(toStd(box), "reports/old name", "alpha") && m_console->put(toStd(box), "taken", "beta"));
    ResourceView *list = objects(2);
    QVERIFY(list);
    list->table().selectIds({QStringLiteral("reports/old name")});
    QVERIFY(list->perform(QStringLiteral("renameInDirectory")));
    auto *name = m_console->dialog() ? m_console->dialog()->findChild<QLineEdit *>(QStringLiteral("newKey")) : nullptr;
    QVERIFY(name);
    QCOMPARE(name->text(), QStringLiteral("reports/old name"));
    QVERIFY(!m_console->dialog()->acceptButton().isEnabled());
    name->setText(QStringLiteral("taken"));
    m_console->dialog()->acceptButton().click();
    QTRY_VERIFY(wordsOn(m_console->dialog()).contains(QStringLiteral("PreconditionFailed")));
    name->setText(QStringLiteral("reports/new"));
    m_console->dialog()->acceptButton().click();
    QTRY_VERIFY(!m_console->dialog());
    QVERIFY(m_console->head(toStd(box), "reports/new"));
    QVERIFY(!m_console->head(toStd(box), "reports/old name"));
    QTRY_COMPARE(list->source().rowId(0), QStringLiteral("reports/new"));
}

void TestS3Directory::deletesObjectsAndBucket()
{
    QVERIFY(m_console->put(toStd(box), "a", "alpha"));
    ResourceView *list = objects(1);
    QVERIFY(list);
    list->table().selectIds({QStringLiteral("a")});
    QVERIFY(list->perform(QStringLiteral("deleteDirectoryObject")));
    QVERIFY(m_console->dialog());
    m_console->dialog()->acceptButton().click();
    QTRY_COMPARE(list->source().rowCount(), 0);
    auto *buckets = m_console->show<ListPage>(directoryBucketsAddress());
    QVERIFY(buckets);
    QTRY_COMPARE(buckets->table().model().rowCount(), 1);
    buckets->table().selectIds({box});
    press(buckets, "deleteDirectoryBucket");
    auto *dialog = qobject_cast<DeleteDialog *>(m_console->dialog());
    QVERIFY(dialog);
    QTest::keyClicks(dialog->wordInput(), box);
    QTest::keyClick(dialog->wordInput(), Qt::Key_Return);
    QTRY_COMPARE(buckets->table().model().rowCount(), 0);
    QVERIFY(!isThere(box));
}

void TestS3Directory::offersToEmptyBeforeDeleting()
{
    for (int i = 0; i < 1001; ++i) // more than one batch
        QVERIFY(m_console->put(toStd(box), "folder/" + std::to_string(i), "x"));
    auto *buckets = m_console->show<ListPage>(directoryBucketsAddress());
    QVERIFY(buckets);
    QTRY_COMPARE(buckets->table().model().rowCount(), 1);
    buckets->table().selectIds({box});
    press(buckets, "deleteDirectoryBucket");
    QPointer<Dialog> asking = m_console->dialog();
    QVERIFY(asking);
    auto *warning = part<QWidget>(asking, "emptyFirst");
    QVERIFY(warning);
    QTRY_VERIFY(warning->isVisible());
    QVERIFY(!part<QLineEdit>(asking, "confirmInput")->isEnabled());
    press(asking, "emptyThisBucket");
    QTRY_VERIFY(!asking);
    auto *dialog = qobject_cast<DeleteDialog *>(m_console->dialog());
    QVERIFY(dialog);
    QTest::keyClicks(dialog->wordInput(), QStringLiteral("permanently delete"));
    QTest::keyClick(dialog->wordInput(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(wordsOn(&m_console->flashbar()).contains(QStringLiteral("1,001 deleted")), 30'000);
    buckets->table().selectIds({box});
    press(buckets, "deleteDirectoryBucket");
    dialog = qobject_cast<DeleteDialog *>(m_console->dialog());
    QVERIFY(dialog);
    QTest::keyClicks(dialog->wordInput(), box);
    QTest::keyClick(dialog->wordInput(), Qt::Key_Return);
    QTRY_COMPARE(buckets->table().model().rowCount(), 0);
    QVERIFY(!isThere(box));
}

QTEST_MAIN(TestS3Directory)
#include "tst_s3directory.moc"
