#include "SmallDisk.h"
#include "store/BlobStore.h"
#include "transfer_bench.h"
#include "transfer_house.h"

#include <QtTest/QtTest>

using namespace nephoscope;
using namespace nephoscope::transfer;
using namespace std::chrono_literals;
using test::Bench;
using test::House;
using test::mib;
using test::rootCaller;
using test::SmallDisk;
namespace fs = std::filesystem;

namespace {

constexpr auto limit = 60s;
constexpr std::size_t size = 40 * mib; ///< eight parts

JobId upload(const House &house, const fs::path &path, const std::string &key)
{
    return house.manager->upload(test::callerOf(*house.cloud), path, "bucket", key);
}

JobId download(const House &house, const std::string &key, const fs::path &path)
{
    return house.manager->download(test::callerOf(*house.cloud), "bucket", key, path);
}

} // namespace

/// What goes wrong around a transfer has a state of its own, and the transfer goes on from there when the cause is gone.
class TestTransferFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::mountInPrivate(); }
    void uploadMeetsAFullDisk();
    void downloadMeetsAFullDisk();
    void downloadMeetsADiskThatIsTooSmall();
    void journalMeetsAFullDisk();
    void downloadMayNotWrite();
    void endpointIsUnplugged_data();
    void endpointIsUnplugged();
    void endpointIsUnpluggedBeforeTheFirstByte();
    void fileVanishesWhilePaused();
    void fileIsCutShortWhileRead();
    void killedAfterTheRename_data();
    void killedAfterTheRename();
};

void TestTransferFaults::uploadMeetsAFullDisk()
{
    const SmallDisk disk(96 * mib);
    if (!disk.problem().empty())
        QSKIP(disk.problem().c_str());
    House house(disk.path() / "data");
    const std::string bytes = test::randomBytes(size, 1);
    test::writeFile(house.root() / "a.bin", bytes);
    QVERIFY(disk.fill(3 * 5 * mib + store::BlobStore::rowReserve + 2 * mib)); // three parts, and rows
    const JobId id = upload(house, house.root() / "a.bin", "key");
    QVERIFY(house.manager->waitIdle(limit));
    JobSnapshot job = house.lastJob();
    QVERIFY(job.state == State::Failed);
    QCOMPARE(job.errorCode, std::string("InsufficientStorage"));
    QVERIFY(!job.errorMessage.empty());
    QVERIFY2(job.partsDone > 0 && job.partsDone < 8, qPrintable(QString::number(job.partsDone)));
    QVERIFY(!house.head("key"));
    const int sent = house.watched->count("UploadPart");
    const int kept = int(job.partsDone);

    disk.relieve();
    house.manager->retry(id);
    QVERIFY(house.manager->waitIdle(limit));
    job = house.lastJob();
    QCOMPARE(job.errorMessage, std::string());
    QVERIFY(job.state == State::Completed);
    QCOMPARE(house.watched->count("UploadPart") - sent, 8 - kept);
    QCOMPARE(house.watched->count("CreateMultipartUpload"), 1);
    QCOMPARE(house.head("key")->checksumCRC64NVME.value_or(""), test::crc64Of(bytes));
    QCOMPARE(house.openUploads(), std::size_t(0));
}

void TestTransferFaults::downloadMeetsAFullDisk()
{
    const SmallDisk disk(64 * mib);
    if (!disk.problem().empty())
        QSKIP(disk.problem().c_str());
    House house;
    const std::string bytes = test::randomBytes(size, 2);
    test::writeFile(house.root() / "a.bin", bytes);
    upload(house, house.root() / "a.bin", "key");
    QVERIFY(house.manager->waitIdle(limit));
    // There is room when it begins; somebody else takes it before the first byte comes.
    std::atomic<bool> taken{false};
    house.watched->answering = [&](const std::string &operation) {
        if (operation == "GetObject" && !taken.exchange(true))
            disk.fill(12 * mib);
    };
    const fs::path target = disk.path() / "b.bin";
    const JobId id = download(house, "key", target);
    QVERIFY(house.manager->waitIdle(limit));
    house.watched->answering = {};
    JobSnapshot job = house.lastJob();
    QVERIFY(job.state == State::Failed);
    QCOMPARE(job.errorCode, std::string("InsufficientStorage"));
    QVERIFY2(job.errorMessage.find("no space left to write " + target.native()) != std::string::npos, job.errorMessage.c_str());
    QVERIFY(!fs::exists(target)); // half a file is none
    const int asked = house.watched->count("GetObject");
    const int kept = int(job.partsDone);
    QVERIFY(kept < 8);

    disk.relieve();
    house.manager->retry(id);
    QVERIFY(house.manager->waitIdle(limit));
    job = house.lastJob();
    QCOMPARE(job.errorMessage, std::string());
    QVERIFY(job.state == State::Completed);
    QCOMPARE(house.watched->count("GetObject") - asked, 8 - kept);
    QVERIFY(test::readFile(target) == bytes);
}

