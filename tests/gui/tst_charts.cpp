// Charts: numbers and times on axes, thinning, states, pace. What hands do with them has a test of its own (tst_chartcursor).
#include "ChartStage.h"
#include "gui/charts/BigNumber.h"
#include "gui/charts/Gauge.h"
#include "gui/charts/Sparkline.h"
#include "gui/charts/Ticks.h"
#include "gui/kit/Button.h"
#include "gui/kit/Label.h"
#include "gui/theme/Theme.h"

#include <QtCharts/QChart>
#include <QtCore/QElapsedTimer>
#include <QtCore/QLocale>
#include <QtCore/QTimeZone>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>

#include <cmath>

using namespace nephoscope::gui;

namespace {

ChartData byName()
{
    return {.axis = ChartData::Axis::Category, .unit = ChartUnit::Count,
            .series = {{.name = QStringLiteral("Big"), .points = {{0, 30}, {1, 10}}}, {.name = QStringLiteral("Small"), .points = {{0, 10}, {1, 50}}}},
            .categories = {QStringLiteral("east"), QStringLiteral("west")}};
}

QStringList labels(const std::vector<Tick> &ticks)
{
    QStringList out;
    for (const Tick &tick : ticks)
        out.append(tick.second.isEmpty() ? tick.label : QString(tick.label % u'|' % tick.second));
    return out.replaceInStrings(QString(QChar(0x202f)), QStringLiteral(" "));
}

} // namespace

