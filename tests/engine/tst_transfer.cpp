#include "transfer/Planner.h"
#include "transfer/RateMeter.h"
#include "transfer_bench.h"

#include <QtTest/QtTest>

#include <atomic>

using namespace nephoscope;
using namespace nephoscope::transfer;
using namespace std::chrono_literals;
using test::Bench;
using test::limit;
using test::partSize;
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
