#include "transfer/UploadHeaders.h"
#include "transfer_house.h"
#include "transfer_mixed.h"

#include <QtTest/QtTest>

#include <random>

using namespace nephoscope;
using namespace nephoscope::transfer;
using namespace std::chrono_literals;
namespace fs = std::filesystem;
namespace s3 = api::s3;
using test::crc64Of;
using test::House;
using test::mib;
using test::randomBytes;
using test::readFile;
using test::writeFile;

namespace {

constexpr auto limit = 60s;

/// What three jobs still have to move after a kill: what the store lacks of the large file, and what the journal does not know
/// to be done of the others.
struct Missing
{
    explicit Missing(const House &house)
    {
        for (const JobSnapshot &job : house.manager->jobs()) {
            if (job.key == "tree/") {
                for (const FileSnapshot &file : house.manager->files(job.id, smallFiles))
                    files -= file.state == PartState::Done ? 1 : 0;
                files = job.state == State::Completed ? 0 : files;
            } else if (job.key == "stored") {
                for (const PartSnapshot &part : house.manager->parts(job.id))
                    down -= part.state == PartState::Done ? part.size : 0;
                down = job.state == State::Completed ? 0 : down;
            } else if (job.state == State::Completed) {
                up = 0;
            }
        }
        const Caller caller = test::callerOf(*house.cloud);
        s3::ListMultipartUploads::Input list;
        list.bucket = "bucket";
        const auto open = house.cloud->invoke<s3::ListMultipartUploads>(caller, std::move(list)).result();
        for (const auto &upload : open->uploads.value_or(std::vector<s3::MultipartUpload>())) {
            s3::ListParts::Input input;
            input.bucket = "bucket";
            input.key = upload.key;
            input.uploadId = upload.uploadId;
            const auto parts = house.cloud->invoke<s3::ListParts>(caller, std::move(input)).result();
            for (const auto &part : parts->parts.value_or(std::vector<s3::Part>()))
                up -= std::uint64_t(*part.size);
        }
    }

    static constexpr int smallFiles = 6;
    static constexpr std::size_t size = 10 * mib + 4096; ///< three parts
    std::uint64_t up = size;
    std::uint64_t down = size;
    int files = smallFiles;
};

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
    void killedWhileAFolderIsRead();
    void cancelGivesPartsBack();
};

void TestTransferLocal::movesThereAndBack()
{
    House house;
    const std::string bytes = randomBytes(33 * mib + 5, 1);
    writeFile(house.root() / "a.bin", bytes);
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
    QVERIFY(readFile(house.root() / "b.bin") == bytes);
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
    const std::string bytes = randomBytes(40 * mib, 2);
    writeFile(house.root() / "a.bin", bytes);
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
    const std::string bytes = randomBytes(40 * mib, 3);
    writeFile(house.root() / "a.bin", bytes);
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
    QVERIFY(readFile(target) == bytes);
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
    const std::string old = randomBytes(20 * mib, 5);
    writeFile(house.root() / "a.bin", old);
    house.manager->upload(caller, house.root() / "a.bin", "bucket", "key");
    QVERIFY(house.manager->waitIdle(limit));
    const std::string version = *house.head("key")->versionId;
    writeFile(house.root() / "a.bin", "newer");
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
    QVERIFY(readFile(target) == old);
    // A folder's own object has a key that elsewhere means everything below it.
    s3::PutObject::Input folder;
    folder.bucket = "bucket";
    folder.key = "dir/";
    folder.body = api::Body::fromString("of the folder");
    const auto put = house.cloud->invoke<s3::PutObject>(test::callerOf(*house.cloud), std::move(folder)).result();
    QVERIFY(put);
    downloadVersion(*house.manager, test::callerOf(*house.cloud), "bucket", "dir/", *put->versionId, house.root() / "folder.txt");
    QVERIFY(house.manager->waitIdle(limit));
    QCOMPARE(readFile(house.root() / "folder.txt"), std::string("of the folder"));
}

