// The bucket's Management and Metrics tabs and the pages of lifecycle rules: real widgets over a real engine. Replication has
// tests of its own: tst_s3replication.
#include "S3Management.h"

#include "gui/charts/BigNumber.h"
#include "gui/consoles/s3/BatchJob.h"
#include "gui/consoles/s3/BucketMetrics.h"
#include "gui/consoles/s3/OpenUploads.h"
#include "gui/describe/CreateWizard.h"
#include "gui/kit/AttributeEditor.h"
#include "gui/kit/ChoiceGroup.h"
#include "gui/kit/DateTimePicker.h"
#include "gui/kit/Format.h"
#include "gui/kit/LocationPicker.h"
#include "gui/kit/Select.h"
#include "gui/kit/Timeline.h"
#include "gui/kit/Toggle.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtWidgets/QLabel>
#include <QtWidgets/QTableView>

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::s3;

namespace {

constexpr int leastPart = 5 * 1024 * 1024; ///< S3's limit

api::s3::LifecycleRule expiring(const char *name, std::int32_t days)
{
    api::s3::LifecycleRule rule;
    rule.id = name;
    rule.status.emplace("Enabled");
    rule.filter.emplace().prefix = "old/";
    rule.expiration.emplace().days = days;
    return rule;
}

} // namespace

class TestS3Management : public ManagementTest
{
    Q_OBJECT
private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { m_console.reset(); }
    void refusesWhatIsUnfinished();
    void refusesWhatS3DoesNotAllow();
    void createsALifecycleRule();
    void editsOneOfSeveral();
    void tellsOfChangesByOthers();
    void editsDates();
    void showsARuleThatIsGone();
    void switchesAndDeletes();
    void editsTheSmallestSize();
    void worksByKeyboard();
    void inventoriesAreShown();
    void openUploadsAreShown();
    void refusesToContinueWithAnotherFile();
    void countsByClass();
};

void TestS3Management::refusesWhatIsUnfinished()
{
    QVERIFY(m_console->show<LifecyclePage>(ruleAddress(QStringLiteral("lifecycle"), bucket)));
    click("create");
    QVERIFY(fieldOf("ruleName")->hasError());
    QVERIFY(fieldOf("prefix")->hasError());
    QVERIFY(fieldOf("lifecycleActions")->hasError());
    QVERIFY(find<QLineEdit>("ruleName")->hasFocus());
    // A tag is a filter, too.
    click("addRow", find<TagEditor>("tags"));
    QVERIFY(!fieldOf("prefix")->hasError());
    click("create");
    QVERIFY(find<QWidget>("keyError", find<TagEditor>("tags"))->isVisible());
    // The whole bucket wants a second word.
    find<RadioGroup>("scope")->setValue(QStringLiteral("whole"));
    click("create");
    QVERIFY(!fieldOf("prefix")->hasError());
    QVERIFY(fieldOf("acknowledge")->hasError());
    check("lifecycleActions", "cleanup");
    click("create");
    QVERIFY(fieldOf("cleanup")->hasError());
    QVERIFY(!lifecycle());
}

void TestS3Management::refusesWhatS3DoesNotAllow()
{
    QVERIFY(put({expiring("taken", 10)}));
    QVERIFY(m_console->show<LifecyclePage>(ruleAddress(QStringLiteral("lifecycle"), bucket)));
    type("ruleName", QStringLiteral("taken"));
    type("prefix", QStringLiteral("logs/"));
    check("lifecycleActions", "move");
    check("lifecycleActions", "expire");
    QCOMPARE(find<Select>("storageClass")->value(), QStringLiteral("STANDARD_IA"));
    enter("days", 29);
    enter("expireDays", 29);
    click("create");
    QVERIFY(fieldOf("ruleName")->hasError());
    QVERIFY(fieldOf("days")->error().contains(QStringLiteral("30")));
    QVERIFY(fieldOf("expireDays")->hasError());
    // What is put right here takes the error away there.
    enter("days", 30);
    enter("expireDays", 31);
    QVERIFY(!fieldOf("days")->hasError());
    QVERIFY(!fieldOf("expireDays")->hasError());
    // Delete markers have no tags.
    check("lifecycleActions", "expire");
    check("lifecycleActions", "cleanup");
    check("cleanup", "markers");
    find<TagEditor>("tags")->setSaved({{QStringLiteral("kind"), QStringLiteral("log")}});
    click("create");
    QVERIFY(fieldOf("cleanup")->hasError());
    QCOMPARE(lifecycle()->rules->size(), std::size_t(1));
}

