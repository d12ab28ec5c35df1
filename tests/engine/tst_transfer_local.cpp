#include "core/Text.h"
#include "store/Digests.h"
#include "transfer/UploadHeaders.h"
#include "transfer_localcloud.h"

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <filesystem>
#include <fstream>
#include <random>

using namespace nephoscope;
using namespace nephoscope::transfer;
using namespace std::chrono_literals;
namespace fs = std::filesystem;
namespace s3 = api::s3;

namespace {

constexpr std::size_t mib = 1024 * 1024;
constexpr auto limit = 60s;

std::string sample(std::size_t size, unsigned seed)
{
    std::string bytes(size, '\0');
    std::mt19937_64 engine(seed);
    for (std::size_t at = 0; at + 8 <= size; at += 8) {
        const std::uint64_t word = engine();
        std::memcpy(bytes.data() + at, &word, 8);
    }
    return bytes;
}

void write(const fs::path &path, const std::string &bytes)
{
    fs::create_directories(path.parent_path());
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), std::streamsize(bytes.size()));
}

std::string read(const fs::path &path)
{
    std::ifstream file(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
}

/// The real cloud with a bucket, in a folder of its own.
struct House
{
    House() { open(); }

    void open()
    {
        cloud = test::openLocalCloud(data());
        if (!cloud)
            qFatal("cannot open the cloud");
        watched = std::make_unique<test::WatchedCloud>(*cloud);
        s3::CreateBucket::Input input;
        input.bucket = "bucket";
        // The second time it is there already.
        cloud->invoke<s3::CreateBucket>(test::callerOf(*cloud), std::move(input)).waitForFinished();
        Options options;
        options.partSize = 5 * mib;
        options.parallelParts = 4;
        manager = std::move(*TransferManager::open(*watched, data(), cloud->clock(), options));
    }
    void close()
    {
        manager.reset();
        watched.reset();
        cloud.reset();
    }
    ~House() { close(); }

    fs::path root() const { return fs::path(folder.path().toStdString()); }
    fs::path data() const { return root() / "data"; }
    JobSnapshot lastJob() const
    {
        const auto jobs = manager->jobs();
        return jobs.empty() ? JobSnapshot() : jobs.back();
    }
    std::size_t openUploads() const
    {
        s3::ListMultipartUploads::Input input;
        input.bucket = "bucket";
        const auto reply = cloud->invoke<s3::ListMultipartUploads>(test::callerOf(*cloud), std::move(input)).result();
        return reply && reply->uploads ? reply->uploads->size() : 0;
    }
    Expected<s3::HeadObject::Output> head(const std::string &key) const
    {
        s3::HeadObject::Input input;
        input.bucket = "bucket";
        input.key = key;
        input.checksumMode.emplace("ENABLED");
        return cloud->invoke<s3::HeadObject>(test::callerOf(*cloud), std::move(input)).result();
    }
    /// Lets another process begin the transfer and kills it, as kill -9 does, when it says so.
    bool killDuring(const QString &direction, const QString &operation, int number, const fs::path &path, const QString &key)
    {
        close();
        QProcess victim;
        victim.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        victim.start(QStringLiteral(NEPHOSCOPE_TEST_VICTIM),
                     {QString::fromStdString(data().native()), direction, operation, QString::number(number),
                      QString::fromStdString(path.native()), key});
        bool ready = victim.waitForStarted();
        while (ready && !victim.canReadLine())
            ready = victim.waitForReadyRead(30'000);
        victim.kill();
        victim.waitForFinished();
        open();
        return ready;
    }

    QTemporaryDir folder;
    std::unique_ptr<LocalCloud> cloud;
    std::unique_ptr<test::WatchedCloud> watched;
    std::unique_ptr<TransferManager> manager;
};

/// The checksum that an upload in one piece has, for comparison.
std::string crc64Of(std::string_view bytes)
{
    const std::uint64_t crc = store::crc64nvme(0, asBytes(bytes));
    std::string raw;
    for (int shift = 56; shift >= 0; shift -= 8)
        raw += static_cast<char>(crc >> shift & 0xff);
    return toBase64(asBytes(raw));
}

} // namespace

class TestTransferLocal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movesThereAndBack();
    void survivesKill_data();
    void survivesKill();
    void downloadSurvivesKill();
    void fetchesOneVersion();
    void survivesKillAgainAndAgain();
    void movesFolders();
    void cancelGivesPartsBack();
};

