// Storage Lens: what the form refuses, then a dashboard from the form to its deletion, with the numbers of its tabs.
#include "S3Batch.h"

#include "gui/charts/BigNumber.h"
#include "gui/consoles/s3/StorageLens.h"
#include "gui/describe/ResourceView.h"
#include "gui/kit/Alert.h"
#include "gui/kit/DeleteDialog.h"
#include "gui/kit/Label.h"

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::s3;

namespace control = nephoscope::api::s3control;

class TestS3LensPages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_console = std::make_unique<SettingsConsole>();
        QVERIFY(m_console->begin("box") && m_console->createBucket("other") && m_console->put("box", "a", std::string(1000, 'x'))
                && m_console->put("box", "b", std::string(500, 'x')) && m_console->put("other", "c", "12345"));
    }
    void cleanup() { m_console.reset(); }
    void tellsNumbersApart();
    void showsTheDefaultDashboard();
    void refusesWhatCannotBe();
    void createsEditsAndDeletes();
    void showsPrefixesWhenAsked();
    void keepsTheDefaultDashboard();
    void tellsOfOneThatIsNotThere();

private:
    Expected<control::GetStorageLensConfiguration::Output> get(const char *id)
    {
        auto input = jobInput<control::GetStorageLensConfiguration>(m_console->engine(), {});
        input.configId = id;
        return m_console->call<control::GetStorageLensConfiguration>(std::move(input));
    }
    ResourceView *rows(const char *id, const char *tab)
    {
        auto *page = m_console->show<DetailsPage>(lensAddress(QLatin1String(id), QLatin1String(tab)));
        return page ? page->findChild<ResourceView *>() : nullptr;
    }
    static QStringList wordsIn(ResourceView &list, int row)
    {
        QStringList words;
        for (int column = 0; column < list.table().model().columnCount(); ++column)
            words << list.table().model().cell(list.table().model().index(row, column)).text;
        return words;
    }
    void remove(const char *id)
    {
        auto *list = m_console->show<ListPage>(lensAddress());
        QVERIFY(list);
        QTRY_VERIFY(list->table().model().rowCount() > 0);
        list->table().selectIds({QLatin1String(id)});
        press(list, "deleteDashboard");
        auto *dialog = qobject_cast<DeleteDialog *>(m_console->dialog());
        QVERIFY(dialog && !dialog->acceptButton().isEnabled());
        QTest::keyClicks(dialog->wordInput(), QLatin1String(id));
        QTest::keyClick(dialog->wordInput(), Qt::Key_Return);
    }
    std::unique_ptr<SettingsConsole> m_console;
};

void TestS3LensPages::tellsNumbersApart()
{
    BucketMeasure one{.bucket = "one", .account = "1", .region = "eu-west-1", .day = Timestamp(std::chrono::days(20000)), .amounts = {}, .markers = 2, .uploadBytes = 7};
    one.amounts["StandardStorage"] = {100, 4, 30, 1};
    one.amounts["IntelligentTieringFAStorage"] = {50, 1, 0, 0};
    one.amounts["IntelligentTieringIAStorage"] = {25, 1, 0, 0};
    BucketMeasure two{.bucket = "two", .account = "1", .region = "us-east-1", .day = Timestamp(std::chrono::days(20001)), .amounts = {}};
    two.amounts["StandardStorage"] = {10, 2, 0, 0};
    const std::vector<BucketMeasure> both{one, two};
    const LensNumbers total = lensTotal(both);
    QCOMPARE(total.bytes, qint64(185));
    QCOMPARE(total.objects, qint64(8));
    QCOMPARE(total.noncurrentBytes, qint64(30));
    QCOMPARE(total.markers, qint64(2));
    QCOMPARE(total.buckets, 2);
    const auto classes = lensNumbersBy(LensDimension::StorageClass, both);
    QCOMPARE(classes.size(), std::size_t(2));
    QCOMPARE(classes.at("STANDARD").bytes, qint64(110));
    QCOMPARE(classes.at("STANDARD").buckets, 2);
    QCOMPARE(classes.at("INTELLIGENT_TIERING").bytes, qint64(75)); // its tiers together, of one bucket
    QCOMPARE(classes.at("INTELLIGENT_TIERING").buckets, 1);
    QCOMPARE(lensNumbersBy(LensDimension::Region, both).at("eu-west-1").uploadBytes, qint64(7));
    QCOMPARE(lensNumbersBy(LensDimension::Account, both).size(), std::size_t(1));
    QCOMPARE(lensNumbersByNight(both).size(), std::size_t(2));
    for (const LensMetric &metric : lensMetrics())
        QCOMPARE(metric.of(LensNumbers()), 0.0); // no division by nothing
}