void TestTransferFaults::downloadMeetsADiskThatIsTooSmall()
{
    const SmallDisk disk(64 * mib);
    if (!disk.problem().empty())
        QSKIP(disk.problem().c_str());
    House house;
    const std::string bytes = test::randomBytes(size, 3);
    test::writeFile(house.root() / "a.bin", bytes);
    upload(house, house.root() / "a.bin", "key");
    QVERIFY(house.manager->waitIdle(limit));
    QVERIFY(disk.fill(size - mib));
    const fs::path target = disk.path() / "b.bin";
    const JobId id = download(house, "key", target);
    QVERIFY(house.manager->waitIdle(limit));
    QCOMPARE(house.lastJob().errorCode, std::string("InsufficientStorage"));
    QCOMPARE(house.watched->count("GetObject"), 0); // it is seen before a byte is fetched
    QVERIFY(!fs::exists(disk.path() / "b.bin.nephoscope-part"));
    disk.relieve();
    house.manager->retry(id);
    QVERIFY(house.manager->waitIdle(limit));
    QVERIFY(house.lastJob().state == State::Completed);
    QVERIFY(test::readFile(target) == bytes);
}

/// Where the journal cannot be written, transfers go on; what they did is written down once there is room.
void TestTransferFaults::journalMeetsAFullDisk()
{
    const SmallDisk disk(96 * mib);
    if (!disk.problem().empty())
        QSKIP(disk.problem().c_str());
    House house(disk.path() / "data");
    const std::string bytes = test::randomBytes(size, 4);
    test::writeFile(house.root() / "a.bin", bytes);
    upload(house, house.root() / "a.bin", "key");
    QVERIFY(house.manager->waitIdle(limit));
    QVERIFY(disk.fill());
    const JobId id = download(house, "key", house.root() / "b.bin");
    QVERIFY(house.manager->waitIdle(limit));
    QCOMPARE(house.lastJob().errorMessage, std::string());
    QVERIFY(house.lastJob().state == State::Completed);
    QVERIFY(test::readFile(house.root() / "b.bin") == bytes);
    disk.relieve();
    house.manager->setPriority(id, Priority::Low); // the next thing to write down
    QVERIFY(house.manager->waitIdle(limit));
    house.close();
    house.open();
    QCOMPARE(house.lastJob().id, id);
    QVERIFY(house.lastJob().state == State::Completed);
    QCOMPARE(house.lastJob().bytesDone, std::uint64_t(size));
}

void TestTransferFaults::downloadMayNotWrite()
{
    const SmallDisk disk(64 * mib);
    if (!disk.problem().empty())
        QSKIP(disk.problem().c_str());
    House house;
    const std::string bytes = test::randomBytes(size, 5);
    test::writeFile(house.root() / "a.bin", bytes);
    upload(house, house.root() / "a.bin", "key");
    QVERIFY(house.manager->waitIdle(limit));
    QVERIFY(disk.setReadOnly(true));
    const fs::path target = disk.path() / "b.bin";
    const JobId id = download(house, "key", target);
    QVERIFY(house.manager->waitIdle(limit));
    QVERIFY(house.lastJob().state == State::Failed);
    QCOMPARE(house.lastJob().errorCode, std::string("FileNotWritable"));
    QVERIFY2(house.lastJob().errorMessage.find(target.native()) != std::string::npos, house.lastJob().errorMessage.c_str());
    QVERIFY(disk.setReadOnly(false));
    house.manager->retry(id);
    QVERIFY(house.manager->waitIdle(limit));
    QCOMPARE(house.lastJob().errorMessage, std::string());
    QVERIFY(test::readFile(target) == bytes);
}

