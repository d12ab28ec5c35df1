#include "LinkTesting.h"

#include "link/Throttle.h"

#include <QtTest/QTest>

#include <deque>
#include <queue>

using namespace nephoscope;
using namespace nephoscope::link;
using namespace nephoscope::test;

namespace {

/// A world without real time: connections send quantum after quantum, the clock jumps to the next.
struct World
{
    struct Sender
    {
        std::unique_ptr<Flow> flow;
        std::uint64_t left = 0;
        std::uint64_t sent = 0;
        Way way = Way::Up;
    };

    explicit World(Settings settings = {}) : link(Link::inMemory(clock, std::move(settings))) {}

    Sender &add(std::string_view region, std::uint64_t bytes, Route route = Route::Direct, Way way = Way::Up,
                Throttles throttles = {})
    {
        senders.push_back({link->connect(std::string(region), route, std::move(throttles)), bytes, 0, way});
        due.emplace(clock.now(), senders.size() - 1);
        return senders.back();
    }
    double seconds() const { return double((clock.now() - start).count()) / 1000.0; }
    /// Until everybody is done, or for so long.
    void run(Duration limit = Duration(3'600'000), std::size_t most = SIZE_MAX)
    {
        const Timestamp end = clock.now() + limit;
        while (!due.empty() && due.top().first <= end && most-- > 0) {
            const auto [when, index] = due.top();
            due.pop();
            clock.advance(when - clock.now());
            Sender &sender = senders[index];
            if (sender.left == 0)
                continue;
            const std::uint64_t bytes = std::min<std::uint64_t>(sender.left, sender.flow->quantum(sender.way));
            sender.left -= bytes;
            sender.sent += bytes;
            due.emplace(sender.flow->pass(sender.way, bytes), index);
        }
        if (limit < Duration(3'600'000) && clock.now() < end)
            clock.advance(end - clock.now());
    }

    const Timestamp start{Duration(1'800'000'000'000)};
    VirtualClock clock{start};
    std::shared_ptr<Link> link;
    std::deque<Sender> senders;
    using Due = std::pair<Timestamp, std::size_t>;
    std::priority_queue<Due, std::vector<Due>, std::greater<>> due;
};

} // namespace

class TestLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offIsFullSpeed()
    {
        World world;
        QVERIFY(!world.link->isOn());
        auto &sender = world.add("us-east-1", 1'000'000'000);
        QCOMPARE(sender.flow->answer(true), world.clock.now());
        world.run();
        QCOMPARE(world.clock.now(), world.start);
        QCOMPARE(sender.sent, 1'000'000'000u);
    }

    void throttlesBoundBytesWithoutALink()
    {
        World world;
        const auto all = std::make_shared<Throttle>(world.clock);
        const auto own = std::make_shared<Throttle>(world.clock);
        all->setRate(Way::Up, 1'000'000);
        own->setRate(Way::Up, 250'000);
        QVERIFY(slows({all}, Way::Up) && !slows({all, own}, Way::Down));
        // One has a bound of its own beside that of all; what it leaves is the other's.
        auto &first = world.add("us-east-1", 100'000'000, Route::Direct, Way::Up, {all, own});
        auto &second = world.add("us-east-1", 100'000'000, Route::Direct, Way::Up, {all});
        auto &down = world.add("us-east-1", 100'000'000, Route::Direct, Way::Down, {all, own});
        world.run(Duration(10'000));
        QVERIFY(near(double(first.sent), 2'500'000, 0.03));
        QVERIFY(near(double(second.sent), 7'500'000, 0.03));
        QCOMPARE(down.left, std::uint64_t(0));
    }

    void throttleChangesAtOnce()
    {
        World world;
        const auto all = std::make_shared<Throttle>(world.clock);
        all->setRate(Way::Up, 10'000);
        auto &sender = world.add("us-east-1", 10'000'000, Route::Direct, Way::Up, {all});
        world.run(Duration(1'000));
        QVERIFY(sender.sent < 30'000);
        all->setRate(Way::Up, 1'000'000);
        world.run(Duration(5'000));
        QVERIFY(near(double(sender.sent), 5'000'000, 0.1));
        all->setRate(Way::Up, 0);
        world.run();
        QVERIFY(near(world.seconds(), 6, 0.1));
    }

    void windowLimitsOneConnection()
    {
        World world(seoul(1000));
        const double rate = 512.0 * 1024 / (double(world.link->path("us-east-1", Route::Direct).roundTrip.count()) / 1e6);
        world.add("us-east-1", 30'000'000);
        world.run();
        QVERIFY(near(world.seconds(), 30e6 / rate, 0.01));
    }

    void bandwidthLimitsAll()
    {
        World world(seoul(80)); // 10 MB/s
        for (int i = 0; i < 8; ++i)
            world.add("us-east-1", 10'000'000);
        world.run();
        QVERIFY(near(world.seconds(), 8.0, 0.01));
    }

    void partsAddUp()
    {
        World world(seoul(1000));
        const Path path = world.link->path("us-east-1", Route::Direct);
        for (int i = 0; i < 8; ++i)
            world.add("us-east-1", 5'000'000);
        world.run();
        QVERIFY(near(world.seconds(), 5e6 / path.connectionRate, 0.02));
        QVERIFY(near(path.rate(Way::Up, 8), 8 * path.connectionRate, 1e-9));
        QVERIFY(near(path.rate(Way::Up, 1000), 125e6, 1e-9));
    }

    /// Seoul to N. Virginia over a gigabit line: each step of the comparison is faster than the one before.
    void fourWaysDiffer()
    {
        const auto took = [](Route route, int connections) {
            World world(seoul(1000));
            for (int i = 0; i < connections; ++i)
                world.add("us-east-1", std::uint64_t(64'000'000 / connections), route);
            world.run();
            return world.seconds();
        };
        const double plain = took(Route::Direct, 1), parts = took(Route::Direct, 8), edge = took(Route::Edge, 1), both = took(Route::Edge, 8);
        QVERIFY2(plain > 7 * parts && parts > 1.1 * edge && edge > 2 * both, qPrintable(QStringLiteral("%1 %2 %3 %4").arg(plain).arg(parts).arg(edge).arg(both)));
    }

    void fairShares()
    {
        World world(seoul(80)); // 10 MB/s for four that could each have more
        for (int i = 0; i < 4; ++i)
            world.add("ap-northeast-2", UINT64_MAX);
        world.run(Duration(4000));
        for (const auto &sender : world.senders)
            QVERIFY(near(double(sender.sent), 10e6, 0.02));
    }

    void whatOneCannotUseTheOthersGet()
    {
        World world(seoul(80));
        auto &slow = world.add("us-east-1", UINT64_MAX); // 3 MB/s by its window
        auto &fast = world.add("ap-northeast-2", UINT64_MAX);
        const double slowRate = world.link->path("us-east-1", Route::Direct).connectionRate;
        world.run(Duration(10'000));
        QVERIFY(near(double(slow.sent), 10 * slowRate, 0.06));
        QVERIFY(near(double(slow.sent + fast.sent), 100e6, 0.02));
    }

    void waysAreApart()
    {
        World world(seoul(8, 80));
        world.add("ap-northeast-2", 5'000'000, Route::Direct, Way::Up);
        world.add("ap-northeast-2", 50'000'000, Route::Direct, Way::Down);
        world.run();
        QVERIFY(near(world.seconds(), 5.0, 0.02));
    }

    /// Timers come late; that must not cost throughput. Pauses are no credit.
    void latenessAndPauses()
    {
        World world(seoul(80));
        const auto flow = world.link->connect("ap-northeast-2", Route::Direct);
        for (int i = 0; i < 500; ++i) {
            const Timestamp next = flow->pass(Way::Up, 100'000); // 10 ms
            world.clock.advance(std::max(Duration(0), next - world.clock.now()) + Duration(i % 10 == 0 ? 9 : 0));
        }
        QVERIFY(near(world.seconds(), 5.0, 0.01));
        world.clock.advance(Duration(60'000));
        const Timestamp began = world.clock.now();
        QCOMPARE((flow->pass(Way::Up, 1'000'000) - began).count(), 100);
    }

    void roundTrips()
    {
        World world(seoul(80));
        const auto flow = world.link->connect("us-east-1", Route::Direct);
        QCOMPARE((flow->answer(false) - world.start).count(), 172);
        QCOMPARE((flow->answer(true) - world.start).count(), 514);
        const auto edge = world.link->connect("us-east-1", Route::Edge);
        QVERIFY(edge->answer(true) < flow->answer(false));
    }

    void changeWhileRunning()
    {
        World world(seoul(8)); // 1 MB/s
        auto &sender = world.add("ap-northeast-2", 20'000'000);
        world.run(Duration(5000));
        QVERIFY(near(double(sender.sent), 5e6, 0.02));
        QVERIFY(world.link->change(seoul(80)));
        world.run();
        QVERIFY(near(world.seconds(), 5 + 1.5, 0.02));

        auto &freed = world.add("ap-northeast-2", 100'000'000);
        world.run(Duration(1000));
        Settings off = world.link->settings();
        off.enabled = false;
        QVERIFY(world.link->change(off));
        const Timestamp before = world.clock.now();
        world.run();
        QCOMPARE(freed.sent, 100'000'000u);
        QVERIFY(world.clock.now() - before <= Duration(10));
    }
};

QTEST_GUILESS_MAIN(TestLink)
#include "tst_link.moc"