void TestS3Management::createsALifecycleRule()
{
    QVERIFY(put({expiring("first", 10)}));
    QVERIFY(m_console->show<LifecyclePage>(ruleAddress(QStringLiteral("lifecycle"), bucket)));
    type("ruleName", QStringLiteral("archive"));
    type("prefix", QStringLiteral("logs/"));
    check("lifecycleActions", "move");
    click("addMove");
    check("lifecycleActions", "expire");
    enter("expireDays", 365);
    check("lifecycleActions", "delete");
    enter("deleteDays", 90);
    enter("deleteKept", 3);
    const auto *line = find<Timeline>("currentLine");
    QCOMPARE(line->stops().size(), std::size_t(4));
    QCOMPARE(line->stops().back().when, QStringLiteral("Day 365"));
    QVERIFY(line->accessibleDescription().contains(QStringLiteral("Day 30: Move to Standard-IA.")));
    QCOMPARE(find<Timeline>("noncurrentLine")->stops().size(), std::size_t(2));
    click("create");
    QTRY_COMPARE(m_console->address(), managementAddress(bucket));

    const auto reply = lifecycle();
    QCOMPARE(reply->rules->size(), std::size_t(2));
    QVERIFY(*reply->transitionDefaultMinimumObjectSize == std::string_view("varies_by_storage_class"));
    const auto rule = ruleNamed("archive");
    QVERIFY(rule && *rule->filter->prefix == "logs/");
    QCOMPARE(rule->transitions->size(), std::size_t(2));
    QVERIFY(*rule->transitions->front().storageClass == std::string_view("STANDARD_IA"));
    QCOMPARE(*rule->expiration->days, 365);
    QCOMPARE(*rule->noncurrentVersionExpiration->newerNoncurrentVersions, 3);
    QCOMPARE(idsOf(list(0)->table()), (QStringList{QStringLiteral("archive"), QStringLiteral("first")}));
}

void TestS3Management::editsOneOfSeveral()
{
    QVERIFY(put({expiring("one", 10), expiring("two", 20)}));
    QVERIFY(m_console->show<LifecyclePage>(ruleAddress(QStringLiteral("lifecycle"), bucket, QStringLiteral("two"))));
    QCOMPARE(find<QLineEdit>("ruleName")->text(), QStringLiteral("two"));
    QCOMPARE(find<QLineEdit>("prefix")->text(), QStringLiteral("old/"));
    QCOMPARE(find<NumberInput>("expireDays")->value(), qint64(20));
    QVERIFY(!m_console->page()->hasUnsavedChanges());
    enter("expireDays", 25);
    QVERIFY(m_console->page()->hasUnsavedChanges());
    // Another client adds a rule and changes another one: neither is lost.
    QVERIFY(put({expiring("one", 11), expiring("two", 20), expiring("three", 30)}));
    click("create");
    QTRY_COMPARE(m_console->address(), managementAddress(bucket));
    QCOMPARE(*ruleNamed("one")->expiration->days, 11);
    QCOMPARE(*ruleNamed("two")->expiration->days, 25);
    QVERIFY(ruleNamed("three"));
}

