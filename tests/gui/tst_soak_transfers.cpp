// The monitor on screen for an hour of the engine's clock, with 2,000 jobs on its list and an object of 10,000 parts that moves:
// memory stays where it was. The same in real time: NEPHOSCOPE_SOAK_SECONDS=300 tst_soak_transfers inRealTime
#include "ConsoleHarness.h"

#include "gui/monitor/PartLanes.h"
#include "gui/monitor/TransferModel.h"
#include "tests/gui/Census.h"

#include <QtCore/QFile>
#include <QtQml/QQmlEngine>
#include <QtQuick/QQuickItem>
#include <QtQuickWidgets/QQuickWidget>

#include <deque>
#include <malloc.h>
#include <unistd.h>

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace std::chrono_literals;

namespace {

// Read before the tests begin; an hour takes longer than QTest waits by itself, most of all below a sanitizer.
const bool longer = qEnvironmentVariableIsSet("QTEST_FUNCTION_TIMEOUT") || qputenv("QTEST_FUNCTION_TIMEOUT", "3600000");

constexpr int jobs = 2000;
constexpr int failing = 100;
constexpr std::uint32_t parts = 10'000;
constexpr qint64 partSize = 8 * 1024 * 1024;
constexpr std::uint64_t pace = 64 * 1024; // bytes per second: the large one takes two weeks
constexpr qint64 kib = 1024;
constexpr qint64 heapAllowed = 1024 * kib;
constexpr qint64 residentAllowed = 16 * 1024 * kib;

/// Bytes in use: of the GUI thread's heap, and of the process.
struct Footprint
{
    static Footprint now()
    {
        malloc_trim(0);
        const auto heap = mallinfo2();
        QFile status(QStringLiteral("/proc/self/statm"));
        const qint64 pages = status.open(QIODevice::ReadOnly) ? status.readAll().split(' ').value(1).toLongLong() : 0;
        return {qint64(heap.uordblks + heap.hblkhd), pages * qint64(sysconf(_SC_PAGESIZE))};
    }
    qint64 heap = 0;
    qint64 resident = 0;
};

} // namespace

