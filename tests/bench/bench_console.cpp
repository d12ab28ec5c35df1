// The console's half of the benchmarks: prints one JSON object per command.
//   bench_console objects FOLDER   the objects page of a bucket of 1,000,000: first rows, scrolling, filtering
//   bench_console upload FOLDER    how late the event loop is while 1 GiB is uploaded
//   bench_console monitor FOLDER [SECONDS]   how late it is with 2,000 jobs and a moving object of 10,000 parts on screen
//   bench_console flow FOLDER [SECONDS]   what a frame of the message flow costs, and how late the event loop is, at 5,000 messages a second
//   bench_console table            a table of 1,000,000 rows in memory: until it stands, and each step of scrolling
//   bench_console home FOLDER      resident memory with the home page open
//   bench_console soak FOLDER [ADDRESS…]   memory before and after 500 changes of page, through all addresses or these
// Times are wall time; those with Cpu in their name are the GUI thread's own, which other programs do not disturb.
#include "gui/bridge/Text.h"
#include "gui/gallery/Gallery.h"
#include "gui/kit/ResourceTable.h"
#include "gui/kit/TableModel.h"
#include "gui/theme/Theme.h"
#include "tests/bench/ConsoleBench.h"
#include "tests/bench/Fill.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>

#include <algorithm>
#include <atomic>
#include <ctime>
#include <malloc.h>

using namespace nephoscope;
using namespace nephoscope::gui;
using namespace nephoscope::bench;

namespace {

constexpr int million = 1'000'000;

double threadCpuMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

/// Frames of one list: what a step of the hand costs until it stands on the screen, layout and paint included.
class Frames final : public QObject
{
public:
    explicit Frames(QWidget &viewport) : m_viewport(viewport) { viewport.installEventFilter(this); }

    template <class Step>
    void add(Step step)
    {
        QElapsedTimer timer;
        timer.start();
        const double cpu = threadCpuMs();
        m_painted = false;
        step();
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        if (!m_painted)
            m_viewport.repaint();
        wall.push_back(double(timer.nsecsElapsed()) / 1e6);
        this->cpu.push_back(threadCpuMs() - cpu);
    }

    std::vector<double> wall;
    std::vector<double> cpu;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_painted = m_painted || event->type() == QEvent::Paint;
        return false;
    }

private:
    QWidget &m_viewport;
    bool m_painted = false;
};

/// From the click to the first rows painted; negative when they never came.
double openObjects(Console &console)
{
    QElapsedTimer click;
    click.start();
    console.window.go(QStringLiteral("s3/buckets/million?prefix=folder/"));
    if (!waitFor([&] { return console.table() && console.table()->view()->model()->rowCount() > 0; }))
        return -1;
    console.table()->view()->viewport()->repaint();
    return double(click.nsecsElapsed()) / 1e6;
}

