// Slow motion: bytes are paced by a slower clock, with and without a network path, and stand still in a pause.
#include "LinkTesting.h"

#include "link/PacedCloud.h"
#include "link/Throttle.h"
#include "transfer_bench.h"
#include "transfer_localcloud.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QTest>

#include <cmath>
#include <condition_variable>
#include <mutex>

using namespace nephoscope;
using namespace nephoscope::link;
using namespace nephoscope::test;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

/// One connection after another sends; the engine's clock jumps to the moment the pace's shows.
struct World
{
    explicit World(Settings settings = {}) : link(Link::inMemory(clock, std::move(settings))) {}

    /// Seconds of the engine's clock that `bytes` take.
    double send(Flow &flow, std::uint64_t bytes, Way way = Way::Up)
    {
        const Timestamp began = clock.now();
        while (bytes > 0) {
            const std::uint64_t piece = std::min<std::uint64_t>(bytes, flow.quantum(way));
            bytes -= piece;
            reach(flow.pass(way, piece));
        }
        return double((clock.now() - began).count()) / 1000.0;
    }
    void reach(Timestamp when)
    {
        while (link->clock().now() < when)
            clock.advance(Duration(1));
    }

    VirtualClock clock{Timestamp(Duration(1'800'000'000'000))};
    std::shared_ptr<Link> link;
};

/// Writes wait until they are let.
class HeldDisk final : public PosixDisk
{
public:
    explicit HeldDisk() = default;
    Expected<void> writeAt(const FileHandle &file, std::uint64_t offset, std::span<const std::uint8_t> bytes) override
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [this] { return m_open; });
        lock.unlock();
        return PosixDisk::writeAt(file, offset, bytes);
    }
    void release()
    {
        const std::lock_guard lock(m_mutex);
        m_open = true;
        m_wake.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_open = false;
};

struct House
{
    House()
    {
        cloud = openLocalCloud(root() / "data");
        link = Link::inMemory(cloud->clock());
        api::s3::CreateBucket::Input bucket;
        bucket.bucket = "bucket";
        cloud->invoke<api::s3::CreateBucket>(callerOf(*cloud), std::move(bucket)).waitForFinished();
        transfer::Options options;
        options.link = link;
        manager = std::move(*transfer::TransferManager::open(*cloud, root() / "data", cloud->clock(), options));
    }
    fs::path root() const { return fs::path(folder.path().toStdString()); }
    fs::path write(const std::string &bytes) const
    {
        std::ofstream(root() / "a", std::ios::binary).write(bytes.data(), std::streamsize(bytes.size())).flush();
        return root() / "a";
    }

    QTemporaryDir folder;
    std::unique_ptr<LocalCloud> cloud;
    std::shared_ptr<Link> link;
    std::unique_ptr<transfer::TransferManager> manager;
};

} // namespace