/// Uploads and downloads at a time, killed at steps that chance picks; NEPHOSCOPE_KILL_ROUNDS sets how often, NEPHOSCOPE_SEED where.
void TestTransferLocal::survivesKillAgainAndAgain()
{
    const int rounds = qEnvironmentVariableIsSet("NEPHOSCOPE_KILL_ROUNDS") ? qEnvironmentVariableIntValue("NEPHOSCOPE_KILL_ROUNDS") : 8;
    const unsigned seed = qEnvironmentVariableIsSet("NEPHOSCOPE_SEED") ? unsigned(qEnvironmentVariableIntValue("NEPHOSCOPE_SEED")) : std::random_device()();
    std::mt19937 chance(seed);
    qInfo("seed %u, %d rounds", seed, rounds);
    House house({}, 5 * mib);
    const fs::path folder = house.root() / "files";
    const std::string stored = randomBytes(Missing::size, 1);
    std::string large = randomBytes(Missing::size, 2);
    writeFile(folder / "stored", stored);
    house.manager->upload(test::callerOf(*house.cloud), folder / "stored", "bucket", "stored");
    QVERIFY(house.manager->waitIdle(limit));
    house.manager->remove(house.lastJob().id);
    QVERIFY(house.manager->waitIdle(limit)); // it is off the journal, too
    struct Step
    {
        const char *operation;
        int most;
    };
    constexpr Step steps[]{{"CreateMultipartUpload", 1}, {"UploadPart", 3}, {"CompleteMultipartUpload", 1}, {"PutObject", Missing::smallFiles},
                           {"HeadObject", 2}, {"GetObject", 3}};
    std::uint64_t resent = 0;
    for (int round = 0; round < rounds; ++round) {
        const Step &step = steps[chance() % std::size(steps)];
        const int number = 1 + int(chance() % unsigned(step.most));
        const QByteArray where = QByteArray::number(round) + ' ' + step.operation + ' ' + QByteArray::number(number);
        const std::string mark = std::to_string(round) + ' ';
        for (std::size_t at = 0; at < large.size(); at += mib)
            large.replace(at, mark.size(), mark);
        writeFile(folder / "large", large);
        for (int file = 0; file < Missing::smallFiles; ++file)
            writeFile(folder / "tree" / std::to_string(file), mark + std::to_string(file));
        fs::remove(folder / "back");
        QVERIFY2(house.killDuring(QStringLiteral("mixed"), QLatin1String(step.operation), number, folder, QString()), where.constData());
        QVERIFY2(house.manager->waitIdle(limit), where.constData()); // the journal is read
        const Missing missing(house);
        const bool isThere = [&] {
            const auto head = house.head("large");
            return head && head->checksumCRC64NVME.value_or("") == crc64Of(large);
        }();
        // Each time another path leads on: they are resumed and ordered again, or ordered again alone. A job that the kill has taken
        // before it was written down had moved nothing.
        if (round % 2 == 0)
            house.manager->resumeAll(test::callerOf(*house.cloud));
        test::beginMixed(*house.manager, test::callerOf(*house.cloud), folder);
        QVERIFY2(house.manager->waitIdle(limit), where.constData());
        QVERIFY2(house.manager->jobs().size() == 3, where.constData());
        for (const JobSnapshot &job : house.manager->jobs())
            QVERIFY2(job.state == State::Completed, QByteArray(where + ' ' + job.key.c_str() + ' ' + job.errorMessage.c_str()).constData());
        // Nothing that is there is sent again.
        QVERIFY2(house.watched->bytes("UploadPart") == (isThere ? 0 : missing.up),
                 QByteArray(where + ": " + QByteArray::number(qulonglong(house.watched->bytes("UploadPart"))) + " bytes instead of "
                            + QByteArray::number(qulonglong(isThere ? 0 : missing.up))).constData());
        QVERIFY2(house.watched->count("PutObject") == missing.files, where.constData());
        QVERIFY2(house.watched->bytes("GetObject") == missing.down, where.constData());
        resent += house.watched->bytes("UploadPart") + house.watched->bytes("GetObject");
        const auto head = house.head("large");
        QVERIFY2(head && head->checksumCRC64NVME.value_or("") == crc64Of(large), where.constData());
        for (int file = 0; file < Missing::smallFiles; ++file) {
            const auto small = house.head("tree/" + std::to_string(file));
            QVERIFY2(small && small->checksumCRC64NVME.value_or("") == crc64Of(mark + std::to_string(file)), where.constData());
        }
        QVERIFY2(readFile(folder / "back") == stored, where.constData());
        QCOMPARE(house.openUploads(), std::size_t(0));
        for (const JobSnapshot &job : house.manager->jobs())
            house.manager->remove(job.id);
        QVERIFY(house.manager->waitIdle(limit));
    }
    // The kills came in the middle: neither after everything nor before anything.
    QVERIFY(rounds < 50 || (resent > 0 && resent < std::uint64_t(rounds) * 2 * Missing::size));
}

/// What the journal has of it then are files of a folder that is not read to its end.
void TestTransferLocal::killedWhileAFolderIsRead()
{
    House house;
    constexpr int files = 3000; // more than are read at a time
    for (int i = 0; i < files; ++i)
        writeFile(house.root() / "tree" / std::to_string(i), std::to_string(i));
    QVERIFY(house.killDuring(QStringLiteral("upload"), QStringLiteral("PutObject"), 1, house.root() / "tree", QStringLiteral("tree/")));
    house.manager->resumeAll(test::callerOf(*house.cloud));
    QVERIFY(house.manager->waitIdle(limit));
    QCOMPARE(house.lastJob().errorMessage, std::string());
    QVERIFY(house.lastJob().state == State::Completed);
    QCOMPARE(house.lastJob().filesDone, std::uint32_t(files));
    QVERIFY(house.head("tree/0") && house.head("tree/" + std::to_string(files - 1)));
}

void TestTransferLocal::movesFolders()
{
    House house;
    constexpr int files = 300;
    std::map<std::string, std::string> tree;
    for (int i = 0; i < files; ++i)
        tree["d" + std::to_string(i % 7) + "/\xed\x8c\x8c\xec\x9d\xbc " + std::to_string(i)] = randomBytes(std::size_t(i) * 512, unsigned(i));
    tree["big"] = randomBytes(17 * mib, 4);
    for (const auto &[name, bytes] : tree)
        writeFile(house.root() / "tree" / name, bytes);
    const Caller caller = test::callerOf(*house.cloud);
    house.manager->upload(caller, house.root() / "tree", "bucket", "tree/");
    QVERIFY(house.manager->waitIdle(limit));
    QCOMPARE(house.lastJob().errorMessage, std::string());
    QCOMPARE(house.lastJob().filesDone, std::uint32_t(tree.size()));
    house.manager->download(caller, "bucket", "tree/", house.root() / "back");
    QVERIFY(house.manager->waitIdle(limit));
    QCOMPARE(house.lastJob().errorMessage, std::string());
    for (const auto &[name, bytes] : tree)
        QVERIFY2(readFile(house.root() / "back" / name) == bytes, name.c_str());
}

void TestTransferLocal::cancelGivesPartsBack()
{
    House house;
    // Large enough, and failing from the first part on: it cannot be through before it is cancelled.
    writeFile(house.root() / "a.bin", {});
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
