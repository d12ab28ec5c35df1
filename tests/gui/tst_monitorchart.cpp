#include "ConsoleHarness.h"

#include "door/ClientTraffic.h"
#include "gui/bridge/TransferMeter.h"
#include "gui/charts/Chart.h"
#include "gui/charts/ChartSurface.h"
#include "gui/kit/Format.h"
#include "gui/kit/Select.h"
#include "transfer/Measures.h"

#include <QtCore/QDir>
#include <QtQuick/QQuickItem>
#include <QtQuickWidgets/QQuickWidget>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLabel>

#include <algorithm>
#include <cmath>

using namespace nephoscope;
using namespace nephoscope::gui;

namespace {

constexpr qint64 megabyte = 1024 * 1024;

QQuickItem *findItem(QQuickItem *root, const char *name)
{
    if (root->objectName() == QLatin1String(name) && root->isVisible() && root->isEnabled())
        return root;
    for (QQuickItem *child : root->childItems()) {
        if (QQuickItem *found = findItem(child, name))
            return found;
    }
    return nullptr;
}

QString noPeak() { return QStringLiteral("peak ") % formatRate(0) % u','; }

/// In MB.
QString total(qint64 up, qint64 down) { return QStringLiteral("In total: %1 uploaded, %2 downloaded").arg(formatSize(up * megabyte), formatSize(down * megabyte)); }

std::vector<QPointF> measured(const ChartSeries &series)
{
    std::vector<QPointF> points;
    std::copy_if(series.points.begin(), series.points.end(), std::back_inserter(points), [](const QPointF &point) { return std::isfinite(point.y()); });
    return points;
}

} // namespace

