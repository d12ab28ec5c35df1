#include "transfer/Planner.h"
#include "transfer/RateMeter.h"
#include "transfer_bench.h"

#include <QtTest/QtTest>

#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <set>

using namespace nephoscope;
using namespace nephoscope::transfer;
using namespace std::chrono_literals;
using test::Bench;
using test::FakeCloud;
using test::limit;
using test::partSize;
using test::rootCaller;
using test::sample;
namespace fs = std::filesystem;

namespace {

int partNumber(const api::Value &input)
{
    return static_cast<int>(*input.as<api::s3::UploadPart::Input>().partNumber);
}

} // namespace

class TestTransfer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plansParts();
    void measuresRate();
    void uploadsAndDownloads_data();
    void uploadsAndDownloads();
    void keepsPartsInFlight();
    void movesManySmallFiles();
    void retriesServerFaults();
    void failsAfterTooManyFaults();
    void doesNotRetryClientErrors();
    void pausesAndResumes();
    void cancelLeavesNothing();
    void cancelWhileCreating();
    void goesOnAfterReopening();
    void staysPausedAfterReopening();
    void adoptsUploadThatWasNotJournalled();
    void findsObjectThatWasCompleted();
    void startsAnewWhenUploadIsGone();
    void noticesChangedFile();
    void reportsFilesThatCannotBeSent();
    void uploadsEmptyFolders();
    void refusesKeysThatEscape();
    void doesNotFollowLinksOutOfTarget();
    void resumesDownload();
    void noticesReplacedObject();
    void reportsWrongEtag();
    void mergesCells();
    void removesJobs();
};

void TestTransfer::plansParts()
{
    const Options options;
    QCOMPARE(planFor(0, options).count, 1u);
    QCOMPARE(planFor(options.multipartThreshold - 1, options).count, 1u);
    QCOMPARE(planFor(options.multipartThreshold, options).count, 2u);
    QCOMPARE(planFor(options.multipartThreshold + 1, options).count, 3u);
    const std::uint64_t huge = 5ull << 40;
    const Plan plan = planFor(huge, options);
    QVERIFY(plan.count <= maxParts && plan.count > maxParts / 2);
    std::uint64_t sum = 0;
    for (std::uint32_t i = 0; i < plan.count; ++i)
        sum += partLength(huge, plan.partSize, i);
    QCOMPARE(sum, huge);
}

void TestTransfer::measuresRate()
{
    RateMeter meter;
    const RateMeter::Time start{1000s};
    QCOMPARE(meter.bytesPerSecond(start), 0.0);
    for (int i = 0; i < 60; ++i)
        meter.add(1000, start + i * 100ms);
    const double rate = meter.bytesPerSecond(start + 5900ms);
    QVERIFY2(rate > 9'500 && rate < 10'500, qPrintable(QString::number(rate)));
    QCOMPARE(meter.bytesPerSecond(start + 20s), 0.0);
    meter.add(4000, start + 30s);
    QCOMPARE(meter.bytesPerSecond(start + 32s), 2000.0);
}

void TestTransfer::uploadsAndDownloads_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 999, 2999, 3000, 3001, 4000, 10'500, 123'456})
        QTest::addRow("%d bytes", size) << size;
}

