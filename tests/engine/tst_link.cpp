#include "link/Link.h"
#include "link/Pacer.h"

#include <QTemporaryDir>
#include <QtTest/QTest>

#include <deque>
#include <filesystem>
#include <fstream>
#include <queue>
#include <set>

using namespace nephoscope;
using namespace nephoscope::link;

namespace {

constexpr double mega = 1'000'000.0;

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

    Sender &add(std::string_view region, std::uint64_t bytes, Route route = Route::Direct, Way way = Way::Up)
    {
        senders.push_back({link->connect(std::string(region), route), bytes, 0, way});
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

Settings seoul(double upMegabit, double downMegabit = 0, std::uint64_t window = 512 * 1024)
{
    Settings settings;
    settings.enabled = true;
    settings.up = std::uint64_t(upMegabit * mega);
    settings.down = std::uint64_t((downMegabit > 0 ? downMegabit : upMegabit) * mega);
    settings.window = window;
    return settings;
}

bool near(double value, double wanted, double tolerance)
{
    if (std::abs(value - wanted) <= wanted * tolerance)
        return true;
    qWarning("%g, not %g", value, wanted);
    return false;
}

} // namespace

class TestLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusals()
    {
        World world(seoul(100));
        Settings wrong = world.link->settings();
        wrong.city = "atlantis";
        QCOMPARE(QByteArray::fromStdString(world.link->change(wrong).error().code), QByteArray("InvalidArgument"));
        wrong = world.link->settings();
        wrong.up = Settings::leastBandwidth - 1;
        QVERIFY(!world.link->change(wrong));
        wrong = world.link->settings();
        wrong.window = Settings::mostWindow + 1;
        QVERIFY(!world.link->change(wrong));
        QCOMPARE(QByteArray::fromStdString(world.link->settings().city), QByteArray("seoul"));
        for (const char *text : {"", "atlantis", "seoul:", "seoul:fast", "seoul:0M", "seoul:-1M", "seoul:100M/", "seoul:1K", "seoul:999999G"})
            QVERIFY2(!parseSettings(text, {}), text);
    }

    void commandLine()
    {
        const auto both = parseSettings("Seoul:100M", {});
        QVERIFY(both && both->enabled);
        QCOMPARE(both->up, 100'000'000u);
        QCOMPARE(both->down, 100'000'000u);
        const auto apart = parseSettings("london:20M/1g", {});
        QVERIFY(apart);
        QCOMPARE(apart->up, 20'000'000u);
        QCOMPARE(apart->down, 1'000'000'000u);
        QCOMPARE(parseSettings("tokyo", *apart)->up, 20'000'000u);
        const auto off = parseSettings("off", *apart);
        QVERIFY(off && !off->enabled);
        QCOMPARE(QByteArray::fromStdString(off->city), QByteArray("london"));
    }

    void map()
    {
        QVERIFY(cities().size() >= 25);
        for (const auto *places : {&cities(), &edges()}) {
            std::set<std::string> ids;
            for (const Place &place : *places) {
                QVERIFY2(ids.insert(place.id).second, place.id.c_str());
                QVERIFY(std::abs(place.latitude) <= 90 && std::abs(place.longitude) <= 180);
                QVERIFY(!place.english.empty() && !place.korean.empty());
            }
        }
        // Seoul to Tokyo is 1,150 km, to N. Virginia 11,150 km (great circle).
        QVERIFY(near(kilometres(*findCity("seoul"), *findCity("tokyo")), 1155, 0.01));
        QVERIFY(near(kilometres(*findCity("seoul"), regionPlace("us-east-1")), 11'180, 0.01));
        QCOMPARE(QByteArray::fromStdString(nearestEdge(*findCity("busan")).id), QByteArray("icn"));
        QCOMPARE(&regionPlace("xx-nowhere-9"), &regionPlace("us-east-1"));
        QVERIFY(!findCity("us-east-1"));
        const Path home = pathFor(seoul(100), "ap-northeast-2", Route::Direct);
        QCOMPARE(home.roundTrip.count(), 4000);
        const Path far = pathFor(seoul(100), "us-east-1", Route::Direct);
        QVERIFY(near(double(far.roundTrip.count()), 171'700, 0.01));
        const Path edge = pathFor(seoul(100), "us-east-1", Route::Edge);
        QVERIFY(edge.roundTrip < far.roundTrip);
        QVERIFY(edge.connecting < far.connecting / 10);
        QVERIFY(edge.connectionRate > 5 * far.connectionRate);
    }

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

    void kept()
    {
        QTemporaryDir folder;
        const std::filesystem::path path(folder.path().toStdString());
        VirtualClock clock;
        Settings wanted = seoul(20, 200);
        wanted.city = "london";
        {
            const auto link = Link::open(path, clock);
            QVERIFY(!link->isOn());
            QVERIFY(link->change(wanted));
        }
        QVERIFY(Link::open(path, clock)->settings() == wanted);
        QVERIFY(Link::open(path, clock)->isOn());
        std::ofstream(path / "link.json") << "{\"enabled\": true, \"city\": \"atl";
        QVERIFY(Link::open(path, clock)->settings() == Settings());
        std::filesystem::remove_all(path);
        QVERIFY(!Link::open(path, clock)->change(wanted)); // nowhere to keep it
    }

    void pacer()
    {
        VirtualClock clock(Timestamp(Duration(1'800'000'000'000)));
        Pacer pacer(clock);
        std::mutex mutex;
        std::vector<int> ran;
        const auto note = [&](int number) {
            return [&, number] {
                const std::lock_guard lock(mutex);
                ran.push_back(number);
            };
        };
        const auto seen = [&] {
            const std::lock_guard lock(mutex);
            return ran;
        };
        pacer.at(clock.now() + Duration(2000), note(2));
        pacer.at(clock.now() + Duration(1000), note(1));
        pacer.at(clock.now(), note(0));
        QVERIFY(QTest::qWaitFor([&] { return seen() == std::vector{0}; }));
        clock.advance(Duration(1500));
        QVERIFY(QTest::qWaitFor([&] { return seen() == std::vector{0, 1}; }));
        // A held thread is let go when everything ends, with nothing more run.
        std::atomic<int> held{-1};
        std::thread waiting([&] { held = pacer.hold(clock.now() + Duration(1000)) ? 1 : 0; });
        pacer.stop();
        waiting.join();
        QCOMPARE(held.load(), 0);
        clock.advance(Duration(10'000));
        pacer.at(clock.now(), note(3));
        QCOMPARE(seen(), (std::vector{0, 1}));
    }
};

QTEST_GUILESS_MAIN(TestLink)
#include "tst_link.moc"
