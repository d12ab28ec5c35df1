// The console's half of the benchmarks: prints one JSON object per command.
//   bench_console objects FOLDER   the objects page of a bucket of 1,000,000: first rows, scrolling, filtering
//   bench_console upload FOLDER    how late the event loop is while 1 GiB is uploaded
//   bench_console monitor FOLDER [SECONDS]   how late it is with 2,000 jobs and a moving object of 10,000 parts on screen
//   bench_console flow FOLDER [SECONDS]   what a frame of the message flow costs, and how late the event loop is, at 5,000 messages a second
//   bench_console table            a table of 1,000,000 rows in memory: until it stands, and each step of scrolling
//   bench_console home FOLDER      resident memory with the home page open
//   bench_console soak FOLDER [ADDRESS…]   memory before and after 500 changes of page, through all addresses or these
// Times are wall time; those with Cpu in their name are the GUI thread's own, which other programs do not disturb.
#include "gui/app/Parts.h"
#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Text.h"
#include "gui/gallery/Gallery.h"
#include "gui/kit/ResourceTable.h"
#include "gui/kit/TableModel.h"
#include "gui/scenes/flow/FlowPage.h"
#include "gui/scenes/flow/FlowScene.h"
#include "gui/shell/MainWindow.h"
#include "gui/shell/Session.h"
#include "gui/theme/Theme.h"
#include "api/generated/sqs.h"
#include "tests/bench/Fill.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QEventLoop>
#include <QtCore/QFile>
#include <QtCore/QThread>
#include <QtCore/QTimer>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>

#include <algorithm>
#include <atomic>
#include <ctime>
#include <malloc.h>

using namespace nephoscope;
using namespace nephoscope::gui;

namespace {

constexpr int million = 1'000'000;

/// Handles events until `done` says so; false after a minute.
template <class Done>
bool waitFor(Done done)
{
    QElapsedTimer timer;
    timer.start();
    while (!done()) {
        if (timer.elapsed() > 60'000)
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 2);
    }
    return true;
}

/// As waitFor(), asleep between events as a console is. A thread that spins is, to the system, one that
/// has had its share: it is made to wait when it matters.
template <class Done>
bool sleepUntil(Done done)
{
    QEventLoop loop;
    QElapsedTimer timer;
    timer.start();
    QTimer look;
    look.callOnTimeout(&loop, [&] {
        if (done() || timer.elapsed() > 60'000)
            loop.quit();
    });
    look.start(10);
    loop.exec();
    return done();
}

double percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    const auto at = std::min(values.size() - 1, std::size_t(double(values.size()) * share));
    std::nth_element(values.begin(), values.begin() + std::ptrdiff_t(at), values.end());
    return values[at];
}

/// Knows how long its thread was at work on events.
class BusyApplication final : public QApplication
{
public:
    using QApplication::QApplication;
    bool notify(QObject *receiver, QEvent *event) override
    {
        if (QThread::currentThread() != thread() || m_within)
            return QApplication::notify(receiver, event);
        m_within = true;
        m_watch.start();
        const bool taken = QApplication::notify(receiver, event);
        m_busy += m_watch.nsecsElapsed();
        m_within = false;
        return taken;
    }
    /// Nanoseconds, those of an event that is being handled included.
    qint64 busy() const { return m_busy + (m_within ? m_watch.nsecsElapsed() : 0); }

private:
    QElapsedTimer m_watch;
    qint64 m_busy = 0;
    bool m_within = false;
};

struct Console
{
    explicit Console(const QString &folder)
        : session(folder), engine(EngineHost::Options{.folder = folder, .port = 0}), window(makeCatalog(), engine, session, 0)
    {
        window.resize(1280, 800);
        window.go(QStringLiteral("home"));
        window.show();
        engine.start();
    }
    bool settle()
    {
        return waitFor([this] { return engine.isReady() && window.isSettled(); });
    }
    ResourceTable *table() const { return window.page() ? window.page()->findChild<ResourceTable *>() : nullptr; }