void TestTransfer::uploadsAndDownloads()
{
    QFETCH(int, size);
    Bench bench;
    const std::string bytes = sample(static_cast<std::size_t>(size));
    const JobId up = bench.upload(bench.write("a.txt", bytes), "some/key.txt");
    QVERIFY(bench.manager->waitIdle(limit));
    QCOMPARE(bench.job(up).errorMessage, std::string());
    QVERIFY(bench.job(up).state == State::Completed);
    QVERIFY(bench.cloud.object("some/key.txt") == bytes);
    QCOMPARE(bench.job(up).bytesDone, std::uint64_t(size));
    QCOMPARE(bench.job(up).bytesTotal, std::uint64_t(size));
    QCOMPARE(bench.job(up).partsDone, bench.job(up).partsTotal);
    QCOMPARE(bench.manager->bytesUploaded(), std::uint64_t(size));
    QCOMPARE(bench.cloud.uploadCount(), std::size_t(0));

    const fs::path target = bench.root() / "back" / "b.txt";
    const JobId down = bench.download("some/key.txt", target);
    QVERIFY(bench.manager->waitIdle(limit));
    QCOMPARE(bench.job(down).errorMessage, std::string());
    QVERIFY(Bench::read(target) == bytes);
    QCOMPARE(bench.job(down).bytesDone, std::uint64_t(size));
    QCOMPARE(bench.manager->bytesDownloaded(), std::uint64_t(size));
    QCOMPARE(std::distance(fs::directory_iterator(target.parent_path()), fs::directory_iterator()), 1);
}

