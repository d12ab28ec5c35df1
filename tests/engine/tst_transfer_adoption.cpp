// Multipart uploads that other clients have left: continued with their file, over refusals, pauses and kills.
#include "store/Digests.h"
#include "core/Text.h"
#include "transfer/Adoption.h"
#include "transfer_house.h"

#include <QtTest/QtTest>

using namespace nephoscope;
using namespace nephoscope::transfer;
using namespace nephoscope::test;

namespace {

constexpr std::chrono::seconds limit(60);

constexpr std::size_t partBytes = 6 * mib;

/// How a client begins an upload; empty: without a checksum.
struct Manner
{
    std::string algorithm = {};
    std::string type = {};
};

std::string begin(House &house, const std::string &key, const Manner &manner = {})
{
    s3::CreateMultipartUpload::Input input;
    input.bucket = "bucket";
    input.key = key;
    if (!manner.algorithm.empty())
        input.checksumAlgorithm.emplace(manner.algorithm);
    if (!manner.type.empty())
        input.checksumType.emplace(manner.type);
    const auto reply = house.cloud->invoke<s3::CreateMultipartUpload>(callerOf(*house.cloud), std::move(input)).result();
    return reply ? reply->uploadId.value_or("") : std::string();
}

/// Sends part `number` (from 1) of the file as its client did.
bool send(House &house, const std::string &key, const std::string &upload, const std::string &bytes, int number, std::size_t size = partBytes)
{
    s3::UploadPart::Input input;
    input.bucket = "bucket";
    input.key = key;
    input.uploadId = upload;
    input.partNumber = number;
    const std::string part = bytes.substr(std::size_t(number - 1) * size, size);
    input.contentLength = std::int64_t(part.size());
    input.body = api::Body::fromString(part);
    Caller caller = callerOf(*house.cloud);
    caller.via = Via::Console; // composite checksums of parts are reckoned there
    return house.cloud->invoke<s3::UploadPart>(caller, std::move(input)).result().has_value();
}

std::size_t partsOf(House &house, const std::string &key, const std::string &upload)
{
    s3::ListParts::Input input;
    input.bucket = "bucket";
    input.key = key;
    input.uploadId = upload;
    const auto reply = house.cloud->invoke<s3::ListParts>(callerOf(*house.cloud), std::move(input)).result();
    return reply && reply->parts ? reply->parts->size() : 0;
}

std::string contentOf(House &house, const std::string &key)
{
    house.manager->download(callerOf(*house.cloud), "bucket", key, house.root() / "back.bin");
    return house.manager->waitIdle(limit) ? readFile(house.root() / "back.bin") : std::string();
}

} // namespace

class TestTransferAdoption : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsThePartSize_data();
    void findsThePartSize();
    void refusesAnotherFile();
    void refusesWhatIsNoUpload();
    void refusesASecondJob();
    void continues_data();
    void continues();
    void continuesOnePart();
    void stoppedItStays();
    void changedFileSendsNothing();
    void survivesKill_data();
    void survivesKill();
};

void TestTransferAdoption::findsThePartSize_data()
{
    QTest::addColumn<QList<QPair<int, int>>>("parts"); // number and MiB
    QTest::addColumn<int>("file");                     // MiB
    QTest::addColumn<int>("expected");                 // MiB, or 0
    QTest::addColumn<QByteArray>("code");
    using Parts = QList<QPair<int, int>>;
    QTest::newRow("none yet") << Parts{} << 40 << 8 << QByteArray();
    QTest::newRow("one in the middle") << Parts{{3, 6}} << 40 << 6 << QByteArray();
    QTest::newRow("only the last") << Parts{{7, 4}} << 40 << 6 << QByteArray();
    QTest::newRow("first and last") << Parts{{1, 6}, {7, 4}} << 40 << 6 << QByteArray();
    QTest::newRow("all in one") << Parts{{1, 40}} << 40 << 40 << QByteArray();
    QTest::newRow("of two sizes") << Parts{{1, 6}, {2, 7}, {3, 6}} << 40 << 0 << QByteArray("PartsDiffer");
    QTest::newRow("beyond the file") << Parts{{9, 6}} << 40 << 0 << QByteArray("PartsDiffer");
    QTest::newRow("last of a longer file") << Parts{{7, 6}} << 40 << 0 << QByteArray("PartsDiffer");
    QTest::newRow("too small to be joined") << Parts{{1, 2}, {2, 2}} << 40 << 0 << QByteArray("EntityTooSmall");
    QTest::newRow("empty file") << Parts{{1, 6}} << 0 << 0 << QByteArray("PartsDiffer");
}

