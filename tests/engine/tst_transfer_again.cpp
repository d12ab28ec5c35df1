#include "transfer/Adoption.h"
#include "transfer/Planner.h"
#include "transfer_bench.h"
#include "transfer_house.h"

#include <QtTest/QtTest>

#include <atomic>

using namespace nephoscope;
using namespace nephoscope::transfer;
using namespace std::chrono_literals;
using test::Bench;
using test::House;
using test::mib;
using test::rootCaller;
using test::sample;
namespace fs = std::filesystem;
namespace s3 = api::s3;

namespace {

constexpr auto limit = 60s;

Ordered order(const Bench &bench, const fs::path &path, JobOptions options = {}, const std::string &key = "a")
{
    return bench.manager->upload(rootCaller(), path, "bucket", key, std::move(options));
}

/// Lets the first parts of a file arrive and pauses the rest.
JobId pausedUpload(Bench &bench, const fs::path &path, JobOptions options = {})
{
    bench.cloud.hold("UploadPart");
    const JobId id = order(bench, path, std::move(options));
    for (int tries = 0; bench.cloud.held() < bench.parallelParts && tries < 2000; ++tries)
        QTest::qWait(5);
    bench.manager->pause(id);
    bench.cloud.release();
    static_cast<void>(bench.manager->waitIdle(limit));
    return id;
}

std::optional<Error> accessDenied(std::string_view operation, const api::Value &)
{
    return operation == "UploadPart" ? std::optional(Error{"AccessDenied", "no", 403}) : std::nullopt;
}

} // namespace

/// What is ordered again goes on with what is there; and which parts a file goes in.
class TestTransferAgain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesPartSizes();
    void otherOrdersAreNewJobs();
    void whatHasEndedIsANewJob();
    void chosenFilesAreNewJobs();
    void goesOn_data();
    void goesOn();
    void retryIsSeenAtOnce();
    void goesOnAsWhoOrdersAgain();
    void changedFileBeginsAnew();
    void changedFileOfAMovingJob();
    void folderIsLookedThrough();
    void downloadGoesOn();
    void downloadOfAFolderGoesOn();
    void anAnswerForAllIsNoOtherOrder();
    void partSizeOutlivesTheProcess();
    void survivesKill_data();
    void survivesKill();
    void partsFollowTheWay_data();
    void partsFollowTheWay();
    void jobsFollowTheWay();
};

void TestTransferAgain::refusesPartSizes()
{
    constexpr std::uint64_t big = 1024 * mib;
    QCOMPARE(planByHand(big, leastPartSize - 1).error().code, std::string("EntityTooSmall"));
    QCOMPARE(planByHand(big, mostPartSize + 1).error().code, std::string("EntityTooLarge"));
    QCOMPARE(planByHand(maxParts * leastPartSize + 1, leastPartSize).error().message,
             std::string("Part number must be an integer between 1 and 10000, inclusive"));
    QCOMPARE(planByHand(maxParts * leastPartSize, leastPartSize)->count, maxParts);
    QVERIFY(!planByHand(leastPartSize, leastPartSize)->multipart());
    QVERIFY(!planByHand(0, leastPartSize)->multipart());
    QVERIFY(planByHand(big, 512 * mib)->why == PartRule::ByHand);

    Bench bench;
    JobOptions options;
    options.partSize = 1000;
    const JobId small = order(bench, bench.write("a", sample(10)), options);
    options.partSize = mostPartSize + 1;
    const JobId large = order(bench, bench.write("b", sample(10)), options, "b");
    options.partSize = leastPartSize;
    const fs::path huge = bench.write("huge", {});
    fs::resize_file(huge, maxParts * leastPartSize + 1);
    const JobId many = order(bench, huge, options, "huge");
    QVERIFY(bench.manager->waitIdle(limit));
    QCOMPARE(bench.job(small).errorCode, std::string("EntityTooSmall"));
    QCOMPARE(bench.job(large).errorCode, std::string("EntityTooLarge"));
    QCOMPARE(bench.job(many).errorCode, std::string("InvalidArgument"));
    QCOMPARE(bench.cloud.count("PutObject") + bench.cloud.count("CreateMultipartUpload"), 0);
    // Another size for it is another order.
    fs::resize_file(huge, leastPartSize + 1);
    QVERIFY(order(bench, huge, options, "huge").continues);
    QVERIFY(bench.manager->waitIdle(limit));
    QCOMPARE(bench.job(many).errorMessage, std::string());
    QCOMPARE(bench.cloud.count("UploadPart"), 2);
}

