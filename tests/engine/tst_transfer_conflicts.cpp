#include "transfer/ContentCheck.h"
#include "transfer_bench.h"
#include "transfer_localcloud.h"

#include <QtTest/QtTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <set>

using namespace nephoscope;
using namespace nephoscope::transfer;
using namespace std::chrono_literals;
using test::Bench;
using test::limit;
using test::rootCaller;
using test::sample;
namespace fs = std::filesystem;

namespace {

JobOptions with(Conflict conflict)
{
    JobOptions options;
    options.conflict = conflict;
    return options;
}

JobId upload(const Bench &bench, const fs::path &path, const std::string &key, JobOptions options)
{
    return bench.manager->upload(rootCaller(), path, "bucket", key, std::move(options));
}

JobId download(const Bench &bench, const std::string &key, const fs::path &path, JobOptions options)
{
    return bench.manager->download(rootCaller(), "bucket", key, path, std::move(options));
}

/// A folder below the bench's files that downloads go to.
void put(const fs::path &path, const std::string &bytes)
{
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary | std::ios::trunc).write(bytes.data(), std::streamsize(bytes.size())).flush();
}

} // namespace

/// What becomes of files whose place is taken, of their times, and whether they came over whole.
class TestTransferConflicts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAndTimes();
    void replacesUnlessTold();
    void keepsBoth();
    void keepsBothOfAFolder();
    void skipsWhatIsTheSame_data();
    void skipsWhatIsTheSame();
    void skipsWhatIsThere();
    void asksAndGoesOn();
    void asksAgainInAnotherProcess();
    void oneAnswerForAll();
    void whoWaitsKeepsNobodyWaiting();
    void reportsWhatCannotBeLookedUp();
    void timesTravel();
    void verifies();
    void goesOnWhenTheCauseIsGone_data();
    void goesOnWhenTheCauseIsGone();
    void defaultsAreKept();
};