void TestS3LensPages::showsTheDefaultDashboard()
{
    auto *page = m_console->show<DetailsPage>(lensAddress(QStringLiteral("default-account-dashboard")));
    QVERIFY(page);
    const auto number = [page](const char *name) { return wordsOn(part<BigNumber>(page, name)); };
    QTRY_VERIFY2(number("lens-bytes").contains(QStringLiteral("1.5 KB")) || number("lens-bytes").contains(QStringLiteral("1.47")), qPrintable(number("lens-bytes")));
    QVERIFY(number("lens-objects").contains(QStringLiteral("3")));
    QVERIFY(number("lens-buckets").contains(QStringLiteral("2")));
    QVERIFY(!part<Alert>(page, "lensProblem")->isVisible());
    ResourceView *buckets = rows("default-account-dashboard", "bucket");
    QVERIFY(buckets);
    QTRY_COMPARE(buckets->source().rowCount(), 2);
    QCOMPARE(buckets->source().rowId(0), QStringLiteral("box")); // the greatest first
    QVERIFY2(wordsIn(*buckets, 1).contains(QStringLiteral("5 bytes")) || wordsIn(*buckets, 1).join(u' ').contains(QStringLiteral("5 B")), qPrintable(wordsIn(*buckets, 1).join(u'|')));
    ResourceView *classes = rows("default-account-dashboard", "storage-class");
    QVERIFY(classes);
    QTRY_COMPARE(classes->source().rowCount(), 1);
}

void TestS3LensPages::refusesWhatCannotBe()
{
    auto *page = m_console->show<CreatePage>(lensAddress() % QStringLiteral("/create"));
    QVERIFY(page);
    const auto *status = part<ChoiceGroup>(page, "lensStatus");
    QVERIFY(status->button(QStringLiteral("false"))->accessibleDescription().contains(QStringLiteral("shows nothing")));
    QVERIFY(status->button(QStringLiteral("true"))->accessibleDescription().isEmpty());
    type(page, "lensName", "no blanks");
    choose(page, "lensExport", "true");
    save(page);
    QVERIFY(page->form().field(QStringLiteral("lensName"))->hasError());
    QVERIFY(page->form().field(QStringLiteral("lensTarget"))->hasError());
    QVERIFY(!get("no blanks"));
}