void TestTransferAgain::otherOrdersAreNewJobs()
{
    Bench bench;
    const fs::path path = bench.write("a", sample(9000));
    const fs::path other = bench.write("b", sample(9000, 2));
    const JobId id = pausedUpload(bench, path);
    QVERIFY(bench.job(id).state == State::Paused);
    const auto isNew = [&](const Ordered &ordered) { return !ordered.continues && ordered.id != id; };
    JobOptions headers;
    headers.headers = {{"x-amz-storage-class", "STANDARD_IA"}};
    JobOptions rule;
    rule.conflict = Conflict::Skip;
    JobOptions times;
    times.keepsTimes = true;
    JobOptions verified;
    verified.verifies = true;
    JobOptions elsewhere;
    elsewhere.cloud = "elsewhere";
    JobOptions parts;
    parts.partSize = 2 * leastPartSize;
    for (const JobOptions &options : {headers, rule, times, verified, parts})
        QVERIFY(isNew(order(bench, path, options)));
    const Ordered away = order(bench, path, elsewhere);
    QVERIFY(isNew(away));
    bench.manager->cancel(away); // it would wait for its cloud
    QVERIFY(isNew(order(bench, path, {}, "b")));
    QVERIFY(isNew(order(bench, other)));
    QVERIFY(isNew(bench.manager->upload(rootCaller(), path, "other-bucket", "a")));
    QVERIFY(adoptUpload(*bench.manager, rootCaller(), path, "bucket", "a", "upload-1") != id);
    Caller stranger = rootCaller();
    stranger.principal = Principal::root({"999988887777"});
    QVERIFY(isNew(bench.manager->upload(stranger, path, "bucket", "a")));
    QVERIFY(isNew(bench.manager->download(rootCaller(), "bucket", "a", path)));
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(id).state == State::Paused);
    QCOMPARE(bench.job(id).partsDone, 4u);
}

void TestTransferAgain::whatHasEndedIsANewJob()
{
    Bench bench;
    const fs::path path = bench.write("a", sample(9000));
    const JobId done = order(bench, path);
    QVERIFY(bench.manager->waitIdle(limit));
    const JobId second = pausedUpload(bench, path);
    QVERIFY(second != done);
    // In the same breath: what was stopped shall not swallow what comes after it.
    bench.manager->cancel(second);
    const Ordered third = order(bench, path);
    QVERIFY(!third.continues && third.id != second);
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(second).state == State::Cancelled && bench.job(third).state == State::Completed);
    bench.cloud.fault = accessDenied;
    const JobId failed = order(bench, path);
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(failed).state == State::Failed);
    bench.cloud.fault = {};
    bench.manager->remove(failed);
    const Ordered last = order(bench, path);
    QVERIFY(!last.continues && last.id > failed);
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(last).state == State::Completed);
}

void TestTransferAgain::chosenFilesAreNewJobs()
{
    Bench bench;
    bench.write("tree/a", "one");
    bench.write("tree/b", "two");
    const fs::path tree = bench.root() / "files" / "tree";
    bench.cloud.fault = [](std::string_view operation, const api::Value &) {
        return operation == "PutObject" ? std::optional(Error{"AccessDenied", "no", 403}) : std::nullopt;
    };
    JobOptions chosen;
    chosen.only = std::make_shared<const ChosenFiles>(ChosenFiles{{"a", 3}});
    const JobId some = order(bench, tree, chosen, "t/");
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(some).state == State::Failed);
    bench.open();
    bench.cloud.fault = {};
    QVERIFY(!order(bench, tree, chosen, "t/").continues);
    QVERIFY(!order(bench, tree, {}, "t/").continues);
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.cloud.object("t/b") == "two");
    QVERIFY(bench.job(some).state == State::Failed);
}

