// A folder and a prefix compared and made alike, both ways.
#include "transfer/Sync.h"
#include "transfer_house.h"

#include <QtTest/QtTest>

using namespace nephoscope;
using namespace nephoscope::transfer;
using namespace nephoscope::test;

namespace {

constexpr std::chrono::seconds limit(60);

using Row = SyncRow::State;

bool put(House &house, const std::string &key, const std::string &bytes)
{
    s3::PutObject::Input input;
    input.bucket = "bucket";
    input.key = key;
    input.contentLength = std::int64_t(bytes.size());
    input.body = api::Body::fromString(bytes);
    return house.cloud->invoke<s3::PutObject>(callerOf(*house.cloud), std::move(input)).result().has_value();
}

/// A file that was changed so many hours before now, or after.
void writeAged(const fs::path &path, const std::string &bytes, int hours)
{
    writeFile(path, bytes);
    fs::last_write_time(path, fs::file_time_type::clock::now() - std::chrono::hours(hours));
}

SyncOrder order(House &house, SyncOrder::Way way)
{
    SyncOrder order;
    order.caller = callerOf(*house.cloud);
    order.way = way;
    order.folder = house.root() / "folder";
    order.bucket = "bucket";
    order.prefix = "p";
    return order;
}

Sync::Snapshot settle(Sync &sync)
{
    (void)QTest::qWaitFor([&sync] { return !sync.snapshot().running(); }, 60'000);
    return sync.snapshot();
}

Sync::Snapshot compare(Sync &sync, SyncOrder order)
{
    sync.compare(std::move(order));
    return settle(sync);
}

std::map<std::string, Row> statesOf(const Sync &sync)
{
    std::map<std::string, Row> states;
    if (const Sync::Rows rows = sync.rows()) {
        for (const SyncRow &row : *rows)
            states.emplace(row.name, row.state);
    }
    return states;
}

std::size_t count(const Sync::Snapshot &shot, Row state) { return std::size_t(shot.files[std::size_t(state)]); }

} // namespace

class TestTransferSync : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void patterns_data();
    void patterns();
    void lastRuleDecides();
    void refuses();
    void comparesUpwards();
    void comparesDownwards();
    void comparesChecksums();
    void leavesOutWhatIsExcluded();
    void keepsExtraUnlessTold();
    void makesTheTargetAlike_data();
    void makesTheTargetAlike();
    void unreadFoldersAreNotEmpty();
    void comparesManyPages();
    void chosenFilesSurviveARestart();
    void survivesKill_data();
    void survivesKill();
};

void TestTransferSync::patterns_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("fits");
    QTest::newRow("star crosses folders") << "*.txt" << "a/b.txt" << true;
    QTest::newRow("star takes nothing, too") << "a*b" << "ab" << true;
    QTest::newRow("several stars") << "a*b*c" << "a1b2b3c" << true;
    QTest::newRow("all of the name") << "*.txt" << "a.txt.bak" << false;
    QTest::newRow("from its beginning") << "b.txt" << "a/b.txt" << false;
    QTest::newRow("one character") << "?.txt" << "ab.txt" << false;
    QTest::newRow("one Korean character") << QStringLiteral("?.txt") << QStringLiteral("가.txt") << true;
    QTest::newRow("a set") << "[abc].txt" << "b.txt" << true;
    QTest::newRow("not of a set") << "[!abc].txt" << "b.txt" << false;
    QTest::newRow("a range") << "v[0-9]" << "v7" << true;
    QTest::newRow("beyond a range") << "v[0-9]" << "vx" << false;
    QTest::newRow("a range of Korean characters") << QStringLiteral("[가-다]") << QStringLiteral("나") << true;
    QTest::newRow("a bracket in a set") << "[]]" << "]" << true;
    QTest::newRow("a bracket alone") << "a[b" << "a[b" << true;
    QTest::newRow("nothing") << "" << "a" << false;
    QTest::newRow("everything") << "*" << "a/b/c" << true;
}

void TestTransferSync::patterns()
{
    QFETCH(QString, pattern);
    QFETCH(QString, name);
    QTEST(fitsPattern(name.toStdString(), pattern.toStdString()), "fits");
}

void TestTransferSync::lastRuleDecides()
{
    const std::vector<SyncRule> rules{{false, "*"}, {true, "*.txt"}, {false, "secret/*"}};
    QVERIFY(isTaken("a/b.txt", rules));
    QVERIFY(!isTaken("a/b.png", rules));
    QVERIFY(!isTaken("secret/b.txt", rules));
    QVERIFY(isTaken("anything", {}));
}