void TestS3Management::tellsOfChangesByOthers()
{
    QVERIFY(put({expiring("two", 20)}));
    QVERIFY(m_console->show<LifecyclePage>(ruleAddress(QStringLiteral("lifecycle"), bucket, QStringLiteral("two"))));
    enter("expireDays", 25);
    QVERIFY(put({expiring("two", 21)}));
    click("create");
    QTRY_VERIFY(find<QWidget>("ruleConflict")->isVisible());
    QCOMPARE(*ruleNamed("two")->expiration->days, 21);
    click("loadAgain");
    QTRY_COMPARE(find<NumberInput>("expireDays")->value(), qint64(21));
    QVERIFY(!find<QWidget>("ruleConflict")->isVisible());
    enter("expireDays", 26);
    QVERIFY(put({expiring("two", 22)}));
    click("create");
    QTRY_VERIFY(find<QWidget>("ruleConflict")->isVisible());
    click("overwrite");
    QTRY_COMPARE(m_console->address(), managementAddress(bucket));
    QCOMPARE(*ruleNamed("two")->expiration->days, 26);
}

void TestS3Management::editsDates()
{
    auto rule = expiring("dated", 1);
    rule.expiration.emplace().date = Timestamp(std::chrono::milliseconds(1'900'000'000'000LL / 86'400'000 * 86'400'000));
    QVERIFY(put({rule}));
    QVERIFY(m_console->show<LifecyclePage>(ruleAddress(QStringLiteral("lifecycle"), bucket, QStringLiteral("dated"))));
    QCOMPARE(find<ChoiceGroup>("lifecycleWhen")->value(), QStringLiteral("dates"));
    auto *date = find<DateInput>("expireDate");
    QCOMPARE(date->value(), QDate(2030, 3, 17));
    check("lifecycleActions", "delete");
    enter("deleteDays", 5);
    click("create");
    QTRY_COMPARE(m_console->address(), managementAddress(bucket));
    QCOMPARE(ruleNamed("dated")->expiration->date, rule.expiration->date);
    QCOMPARE(*ruleNamed("dated")->noncurrentVersionExpiration->noncurrentDays, 5);

    // Dates are edited: what moves has to move before it goes.
    QVERIFY(m_console->show<LifecyclePage>(ruleAddress(QStringLiteral("lifecycle"), bucket, QStringLiteral("dated"))));
    check("lifecycleActions", "move");
    auto *moved = find<QWidget>("moves")->findChild<DateInput *>(QStringLiteral("date"));
    QVERIFY(moved && moved->isVisible() && !find<QWidget>("moves")->findChild<QWidget *>(QStringLiteral("days"))->isVisible());
    click("create");
    QVERIFY(m_console->address() != managementAddress(bucket)); // when?
    moved->setValue(QDate(2030, 3, 17));
    click("create");
    QVERIFY(m_console->address() != managementAddress(bucket));
    moved->setValue(QDate(2030, 1, 1));
    find<DateInput>("expireDate")->setValue(QDate(2030, 6, 1));
    click("create");
    QTRY_COMPARE(m_console->address(), managementAddress(bucket));
    const auto dated = ruleNamed("dated");
    QCOMPARE(toQt(*dated->transitions->front().date).toUTC().date(), QDate(2030, 1, 1));
    QVERIFY(!dated->transitions->front().days && dated->transitions->front().storageClass == "STANDARD_IA");
    QCOMPARE(toQt(*dated->expiration->date).toUTC().date(), QDate(2030, 6, 1));

    // And become ages.
    QVERIFY(m_console->show<LifecyclePage>(ruleAddress(QStringLiteral("lifecycle"), bucket, QStringLiteral("dated"))));
    find<ChoiceGroup>("lifecycleWhen")->setValue(QStringLiteral("ages"));
    QTRY_VERIFY(find<NumberInput>("expireDays")->isVisible());
    find<QWidget>("moves")->findChild<NumberInput *>(QStringLiteral("days"))->setValue(30);
    enter("expireDays", 90);
    click("create");
    QTRY_COMPARE(m_console->address(), managementAddress(bucket));
    QVERIFY(!ruleNamed("dated")->expiration->date && *ruleNamed("dated")->expiration->days == 90 && *ruleNamed("dated")->transitions->front().days == 30);
}