void TestTransferAgain::goesOn_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"moving", "paused", "failed", "cut off", "cut off, paused"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

/// The same job, and each part once.
void TestTransferAgain::goesOn()
{
    QFETCH(QString, how);
    Bench bench;
    const std::string bytes = sample(9500);
    const fs::path path = bench.write("a", bytes);
    JobId id = 0;
    if (how == QLatin1String("moving")) {
        bench.cloud.hold("UploadPart");
        id = order(bench, path);
        QTRY_COMPARE(bench.cloud.held(), 4);
    } else if (how == QLatin1String("failed")) {
        std::atomic<int> calls{0};
        bench.cloud.fault = [&calls](std::string_view operation, const api::Value &input) -> std::optional<Error> {
            return operation == "UploadPart" && ++calls > 4 ? accessDenied(operation, input) : std::nullopt;
        };
        id = order(bench, path);
        QVERIFY(bench.manager->waitIdle(limit));
        QVERIFY(bench.job(id).state == State::Failed);
        QCOMPARE(bench.job(id).partsDone, 4u);
        bench.cloud.fault = {};
        bench.cloud.clearCounts();
    } else if (how == QLatin1String("cut off")) {
        std::atomic<int> answered{0};
        bench.cloud.swallow = [&](std::string_view operation) { return operation == "UploadPart" && ++answered > 4; };
        id = order(bench, path);
        QTRY_COMPARE(answered.load(), 8);
        bench.open();
        bench.cloud.swallow = {};
        bench.cloud.clearCounts();
    } else {
        id = pausedUpload(bench, path);
        bench.cloud.clearCounts();
        if (how != QLatin1String("paused"))
            bench.open();
    }
    const Ordered again = order(bench, path);
    QVERIFY(again.continues);
    QCOMPARE(again.id, id);
    QVERIFY(bench.job(id).state != State::Failed && bench.job(id).errorCode.empty()); // at once, for who looks when it is over
    if (how == QLatin1String("moving"))
        bench.cloud.release();
    QVERIFY(bench.manager->waitIdle(limit));
    QCOMPARE(bench.job(id).errorMessage, std::string());
    QVERIFY(bench.job(id).state == State::Completed);
    QCOMPARE(bench.manager->jobs().size(), std::size_t(1));
    QVERIFY(bench.cloud.object("a") == bytes);
    QCOMPARE(bench.cloud.count("UploadPart"), how == QLatin1String("moving") ? 10 : how == QLatin1String("cut off") ? 2 : 6);
    QCOMPARE(bench.cloud.count("CreateMultipartUpload"), how == QLatin1String("moving") ? 1 : 0);
    QCOMPARE(bench.cloud.uploadCount(), std::size_t(0));
}

void TestTransferAgain::retryIsSeenAtOnce()
{
    Bench bench;
    bench.cloud.fault = accessDenied;
    const JobId id = order(bench, bench.write("a", sample(9000)));
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(id).state == State::Failed);
    bench.cloud.hold("UploadPart");
    bench.manager->retry(id);
    QVERIFY(bench.job(id).state != State::Failed);
    bench.cloud.release();
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(id).state == State::Failed);
    QCOMPARE(bench.job(id).errorCode, std::string("AccessDenied"));
}

