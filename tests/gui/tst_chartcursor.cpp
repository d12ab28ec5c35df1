// What hands do with charts: cursor and tooltip by mouse and keys, legend.
#include "ChartStage.h"
#include "gui/kit/Button.h"
#include "gui/theme/Theme.h"

#include <QtCore/QLocale>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

using namespace nephoscope::gui;

class TestChartCursor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        Theme::instance().applyTo(*qApp);
    }

    void theMouseFindsAPointAndAClickPinsIt()
    {
        ChartStage shown(ChartKind::Line);
        shown.chart->setData(twoSeries());
        QVERIFY(QTest::qWaitForWindowExposed(&shown.window));
        shown.point(shown.plot().place(at(12, 3), 3 * Mega) + QPointF(4, 0));
        QCOMPARE(shown.plot().cursor().stop, 3);
        QVERIFY(shown.tip()->isVisible());
        QVERIFY2(shown.tipText().contains(QStringLiteral("GET|4.0 MB/s|PUT|2.0 MB/s")), qPrintable(shown.tipText()));
        QVERIFY(shown.tip()->testAttribute(Qt::WA_TransparentForMouseEvents));
        QVERIFY(!shown.tip()->findChild<Button *>(QStringLiteral("dismiss"))->isVisible());

        QTest::mouseClick(shown.plot().viewport(), Qt::LeftButton, {}, shown.plot().place(at(12, 3), 3 * Mega).toPoint());
        QVERIFY(shown.plot().isPinned());
        shown.point(shown.plot().place(at(12, 7), 3 * Mega));
        QCOMPARE(shown.plot().cursor().stop, 3);
        QSignalSpy followed(shown.chart, &Chart::linkActivated);
        auto *link = shown.tip()->findChild<Link *>(QStringLiteral("tipLink1"));
        QVERIFY(link);
        QTest::mouseClick(link, Qt::LeftButton);
        QCOMPARE(followed.size(), 1);
        QCOMPARE(followed[0][0].toString(), QStringLiteral("s3/buckets"));
        QVERIFY(!shown.tip()->isVisible());
        QVERIFY(!shown.plot().isPinned());
    }

    void theTipDoesNotOutstayItsPoint()
    {
        ChartStage shown(ChartKind::Line);
        shown.chart->setData(twoSeries());
        auto *area = new QScrollArea;
        auto *tall = new QWidget;
        auto *column = new QVBoxLayout(tall);
        column->addWidget(shown.chart);
        column->addSpacing(2000);
        area->setWidgetResizable(true);
        area->setWidget(tall);
        shown.window.layout()->addWidget(area);
        QVERIFY(QTest::qWaitForWindowActive(&shown.window));
        QTRY_VERIFY(area->verticalScrollBar()->maximum() > 500);
        const auto overPoint = [&] { return shown.plot().place(at(12, 3), 3 * Mega).toPoint(); };

        shown.point(overPoint());
        QVERIFY(shown.tip()->isVisible());
        area->verticalScrollBar()->setValue(20);
        QVERIFY(!shown.tip()->isVisible());
        QCOMPARE(shown.plot().cursor().stop, -1);

        // Pinned, it goes along.
        area->verticalScrollBar()->setValue(0);
        QTest::mouseClick(shown.plot().viewport(), Qt::LeftButton, {}, overPoint());
        QVERIFY(shown.tip()->isVisible() && shown.plot().isPinned());
        const int from = shown.plot().mapTo(&shown.window, QPoint()).y();
        const int top = shown.tip()->y();
        area->verticalScrollBar()->setValue(4);
        QVERIFY(shown.tip()->isVisible() && shown.plot().isPinned());
        QCOMPARE(shown.tip()->y() - top, shown.plot().mapTo(&shown.window, QPoint()).y() - from);
        area->verticalScrollBar()->setValue(500);
        QVERIFY(!shown.tip()->isVisible() && !shown.plot().isPinned());
    }

    void theDismissButtonAndEscUnpin()
    {
        ChartStage shown(ChartKind::Line);
        shown.chart->setData(twoSeries());
        QVERIFY(QTest::qWaitForWindowActive(&shown.window));
        QTest::mouseClick(shown.plot().viewport(), Qt::LeftButton, {}, shown.plot().place(at(12, 3), Mega).toPoint());
        QVERIFY(shown.tip()->isVisible());
        QTest::mouseClick(shown.tip()->findChild<Button *>(QStringLiteral("dismiss")), Qt::LeftButton);
        QVERIFY(!shown.plot().isPinned());
        shown.plot().setFocus();
        QTest::keyClick(&shown.plot(), Qt::Key_Home);
        QTest::keyClick(&shown.plot(), Qt::Key_Return);
        QVERIFY(shown.plot().isPinned());
        QTRY_VERIFY(shown.tip()->hasFocus());
        QTest::keyClick(shown.tip(), Qt::Key_Escape);
        QVERIFY(!shown.plot().isPinned());
    }

    void theKeyboardWalksPointsAndSeriesAndSaysThem()
    {
        ChartStage shown(ChartKind::Line);
        shown.chart->setData(twoSeries());
        QVERIFY(QTest::qWaitForWindowActive(&shown.window));
        shown.plot().setFocus(Qt::TabFocusReason);
        QTest::keyClick(&shown.plot(), Qt::Key_Right);
        QTest::keyClick(&shown.plot(), Qt::Key_Right);
        QCOMPARE(shown.plot().cursor().stop, 1);
        QVERIFY2(shown.plot().accessibleDescription().contains(QStringLiteral("GET 2.0 MB/s, PUT 2.0 MB/s")), qPrintable(shown.plot().accessibleDescription()));
        QTest::keyClick(&shown.plot(), Qt::Key_Down);
        QCOMPARE(shown.plot().cursor().series, 0);
        QTest::keyClick(&shown.plot(), Qt::Key_Down);
        QVERIFY(shown.plot().accessibleDescription().endsWith(QStringLiteral("PUT 2.0 MB/s")));
        QVERIFY(!shown.plot().accessibleDescription().contains(QStringLiteral("GET")));
        QCOMPARE(shown.plot().highlight(), 1);
        QTest::keyClick(&shown.plot(), Qt::Key_End);
        QCOMPARE(shown.plot().cursor().stop, 9);
        QTest::keyClick(&shown.plot(), Qt::Key_Escape);
        QCOMPARE(shown.plot().cursor().stop, -1);
        QVERIFY(!shown.tip()->isVisible());
    }

    void theLegendHighlightsHidesAndShows()
    {
        ChartStage shown(ChartKind::Line);
        shown.chart->setData(twoSeries());
        QVERIFY(QTest::qWaitForWindowExposed(&shown.window));
        auto *first = shown.window.findChild<QAbstractButton *>(QStringLiteral("legend0"));
        auto *second = shown.window.findChild<QAbstractButton *>(QStringLiteral("legend1"));
        QVERIFY(first && second);
        QEnterEvent enter({2, 2}, {2, 2}, {2, 2});
        QCoreApplication::sendEvent(second, &enter);
        QCOMPARE(shown.plot().highlight(), 1);
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(second, &leave);
        QCOMPARE(shown.plot().highlight(), -1);
        QTest::mouseClick(first, Qt::LeftButton);
        QVERIFY(shown.plot().isHidden(0));
        QCOMPARE(shown.plot().drawnPoints(0), 0);
        // The axis fits what is left: 2 MB/s now fills it.
        QVERIFY(shown.plot().place(at(12), 2 * Mega).y() < shown.plot().plotRect().top() + 2);
        second->setFocus();
        QTest::keyClick(second, Qt::Key_Space);
        auto *button = shown.window.findChild<Button *>(QStringLiteral("messageButton"));
        QTRY_VERIFY(button->isVisible());
        QCOMPARE(shown.window.findChild<Label *>(QStringLiteral("messageTitle"))->text(), QStringLiteral("No matches"));
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(!shown.chart->isHidden(0) && !shown.chart->isHidden(1));
        QVERIFY(shown.plot().isVisible());
    }

    void aWrappedLegendStandsInColumns()
    {
        ChartStage shown(ChartKind::Line);
        ChartData data = twoSeries();
        data.series[1].name = QStringLiteral("A longer name");
        for (const QString &name : {QStringLiteral("HEAD"), QStringLiteral("List them all")})
            data.series.push_back({.name = name, .points = data.series[0].points});
        const QString figures = QStringLiteral("0 bytes/s now, peak 0 bytes/s");
        shown.chart->setLegendDetails({figures, figures, figures, figures});
        shown.chart->setData(data);
        QVERIFY(QTest::qWaitForWindowExposed(&shown.window));
        const auto place = [&](int series) { return shown.window.findChild<QAbstractButton *>(u"legend" % QString::number(series))->geometry(); };
        QTRY_VERIFY(place(2).y() > place(0).y());
        QCOMPARE(place(1).y(), place(0).y());
        for (int series : {0, 1}) {
            QCOMPARE(place(series + 2).left(), place(series).left());
            QCOMPARE(place(series + 2).right(), place(series).right());
        }
        // The figures of one column start below one another.
        const auto start = [&](int series) {
            auto *item = shown.window.findChild<QAbstractButton *>(u"legend" % QString::number(series));
            const QImage picture = item->grab().toImage();
            const QRgb ground = picture.pixel(0, 0);
            // From the right: the widest gap between two words is the one before the figures.
            int found = 0, widest = 0, blank = 0;
            const int from = int((6 + 20 + 8) * picture.devicePixelRatio());
            for (int x = from; x < picture.width(); ++x) {
                bool empty = true;
                for (int y = 0; y < picture.height() && empty; ++y)
                    empty = picture.pixel(x, y) == ground;
                if (empty) {
                    ++blank;
                    continue;
                }
                if (blank > widest) {
                    widest = blank;
                    found = x;
                }
                blank = 0;
            }
            return found;
        };
        QCOMPARE(start(2), start(0));
        QCOMPARE(start(3), start(1));
        // Where there is room for all, they are one row again.
        shown.window.resize(1600, 420);
        QTRY_COMPARE(place(3).y(), place(0).y());
    }
};

QTEST_MAIN(TestChartCursor)
#include "tst_chartcursor.moc"
