#include "transfer/History.h"
#include "transfer_bench.h"
#include "transfer_localcloud.h"

#include <QtTest/QtTest>

using namespace nephoscope;
using namespace nephoscope::transfer;
using namespace std::chrono_literals;
using test::Bench;
using test::limit;
using test::sample;
namespace fs = std::filesystem;

namespace {

Timestamp at(const char *iso)
{
    return Timestamp(Duration(QDateTime::fromString(QLatin1String(iso), Qt::ISODate).toMSecsSinceEpoch()));
}

} // namespace

/// Which job moves before which, what they may take, and the groups they belong to.
class TestTransferOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "UTC");
        ::tzset();
    }
    void refusesSenselessLimits();
    void scheduleFollowsTheWeek();
    void limitsSurviveAsText();
    void jobsWaitForTheirTurn();
    void lowerPriorityGetsWhatIsLeft();
    void aJobKeepsItsOwnLimit();
    void groupsFollowOneCommand();
    void orderAndLimitsOutliveTheProcess();
    void whatIsAskedBeforeTheEndIsDone();
    void readsTheJournalOfTheLastVersion();
    void filesOfAJob();
    void partsComeOnceForEachChange();
    void historyKeepsItsRings();
    void bytesAreHeldBack_data();
    void bytesAreHeldBack();

private:
    static void setJobs(Bench &bench, int jobs)
    {
        Limits limits = bench.manager->limits();
        limits.jobs = jobs;
        QVERIFY(bench.manager->setLimits(limits));
    }
};

void TestTransferOrder::refusesSenselessLimits()
{
    Bench bench;
    const Limits before = bench.manager->limits();
    const auto refused = [&](auto change) {
        Limits limits = before;
        change(limits);
        const auto answer = bench.manager->setLimits(limits);
        return !answer && answer.error().code == "InvalidArgument" && !answer.error().message.empty() && bench.manager->limits() == before;
    };
    QVERIFY(refused([](Limits &limits) { limits.parts = 0; }));
    QVERIFY(refused([](Limits &limits) { limits.parts = Limits::mostParts + 1; }));
    QVERIFY(refused([](Limits &limits) { limits.jobs = -1; }));
    QVERIFY(refused([](Limits &limits) { limits.partsPerJob = Limits::mostParts + 1; }));
    QVERIFY(refused([](Limits &limits) { limits.rates.up = Limits::leastRate - 1; }));
    QVERIFY(refused([](Limits &limits) { limits.schedule.resize(Limits::mostRules + 1); }));
    QVERIFY(refused([](Limits &limits) { limits.schedule.push_back({0, 0, 60, {}}); }));
    QVERIFY(refused([](Limits &limits) { limits.schedule.push_back({1, 0, ScheduleRule::minutesOfDay, {}}); }));
    QVERIFY(refused([](Limits &limits) { limits.schedule.push_back({1, 0, 60, {0, 1}}); }));
    const JobId id = bench.upload(bench.write("a", sample(10)), "a");
    const auto answer = bench.manager->setJobLimits(id, {Limits::mostParts + 1, 0});
    QVERIFY(!answer && answer.error().code == "InvalidArgument");
    QVERIFY(!bench.manager->setJobLimits(id, {0, 1}));
}