void TestTransferSync::refuses()
{
    House house;
    Sync sync(*house.watched, *house.manager);
    QVERIFY(compare(sync, order(house, SyncOrder::Way::Up)).phase == Sync::Phase::Failed);
    QCOMPARE(sync.snapshot().error.code, std::string("FileNotFound"));
    QVERIFY(!sync.rows());
    writeFile(house.root() / "folder", "a file");
    QCOMPARE(compare(sync, order(house, SyncOrder::Way::Down)).error.code, std::string("NotAFile"));
    SyncOrder elsewhere = order(house, SyncOrder::Way::Down);
    elsewhere.folder = house.root();
    elsewhere.bucket = "no-such-bucket";
    QCOMPARE(compare(sync, elsewhere).error.code, std::string("NoSuchBucket"));
    // Nothing was compared: nothing can be applied.
    sync.apply("sync", true, {});
    QVERIFY(settle(sync).phase == Sync::Phase::Failed);
    QVERIFY(house.manager->jobs().empty());
}

void TestTransferSync::comparesUpwards()
{
    House house;
    const fs::path folder = house.root() / "folder";
    QVERIFY(put(house, "p/same", "12345") && put(house, "p/size", "123") && put(house, "p/newer", "12345") && put(house, "p/extra", "x"));
    QVERIFY(put(house, "p/", "") && put(house, "p/sub/", "") && put(house, "pp/other", "of another prefix"));
    writeAged(folder / "same", "12345", 5);
    writeAged(folder / "size", "12345", 5);
    writeAged(folder / "newer", "12345", -5);
    writeAged(folder / "sub" / "new", "1", 5);
    writeAged(folder / "half.nephoscope-part", "1", 5);
    fs::create_directories(folder / "empty");
    Sync sync(*house.watched, *house.manager);
    const auto shot = compare(sync, order(house, SyncOrder::Way::Up));
    QVERIFY(shot.phase == Sync::Phase::Compared);
    const std::map<std::string, Row> expected{
        {"extra", Row::Extra}, {"newer", Row::Changed}, {"same", Row::Same}, {"size", Row::Changed}, {"sub/new", Row::New}};
    QVERIFY(statesOf(sync) == expected);
    QCOMPARE(count(shot, Row::Changed), std::size_t(2));
    QCOMPARE(shot.bytes[std::size_t(Row::Changed)], std::uint64_t(10));
    QCOMPARE(shot.bytes[std::size_t(Row::Extra)], std::uint64_t(1));
    // Sizes alone.
    SyncOrder bySize = order(house, SyncOrder::Way::Up);
    bySize.by = SyncOrder::By::Size;
    compare(sync, bySize);
    QVERIFY(statesOf(sync).at("newer") == Row::Same && statesOf(sync).at("size") == Row::Changed);
}

void TestTransferSync::comparesDownwards()
{
    House house;
    const fs::path folder = house.root() / "folder";
    Sync sync(*house.watched, *house.manager);
    QVERIFY(put(house, "p/same", "12345") && put(house, "p/older", "12345") && put(house, "p/new", "1") && put(house, "p/bad//name", "1"));
    // A folder that is not there yet has nothing.
    compare(sync, order(house, SyncOrder::Way::Down));
    QVERIFY(statesOf(sync).at("new") == Row::New && statesOf(sync).at("bad//name") == Row::Unusable);
    writeAged(folder / "same", "12345", -5);
    writeAged(folder / "older", "12345", 5);
    writeAged(folder / "extra", "1", 5);
    compare(sync, order(house, SyncOrder::Way::Down));
    const std::map<std::string, Row> expected{
        {"bad//name", Row::Unusable}, {"extra", Row::Extra}, {"new", Row::New}, {"older", Row::Changed}, {"same", Row::Same}};
    QVERIFY(statesOf(sync) == expected);
}

void TestTransferSync::comparesChecksums()
{
    House house;
    const fs::path folder = house.root() / "folder";
    QVERIFY(put(house, "p/same", "12345") && put(house, "p/other", "12345"));
    writeAged(folder / "same", "12345", -5); // newer, but alike
    writeAged(folder / "other", "54321", 5); // older, but another
    Sync sync(*house.watched, *house.manager);
    SyncOrder byChecksum = order(house, SyncOrder::Way::Up);
    byChecksum.by = SyncOrder::By::Checksum;
    const auto shot = compare(sync, byChecksum);
    QCOMPARE(shot.compared, std::uint64_t(2));
    QVERIFY(statesOf(sync).at("same") == Row::Same && statesOf(sync).at("other") == Row::Changed);
}