void TestTransferLocal::movesThereAndBack()
{
    House house;
    const std::string bytes = sample(33 * mib + 5, 1);
    write(house.root() / "a.bin", bytes);
    const Caller caller = test::callerOf(*house.cloud);
    house.manager->upload(caller, house.root() / "a.bin", "bucket", "dir/a.bin");
    QVERIFY(house.manager->waitIdle(limit));
    QCOMPARE(house.lastJob().errorMessage, std::string());
    const auto head = house.head("dir/a.bin");
    QVERIFY(head);
    QCOMPARE(*head->contentLength, std::int64_t(bytes.size()));
    QCOMPARE(head->checksumCRC64NVME.value_or(""), crc64Of(bytes));
    QVERIFY(head->eTag->ends_with("-7\""));
    QCOMPARE(house.openUploads(), std::size_t(0));

    house.manager->download(caller, "bucket", "dir/a.bin", house.root() / "b.bin");
    QVERIFY(house.manager->waitIdle(limit));
    QCOMPARE(house.lastJob().errorMessage, std::string());
    QVERIFY(read(house.root() / "b.bin") == bytes);
}

void TestTransferLocal::survivesKill_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<int>("number");
    QTest::addColumn<int>("partsAtMost");
    // Eight parts; up to four may have arrived beyond the answered ones.
    QTest::newRow("upload begun, id unknown") << "CreateMultipartUpload" << 1 << 8;
    QTest::newRow("first part") << "UploadPart" << 1 << 7;
    QTest::newRow("in the middle") << "UploadPart" << 4 << 4;
    QTest::newRow("last part") << "UploadPart" << 8 << 0;
    QTest::newRow("completed, unknown") << "CompleteMultipartUpload" << 1 << 0;
}

void TestTransferLocal::survivesKill()
{
    QFETCH(QString, operation);
    QFETCH(int, number);
    QFETCH(int, partsAtMost);
    House house;
    const std::string bytes = sample(40 * mib, 2);
    write(house.root() / "a.bin", bytes);
    QVERIFY(house.killDuring(QStringLiteral("upload"), operation, number, house.root() / "a.bin", QStringLiteral("key")));
    QVERIFY(house.lastJob().state == State::Queued);
    house.manager->resumeAll(test::callerOf(*house.cloud));
    QVERIFY(house.manager->waitIdle(limit));
    QCOMPARE(house.lastJob().errorMessage, std::string());
    QVERIFY(house.lastJob().state == State::Completed);
    QVERIFY2(house.watched->count("UploadPart") <= partsAtMost, qPrintable(QString::number(house.watched->count("UploadPart"))));
    QCOMPARE(house.watched->count("CreateMultipartUpload"), 0);
    QCOMPARE(house.openUploads(), std::size_t(0));
    const auto head = house.head("key");
    QVERIFY(head);
    QCOMPARE(head->checksumCRC64NVME.value_or(""), crc64Of(bytes));
    QVERIFY(head->eTag->ends_with("-8\""));
    QCOMPARE(house.lastJob().bytesDone, std::uint64_t(bytes.size()));
}

void TestTransferLocal::downloadSurvivesKill()
{
    House house;
    const std::string bytes = sample(40 * mib, 3);
    write(house.root() / "a.bin", bytes);
    house.manager->upload(test::callerOf(*house.cloud), house.root() / "a.bin", "bucket", "key");
    QVERIFY(house.manager->waitIdle(limit));
    house.manager->remove(house.lastJob().id);
    QVERIFY(house.manager->waitIdle(limit));
    const fs::path target = house.root() / "b.bin";
    QVERIFY(house.killDuring(QStringLiteral("download"), QStringLiteral("GetObject"), 5, target, QStringLiteral("key")));
    QVERIFY(fs::exists(house.root() / "b.bin.nephoscope-part") && !fs::exists(target));
    house.manager->resumeAll(test::callerOf(*house.cloud));
    QVERIFY(house.manager->waitIdle(limit));
    QCOMPARE(house.lastJob().errorMessage, std::string());
    QVERIFY(read(target) == bytes);
    QVERIFY(!fs::exists(house.root() / "b.bin.nephoscope-part"));
}