    gui::Session session;
    EngineHost engine;
    MainWindow window;
};

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

/// Another thread knocks every 2 ms; how late the event loop opens is what a hand would feel. The loop must have had
/// its last knock before this goes.
class Knocks
{
public:
    Knocks()
        : m_knocker(QThread::create([this] {
              while (m_running) {
                  QElapsedTimer sent;
                  sent.start();
                  QMetaObject::invokeMethod(&m_receiver, [this, sent] { m_delays.push_back(double(sent.nsecsElapsed()) / 1e6); }, Qt::QueuedConnection);
                  QThread::msleep(2);
              }
          }))
    {
        m_knocker->start();
    }
    ~Knocks() { stop(); }
    /// How late, in ms.
    const std::vector<double> &stop()
    {
        if (m_running.exchange(false)) {
            m_knocker->wait();
            QCoreApplication::processEvents();
        }
        return m_delays;
    }

private:
    std::vector<double> m_delays;
    std::atomic<bool> m_running{true};
    QObject m_receiver;
    std::unique_ptr<QThread> m_knocker;
};

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

/// Hops of whole lives, as SQS tells them: sent, and a while later received and deleted.
std::vector<Hop> livesOf(const std::string &queue, const std::string &sender, qint64 from, qint64 to, Timestamp now)
{
    constexpr qint64 waits = 1'500; // messages sent meanwhile
    std::vector<Hop> hops;
    for (qint64 number = from; number < to; ++number) {
        hops.push_back({.time = now, .kind = Hop::Kind::Sent, .message = "message-" + std::to_string(number), .from = sender, .to = queue, .excerpt = std::string(200, 'x')});
        if (number < waits)
            continue;
        const std::string earlier = "message-" + std::to_string(number - waits);
        hops.push_back({.time = now, .kind = Hop::Kind::Received, .message = earlier, .from = queue, .to = sender, .until = now + std::chrono::seconds(30), .times = 1});
        hops.push_back({.time = now, .kind = Hop::Kind::Deleted, .message = earlier, .from = queue});
    }
    return hops;
}

/// From the engine's feed to the painted picture: all that the GUI thread does from one frame of the scene to the next.
int benchFlow(const BusyApplication &application, const QString &folder, double seconds)
{
    constexpr qint64 perSecond = 5'000;
    Console console(folder);
    if (!console.settle())
        return 1;
    api::sqs::CreateQueue::Input queue;
    queue.queueName = "orders";
    const auto made = console.engine.cloud().invoke<api::sqs::CreateQueue>(console.engine.caller(), std::move(queue)).result();
    if (!made)
        return 1;
    console.window.go(QStringLiteral("flow"));
    if (!console.settle())
        return 1;
    auto *page = qobject_cast<flow::FlowPage *>(console.window.page());
    const std::string arn = "arn:aws:sqs:" + toStd(console.engine.region()) + ':' + toStd(console.engine.accountId()) + ":orders";
    if (!page || !waitFor([&] { return page->scene().model().graph().contains(toQt(arn)) && page->scene().isSettled(); }))
        return 1;
    flow::FlowModel &model = page->scene().model();
    std::vector<double> frames;
    qint64 before = -1;
    QObject::connect(&model, &flow::FlowModel::moved, page, [&] {
        const qint64 now = application.busy();
        if (before >= 0)
            frames.push_back(double(now - before) / 1e6);
        before = now;
    });
    std::atomic<bool> running{true};
    std::atomic<qint64> sent{0};
    MessageFlow &feed = console.engine.flow();
    const Clock &clock = console.engine.clock();
    const std::string sender = "arn:aws:iam::" + toStd(console.engine.accountId()) + ":root";
    const std::unique_ptr<QThread> publisher(QThread::create([&] {
        QElapsedTimer timer;
        timer.start();
        while (running) {
            const qint64 due = timer.elapsed() * perSecond / 1000;
            feed.publish(livesOf(arn, sender, sent, due, clock.now()));
            sent = due;
            QThread::msleep(2);
        }
    }));
    Knocks knocks;
    QElapsedTimer timer;
    timer.start();
    publisher->start();
    sleepUntil([&] { return double(timer.elapsed()) >= seconds * 1000; });
    running = false;
    publisher->wait();
    const std::vector<double> &delays = knocks.stop();
    const auto seen = [&] { return model.figures(model.graph().indexOf(toQt(arn))).passed; };
    const bool all = sleepUntil([&] { return seen() >= sent; });
    QObject::disconnect(&model, nullptr, page, nullptr);
    std::printf("{\"frameP99Ms\": %.2f, \"frameMaxMs\": %.2f, \"frames\": %zu, \"delayP99Ms\": %.2f, \"delayMaxMs\": %.2f, \"messages\": %lld, \"dropped\": %llu}\n",
                percentile(frames, 0.99), percentile(frames, 1), frames.size(), percentile(delays, 0.99), percentile(delays, 1), static_cast<long long>(sent),
                static_cast<unsigned long long>(model.dropped()));
    return all && model.dropped() == 0 ? 0 : 1;
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