void TestTransferSync::leavesOutWhatIsExcluded()
{
    House house;
    const fs::path folder = house.root() / "folder";
    QVERIFY(put(house, "p/old.tmp", "x") && put(house, "p/old.txt", "x"));
    writeFile(folder / "a.tmp", "1");
    writeFile(folder / "keep.tmp", "1");
    writeFile(folder / "b.txt", "1");
    Sync sync(*house.watched, *house.manager);
    SyncOrder filtered = order(house, SyncOrder::Way::Up);
    filtered.rules = {{false, "*.tmp"}, {true, "keep.*"}};
    compare(sync, filtered);
    // What is left out is neither sent nor deleted.
    const std::map<std::string, Row> expected{{"b.txt", Row::New}, {"keep.tmp", Row::New}, {"old.txt", Row::Extra}};
    QVERIFY(statesOf(sync) == expected);
}

void TestTransferSync::keepsExtraUnlessTold()
{
    House house;
    QVERIFY(put(house, "p/extra", "x"));
    writeFile(house.root() / "folder" / "new", "1");
    Sync sync(*house.watched, *house.manager);
    compare(sync, order(house, SyncOrder::Way::Up));
    sync.apply("sync", false, {});
    QVERIFY(settle(sync).phase == Sync::Phase::Applied);
    QVERIFY(house.manager->waitIdle(limit));
    QVERIFY(house.head("p/extra") && house.head("p/new"));
    QCOMPARE(sync.snapshot().deleted, std::uint64_t(0));
    QCOMPARE(house.watched->count("DeleteObjects"), 0);
}

void TestTransferSync::makesTheTargetAlike_data()
{
    QTest::addColumn<bool>("up");
    QTest::newRow("up") << true;
    QTest::newRow("down") << false;
}

void TestTransferSync::makesTheTargetAlike()
{
    QFETCH(bool, up);
    House house;
    const fs::path folder = house.root() / "folder";
    const auto way = up ? SyncOrder::Way::Up : SyncOrder::Way::Down;
    // The source has been written a day after the target.
    const auto begin = [&](const std::string &name, const std::string &local, const std::string &remote) {
        if (!local.empty())
            writeAged(folder / name, local, up ? -24 : 24);
        return remote.empty() || put(house, "p/" + name, remote);
    };
    QVERIFY(begin("same/size", up ? "mine!" : "there", up ? "there" : "mine!") && begin("new/one", up ? "new" : "", up ? "" : "new")
            && begin("extra/one", up ? "" : "extra", up ? "extra" : ""));
    Sync sync(*house.watched, *house.manager);
    QCOMPARE(count(compare(sync, order(house, way)), Row::Extra), std::size_t(1));
    sync.apply("folder and prefix", true, {});
    const auto applied = settle(sync);
    QVERIFY(applied.phase == Sync::Phase::Applied);
    QCOMPARE(applied.deleted, std::uint64_t(1));
    QCOMPARE(applied.jobs.size(), std::size_t(2));
    QVERIFY(house.manager->waitIdle(limit));
    const auto groups = house.manager->groups();
    QVERIFY(groups.size() == 1 && groups.front().name == "folder and prefix" && groups.front().id == applied.group);
    for (const JobSnapshot &job : house.manager->jobs()) {
        QVERIFY2(job.state == State::Completed, job.errorMessage.c_str());
        QCOMPARE(job.group, applied.group);
        QCOMPARE(job.filesTotal, 1u);
    }
    if (up) {
        QVERIFY(!house.head("p/extra/one") && house.head("p/new/one"));
        QCOMPARE(*house.head("p/same/size")->contentLength, std::int64_t(5)); // its bytes are compared below
    } else {
        QVERIFY(!fs::exists(folder / "extra" / "one"));
        QCOMPARE(readFile(folder / "new" / "one"), std::string("new"));
        QCOMPARE(readFile(folder / "same" / "size"), std::string("mine!"));
    }
    // Now there is nothing more to do, whatever tells a change; upwards the source's times lie ahead of the store's clock.
    SyncOrder again = order(house, way);
    again.by = SyncOrder::By::Checksum;
    const auto after = compare(sync, again);
    QCOMPARE(count(after, Row::Same), std::size_t(2));
    QCOMPARE(count(after, Row::New) + count(after, Row::Changed) + count(after, Row::Extra), std::size_t(0));
    sync.apply("again", true, {});
    QCOMPARE(settle(sync).group, GroupId(0));
}