void TestTransferFaults::endpointIsUnplugged_data()
{
    QTest::addColumn<bool>("up");
    QTest::addColumn<QString>("operation");
    QTest::newRow("upload") << true << QStringLiteral("UploadPart");
    QTest::newRow("download") << false << QStringLiteral("GetObject");
}

/// After five parts nothing answers any more, whatever is asked.
void TestTransferFaults::endpointIsUnplugged()
{
    QFETCH(bool, up);
    QFETCH(QString, operation);
    const std::string name = operation.toStdString();
    Bench bench;
    const std::string bytes = test::sample(9000);
    if (!up)
        bench.cloud.store("a", bytes);
    std::atomic<bool> plugged{true};
    std::atomic<int> parts{0};
    bench.cloud.fault = [&](std::string_view called, const api::Value &) -> std::optional<Error> {
        const bool passes = plugged && (called != name || ++parts <= 5);
        if (!passes)
            plugged = false;
        return passes ? std::nullopt : std::optional(Error{"EndpointConnectionError", "Nothing answers at the endpoint.", 503});
    };
    const fs::path target = bench.root() / "b";
    const JobId id = up ? bench.upload(bench.write("a", bytes), "a") : bench.download("a", target);
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(id).state == State::Failed);
    QCOMPARE(bench.job(id).errorCode, std::string("EndpointConnectionError"));
    QCOMPARE(bench.job(id).errorMessage, std::string("Nothing answers at the endpoint."));
    QCOMPARE(bench.job(id).partsDone, 5u);
    // Still nobody there: it fails again, and nothing is given up.
    bench.manager->retry(id);
    QVERIFY(bench.manager->waitIdle(limit));
    QCOMPARE(bench.job(id).errorCode, std::string("EndpointConnectionError"));
    QCOMPARE(bench.cloud.uploadCount(), std::size_t(up ? 1 : 0));

    parts = -1000;
    plugged = true;
    bench.cloud.clearCounts();
    bench.manager->retry(id);
    QVERIFY(bench.manager->waitIdle(limit));
    QCOMPARE(bench.job(id).errorMessage, std::string());
    QVERIFY(bench.job(id).state == State::Completed);
    QCOMPARE(bench.cloud.count(name), 4);
    QVERIFY(up ? bench.cloud.object("a") == bytes : Bench::read(target) == bytes);
    QCOMPARE(bench.cloud.uploadCount(), std::size_t(0));
}

void TestTransferFaults::endpointIsUnpluggedBeforeTheFirstByte()
{
    Bench bench;
    std::atomic<bool> plugged{false};
    bench.cloud.fault = [&](std::string_view, const api::Value &) {
        return plugged ? std::nullopt : std::optional(Error{"EndpointConnectionError", "Nothing answers at the endpoint.", 503});
    };
    bench.cloud.store("tree/a", "one");
    const JobId whole = bench.upload(bench.write("small", "small"), "small");
    const JobId parted = bench.upload(bench.write("large", test::sample(9000)), "large");
    const JobId listed = bench.download("tree/", bench.root() / "tree");
    QVERIFY(bench.manager->waitIdle(limit));
    for (const JobId id : {whole, parted, listed}) {
        QVERIFY(bench.job(id).state == State::Failed);
        QCOMPARE(bench.job(id).errorCode, std::string("EndpointConnectionError"));
    }
    plugged = true;
    for (const JobId id : {whole, parted, listed})
        bench.manager->retry(id);
    QVERIFY(bench.manager->waitIdle(limit));
    for (const JobId id : {whole, parted, listed})
        QCOMPARE(bench.job(id).errorMessage, std::string());
    QVERIFY(bench.cloud.object("small") == "small" && bench.cloud.object("large") == test::sample(9000));
    QCOMPARE(Bench::read(bench.root() / "tree" / "a"), std::string("one"));
    QCOMPARE(bench.cloud.uploadCount(), std::size_t(0));
}