void TestS3Management::showsARuleThatIsGone()
{
    QVERIFY(m_console->show<LifecyclePage>(ruleAddress(QStringLiteral("lifecycle"), bucket, QStringLiteral("gone"))));
    QVERIFY(find<QWidget>("ruleProblem")->isVisible());
    QVERIFY(!find<Button>("create")->isEnabled() && !find<QWidget>("ruleName")->isVisible());
    QVERIFY(put({expiring("gone", 20)}));
    click("retry");
    QTRY_VERIFY(!find<QWidget>("ruleProblem")->isVisible());
    QVERIFY(find<Button>("create")->isEnabled() && find<QWidget>("ruleName")->isVisible());
}

void TestS3Management::switchesAndDeletes()
{
    QVERIFY(put({expiring("one", 10), expiring("two", 20)}));
    ResourceView *rules = list(0);
    QVERIFY(rules);
    rules->table().selectIds({QStringLiteral("two")});
    QVERIFY(!rules->perform(QStringLiteral("enable-lifecycle"))); // it is
    QVERIFY(rules->perform(QStringLiteral("disable-lifecycle")));
    QTRY_VERIFY(*ruleNamed("two")->status == std::string_view("Disabled"));
    QVERIFY(*ruleNamed("one")->status == std::string_view("Enabled"));
    QCOMPARE(*ruleNamed("two")->expiration->days, 20);

    QTRY_COMPARE(rules->table().model().cell(rules->table().model().index(1, 2)).text, QStringLiteral("Disabled"));
    rules->table().selectIds({QStringLiteral("one")});
    QVERIFY(rules->perform(QStringLiteral("delete-lifecycle")));
    QVERIFY(m_console->dialog());
    QTest::mouseClick(&m_console->dialog()->acceptButton(), Qt::LeftButton);
    QTRY_COMPARE(idsOf(rules->table()), QStringList{QStringLiteral("two")});
    Button *undo = nullptr;
    for (Button *each : m_console->flashbar().findChildren<Button *>(QStringLiteral("flashAction"))) {
        if (each->isVisible())
            undo = each;
    }
    QVERIFY(undo);
    QTest::mouseClick(undo, Qt::LeftButton);
    QTRY_VERIFY(ruleNamed("one"));
    QVERIFY(ruleNamed("two"));

    // The last ones take the configuration with them.
    QTRY_COMPARE(idsOf(rules->table()).size(), 2);
    rules->table().selectIds({QStringLiteral("one"), QStringLiteral("two")});
    QVERIFY(rules->perform(QStringLiteral("delete-lifecycle")));
    QTest::mouseClick(&m_console->dialog()->acceptButton(), Qt::LeftButton);
    QTRY_VERIFY(!lifecycle());
    QCOMPARE(lifecycle().error().code, std::string(LifecycleSet::none));
}

void TestS3Management::editsTheSmallestSize()
{
    // Without rules there is nothing it could belong to.
    QVERIFY(list(0));
    QVERIFY(!find<Button>("edit-transition-size")->isEnabled());
    QVERIFY(put({expiring("one", 10)}));
    QTRY_VERIFY(find<Button>("edit-transition-size")->isEnabled());
    click("edit-transition-size");
    QTRY_VERIFY(m_console->page()->findChild<RadioGroup *>(QStringLiteral("minimumSize")));
    QCOMPARE(find<RadioGroup>("minimumSize")->value(), QStringLiteral("varies_by_storage_class"));
    find<RadioGroup>("minimumSize")->setValue(QStringLiteral("all_storage_classes_128K"));
    QVERIFY(put({expiring("one", 10), expiring("two", 20)}));
    click("create");
    QTRY_COMPARE(m_console->address(), managementAddress(bucket));
    QVERIFY(*lifecycle()->transitionDefaultMinimumObjectSize == std::string_view("all_storage_classes_128K"));
    QCOMPARE(lifecycle()->rules->size(), std::size_t(2));
}