int benchObjects(const QString &folder)
{
    Console console(folder);
    if (!console.settle())
        return 1;
    // The console's own engine is filled: what the page shows is what an SDK put there.
    bench::fill(static_cast<LocalCloud &>(console.engine.cloud()), "million", million);
    QCoreApplication::processEvents();
    const double cpu = threadCpuMs();
    const double firstRows = openObjects(console);
    const double firstRowsCpu = threadCpuMs() - cpu;
    if (firstRows < 0 || !console.settle())
        return 1;

    QTableView *view = console.table()->view();
    Frames scrolling(*view->viewport());
    for (int i = 0; i < 20'000; ++i) {
        // Three rows a step is a quick wheel; at the end of what is loaded the page behind it is fetched.
        scrolling.add([&] { view->verticalScrollBar()->setValue(view->verticalScrollBar()->value() + 3 * view->rowHeight(0)); });
    }
    const int scrolledTo = view->model()->rowCount();
    Frames typing(*view->viewport());
    for (const QString &text : {QStringLiteral("0"), QStringLiteral("00"), QStringLiteral("000"), QStringLiteral("0004"), QStringLiteral("00042"),
                                QStringLiteral("000421"), QStringLiteral("0004"), QString()}) {
        typing.add([&] { console.table()->setFilterText(text); });
        for (int i = 0; i < 40; ++i) {
            QThread::msleep(8);
            typing.add([] {});
        }
    }
    // A condition that S3 cannot look for goes through the million, page by page; nobody may notice.
    Frames looking(*view->viewport());
    looking.add([&] { console.table()->setFilterText(QStringLiteral("size > \"1 GB\"")); });
    for (int i = 0; i < 20'000 && console.table()->model().source().state() == TableSource::State::Loading; ++i) {
        QThread::msleep(1);
        looking.add([] {});
    }
    std::printf("{\"firstRowsMs\": %.1f, \"firstRowsCpuMs\": %.1f, \"scrollP99Ms\": %.2f, \"scrollP99CpuMs\": %.2f, \"scrollMaxCpuMs\": %.2f, "
                "\"filterP99Ms\": %.2f, \"filterP99CpuMs\": %.2f, \"filterMaxCpuMs\": %.2f, \"conditionP99Ms\": %.2f, \"conditionFrames\": %zu, \"rows\": %d}\n",
                firstRows, firstRowsCpu, percentile(scrolling.wall, 0.99), percentile(scrolling.cpu, 0.99), percentile(scrolling.cpu, 1),
                percentile(typing.wall, 0.99), percentile(typing.cpu, 0.99), percentile(typing.cpu, 1), percentile(looking.wall, 0.99),
                looking.wall.size(), scrolledTo);
    return 0;
}

/// Rows that are all there, for the table to sort and filter or already in order.
class Rows final : public TableSource
{
public:
    Rows(int count, bool inOrder) : m_count(count), m_inOrder(inOrder) {}
    std::vector<Column> columns() const override
    {
        return {{.id = QStringLiteral("key"), .title = QStringLiteral("Key"), .width = 300, .stretch = true},
                {.id = QStringLiteral("size"), .title = QStringLiteral("Size"), .width = 100, .rightAligned = true}};
    }
    int rowCount() const override { return m_count; }
    Cell cell(int row, int column) const override
    {
        return {.text = column == 0 ? QStringLiteral("key-%1").arg(row, 7, 10, QLatin1Char('0')) : QString::number(row)};
    }
    QString rowId(int row) const override { return QString::number(row); }
    State state() const override { return State::Ready; }
    int compare(int left, int right, int column) const override { return column == 0 ? TableSource::compare(left, right, column) : left - right; }
    void reload() override {}
    bool sortsItself() const override { return m_inOrder; }

private:
    int m_count;
    bool m_inOrder;
};

int benchTable()
{
    Rows source(million, true);
    QElapsedTimer watch;
    watch.start();
    ResourceTable table(&source);
    table.resize(900, 600);
    table.show();
    table.grab();
    const double shown = double(watch.nsecsElapsed()) / 1e6;
    QScrollBar *bar = table.view()->verticalScrollBar();
    Frames scrolling(*table.view()->viewport());
    constexpr int steps = 500;
    for (int step = 0; step < steps; ++step)
        scrolling.add([&] { bar->setValue(int(qint64(bar->maximum()) * step / steps) + step); });
    Rows fewer(million / 10, false);
    ResourceTable sorted(&fewer);
    sorted.resize(900, 600);
    sorted.show();
    sorted.grab();
    const auto timed = [&](auto step) {
        watch.restart();
        step();
        sorted.grab();
        return double(watch.nsecsElapsed()) / 1e6;
    };
    const double filter = timed([&] { sorted.setFilterText(QStringLiteral("0042")); });
    const double sort = timed([&] {
        sorted.setFilterText({});
        sorted.sortBy(QStringLiteral("size"), Qt::DescendingOrder);
    });
    std::printf("{\"filter100kMs\": %.1f, \"sort100kMs\": %.1f, ", filter, sort);
    std::printf("\"shownMs\": %.1f, \"stepP99Ms\": %.2f, \"stepP99CpuMs\": %.2f}\n", shown, percentile(scrolling.wall, 0.99),
                percentile(scrolling.cpu, 0.99));
    return 0;
}