void TestTransferAdoption::findsThePartSize()
{
    using Parts = QList<QPair<int, int>>;
    QFETCH(Parts, parts);
    QFETCH(int, file);
    QFETCH(int, expected);
    QFETCH(QByteArray, code);
    std::vector<StoredPart> stored;
    for (const auto &part : parts)
        stored.push_back({std::uint32_t(part.first), std::uint64_t(part.second) * mib, "\"etag\""});
    const auto size = partSizeOf(stored, std::uint64_t(file) * mib, {});
    QCOMPARE(size.has_value(), code.isEmpty());
    if (size)
        QCOMPARE(*size, std::uint64_t(expected) * mib);
    else
        QCOMPARE(QByteArray::fromStdString(size.error().code), code);
}

void TestTransferAdoption::refusesAnotherFile()
{
    House house;
    const std::string bytes = randomBytes(20 * mib, 1);
    const std::string upload = begin(house, "key");
    QVERIFY(send(house, "key", upload, bytes, 1) && send(house, "key", upload, bytes, 2));
    std::string other = bytes;
    other[partBytes + 7] ^= 1; // in the second part
    writeFile(house.root() / "a.bin", other);
    adoptUpload(*house.manager, callerOf(*house.cloud), house.root() / "a.bin", "bucket", "key", upload);
    QVERIFY(house.manager->waitIdle(limit));
    QVERIFY(house.lastJob().state == State::Failed);
    QCOMPARE(house.lastJob().errorCode, std::string("PartsDiffer"));
    QVERIFY2(house.lastJob().errorMessage.find("Part 2 ") != std::string::npos, house.lastJob().errorMessage.c_str());
    QCOMPARE(house.watched->count("UploadPart"), 0);
    QCOMPARE(house.watched->count("AbortMultipartUpload"), 0);
    QCOMPARE(partsOf(house, "key", upload), std::size_t(2));
    // The right one goes on, whatever was tried before; also after the wrong one was taken off the list.
    house.manager->remove(house.lastJob().id);
    writeFile(house.root() / "b.bin", bytes);
    adoptUpload(*house.manager, callerOf(*house.cloud), house.root() / "b.bin", "bucket", "key", upload);
    QVERIFY(house.manager->waitIdle(limit));
    QCOMPARE(house.lastJob().errorMessage, std::string());
    QVERIFY(house.lastJob().state == State::Completed);
    QVERIFY(contentOf(house, "key") == bytes);
}

void TestTransferAdoption::refusesWhatIsNoUpload()
{
    House house;
    writeFile(house.root() / "a.bin", randomBytes(20 * mib, 1));
    const std::string upload = begin(house, "key");
    s3::AbortMultipartUpload::Input abort;
    abort.bucket = "bucket";
    abort.key = "key";
    abort.uploadId = upload;
    QVERIFY(house.cloud->invoke<s3::AbortMultipartUpload>(callerOf(*house.cloud), std::move(abort)).result());
    adoptUpload(*house.manager, callerOf(*house.cloud), house.root() / "a.bin", "bucket", "key", upload);
    QVERIFY(house.manager->waitIdle(limit));
    QCOMPARE(house.lastJob().errorCode, std::string("NoSuchUpload"));
    QVERIFY(!house.head("key"));
    QCOMPARE(house.watched->count("CreateMultipartUpload"), 0);
    fs::create_directories(house.root() / "folder");
    adoptUpload(*house.manager, callerOf(*house.cloud), house.root() / "folder", "bucket", "key", begin(house, "key"));
    QVERIFY(house.manager->waitIdle(limit));
    QCOMPARE(house.lastJob().errorCode, std::string("NotAFile"));
    adoptUpload(*house.manager, callerOf(*house.cloud), house.root() / "missing", "bucket", "key", begin(house, "key"));
    QVERIFY(house.manager->waitIdle(limit));
    QCOMPARE(house.lastJob().errorCode, std::string("FileNotFound"));
}