void TestS3Management::worksByKeyboard()
{
    ResourceView *replicas = list(1);
    QVERIFY(replicas);
    // N and Delete belong to the list that has the focus: no command of the page takes them.
    for (const Command &command : m_console->page()->commands())
        QVERIFY(command.keys != QKeySequence(Qt::Key_N) && command.keys != QKeySequence(Qt::Key_Delete));
    replicas->table().view()->setFocus();
    QTest::keyClick(replicas->table().view(), Qt::Key_N);
    QCOMPARE(m_console->address(), ruleAddress(QStringLiteral("replication"), bucket));

    ResourceView *rules = list(0);
    rules->table().view()->setFocus();
    QTest::keyClick(rules->table().view(), Qt::Key_N);
    QCOMPARE(m_console->address(), ruleAddress(QStringLiteral("lifecycle"), bucket));
    QTRY_VERIFY(m_console->page()->isSettled());
    const auto focused = [] { return QApplication::focusWidget(); };
    const auto tabTo = [&](const char *name) {
        for (int i = 0; i < 40 && focused() && focused()->objectName() != QLatin1String(name); ++i)
            QTest::keyClick(focused(), Qt::Key_Tab);
        return focused() && focused()->objectName() == QLatin1String(name);
    };
    QTRY_VERIFY(focused() && focused()->objectName() == QLatin1String("ruleName"));
    QTest::keyClicks(focused(), QStringLiteral("by-keys"));
    QVERIFY(tabTo("prefix"));
    QTest::keyClicks(focused(), QStringLiteral("tmp/"));
    QVERIFY(tabTo("option-expire"));
    QTest::keyClick(focused(), Qt::Key_Space);
    QVERIFY(tabTo("number"));
    QTest::keyClicks(focused(), QStringLiteral("9"));
    QTest::keyClick(focused(), Qt::Key_Up);
    QTest::keyClick(focused(), Qt::Key_Return);
    QTRY_COMPARE(m_console->address(), managementAddress(bucket));
    QCOMPARE(*ruleNamed("by-keys")->expiration->days, 10);
}

void TestS3Management::inventoriesAreShown()
{
    api::s3::PutBucketInventoryConfiguration::Input input;
    input.bucket = toStd(bucket);
    input.id = "weekly-list";
    auto &configuration = input.inventoryConfiguration.emplace();
    configuration.id = "weekly-list";
    configuration.isEnabled = true;
    configuration.includedObjectVersions.emplace("All");
    configuration.schedule.emplace().frequency.emplace("Weekly");
    auto &target = configuration.destination.emplace().s3BucketDestination.emplace();
    target.bucket = toStd(arn(bucket));
    target.format.emplace("CSV");
    const auto kept = m_console->call<api::s3::PutBucketInventoryConfiguration>(std::move(input));
    QVERIFY2(kept, kept ? "" : kept.error().message.c_str());
    ResourceView *shown = list(2);
    QVERIFY(shown);
    QCOMPARE(idsOf(shown->table()), QStringList{QStringLiteral("weekly-list")});
    QVERIFY(shown->resource().removal.has_value());
}

void TestS3Management::openUploadsAreShown()
{
    ResourceView *uploads = list(3);
    QVERIFY(uploads);
    QCOMPARE(uploads->table().model().rowCount(), 0);
    const std::string upload = beginUpload("unfinished.bin");
    QVERIFY(!upload.empty());
    QVERIFY(sendPart("unfinished.bin", upload, 1, std::string(std::size_t(leastPart), 'x')));
    // Of others' doing: the list follows.
    QTRY_COMPARE(idsOf(uploads->table()), QStringList{QStringLiteral("unfinished.bin")});
    const TableModel &model = uploads->table().model();
    const auto text = [&model](const char *column) {
        for (std::size_t at = 0; at < model.columns().size(); ++at) {
            if (model.columns()[at].id == QLatin1String(column))
                return model.cell(model.index(0, int(at) + (model.hasCheckColumn() ? 1 : 0))).text;
        }
        return QString();
    };
    QTRY_COMPARE(text("parts"), QStringLiteral("1"));
    QCOMPARE(text("bytes"), formatSize(leastPart));
    QVERIFY(!text("initiator").isEmpty() && !text("age").isEmpty());
    QVERIFY(uploads->resource().removal.has_value());

    // With its file it becomes an object.
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("file.bin"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(leastPart, 'x') + "the rest") > 0);
    file.close();
    continueUpload(ActionContext(*m_console, m_console->page()), bucket, QStringLiteral("unfinished.bin"), toQt(upload), path);
    QTRY_COMPARE(uploads->table().model().rowCount(), 0);
    api::s3::HeadObject::Input head;
    head.bucket = toStd(bucket);
    head.key = "unfinished.bin";
    const auto made = m_console->call<api::s3::HeadObject>(std::move(head));
    QVERIFY(made);
    QCOMPARE(made->contentLength.value_or(0), std::int64_t(leastPart) + 8);
}