int benchUpload(const QString &folder)
{
    const QString source = QDir(folder).filePath(QStringLiteral("one-gib"));
    {
        QFile file(source);
        if (!file.open(QIODevice::WriteOnly))
            return 1;
        const QByteArray block(1 << 20, 'n');
        for (int i = 0; i < 1024; ++i)
            file.write(block);
    }
    Console console(QDir(folder).filePath(QStringLiteral("cloud")));
    if (!console.settle())
        return 1;
    auto &cloud = static_cast<LocalCloud &>(console.engine.cloud());
    bench::createBucket(cloud, "bench");
    console.window.go(QStringLiteral("transfers"));
    if (!console.settle())
        return 1;
    Knocks knocks;
    QElapsedTimer timer;
    timer.start();
    console.engine.transfers().upload(console.engine.caller(), toPath(source), "bench", "one-gib");
    const bool done = sleepUntil([&] {
        const auto jobs = console.engine.transfers().jobs();
        return !jobs.empty() && jobs.front().state == transfer::State::Completed;
    });
    const double seconds = double(timer.elapsed()) / 1000;
    const std::vector<double> &delays = knocks.stop();
    std::printf("{\"delayP99Ms\": %.2f, \"delayMaxMs\": %.2f, \"seconds\": %.2f, \"knocks\": %zu}\n", percentile(delays, 0.99),
                percentile(delays, 1), seconds, delays.size());
    return done ? 0 : 1;
}

/// 1,999 jobs that are over, and one of 10,000 parts that moves as slowly as it takes to look at it.
int benchMonitor(const QString &folder, double seconds)
{
    constexpr int ended = 1999;
    constexpr qint64 size = 10'000 * qint64(8 << 20);
    QDir place(folder);
    QFile small(place.filePath(QStringLiteral("small")));
    QFile large(place.filePath(QStringLiteral("large")));
    if (!small.open(QIODevice::WriteOnly) || small.write("content") < 0 || !small.flush() || !large.open(QIODevice::WriteOnly) || !large.resize(size))
        return 1;
    Console console(place.filePath(QStringLiteral("cloud")));
    if (!console.settle())
        return 1;
    bench::createBucket(static_cast<LocalCloud &>(console.engine.cloud()), "bench");
    transfer::TransferManager &transfers = console.engine.transfers();
    for (int job = 0; job < ended; ++job)
        transfers.upload(console.engine.caller(), toPath(small.fileName()), "bench", "small/" + std::to_string(job));
    if (!transfers.waitIdle(std::chrono::minutes(2)))
        return 1;
    transfer::Limits limits = transfers.limits();
    limits.rates.up = 16 << 20;
    if (!transfers.setLimits(limits))
        return 1;
    const transfer::JobId id = transfers.upload(console.engine.caller(), toPath(large.fileName()), "bench", "large");
    console.window.go(QStringLiteral("transfers"));
    const auto moved = [&] {
        const auto jobs = transfers.jobs();
        return jobs.back().id == id && jobs.back().state == transfer::State::Running ? jobs.back().bytesMoved : 0;
    };
    if (!console.settle() || !sleepUntil([&] { return moved() > 0; }))
        return 1;
    Knocks knocks;
    QElapsedTimer timer;
    timer.start();
    const std::uint64_t before = moved();
    sleepUntil([&] { return double(timer.elapsed()) >= seconds * 1000; });
    const std::uint64_t after = moved();
    const std::vector<double> &delays = knocks.stop();
    std::printf("{\"delayP99Ms\": %.2f, \"delayMaxMs\": %.2f, \"bytesMoved\": %llu, \"knocks\": %zu}\n", percentile(delays, 0.99), percentile(delays, 1),
                static_cast<unsigned long long>(after - before), delays.size());
    transfers.cancel(id);
    return after > before ? 0 : 1;
}

double residentMib()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith("VmRSS:"))
            return line.simplified().split(' ').at(1).toDouble() / 1024;
    return 0;
}

int benchHome(const QString &folder)
{
    Console console(folder);
    if (!console.settle())
        return 1;
    QElapsedTimer timer;
    timer.start();
    waitFor([&] { return timer.elapsed() > 500; });
    std::printf("{\"residentMib\": %.1f}\n", residentMib());
    return 0;
}

