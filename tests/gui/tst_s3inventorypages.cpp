// Inventories on a bucket's Management tab, and the way that courses show: from an inventory by Select to a job that encrypts.
#include "S3Batch.h"

#include "gui/consoles/s3/BucketRules.h"
#include "gui/consoles/s3/EncryptionSample.h"
#include "gui/consoles/s3/SelectPage.h"
#include "gui/describe/ResourceView.h"
#include "gui/kit/CodeEditor.h"
#include "gui/kit/DeleteDialog.h"
#include "gui/kit/Select.h"

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::s3;

class TestS3InventoryPages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_console = std::make_unique<BatchConsole>();
        QVERIFY(m_console->begin());
    }
    void cleanup() { m_console.reset(); }
    void refusesWhatIsNotFilledIn();
    void showsTheRefusalAtTheDestination();
    void createsEditsAndDeletes();
    void encryptsWhatAnInventoryFinds();
    void refusesASampleOverABucket();
    void walksTheSample();

private:
    std::optional<api::s3::InventoryConfiguration> configuration(const char *id)
    {
        api::s3::GetBucketInventoryConfiguration::Input input;
        input.bucket = "data";
        input.id = id;
        auto reply = m_console->call<api::s3::GetBucketInventoryConfiguration>(std::move(input));
        return reply ? reply->inventoryConfiguration : std::nullopt;
    }
    ResourceView *list()
    {
        auto *page = m_console->show<DetailsPage>(managementAddress(QStringLiteral("data")));
        return page ? page->findChild<ResourceView *>(QStringLiteral("inventory")) : nullptr;
    }
    /// A configuration by the form.
    void create(const char *name)
    {
        auto *form = m_console->show<CreatePage>(inventoryAddress(QStringLiteral("data")));
        QVERIFY(form);
        type(form, "inventoryName", name);
        place(form, "inventoryTarget", "s3://out/lists/");
        save(form);
        QTRY_COMPARE(m_console->address(), managementAddress(QStringLiteral("data")));
    }
    QString encryptions()
    {
        QStringList words;
        for (const char *key : {"invoices/2022-06.csv", "notes/last day.txt", "invoices/2023-01.csv"}) {
            const auto found = m_console->head("encryption-sample", key);
            words << (!found ? QStringLiteral("?") : found->serverSideEncryption ? toQt(found->serverSideEncryption->value) : QStringLiteral("none"));
        }
        return words.join(u' ');
    }
    /// Has the sample's inventory delivered and asks for what is not encrypted: how many rows, or -1.
    int countUnencrypted()
    {
        auto *page = m_console->show<DetailsPage>(managementAddress(QStringLiteral("encryption-sample")));
        auto *view = page ? page->findChild<ResourceView *>(QStringLiteral("inventory")) : nullptr;
        if (!view || !QTest::qWaitFor([view] { return view->table().model().rowCount() == 1; }, 20'000))
            return -1;
        view->table().selectIds({QStringLiteral("encryption")});
        if (!view->perform(QStringLiteral("deliverInventory")))
            return -1;
        const auto came = [this] {
            api::s3::ListObjectsV2::Input input;
            input.bucket = "encryption-sample-reports";
            const auto reply = m_console->call<api::s3::ListObjectsV2>(std::move(input));
            std::size_t count = 0;
            for (const auto &object : reply && reply->contents ? *reply->contents : std::vector<api::s3::Object>())
                count += object.key->ends_with("manifest.checksum");
            return count > m_reports;
        };
        if (!QTest::qWaitFor(came, 30'000))
            return -1;
        ++m_reports;
        page = m_console->show<DetailsPage>(managementAddress(QStringLiteral("encryption-sample")));
        view = page ? page->findChild<ResourceView *>(QStringLiteral("inventory")) : nullptr;
        if (!view)
            return -1;
        const bool opened = QTest::qWaitFor([&] {
            view->table().selectIds({QStringLiteral("encryption")});
            return view->perform(QStringLiteral("queryReport"));
        }, 30'000);
        if (!opened || !QTest::qWaitFor([this] { return qobject_cast<SelectPage *>(m_console->page()) && m_console->page()->isSettled(); }, 20'000))
            return -1;
        QWidget *query = m_console->page();
        part<Select>(query, "sqlTemplates")->setValue(QStringLiteral("SELECT s._1, s._2 FROM s3object s WHERE s._5 = 'NOT-SSE'"));
        if (!part<CodeEditor>(query, "sqlEditor")->text().endsWith(QStringLiteral("= 'NOT-SSE'")))
            return -1;
        part<Button>(query, "runQuery")->click();
        const auto done = [query] { return part<StatusIndicator>(query, "selectStatus")->status() == StatusIndicator::Status::Success; };
        return QTest::qWaitFor(done, 20'000) ? part<ResourceTable>(query, "resultTable")->model().rowCount() : -1;
    }

    std::unique_ptr<BatchConsole> m_console;
    std::size_t m_reports = 0;
};

void TestS3InventoryPages::refusesWhatIsNotFilledIn()
{
    auto *form = m_console->show<CreatePage>(inventoryAddress(QStringLiteral("data")));
    QVERIFY(form);
    save(form);
    QVERIFY(form->form().field(QStringLiteral("inventoryName"))->hasError());
    QVERIFY(form->form().field(QStringLiteral("inventoryTarget"))->hasError());
    type(form, "inventoryName", "no spaces");
    place(form, "inventoryTarget", "s3://out/file"); // neither bucket nor folder
    save(form);
    QVERIFY(form->form().field(QStringLiteral("inventoryName"))->hasError());
    QVERIFY(form->form().field(QStringLiteral("inventoryTarget"))->hasError());
    choose(form, "reportEncryption", "sse-kms");
    save(form);
    QVERIFY(form->form().field(QStringLiteral("reportKey"))->hasError()); // no key yet
}

void TestS3InventoryPages::showsTheRefusalAtTheDestination()
{
    auto *form = m_console->show<CreatePage>(inventoryAddress(QStringLiteral("data")));
    QVERIFY(form);
    type(form, "inventoryName", "columns");
    QVERIFY(!form->form().field(QStringLiteral("inventoryFormat"))); // what is not made is not offered
    place(form, "inventoryTarget", "s3://no-such-bucket");
    save(form);
    QTRY_VERIFY(form->form().field(QStringLiteral("inventoryTarget"))->error().contains(QStringLiteral("InvalidS3DestinationBucket")));
    QVERIFY(!configuration("columns"));
}

void TestS3InventoryPages::createsEditsAndDeletes()
{
    create("all");
    const auto made = configuration("all");
    QVERIFY(made && made->isEnabled == true && made->schedule->frequency == "Daily");
    QVERIFY(made->destination->s3BucketDestination->prefix == "lists" && made->destination->s3BucketDestination->bucket == "arn:aws:s3:::out");
    QVERIFY(made->optionalFields && made->optionalFields->size() == 3);

    auto *page = m_console->show<SettingPage>(inventoryAddress(QStringLiteral("data"), QStringLiteral("all")));
    QVERIFY(page && QTest::qWaitFor([page] { return page->form() != nullptr; }));
    CreatePage *form = page->form();
    QVERIFY(!part<QLineEdit>(form, "inventoryName")->isVisible());
    choose(form, "inventoryFrequency", "Weekly");
    choose(form, "inventoryStatus", "false");
    type(form, "inventoryPrefix", "docs/");
    save(form);
    QTRY_COMPARE(m_console->address(), managementAddress(QStringLiteral("data")));
    const auto edited = configuration("all");
    QVERIFY(edited && edited->isEnabled == false && edited->schedule->frequency == "Weekly" && edited->filter->prefix == "docs/");

    ResourceView *view = list();
    QVERIFY(view);
    view->table().selectIds({QStringLiteral("all")});
    QVERIFY(view->perform(QStringLiteral("deleteInventory")));
    QTest::mouseClick(&m_console->dialog()->acceptButton(), Qt::LeftButton);
    QTRY_VERIFY(!configuration("all"));
    QTRY_COMPARE(view->table().model().rowCount(), 0);
}

void TestS3InventoryPages::encryptsWhatAnInventoryFinds()
{
    create("encryption");
    ResourceView *view = list();
    QVERIFY(view);
    QTRY_COMPARE(view->table().model().rowCount(), 1);
    view->table().selectIds({QStringLiteral("encryption")});
    QVERIFY(!view->perform(QStringLiteral("queryReport"))); // there is none yet
    QVERIFY(view->perform(QStringLiteral("deliverInventory")));
    // The list hears of the report by itself.
    QVERIFY(QTest::qWaitFor([&] {
        view->table().selectIds({QStringLiteral("encryption")});
        return view->perform(QStringLiteral("queryReport"));
    }, 30'000));
    QTRY_VERIFY(qobject_cast<SelectPage *>(m_console->page()));
    QTRY_VERIFY(m_console->page()->isSettled());
    QWidget *query = m_console->page();
    QVERIFY(part<CodeEditor>(query, "sqlEditor")->text().contains(QStringLiteral("s._5 <> 'SSE-KMS'")));
    part<Button>(query, "runQuery")->click();
    QTRY_COMPARE_WITH_TIMEOUT(part<StatusIndicator>(query, "selectStatus")->status(), StatusIndicator::Status::Success, 20'000);
    QCOMPARE(part<ResourceTable>(query, "resultTable")->model().rowCount(), 3);
    QVERIFY(part<Button>(query, "jobFromResults")->isEnabled());
    QTest::mouseClick(part<Button>(query, "jobFromResults"), Qt::LeftButton);
    QVERIFY(m_console->dialog());
    QTest::mouseClick(&m_console->dialog()->acceptButton(), Qt::LeftButton);

    QTRY_VERIFY(qobject_cast<CreateWizard *>(m_console->page()));
    QWidget *wizard = m_console->page();
    QCOMPARE(part<ChoiceGroup>(wizard, "manifestFormat")->value(), QStringLiteral("S3BatchOperations_CSV_20180820"));
    next(wizard);
    place(wizard, "copyTarget", "s3://data");
    choose(wizard, "encryptionType", "aws:kms");
    next(wizard);
    place(wizard, "reportPlace", "s3://out/reports/");
    tick(wizard, "confirmation");
    next(wizard);
    next(wizard);
    QTRY_COMPARE(m_console->address(), jobsAddress());
    const std::string id = m_console->onlyJob();
    QVERIFY(m_console->waitFor(id, "Complete"));
    QCOMPARE(m_console->job(id)->progressSummary->numberOfTasksSucceeded.value_or(0), 3);
    for (const char *key : {"docs/a.txt", "docs/b c.txt", "top.txt"})
        QCOMPARE(m_console->encryptionOf(key), std::string("aws:kms"));
}

void TestS3InventoryPages::refusesASampleOverABucket()
{
    auto *form = m_console->show<CreatePage>(encryptionSampleAddress());
    QVERIFY(form);
    type(form, "sampleBucket", "No Name");
    save(form);
    QVERIFY(form->form().field(QStringLiteral("sampleBucket"))->hasError());
    type(form, "sampleBucket", "data"); // with objects of somebody's
    type(form, "sampleReports", "out");
    save(form);
    QTRY_VERIFY(wordsOn(form).contains(QStringLiteral("BucketAlreadyOwnedByYou")));
    QVERIFY(!m_console->head("data", "invoices/2022-06.csv"));
}

// The course's example: find all objects that are not encrypted from an inventory by Select, encrypt them by Batch.
void TestS3InventoryPages::walksTheSample()
{
    m_reports = 0;
    auto *form = m_console->show<CreatePage>(encryptionSampleAddress());
    QVERIFY(form);
    save(form);
    QTRY_COMPARE_WITH_TIMEOUT(m_console->address(), bucketsAddress(), 20'000);
    QCOMPARE(encryptions(), QStringLiteral("none none AES256"));

    QCOMPARE(countUnencrypted(), 8);
    QTest::mouseClick(part<Button>(m_console->page(), "jobFromResults"), Qt::LeftButton);
    QVERIFY(m_console->dialog());
    QTest::mouseClick(&m_console->dialog()->acceptButton(), Qt::LeftButton);
    QTRY_VERIFY(qobject_cast<CreateWizard *>(m_console->page()));
    QWidget *wizard = m_console->page();
    next(wizard);
    place(wizard, "copyTarget", "s3://encryption-sample");
    choose(wizard, "encryptionType", "AES256");
    next(wizard);
    place(wizard, "reportPlace", "s3://encryption-sample-reports/jobs/");
    next(wizard);
    next(wizard);
    QTRY_COMPARE(m_console->address(), jobsAddress());
    const std::string id = m_console->onlyJob();
    QVERIFY(m_console->waitFor(id, "Suspended"));
    QCOMPARE(encryptions(), QStringLiteral("none none AES256")); // it waits

    auto *job = m_console->show<DetailsPage>(jobAddress(toQt(id)));
    QVERIFY(job);
    QTRY_VERIFY(part<Button>(job, "runJob") && part<Button>(job, "runJob")->isEnabled());
    QTest::mouseClick(part<Button>(job, "runJob"), Qt::LeftButton);
    QVERIFY(m_console->dialog());
    QTest::mouseClick(&m_console->dialog()->acceptButton(), Qt::LeftButton);
    QVERIFY(m_console->waitFor(id, "Complete"));
    QCOMPARE(m_console->job(id)->progressSummary->numberOfTasksSucceeded.value_or(0), 8);
    QCOMPARE(encryptions(), QStringLiteral("AES256 AES256 AES256"));

    // Reports are named by the minute: the next one has a name of its own a minute later.
    m_console->engine().clock().advance(std::chrono::minutes(1));
    QCOMPARE(countUnencrypted(), 0);
}

QTEST_MAIN(TestS3InventoryPages)
#include "tst_s3inventorypages.moc"