void TestTransferSync::unreadFoldersAreNotEmpty()
{
    House house;
    const fs::path folder = house.root() / "folder";
    fs::create_directories(folder / "loop");
    fs::create_directory_symlink("..", folder / "loop" / "back"); // cannot be walked, whoever runs this
    QVERIFY(put(house, "p/loop/back/file", "x") && put(house, "p/gone", "x"));
    Sync sync(*house.watched, *house.manager);
    compare(sync, order(house, SyncOrder::Way::Up));
    const std::map<std::string, Row> expected{{"gone", Row::Extra}, {"loop/back/", Row::Unusable}, {"loop/back/file", Row::Unusable}};
    QVERIFY(statesOf(sync) == expected);
    // An empty folder has nothing at all.
    fs::remove_all(folder);
    fs::create_directories(folder);
    QCOMPARE(count(compare(sync, order(house, SyncOrder::Way::Up)), Row::Extra), std::size_t(2));
}

void TestTransferSync::comparesManyPages()
{
    House house;
    constexpr int files = 1500; // beyond one page of objects
    for (int i = 0; i < files; ++i) {
        const std::string name = "d" + std::to_string(i % 10) + (i % 20 < 10 ? "/" : ".") + std::to_string(i);
        writeAged(house.root() / "folder" / name, std::to_string(i), 5);
        QVERIFY(i % 3 == 0 || put(house, "p/" + name, std::to_string(i)));
    }
    Sync sync(*house.watched, *house.manager);
    const auto shot = compare(sync, order(house, SyncOrder::Way::Up));
    QCOMPARE(shot.local, std::uint64_t(files));
    QCOMPARE(shot.remote, std::uint64_t(files - files / 3));
    QCOMPARE(count(shot, Row::New), std::size_t(files / 3));
    QCOMPARE(count(shot, Row::Same), std::size_t(files - files / 3));
    QCOMPARE(house.watched->count("HeadObject"), 0);
}

void TestTransferSync::chosenFilesSurviveARestart()
{
    House house;
    for (const char *name : {"a", "b", "c"})
        writeFile(house.root() / "folder" / name, name);
    house.cloud->faults().add({"s3", "PutObject", -1});
    JobOptions options;
    options.only = std::make_shared<const ChosenFiles>(ChosenFiles{{"a", 1}, {"c", 1}});
    const JobId id = house.manager->upload(callerOf(*house.cloud), house.root() / "folder", "bucket", "p/", options);
    QTRY_VERIFY(house.watched->count("PutObject") > 0);
    house.manager->pause(id);
    QVERIFY(house.manager->waitIdle(limit));
    house.close();
    house.open();
    house.manager->resume(id);
    QVERIFY(house.manager->waitIdle(limit));
    QVERIFY(house.lastJob().state == State::Completed);
    QCOMPARE(house.lastJob().filesTotal, 2u);
    QVERIFY(house.head("p/a") && house.head("p/c") && !house.head("p/b"));
}

void TestTransferSync::survivesKill_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<int>("number");
    QTest::newRow("while it deletes") << "DeleteObjects" << 1;
    QTest::newRow("first file") << "PutObject" << 1;
    QTest::newRow("in the middle") << "PutObject" << 5;
}

void TestTransferSync::survivesKill()
{
    QFETCH(QString, operation);
    QFETCH(int, number);
    House house;
    constexpr int files = 8;
    // As large as a part: of smaller ones more than four travel at a time.
    constexpr std::size_t size = 5 * mib;
    const fs::path folder = house.root() / "folder";
    for (int i = 0; i < files; ++i)
        writeAged(folder / std::to_string(i), std::string(size, char('0' + i)), 5);
    QVERIFY(put(house, "p/same", "same") && put(house, "p/extra", "x"));
    writeAged(folder / "same", "same", 5);
    QVERIFY(house.killDuring(QStringLiteral("sync"), operation, number, folder, QStringLiteral("p")));
    house.manager->resumeAll(callerOf(*house.cloud));
    QVERIFY(house.manager->waitIdle(limit));
    // What was extra was deleted before anything was sent; a sync that had not come so far has begun nothing.
    QVERIFY(!house.head("p/extra"));
    if (operation == QLatin1String("DeleteObjects")) {
        QVERIFY(house.manager->jobs().empty());
        Sync sync(*house.watched, *house.manager);
        QCOMPARE(count(compare(sync, order(house, SyncOrder::Way::Up)), Row::New), std::size_t(files));
        return;
    }
    QVERIFY(house.lastJob().state == State::Completed);
    QCOMPARE(house.lastJob().filesDone, std::uint32_t(files)); // what is the same is no business of the job's
    // Four travel at a time: when the fifth begins one is done and written down, and is not sent again.
    QVERIFY(house.watched->count("PutObject") <= files - std::max(0, number - 4));
    for (int i = 0; i < files; ++i)
        QVERIFY(house.head("p/" + std::to_string(i)));
}

QTEST_GUILESS_MAIN(TestTransferSync)
#include "tst_transfer_sync.moc"