void TestTransferAgain::goesOnAsWhoOrdersAgain()
{
    House house;
    test::writeFile(house.root() / "a", "small");
    Caller nobody = test::callerOf(*house.cloud);
    nobody.principal.kind = Principal::Kind::User;
    nobody.principal.arn = "arn:aws:iam::" + nobody.principal.account.value + ":user/nobody";
    const JobId id = house.manager->upload(nobody, house.root() / "a", "bucket", "a");
    QVERIFY(house.manager->waitIdle(limit));
    QVERIFY(house.lastJob().state == State::Failed);
    const Ordered again = house.manager->upload(test::callerOf(*house.cloud), house.root() / "a", "bucket", "a");
    QVERIFY(again.continues && again.id == id);
    QVERIFY(house.manager->waitIdle(limit));
    QCOMPARE(house.lastJob().errorMessage, std::string());
    QVERIFY(house.head("a"));
}

void TestTransferAgain::changedFileBeginsAnew()
{
    Bench bench;
    const fs::path path = bench.write("a", sample(9000));
    const JobId id = pausedUpload(bench, path);
    const std::string newer = sample(9500, 2);
    bench.write("a", newer);
    QVERIFY(order(bench, path).continues);
    QVERIFY(bench.manager->waitIdle(limit));
    QCOMPARE(bench.job(id).errorMessage, std::string());
    QVERIFY(bench.job(id).state == State::Completed);
    QVERIFY(bench.cloud.object("a") == newer);
    QCOMPARE(bench.cloud.uploadCount(), std::size_t(0));
    QCOMPARE(bench.job(id).bytesDone, std::uint64_t(newer.size()));
}

void TestTransferAgain::changedFileOfAMovingJob()
{
    Bench bench;
    const fs::path path = bench.write("a", sample(9000));
    bench.cloud.hold("UploadPart");
    const JobId id = order(bench, path);
    QTRY_COMPARE(bench.cloud.held(), 4);
    const std::string newer = sample(9500, 2);
    bench.write("a", newer);
    QVERIFY(order(bench, path).continues);
    bench.cloud.release();
    QVERIFY(bench.manager->waitIdle(limit));
    QCOMPARE(bench.job(id).errorMessage, std::string());
    QVERIFY(bench.cloud.object("a") == newer);
    QCOMPARE(bench.cloud.uploadCount(), std::size_t(0));
}

/// What was moved stays, what is new or another one now is moved too.
void TestTransferAgain::folderIsLookedThrough()
{
    Bench bench;
    bench.write("tree/done", "done");
    bench.write("tree/edited", "before");
    bench.write("tree/stuck", "stuck");
    const fs::path tree = bench.root() / "files" / "tree";
    bench.cloud.fault = [](std::string_view operation, const api::Value &input) -> std::optional<Error> {
        const bool stuck = operation == "PutObject" && input.as<api::s3::PutObject::Input>().key == "t/stuck";
        return stuck ? std::optional(Error{"AccessDenied", "no", 403}) : std::nullopt;
    };
    const JobId id = order(bench, tree, {}, "t/");
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(id).state == State::Failed);
    bench.open();
    bench.cloud.fault = {};
    bench.cloud.clearCounts();
    bench.write("tree/edited", "afterwards");
    bench.write("tree/sub/new", "new");
    QVERIFY(order(bench, tree, {}, "t/").continues);
    QVERIFY(bench.manager->waitIdle(limit));
    const JobSnapshot shot = bench.job(id);
    QCOMPARE(shot.errorMessage, std::string());
    QVERIFY(shot.state == State::Completed);
    QCOMPARE(bench.cloud.count("PutObject"), 3);
    QCOMPARE(shot.filesTotal, 4u);
    QCOMPARE(shot.filesDone, 4u);
    QCOMPARE(shot.partsDone, 4u);
    QCOMPARE(shot.bytesTotal, std::uint64_t(4 + 10 + 5 + 3));
    QCOMPARE(shot.bytesDone, shot.bytesTotal);
    QVERIFY(bench.cloud.object("t/edited") == "afterwards" && bench.cloud.object("t/sub/new") == "new" && bench.cloud.object("t/stuck") == "stuck");
}