void TestTransfer::keepsPartsInFlight()
{
    Bench bench(3);
    bench.cloud.hold("UploadPart");
    const JobId first = bench.upload(bench.write("a", sample(20'000)), "a");
    const JobId second = bench.upload(bench.write("b", sample(20'000, 2)), "b");
    QTRY_COMPARE(bench.cloud.held(), 3);
    bench.cloud.release();
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(first).state == State::Completed && bench.job(second).state == State::Completed);
    QCOMPARE(bench.cloud.highest("UploadPart"), 3);
    QCOMPARE(bench.cloud.count("UploadPart"), 40);
}

void TestTransfer::movesManySmallFiles()
{
    Bench bench;
    constexpr int files = 2000;
    for (int i = 0; i < files; ++i)
        bench.write("tree/" + std::to_string(i % 40) + "/f" + std::to_string(i), "x" + std::to_string(i));
    const JobId up = bench.upload(bench.root() / "files/tree", "pre");
    QVERIFY(bench.manager->waitIdle(60s));
    const JobSnapshot shot = bench.job(up);
    QCOMPARE(shot.errorMessage, std::string());
    QCOMPARE(shot.filesDone, std::uint32_t(files));
    QCOMPARE(shot.filesTotal, std::uint32_t(files));
    QCOMPARE(shot.partsDone, std::uint32_t(files));
    QVERIFY(bench.cloud.object("pre/7/f47") == "x47");
    QCOMPARE(bench.manager->parts(up).size(), std::size_t(files));
    QVERIFY2(bench.cloud.highest("PutObject") >= 8, qPrintable(QString::number(bench.cloud.highest("PutObject"))));

    const JobId down = bench.download("pre/", bench.root() / "out");
    QVERIFY(bench.manager->waitIdle(60s));
    QCOMPARE(bench.job(down).errorMessage, std::string());
    QCOMPARE(bench.job(down).filesDone, std::uint32_t(files));
    for (int i = 0; i < files; i += 37)
        QVERIFY(Bench::read(bench.root() / "out" / std::to_string(i % 40) / ("f" + std::to_string(i))) == "x" + std::to_string(i));
}

void TestTransfer::retriesServerFaults()
{
    Bench bench;
    std::atomic<int> faults{0};
    std::map<std::string, int> seen;
    std::mutex mutex;
    // Every operation, and every part, fails once.
    bench.cloud.fault = [&](std::string_view operation, const api::Value &input) -> std::optional<Error> {
        std::string name(operation);
        if (operation == "UploadPart")
            name += std::to_string(partNumber(input));
        const std::lock_guard lock(mutex);
        if (seen[name]++ > 0)
            return {};
        ++faults;
        return name.size() % 2 ? Error{"SlowDown", "", 503} : Error{"InternalError", "", 500};
    };
    const std::string bytes = sample(5500);
    const JobId id = bench.upload(bench.write("a", bytes), "a");
    const JobId small = bench.upload(bench.write("s", "small"), "s");
    QVERIFY(bench.manager->waitIdle(limit));
    QCOMPARE(bench.job(id).errorMessage, std::string());
    QCOMPARE(bench.job(small).errorMessage, std::string());
    QVERIFY(bench.cloud.object("a") == bytes);
    QCOMPARE(bench.job(id).bytesDone, std::uint64_t(bytes.size()));
    QCOMPARE(faults.load(), 6 + 4);
    QVERIFY(bench.manager->parts(id).front().attempts == 2);
}

void TestTransfer::failsAfterTooManyFaults()
{
    Bench bench;
    std::atomic<bool> broken{true};
    bench.cloud.fault = [&](std::string_view operation, const api::Value &input) -> std::optional<Error> {
        if (broken && operation == "UploadPart" && partNumber(input) == 3)
            return Error{"InternalError", "broken part", 500};
        return {};
    };
    const std::string bytes = sample(5500);
    const JobId id = bench.upload(bench.write("a", bytes), "a");
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(id).state == State::Failed);
    QCOMPARE(bench.job(id).errorCode, std::string("InternalError"));
    QCOMPARE(bench.job(id).filesFailed, 1u);
    QVERIFY(bench.manager->parts(id)[2].state == PartState::Failed);
    QCOMPARE(bench.manager->failures(id).size(), std::size_t(1));

    broken = false;
    bench.cloud.clearCounts();
    bench.manager->retry(id);
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(id).state == State::Completed);
    QVERIFY(bench.cloud.object("a") == bytes);
    QVERIFY2(bench.cloud.count("UploadPart") < 6, "parts that had succeeded were sent again");
}

void TestTransfer::doesNotRetryClientErrors()
{
    Bench bench;
    bench.cloud.fault = [](std::string_view operation, const api::Value &) -> std::optional<Error> {
        return operation == "PutObject" ? std::optional(Error{"AccessDenied", "Access Denied", 403}) : std::nullopt;
    };
    const JobId id = bench.upload(bench.write("a", "small"), "a");
    QVERIFY(bench.manager->waitIdle(limit));
    QCOMPARE(bench.job(id).errorCode, std::string("AccessDenied"));
    QCOMPARE(bench.cloud.count("PutObject"), 1);
    QCOMPARE(bench.job(id).bytesDone, std::uint64_t(0));
}

void TestTransfer::pausesAndResumes()
{
    Bench bench;
    bench.cloud.hold("UploadPart");
    const std::string bytes = sample(20'000);
    const JobId id = bench.upload(bench.write("a", bytes), "a");
    QTRY_COMPARE(bench.cloud.held(), 4);
    bench.manager->pause(id);
    QTRY_VERIFY(bench.job(id).state == State::Paused);
    bench.cloud.release();
    QVERIFY(bench.manager->waitIdle(limit));
    QCOMPARE(bench.cloud.count("UploadPart"), 4);
    QCOMPARE(bench.job(id).partsDone, 4u);
    QVERIFY(!bench.cloud.object("a"));
    bench.manager->resume(id);
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(id).state == State::Completed);
    QCOMPARE(bench.cloud.count("UploadPart"), 20);
    QVERIFY(bench.cloud.object("a") == bytes);
}

void TestTransfer::cancelLeavesNothing()
{
    Bench bench;
    bench.cloud.hold("UploadPart");
    const JobId id = bench.upload(bench.write("a", sample(20'000)), "a");
    QTRY_COMPARE(bench.cloud.held(), 4);
    QCOMPARE(bench.cloud.uploadCount(), std::size_t(1));
    bench.manager->cancel(id);
    QTRY_VERIFY(bench.job(id).state == State::Cancelled);
    QCOMPARE(bench.cloud.count("AbortMultipartUpload"), 0);
    bench.cloud.release();
    QVERIFY(bench.manager->waitIdle(limit));
    QCOMPARE(bench.cloud.uploadCount(), std::size_t(0));
    QCOMPARE(bench.cloud.count("UploadPart"), 4);
    QVERIFY(!bench.cloud.object("a"));

    // A paused one rests between parts.
    bench.cloud.hold("UploadPart");
    const JobId paused = bench.upload(bench.write("b", sample(20'000)), "b");
    QTRY_COMPARE(bench.cloud.held(), 4);
    bench.manager->pause(paused);
    bench.cloud.release();
    QVERIFY(bench.manager->waitIdle(limit));
    QCOMPARE(bench.cloud.uploadCount(), std::size_t(1));
    bench.manager->cancel(paused);
    QVERIFY(bench.manager->waitIdle(limit));
    QCOMPARE(bench.cloud.uploadCount(), std::size_t(0));
}

void TestTransfer::cancelWhileCreating()
{
    Bench bench;
    bench.cloud.hold("CreateMultipartUpload");
    const JobId id = bench.upload(bench.write("a", sample(20'000)), "a");
    QTRY_COMPARE(bench.cloud.held(), 1);
    bench.manager->cancel(id);
    QTRY_VERIFY(bench.job(id).state == State::Cancelled);
    bench.cloud.release();
    QVERIFY(bench.manager->waitIdle(limit));
    QCOMPARE(bench.cloud.uploadCount(), std::size_t(0));
    QCOMPARE(bench.cloud.count("AbortMultipartUpload"), 1);
}

void TestTransfer::goesOnAfterReopening()
{
    Bench bench;
    std::atomic<int> answered{0};
    bench.cloud.swallow = [&](std::string_view operation) { return operation == "UploadPart" && ++answered > 7; };
    const std::string bytes = sample(20'500);
    const JobId id = bench.upload(bench.write("a", bytes), "a");
    // Four more have reached the store, but nobody was told.
    QTRY_COMPARE(answered.load(), 11);
    bench.open();
    bench.cloud.swallow = {};
    bench.cloud.clearCounts();
    QVERIFY(bench.job(id).state == State::Queued);
    bench.manager->resumeAll(rootCaller());
    QVERIFY(bench.manager->waitIdle(limit));
    QCOMPARE(bench.job(id).errorMessage, std::string());
    QVERIFY(bench.job(id).state == State::Completed);
    QCOMPARE(bench.cloud.count("UploadPart"), 21 - 11);
    QCOMPARE(bench.cloud.count("CreateMultipartUpload"), 0);
    QVERIFY(bench.cloud.object("a") == bytes);
    QCOMPARE(bench.job(id).bytesDone, std::uint64_t(bytes.size()));

    bench.open();
    QVERIFY(bench.job(id).state == State::Completed);
    QCOMPARE(bench.job(id).bytesDone, std::uint64_t(bytes.size()));
}

void TestTransfer::staysPausedAfterReopening()
{
    Bench bench;
    bench.cloud.hold("UploadPart");
    const std::string bytes = sample(9000);
    const JobId id = bench.upload(bench.write("a", bytes), "a");
    QTRY_COMPARE(bench.cloud.held(), 4);
    bench.manager->pause(id);
    bench.cloud.release();
    QVERIFY(bench.manager->waitIdle(limit));
    bench.open();
    bench.manager->resumeAll(rootCaller());
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(id).state == State::Paused);
    QCOMPARE(bench.job(id).partsDone, 4u);
    bench.manager->resume(id);
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(id).state == State::Completed);
    QVERIFY(bench.cloud.object("a") == bytes);
    QCOMPARE(bench.cloud.count("UploadPart"), 9);
}

void TestTransfer::adoptsUploadThatWasNotJournalled()
{
    Bench bench;
    std::atomic<bool> created{false};
    bench.cloud.swallow = [&](std::string_view operation) { return operation == "CreateMultipartUpload" && (created = true); };
    const std::string bytes = sample(9000);
    const JobId id = bench.upload(bench.write("a", bytes), "a");
    QTRY_VERIFY(created);
    bench.open();
    bench.cloud.swallow = {};
    bench.manager->resumeAll(rootCaller());
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(id).state == State::Completed);
    QVERIFY(bench.cloud.object("a") == bytes);
    QCOMPARE(bench.cloud.count("CreateMultipartUpload"), 1);
    QCOMPARE(bench.cloud.uploadCount(), std::size_t(0));
}

void TestTransfer::findsObjectThatWasCompleted()
{
    Bench bench;
    std::atomic<bool> completed{false};
    bench.cloud.swallow = [&](std::string_view operation) { return operation == "CompleteMultipartUpload" && (completed = true); };
    const std::string bytes = sample(9000);
    const JobId id = bench.upload(bench.write("a", bytes), "a");
    QTRY_VERIFY(completed);
    bench.open();
    bench.cloud.swallow = {};
    bench.cloud.clearCounts();
    bench.manager->resumeAll(rootCaller());
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(id).state == State::Completed);
    QCOMPARE(bench.cloud.count("UploadPart"), 0);
    QCOMPARE(bench.cloud.count("CreateMultipartUpload"), 0);
    QVERIFY(bench.cloud.object("a") == bytes);
}

void TestTransfer::startsAnewWhenUploadIsGone()
{
    Bench bench;
    bench.cloud.hold("UploadPart");
    const std::string bytes = sample(9000);
    const JobId id = bench.upload(bench.write("a", bytes), "a");
    QTRY_COMPARE(bench.cloud.held(), 4);
    bench.cloud.dropUploads();
    bench.cloud.store("a", "something else that stands at this key");
    bench.cloud.release();
    QVERIFY(bench.manager->waitIdle(limit));
    QCOMPARE(bench.job(id).errorMessage, std::string());
    QVERIFY(bench.job(id).state == State::Completed);
    QVERIFY(bench.cloud.object("a") == bytes);
    QCOMPARE(bench.cloud.count("CreateMultipartUpload"), 2);
}

void TestTransfer::noticesChangedFile()
{
    Bench bench;
    bench.cloud.hold("UploadPart");
    const fs::path path = bench.write("a", sample(9000));
    const JobId id = bench.upload(path, "a");
    QTRY_COMPARE(bench.cloud.held(), 4);
    bench.write("a", sample(9500, 3));
    bench.cloud.release();
    QVERIFY(bench.manager->waitIdle(limit));
    QCOMPARE(bench.job(id).errorCode, std::string("FileChanged"));
    QCOMPARE(bench.cloud.uploadCount(), std::size_t(0));
    QVERIFY(!bench.cloud.object("a"));
    // The new content is a matter of another attempt.
    bench.manager->retry(id);
    QVERIFY(bench.manager->waitIdle(limit));
    QCOMPARE(bench.job(id).errorMessage, std::string());
    QVERIFY(bench.cloud.object("a") == sample(9500, 3));
}

void TestTransfer::reportsFilesThatCannotBeSent()
{
    Bench bench;
    bench.write("tree/good", "good");
    bench.write("tree/\xff\xfe", "no utf-8");
    bench.write("tree/\xea\xb0\x80 \xe1\x84\x80\xe1\x85\xa1 #?&.txt", "hangul");
    fs::create_symlink("nowhere", bench.root() / "files/tree/broken");
    fs::create_symlink("good", bench.root() / "files/tree/link");
    fs::create_directory_symlink(".", bench.root() / "files/tree/loop");
    QCOMPARE(::mkfifo((bench.root() / "files/tree/pipe").c_str(), 0600), 0);
    const JobId id = bench.upload(bench.root() / "files/tree", "t/");
    QVERIFY(bench.manager->waitIdle(limit));
    std::map<std::string, std::string> failed;
    for (const FailedFile &file : bench.manager->failures(id))
        failed[file.name] = file.code;
    const std::map<std::string, std::string> expected{{"\xff\xfe", "InvalidName"}, {"broken", "FileNotFound"},
                                                      {"loop/", "FolderLoop"}, {"pipe", "NotAFile"}};
    QVERIFY(failed == expected);
    QCOMPARE(bench.job(id).filesDone, 3u);
    QVERIFY(bench.cloud.object("t/link") == "good");
    QVERIFY(bench.cloud.object("t/\xea\xb0\x80 \xe1\x84\x80\xe1\x85\xa1 #?&.txt") == "hangul");

    const JobId missing = bench.upload(bench.root() / "nothing", "x");
    QVERIFY(bench.manager->waitIdle(limit));
    QCOMPARE(bench.job(missing).errorCode, std::string("FileNotFound"));
}

void TestTransfer::uploadsEmptyFolders()
{
    Bench bench;
    bench.write("tree/a/file", "x");
    fs::create_directories(bench.root() / "files/tree/empty");
    const JobId id = bench.upload(bench.root() / "files/tree", "t");
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(id).state == State::Completed);
    QVERIFY(bench.cloud.object("t/empty/") == "");
    QCOMPARE(bench.cloud.objectCount(), std::size_t(2));
    const JobId back = bench.download("t/", bench.root() / "back");
    QVERIFY(bench.manager->waitIdle(limit));
    QCOMPARE(bench.job(back).errorMessage, std::string());
    QVERIFY(fs::is_directory(bench.root() / "back/empty") && fs::is_empty(bench.root() / "back/empty"));
}

void TestTransfer::refusesKeysThatEscape()
{
    Bench bench;
    const std::string tooLong(256, 'n');
    const std::string longest(255, 'n');
    for (const std::string &key : {std::string("p/../up"), std::string("p//abs"), std::string("p/a/./b"), std::string("p/bytes/"),
                                   "p/" + tooLong, "p/" + longest, std::string("p/a"), std::string("p/a/b"),
                                   std::string("p/x.nephoscope-part"), std::string("p/good")})
        bench.cloud.store(key, "content");
    const JobId id = bench.download("p/", bench.root() / "down/target");
    QVERIFY(bench.manager->waitIdle(limit));
    std::map<std::string, std::string> failed;
    for (const FailedFile &file : bench.manager->failures(id))
        failed[file.name] = file.code;
    const std::map<std::string, std::string> expected{
        {"../up", "UnusableName"}, {"/abs", "UnusableName"}, {"a/./b", "UnusableName"}, {"bytes/", "UnusableName"},
        {tooLong, "UnusableName"}, {"a/b", "NameCollision"}, {"x.nephoscope-part", "UnusableName"}};
    QVERIFY(failed == expected);
    std::set<std::string> names;
    for (const auto &entry : fs::recursive_directory_iterator(bench.root() / "down"))
        names.insert(fs::relative(entry.path(), bench.root() / "down").native());
    QVERIFY((names == std::set<std::string>{"target", "target/a", "target/good", "target/" + longest}));
}

void TestTransfer::doesNotFollowLinksOutOfTarget()
{
    Bench bench;
    fs::create_directories(bench.root() / "outside");
    fs::create_directories(bench.root() / "target");
    fs::create_directory_symlink(bench.root() / "outside", bench.root() / "target/link");
    bench.cloud.store("p/link/file", "content");
    const JobId id = bench.download("p/", bench.root() / "target");
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(id).state == State::Failed);
    QCOMPARE(bench.job(id).errorCode, std::string("NameCollision"));
    QVERIFY(fs::is_empty(bench.root() / "outside"));
}

void TestTransfer::resumesDownload()
{
    Bench bench;
    const std::string bytes = sample(20'500);
    bench.cloud.store("a", bytes);
    std::atomic<int> answered{0};
    bench.cloud.swallow = [&](std::string_view operation) { return operation == "GetObject" && ++answered > 7; };
    const fs::path target = bench.root() / "a";
    const JobId id = bench.download("a", target);
    QTRY_COMPARE(answered.load(), 11);
    QTRY_COMPARE(bench.job(id).partsDone, 7u);
    QVERIFY(!fs::exists(target));
    bench.open();
    bench.cloud.swallow = {};
    bench.cloud.clearCounts();
    bench.manager->resumeAll(rootCaller());
    QVERIFY(bench.manager->waitIdle(limit));
    QCOMPARE(bench.job(id).errorMessage, std::string());
    QVERIFY(Bench::read(target) == bytes);
    QCOMPARE(bench.cloud.count("GetObject"), 21 - 7);
    QVERIFY(!fs::exists(bench.root() / "a.nephoscope-part"));

    // Cancelling one takes its partial file away.
    answered = 0;
    bench.cloud.swallow = [&](std::string_view operation) { return operation == "HeadObject" && ++answered < 0; };
    bench.cloud.hold("GetObject");
    const JobId other = bench.download("a", bench.root() / "b");
    QTRY_COMPARE(bench.cloud.held(), 4);
    QVERIFY(fs::exists(bench.root() / "b.nephoscope-part"));
    bench.manager->cancel(other);
    bench.cloud.release();
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(!fs::exists(bench.root() / "b.nephoscope-part") && !fs::exists(bench.root() / "b"));
}

void TestTransfer::noticesReplacedObject()
{
    Bench bench;
    bench.cloud.store("a", sample(9000));
    bench.cloud.hold("GetObject");
    const JobId id = bench.download("a", bench.root() / "a");
    QTRY_COMPARE(bench.cloud.held(), 4);
    const std::string newer = sample(7700, 9);
    bench.cloud.store("a", newer);
    bench.cloud.release();
    QVERIFY(bench.manager->waitIdle(limit));
    QCOMPARE(bench.job(id).errorMessage, std::string());
    QVERIFY(Bench::read(bench.root() / "a") == newer);
    QCOMPARE(bench.job(id).bytesTotal, std::uint64_t(7700));
}

void TestTransfer::reportsWrongEtag()
{
    Bench bench;
    // A store that keeps other bytes than it was sent and still says so honestly.
    bench.cloud.fault = [&](std::string_view operation, const api::Value &input) -> std::optional<Error> {
        if (operation == "CompleteMultipartUpload")
            const_cast<api::Value &>(input).as<api::s3::CompleteMultipartUpload::Input>().multipartUpload->parts->pop_back();
        return {};
    };
    const JobId id = bench.upload(bench.write("a", sample(9000)), "a");
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(id).state == State::Failed);
    QCOMPARE(bench.job(id).errorCode, std::string("VerificationFailed"));
}

void TestTransfer::mergesCells()
{
    Bench bench;
    const std::size_t parts = 4500;
    const JobId id = bench.upload(bench.write("a", sample(parts * partSize)), "a");
    QVERIFY(bench.manager->waitIdle(60s));
    const std::vector<PartSnapshot> cells = bench.manager->parts(id);
    QCOMPARE(cells.size(), std::size_t(1500));
    std::uint64_t size = 0;
    for (const PartSnapshot &cell : cells) {
        QVERIFY(cell.state == PartState::Done);
        size += cell.done;
    }
    QCOMPARE(size, std::uint64_t(parts * partSize));
    QCOMPARE(bench.job(id).partsTotal, std::uint32_t(parts));
}

void TestTransfer::removesJobs()
{
    Bench bench;
    bench.cloud.fault = [](std::string_view operation, const api::Value &) -> std::optional<Error> {
        return operation == "UploadPart" ? std::optional(Error{"AccessDenied", "", 403}) : std::nullopt;
    };
    const JobId id = bench.upload(bench.write("a", sample(9000)), "a");
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(id).state == State::Failed);
    QCOMPARE(bench.cloud.uploadCount(), std::size_t(1));
    bench.manager->remove(id);
    QVERIFY(bench.manager->jobs().empty());
    QVERIFY(bench.manager->waitIdle(limit));
    QCOMPARE(bench.cloud.uploadCount(), std::size_t(0));
    bench.open();
    QVERIFY(bench.manager->jobs().empty());
}

QTEST_GUILESS_MAIN(TestTransfer)
#include "tst_transfer.moc"