class TestCharts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        Theme::instance().applyTo(*qApp);
    }
    void init() { Theme::instance().setStroke(1); }

    void theRightAxisHasItsOwnScale()
    {
        for (const ChartKind kind : {ChartKind::Line, ChartKind::Area}) {
            ChartStage shown(kind);
            ChartData data = twoSeries();
            data.series[1].right = true;
            data.rightUnit = ChartUnit::Percent;
            for (QPointF &point : data.series[1].points)
                point.setY(100);
            shown.chart->setData(data);
            QTRY_VERIFY(shown.plot().plotRect().width() > 100);
            QTRY_COMPARE(shown.plot().valueLabels().last(), QStringLiteral("10 MB/s"));
            QCOMPARE(shown.plot().valueLabels(true).last(), QStringLiteral("100%"));
            // The greatest of either is at the top.
            QVERIFY(std::abs(shown.plot().placeOn(0, at(12), 10 * Mega).y() - shown.plot().plotRect().top()) < 1);
            QVERIFY(std::abs(shown.plot().placeOn(1, at(12), 100).y() - shown.plot().plotRect().top()) < 1);
            QVERIFY(shown.plot().plotRect().right() < shown.plot().width() - 20); // room for the labels
            QCOMPARE(shown.plot().valueText(0, 0), QStringLiteral("1.0 MB/s"));
            QCOMPARE(shown.plot().valueText(1, 0), QStringLiteral("100%"));
            shown.chart->setHidden(0, true); // nothing is left on the left
            QVERIFY(shown.plot().valueLabels().isEmpty());
            shown.chart->setHidden(0, false);
            shown.chart->setHidden(1, true);
            QVERIFY(shown.plot().valueLabels(true).isEmpty());
            shown.chart->setHidden(1, false);
            // Back on the left, it is small there.
            data.series[1].right = false;
            shown.chart->setData(data);
            QTRY_VERIFY(shown.plot().valueLabels(true).isEmpty());
            QVERIFY(shown.plot().placeOn(1, at(12), 100).y() > shown.plot().plotRect().bottom() - 2);
        }
    }

    void ticksAreRoundInTheUnit()
    {
        QCOMPARE(roundTicks(0, 97, 5, ChartUnit::Number), (std::vector<double>{0, 20, 40, 60, 80, 100}));
        QCOMPARE(roundTicks(0, 3, 6, ChartUnit::Count), (std::vector<double>{0, 1, 2, 3}));
        QCOMPARE(roundTicks(0, 7.4 * Mega, 4, ChartUnit::Bytes), (std::vector<double>{0, 2 * Mega, 4 * Mega, 6 * Mega, 8 * Mega}));
        QCOMPARE(roundTicks(0, 200'000, 4, ChartUnit::Milliseconds), (std::vector<double>{0, 60'000, 120'000, 180'000, 240'000}));
        QCOMPARE(roundTicks(-3, 4, 4, ChartUnit::Number), (std::vector<double>{-4, -2, 0, 2, 4}));
        QCOMPARE(roundTicks(0, 0, 4, ChartUnit::Number).front(), 0.0);
    }

    void timeTicksStandAtFullHoursAndSayTheDay()
    {
        const std::vector<Tick> hours = timeTicks(at(21, 10), at(3, 10, {2026, 11, 26}), 6);
        QCOMPARE(labels(hours), (QStringList{QStringLiteral("10:00 PM|Nov 25"), QStringLiteral("11:00 PM"), QStringLiteral("12:00 AM|Nov 26"),
                                             QStringLiteral("1:00 AM"), QStringLiteral("2:00 AM"), QStringLiteral("3:00 AM")}));
        QCOMPARE(hours.front().value, at(22));
        QLocale::setDefault(QLocale(QLocale::Korean, QLocale::SouthKorea));
        QCOMPARE(timeTicks(at(21, 10), at(22, 10), 3).front().label, QStringLiteral("오후 9:30"));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QVERIFY(timeTicks(at(0), at(0, 0, {2027, 11, 25}), 8).size() <= 8);
        QCOMPARE(timeTicks(at(0), at(0, 0, {2026, 11, 29}), 6).size(), size_t(5));
    }

    void valuesSpeakTheirUnit()
    {
        QCOMPARE(formatValue(1.5 * Mega, ChartUnit::Bytes), QStringLiteral("1.5 MB"));
        QCOMPARE(formatValue(1.5 * Mega, ChartUnit::BytesPerSecond), QStringLiteral("1.5 MB/s"));
        QCOMPARE(formatValue(37.5, ChartUnit::Percent), QStringLiteral("37.5%"));
        QCOMPARE(formatValue(1234, ChartUnit::Count), QStringLiteral("1,234"));
        QCOMPARE(formatValue(12, ChartUnit::Milliseconds), QStringLiteral("12 ms"));
        QCOMPARE(formatValue(2500, ChartUnit::Milliseconds), QStringLiteral("2.5 s"));
    }

    void thinningKeepsPeaksAndGaps()
    {
        std::vector<QPointF> points;
        for (int i = 0; i < 10'000; ++i)
            points.push_back({double(i), i == 5'000 ? 100.0 : i == 7'000 ? -100.0 : std::sin(i)});
        const std::vector<QPointF> few = thinned(points, 0, 10'000, 300);
        QVERIFY(few.size() <= 602);
        QVERIFY(std::any_of(few.begin(), few.end(), [](const QPointF &point) { return point == QPointF(5'000, 100); }));
        QVERIFY(std::any_of(few.begin(), few.end(), [](const QPointF &point) { return point == QPointF(7'000, -100); }));
        QVERIFY(std::is_sorted(few.begin(), few.end(), [](const QPointF &left, const QPointF &right) { return left.x() < right.x(); }));
        for (int i = 2'000; i < 3'000; ++i)
            points[size_t(i)].setY(std::nan(""));
        const std::vector<QPointF> gappy = thinned(points, 0, 10'000, 300);
        QVERIFY(std::any_of(gappy.begin(), gappy.end(), [](const QPointF &point) { return std::isnan(point.y()); }));
        QCOMPARE(thinned(points, 100, 110, 300).size(), size_t(13));
    }

    void aMillionPointsAreDrawnAsSixHundred()
    {
        ChartStage shown(ChartKind::Line);
        ChartData data{.axis = ChartData::Axis::Number, .series = {{.name = QStringLiteral("many")}}};
        for (int i = 0; i < 100'000; ++i)
            data.series[0].points.push_back({double(i), std::sin(i / 1000.0)});
        shown.chart->setData(data);
        QTRY_VERIFY(shown.plot().drawnPoints(0) > 200);
        QVERIFY(shown.plot().drawnPoints(0) <= 602);
    }

    void updatesAreDrawnAtMostTenTimesASecond()
    {
        ChartStage shown(ChartKind::Line);
        shown.chart->setData(twoSeries());
        QVERIFY(QTest::qWaitForWindowExposed(&shown.window));
        ChartData more = twoSeries();
        QElapsedTimer time;
        time.start();
        int drawn = 0;
        for (int i = 0; i < 50; ++i) {
            more.series[0].points.push_back({at(12, 10 + i), 5 * Mega});
            const int before = shown.plot().stopCount();
            shown.chart->setData(more);
            drawn += shown.plot().stopCount() != before;
        }
        QVERIFY2(drawn <= 1 + time.elapsed() / 100, qPrintable(QString::number(drawn)));
        QTRY_COMPARE(shown.plot().stopCount(), 60); // the last one is not lost
    }

    void statesTakeTurns()
    {
        ChartStage shown(ChartKind::Bars);
        QVERIFY(QTest::qWaitForWindowExposed(&shown.window));
        QVERIFY(!shown.plot().isVisible()); // loading first
        shown.chart->setData({});
        auto *title = shown.window.findChild<Label *>(QStringLiteral("messageTitle"));
        QTRY_COMPARE(title->text(), QStringLiteral("No data available"));
        shown.chart->showError(QStringLiteral("AccessDenied"));
        QCOMPARE(shown.window.findChild<Label *>(QStringLiteral("messageText"))->text(), QStringLiteral("AccessDenied"));
        QSignalSpy retry(shown.chart, &Chart::retry);
        QTest::mouseClick(shown.window.findChild<Button *>(QStringLiteral("messageButton")), Qt::LeftButton);
        QCOMPARE(retry.size(), 1);
        shown.chart->setData(byName());
        QTRY_VERIFY(shown.plot().isVisible());
        shown.chart->showLoading();
        QVERIFY(!shown.plot().isVisible());
    }

    void onePointIsADot()
    {
        for (const ChartKind kind : {ChartKind::Line, ChartKind::Area}) {
            ChartStage shown(kind);
            ChartData data = twoSeries();
            for (auto &series : data.series)
                series.points.resize(1);
            data.series[1].points[0].setY(4 * Mega);
            shown.chart->setData(data);
            QVERIFY(QTest::qWaitForWindowExposed(&shown.window));
            QTRY_COMPARE(shown.plot().stopCount(), 1);
            QCoreApplication::processEvents();
            const auto colorAt = [&shown](double value) { return shown.plot().grab().toImage().pixelColor(shown.plot().place(at(12), value).toPoint()); };
            QCOMPARE(colorAt(1 * Mega), Theme::instance().chart(0));
            // Areas stand on one another.
            QCOMPARE(colorAt((kind == ChartKind::Area ? 5 : 4) * Mega), Theme::instance().chart(1));
            QVERIFY(colorAt(2 * Mega) != Theme::instance().chart(1));
            shown.chart->setHidden(0, true);
            QCoreApplication::processEvents();
            QVERIFY(colorAt(1 * Mega) != Theme::instance().chart(0));
            QCOMPARE(colorAt(4 * Mega), Theme::instance().chart(1));
        }
    }

    void barsStandWhereTheAxisSays_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<double>("big");   // value up to which the first series reaches at the first category
        QTest::newRow("grouped") << int(ChartKind::Bars) << 30.0;
        QTest::newRow("stacked") << int(ChartKind::StackedBars) << 30.0;
        QTest::newRow("horizontal") << int(ChartKind::HorizontalBars) << 30.0;
        QTest::newRow("horizontal stacked") << int(ChartKind::HorizontalStackedBars) << 30.0;
    }

    void barsStandWhereTheAxisSays()
    {
        QFETCH(int, kind);
        QFETCH(double, big);
        ChartStage shown{ChartKind(kind)};
        shown.chart->setData(byName());
        QVERIFY(QTest::qWaitForWindowExposed(&shown.window));
        QTRY_COMPARE(shown.plot().stopCount(), 2);
        QCoreApplication::processEvents();
        const QImage picture = shown.plot().grab().toImage();
        const bool grouped = ChartKind(kind) == ChartKind::Bars || ChartKind(kind) == ChartKind::HorizontalBars;
        const double x = grouped ? -0.16 : 0;
        const QColor color = Theme::instance().chart(0);
        QCOMPARE(picture.pixelColor(shown.plot().place(x, big - 2).toPoint()), color);
        QVERIFY(picture.pixelColor(shown.plot().place(x, big + 2).toPoint()) != color);
        // The second category, of which the first series has 10.
        QCOMPARE(picture.pixelColor(shown.plot().place(1 + x, 8).toPoint()), color);
        QVERIFY(picture.pixelColor(shown.plot().place(1 + x, 13).toPoint()) != color);
    }

    void oneBarIsNoWall()
    {
        for (const ChartKind kind : {ChartKind::Bars, ChartKind::StackedBars}) {
            ChartStage shown(kind);
            shown.chart->setData({.axis = ChartData::Axis::Category, .unit = ChartUnit::Count, .series = {{.name = QStringLiteral("Big"), .points = {{0, 30}}}}, .categories = {QStringLiteral("east")}});
            QVERIFY(QTest::qWaitForWindowExposed(&shown.window));
            QTRY_COMPARE(shown.plot().stopCount(), 1);
            QCoreApplication::processEvents();
            const QImage picture = shown.plot().grab().toImage();
            const QPoint middle = shown.plot().place(0, 15).toPoint();
            const QColor color = Theme::instance().chart(0);
            QVERIFY(shown.plot().plotRect().width() > 300);
            QCOMPARE(picture.pixelColor(middle), color);
            QCOMPARE(picture.pixelColor(middle + QPoint(30, 0)), color);
            QVERIFY(picture.pixelColor(middle + QPoint(60, 0)) != color);
            QVERIFY(picture.pixelColor(middle - QPoint(60, 0)) != color);
        }
    }

    void aGaugesValueStaysWithinItsRing()
    {
        Gauge gauge;
        gauge.setName(QStringLiteral("Load"));
        gauge.setRange(0, 100);
        gauge.setValue(12'345'678'901, ChartUnit::Count);
        gauge.resize(gauge.sizeHint());
        const QImage picture = gauge.grab().toImage();
        const qreal scale = picture.devicePixelRatio();
        // The ring where it is farthest to the left and to the right of the value.
        for (const int x : {8, gauge.width() - 9}) {
            for (int y = 64; y <= 76; ++y)
                QCOMPARE(picture.pixelColor(int(x * scale), int(y * scale)), Theme::instance().chart(0));
        }
    }

    void longCategoriesBreakRatherThanTouch()
    {
        ChartStage shown(ChartKind::Bars);
        ChartData data{.axis = ChartData::Axis::Category, .unit = ChartUnit::Count, .series = {{.name = QStringLiteral("Big"), .points = {}}}, .categories = {}};
        for (int i = 0; i < 6; ++i) {
            data.categories.append(QStringLiteral("ap-northeast-%1").arg(i + 1));
            data.series[0].points.push_back({double(i), 30.0});
        }
        shown.chart->setData(data);
        QVERIFY(QTest::qWaitForWindowExposed(&shown.window));
        QTRY_COMPARE(shown.plot().stopCount(), 6);
        const auto below = [&] { return qRound(shown.plot().height() - shown.plot().plotRect().bottom()); };
        const int oneLine = below();
        const int line = Theme::instance().lineHeight(TextStyle::Small);
        const QFontMetrics metrics(Theme::instance().font(TextStyle::Small));
        const int step = metrics.horizontalAdvance(data.categories.front()) + 6; // they would nearly touch
        shown.window.resize(shown.window.width() - int(shown.plot().plotRect().width()) + 6 * step, 420);
        QTRY_COMPARE(below(), oneLine + line);
        // Where nothing can break, there is no second line.
        for (QString &name : data.categories)
            name.remove(u'-');
        shown.chart->setData(data);
        QTRY_COMPARE(below(), oneLine);
    }

    void theRingTellsValueAndShare()
    {
        ChartStage shown(ChartKind::Donut);
        ChartData data{.axis = ChartData::Axis::Category, .unit = ChartUnit::Count,
                       .series = {{.name = QStringLiteral("a"), .points = {{0, 75}}}, {.name = QStringLiteral("b"), .points = {{0, 25}}}}};
        shown.chart->setData(data);
        shown.chart->setCentre(QStringLiteral("100"), QStringLiteral("Total"));
        QVERIFY(QTest::qWaitForWindowExposed(&shown.window));
        ChartSurface &ring = shown.chart->surface();
        QCOMPARE(ring.valueText(0, 0), QStringLiteral("75 (75%)"));
        QTest::mouseMove(ring.viewport(), ring.anchorOf(1));
        QTRY_COMPARE(ring.cursor().stop, 1);
        QVERIFY(shown.tipText().contains(QStringLiteral("25 (25%)")));
        QCOMPARE(ring.stopAt(ring.rect().center()), -1); // the hole
        shown.chart->setHidden(0, true);
        QCOMPARE(ring.valueText(1, 0), QStringLiteral("25 (100%)"));
        QCOMPARE(ring.stopCount(), 1);
    }

    void projectionDrawsThickAndDashed()
    {
        QVERIFY(chartDashes(1).isEmpty());
        Theme::instance().setStroke(2);
        QVERIFY(!chartDashes(1).isEmpty());
        QVERIFY(chartDashes(0).isEmpty());
        QVERIFY(chartDashes(1) != chartDashes(2));
    }

    void chartsFollowTheThemeLive()
    {
        ChartStage shown(ChartKind::StackedBars);
        shown.chart->setData(byName());
        QVERIFY(QTest::qWaitForWindowExposed(&shown.window));
        QTRY_COMPARE(shown.plot().stopCount(), 2);
        Theme::instance().setMode(Theme::Mode::Dark);
        QCoreApplication::processEvents();
        const QColor now = shown.plot().grab().toImage().pixelColor(shown.plot().place(0, 20).toPoint());
        const QColor dark = Theme::instance().chart(0);
        Theme::instance().setMode(Theme::Mode::Light);
        QCOMPARE(now, dark);
        QVERIFY(dark != Theme::instance().chart(0));
    }

    void smallFiguresSpeak()
    {
        Sparkline line;
        line.setValues({1, 5, 3}, ChartUnit::Count);
        QCOMPARE(line.accessibleName(), QStringLiteral("From 1 to 5, now 3"));
        BigNumber figure(QStringLiteral("Buckets"));
        QCOMPARE(figure.findChild<Label *>(QStringLiteral("value"))->text(), QStringLiteral("-"));
        figure.setValue(QStringLiteral("12"));
        figure.setTrend(BigNumber::Trend::Up, QStringLiteral("2 more"), BigNumber::Mood::Good);
        QCOMPARE(figure.accessibleName(), QStringLiteral("Buckets 12"));
        QCOMPARE(figure.accessibleDescription(), QStringLiteral("2 more"));
        auto *history = figure.findChild<Sparkline *>();
        figure.setHistory({12}, ChartUnit::Count);
        QVERIFY(history->isHidden()); // a single value would be an empty line
        figure.setHistory({10, 12}, ChartUnit::Count);
        QVERIFY(!history->isHidden());
        figure.setClickable(true);
        figure.show();
        QSignalSpy clicked(&figure, &BigNumber::clicked);
        QTest::mouseClick(&figure, Qt::LeftButton);
        QTest::keyClick(&figure, Qt::Key_Return);
        QCOMPARE(clicked.size(), 2);
    }
};

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