void TestTransferAgain::downloadGoesOn()
{
    Bench bench;
    const std::string bytes = sample(9000);
    bench.cloud.store("a", bytes);
    const fs::path target = bench.root() / "back";
    bench.cloud.hold("GetObject");
    const JobId id = bench.download("a", target);
    QTRY_COMPARE(bench.cloud.held(), 4);
    bench.manager->pause(id);
    bench.cloud.release();
    QVERIFY(bench.manager->waitIdle(limit));
    QCOMPARE(bench.job(id).partsDone, 4u);
    QVERIFY(bench.download("a", bench.root() / "elsewhere") != id);
    QVERIFY(bench.manager->waitIdle(limit));
    bench.open();
    bench.cloud.clearCounts();
    const Ordered again = bench.manager->download(rootCaller(), "bucket", "a", target);
    QVERIFY(again.continues && again.id == id);
    QVERIFY(bench.manager->waitIdle(limit));
    QCOMPARE(bench.job(id).errorMessage, std::string());
    QVERIFY(Bench::read(target) == bytes);
    QCOMPARE(bench.cloud.count("GetObject"), 5);
}

void TestTransferAgain::downloadOfAFolderGoesOn()
{
    Bench bench;
    bench.cloud.store("t/a", "one");
    bench.cloud.store("t/b", "two");
    bench.cloud.store("t/c", "three");
    bench.cloud.fault = [](std::string_view operation, const api::Value &input) -> std::optional<Error> {
        const bool stuck = operation == "GetObject" && input.as<api::s3::GetObject::Input>().key == "t/b";
        return stuck ? std::optional(Error{"AccessDenied", "no", 403}) : std::nullopt;
    };
    const JobId id = bench.download("t/", bench.root() / "back");
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(id).state == State::Failed);
    bench.cloud.fault = {};
    bench.cloud.clearCounts();
    bench.cloud.store("t/c", "newer");
    bench.cloud.store("t/0", "new");
    const Ordered again = bench.manager->download(rootCaller(), "bucket", "t/", bench.root() / "back");
    QVERIFY(again.continues && again.id == id);
    QVERIFY(bench.manager->waitIdle(limit));
    QCOMPARE(bench.job(id).errorMessage, std::string());
    QCOMPARE(bench.cloud.count("GetObject"), 3);
    for (const auto &[name, text] : {std::pair("0", "new"), {"a", "one"}, {"b", "two"}, {"c", "newer"}})
        QCOMPARE(Bench::read(bench.root() / "back" / name), std::string(text));
}

void TestTransferAgain::anAnswerForAllIsNoOtherOrder()
{
    Bench bench;
    bench.cloud.store("a", "there");
    const fs::path path = bench.write("a", sample(9000));
    JobOptions asking;
    asking.conflict = Conflict::Ask;
    bench.cloud.hold("UploadPart");
    const JobId id = order(bench, path, asking);
    QTRY_COMPARE(bench.job(id).conflicts, 1u);
    bench.manager->answer(id, 0, Conflict::Replace, true);
    QTRY_COMPARE(bench.cloud.held(), 4);
    bench.manager->pause(id);
    bench.cloud.release();
    QVERIFY(bench.manager->waitIdle(limit));
    bench.open();
    bench.cloud.clearCounts();
    const Ordered again = order(bench, path, asking);
    QVERIFY(again.continues && again.id == id);
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(id).state == State::Completed);
    QCOMPARE(bench.cloud.count("UploadPart"), 5);
}

void TestTransferAgain::partSizeOutlivesTheProcess()
{
    Bench bench(1);
    const std::string bytes = sample(3 * leastPartSize + 1);
    const fs::path path = bench.write("a", bytes);
    JobOptions options;
    options.partSize = leastPartSize;
    const JobId id = pausedUpload(bench, path, options);
    QCOMPARE(bench.job(id).partsTotal, 4u);
    // Nothing of it has begun when the next process reads it.
    options.partSize = 6 * mib;
    bench.manager.reset();
    bench.open();
    bench.cloud.hold("CreateMultipartUpload");
    const JobId second = order(bench, path, options);
    QVERIFY(second != id);
    QTRY_COMPARE(bench.cloud.held(), 1);
    bench.manager->pause(second);
    bench.manager.reset();
    bench.cloud.release();
    bench.open();
    bench.cloud.clearCounts();
    QVERIFY(order(bench, path, options).continues);
    QVERIFY(bench.manager->waitIdle(limit));
    QCOMPARE(bench.job(second).partsTotal, 3u);
    QVERIFY(bench.job(second).state == State::Completed);
    // Who says nothing of the size means the one that is there, too.
    const Ordered last = order(bench, path);
    QVERIFY(last.continues && last.id == id);
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(id).state == State::Completed && bench.job(id).partsTotal == 4);
    QVERIFY(bench.cloud.object("a") == bytes);
}