void TestTransferLocal::fetchesOneVersion()
{
    House house;
    const Caller caller = test::callerOf(*house.cloud);
    s3::PutBucketVersioning::Input versioning;
    versioning.bucket = "bucket";
    versioning.versioningConfiguration.emplace().status.emplace("Enabled");
    QVERIFY(house.cloud->invoke<s3::PutBucketVersioning>(caller, std::move(versioning)).result());
    const std::string old = sample(20 * mib, 5);
    write(house.root() / "a.bin", old);
    house.manager->upload(caller, house.root() / "a.bin", "bucket", "key");
    QVERIFY(house.manager->waitIdle(limit));
    const std::string version = *house.head("key")->versionId;
    write(house.root() / "a.bin", "newer");
    house.manager->upload(caller, house.root() / "a.bin", "bucket", "key");
    QVERIFY(house.manager->waitIdle(limit));

    const fs::path target = house.root() / "b.bin";
    downloadVersion(*house.manager, caller, "bucket", "key", "no-such-version", target);
    QVERIFY(house.manager->waitIdle(limit));
    QVERIFY(house.lastJob().state == State::Failed && !fs::exists(target));
    // The next process knows which one it was, too.
    house.cloud->faults().add({"s3", "GetObject", -1});
    const JobId id = downloadVersion(*house.manager, caller, "bucket", "key", version, target);
    house.manager->pause(id);
    QVERIFY(house.manager->waitIdle(limit));
    QVERIFY(house.lastJob().state == State::Paused && !fs::exists(target));
    house.close();
    house.open();
    house.manager->resume(id);
    QVERIFY(house.manager->waitIdle(limit));
    QCOMPARE(house.lastJob().errorMessage, std::string());
    QCOMPARE(house.lastJob().bytesDone, std::uint64_t(old.size()));
    QVERIFY(read(target) == old);
    // A folder's own object has a key that elsewhere means everything below it.
    s3::PutObject::Input folder;
    folder.bucket = "bucket";
    folder.key = "dir/";
    folder.body = api::Body::fromString("of the folder");
    const auto put = house.cloud->invoke<s3::PutObject>(test::callerOf(*house.cloud), std::move(folder)).result();
    QVERIFY(put);
    downloadVersion(*house.manager, test::callerOf(*house.cloud), "bucket", "dir/", *put->versionId, house.root() / "folder.txt");
    QVERIFY(house.manager->waitIdle(limit));
    QCOMPARE(read(house.root() / "folder.txt"), std::string("of the folder"));
}