class TestSlowMotion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The link brings more than the store can take: the rest waits, however long it has been due.
    void waitsForASlowStore()
    {
        QTemporaryDir folder;
        const auto disk = std::make_shared<HeldDisk>();
        LocalCloud::Options options;
        options.folder = folder.path().toStdString();
        options.workers = 4;
        options.disk = disk;
        auto cloud = LocalCloud::open(std::move(options), makeServices());
        QVERIFY(cloud);
        Caller caller = callerOf(**cloud);
        caller.region.value = "ap-northeast-2";
        api::s3::CreateBucket::Input bucket;
        bucket.bucket = "bucket";
        bucket.createBucketConfiguration.emplace().locationConstraint.emplace("ap-northeast-2");
        QVERIFY((*cloud)->invoke<api::s3::CreateBucket>(caller, std::move(bucket)).result());
        Settings fast = seoul(10'000);
        fast.window = Settings::mostWindow;
        PacedCloud paced(**cloud, Link::inMemory((*cloud)->clock(), fast), Route::Direct);
        constexpr std::uint64_t size = 24 * 1024 * 1024;
        api::s3::PutObject::Input object;
        object.bucket = "bucket";
        object.key = "key";
        object.body = api::Body::fromString(std::string(size, 'x'));
        std::atomic<std::uint64_t> sent{0};
        std::atomic<bool> done{false};
        paced.submit({&api::s3::PutObject::model(), caller, api::Value::of(std::move(object)), [&](std::uint64_t bytes) { return (sent = bytes) > 0; }},
                     [&](Reply reply) { done = reply.has_value(); });
        QTRY_VERIFY(sent > store::BlobWriter::maxBytesInFlight);
        // What was due before these has been due.
        for (int i = 0; i < 2; ++i) {
            api::s3::HeadBucket::Input head;
            head.bucket = "bucket";
            QVERIFY(paced.invoke<api::s3::HeadBucket>(caller, std::move(head)).result());
        }
        QVERIFY(!done && sent < size);
        disk->release();
        QTRY_VERIFY_WITH_TIMEOUT(done, 30'000);
        QCOMPARE(sent.load(), size);
    }

    void refusesWhatIsNoPace()
    {
        const World world;
        for (const double factor : {-0.1, 1.01, std::nan("")})
            QCOMPARE(QByteArray::fromStdString(world.link->setPace(factor).error().code), QByteArray("InvalidArgument"));
        QCOMPARE(world.link->pace(), 1.0);
        for (const double factor : Pace::factors)
            QVERIFY(world.link->setPace(factor));
    }

    void theClockItself()
    {
        VirtualClock clock(Timestamp(Duration(1'800'000'000'000)));
        clock.setRate(1);
        Pace pace(clock);
        const Timestamp began = pace.now();
        QCOMPARE(pace.realDelayUntil(began - Duration(1)).count(), 0);
        QVERIFY(pace.realDelayUntil(began + Duration(1'000)) <= Duration(1'000));
        pace.set(0.02);
        const Duration slow = pace.realDelayUntil(pace.now() + Duration(1'000));
        QVERIFY2(slow > Duration(40'000) && slow <= Duration(50'000), qPrintable(QString::number(slow.count())));
        pace.set(0);
        const Timestamp still = pace.now();
        QCOMPARE(pace.realDelayUntil(still + Duration(1)), Duration::max());
        clock.advance(Duration(3'600'000));
        QCOMPARE(pace.now(), still);
        // It goes on where it stood, not where the engine's clock is.
        pace.set(1);
        QVERIFY(pace.now() - still < Duration(10'000));
        QVERIFY(clock.now() - pace.now() >= Duration(3'500'000));
    }

    void stretchesTheLink()
    {
        World world(seoul(80)); // 10 MB/s
        const auto flow = world.link->connect("ap-northeast-2", Route::Direct);
        QVERIFY(near(world.send(*flow, 10'000'000), 1, 0.02));
        QVERIFY(world.link->setPace(0.1));
        QVERIFY(near(world.send(*flow, 10'000'000), 10, 0.02));
        QVERIFY(near(world.send(*flow, 10'000'000, Way::Down), 10, 0.02));
        // Round trips too, as measured by the pace.
        const Timestamp began = world.clock.now();
        world.reach(world.link->connect("us-east-1", Route::Direct)->answer(false));
        QVERIFY(near(double((world.clock.now() - began).count()), 1720, 0.01));
        QVERIFY(world.link->setPace(1));
        QVERIFY(near(world.send(*flow, 10'000'000), 1, 0.02));
    }

    void slowsTheMachineWithoutALink()
    {
        World world;
        const auto flow = world.link->connect("ap-northeast-2", Route::Direct);
        QVERIFY(!world.link->slows());
        QCOMPARE(world.send(*flow, 1'000'000'000), 0.0);
        QVERIFY(world.link->setPace(0.02));
        QVERIFY(world.link->slows());
        QVERIFY(near(world.send(*flow, std::uint64_t(Link::machineRate / 10)), 5, 0.02));
        // Small calls of other services are no transfers.
        QCOMPARE(flow->pass(Way::Down, 100), world.link->clock().now());
        QVERIFY(world.link->setPace(1));
        QCOMPARE(world.send(*flow, 1'000'000'000), 0.0);
    }

    void bandwidthLimitsAreSlowerToo()
    {
        World world;
        const auto own = std::make_shared<Throttle>(world.link->clock());
        own->setRate(Way::Up, 1'000'000);
        const auto flow = world.link->connect("ap-northeast-2", Route::Direct, {own});
        QVERIFY(world.link->setPace(0.5));
        QVERIFY(near(world.send(*flow, 2'000'000), 4, 0.03));
    }

    void aPauseHoldsWhatIsUnderWay()
    {
        World world(seoul(80));
        const auto flow = world.link->connect("ap-northeast-2", Route::Direct);
        const Timestamp due = flow->pass(Way::Up, 1'000'000); // 100 ms
        QVERIFY(world.link->setPace(0));
        world.clock.advance(Duration(3'600'000));
        QVERIFY(world.link->clock().realDelayUntil(due) > Duration::zero());
        QVERIFY(world.link->setPace(1));
        world.clock.advance(Duration(99));
        QVERIFY(world.link->clock().now() < due);
        world.clock.advance(Duration(1));
        QCOMPARE(world.link->clock().now(), due);
    }

    void neighboursShareThePaceAlone()
    {
        World world(seoul(80));
        const auto twin = world.link->twin();
        QVERIFY(twin->settings() == world.link->settings());
        const auto mine = world.link->connect("ap-northeast-2", Route::Direct);
        const auto theirs = twin->connect("ap-northeast-2", Route::Direct);
        // The first one's bytes do not hold up the second one's.
        mine->pass(Way::Up, 10'000'000);
        QCOMPARE((theirs->pass(Way::Up, 1'000'000) - world.clock.now()).count(), 100);
        QVERIFY(world.link->setPace(0.2));
        QCOMPARE(twin->pace(), 0.2);
    }

    void aNewProcessIsAtFullSpeed()
    {
        QTemporaryDir folder;
        const fs::path path(folder.path().toStdString());
        VirtualClock clock;
        {
            const auto link = Link::open(path, clock);
            QVERIFY(link->change(seoul(80)));
            QVERIFY(link->setPace(0));
        }
        QCOMPARE(Link::open(path, clock)->pace(), 1.0);
        QVERIFY(Link::open(path, clock)->isOn());
    }

    void realTransfersStandStillAndGoOn_data()
    {
        QTest::addColumn<bool>("linked");
        QTest::newRow("over the link") << true;
        QTest::newRow("without a link") << false;
    }
    void realTransfersStandStillAndGoOn()
    {
        QFETCH(bool, linked);
        House house;
        const Caller caller = callerOf(*house.cloud);
        const std::string bytes = sample(300'000);
        const fs::path file = house.write(bytes);
        if (linked)
            QVERIFY(house.link->change(seoul(1000)));
        QVERIFY(house.link->setPace(0));
        house.manager->upload(caller, file, "bucket", "a");
        // Nothing waits for a time here: a halt has no end, so that it cannot be through however late this looks.
        QVERIFY(!house.manager->waitIdle(200ms));
        QCOMPARE(house.manager->jobs().back().bytesDone, std::uint64_t(0));
        QVERIFY(house.link->setPace(0.5));
        QVERIFY(house.manager->waitIdle(limit));
        QVERIFY(house.manager->jobs().back().state == transfer::State::Completed);

        QVERIFY(house.link->setPace(0));
        house.manager->download(caller, "bucket", "a", house.root() / "b");
        QVERIFY(!house.manager->waitIdle(200ms));
        QVERIFY(house.link->setPace(1));
        QVERIFY(house.manager->waitIdle(limit));
        QVERIFY(Bench::read(house.root() / "b") == bytes);
    }

    void closesWhileAllStandsStill()
    {
        House house;
        const fs::path file = house.write(sample(300'000));
        QVERIFY(house.link->setPace(0));
        house.manager->upload(callerOf(*house.cloud), file, "bucket", "a");
        QVERIFY(!house.manager->waitIdle(50ms));
        QElapsedTimer timer;
        timer.start();
        house.manager.reset();
        QVERIFY(timer.elapsed() < 10'000);
    }
};

QTEST_GUILESS_MAIN(TestSlowMotion)
#include "tst_slowmotion.moc"