/// The chart of the monitor: what it says of what has moved, of what it can be asked to show, and of a job that is selected.
class TestMonitorChart : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_console = std::make_unique<ConsoleHarness>();
    }
    void cleanup() { m_console.reset(); }

    void legendAndTotals()
    {
        QVERIFY(open());
        QTRY_VERIFY(legend(0));
        QVERIFY(legend(0)->accessibleName().contains(noPeak()));
        QCOMPARE(totals(), total(0, 0));
        QVERIFY(upload(QStringLiteral("a"), 4 * megabyte));
        QTRY_COMPARE(totals(), total(4, 0));
        QTRY_VERIFY(!legend(0)->accessibleName().contains(noPeak()));
        QVERIFY(legend(0)->accessibleName().contains(QStringLiteral("average")));
        QVERIFY(legend(1)->accessibleName().contains(noPeak()));
        // What has moved is seen in every span, and what moves now soon is nothing again.
        for (const char *span : {"1", "2", "3", "0"}) {
            page<Select>("span")->setValue(QLatin1String(span));
            QTRY_VERIFY(!legend(0)->accessibleName().contains(noPeak()));
        }
        QTRY_VERIFY_WITH_TIMEOUT(legend(0)->accessibleName().startsWith(QString(QStringLiteral("Upload, ") % formatRate(0) % QStringLiteral(" now, peak"))), 10'000);
        QVERIFY(!legend(0)->accessibleName().contains(noPeak()));
    }

    void aJobStandsOut()
    {
        QVERIFY(open());
        QVERIFY(upload(QStringLiteral("chosen"), 4 * megabyte));
        QTRY_VERIFY(findItem(view()->rootObject(), "highlight"));
        QCOMPARE(data().series.size(), std::size_t(2));
        QQuickItem *button = findItem(view()->rootObject(), "highlight");
        QVERIFY(button->property("text").toString().contains(QStringLiteral("chosen")));
        click(button);
        QTRY_COMPARE(data().series.size(), std::size_t(3));
        QCOMPARE(data().series[2].name, QStringLiteral("chosen"));
        QTRY_COMPARE(chart().surface().highlight(), 2);
        QTRY_VERIFY(legend(2) && legend(2)->accessibleName().contains(QStringLiteral("peak")));
        // It was over when the chart went on: that is a gap in its own, and silence in all of it.
        const auto goesOn = [this] {
            const std::vector<QPointF> all = measured(data().series[0]);
            const std::vector<QPointF> own = measured(data().series[2]);
            return !all.empty() && !own.empty() && own.back().x() < all.back().x();
        };
        QTRY_VERIFY_WITH_TIMEOUT(goesOn(), 10'000);
        const std::vector<QPointF> own = measured(data().series[2]);
        QVERIFY(std::any_of(own.begin(), own.end(), [](const QPointF &point) { return point.y() > 0; }));
        // Not more than all.
        const auto peak = [](const ChartSeries &series) {
            const auto points = measured(series);
            return std::max_element(points.begin(), points.end(), [](const QPointF &a, const QPointF &b) { return a.y() < b.y(); })->y();
        };
        QVERIFY(peak(data().series[0]) >= double(megabyte) / 2);
        // By keyboard it is taken back, and a click on the row selects it again.
        button->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(view(), Qt::Key_Space);
        QTRY_COMPARE(data().series.size(), std::size_t(2));
        QCOMPARE(chart().surface().highlight(), -1);
        const QPointF corner = button->mapToScene(QPointF(-60, button->height() / 2));
        QTest::mouseClick(view(), Qt::LeftButton, Qt::NoModifier, corner.toPoint());
        QTRY_COMPARE(data().series.size(), std::size_t(3));
        // What leaves the list is selected no more.
        QTRY_VERIFY(findItem(view()->rootObject(), "remove"));
        click(findItem(view()->rootObject(), "remove"));
        QTRY_COMPARE(data().series.size(), std::size_t(2));
    }

    void aGroupIsTheSumOfItsJobs()
    {
        QVERIFY(open());
        transfer::TransferManager &transfers = m_console->engine().transfers();
        transfer::JobOptions options;
        options.group = transfers.makeGroup("both");
        for (const char *name : {"one", "two"})
            transfers.upload(m_console->engine().caller(), toPath(file(QLatin1String(name), megabyte)), "chart-bucket", name, options);
        QVERIFY(transfers.waitIdle(std::chrono::seconds(20)));
        QTRY_VERIFY(findItem(view()->rootObject(), "highlight"));
        click(findItem(view()->rootObject(), "highlight"));
        QTRY_COMPARE(data().series.size(), std::size_t(3));
        QCOMPARE(data().series[2].name, QStringLiteral("both"));
        const auto moved = [&] {
            std::uint64_t sum = 0;
            for (const auto &job : transfers.jobs())
                sum += m_console->engine().meter().history(transfer::Scope::job(job.id)).totalUp();
            return sum;
        };
        QTRY_COMPARE(moved(), std::uint64_t(2 * megabyte));
    }

    void scopesAreOffered()
    {
        QVERIFY(open());
        auto *scope = page<Select>("scope");
        QVERIFY(scope && !scope->isVisible());
        QVERIFY(upload(QStringLiteral("a"), 2 * megabyte));
        QTRY_COMPARE(totals(), total(2, 0));
        QVERIFY(!scope->isVisible()); // one service over one link is everything
        const auto request = m_console->engine().traffic().begin("Boto3/1", false, "bucket", "key");
        request->count(3 * megabyte);
        QTRY_VERIFY(scope->isVisible());
        QCOMPARE(scope->count(), 3); // the service is still the only one
        const auto choose = [scope](const char *text) {
            const int at = scope->findText(QLatin1String(text));
            scope->setCurrentIndex(at);
            return at >= 0;
        };
        QVERIFY(choose("Programs, through the endpoint"));
        QTRY_COMPARE(totals(), total(0, 3));
        QVERIFY(chart().surface().accessibleName().contains(QStringLiteral("Programs")));
        QVERIFY(choose("This console, directly"));
        QTRY_COMPARE(totals(), total(2, 0));
        m_console->engine().traffic().begin("aws-cli/2", true, "function", {}, "lambda")->count(megabyte);
        QTRY_COMPARE(scope->count(), 5);
        QCOMPARE(scope->currentText(), QStringLiteral("This console, directly")); // what was chosen stays
        QVERIFY(choose("AWS Lambda"));
        QTRY_COMPARE(totals(), total(1, 0));
        QVERIFY(choose("Amazon S3"));
        QTRY_COMPARE(totals(), total(2, 3));
        QVERIFY(choose("Everything"));
        QTRY_COMPARE(totals(), total(3, 3));
    }

    void aFolderOfAnEarlierVersionGoesOn()
    {
        QVERIFY(QDir().mkpath(m_console->filePath(QStringLiteral("data"))));
        const std::int64_t slot = TransferMeter::now().time_since_epoch().count() / 300'000 - 3;
        const QByteArray kept = "nephoscope-history-1\n5242880 1048576\n2 " + QByteArray::number(qint64(slot)) + " 5242880 1048576\n";
        QVERIFY(!m_console->writeFile(QStringLiteral("data/traffic.txt"), kept).isEmpty());
        QVERIFY(open());
        QTRY_COMPARE(totals(), total(5, 1));
        page<Select>("span")->setValue(QStringLiteral("3"));
        QTRY_VERIFY(legend(0) && !legend(0)->accessibleName().contains(noPeak()));
        const auto &points = data().series[0].points;
        QVERIFY(std::any_of(points.begin(), points.end(), [](const QPointF &point) { return std::isnan(point.y()); }));
    }

private:
    bool open()
    {
        if (!m_console->start() || !m_console->createBucket("chart-bucket") || !m_console->show(QStringLiteral("transfers")))
            return false;
        m_console->engine().meter().sample();
        return true;
    }
    template <class T>
    T *page(const char *name) const
    {
        return m_console->page()->findChild<T *>(QLatin1String(name));
    }
    Chart &chart() const { return *page<Chart>("throughput"); }
    const ChartData &data() const { return chart().surface().data(); }
    QAbstractButton *legend(int series) const { return chart().findChild<QAbstractButton *>(u"legend" % QString::number(series)); }
    QQuickWidget *view() const { return page<QQuickWidget>("transfersView"); }
    QString totals() const
    {
        for (const QLabel *label : m_console->page()->findChildren<QLabel *>(QStringLiteral("description"))) {
            if (label->isVisible() && label->text().startsWith(QStringLiteral("In total")))
                return label->text();
        }
        return {};
    }
    void click(QQuickItem *item)
    {
        QTest::mouseClick(view(), Qt::LeftButton, Qt::NoModifier, item->mapToScene(QPointF(item->width() / 2, item->height() / 2)).toPoint());
    }
    QString file(const QString &name, qint64 size) const
    {
        QFile file(m_console->filePath(name));
        return file.open(QIODevice::WriteOnly) && file.resize(size) ? file.fileName() : QString();
    }
    bool upload(const QString &name, qint64 size)
    {
        EngineHost &engine = m_console->engine();
        engine.transfers().upload(engine.caller(), toPath(file(name, size)), "chart-bucket", toStd(name));
        return engine.transfers().waitIdle(std::chrono::seconds(20));
    }

    std::unique_ptr<ConsoleHarness> m_console;
};

QTEST_MAIN(TestMonitorChart)
#include "tst_monitorchart.moc"