/// Uploads and downloads, killed at steps that chance picks; NEPHOSCOPE_KILL_ROUNDS sets how often, NEPHOSCOPE_SEED where.
void TestTransferLocal::survivesKillAgainAndAgain()
{
    const int rounds = qEnvironmentVariableIsSet("NEPHOSCOPE_KILL_ROUNDS") ? qEnvironmentVariableIntValue("NEPHOSCOPE_KILL_ROUNDS") : 6;
    const unsigned seed = qEnvironmentVariableIsSet("NEPHOSCOPE_SEED") ? unsigned(qEnvironmentVariableIntValue("NEPHOSCOPE_SEED")) : std::random_device()();
    std::mt19937 chance(seed);
    qInfo("seed %u, %d rounds", seed, rounds);
    constexpr std::size_t size = 18 * mib; // four parts
    House house;
    std::string stored = sample(size, 1);
    write(house.root() / "a.bin", stored);
    house.manager->upload(test::callerOf(*house.cloud), house.root() / "a.bin", "bucket", "key");
    QVERIFY(house.manager->waitIdle(limit));
    struct Step
    {
        const char *direction;
        const char *operation;
        int most;
    };
    constexpr Step steps[]{{"upload", "CreateMultipartUpload", 1}, {"upload", "UploadPart", 4}, {"upload", "CompleteMultipartUpload", 1},
                           {"download", "HeadObject", 1}, {"download", "GetObject", 4}};
    for (int round = 0; round < rounds; ++round) {
        const Step &step = steps[chance() % std::size(steps)];
        const int number = 1 + int(chance() % unsigned(step.most));
        const bool upload = QLatin1String(step.direction) == QLatin1String("upload");
        const QByteArray where = QByteArray::number(round) + ' ' + step.operation + ' ' + QByteArray::number(number);
        if (upload) {
            stored = sample(size, unsigned(round) + 2);
            write(house.root() / "a.bin", stored);
        }
        const fs::path path = house.root() / (upload ? "a.bin" : "b.bin");
        fs::remove(house.root() / "b.bin");
        QVERIFY2(house.killDuring(QLatin1String(step.direction), QLatin1String(step.operation), number, path, QStringLiteral("key")), where.constData());
        house.manager->resumeAll(test::callerOf(*house.cloud));
        QVERIFY2(house.manager->waitIdle(limit), where.constData());
        QVERIFY2(house.lastJob().state == State::Completed, QByteArray(where + ' ' + house.lastJob().errorMessage.c_str()).constData());
        // What was answered before the kill is not sent again.
        if (upload && QLatin1String(step.operation) == QLatin1String("UploadPart"))
            QVERIFY2(house.watched->count("UploadPart") <= step.most - (number - 1), where.constData());
        if (upload) {
            const auto head = house.head("key");
            QVERIFY2(head && head->checksumCRC64NVME.value_or("") == crc64Of(stored), where.constData());
        } else {
            QVERIFY2(read(path) == stored, where.constData());
        }
        QCOMPARE(house.openUploads(), std::size_t(0));
    }
}

void TestTransferLocal::movesFolders()
{
    House house;
    constexpr int files = 300;
    std::map<std::string, std::string> tree;
    for (int i = 0; i < files; ++i)
        tree["d" + std::to_string(i % 7) + "/\xed\x8c\x8c\xec\x9d\xbc " + std::to_string(i)] = sample(std::size_t(i) * 512, unsigned(i));
    tree["big"] = sample(17 * mib, 4);
    for (const auto &[name, bytes] : tree)
        write(house.root() / "tree" / name, bytes);
    const Caller caller = test::callerOf(*house.cloud);
    house.manager->upload(caller, house.root() / "tree", "bucket", "tree/");
    QVERIFY(house.manager->waitIdle(limit));
    QCOMPARE(house.lastJob().errorMessage, std::string());
    QCOMPARE(house.lastJob().filesDone, std::uint32_t(tree.size()));
    house.manager->download(caller, "bucket", "tree/", house.root() / "back");
    QVERIFY(house.manager->waitIdle(limit));
    QCOMPARE(house.lastJob().errorMessage, std::string());
    for (const auto &[name, bytes] : tree)
        QVERIFY2(read(house.root() / "back" / name) == bytes, name.c_str());
}

void TestTransferLocal::cancelGivesPartsBack()
{
    House house;
    // Large enough, and failing from the first part on: it cannot be through before it is cancelled.
    write(house.root() / "a.bin", {});
    fs::resize_file(house.root() / "a.bin", 200 * mib);
    const JobId id = house.manager->upload(test::callerOf(*house.cloud), house.root() / "a.bin", "bucket", "key");
    QTRY_VERIFY(house.watched->count("UploadPart") > 0);
    house.cloud->faults().add({"s3", "UploadPart", -1});
    house.manager->cancel(id);
    QVERIFY(house.manager->waitIdle(limit));
    QVERIFY(house.lastJob().state == State::Cancelled);
    QCOMPARE(house.openUploads(), std::size_t(0));
    QVERIFY(!house.head("key"));
}

QTEST_GUILESS_MAIN(TestTransferLocal)
#include "tst_transfer_local.moc"