void TestTransferAgain::survivesKill_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<int>("number");
    QTest::newRow("upload begun, id unknown") << "CreateMultipartUpload" << 1;
    QTest::newRow("first part") << "UploadPart" << 1;
    QTest::newRow("in the middle") << "UploadPart" << 4;
    QTest::newRow("last part") << "UploadPart" << 8;
}

/// Dropped again after kill -9, also after the window has resumed it by itself: exactly the bytes that the store lacks are sent.
void TestTransferAgain::survivesKill()
{
    QFETCH(QString, operation);
    QFETCH(int, number);
    for (const bool resumes : {false, true}) {
        House house;
        const std::string bytes = test::randomBytes(40 * mib, 2);
        const fs::path path = house.root() / "a.bin";
        test::writeFile(path, bytes);
        QVERIFY(house.killDuring(QStringLiteral("upload"), operation, number, path, QStringLiteral("key")));
        const JobId id = house.lastJob().id;
        std::uint64_t missing = bytes.size();
        s3::ListMultipartUploads::Input list;
        list.bucket = "bucket";
        const auto open = house.cloud->invoke<s3::ListMultipartUploads>(test::callerOf(*house.cloud), std::move(list)).result();
        QVERIFY(open && open->uploads && open->uploads->size() == 1);
        s3::ListParts::Input parts;
        parts.bucket = "bucket";
        parts.key = "key";
        parts.uploadId = open->uploads->front().uploadId;
        const auto there = house.cloud->invoke<s3::ListParts>(test::callerOf(*house.cloud), std::move(parts)).result();
        QVERIFY(there);
        for (const auto &part : there->parts.value_or(std::vector<s3::Part>()))
            missing -= std::uint64_t(*part.size);
        if (resumes)
            house.manager->resumeAll(test::callerOf(*house.cloud));
        const Ordered again = house.manager->upload(test::callerOf(*house.cloud), path, "bucket", "key");
        QVERIFY(again.continues);
        QCOMPARE(again.id, id);
        QVERIFY(house.manager->waitIdle(limit));
        QCOMPARE(house.lastJob().errorMessage, std::string());
        QVERIFY(house.lastJob().state == State::Completed);
        QCOMPARE(house.manager->jobs().size(), std::size_t(1));
        QCOMPARE(house.watched->bytes("UploadPart"), missing);
        QCOMPARE(house.watched->count("CreateMultipartUpload"), 0);
        QCOMPARE(house.openUploads(), std::size_t(0));
        QCOMPARE(house.head("key")->checksumCRC64NVME.value_or(""), test::crc64Of(bytes));
    }
}

