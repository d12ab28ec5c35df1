// What the home page counts: buckets and their storage, things that were tried, alarms.
#include "Console.h"
#include "api/generated/cloudwatch.h"
#include "door/Faults.h"
#include "door/LocalCloud.h"
#include "gui/bridge/Ask.h"
#include "gui/describe/ListPage.h"
#include "gui/kit/Button.h"
#include "gui/kit/Label.h"
#include "gui/kit/StatusIndicator.h"
#include "gui/kit/TableModel.h"
#include "gui/shell/Language.h"

#include <QtCore/QTemporaryDir>
#include <QtCore/QUrl>
#include <QtWidgets/QCheckBox>

using namespace nephoscope::gui;

class TestHomeCounts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        Theme::instance().applyTo(*qApp);
        Language::instance().set(QStringLiteral("en"));
    }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void homeCountsWhatIsThere()
    {
        Console console(m_folder->path());
        QVERIFY(console.start(QStringLiteral("home")));
        const auto number = [&] {
            auto *label = console.find<Label>("number-s3/buckets");
            return label ? label->text() : QString();
        };
        QTRY_COMPARE(number(), QStringLiteral("0"));
        nephoscope::api::s3::CreateBucket::Input input;
        input.bucket = "counted";
        input.createBucketConfiguration.emplace().locationConstraint.emplace(toStd(console.engine.region()));
        auto reply = console.engine.cloud().invoke<nephoscope::api::s3::CreateBucket>(console.engine.caller(), std::move(input));
        reply.waitForFinished();
        QVERIFY(reply.takeResult().has_value());
        QTRY_COMPARE(number(), QStringLiteral("1")); // by the change feed
        QTRY_VERIFY(console.find<Label>("storageNumber")->text() != QStringLiteral("…"));
        // The list of things to try leads on and keeps its marks.
        auto *link = console.find<Link>("try-bucket");
        QTest::keyClick(link, Qt::Key_Return);
        QCOMPARE(console.window.address(), QStringLiteral("s3/buckets/create"));
        QVERIFY(console.find<QCheckBox>("done-bucket")->isChecked());
    }

    void theHomePageCountsAlarms()
    {
        Console console(m_folder->path());
        QVERIFY(console.start(QStringLiteral("home")));
        console.engine.clock().setRate(0); // each minute alarms take the state back that their metric gives them
        const auto count = [&](const char *name) { return console.find<Button>(name)->text(); };
        const auto state = [&] { return console.find<StatusIndicator>("alarmsStatus"); };
        QCOMPARE(state()->text(), QStringLiteral("No alarms"));
        QVERIFY(console.find<Button>("createFirstAlarm")->isVisible() && !console.find<Button>("retryAlarms")->isVisible());
        const auto put = [&](const std::string &name) {
            nephoscope::api::cloudwatch::PutMetricAlarm::Input input;
            input.alarmName = name;
            input.namespace_ = "Shop";
            input.metricName = "Orders";
            input.statistic.emplace("Sum");
            input.period = 60;
            input.evaluationPeriods = 1;
            input.threshold = 5;
            input.comparisonOperator.emplace("GreaterThanThreshold");
            return console.call<nephoscope::api::cloudwatch::PutMetricAlarm>(std::move(input));
        };
        const auto set = [&](const std::string &name, const char *to) {
            nephoscope::api::cloudwatch::SetAlarmState::Input input;
            input.alarmName = name;
            input.stateValue.emplace(to);
            input.stateReason = "a drill";
            return console.call<nephoscope::api::cloudwatch::SetAlarmState>(std::move(input));
        };
        // More than one page of DescribeAlarms; a name that an address must spell.
        for (int i = 0; i < 103; ++i)
            QVERIFY(put("watch-" + std::to_string(i)));
        QVERIFY(put("a/b+c d") && set("a/b+c d", "ALARM") && set("watch-7", "OK"));
        QTRY_COMPARE(count("alarmsNoData"), QStringLiteral("102"));
        QCOMPARE(count("alarmsInAlarm"), QStringLiteral("1"));
        QCOMPARE(count("alarmsOk"), QStringLiteral("1"));
        QVERIFY(!state()->isVisible() && !console.find<Link>("moreAlarms"));
        QVERIFY(console.find<Link>("alarm-a/b+c d"));
        for (int i = 10; i < 16; ++i)
            QVERIFY(set("watch-" + std::to_string(i), "ALARM"));
        QTRY_COMPARE(count("alarmsInAlarm"), QStringLiteral("7"));
        QTRY_VERIFY(console.find<Link>("moreAlarms"));
        QCOMPARE(console.find<Link>("moreAlarms")->text(), QStringLiteral("2 more in alarm"));
        console.picture("home-alarms");
        // They lead on: to the alarm, to those of a state, to all.
        QTest::keyClick(console.find<Link>("alarm-a/b+c d"), Qt::Key_Return);
        QCOMPARE(console.window.address(), QString(QStringLiteral("cloudwatch/alarms/") % QString::fromLatin1(QUrl::toPercentEncoding(QStringLiteral("a/b+c d")))));
        QVERIFY(console.go(QStringLiteral("home")));
        console.find<Button>("alarmsOk")->click();
        QVERIFY(console.settle());
        auto *list = qobject_cast<ListPage *>(console.window.page());
        QVERIFY(list);
        QTRY_COMPARE(list->table().model().rowCount(), 1);
        QCOMPARE(list->table().model().cell(list->table().model().index(0, 1)).text, QStringLiteral("watch-7"));
        QVERIFY(console.go(QStringLiteral("home")));
        console.find<Button>("openAlarms")->click();
        QCOMPARE(console.window.address(), QStringLiteral("cloudwatch/alarms"));
        // What changed while it was not shown is there when it is.
        QVERIFY(set("watch-8", "OK"));
        QVERIFY(console.go(QStringLiteral("home")));
        QTRY_COMPARE(count("alarmsOk"), QStringLiteral("2"));
    }

    void theHomePageSaysWhyThereAreNone()
    {
        Console console(m_folder->path());
        QVERIFY(console.start(QStringLiteral("home")));
        auto &faults = static_cast<nephoscope::LocalCloud &>(console.engine.cloud()).faults();
        faults.add({"cloudwatch", "DescribeAlarms", -1, nephoscope::Error{"InternalServiceFault", "Out of order.", 500}});
        console.window.page()->refresh();
        auto *state = console.find<StatusIndicator>("alarmsStatus");
        QTRY_COMPARE(state->text(), QStringLiteral("The alarms cannot be shown"));
        QCOMPARE(int(state->status()), int(StatusIndicator::Status::Error));
        QVERIFY(console.find<Label>("alarmsText")->text().contains(QStringLiteral("Out of order.")));
        auto *retry = console.find<Button>("retryAlarms");
        QVERIFY(retry->isVisible() && !console.find<Button>("createFirstAlarm")->isVisible());
        faults.clear();
        faults.add({"cloudwatch", "DescribeAlarms", -1, nephoscope::Error{"AccessDenied", "User: u is not authorized to perform: cloudwatch:DescribeAlarms", 403}});
        retry->click();
        QCOMPARE(int(state->status()), int(StatusIndicator::Status::Loading));
        QTRY_COMPARE(state->text(), QStringLiteral("No permission to see alarms"));
        faults.clear();
        retry->click();
        QTRY_COMPARE(state->text(), QStringLiteral("No alarms"));
        QVERIFY(!retry->isVisible());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TestHomeCounts)
#include "tst_homecounts.moc"
