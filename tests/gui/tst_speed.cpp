// The network path and what it does to uploads: its settings, the comparison page, uploads through an edge location.
#include "S3Pages.h"

#include "gui/charts/BigNumber.h"
#include "gui/charts/Chart.h"
#include "gui/consoles/s3/ObjectActions.h"
#include "gui/consoles/s3/SpeedPage.h"
#include "gui/consoles/s3/SpeedResults.h"
#include "gui/consoles/s3/SpeedTable.h"
#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/CheckGroup.h"
#include "gui/kit/ContentArea.h"
#include "gui/kit/Flashbar.h"
#include "gui/kit/Label.h"
#include "gui/kit/NumberInput.h"
#include "gui/kit/Select.h"
#include "gui/kit/Toggle.h"
#include "gui/monitor/CellText.h"
#include "gui/monitor/LanesCard.h"
#include "gui/shell/NetworkPath.h"
#include "transfer/Comparison.h"

#include <QtCore/QDir>
#include <QtQuick/QQuickItem>
#include <QtQuickWidgets/QQuickWidget>

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::gui::s3;
using transfer::Comparison;

class TestSpeed : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_console = std::make_unique<ConsoleHarness>();
        QVERIFY(m_console->start());
    }
    void cleanup() { m_console.reset(); }
    void keepsThePath();
    void refusesWhatIsNoBandwidth();
    void comparesOverTheLink();
    void refusesTheEdgeUntilItIsEnabled();
    void cancels();
    void racesAllAtOnce_data();
    void racesAllAtOnce();
    void racesInTheWindow();
    void needsTwoWays();
    void uploadsThroughTheEdge();
    void slowDownload();