void TestTransferAgain::partsFollowTheWay_data()
{
    QTest::addColumn<double>("rate");
    QTest::addColumn<int>("milliseconds");
    QTest::addColumn<qulonglong>("size");
    QTest::addColumn<qulonglong>("partSize");
    QTest::addColumn<int>("why");
    const auto row = [](const char *name, double rate, int roundTrip, std::uint64_t size, std::uint64_t partSize, PartRule why) {
        QTest::newRow(name) << rate << roundTrip << qulonglong(size) << qulonglong(partSize) << int(why);
    };
    row("nothing is known", 0, 0, 1024 * mib, 8 * mib, PartRule::Usual);
    row("a plain line", 2e6, 20, 1024 * mib, 8 * mib, PartRule::Usual);
    row("long and wide", 100e6, 200, 4096 * mib, 191 * mib, PartRule::Connection); // 200 MB
    row("no fewer than connections", 100e6, 200, 400 * mib, 50 * mib, PartRule::Connection);
    row("slow", 120e3, 20, 1024 * mib, 6 * mib, PartRule::Retry); // 7.2 MB a minute
    row("very slow", 10e3, 20, 1024 * mib, 5 * mib, PartRule::Retry);
    row("slow, two parts of what went whole", 120e3, 20, 12 * mib, 6 * mib, PartRule::Retry);
    row("slow and small", 120e3, 20, 11 * mib, 11 * mib, PartRule::Usual);
    row("slow and huge", 10e3, 20, 100'000 * mib, 10 * mib, PartRule::Number);
}

void TestTransferAgain::partsFollowTheWay()
{
    QFETCH(double, rate);
    QFETCH(int, milliseconds);
    QFETCH(qulonglong, size);
    const Plan plan = planFor(size, Options(), Lane{rate, std::chrono::milliseconds(milliseconds), 8});
    QTEST(qulonglong(plan.partSize), "partSize");
    QTEST(int(plan.why), "why");
    QVERIFY(plan.count <= maxParts && std::uint64_t(plan.count) * plan.partSize >= size);
}

void TestTransferAgain::jobsFollowTheWay()
{
    Limits limits;
    limits.partsPerJob = 4;
    link::Path path;
    path.up = 1000;
    path.down = 8000;
    path.connectionRate = 500;
    QCOMPARE(Lane::of(limits, {}, {}, link::Way::Up, &path).rate, 250.0);
    QCOMPARE(Lane::of(limits, {}, {}, link::Way::Down, &path).rate, 500.0);
    QCOMPARE(Lane::of(limits, {}, {2, 0}, link::Way::Up, &path).rate, 500.0);
    QCOMPARE(Lane::of(limits, {400, 0}, {}, link::Way::Up, &path).rate, 100.0);
    QCOMPARE(Lane::of(limits, {}, {0, 200}, link::Way::Up, nullptr).rate, 50.0);
    QCOMPARE(Lane::of(limits, {}, {}, link::Way::Up, nullptr).rate, 0.0);

    House house;
    const Caller caller = test::callerOf(*house.cloud);
    link::Settings settings;
    settings.up = settings.down = link::Settings::mostBandwidth;
    settings.window = link::Settings::mostWindow;
    settings.enabled = true;
    Options options;
    options.partSize = 5 * mib;
    options.parallelParts = 4;
    options.link = link::Link::inMemory(house.cloud->clock(), settings);
    house.manager.reset();
    house.manager = std::move(*TransferManager::open(*house.cloud, house.data(), house.cloud->clock(), options));
    const link::Path between = options.link->path(caller.region.value, link::Route::Direct);
    const auto plan = house.manager->plan(Direction::Upload, 40 * mib, {}, &between);
    QVERIFY(plan && plan->why == PartRule::Connection);
    QCOMPARE(plan->partSize, std::uint64_t(10 * mib));
    const std::string bytes = test::randomBytes(40 * mib, 9);
    test::writeFile(house.root() / "a", bytes);
    house.manager->upload(caller, house.root() / "a", "bucket", "a");
    QVERIFY(house.manager->waitIdle(limit));
    QCOMPARE(house.lastJob().errorMessage, std::string());
    QCOMPARE(house.lastJob().partsTotal, plan->count);
    QVERIFY(house.head("a")->eTag->ends_with("-4\""));
    house.manager->download(caller, "bucket", "a", house.root() / "b");
    QVERIFY(house.manager->waitIdle(limit));
    QCOMPARE(house.lastJob().partsTotal, 4u);
    QVERIFY(test::readFile(house.root() / "b") == bytes);
}

QTEST_GUILESS_MAIN(TestTransferAgain)
#include "tst_transfer_again.moc"