class TestSoakTransfers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(longer);
        QVERIFY(m_console.start());
        QVERIFY(m_console.createBucket("soak-bucket"));
        m_small = m_console.writeFile(QStringLiteral("small"), "content");
        transfer::TransferManager &transfers = m_console.engine().transfers();
        for (int job = 0; job < jobs - 1; ++job)
            m_ended.push_back(upload(m_small, job < failing ? "no-such-bucket-here" : "soak-bucket", QStringLiteral("small/%1").arg(job)));
        QVERIFY(transfers.waitIdle(5min));
        transfer::Limits limits = transfers.limits();
        limits.rates.up = pace;
        QVERIFY(transfers.setLimits(limits));
        QFile large(m_console.filePath(QStringLiteral("large")));
        QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(qint64(parts) * partSize)); // a hole
        m_large = upload(large.fileName(), "soak-bucket", QStringLiteral("large"));

        Page *page = m_console.show(QStringLiteral("transfers"));
        QVERIFY(page);
        m_view = page->findChild<QQuickWidget *>();
        m_model = page->findChild<TransferModel *>();
        QVERIFY(m_view && m_model);
        QTRY_COMPARE(m_model->count(), jobs);
        QTRY_COMPARE(largeJob().partsTotal, parts);
        QTRY_VERIFY_WITH_TIMEOUT(largeJob().bytesMoved > 0, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(lanes(m_view->rootObject()) && lanes(m_view->rootObject())->cellCount() > 0, 30'000);
    }

    void theMeasureSees()
    {
        const Footprint before = Footprint::now();
        const QByteArray block(2 * int(heapAllowed), 'x');
        const qint64 more = Footprint::now().heap - before.heap;
        m_heapCounts = more > heapAllowed;
        if (!m_heapCounts)
            QSKIP("this allocator does not say what is in use: only objects are counted");
        QVERIFY2(more < 2 * block.size(), qPrintable(QString::number(more)));
    }

    void anHourOnTheClock()
    {
        constexpr int warmUp = 300, steps = 1800; // of two seconds
        const std::uint64_t movedBefore = largeJob().bytesMoved;
        for (int step = 0; step < warmUp; ++step)
            twoSeconds(step);
        const Census::Counts objects = atRest();
        const Footprint before = Footprint::now();
        for (int step = warmUp; step < steps; ++step)
            twoSeconds(step);
        stays(objects, before);
        QCOMPARE(m_model->count(), jobs);
        QVERIFY(largeJob().state == transfer::State::Running);
        QVERIFY(largeJob().bytesMoved > movedBefore); // something went on all the while
    }

    void inRealTime()
    {
        const int seconds = qEnvironmentVariableIntValue("NEPHOSCOPE_SOAK_SECONDS");
        if (seconds <= 0)
            QSKIP("takes real minutes: NEPHOSCOPE_SOAK_SECONDS says how many seconds");
        QTest::qWait(seconds * 1000 / 5);
        const Census::Counts objects = atRest();
        const Footprint before = Footprint::now();
        QTest::qWait(seconds * 1000 * 4 / 5);
        stays(objects, before);
    }

private:
    qint64 upload(const QString &path, const std::string &bucket, const QString &key)
    {
        EngineHost &engine = m_console.engine();
        return engine.transfers().upload(engine.caller(), toPath(path), bucket, toStd(key));
    }
    transfer::JobSnapshot largeJob()
    {
        const TransferRow *row = m_model->find(m_large);
        return row ? row->job : transfer::JobSnapshot();
    }
    static PartLanes *lanes(QQuickItem *item)
    {
        if (auto *found = qobject_cast<PartLanes *>(item))
            return found;
        for (QQuickItem *child : item->childItems()) {
            if (PartLanes *found = lanes(child))
                return found;
        }
        return nullptr;
    }

    /// The list is looked at, and painted now and then; jobs come and go.
    void twoSeconds(int step)
    {
        m_console.engine().clock().advance(2s);
        if (step % 30 == 0) {
            transfer::TransferManager &transfers = m_console.engine().transfers();
            transfers.remove(m_ended.front());
            m_ended.pop_front();
            m_ended.push_back(upload(m_small, "soak-bucket", QStringLiteral("later/%1").arg(step)));
        }
        m_model->poll();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
        if (step % 60 == 0)
            m_view->grab();
    }

    Census::Counts atRest()
    {
        m_view->engine()->collectGarbage();
        Census::forgetImages();
        // What is to happen in a moment has happened.
        (void)QTest::qWaitFor([] { return !Census::count().contains("QSingleShotTimer"); });
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
        return Census::count();
    }

    void stays(const Census::Counts &objects, const Footprint &before)
    {
        QStringList more;
        // Rows of a list come and go with what is in sight.
        (void)QTest::qWaitFor([&] {
            more = Census::difference(objects, atRest());
            return more.isEmpty();
        });
        QVERIFY2(more.isEmpty(), qPrintable(u'\n' % more.join(u'\n')));
        if (!m_heapCounts)
            return;
        const Footprint after = Footprint::now();
        qInfo("heap %+lld KiB, resident %+lld KiB", (after.heap - before.heap) / kib, (after.resident - before.resident) / kib);
        QVERIFY2(after.heap - before.heap <= heapAllowed, qPrintable(QString::number((after.heap - before.heap) / kib)));
        QVERIFY2(after.resident - before.resident <= residentAllowed, qPrintable(QString::number((after.resident - before.resident) / kib)));
    }

    Census m_census;
    ConsoleHarness m_console;
    QString m_small;
    std::deque<qint64> m_ended; ///< the oldest first
    qint64 m_large = 0;
    QQuickWidget *m_view = nullptr;
    TransferModel *m_model = nullptr;
    bool m_heapCounts = false;
};

QTEST_MAIN(TestSoakTransfers)
#include "tst_soak_transfers.moc"
