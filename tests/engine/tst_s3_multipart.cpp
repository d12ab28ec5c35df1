#include "S3Fixture.h"
#include "store/Digests.h"

using namespace nephoscope;
using namespace nephoscope::test;

namespace {

constexpr std::size_t minPart = 5 * 1024 * 1024;

std::string rawDigest(store::Digest digest, const std::string &bytes)
{
    store::Hasher hasher({digest});
    hasher.update(asBytes(bytes));
    return hasher.finish().get(digest);
}

std::string base64Digest(store::Digest digest, const std::string &bytes)
{
    return toBase64(asBytes(rawDigest(digest, bytes)));
}

} // namespace

class TestS3Multipart : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<S3Fixture> m_fixture;
    const std::string m_first = pattern(minPart, 1);
    const std::string m_second = pattern(minPart + 17, 2);
    const std::string m_last = pattern(1000, 3);

    std::string create(const std::string &key, const std::string &algorithm = {}, const std::string &type = {})
    {
        s3api::CreateMultipartUpload::Input input;
        input.bucket = "b-1";
        input.key = key;
        input.contentType = "text/x-test";
        if (!algorithm.empty())
            input.checksumAlgorithm.emplace().value = algorithm;
        if (!type.empty())
            input.checksumType.emplace().value = type;
        const auto made = m_fixture->call<s3api::CreateMultipartUpload>(input);
        return made ? *made->uploadId : '!' + made.error().code;
    }
    Expected<s3api::UploadPart::Output> upload(const std::string &key, const std::string &id, int number, const std::string &bytes)
    {
        s3api::UploadPart::Input input;
        input.bucket = "b-1";
        input.key = key;
        input.uploadId = id;
        input.partNumber = number;
        input.body = api::Body::fromString(bytes);
        return m_fixture->call<s3api::UploadPart>(std::move(input));
    }
    static s3api::CompletedPart listed(int number, const s3api::UploadPart::Output &part)
    {
        s3api::CompletedPart entry;
        entry.partNumber = number;
        entry.eTag = part.eTag;
        entry.checksumCRC32 = part.checksumCRC32;
        entry.checksumCRC32C = part.checksumCRC32C;
        entry.checksumCRC64NVME = part.checksumCRC64NVME;
        entry.checksumSHA1 = part.checksumSHA1;
        entry.checksumSHA256 = part.checksumSHA256;
        return entry;
    }
    static s3api::CompleteMultipartUpload::Input completion(const std::string &key, const std::string &id, std::vector<s3api::CompletedPart> parts)
    {
        s3api::CompleteMultipartUpload::Input input;
        input.bucket = "b-1";
        input.key = key;
        input.uploadId = id;
        input.multipartUpload.emplace().parts = std::move(parts);
        return input;
    }
    /// The three parts, as numbers 1, 2 and 3.
    std::vector<s3api::CompletedPart> uploadAll(const std::string &key, const std::string &id)
    {
        std::vector<s3api::CompletedPart> parts;
        int number = 0;
        for (const std::string *bytes : {&m_first, &m_second, &m_last}) {
            const auto part = upload(key, id, ++number, *bytes);
            if (!part)
                qFatal("%s", part.error().message.c_str());
            parts.push_back(listed(number, *part));
        }
        return parts;
    }
    std::string whole() const { return m_first + m_second + m_last; }
    std::string expectedEtag() const
    {
        const std::string hashes = rawDigest(store::Digest::Md5, m_first) + rawDigest(store::Digest::Md5, m_second)
            + rawDigest(store::Digest::Md5, m_last);
        return '"' + toHex(asBytes(rawDigest(store::Digest::Md5, hashes))) + "-3\"";
    }

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<S3Fixture>();
        m_fixture->makeBucket("b-1");
    }

    void wholeLife()
    {
        const std::string id = create("k");
        // A part sent again replaces the first; what is not listed is dropped.
        QVERIFY(upload("k", id, 2, "not this"));
        QVERIFY(upload("k", id, 7, "nor this"));
        auto parts = uploadAll("k", id);
        QCOMPARE(m_fixture->read("b-1", "k"), std::string("!NoSuchKey"));
        m_fixture->reopen();
        auto input = completion("k", id, parts);
        input.mpuObjectSize = static_cast<std::int64_t>(whole().size());
        const auto done = m_fixture->call<s3api::CompleteMultipartUpload>(input);
        QVERIFY2(done, codeOf(done).constData());
        QCOMPARE(text(done->eTag), text(expectedEtag()));
        QCOMPARE(text(done->checksumCRC64NVME), text(base64Digest(store::Digest::Crc64Nvme, whole())));
        QCOMPARE(text(done->checksumType->value), QByteArray("FULL_OBJECT"));
        // Asked again it says the same.
        const auto again = m_fixture->call<s3api::CompleteMultipartUpload>(input);
        QVERIFY(again);
        QCOMPARE(text(again->eTag), text(done->eTag));
        m_fixture->reopen();
        QVERIFY(m_fixture->read("b-1", "k") == whole());
        const std::string across = "bytes=" + std::to_string(minPart - 3) + '-' + std::to_string(minPart + 4);
        QVERIFY(m_fixture->read("b-1", "k", across) == whole().substr(minPart - 3, 8));
        const std::string tail = "bytes=-1003";
        QVERIFY(m_fixture->read("b-1", "k", tail) == whole().substr(whole().size() - 1003));

        s3api::GetObject::Input get;
        get.bucket = "b-1";
        get.key = "k";
        get.partNumber = 2;
        const auto second = m_fixture->call<s3api::GetObject>(get);
        QVERIFY(second);
        QVERIFY(*second->body->readAll() == m_second);
        QCOMPARE(*second->partsCount, 3);
        QCOMPARE(text(second->contentType), QByteArray("text/x-test"));
        get.partNumber = 4;
        const auto beyond = m_fixture->call<s3api::GetObject>(get);
        QCOMPARE(codeOf(beyond), QByteArray("InvalidPartNumber"));
        QCOMPARE(fieldOf(beyond, "ActualPartCount"), QByteArray("3"));

        // Overwriting it frees every part.
        QVERIFY(m_fixture->put("b-1", "k", "small"));
        QCOMPARE(codeOf(m_fixture->call<s3api::CompleteMultipartUpload>(input)), QByteArray("NoSuchUpload"));
        auto &reader = m_fixture->cloud().database().reader();
        auto rows = reader.query("SELECT count(*) FROM s3_parts");
        QVERIFY(rows.step());
        QCOMPARE(rows.integer(0), std::int64_t(0));
    }

    void checksums_data()
    {
        QTest::addColumn<QByteArray>("algorithm");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("expected"); // type, or `!Code`
        const auto row = [](const char *algorithm, const char *type, const char *expected) {
            QTest::addRow("%s %s", algorithm, type) << QByteArray(algorithm) << QByteArray(type) << QByteArray(expected);
        };
        row("CRC32", "", "COMPOSITE");
        row("CRC32", "FULL_OBJECT", "FULL_OBJECT");
        row("CRC32C", "COMPOSITE", "COMPOSITE");
        row("CRC32C", "FULL_OBJECT", "FULL_OBJECT");
        row("CRC64NVME", "", "FULL_OBJECT");
        row("CRC64NVME", "COMPOSITE", "!InvalidRequest");
        row("SHA1", "", "COMPOSITE");
        row("SHA256", "COMPOSITE", "COMPOSITE");
        row("SHA256", "FULL_OBJECT", "!InvalidRequest");
        row("", "FULL_OBJECT", "!InvalidRequest");
        row("CRC16", "", "!InvalidRequest");
    }
    void checksums()
    {
        QFETCH(QByteArray, algorithm);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, expected);
        const std::string id = create("k", algorithm.toStdString(), type.toStdString());
        if (expected.startsWith('!')) {
            QCOMPARE(text(id), expected);
            return;
        }
        const auto parts = uploadAll("k", id);
        const auto done = m_fixture->call<s3api::CompleteMultipartUpload>(completion("k", id, parts));
        QVERIFY2(done, codeOf(done).constData());
        QCOMPARE(text(done->checksumType->value), expected);
        const std::map<QByteArray, std::pair<store::Digest, std::optional<std::string> s3api::CompleteMultipartUploadOutput::*>> members{
            {"CRC32", {store::Digest::Crc32, &s3api::CompleteMultipartUploadOutput::checksumCRC32}},
            {"CRC32C", {store::Digest::Crc32c, &s3api::CompleteMultipartUploadOutput::checksumCRC32C}},
            {"CRC64NVME", {store::Digest::Crc64Nvme, &s3api::CompleteMultipartUploadOutput::checksumCRC64NVME}},
            {"SHA1", {store::Digest::Sha1, &s3api::CompleteMultipartUploadOutput::checksumSHA1}},
            {"SHA256", {store::Digest::Sha256, &s3api::CompleteMultipartUploadOutput::checksumSHA256}},
        };
        const auto &[digest, member] = members.at(algorithm);
        const std::string composite = base64Digest(digest, rawDigest(digest, m_first) + rawDigest(digest, m_second) + rawDigest(digest, m_last));
        QCOMPARE(text((*done).*member), text(expected == "COMPOSITE" ? composite + "-3" : base64Digest(digest, whole())));
    }

    void partChecksumsAreChecked()
    {
        const std::string id = create("k", "CRC32");
        s3api::UploadPart::Input input;
        input.bucket = "b-1";
        input.key = "k";
        input.uploadId = id;
        input.partNumber = 1;
        input.body = api::Body::fromString("hello");
        input.checksumCRC32 = base64Digest(store::Digest::Crc32, "other");
        QCOMPARE(codeOf(m_fixture->call<s3api::UploadPart>(input)), QByteArray("BadDigest"));
        input.checksumCRC32.reset();
        input.checksumSHA1 = base64Digest(store::Digest::Sha1, "hello");
        QCOMPARE(codeOf(m_fixture->call<s3api::UploadPart>(input)), QByteArray("InvalidRequest"));
        input.checksumSHA1.reset();
        QCOMPARE(codeOf(m_fixture->callAs<s3api::UploadPart>(m_fixture->caller(Via::Http), input)), QByteArray("InvalidRequest"));
        input.checksumCRC32 = base64Digest(store::Digest::Crc32, "hello");
        const auto part = m_fixture->call<s3api::UploadPart>(input);
        QVERIFY(part);
        auto complete = completion("k", id, {listed(1, *part)});
        auto &entry = complete.multipartUpload->parts->front();
        entry.checksumCRC32.reset();
        QCOMPARE(codeOf(m_fixture->call<s3api::CompleteMultipartUpload>(complete)), QByteArray("InvalidRequest"));
        entry.checksumCRC32 = base64Digest(store::Digest::Crc32, "other");
        QCOMPARE(codeOf(m_fixture->call<s3api::CompleteMultipartUpload>(complete)), QByteArray("InvalidPart"));
        entry.checksumCRC32 = part->checksumCRC32;
        complete.checksumCRC32 = base64Digest(store::Digest::Crc32, "other") + "-1";
        QCOMPARE(codeOf(m_fixture->call<s3api::CompleteMultipartUpload>(complete)), QByteArray("BadDigest"));
        complete.checksumCRC32.reset();
        complete.checksumType.emplace().value = "FULL_OBJECT";
        QCOMPARE(codeOf(m_fixture->call<s3api::CompleteMultipartUpload>(complete)), QByteArray("InvalidRequest"));
        complete.checksumType.reset();
        QVERIFY(m_fixture->call<s3api::CompleteMultipartUpload>(complete));
    }

    void refusedCompletions()
    {
        const std::string id = create("k");
        const auto one = upload("k", id, 1, "too small");
        const auto two = upload("k", id, 2, "last");
        QVERIFY(one && two);
        const auto code = [&](std::vector<s3api::CompletedPart> parts) {
            return codeOf(m_fixture->call<s3api::CompleteMultipartUpload>(completion("k", id, std::move(parts))));
        };
        QCOMPARE(code({}), QByteArray("MalformedXML"));
        QCOMPARE(code({listed(2, *two), listed(1, *one)}), QByteArray("InvalidPartOrder"));
        QCOMPARE(code({listed(1, *one), listed(1, *one)}), QByteArray("InvalidPartOrder"));
        QCOMPARE(code({listed(3, *one)}), QByteArray("InvalidPart"));
        QCOMPARE(code({listed(1, *two)}), QByteArray("InvalidPart"));
        const auto small = m_fixture->call<s3api::CompleteMultipartUpload>(completion("k", id, {listed(1, *one), listed(2, *two)}));
        QCOMPARE(codeOf(small), QByteArray("EntityTooSmall"));
        QCOMPARE(fieldOf(small, "PartNumber"), QByteArray("1"));
        QCOMPARE(fieldOf(small, "ProposedSize"), QByteArray("9"));
        auto sized = completion("k", id, {listed(1, *one)});
        sized.mpuObjectSize = 10;
        QCOMPARE(codeOf(m_fixture->call<s3api::CompleteMultipartUpload>(sized)), QByteArray("InvalidRequest"));
        QVERIFY(m_fixture->put("b-1", "k", "there already"));
        auto conditional = completion("k", id, {listed(1, *one)});
        conditional.ifNoneMatch = "*";
        QCOMPARE(codeOf(m_fixture->call<s3api::CompleteMultipartUpload>(conditional)), QByteArray("PreconditionFailed"));
        // After all these refusals the upload is as it was.
        QCOMPARE(code({listed(1, *one)}), QByteArray("OK"));
        QCOMPARE(m_fixture->read("b-1", "k"), std::string("too small"));
    }

    void partNumbersAndUnknownUploads()
    {
        const std::string id = create("k");
        for (const int number : {0, -1, 10'001})
            QCOMPARE(codeOf(upload("k", id, number, "x")), QByteArray("InvalidArgument"));
        QVERIFY(upload("k", id, 10'000, "x"));
        QCOMPARE(codeOf(upload("other", id, 1, "x")), QByteArray("NoSuchUpload"));
        const auto unknown = upload("k", "nonsense", 1, "x");
        QCOMPARE(codeOf(unknown), QByteArray("NoSuchUpload"));
        QCOMPARE(fieldOf(unknown, "UploadId"), QByteArray("nonsense"));
    }

    void abortFreesTheBytes()
    {
        const std::string id = create("k");
        uploadAll("k", id);
        s3api::AbortMultipartUpload::Input abort;
        abort.bucket = "b-1";
        abort.key = "k";
        abort.uploadId = id;
        QVERIFY(m_fixture->call<s3api::AbortMultipartUpload>(abort));
        QCOMPARE(codeOf(m_fixture->call<s3api::AbortMultipartUpload>(abort)), QByteArray("NoSuchUpload"));
        QCOMPARE(codeOf(upload("k", id, 1, "x")), QByteArray("NoSuchUpload"));
        const auto files = [&] {
            int count = 0;
            const std::filesystem::path folder = m_fixture->cloud().folder() / "blobs";
            for (const auto &entry : std::filesystem::recursive_directory_iterator(folder))
                count += entry.is_regular_file() ? 1 : 0;
            return count;
        };
        QTRY_COMPARE(files(), 0);
    }

    void tenThousandParts()
    {
        const std::string id = create("k");
        std::vector<QFuture<Expected<s3api::UploadPart::Output>>> pending;
        for (int number = 1; number <= 10'000; ++number) {
            s3api::UploadPart::Input input;
            input.bucket = "b-1";
            input.key = "k";
            input.uploadId = id;
            input.partNumber = number;
            input.body = api::Body::fromString("part " + std::to_string(number));
            pending.push_back(m_fixture->cloud().invoke<s3api::UploadPart>(m_fixture->caller(), std::move(input)));
        }
        for (auto &future : pending)
            QVERIFY(future.result());
        s3api::ListParts::Input list;
        list.bucket = "b-1";
        list.key = "k";
        list.uploadId = id;
        int next = 1;
        for (int page = 0; page < 10; ++page) {
            const auto got = m_fixture->call<s3api::ListParts>(list);
            QVERIFY(got);
            QCOMPARE(got->parts->size(), std::size_t(1000));
            for (const auto &part : *got->parts)
                QCOMPARE(*part.partNumber, next++);
            QCOMPARE(*got->isTruncated, page < 9);
            list.partNumberMarker = got->nextPartNumberMarker;
        }
        list.maxParts = 0;
        const auto none = m_fixture->call<s3api::ListParts>(list);
        QVERIFY(none && !none->parts && !*none->isTruncated);
        list.maxParts = -1;
        QCOMPARE(codeOf(m_fixture->call<s3api::ListParts>(list)), QByteArray("InvalidArgument"));
    }

    void listingUploads()
    {
        std::vector<std::pair<std::string, std::string>> expected;
        for (const char *key : {"a/1", "a/2", "b", "b", "b", "c/1", "d"})
            expected.emplace_back(key, create(key));
        s3api::ListMultipartUploads::Input input;
        input.bucket = "b-1";
        input.maxUploads = 2;
        std::vector<std::pair<std::string, std::string>> seen;
        for (int count = 0; count < 10; ++count) {
            const auto page = m_fixture->call<s3api::ListMultipartUploads>(input);
            QVERIFY(page);
            for (const auto &upload : *page->uploads)
                seen.emplace_back(*upload.key, *upload.uploadId);
            if (!*page->isTruncated)
                break;
            input.keyMarker = page->nextKeyMarker;
            input.uploadIdMarker = page->nextUploadIdMarker;
        }
        QVERIFY(seen == expected);

        s3api::ListMultipartUploads::Input grouped;
        grouped.bucket = "b-1";
        grouped.delimiter = "/";
        grouped.maxUploads = 1;
        QByteArrayList groups;
        for (int count = 0; count < 10; ++count) {
            const auto page = m_fixture->call<s3api::ListMultipartUploads>(grouped);
            QVERIFY(page);
            if (page->uploads)
                groups << text(page->uploads->front().key);
            if (page->commonPrefixes)
                groups << text(page->commonPrefixes->front().prefix);
            if (!*page->isTruncated)
                break;
            grouped.keyMarker = page->nextKeyMarker;
            grouped.uploadIdMarker = page->nextUploadIdMarker;
        }
        QCOMPARE(groups, (QByteArrayList{"a/", "b", "b", "b", "c/", "d"}));
        s3api::ListMultipartUploads::Input after;
        after.bucket = "b-1";
        after.keyMarker = "b";
        const auto rest = m_fixture->call<s3api::ListMultipartUploads>(after);
        QVERIFY(rest);
        QCOMPARE(rest->uploads->size(), std::size_t(2));
    }

    void attributesOfParts()
    {
        const std::string id = create("k", "SHA256");
        const auto parts = uploadAll("k", id);
        QVERIFY(m_fixture->call<s3api::CompleteMultipartUpload>(completion("k", id, parts)));
        s3api::GetObjectAttributes::Input input;
        input.bucket = "b-1";
        input.key = "k";
        input.maxParts = 2;
        input.objectAttributes.emplace().emplace_back().value = "ObjectParts";
        auto got = m_fixture->call<s3api::GetObjectAttributes>(input);
        QVERIFY(got && got->objectParts);
        QCOMPARE(*got->objectParts->totalPartsCount, 3);
        QCOMPARE(got->objectParts->parts->size(), std::size_t(2));
        QVERIFY(*got->objectParts->isTruncated);
        QCOMPARE(text(got->objectParts->parts->front().checksumSHA256), text(base64Digest(store::Digest::Sha256, m_first)));
        input.partNumberMarker = got->objectParts->nextPartNumberMarker;
        got = m_fixture->call<s3api::GetObjectAttributes>(input);
        QVERIFY(got && !*got->objectParts->isTruncated);
        QCOMPARE(*got->objectParts->parts->front().partNumber, 3);
    }
};

QTEST_GUILESS_MAIN(TestS3Multipart)
#include "tst_s3_multipart.moc"