void TestTransferAdoption::refusesASecondJob()
{
    House house;
    writeFile(house.root() / "a.bin", randomBytes(20 * mib, 1));
    const std::string upload = begin(house, "key");
    house.cloud->faults().add({"s3", "UploadPart", -1});
    const JobId first = adoptUpload(*house.manager, callerOf(*house.cloud), house.root() / "a.bin", "bucket", "key", upload);
    QTRY_VERIFY(house.watched->count("UploadPart") > 0);
    house.manager->pause(first);
    adoptUpload(*house.manager, callerOf(*house.cloud), house.root() / "a.bin", "bucket", "key", upload);
    QVERIFY(house.manager->waitIdle(limit));
    QCOMPARE(house.lastJob().errorCode, std::string("UploadInUse"));
    house.cloud->faults().clear();
    house.manager->resume(first);
    QVERIFY(house.manager->waitIdle(limit));
    QVERIFY(house.manager->jobs().front().state == State::Completed);
    QVERIFY(house.head("key"));
}

void TestTransferAdoption::continues_data()
{
    QTest::addColumn<QString>("algorithm");
    QTest::addColumn<QString>("type");
    QTest::newRow("no checksum") << QString() << QString();
    QTest::newRow("CRC32 of the parts, as boto3") << "CRC32" << "COMPOSITE";
    QTest::newRow("CRC32 of the whole") << "CRC32" << "FULL_OBJECT";
    QTest::newRow("SHA256 of the parts") << "SHA256" << "COMPOSITE";
    QTest::newRow("CRC64NVME of the whole") << "CRC64NVME" << "FULL_OBJECT";
}

void TestTransferAdoption::continues()
{
    QFETCH(QString, algorithm);
    QFETCH(QString, type);
    House house;
    const std::string bytes = randomBytes(33 * mib, 2); // five parts and a half
    writeFile(house.root() / "a.bin", bytes);
    const std::string upload = begin(house, "key", {algorithm.toStdString(), type.toStdString()});
    for (const int number : {1, 3, 6})
        QVERIFY(send(house, "key", upload, bytes, number));
    Caller caller = callerOf(*house.cloud);
    caller.via = Via::Console;
    adoptUpload(*house.manager, caller, house.root() / "a.bin", "bucket", "key", upload);
    QVERIFY(house.manager->waitIdle(limit));
    QCOMPARE(house.lastJob().errorMessage, std::string());
    QVERIFY(house.lastJob().state == State::Completed);
    QCOMPARE(house.lastJob().bytesDone, std::uint64_t(bytes.size()));
    QCOMPARE(house.lastJob().partsDone, 6u);
    QCOMPARE(house.lastJob().bytesMoved, std::uint64_t(3 * partBytes)); // what was there did not go again
    QCOMPARE(house.watched->count("UploadPart"), 3);
    QCOMPARE(house.openUploads(), std::size_t(0));
    const auto head = house.head("key");
    QVERIFY(head && head->eTag->ends_with("-6\""));
    if (!type.isEmpty())
        QCOMPARE(QString::fromStdString(head->checksumType->value), type);
    QVERIFY(contentOf(house, "key") == bytes);
}

void TestTransferAdoption::continuesOnePart()
{
    House house;
    const std::string bytes = randomBytes(3 * mib, 3);
    writeFile(house.root() / "a.bin", bytes);
    const std::string begun = begin(house, "begun");
    adoptUpload(*house.manager, callerOf(*house.cloud), house.root() / "a.bin", "bucket", "begun", begun);
    QVERIFY(house.manager->waitIdle(limit));
    QCOMPARE(house.lastJob().errorMessage, std::string());
    QVERIFY(contentOf(house, "begun") == bytes);
    // All of it is there, only the end is missing.
    const std::string sent = begin(house, "sent");
    QVERIFY(send(house, "sent", sent, bytes, 1));
    const int before = house.watched->count("UploadPart");
    adoptUpload(*house.manager, callerOf(*house.cloud), house.root() / "a.bin", "bucket", "sent", sent);
    QVERIFY(house.manager->waitIdle(limit));
    QCOMPARE(house.lastJob().errorMessage, std::string());
    QCOMPARE(house.watched->count("UploadPart"), before);
    QVERIFY(house.head("sent")->eTag->ends_with("-1\""));
    QVERIFY(contentOf(house, "sent") == bytes);
}