void TestS3Management::refusesToContinueWithAnotherFile()
{
    ResourceView *uploads = list(3);
    QVERIFY(uploads);
    const std::string upload = beginUpload("unfinished.bin");
    QVERIFY(sendPart("unfinished.bin", upload, 1, std::string(std::size_t(leastPart), 'x')));
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("file.bin"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(leastPart, 'y') + "the rest") > 0);
    file.close();
    continueUpload(ActionContext(*m_console, m_console->page()), bucket, QStringLiteral("unfinished.bin"), toQt(upload), path);
    const auto lastState = [this] {
        const auto jobs = m_console->engine().transfers().jobs();
        return jobs.empty() ? transfer::State::Queued : jobs.back().state;
    };
    QTRY_VERIFY(lastState() == transfer::State::Failed);
    QCOMPARE(m_console->engine().transfers().jobs().back().errorCode, std::string("PartsDiffer"));
    QTRY_COMPARE(idsOf(uploads->table()), QStringList{QStringLiteral("unfinished.bin")});
}

void TestS3Management::countsByClass()
{
    QVERIFY(makeVersioned(toStd(bucket)));
    const auto put = [this](const char *key, const char *storageClass, std::size_t size) {
        api::s3::PutObject::Input input;
        input.bucket = toStd(bucket);
        input.key = key;
        input.storageClass.emplace(storageClass);
        input.body = api::Body::fromString(std::string(size, 'x'));
        return m_console->call<api::s3::PutObject>(std::move(input)).has_value();
    };
    QVERIFY(put("a", "STANDARD", 1000) && put("a", "STANDARD", 500) && put("b", "STANDARD_IA", 2000));
    api::s3::DeleteObject::Input gone;
    gone.bucket = toStd(bucket);
    gone.key = "b";
    QVERIFY(m_console->call<api::s3::DeleteObject>(std::move(gone)));
    auto *page = m_console->show<DetailsPage>(QString(u"s3/buckets/" % bucket % u"/metrics"));
    QVERIFY(page && page->findChild<BucketMetrics *>());
    const auto value = [this](const char *name) { return find<QLabel>("value", find<BigNumber>(name))->text(); };
    QCOMPARE(value("totalSize"), formatSize(3500));
    QCOMPARE(value("currentObjects"), QStringLiteral("1"));
    QCOMPARE(value("noncurrentVersions"), QStringLiteral("2"));
    QVERIFY(find<QLabel>("trend", find<BigNumber>("noncurrentVersions"))->text().contains(formatSize(3000)));
    QCOMPARE(value("markers"), QStringLiteral("1"));
    QCOMPARE(value("uploads"), QStringLiteral("0"));
    QVERIFY(put("c", "GLACIER_IR", 4000));
    click("countAgain");
    QTRY_COMPARE(value("totalSize"), formatSize(7500));

    BucketCount missing(m_console->engine(), QStringLiteral("no-such-bucket"));
    std::optional<Error> error;
    connect(&missing, &BucketCount::failed, this, [&](const Error &why) { error = why; });
    missing.start();
    QTRY_VERIFY(error);
    QCOMPARE(error->code, std::string("NoSuchBucket"));
}

QTEST_MAIN(TestS3Management)
#include "tst_s3management.moc"
