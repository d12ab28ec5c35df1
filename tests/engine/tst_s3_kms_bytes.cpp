#include "KmsFixture.h"

#include <fstream>

using namespace nephoscope;
using namespace nephoscope::test;

namespace {

constexpr std::size_t large = 700'000;

} // namespace

/// Bytes under keys of KMS on their ways: copied, in parts, on disk, read by Select.
class TestS3KmsBytes : public QObject
{
    Q_OBJECT

    std::unique_ptr<KmsFixture> m_fixture;

    std::string read(const std::string &name, const std::string &range = {}) { return m_fixture->read("vault", name, range); }
    Expected<s3api::CopyObject::Output> copy(const std::string &from, const std::string &to, const char *algorithm, const std::string &key = {})
    {
        s3api::CopyObject::Input input;
        input.bucket = "vault";
        input.key = to;
        input.copySource = "vault/" + from;
        if (*algorithm)
            input.serverSideEncryption.emplace().value = algorithm;
        if (!key.empty())
            input.ssekmsKeyId = key;
        return m_fixture->call<s3api::CopyObject>(input);
    }

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<KmsFixture>();
        m_fixture->makeBucket("vault");
    }

    void copies()
    {
        const std::string key = m_fixture->makeKey(), other = m_fixture->makeKey(), bytes = pattern(large);
        QCOMPARE(codeOf(m_fixture->putKms("kms", bytes, key)), QByteArray("OK"));
        QCOMPARE(text(copy("kms", "plain", "")->copyObjectResult->eTag), KmsFixture::quotedMd5(bytes));
        const auto again = copy("plain", "again", "aws:kms", other);
        QCOMPARE(text(again->ssekmsKeyId), text(KmsFixture::arnOf(other)));
        QVERIFY(text(again->copyObjectResult->eTag) != KmsFixture::quotedMd5(bytes));
        QCOMPARE(codeOf(copy("kms", "twice", "aws:kms:dsse", other)), QByteArray("OK"));
        QCOMPARE(codeOf(copy("kms", "kms", "aws:kms", other)), QByteArray("OK"));
        for (const char *name : {"kms", "plain", "again", "twice"})
            QVERIFY2(read(name) == bytes, name);
        QCOMPARE(codeOf(m_fixture->on<kmsapi::DisableKey>(other)), QByteArray("OK"));
        QCOMPARE(read("plain").size(), bytes.size());
        for (const char *name : {"kms", "again", "twice"}) {
            QCOMPARE(read(name), std::string("!KMS.DisabledException"));
            QCOMPARE(codeOf(copy(name, "out", "")), QByteArray("KMS.DisabledException"));
        }
        QCOMPARE(codeOf(copy("plain", "out", "aws:kms", other)), QByteArray("KMS.DisabledException"));
    }

    void multipart()
    {
        const std::string key = m_fixture->makeKey(), first = pattern(5 * 1024 * 1024, 1), second = pattern(1000, 2);
        s3api::CreateMultipartUpload::Input create;
        create.bucket = "vault";
        create.key = "parts";
        create.serverSideEncryption.emplace().value = "aws:kms";
        create.ssekmsKeyId = "alias/none";
        QCOMPARE(codeOf(m_fixture->call<s3api::CreateMultipartUpload>(create)), QByteArray("KMS.NotFoundException"));
        create.ssekmsKeyId = key;
        const auto made = m_fixture->call<s3api::CreateMultipartUpload>(create);
        QCOMPARE(text(made->ssekmsKeyId), text(KmsFixture::arnOf(key)));
        const auto part = [&](int number, const std::string &bytes) {
            s3api::UploadPart::Input input;
            input.bucket = "vault";
            input.key = "parts";
            input.uploadId = made->uploadId;
            input.partNumber = number;
            input.body = api::Body::fromString(bytes);
            return m_fixture->call<s3api::UploadPart>(input);
        };
        s3api::CompleteMultipartUpload::Input complete;
        complete.bucket = "vault";
        complete.key = "parts";
        complete.uploadId = made->uploadId;
        auto &list = complete.multipartUpload.emplace().parts.emplace();
        for (const std::string *bytes : {&first, &second}) {
            const auto uploaded = part(int(list.size()) + 1, *bytes);
            QCOMPARE(text(uploaded->ssekmsKeyId), text(KmsFixture::arnOf(key)));
            QVERIFY(text(uploaded->eTag) != KmsFixture::quotedMd5(*bytes));
            auto &entry = list.emplace_back();
            entry.partNumber = int(list.size());
            entry.eTag = uploaded->eTag;
        }
        QCOMPARE(codeOf(m_fixture->on<kmsapi::DisableKey>(key)), QByteArray("OK"));
        QCOMPARE(codeOf(part(3, second)), QByteArray("KMS.DisabledException"));
        QCOMPARE(codeOf(m_fixture->on<kmsapi::EnableKey>(key)), QByteArray("OK"));
        const auto whole = m_fixture->call<s3api::CompleteMultipartUpload>(complete);
        QCOMPARE(text(whole->ssekmsKeyId), text(KmsFixture::arnOf(key)));
        QVERIFY(text(whole->eTag).endsWith("-2\""));
        QVERIFY(read("parts") == first + second);
        QVERIFY(read("parts", "bytes=5242870-5242889") == (first + second).substr(5242870, 20));
        QCOMPARE(codeOf(m_fixture->on<kmsapi::DisableKey>(key)), QByteArray("OK"));
        QCOMPARE(read("parts"), std::string("!KMS.DisabledException"));
    }

    void twoLayersOnDisk()
    {
        const std::string bytes = pattern(large);
        QCOMPARE(codeOf(m_fixture->putKms("k", bytes, {}, "aws:kms:dsse")), QByteArray("OK"));
        std::filesystem::path path;
        for (const auto &entry : std::filesystem::recursive_directory_iterator(m_fixture->cloud().folder() / "blobs"))
            path = entry.is_regular_file() ? entry.path() : path;
        const std::size_t chunks = (large + 65'535) / 65'536;
        QCOMPARE(std::filesystem::file_size(path), large + chunks * 32); // two tags to a chunk
        for (const std::streamoff at : {std::streamoff(5), std::streamoff(65'536 + 3), std::streamoff(65'536 + 20)}) {
            std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
            const auto flip = [&] {
                file.seekg(at);
                const char byte = static_cast<char>(file.get() ^ 4);
                file.seekp(at);
                file.put(byte);
                file.flush();
            };
            flip();
            QCOMPARE(read("k", "bytes=0-99"), std::string("!InternalError"));
            flip();
            QVERIFY(read("k", "bytes=0-99") == bytes.substr(0, 100));
        }
    }

    void selectReadsThem()
    {
        const std::string key = m_fixture->makeKey();
        QCOMPARE(codeOf(m_fixture->putKms("table", "a,1\nb,2\n", key)), QByteArray("OK"));
        s3api::SelectObjectContent::Input input;
        input.bucket = "vault";
        input.key = "table";
        input.expression = "SELECT s._1 FROM S3Object s WHERE s._2 = '2'";
        input.expressionType.emplace().value = "SQL";
        input.inputSerialization.emplace().csv.emplace();
        input.outputSerialization.emplace().csv.emplace();
        const auto selected = m_fixture->call<s3api::SelectObjectContent>(input);
        QCOMPARE(codeOf(selected), QByteArray("OK"));
        QVERIFY(selected->payload->readAll()->find("b\n") != std::string::npos);
        QCOMPARE(codeOf(m_fixture->on<kmsapi::DisableKey>(key)), QByteArray("OK"));
        QCOMPARE(codeOf(m_fixture->call<s3api::SelectObjectContent>(input)), QByteArray("KMS.DisabledException"));
    }
};

QTEST_GUILESS_MAIN(TestS3KmsBytes)
#include "tst_s3_kms_bytes.moc"