void TestTransferOrder::scheduleFollowsTheWeek()
{
    Limits limits;
    limits.rates = {1'000'000, 2'000'000};
    // Nights of Monday to Friday are free; Saturday noon is slow.
    limits.schedule.push_back({0b0011111, 22 * 60, 6 * 60, {}});
    limits.schedule.push_back({0b0100000, 12 * 60, 13 * 60, {20'000, 30'000}});
    // November 23, 2026 is a Monday.
    QVERIFY(ratesAt(limits, at("2026-11-23T12:30:00Z")) == limits.rates);
    QVERIFY(ratesAt(limits, at("2026-11-23T05:59:00Z")) == limits.rates); // the night of a Sunday
    QVERIFY(ratesAt(limits, at("2026-11-23T22:00:00Z")) == Rates());
    QVERIFY(ratesAt(limits, at("2026-11-24T05:59:59Z")) == Rates());
    QVERIFY(ratesAt(limits, at("2026-11-24T06:00:00Z")) == limits.rates);
    QVERIFY(ratesAt(limits, at("2026-11-28T05:00:00Z")) == Rates()); // of Friday's night
    QVERIFY((ratesAt(limits, at("2026-11-28T12:00:00Z")) == Rates{20'000, 30'000}));
    QVERIFY(ratesAt(limits, at("2026-11-28T23:00:00Z")) == limits.rates);
    QCOMPARE(untilNextRule(limits, at("2026-11-23T21:59:30Z")), Duration(30'000));
    QCOMPARE(untilNextRule(limits, at("2026-11-23T14:00:00Z")), Duration(3'600'000));
}

void TestTransferOrder::limitsSurviveAsText()
{
    Limits limits{0, 64, 3, {16'384, 0}, {{1, 0, 1439, {0, 20'000}}, {127, 1, 0, {}}}};
    QVERIFY(limitsOf(toText(limits)) == limits);
    QVERIFY(limitsOf(toText(Limits())) == Limits());
    for (const char *text : {"", "1,2,3", "1,0,3,0,0", "1,2,3,4,5,6", "1,2,x,0,0", "1,2,0,0,0|1,2"})
        QVERIFY2(!limitsOf(text), text);
}

void TestTransferOrder::jobsWaitForTheirTurn()
{
    Bench bench;
    setJobs(bench, 1);
    bench.cloud.hold("PutObject");
    const JobId first = bench.upload(bench.write("a", sample(10)), "a");
    QTRY_COMPARE(bench.cloud.held(), 1);
    const JobId second = bench.upload(bench.write("b", sample(10)), "b");
    const JobId third = bench.upload(bench.write("c", sample(10)), "c");
    bench.manager->moveTo({third}, Place::Top);
    // The last one came before all others: who had the turn goes back into the row, what it began goes on.
    QTRY_COMPARE(bench.cloud.held(), 2);
    QTRY_VERIFY(bench.job(third).state == State::Running);
    QVERIFY(bench.job(first).state == State::Queued && bench.job(second).state == State::Queued);
    QVERIFY(bench.job(third).position < bench.job(first).position);
    QVERIFY(!bench.cloud.object("b"));
    bench.cloud.release();
    QVERIFY(bench.manager->waitIdle(limit));
    for (const JobId id : {first, second, third})
        QVERIFY(bench.job(id).state == State::Completed);
    bench.manager->moveTo({third, first}, Place::Bottom);
    QVERIFY(bench.job(second).position < bench.job(third).position && bench.job(third).position < bench.job(first).position);
}