void TestTransferFaults::fileVanishesWhilePaused()
{
    Bench bench;
    bench.cloud.hold("UploadPart");
    const std::string bytes = test::sample(9000);
    const fs::path path = bench.write("a", bytes);
    const JobId id = bench.upload(path, "a");
    QTRY_COMPARE(bench.cloud.held(), 4);
    bench.manager->pause(id);
    QTRY_VERIFY(bench.job(id).state == State::Paused);
    bench.cloud.release();
    QVERIFY(bench.manager->waitIdle(limit));
    fs::remove(path);
    // The next process has no hold on it.
    bench.open();
    bench.manager->resumeAll(rootCaller());
    bench.manager->resume(id);
    QVERIFY(bench.manager->waitIdle(limit));
    QVERIFY(bench.job(id).state == State::Failed);
    QCOMPARE(bench.job(id).errorCode, std::string("FileNotFound"));
    QCOMPARE(bench.cloud.uploadCount(), std::size_t(0)); // its parts are given back
    bench.write("a", bytes);
    bench.manager->retry(id);
    QVERIFY(bench.manager->waitIdle(limit));
    QCOMPARE(bench.job(id).errorMessage, std::string());
    QVERIFY(bench.cloud.object("a") == bytes);
}

/// The bytes that a part was promised are no longer there when it is read: by the real store, which notices first.
void TestTransferFaults::fileIsCutShortWhileRead()
{
    House house;
    const std::string bytes = test::randomBytes(size, 6);
    const fs::path path = house.root() / "a.bin";
    test::writeFile(path, bytes);
    std::atomic<bool> cut{false};
    house.watched->answering = [&](const std::string &operation) {
        if (operation == "CreateMultipartUpload" && !cut.exchange(true))
            fs::resize_file(path, 3 * mib);
    };
    const JobId id = upload(house, path, "key");
    QVERIFY(house.manager->waitIdle(limit));
    house.watched->answering = {};
    QVERIFY(house.lastJob().state == State::Failed);
    QCOMPARE(house.lastJob().errorCode, std::string("FileChanged"));
    QVERIFY(!house.head("key"));
    QCOMPARE(house.openUploads(), std::size_t(0));
    house.manager->retry(id);
    QVERIFY(house.manager->waitIdle(limit));
    QCOMPARE(house.lastJob().errorMessage, std::string());
    QCOMPARE(*house.head("key")->contentLength, std::int64_t(3 * mib));
}

void TestTransferFaults::killedAfterTheRename_data()
{
    QTest::addColumn<QString>("found");
    QTest::addColumn<int>("fetched");
    QTest::newRow("renamed") << QStringLiteral("renamed") << 0;
    QTest::newRow("renamed, and changed since") << QStringLiteral("changed") << 9;
    QTest::newRow("somebody took it away") << QStringLiteral("nothing") << 9;
}

/// All parts had come, and the last process died between giving the file its name and writing that down.
void TestTransferFaults::killedAfterTheRename()
{
    QFETCH(QString, found);
    QFETCH(int, fetched);
    Bench bench;
    const std::string bytes = test::sample(9000);
    bench.cloud.store("a", bytes);
    const fs::path target = bench.root() / "b";
    const fs::path partial = bench.root() / "b.nephoscope-part";
    // It is compared once it is whole: the answer to that does not come.
    std::atomic<int> asked{0};
    bench.cloud.swallow = [&asked](std::string_view operation) { return operation == "HeadObject" && ++asked > 1; };
    JobOptions options;
    options.verifies = true;
    const JobId id = bench.manager->download(rootCaller(), "bucket", "a", target, options);
    QTRY_COMPARE(asked.load(), 2);
    bench.manager.reset();
    bench.cloud.swallow = {};
    QVERIFY(fs::exists(partial) && !fs::exists(target));
    if (found != QLatin1String("nothing"))
        fs::rename(partial, target);
    else
        fs::remove(partial);
    if (found == QLatin1String("changed"))
        std::fstream(target, std::ios::binary | std::ios::in | std::ios::out) << "other bytes";
    bench.open();
    bench.cloud.clearCounts();
    bench.manager->resumeAll(rootCaller());
    QVERIFY(bench.manager->waitIdle(limit));
    QCOMPARE(bench.job(id).errorMessage, std::string());
    QVERIFY(bench.job(id).state == State::Completed);
    QCOMPARE(bench.job(id).bytesDone, std::uint64_t(bytes.size()));
    QCOMPARE(bench.cloud.count("GetObject"), fetched);
    QVERIFY(Bench::read(target) == bytes);
    QVERIFY(!fs::exists(partial));
}

QTEST_GUILESS_MAIN(TestTransferFaults)
#include "tst_transfer_faults.moc"