void TestS3LensPages::createsEditsAndDeletes()
{
    auto *page = m_console->show<CreatePage>(lensAddress() % QStringLiteral("/create"));
    QVERIFY(page);
    type(page, "lensName", "mine");
    choose(page, "lensExport", "true");
    place(page, "lensTarget", "s3://other/lens/");
    save(page);
    QTRY_COMPARE(m_console->address(), lensAddress());
    const auto made = get("mine");
    QVERIFY(made);
    const auto &target = *made->storageLensConfiguration->dataExport->s3BucketDestination;
    QCOMPARE(*target.arn, std::string("arn:aws:s3:::other"));
    QCOMPARE(*target.prefix, std::string("lens"));
    QVERIFY(made->storageLensConfiguration->isEnabled == true);

    const QString address = lensAddress(QStringLiteral("mine"), QStringLiteral("configuration"));
    auto *setting = m_console->show<SettingPage>(address % QStringLiteral("/dashboard/edit"));
    QVERIFY(setting && QTest::qWaitFor([setting] { return setting->form() != nullptr; }, 20'000));
    choose(setting->form(), "lensStatus", "false");
    choose(setting->form(), "lensExport", "false");
    save(setting->form());
    QTRY_COMPARE(m_console->address(), address);
    const auto changed = get("mine");
    QVERIFY(changed && changed->storageLensConfiguration->isEnabled == false);
    QVERIFY(!changed->storageLensConfiguration->dataExport);

    auto *overview = m_console->show<DetailsPage>(lensAddress(QStringLiteral("mine")));
    QVERIFY(overview);
    QTRY_VERIFY(part<Alert>(overview, "lensProblem")->isVisible());
    QVERIFY(wordsOn(part<Alert>(overview, "lensProblem")).contains(QStringLiteral("disabled")));

    remove("mine");
    QTRY_VERIFY(!get("mine"));
}

void TestS3LensPages::showsPrefixesWhenAsked()
{
    QVERIFY(m_console->put("box", "docs/2026/one", std::string(3000, 'x')) && m_console->put("box", "docs/two", std::string(500, 'x')));
    const char *dashboard = "default-account-dashboard";
    ResourceView *list = rows(dashboard, "prefix");
    QVERIFY(list);
    QCOMPARE(list->source().rowCount(), 0); // nobody asked for them
    QVERIFY(list->perform(QStringLiteral("editPrefixes")));
    QTRY_COMPARE(m_console->address(), lensAddress(QLatin1String(dashboard), QStringLiteral("configuration/dashboard/edit")));
    auto *setting = qobject_cast<SettingPage *>(m_console->page());
    QVERIFY(setting && QTest::qWaitFor([setting] { return setting->form() != nullptr; }, 20'000));
    choose(setting->form(), "lensPrefixes", "true");
    type(setting->form(), "lensDelimiter", "//");
    save(setting->form());
    QVERIFY(setting->form()->form().field(QStringLiteral("lensDelimiter"))->hasError());
    type(setting->form(), "lensDelimiter", "/");
    save(setting->form());
    QTRY_COMPARE(m_console->address(), lensAddress(QLatin1String(dashboard), QStringLiteral("configuration")));
    const auto kept = get(dashboard);
    QVERIFY(kept && kept->storageLensConfiguration->accountLevel->bucketLevel->prefixLevel->storageMetrics->selectionCriteria->maxDepth == 5);
    QTRY_VERIFY2(wordsOn(m_console->page()).contains(QStringLiteral("Delimiter /, depth 5, from 1% of the bucket's storage on")), qPrintable(wordsOn(m_console->page())));
    list = rows(dashboard, "prefix");
    QVERIFY(list);
    QTRY_COMPARE(list->source().rowCount(), 2);
    QCOMPARE(list->source().rowId(0), QStringLiteral("box/docs/")); // the greatest first
    QCOMPARE(list->source().rowId(1), QStringLiteral("box/docs/2026/"));
    QVERIFY2(wordsIn(*list, 0).contains(QStringLiteral("70.0%")) || wordsIn(*list, 0).join(u' ').contains(QStringLiteral("70%")), qPrintable(wordsIn(*list, 0).join(u'|')));
}

void TestS3LensPages::keepsTheDefaultDashboard()
{
    remove("default-account-dashboard");
    QTRY_VERIFY2(wordsOn(&m_console->flashbar()).contains(QStringLiteral("Disable it instead")) || wordsOn(m_console.get()).contains(QStringLiteral("Disable it instead")),
                 qPrintable(wordsOn(m_console.get())));
    QVERIFY(get("default-account-dashboard"));
}

void TestS3LensPages::tellsOfOneThatIsNotThere()
{
    auto *page = m_console->show<DetailsPage>(lensAddress(QStringLiteral("none"), QStringLiteral("configuration")));
    QVERIFY(page);
    QTRY_VERIFY2(wordsOn(page).contains(QStringLiteral("NoSuchConfiguration")), qPrintable(wordsOn(page)));
}

QTEST_MAIN(TestS3LensPages)
#include "tst_s3lenspages.moc"