/// What is there when nothing is under way.
struct Footprint
{
    static Footprint now()
    {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        const auto heap = mallinfo2();
        return {residentMib(), double(heap.uordblks + heap.hblkhd) / (1 << 20), QApplication::allWidgets().size()};
    }
    double resident;
    double heap;
    qsizetype widgets;
};

int benchSoak(const QString &folder, const QStringList &only)
{
    Console console(folder);
    if (!console.settle())
        return 1;
    bench::fill(static_cast<LocalCloud &>(console.engine.cloud()), "soak", 200);
    QStringList addresses{QStringLiteral("home"),
                          QStringLiteral("settings"),
                          QStringLiteral("transfers"),
                          QStringLiteral("nowhere/at/all"),
                          QStringLiteral("s3/buckets"),
                          QStringLiteral("s3/buckets/create"),
                          QStringLiteral("s3/buckets/soak?prefix="),
                          QStringLiteral("s3/buckets/soak?prefix=folder/"),
                          QStringLiteral("s3/buckets/soak/properties"),
                          QStringLiteral("s3/buckets/no-such-bucket?prefix="),
                          QStringLiteral("s3/objects/soak?key=folder/000000007"),
                          QStringLiteral("kit")};
    for (const GalleryEntry &entry : galleryEntries())
        addresses.append(u"kit/" % entry.id);
    if (!only.isEmpty()) {
        // Twelve pages are kept: as many others make each visit build its page anew.
        addresses = only;
        for (int i = 0; i < 12; ++i)
            addresses.append(u"nowhere/" % QString::number(i));
    }
    const auto round = [&] {
        for (const QString &address : addresses) {
            console.window.go(address);
            if (!console.settle())
                return false;
            console.window.repaint();
            // What an event loop does by itself; without it every page of a round would wait for its end.
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
        return true;
    };
    // Caches of pictures, fonts and finished pages fill up first.
    if (!round() || !round())
        return 1;
    const Footprint before = Footprint::now();
    qsizetype changes = 0;
    while (changes < 500) {
        if (!round())
            return 1;
        changes += addresses.size();
    }
    const Footprint after = Footprint::now();
    std::printf("{\"changes\": %lld, \"residentBeforeMib\": %.1f, \"residentAfterMib\": %.1f, \"heapBeforeMib\": %.2f, \"heapAfterMib\": %.2f, "
                "\"heapKibPerChange\": %.2f, \"widgetsBefore\": %lld, \"widgetsAfter\": %lld}\n",
                static_cast<long long>(changes), before.resident, after.resident, before.heap, after.heap, (after.heap - before.heap) * 1024 / double(changes),
                static_cast<long long>(before.widgets), static_cast<long long>(after.widgets));
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    BusyApplication application(argc, argv);
    Theme::instance().applyTo(application);
    const QString command = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    const QString folder = argc > 2 ? QString::fromLocal8Bit(argv[2]) : QDir::tempPath();
    if (command == QLatin1String("objects"))
        return benchObjects(folder);
    if (command == QLatin1String("upload"))
        return benchUpload(folder);
    if (command == QLatin1String("monitor"))
        return benchMonitor(folder, argc > 3 ? std::clamp(QByteArray(argv[3]).toDouble(), 1.0, 50.0) : 10);
    if (command == QLatin1String("flow"))
        return benchFlow(application, folder, argc > 3 ? std::clamp(QByteArray(argv[3]).toDouble(), 1.0, 60.0) : 10);
    if (command == QLatin1String("table"))
        return benchTable();
    if (command == QLatin1String("home"))
        return benchHome(folder);
    if (command == QLatin1String("soak"))
        return benchSoak(folder, QApplication::arguments().mid(3));
    std::fprintf(stderr, "usage: bench_console objects FOLDER | upload FOLDER | monitor FOLDER [SECONDS] | flow FOLDER [SECONDS] | table | home FOLDER | soak FOLDER [ADDRESS…]\n");
    return 2;
}