void TestTransferAdoption::stoppedItStays()
{
    House house;
    const std::string bytes = randomBytes(33 * mib, 4);
    writeFile(house.root() / "a.bin", bytes);
    const std::string upload = begin(house, "key");
    QVERIFY(send(house, "key", upload, bytes, 1));
    house.cloud->faults().add({"s3", "UploadPart", -1});
    const JobId id = adoptUpload(*house.manager, callerOf(*house.cloud), house.root() / "a.bin", "bucket", "key", upload);
    QTRY_VERIFY(house.watched->count("UploadPart") > 0);
    house.manager->cancel(id);
    QVERIFY(house.manager->waitIdle(limit));
    QVERIFY(house.lastJob().state == State::Cancelled);
    QCOMPARE(house.openUploads(), std::size_t(1));
    QCOMPARE(partsOf(house, "key", upload), std::size_t(1));
}

void TestTransferAdoption::changedFileSendsNothing()
{
    House house;
    std::string bytes = randomBytes(33 * mib, 5);
    writeFile(house.root() / "a.bin", bytes);
    const std::string upload = begin(house, "key");
    QVERIFY(send(house, "key", upload, bytes, 1));
    house.cloud->faults().add({"s3", "ListParts", -1});
    const JobId id = adoptUpload(*house.manager, callerOf(*house.cloud), house.root() / "a.bin", "bucket", "key", upload);
    QTRY_VERIFY(house.watched->count("ListParts") > 0);
    house.manager->pause(id);
    house.close();
    bytes += "more";
    writeFile(house.root() / "a.bin", bytes);
    house.open();
    house.manager->resume(id);
    QVERIFY(house.manager->waitIdle(limit));
    QCOMPARE(house.lastJob().errorCode, std::string("FileChanged"));
    QCOMPARE(house.watched->count("UploadPart"), 0);
    QCOMPARE(house.openUploads(), std::size_t(1));
}

void TestTransferAdoption::survivesKill_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<int>("number");
    QTest::addColumn<int>("partsAtMost");
    QTest::newRow("before the parts are compared") << "ListParts" << 1 << 4;
    QTest::newRow("first missing part") << "UploadPart" << 1 << 3;
    QTest::newRow("last missing part") << "UploadPart" << 4 << 0;
    QTest::newRow("completed, unknown") << "CompleteMultipartUpload" << 1 << 0;
}

void TestTransferAdoption::survivesKill()
{
    QFETCH(QString, operation);
    QFETCH(int, number);
    QFETCH(int, partsAtMost);
    House house;
    const std::string bytes = randomBytes(33 * mib, 6);
    writeFile(house.root() / "a.bin", bytes);
    const std::string upload = begin(house, "key");
    QVERIFY(send(house, "key", upload, bytes, 2) && send(house, "key", upload, bytes, 5));
    QVERIFY(house.killDuring(QStringLiteral("adopt"), operation, number, house.root() / "a.bin", QStringLiteral("key")));
    house.manager->resumeAll(callerOf(*house.cloud));
    QVERIFY(house.manager->waitIdle(limit));
    QCOMPARE(house.lastJob().errorMessage, std::string());
    QVERIFY(house.lastJob().state == State::Completed);
    QVERIFY2(house.watched->count("UploadPart") <= partsAtMost, qPrintable(QString::number(house.watched->count("UploadPart"))));
    QCOMPARE(house.watched->count("CreateMultipartUpload"), 0);
    QCOMPARE(house.openUploads(), std::size_t(0));
    QVERIFY(contentOf(house, "key") == bytes);
}

QTEST_GUILESS_MAIN(TestTransferAdoption)
#include "tst_transfer_adoption.moc"