void TestTransferOrder::lowerPriorityGetsWhatIsLeft()
{
    Bench bench(2);
    std::atomic<int> highParts{0};
    std::atomic<int> overtaken{0};
    bench.cloud.fault = [&](std::string_view operation, const api::Value &input) -> std::optional<Error> {
        if (operation == "UploadPart") {
            if (*input.as<api::s3::UploadPart::Input>().key == "high")
                ++highParts;
            else if (highParts > 0 && highParts < 20)
                ++overtaken;
        }
        return std::nullopt;
    };
    bench.cloud.hold("UploadPart");
    const JobId low = bench.upload(bench.write("low", sample(30'000)), "low");
    QTRY_COMPARE(bench.cloud.held(), 2);
    bench.manager->setPriority(low, Priority::Low);
    const JobId high = bench.upload(bench.write("high", sample(20'000)), "high");
    QTRY_COMPARE(bench.job(high).filesTotal, 1u);
    bench.cloud.release();
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(low).state == State::Completed && bench.job(high).state == State::Completed);
    QCOMPARE(highParts.load(), 20);
    // One may be under way when the other's first part leaves, and the last slots fall free before its last parts arrive.
    QVERIFY2(overtaken <= 4, qPrintable(QString::number(overtaken)));
}

void TestTransferOrder::aJobKeepsItsOwnLimit()
{
    Bench bench(8);
    bench.cloud.hold("UploadPart");
    JobOptions options;
    options.limits.parts = 2;
    const fs::path path = bench.write("a", sample(20'000));
    const JobId id = bench.manager->upload(test::rootCaller(), path, "bucket", "a", options);
    QTRY_COMPARE(bench.cloud.held(), 2);
    bench.cloud.release();
    QVERIFY(bench.manager->waitIdle(limit));
    QCOMPARE(bench.cloud.highest("UploadPart"), 2);
    QVERIFY(bench.job(id).state == State::Completed);

    Limits limits = bench.manager->limits();
    limits.partsPerJob = 3;
    QVERIFY(bench.manager->setLimits(limits));
    bench.cloud.clearCounts();
    bench.cloud.hold("UploadPart");
    bench.upload(path, "b");
    QTRY_COMPARE(bench.cloud.held(), 3);
    bench.cloud.release();
    QVERIFY(bench.manager->waitIdle(limit));
    QCOMPARE(bench.cloud.highest("UploadPart"), 3);
}

void TestTransferOrder::groupsFollowOneCommand()
{
    Bench bench;
    bench.cloud.hold("UploadPart");
    JobOptions options;
    options.group = bench.manager->makeGroup("Photos");
    const fs::path path = bench.write("a", sample(9'000));
    std::vector<JobId> ids;
    for (const char *key : {"a", "b"})
        ids.push_back(bench.manager->upload(test::rootCaller(), path, "bucket", key, options));
    ids.push_back(bench.manager->upload(test::rootCaller(), bench.root() / "files" / "missing", "bucket", "c", options));
    const JobId other = bench.upload(path, "other");
    QTRY_COMPARE(bench.cloud.held(), 4);
    QTRY_VERIFY(bench.job(ids[2]).state == State::Failed);
    QCOMPARE(bench.manager->groups().size(), std::size_t(1));
    QCOMPARE(bench.manager->groups().front().name, std::string("Photos"));
    QCOMPARE(bench.job(ids[0]).group, options.group);
    QCOMPARE(bench.job(other).group, GroupId(0));
    bench.manager->applyToGroup(options.group, GroupCommand::Pause);
    QTRY_VERIFY(bench.job(ids[0]).state == State::Paused && bench.job(ids[1]).state == State::Paused);
    QVERIFY(bench.job(other).state == State::Running);
    bench.cloud.release();
    bench.manager->applyToGroup(options.group, GroupCommand::Resume);
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(ids[1]).state == State::Completed && bench.job(ids[2]).state == State::Failed);
    // The cause is gone: only what failed is done again.
    bench.write("missing", sample(10));
    bench.cloud.clearCounts();
    bench.manager->applyToGroup(options.group, GroupCommand::Retry);
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(ids[2]).state == State::Completed);
    QCOMPARE(bench.cloud.count("PutObject") + bench.cloud.count("UploadPart"), 1);
    // A group is there as long as its jobs are, also for another process.
    bench.open();
    QCOMPARE(bench.manager->groups().size(), std::size_t(1));
    QCOMPARE(bench.job(ids[0]).group, options.group);
    bench.manager->applyToGroup(options.group, GroupCommand::Remove);
    QVERIFY(bench.manager->waitIdle(limit));
    QCOMPARE(bench.manager->jobs().size(), std::size_t(1));
    QVERIFY(bench.manager->groups().empty());
    bench.open();
    QVERIFY(bench.manager->groups().empty());
    QVERIFY(bench.manager->makeGroup("next") > other);
}

void TestTransferOrder::orderAndLimitsOutliveTheProcess()
{
    Bench bench;
    Limits limits;
    limits.jobs = 2;
    limits.parts = 3;
    limits.rates = {1'000'000, 0};
    limits.schedule.push_back({1, 60, 120, {20'000, 0}});
    QVERIFY(bench.manager->setLimits(limits));
    bench.cloud.hold("UploadPart");
    const fs::path path = bench.write("a", sample(9'000));
    const JobId first = bench.upload(path, "a");
    const JobId second = bench.upload(path, "b");
    bench.manager->moveTo({second}, Place::Top);
    bench.manager->setPriority(first, Priority::Low);
    QVERIFY(bench.manager->setJobLimits(first, {1, 50'000}));
    QTRY_COMPARE(bench.cloud.held(), 3);
    bench.cloud.release();
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(first).averageRate > 0);
    const std::uint64_t moved = bench.job(first).bytesMoved;
    QVERIFY(moved >= 9'000);
    bench.open();
    QVERIFY(bench.manager->limits() == limits);
    const JobSnapshot shot = bench.job(first);
    QVERIFY(shot.priority == Priority::Low && (shot.limits == JobLimits{1, 50'000}));
    QVERIFY(bench.job(second).position < shot.position);
    QCOMPARE(shot.bytesMoved, moved);
    QVERIFY(bench.job(bench.upload(path, "c")).position > shot.position);
    QVERIFY(bench.manager->waitIdle(limit));
}

void TestTransferOrder::whatIsAskedBeforeTheEndIsDone()
{
    Bench bench;
    constexpr int many = 50;
    const fs::path path = bench.write("a", sample(10));
    std::vector<JobId> ids;
    for (int number = 0; number < many; ++number)
        ids.push_back(bench.upload(path, "key-" + std::to_string(number)));
    bench.manager->setPriority(ids.back(), Priority::High);
    bench.open();
    QCOMPARE(bench.manager->jobs().size(), std::size_t(many));
    QCOMPARE(bench.job(ids.back()).priority, Priority::High);

    bench.manager->resumeAll(test::rootCaller());
    QVERIFY(bench.manager->waitIdle(limit));
    for (const JobId id : ids) {
        QCOMPARE(bench.job(id).state, State::Completed);
        bench.manager->remove(id);
    }
    bench.open();
    QCOMPARE(bench.manager->jobs().size(), std::size_t(0));
}

void TestTransferOrder::readsTheJournalOfTheLastVersion()
{
    Bench bench;
    const JobId id = bench.upload(bench.write("a", sample(10)), "a");
    QVERIFY(bench.manager->waitIdle(limit));
    bench.manager.reset();
    {
        store::Connection connection(bench.root() / "data" / "transfers.db", false, store::Durability::Process);
        connection.execute("DROP TABLE clusters; DROP TABLE settings; DROP TABLE copies; DROP TABLE part_times; DROP TABLE histories;"
                           "ALTER TABLE jobs DROP COLUMN cluster; ALTER TABLE jobs DROP COLUMN priority; ALTER TABLE jobs DROP COLUMN position;"
                           "ALTER TABLE jobs DROP COLUMN most_parts; ALTER TABLE jobs DROP COLUMN most_rate; ALTER TABLE jobs DROP COLUMN moved;"
                           "ALTER TABLE jobs DROP COLUMN active; ALTER TABLE jobs DROP COLUMN conflict; ALTER TABLE jobs DROP COLUMN keeps_times;"
                           "ALTER TABLE jobs DROP COLUMN verifies; ALTER TABLE jobs DROP COLUMN files_skipped; ALTER TABLE jobs DROP COLUMN cloud;"
                           "ALTER TABLE jobs DROP COLUMN part_size; ALTER TABLE jobs DROP COLUMN ordered; ALTER TABLE jobs DROP COLUMN chosen;"
                           "ALTER TABLE jobs DROP COLUMN source_cloud; ALTER TABLE jobs DROP COLUMN source_bucket; ALTER TABLE jobs DROP COLUMN source_key;"
                           "ALTER TABLE files DROP COLUMN settled; ALTER TABLE files DROP COLUMN skipped; ALTER TABLE files DROP COLUMN save_as;"
                           "PRAGMA user_version = 3");
    }
    bench.open();
    QVERIFY(bench.job(id).state == State::Completed && bench.job(id).priority == Priority::Normal);
    QCOMPARE(bench.job(id).position, std::int64_t(id));
}

/// Ten thousand parts are two thousand cells, and nobody pays for those that nothing has happened to.
void TestTransferOrder::partsComeOnceForEachChange()
{
    Bench bench;
    std::uint64_t none = 7;
    QCOMPARE(bench.manager->partsSince(99, none)->size(), std::size_t(0));
    const JobId id = bench.upload(bench.write("big", sample(10'000 * test::partSize)), "big");
    QVERIFY(bench.manager->waitIdle(std::chrono::seconds(120)));
    QCOMPARE(bench.job(id).partsDone, 10'000u);
    std::uint64_t version = 0;
    const auto cells = bench.manager->partsSince(id, version);
    QVERIFY(cells);
    QCOMPARE(cells->size(), std::size_t(2'000));
    QVERIFY(std::all_of(cells->begin(), cells->end(), [](const PartSnapshot &cell) { return cell.state == PartState::Done && cell.size == 5 * test::partSize; }));
    QVERIFY(!bench.manager->partsSince(id, version));
    bench.cloud.fault = [](std::string_view operation, const api::Value &) -> std::optional<Error> {
        return operation == "PutObject" ? std::optional(Error{"AccessDenied", "no", 403}) : std::nullopt;
    };
    const JobId small = bench.upload(bench.write("small", sample(10)), "small");
    QVERIFY(bench.manager->waitIdle(limit));
    version = 0;
    QVERIFY(bench.manager->partsSince(small, version));
    bench.cloud.fault = {};
    bench.manager->retry(small);
    QVERIFY(bench.manager->waitIdle(limit));
    const auto after = bench.manager->partsSince(small, version);
    QVERIFY(after && after->front().state == PartState::Done);
}

void TestTransferOrder::filesOfAJob()
{
    Bench bench;
    bench.write("tree/a", sample(10));
    bench.write("tree/b", sample(9'000));
    bench.write("tree/sub/c", sample(20));
    bench.cloud.fault = [](std::string_view operation, const api::Value &input) -> std::optional<Error> {
        if (operation == "PutObject" && *input.as<api::s3::PutObject::Input>().key == "t/sub/c")
            return Error{"AccessDenied", "no", 403};
        return std::nullopt;
    };
    const JobId id = bench.upload(bench.root() / "files" / "tree", "t/");
    QVERIFY(bench.manager->waitIdle(limit));
    auto rows = bench.manager->files(id, 100);
    QCOMPARE(rows.size(), std::size_t(3));
    // What failed stands first.
    QCOMPARE(rows[0].name, std::string("sub/c"));
    QCOMPARE(rows[0].code, std::string("AccessDenied"));
    QVERIFY(rows[0].state == PartState::Failed);
    QCOMPARE(rows[2].name, std::string("b"));
    QCOMPARE(rows[2].done, std::uint64_t(9'000));
    QCOMPARE(bench.manager->files(id, 1).size(), std::size_t(1));
    bench.cloud.fault = {};
    bench.manager->retry(id);
    QVERIFY(bench.manager->waitIdle(limit));
    bench.open();
    // Read from the journal once somebody asks.
    QTRY_COMPARE(bench.manager->files(id, 100).size(), std::size_t(3));
    QVERIFY(bench.manager->files(id + 1, 100).empty());
}

void TestTransferOrder::historyKeepsItsRings()
{
    const Timestamp start = at("2026-11-23T12:00:00Z");
    History history;
    history.add(start, 100, 10);
    history.add(start + Duration(4'999), 50, 0);
    history.add(start + Duration(60'000), 0, 0); // silence is measured, the minute before it is not
    const Timestamp now = start + Duration(60'000);
    const auto slots = history.slots(History::Span::TenMinutes, now);
    QCOMPARE(slots.size(), std::size_t(2));
    QCOMPARE(slots[0].up, std::uint64_t(150));
    QCOMPARE(slots[0].down, std::uint64_t(10));
    QCOMPARE(slots[1].number - slots[0].number, std::int64_t(12));
    QCOMPARE(history.slots(History::Span::Day, now).size(), std::size_t(1));
    // What is older than a ring has left it; the total stays.
    const Timestamp later = start + Duration(11 * 60'000);
    QVERIFY(history.slots(History::Span::TenMinutes, later).empty());
    QCOMPARE(history.slots(History::Span::Hour, later).size(), std::size_t(2));
    History again = History::of(history.toText());
    QCOMPARE(again.toText(), history.toText());
    QCOMPARE(again.totalUp(), std::uint64_t(150));
    again.add(later, 7, 0);
    QCOMPARE(again.slots(History::Span::TenMinutes, later).size(), std::size_t(1));
    QCOMPARE(History::of("something else").toText(), History().toText());
    QCOMPARE(History::of("nephoscope-history-1\n1 2\n9 1 1 1\n0 x 1 1\n").totalDown(), std::uint64_t(2));
}

void TestTransferOrder::bytesAreHeldBack_data()
{
    QTest::addColumn<bool>("down");
    QTest::addColumn<bool>("own");
    QTest::newRow("all uploads") << false << false;
    QTest::newRow("one upload") << false << true;
    QTest::newRow("all downloads") << true << false;
    QTest::newRow("one download") << true << true;
}

void TestTransferOrder::bytesAreHeldBack()
{
    QFETCH(bool, down);
    QFETCH(bool, own);
    constexpr std::uint64_t rate = 4 * 1024 * 1024;
    constexpr std::size_t size = 2 * 1024 * 1024;
    QTemporaryDir folder;
    const fs::path root(folder.path().toStdString());
    const auto cloud = test::openLocalCloud(root / "data");
    QVERIFY(cloud);
    const Caller caller = test::callerOf(*cloud);
    api::s3::CreateBucket::Input bucket;
    bucket.bucket = "bucket";
    QVERIFY(cloud->invoke<api::s3::CreateBucket>(caller, std::move(bucket)).result());
    const auto manager = std::move(*TransferManager::open(*cloud, root / "data", cloud->clock()));
    const std::string bytes = sample(size);
    std::ofstream(root / "a", std::ios::binary).write(bytes.data(), std::streamsize(size)).flush();
    manager->upload(caller, root / "a", "bucket", "a");
    QVERIFY(manager->waitIdle(limit));
    Limits limits = manager->limits();
    if (!own)
        (down ? limits.rates.down : limits.rates.up) = rate;
    QVERIFY(manager->setLimits(limits));
    QVERIFY((manager->ratesNow() == (own ? Rates() : down ? Rates{0, rate} : Rates{rate, 0})));
    JobOptions options;
    options.limits.rate = own ? rate : 0;
    QElapsedTimer timer;
    timer.start();
    if (down)
        manager->download(caller, "bucket", "a", root / "b", options);
    else
        manager->upload(caller, root / "a", "bucket", "b", options);
    QVERIFY(manager->waitIdle(limit));
    // Half a second's worth: never faster than that; how much slower is the machine's affair.
    QVERIFY2(timer.elapsed() >= 400, qPrintable(QString::number(timer.elapsed())));
    const JobSnapshot shot = manager->jobs().back();
    QCOMPARE(shot.errorMessage, std::string());
    QVERIFY(shot.state == State::Completed);
    QVERIFY(shot.averageRate <= double(rate) * 1.3);
    if (down)
        QVERIFY(Bench::read(root / "b") == bytes);
}

QTEST_GUILESS_MAIN(TestTransferOrder)
#include "tst_transfer_order.moc"