private:
    template <class T>
    T *child(const char *name) const
    {
        return m_console->page()->findChild<T *>(QLatin1String(name));
    }
    bool setLink(std::uint64_t bits, std::uint64_t window = link::Settings::mostWindow)
    {
        link::Settings settings;
        settings.enabled = true;
        settings.up = settings.down = bits;
        settings.window = window;
        return m_console->engine().link().change(settings).has_value();
    }
    bool enable(const std::string &bucket)
    {
        api::s3::PutBucketAccelerateConfiguration::Input input;
        input.bucket = bucket;
        input.accelerateConfiguration.emplace().status.emplace("Enabled");
        return m_console->call<api::s3::PutBucketAccelerateConfiguration>(std::move(input)).has_value();
    }
    bool isEmpty(const std::string &bucket)
    {
        api::s3::ListObjectsV2::Input input;
        input.bucket = bucket;
        const auto listed = m_console->call<api::s3::ListObjectsV2>(std::move(input));
        api::s3::ListMultipartUploads::Input open;
        open.bucket = bucket;
        const auto uploads = m_console->call<api::s3::ListMultipartUploads>(std::move(open));
        return listed && uploads && listed->keyCount.value_or(-1) == 0 && (!uploads->uploads || uploads->uploads->empty());
    }
    Comparison::Snapshot run(const std::string &bucket, std::uint64_t size, const std::function<void(Comparison &)> &meanwhile = {},
                             const std::function<void(Comparison::Order &)> &wish = {})
    {
        EngineHost &engine = m_console->engine();
        Comparison comparison(engine.cloud(), engine.link().clock(), engine.link().shared_from_this(),
                              toPath(m_console->filePath(QStringLiteral("comparison"))));
        Comparison::Order order;
        order.caller = engine.caller();
        order.bucket = bucket;
        order.size = size;
        order.connections = 2;
        if (wish)
            wish(order);
        comparison.start(order);
        if (meanwhile)
            meanwhile(comparison);
        if (!QTest::qWaitFor([&] { return !comparison.snapshot().running; }, 60'000))
            QTest::qFail("the comparison does not end", __FILE__, __LINE__);
        return comparison.snapshot();
    }
    std::unique_ptr<ConsoleHarness> m_console;
};

void TestSpeed::keepsThePath()
{
    QVERIFY(m_console->createBucket("near"));
    QVERIFY(m_console->show<SpeedPage>(QStringLiteral("s3/speed")));
    auto *toggle = child<Toggle>("linkOn");
    auto *city = child<Select>("linkCity");
    QVERIFY(!toggle->isChecked());
    QVERIFY(!city->isEnabled());
    QVERIFY(!m_console->engine().link().isOn());
    toggle->click();
    QVERIFY(city->isEnabled());
    city->setValue(QStringLiteral("london"));
    auto *up = child<QLineEdit>("linkUp");
    up->setText(QStringLiteral("20"));
    link::Link &link = m_console->engine().link();
    QTRY_VERIFY(link.isOn() && link.settings().city == "london" && link.settings().up == 20'000'000);
    QCOMPARE(link.settings().down, link::Settings().down);
    // What it means stands beside it, for the bucket's Region.
    const auto *figures = child<QWidget>("linkFigures");
    QStringList texts;
    for (const QLabel *label : figures->findChildren<QLabel *>())
        texts << label->text();
    QVERIFY2(texts.join(u'|').contains(QStringLiteral("London")), qPrintable(texts.join(u'|')));
    QVERIFY2(texts.join(u'|').contains(QStringLiteral("ap-northeast-2")), qPrintable(texts.join(u'|')));
    // Another page on the same cloud shows the same.
    NetworkPath other(m_console->engine());
    QCOMPARE(other.findChild<Select *>(QStringLiteral("linkCity"))->value(), QStringLiteral("london"));
    QVERIFY(other.findChild<Toggle *>(QStringLiteral("linkOn"))->isChecked());
}

void TestSpeed::refusesWhatIsNoBandwidth()
{
    QVERIFY(m_console->show<SpeedPage>(QStringLiteral("s3/speed")));
    child<Toggle>("linkOn")->click();
    QTRY_VERIFY(m_console->engine().link().isOn());
    auto *problem = child<Label>("linkProblem");
    QVERIFY(!problem->isVisible());
    child<QLineEdit>("linkUp")->setText(QStringLiteral("0"));
    QVERIFY(problem->isVisible());
    QVERIFY(!problem->text().isEmpty());
    QCOMPARE(m_console->engine().link().settings().up, link::Settings().up);
    child<QLineEdit>("linkUp")->setText(QStringLiteral("30"));
    QVERIFY(!problem->isVisible());
    QTRY_COMPARE(m_console->engine().link().settings().up, 30'000'000u);
}

/// Real bytes take the time that the line needs for them, and nothing stays behind.
void TestSpeed::comparesOverTheLink()
{
    constexpr std::uint64_t size = 7 * 1024 * 1024;
    QVERIFY(m_console->createBucket("far"));
    QVERIFY(enable("far"));
    QVERIFY(setLink(100'000'000)); // 12.5 MB/s: 0.59 s, of which who comes late may catch up 50 ms
    const auto measured = run("far", size);
    QVERIFY2(measured.error.code.empty(), measured.error.message.c_str());
    for (const auto &leg : measured.legs) {
        QVERIFY2(leg.outcome == Comparison::Outcome::Done, leg.error.message.c_str());
        QCOMPARE(leg.bytes, size);
        QVERIFY2(leg.seconds >= 0.5, qPrintable(QString::number(leg.seconds)));
        QVERIFY(leg.samples.size() > 5);
    }
    QVERIFY(isEmpty("far"));
    QVERIFY(!QDir(m_console->filePath(QStringLiteral("comparison"))).exists());
    SpeedResults results;
    results.showResults(measured);
    QVERIFY(!results.findChild<BigNumber *>(QStringLiteral("speedFigure1"))->accessibleName().isEmpty());

    // Off, the same at the speed of the machine; what a crash left behind goes first.
    QVERIFY(m_console->engine().link().change({}));
    QVERIFY(m_console->put("far", "nephoscope-speed-test-left", "left behind"));
    QVERIFY(QDir().mkpath(m_console->filePath(QStringLiteral("comparison"))));
    QVERIFY(!m_console->writeFile(QStringLiteral("comparison/object"), "far\nnephoscope-speed-test-left\n").isEmpty());
    const auto free = run("far", size);
    QCOMPARE(int(free.legs[0].outcome), int(Comparison::Outcome::Done));
    QVERIFY(isEmpty("far"));
}

void TestSpeed::refusesTheEdgeUntilItIsEnabled()
{
    m_console->engine().setRegion(QStringLiteral("us-west-2"));
    QVERIFY(m_console->createBucket("plain"));
    auto *page = m_console->show<SpeedPage>(QStringLiteral("s3/speed?bucket=plain"));
    QVERIFY(page);
    QTRY_VERIFY(child<Alert>("notAccelerated")->isVisible());
    child<Select>("speedSize")->setValue(QString::number(8 * 1024 * 1024));
    child<Button>("startComparison")->click();
    QVERIFY(child<Button>("cancelComparison")->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(child<Button>("startComparison")->isVisible(), 60'000);
    const QString refused = child<BigNumber>("speedFigure2")->accessibleDescription();
    QVERIFY2(refused.contains(QStringLiteral("Transfer Acceleration is not configured")), qPrintable(refused));
    QVERIFY(isEmpty("plain"));
    child<Button>("enableAcceleration")->click();
    QTRY_VERIFY(!child<Alert>("notAccelerated")->isVisible());
    QVERIFY(setLink(500'000'000, link::Settings().window));
    child<Button>("startComparison")->click();
    QTRY_VERIFY_WITH_TIMEOUT(child<Button>("startComparison")->isVisible(), 60'000);
    const QString done = child<BigNumber>("speedFigure3")->accessibleDescription();
    QVERIFY2(done.contains(QStringLiteral("times as fast as whole")), qPrintable(done));
    if (const QString folder = qEnvironmentVariable("NEPHOSCOPE_PICTURES"); !folder.isEmpty()) {
        m_console->resize(1280, 1640);
        QTest::qWait(300);
        QVERIFY(m_console->grab().save(folder + QStringLiteral("/speed.png")));
    }
    QVERIFY(isEmpty("plain"));
}

void TestSpeed::cancels()
{
    constexpr std::uint64_t size = 12 * 1024 * 1024;
    QVERIFY(m_console->createBucket("slow"));
    for (const std::size_t at : {0, 1}) { // whole, and with parts under way
        QVERIFY(setLink(200'000'000));
        const auto stopped = run("slow", size, [&](Comparison &comparison) {
            QVERIFY(QTest::qWaitFor([&] { return comparison.snapshot().legs[at].outcome == Comparison::Outcome::Running; }, 20'000));
            QVERIFY(setLink(1'000'000)); // more than a minute
            QVERIFY(QTest::qWaitFor([&] { return comparison.snapshot().legs[at].bytes > 0; }, 20'000));
            comparison.cancel();
        });
        QCOMPARE(int(stopped.legs[at].outcome), int(Comparison::Outcome::Cancelled));
        QCOMPARE(int(stopped.legs[3].outcome), int(Comparison::Outcome::Cancelled));
        QVERIFY(stopped.legs[at].bytes < size);
        QVERIFY(isEmpty("slow"));
    }
}

void TestSpeed::racesAllAtOnce_data()
{
    QTest::addColumn<bool>("download");
    QTest::newRow("upload") << false;
    QTest::newRow("download") << true;
}

/// All are under way together, each over a line of its own; a way that was not chosen stays out.
void TestSpeed::racesAllAtOnce()
{
    QFETCH(bool, download);
    constexpr std::uint64_t size = 12 * 1024 * 1024;
    QVERIFY(m_console->createBucket("track"));
    QVERIFY(enable("track"));
    QVERIFY(setLink(2'000'000)); // nearly a minute
    const auto outcomes = [](Comparison &race, Comparison::Outcome outcome) {
        const auto shot = race.snapshot();
        return std::count_if(shot.legs.begin(), shot.legs.end(), [outcome](const auto &leg) { return leg.outcome == outcome && leg.bytes > 0; });
    };
    const auto measured = run("track", size, [&](Comparison &race) {
        QVERIFY(QTest::qWaitFor([&] { return outcomes(race, Comparison::Outcome::Running) == 3; }, 20'000));
        // Slow motion in the middle changes no result.
        m_console->engine().setPace(0.5);
        QVERIFY(setLink(400'000'000)); // the lanes' lines follow
        m_console->engine().setPace(1);
    }, [&](Comparison::Order &order) {
        order.race = true;
        order.direction = download ? transfer::Direction::Download : transfer::Direction::Upload;
        order.ways = {Comparison::Way::Plain, Comparison::Way::Parts, Comparison::Way::EdgeParts};
    });
    QVERIFY2(measured.error.code.empty(), measured.error.message.c_str());
    QCOMPARE(int(measured.legs[std::size_t(Comparison::Way::Edge)].outcome), int(Comparison::Outcome::LeftOut));
    for (const auto way : {Comparison::Way::Plain, Comparison::Way::Parts, Comparison::Way::EdgeParts}) {
        const auto &leg = measured.legs[std::size_t(way)];
        QVERIFY2(leg.outcome == Comparison::Outcome::Done, leg.error.message.c_str());
        QCOMPARE(leg.bytes, size);
        QCOMPARE(leg.parts, Comparison::inParts(way) ? 2u : 1u);
        QCOMPARE(leg.cells.size(), std::size_t(leg.parts));
        QCOMPARE(leg.retries, 0u);
        QCOMPARE(leg.details.size(), leg.cells.size());
        std::uint64_t offset = 0;
        for (const auto &cell : leg.details) {
            QCOMPARE(cell.offset, std::exchange(offset, offset + cell.size));
            QVERIFY(cell.ranFor > 0);
            QVERIFY(!cell.etag.empty());
        }
        QCOMPARE(offset, size);
        QVERIFY(leg.seconds > 0 && leg.seconds <= measured.seconds + 0.1);
    }
    QVERIFY(isEmpty("track"));
    SpeedResults results;
    results.showResults(measured);
    const LaneRows &lanes = results.findChild<LanesCard *>(QStringLiteral("speedLanes"))->lanes();
    QCOMPARE(lanes.count(), 3);
    const auto second = lanes.cell(int(Comparison::Way::Parts) + 1, 2);
    QVERIFY(second && textOf(*second).line().contains(QStringLiteral("Speed: ")));
    QVERIFY(!lanes.cell(int(Comparison::Way::Parts) + 1, 3));
    const auto *table = results.findChild<SpeedTable *>();
    QVERIFY(table);
    QCOMPARE(table->rowCount(), 3);
    // Somebody was the slowest, and is as fast as that one.
    QStringList ratios;
    for (int row = 0; row < 3; ++row)
        ratios << table->cell(row, 6).text;
    QVERIFY2(ratios.contains(QStringLiteral("1.0×")), qPrintable(ratios.join(u' ')));
}

/// Who watches sees all of them under way, and who has arrived.
void TestSpeed::racesInTheWindow()
{
    m_console->engine().setRegion(QStringLiteral("us-west-2"));
    QVERIFY(m_console->createBucket("course") && enable("course"));
    QVERIFY(setLink(500'000'000, link::Settings().window));
    auto *page = m_console->show<SpeedPage>(QStringLiteral("s3/speed?bucket=course&order=race"));
    QVERIFY(page);
    QTRY_VERIFY(child<Button>("startComparison")->isEnabled());
    child<Button>("startComparison")->click();
    auto *lanes = child<LanesCard>("speedLanes");
    QTRY_COMPARE_WITH_TIMEOUT(lanes->lanes().count(), 4, 20'000);
    const auto *table = page->findChild<SpeedTable *>();
    QVERIFY(table);
    const QString arrived = SpeedTable::tr("Completed");
    QTRY_COMPARE(table->rowCount(), 4);
    QTRY_COMPARE_WITH_TIMEOUT(table->cell(3, 1).text, arrived, 60'000); // by parts through the edge
    QVERIFY(table->cell(0, 1).text != arrived);
    QVERIFY(child<Button>("cancelComparison")->isVisible());
    const auto *scene = lanes->findChild<QQuickWidget *>();
    QVERIFY(scene && scene->rootObject());
    QTRY_COMPARE(scene->rootObject()->height(), double(scene->height()));
    QVERIFY(scene->height() >= 4 * 40);
    if (const QString folder = qEnvironmentVariable("NEPHOSCOPE_PICTURES"); !folder.isEmpty()) {
        m_console->resize(1280, 1100);
        child<ContentArea>("speedArea")->ensureWidgetVisible(lanes, 0, 320);
        m_console->flashbar().dismissAll();
        QTest::qWait(300); // for a person's picture: the scene draws itself
        QVERIFY(m_console->grab().save(folder + QStringLiteral("/race.png")));
    }
    QVERIFY(setLink(10'000'000'000, link::Settings::mostWindow));
    QTRY_VERIFY_WITH_TIMEOUT(child<Button>("startComparison")->isVisible(), 60'000);
    QCOMPARE(table->cell(0, 1).text, arrived);
    QVERIFY(isEmpty("course"));
}

void TestSpeed::needsTwoWays()
{
    QVERIFY(m_console->createBucket("alone"));
    auto *page = m_console->show<SpeedPage>(QStringLiteral("s3/speed?bucket=alone&order=race"));
    QVERIFY(page);
    QCOMPARE(child<Select>("speedOrder")->value(), QStringLiteral("race"));
    QTRY_VERIFY(child<Button>("startComparison")->isEnabled());
    auto *ways = child<CheckGroup>("speedWays");
    const QString first = ways->box(QStringLiteral("1"))->text();
    child<Select>("speedDirection")->setValue(QStringLiteral("download"));
    QVERIFY(ways->box(QStringLiteral("1"))->text() != first);
    ways->setValue({QStringLiteral("0")});
    child<Button>("startComparison")->click();
    QVERIFY(child<Button>("startComparison")->isVisible());
    QVERIFY(!child<Button>("cancelComparison")->isVisible());
    ways->setValue({QStringLiteral("0"), QStringLiteral("1")});
    child<Select>("speedSize")->setValue(QString::number(8 * 1024 * 1024));
    child<Button>("startComparison")->click();
    QVERIFY(child<Button>("cancelComparison")->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(child<Button>("startComparison")->isVisible(), 60'000);
    QVERIFY(!child<BigNumber>("speedFigure0")->accessibleName().isEmpty());
    QVERIFY(isEmpty("alone"));
}

void TestSpeed::uploadsThroughTheEdge()
{
    QVERIFY(m_console->createBucket("edge"));
    const QString file = m_console->writeFile(QStringLiteral("one.txt"), "through the edge");
    EngineHost &engine = m_console->engine();
    auto &transfers = engine.transfers();
    const auto refused = transfers.upload(engine.caller(), toPath(file), "edge", "one.txt", link::Route::Edge);
    QVERIFY(transfers.waitIdle(std::chrono::seconds(20)));
    QCOMPARE(transfers.jobs().front().id, refused);
    QCOMPARE(QByteArray::fromStdString(transfers.jobs().front().errorCode), QByteArray("InvalidRequest"));
    QVERIFY(!m_console->head("edge", "one.txt"));
    QVERIFY(enable("edge"));
    transfers.retry(refused);
    QTRY_VERIFY_WITH_TIMEOUT(m_console->head("edge", "one.txt").has_value(), 20'000);
    QCOMPARE(int(transfers.jobs().front().route), int(link::Route::Edge));
}

void TestSpeed::slowDownload()
{
    QVERIFY(m_console->createBucket("down"));
    const std::string content(1'250'000, 'd');
    QVERIFY(m_console->put("down", "object", content));
    QVERIFY(setLink(20'000'000)); // 2.5 MB/s
    EngineHost &engine = m_console->engine();
    const Timestamp began = engine.link().clock().now();
    const QString target = m_console->filePath(QStringLiteral("object"));
    engine.transfers().download(engine.caller(), "down", "object", toPath(target));
    QVERIFY(engine.transfers().waitIdle(std::chrono::seconds(60)));
    QVERIFY((engine.link().clock().now() - began) >= Duration(480));
    QFile back(target);
    QVERIFY(back.open(QIODevice::ReadOnly));
    QVERIFY(back.readAll() == QByteArray::fromStdString(content));
}

QTEST_MAIN(TestSpeed)
#include "tst_speed.moc"