void TestTransferConflicts::namesAndTimes()
{
    QCOMPARE(numberedName("photo.jpg", 1), std::string("photo (1).jpg"));
    QCOMPARE(numberedName("a.b/photo", 12), std::string("a.b/photo (12)"));
    QCOMPARE(numberedName("a/.profile", 2), std::string("a/.profile (2)"));
    QCOMPARE(numberedName("x.tar.gz", 3), std::string("x.tar (3).gz"));
    for (const std::int64_t time : {std::int64_t(0), std::int64_t(1'500'000'000), std::int64_t(-1), std::int64_t(1'732'600'000'123'456'789)})
        QCOMPARE(mtimeOf(mtimeText(time)).value_or(1), time);
    QCOMPARE(mtimeText(1'500'000'000), std::string("1.5"));
    QCOMPARE(mtimeOf("1639507200.123456789").value_or(0), std::int64_t(1'639'507'200'123'456'789));
    QCOMPARE(mtimeOf("12.1234567899").value_or(0), std::int64_t(12'123'456'789));
    for (const char *text : {"", "x", "1.", "1.x", "9999999999999999999", "1e9", "--1"})
        QVERIFY2(!mtimeOf(text), text);
}

void TestTransferConflicts::replacesUnlessTold()
{
    Bench bench;
    bench.cloud.store("a", "old");
    upload(bench, bench.write("a", "new"), "a", {});
    QVERIFY(bench.manager->waitIdle(limit));
    QCOMPARE(bench.cloud.object("a").value_or(""), std::string("new"));
    QCOMPARE(bench.cloud.count("HeadObject"), 0); // and asks for nothing
}

void TestTransferConflicts::keepsBoth()
{
    Bench bench;
    bench.cloud.store("dir/a.txt", "old");
    bench.cloud.store("dir/a (1).txt", "older");
    const JobId up = upload(bench, bench.write("a.txt", "new"), "dir/a.txt", with(Conflict::KeepBoth));
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(up).state == State::Completed);
    QCOMPARE(bench.cloud.object("dir/a.txt").value_or(""), std::string("old"));
    QCOMPARE(bench.cloud.object("dir/a (2).txt").value_or(""), std::string("new"));

    const fs::path target = bench.root() / "files" / "down" / "b.txt";
    put(target, "mine");
    const JobId down = download(bench, "dir/a.txt", target, with(Conflict::KeepBoth));
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(down).state == State::Completed);
    QCOMPARE(Bench::read(target), std::string("mine"));
    QCOMPARE(Bench::read(target.parent_path() / "b (1).txt"), std::string("old"));
}

void TestTransferConflicts::keepsBothOfAFolder()
{
    Bench bench;
    // The new name of one is the name of another.
    bench.cloud.store("t/a", "old");
    bench.write("tree/a", "new a");
    bench.write("tree/a (1)", "new a (1)");
    bench.write("tree/big", sample(9'000));
    bench.cloud.store("t/big", "old");
    const JobId id = upload(bench, bench.root() / "files" / "tree", "t/", with(Conflict::KeepBoth));
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(id).state == State::Completed);
    QCOMPARE(bench.cloud.objectCount(), std::size_t(5));
    std::set<std::string> bytes;
    for (const char *key : {"t/a", "t/a (1)", "t/a (2)", "t/a (1) (1)"})
        bytes.insert(bench.cloud.object(key).value_or(""));
    QVERIFY(bytes.contains("old") && bytes.contains("new a") && bytes.contains("new a (1)"));
    QVERIFY(bench.cloud.object("t/big (1)") == sample(9'000));
}

void TestTransferConflicts::skipsWhatIsTheSame_data()
{
    QTest::addColumn<QByteArray>("there");
    QTest::addColumn<bool>("skipped");
    QTest::newRow("the same") << QByteArray("content") << true;
    QTest::newRow("another size") << QByteArray("contents") << false;
    QTest::newRow("another content of the same size") << QByteArray("CONTENT") << false;
}

void TestTransferConflicts::skipsWhatIsTheSame()
{
    QFETCH(QByteArray, there);
    QFETCH(bool, skipped);
    Bench bench;
    bench.cloud.store("a", there.toStdString());
    const JobId up = upload(bench, bench.write("a", "content"), "a", with(Conflict::SkipSame));
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(up).state == State::Completed);
    QCOMPARE(bench.job(up).filesSkipped, skipped ? 1u : 0u);
    QCOMPARE(bench.job(up).bytesDone, std::uint64_t(7));
    QCOMPARE(bench.job(up).bytesMoved, std::uint64_t(skipped ? 0 : 7));
    QCOMPARE(bench.cloud.count("PutObject"), skipped ? 0 : 1);
    QCOMPARE(bench.cloud.object("a").value_or(""), std::string("content"));

    const fs::path target = bench.root() / "files" / "down" / "a";
    put(target, there.toStdString());
    const JobId down = download(bench, "a", target, with(Conflict::SkipSame));
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(down).state == State::Completed);
    QCOMPARE(bench.job(down).filesSkipped, skipped ? 1u : 0u);
    QCOMPARE(bench.cloud.count("GetObject"), skipped ? 0 : 1);
    QCOMPARE(Bench::read(target), std::string("content"));
    // The count is there for another process.
    bench.open();
    QCOMPARE(bench.job(down).filesSkipped, skipped ? 1u : 0u);
}

void TestTransferConflicts::skipsWhatIsThere()
{
    Bench bench;
    bench.cloud.store("a", "old");
    const JobId id = upload(bench, bench.write("a", sample(9'000)), "a", with(Conflict::Skip));
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(id).state == State::Completed);
    QCOMPARE(bench.job(id).filesSkipped, 1u);
    QCOMPARE(bench.cloud.object("a").value_or(""), std::string("old"));
    QCOMPARE(bench.cloud.count("CreateMultipartUpload"), 0);
}

void TestTransferConflicts::asksAndGoesOn()
{
    Bench bench;
    bench.cloud.store("t/a", "old");
    bench.cloud.store("t/b", "old");
    for (const char *name : {"tree/a", "tree/b", "tree/c"})
        bench.write(name, "new");
    const JobId id = upload(bench, bench.root() / "files" / "tree", "t/", with(Conflict::Ask));
    QTRY_COMPARE(bench.job(id).conflicts, 2u);
    // The one without a conflict does not wait for the others.
    QTRY_COMPARE(bench.cloud.object("t/c").value_or(""), std::string("new"));
    QVERIFY(bench.job(id).state == State::Running);
    auto asked = bench.manager->conflicts(id);
    std::sort(asked.begin(), asked.end(), [](const auto &a, const auto &b) { return a.name < b.name; });
    QCOMPARE(asked.size(), std::size_t(2));
    QCOMPARE(asked[0].name, std::string("a"));
    QCOMPARE(asked[0].existingSize, std::uint64_t(3));
    bench.manager->answer(id, asked[0].file, Conflict::Ask, false); // is no answer
    bench.manager->answer(id, asked[0].file, Conflict::Replace, false);
    QTRY_COMPARE(bench.cloud.object("t/a").value_or(""), std::string("new"));
    QCOMPARE(bench.job(id).conflicts, 1u);
    bench.manager->answer(id, asked[1].file, Conflict::KeepBoth, false);
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(id).state == State::Completed);
    QCOMPARE(bench.cloud.object("t/b").value_or(""), std::string("old"));
    QCOMPARE(bench.cloud.object("t/b (1)").value_or(""), std::string("new"));
}

void TestTransferConflicts::asksAgainInAnotherProcess()
{
    Bench bench;
    const fs::path target = bench.root() / "files" / "down" / "a";
    put(target, "mine");
    bench.cloud.store("a", "theirs");
    const JobId id = download(bench, "a", target, with(Conflict::Ask));
    QTRY_COMPARE(bench.job(id).conflicts, 1u);
    bench.open();
    QCOMPARE(bench.job(id).conflicts, 0u);
    bench.manager->resumeAll(rootCaller());
    QTRY_COMPARE(bench.job(id).conflicts, 1u);
    bench.manager->answer(id, bench.manager->conflicts(id).front().file, Conflict::Skip, false);
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(id).state == State::Completed);
    QCOMPARE(Bench::read(target), std::string("mine"));
    // One that is cancelled has no more questions.
    const JobId other = download(bench, "a", target, with(Conflict::Ask));
    QTRY_COMPARE(bench.job(other).conflicts, 1u);
    bench.manager->cancel(other);
    QVERIFY(bench.manager->waitIdle(limit));
    QCOMPARE(bench.job(other).conflicts, 0u);
    QCOMPARE(Bench::read(target), std::string("mine"));
}

void TestTransferConflicts::oneAnswerForAll()
{
    Bench bench(1);
    for (int i = 0; i < 20; ++i) {
        bench.cloud.store("t/" + std::to_string(i), "old");
        bench.write("tree/" + std::to_string(i), "new");
    }
    const JobId id = upload(bench, bench.root() / "files" / "tree", "t/", with(Conflict::Ask));
    QTRY_VERIFY(bench.job(id).conflicts > 0);
    bench.manager->answer(id, 0, Conflict::Replace, true);
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(id).state == State::Completed);
    for (int i = 0; i < 20; ++i)
        QCOMPARE(bench.cloud.object("t/" + std::to_string(i)).value_or(""), std::string("new"));
}

void TestTransferConflicts::whoWaitsKeepsNobodyWaiting()
{
    Bench bench;
    Limits limits = bench.manager->limits();
    limits.jobs = 1;
    QVERIFY(bench.manager->setLimits(limits));
    bench.cloud.store("a", "old");
    const JobId first = upload(bench, bench.write("a", "new"), "a", with(Conflict::Ask));
    QTRY_COMPARE(bench.job(first).conflicts, 1u);
    const JobId second = upload(bench, bench.write("b", "new"), "b", {});
    QTRY_VERIFY(bench.job(second).state == State::Completed);
    QCOMPARE(bench.job(first).conflicts, 1u);
    bench.manager->cancel(first);
    QVERIFY(bench.manager->waitIdle(limit));
}

void TestTransferConflicts::reportsWhatCannotBeLookedUp()
{
    Bench bench;
    bench.cloud.fault = [](std::string_view operation, const api::Value &) -> std::optional<Error> {
        return operation == "HeadObject" ? std::optional(Error{"AccessDenied", "no", 403}) : std::nullopt;
    };
    const JobId id = upload(bench, bench.write("a", "new"), "a", with(Conflict::KeepBoth));
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(id).state == State::Failed);
    QCOMPARE(bench.job(id).errorCode, std::string("AccessDenied"));
    QCOMPARE(bench.cloud.count("PutObject"), 0); // nothing is replaced on a guess
}

void TestTransferConflicts::timesTravel()
{
    QTemporaryDir folder;
    const fs::path root(folder.path().toStdString());
    const auto cloud = test::openLocalCloud(root / "data");
    QVERIFY(cloud);
    const Caller caller = test::callerOf(*cloud);
    api::s3::CreateBucket::Input bucket;
    bucket.bucket = "bucket";
    QVERIFY(cloud->invoke<api::s3::CreateBucket>(caller, std::move(bucket)).result());
    transfer::Options options;
    options.partSize = 5 * 1024 * 1024;
    options.multipartThreshold = 6 * 1024 * 1024;
    const auto manager = std::move(*TransferManager::open(*cloud, root / "data", cloud->clock(), options));
    JobOptions keeping;
    keeping.keepsTimes = true;
    keeping.verifies = true;
    for (const std::size_t size : {std::size_t(10), std::size_t(7'000'000)}) {
        const std::string key = std::to_string(size);
        put(root / key, sample(size));
        const timespec times[2]{{1'600'000'000, 0}, {1'500'000'000, 123'456'789}};
        QCOMPARE(::utimensat(AT_FDCWD, (root / key).c_str(), times, 0), 0);
        manager->upload(caller, root / key, "bucket", key, keeping);
        QVERIFY(manager->waitIdle(limit));
        QCOMPARE(manager->jobs().back().errorMessage, std::string());
        api::s3::HeadObject::Input head;
        head.bucket = "bucket";
        head.key = key;
        const auto found = cloud->invoke<api::s3::HeadObject>(caller, std::move(head)).result();
        QVERIFY(found && found->metadata);
        QCOMPARE(found->metadata->at("mtime"), std::string("1500000000.123456789"));
        manager->download(caller, "bucket", key, root / (key + ".back"), keeping);
        manager->download(caller, "bucket", key, root / (key + ".now"));
        QVERIFY(manager->waitIdle(limit));
        QVERIFY(Bench::read(root / (key + ".back")) == sample(size));
        struct stat status {};
        QCOMPARE(::stat((root / (key + ".back")).c_str(), &status), 0);
        QCOMPARE(std::int64_t(status.st_mtim.tv_sec), std::int64_t(1'500'000'000));
        QCOMPARE(std::int64_t(status.st_mtim.tv_nsec), std::int64_t(123'456'789));
        QCOMPARE(::stat((root / (key + ".now")).c_str(), &status), 0);
        QVERIFY(status.st_mtim.tv_sec > 1'600'000'000); // only for those who asked
    }
}

void TestTransferConflicts::verifies()
{
    Bench bench;
    JobOptions options;
    options.verifies = true;
    const JobId fine = upload(bench, bench.write("a", "content"), "a", options);
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(fine).state == State::Completed);
    QCOMPARE(bench.cloud.count("HeadObject"), 1);
    // A store that keeps other bytes than it was sent.
    std::atomic<bool> spoils{true};
    bench.cloud.fault = [&](std::string_view operation, const api::Value &) -> std::optional<Error> {
        if (operation == "HeadObject" && spoils)
            bench.cloud.store("b", "CONTENT");
        return std::nullopt;
    };
    const JobId spoilt = upload(bench, bench.write("b", "content"), "b", options);
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(spoilt).state == State::Failed);
    QCOMPARE(bench.job(spoilt).errorCode, std::string("VerificationFailed"));
    spoils = false;
    bench.manager->retry(spoilt);
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(spoilt).state == State::Completed);
    QCOMPARE(bench.cloud.object("b").value_or(""), std::string("content"));
}

void TestTransferConflicts::goesOnWhenTheCauseIsGone_data()
{
    QTest::addColumn<QString>("cause");
    QTest::addColumn<QString>("code");
    QTest::newRow("vanished after it was listed") << QStringLiteral("vanished") << QStringLiteral("FileNotFound");
    QTest::newRow("permission lost") << QStringLiteral("permission") << QStringLiteral("FileNotReadable");
    QTest::newRow("the store is full") << QStringLiteral("full") << QStringLiteral("InsufficientStorage");
}

void TestTransferConflicts::goesOnWhenTheCauseIsGone()
{
    QFETCH(QString, cause);
    QFETCH(QString, code);
    if (cause == QLatin1String("permission") && ::geteuid() == 0)
        QSKIP("root may read everything");
    Bench bench(1);
    std::atomic<bool> full{cause == QLatin1String("full")};
    bench.cloud.fault = [&full](std::string_view operation, const api::Value &input) -> std::optional<Error> {
        if (full && operation == "PutObject" && *input.as<api::s3::PutObject::Input>().key == "t/z")
            return Error{"InsufficientStorage", "full", 507};
        return std::nullopt;
    };
    // The first one holds the only slot while the second loses what it needs.
    bench.write("tree/a", sample(2'000));
    const fs::path last = bench.write("tree/z", sample(1'500));
    bench.cloud.hold("PutObject");
    const JobId id = bench.upload(bench.root() / "files" / "tree", "t/");
    QTRY_COMPARE(bench.cloud.held(), 1);
    if (cause == QLatin1String("vanished"))
        fs::remove(last);
    if (cause == QLatin1String("permission"))
        fs::permissions(last, fs::perms::none);
    bench.cloud.release();
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(id).state == State::Failed);
    QCOMPARE(QString::fromStdString(bench.job(id).errorCode), code);
    QCOMPARE(bench.job(id).filesDone, 1u);
    QVERIFY(!bench.job(id).errorMessage.empty());
    std::error_code gone; // of the one that is not there
    fs::permissions(last, fs::perms::owner_all, gone);
    bench.write("tree/z", sample(1'500));
    full = false;
    bench.cloud.clearCounts();
    bench.manager->retry(id);
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(id).state == State::Completed);
    QCOMPARE(bench.cloud.count("PutObject"), 1); // what had arrived is not sent again
    QVERIFY(bench.cloud.object("t/z") == sample(1'500));
}

void TestTransferConflicts::defaultsAreKept()
{
    Bench bench;
    QVERIFY(bench.manager->defaults().conflict == Conflict::Replace && !bench.manager->defaults().keepsTimes);
    JobOptions options = with(Conflict::SkipSame);
    options.keepsTimes = true;
    options.verifies = true;
    options.group = 7; // of no job to come
    bench.manager->setDefaults(options);
    QVERIFY(bench.manager->waitIdle(limit));
    bench.open();
    const JobOptions kept = bench.manager->defaults();
    QVERIFY(kept.conflict == Conflict::SkipSame && kept.keepsTimes && kept.verifies);
    QCOMPARE(kept.group, GroupId(0));
}

QTEST_GUILESS_MAIN(TestTransferConflicts)
#include "tst_transfer_conflicts.moc"
