#include "S3Fixture.h"
#include "store/Digests.h"

using namespace nephoscope;
using namespace nephoscope::test;

class TestS3Objects : public QObject
{
    Q_OBJECT

private:
    static s3api::PutObject::Input upload(const std::string &key, const std::string &bytes)
    {
        s3api::PutObject::Input input;
        input.bucket = "b-1";
        input.key = key;
        input.body = api::Body::fromString(bytes);
        return input;
    }
    template <class Input>
    static Input named(const std::string &key)
    {
        Input input;
        input.bucket = "b-1";
        input.key = key;
        return input;
    }
    static std::string base64Digest(store::Digest digest, const std::string &bytes)
    {
        store::Hasher hasher({digest});
        hasher.update(asBytes(bytes));
        return toBase64(asBytes(hasher.finish().get(digest)));
    }

    std::unique_ptr<S3Fixture> m_fixture;

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<S3Fixture>();
        m_fixture->makeBucket("b-1");
    }

    void roundTripAndRestart()
    {
        const std::string large = pattern(300'000);
        const auto small = m_fixture->put("b-1", "small", "hello");
        QVERIFY2(small, codeOf(small).constData());
        QCOMPARE(text(small->eTag), QByteArray("\"5d41402abc4b2a76b9719d911017c592\""));
        QCOMPARE(text(small->serverSideEncryption->value), QByteArray("AES256"));
        QCOMPARE(text(small->checksumCRC64NVME), text(base64Digest(store::Digest::Crc64Nvme, "hello")));
        QCOMPARE(text(small->checksumType->value), QByteArray("FULL_OBJECT"));
        QVERIFY(m_fixture->put("b-1", "large", large));
        QVERIFY(m_fixture->put("b-1", "empty", ""));
        for (int round = 0; round < 2; ++round) {
            QCOMPARE(m_fixture->read("b-1", "small"), std::string("hello"));
            QVERIFY(m_fixture->read("b-1", "large") == large);
            QCOMPARE(m_fixture->read("b-1", "empty"), std::string());
            const auto got = m_fixture->get("b-1", "small");
            QVERIFY(got);
            QCOMPARE(*got->contentLength, std::int64_t(5));
            QCOMPARE(text(got->contentType), QByteArray("binary/octet-stream"));
            QCOMPARE(*got->lastModified, S3Fixture::start());
            QVERIFY(!got->contentRange && !got->storageClass && !got->checksumCRC64NVME);
            m_fixture->reopen();
        }
        QVERIFY(m_fixture->put("b-1", "large", "short now"));
        QCOMPARE(m_fixture->read("b-1", "large"), std::string("short now"));
        QCOMPARE(m_fixture->read("b-1", "nothing"), std::string("!NoSuchKey"));
        QCOMPARE(m_fixture->read("nowhere", "nothing"), std::string("!NoSuchBucket"));
    }

    void keys()
    {
        // Hangul composed and decomposed are different bytes, hence different keys.
        const std::vector<std::string> keys{"/", "//", "a//b", "a/", "a b+c&d=%20", "\xED\x95\x9C\xEA\xB8\x80",
                                            "\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB\xE1\x84\x80\xE1\x85\xB3\xE1\x86\xAF",
                                            "\xF0\x9F\x9A\x80.txt", ".", "..", "a\nb", std::string(1024, 'k')};
        for (const std::string &key : keys)
            QVERIFY2(m_fixture->put("b-1", key, "content of " + key), key.c_str());
        for (const std::string &key : keys)
            QCOMPARE(m_fixture->read("b-1", key), "content of " + key);
        s3api::ListObjectsV2::Input list;
        list.bucket = "b-1";
        const auto listed = m_fixture->call<s3api::ListObjectsV2>(list);
        QVERIFY(listed);
        QCOMPARE(listed->contents->size(), keys.size());

        const auto tooLong = m_fixture->put("b-1", std::string(1025, 'k'), "x");
        QCOMPARE(codeOf(tooLong), QByteArray("KeyTooLongError"));
        QCOMPARE(fieldOf(tooLong, "Size"), QByteArray("1025"));
        QCOMPARE(fieldOf(tooLong, "MaxSizeAllowed"), QByteArray("1024"));
        QCOMPARE(m_fixture->read("b-1", std::string(1025, 'k')), std::string("!KeyTooLongError"));
        // 342 Hangul syllables of three bytes: length counts bytes, not characters.
        std::string hangul;
        for (int count = 0; count < 342; ++count)
            hangul += "\xEA\xB0\x80";
        QCOMPARE(codeOf(m_fixture->put("b-1", hangul, "x")), QByteArray("KeyTooLongError"));
        QCOMPARE(codeOf(m_fixture->put("b-1", "\xFF\xFE", "x")), QByteArray("InvalidURI"));
    }

    void headersAndMetadata()
    {
        auto input = upload("k", "x");
        input.contentType = "text/plain; charset=utf-8";
        input.cacheControl = "max-age=60";
        input.contentDisposition = "attachment";
        input.contentEncoding = "aws-chunked, gzip";
        input.contentLanguage = "ko";
        input.expires = "Mon, 23 Nov 2026 07:16:00 GMT";
        input.websiteRedirectLocation = "/elsewhere";
        input.storageClass.emplace().value = "STANDARD_IA";
        input.metadata = std::map<std::string, std::string>{{"name", "\xED\x95\x9C"}, {"other", "2"}};
        QVERIFY(m_fixture->call<s3api::PutObject>(input));
        const auto head = m_fixture->call<s3api::HeadObject>(named<s3api::HeadObject::Input>("k"));
        QVERIFY(head);
        QCOMPARE(text(head->contentType), text(input.contentType));
        QCOMPARE(text(head->cacheControl), text(input.cacheControl));
        QCOMPARE(text(head->contentDisposition), text(input.contentDisposition));
        QCOMPARE(text(head->contentEncoding), QByteArray("gzip"));
        QCOMPARE(text(head->contentLanguage), QByteArray("ko"));
        QCOMPARE(text(head->expires), text(input.expires));
        QCOMPARE(text(head->websiteRedirectLocation), QByteArray("/elsewhere"));
        QCOMPARE(text(head->storageClass->value), QByteArray("STANDARD_IA"));
        QVERIFY(head->metadata == input.metadata);

        auto get = named<s3api::GetObject::Input>("k");
        get.responseContentType = "application/x-other";
        get.responseExpires = S3Fixture::start();
        const auto overridden = m_fixture->call<s3api::GetObject>(get);
        QVERIFY(overridden);
        QCOMPARE(text(overridden->contentType), QByteArray("application/x-other"));
        QCOMPARE(text(overridden->expires), QByteArray("Mon, 23 Nov 2026 07:16:00 GMT"));

        input.metadata = std::map<std::string, std::string>{{"a", std::string(2047, 'x')}};
        QVERIFY(m_fixture->call<s3api::PutObject>(input));
        input.metadata = std::map<std::string, std::string>{{"a", std::string(2048, 'x')}};
        QCOMPARE(codeOf(m_fixture->call<s3api::PutObject>(input)), QByteArray("MetadataTooLarge"));
    }

    void refusedFeatures()
    {
        const auto code = [&](auto change) {
            auto input = upload("k", "x");
            change(input);
            return codeOf(m_fixture->call<s3api::PutObject>(input));
        };
        QCOMPARE(code([](auto &input) { input.acl.emplace().value = "private"; }), QByteArray("OK"));
        QCOMPARE(code([](auto &input) { input.acl.emplace().value = "bucket-owner-full-control"; }), QByteArray("OK"));
        QCOMPARE(code([](auto &input) { input.acl.emplace().value = "public-read"; }), QByteArray("AccessControlListNotSupported"));
        QCOMPARE(code([](auto &input) { input.grantRead = "id=1"; }), QByteArray("AccessControlListNotSupported"));
        QCOMPARE(code([](auto &input) { input.serverSideEncryption.emplace().value = "AES256"; }), QByteArray("OK"));
        QCOMPARE(code([](auto &input) { input.serverSideEncryption.emplace().value = "aws:kms"; }), QByteArray("OK"));
        QCOMPARE(code([](auto &input) { input.sseCustomerAlgorithm = "AES256"; }), QByteArray("InvalidArgument"));
        QCOMPARE(code([](auto &input) { input.tagging = "a=b"; }), QByteArray("OK"));
        QCOMPARE(code([](auto &input) { input.objectLockMode.emplace().value = "GOVERNANCE"; }), QByteArray("InvalidRequest"));
        QCOMPARE(code([](auto &input) { input.websiteRedirectLocation = "elsewhere"; }), QByteArray("InvalidRedirectLocation"));
        QCOMPARE(code([](auto &input) { input.storageClass.emplace().value = "SNOW"; }), QByteArray("InvalidStorageClass"));
    }

    void digests()
    {
        auto input = upload("k", "hello");
        input.contentMD5 = base64Digest(store::Digest::Md5, "hello");
        QVERIFY(m_fixture->call<s3api::PutObject>(input));
        input.contentMD5 = base64Digest(store::Digest::Md5, "other");
        QCOMPARE(codeOf(m_fixture->call<s3api::PutObject>(input)), QByteArray("BadDigest"));
        input.contentMD5 = "nonsense";
        QCOMPARE(codeOf(m_fixture->call<s3api::PutObject>(input)), QByteArray("InvalidDigest"));
        input.contentMD5.reset();

        input.checksumSHA256 = base64Digest(store::Digest::Sha256, "hello");
        auto put = m_fixture->call<s3api::PutObject>(input);
        QVERIFY(put);
        QCOMPARE(text(put->checksumSHA256), text(input.checksumSHA256));
        QVERIFY(!put->checksumCRC64NVME);
        input.checksumSHA256 = base64Digest(store::Digest::Sha256, "other");
        QCOMPARE(codeOf(m_fixture->call<s3api::PutObject>(input)), QByteArray("BadDigest"));
        input.checksumSHA256 = base64Digest(store::Digest::Crc32, "hello");
        QCOMPARE(codeOf(m_fixture->call<s3api::PutObject>(input)), QByteArray("InvalidRequest"));
        input.checksumSHA256 = base64Digest(store::Digest::Sha256, "hello");
        input.checksumCRC32 = base64Digest(store::Digest::Crc32, "hello");
        QCOMPARE(codeOf(m_fixture->call<s3api::PutObject>(input)), QByteArray("InvalidRequest"));
        input.checksumSHA256.reset();
        input.checksumAlgorithm.emplace().value = "SHA1";
        QCOMPARE(codeOf(m_fixture->call<s3api::PutObject>(input)), QByteArray("InvalidRequest"));
        input.checksumAlgorithm->value = "CRC32";
        QVERIFY(m_fixture->call<s3api::PutObject>(input));
        // A client over HTTP that names an algorithm must send a value; the console may have it reckoned.
        input.checksumCRC32.reset();
        QVERIFY(m_fixture->call<s3api::PutObject>(input));
        QCOMPARE(codeOf(m_fixture->callAs<s3api::PutObject>(m_fixture->caller(Via::Http), input)), QByteArray("InvalidRequest"));

        auto get = named<s3api::GetObject::Input>("k");
        get.checksumMode.emplace().value = "ENABLED";
        auto got = m_fixture->call<s3api::GetObject>(get);
        QVERIFY(got);
        QCOMPARE(text(got->checksumCRC32), text(base64Digest(store::Digest::Crc32, "hello")));
        get.range = "bytes=1-2";
        got = m_fixture->call<s3api::GetObject>(get);
        QVERIFY(got && !got->checksumCRC32);
        // What was refused changed nothing.
        QCOMPARE(m_fixture->read("b-1", "k"), std::string("hello"));
    }

    void ranges_data()
    {
        QTest::addColumn<QByteArray>("range");
        QTest::addColumn<QByteArray>("content"); // or `!Code`
        QTest::addColumn<QByteArray>("contentRange");
        const auto row = [](const char *range, const char *content, const char *contentRange) {
            QTest::newRow(range) << QByteArray(range) << QByteArray(content) << QByteArray(contentRange);
        };
        row("bytes=0-0", "0", "bytes 0-0/10");
        row("bytes=2-4", "234", "bytes 2-4/10");
        row("bytes=7-", "789", "bytes 7-9/10");
        row("bytes=7-100", "789", "bytes 7-9/10");
        row("bytes=-3", "789", "bytes 7-9/10");
        row("bytes=-100", "0123456789", "bytes 0-9/10");
        row("bytes=10-", "!InvalidRange", "");
        row("bytes=-0", "!InvalidRange", "");
        row("bytes=4-2", "0123456789", "(absent)");
        row("bytes=1-2,4-5", "0123456789", "(absent)");
        row("bytes=a-b", "0123456789", "(absent)");
        row("bytes=1-x", "0123456789", "(absent)");
        row("items=1-2", "0123456789", "(absent)");
        row("bytes=-", "0123456789", "(absent)");
        row("bytes=99999999999999999999-", "0123456789", "(absent)");
    }
    void ranges()
    {
        QFETCH(QByteArray, range);
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, contentRange);
        QVERIFY(m_fixture->put("b-1", "k", "0123456789"));
        const auto got = m_fixture->get("b-1", "k", range.toStdString());
        QCOMPARE(text(m_fixture->read("b-1", "k", range.toStdString())), content);
        if (got) {
            QCOMPARE(text(got->contentRange), contentRange);
            QCOMPARE(*got->contentLength, std::int64_t(content.size()));
        } else {
            QCOMPARE(statusOf(got), 416);
            QCOMPARE(fieldOf(got, "ActualObjectSize"), QByteArray("10"));
            QCOMPARE(fieldOf(got, "RangeRequested"), range);
        }
    }

    void partNumberOfPlainObject()
    {
        QVERIFY(m_fixture->put("b-1", "k", "0123456789"));
        auto get = named<s3api::GetObject::Input>("k");
        get.partNumber = 1;
        const auto got = m_fixture->call<s3api::GetObject>(get);
        QVERIFY(got);
        QCOMPARE(text(got->contentRange), QByteArray("bytes 0-9/10"));
        QVERIFY(!got->partsCount);
        get.partNumber = 2;
        QCOMPARE(statusOf(m_fixture->call<s3api::GetObject>(get)), 416);
        get.partNumber = 0;
        QCOMPARE(codeOf(m_fixture->call<s3api::GetObject>(get)), QByteArray("InvalidArgument"));
        get.partNumber = 1;
        get.range = "bytes=0-1";
        QCOMPARE(codeOf(m_fixture->call<s3api::GetObject>(get)), QByteArray("InvalidRequest"));
    }

    void readConditions()
    {
        const auto put = m_fixture->put("b-1", "k", "x");
        QVERIFY(put);
        m_fixture->clock().advance(std::chrono::hours(2));
        const auto before = S3Fixture::start() - std::chrono::hours(1);
        const auto after = S3Fixture::start() + std::chrono::hours(1);
        const auto future = S3Fixture::start() + std::chrono::hours(9);
        const auto status = [&](auto change) {
            auto input = named<s3api::GetObject::Input>("k");
            change(input);
            return statusOf(m_fixture->call<s3api::GetObject>(input));
        };
        QCOMPARE(status([&](auto &input) { input.ifMatch = *put->eTag; }), 200);
        QCOMPARE(status([&](auto &input) { input.ifMatch = "\"other\", " + *put->eTag; }), 200);
        QCOMPARE(status([&](auto &input) { input.ifMatch = "*"; }), 200);
        QCOMPARE(status([&](auto &input) { input.ifMatch = "\"other\""; }), 412);
        QCOMPARE(status([&](auto &input) { input.ifNoneMatch = "\"other\""; }), 200);
        QCOMPARE(status([&](auto &input) { input.ifNoneMatch = *put->eTag; }), 304);
        QCOMPARE(status([&](auto &input) { input.ifModifiedSince = before; }), 200);
        QCOMPARE(status([&](auto &input) { input.ifModifiedSince = S3Fixture::start(); }), 304);
        QCOMPARE(status([&](auto &input) { input.ifModifiedSince = after; }), 304);
        QCOMPARE(status([&](auto &input) { input.ifModifiedSince = future; }), 200);
        QCOMPARE(status([&](auto &input) { input.ifUnmodifiedSince = before; }), 412);
        QCOMPARE(status([&](auto &input) { input.ifUnmodifiedSince = S3Fixture::start(); }), 200);
        QCOMPARE(status([&](auto &input) { input.ifMatch = *put->eTag; input.ifUnmodifiedSince = before; }), 200);
        QCOMPARE(status([&](auto &input) { input.ifNoneMatch = *put->eTag; input.ifModifiedSince = before; }), 304);
        QCOMPARE(status([&](auto &input) { input.ifNoneMatch = "\"other\""; input.ifModifiedSince = after; }), 200);
        auto input = named<s3api::HeadObject::Input>("k");
        input.ifNoneMatch = *put->eTag;
        const auto head = m_fixture->call<s3api::HeadObject>(input);
        QCOMPARE(statusOf(head), 304);
        QCOMPARE(fieldOf(head, "ETag"), text(put->eTag));
        QCOMPARE(fieldOf(head, "Last-Modified"), QByteArray("Mon, 23 Nov 2026 07:16:00 GMT"));
    }

    void writeConditions()
    {
        auto input = upload("k", "one");
        input.ifNoneMatch = "*";
        const auto first = m_fixture->call<s3api::PutObject>(input);
        QVERIFY(first);
        const auto second = m_fixture->call<s3api::PutObject>(input);
        QCOMPARE(codeOf(second), QByteArray("PreconditionFailed"));
        QCOMPARE(fieldOf(second, "Condition"), QByteArray("If-None-Match"));
        input.ifNoneMatch = *first->eTag;
        QCOMPARE(statusOf(m_fixture->call<s3api::PutObject>(input)), 501);
        input.ifNoneMatch.reset();
        input.ifMatch = "\"other\"";
        QCOMPARE(statusOf(m_fixture->call<s3api::PutObject>(input)), 412);
        input.ifMatch = *first->eTag;
        QVERIFY(m_fixture->call<s3api::PutObject>(input));
        input.key = "missing";
        QCOMPARE(codeOf(m_fixture->call<s3api::PutObject>(input)), QByteArray("NoSuchKey"));
        input.ifNoneMatch = "*";
        QCOMPARE(statusOf(m_fixture->call<s3api::PutObject>(input)), 501);
    }

    void deleting()
    {
        const auto put = m_fixture->put("b-1", "k", "x");
        auto input = named<s3api::DeleteObject::Input>("k");
        input.ifMatch = "\"other\"";
        QCOMPARE(statusOf(m_fixture->call<s3api::DeleteObject>(input)), 412);
        QCOMPARE(m_fixture->read("b-1", "k"), std::string("x"));
        input.ifMatch = *put->eTag;
        QVERIFY(m_fixture->call<s3api::DeleteObject>(input));
        QCOMPARE(m_fixture->read("b-1", "k"), std::string("!NoSuchKey"));
        QCOMPARE(codeOf(m_fixture->call<s3api::DeleteObject>(input)), QByteArray("NoSuchKey"));
        input.ifMatch = "*";
        QCOMPARE(statusOf(m_fixture->call<s3api::DeleteObject>(input)), 412);
        input.ifMatch.reset();
        QVERIFY(m_fixture->call<s3api::DeleteObject>(input));
        input.versionId = "abc";
        QCOMPARE(codeOf(m_fixture->call<s3api::DeleteObject>(input)), QByteArray("InvalidArgument"));
    }

    void deletingMany()
    {
        for (const char *key : {"a", "b", "c", "d"})
            QVERIFY(m_fixture->put("b-1", key, key));
        s3api::DeleteObjects::Input input;
        input.bucket = "b-1";
        auto &objects = input.delete_.emplace().objects.emplace();
        objects.emplace_back().key = "a";
        objects.emplace_back().key = "missing";
        objects.emplace_back().key = std::string(1025, 'k');
        auto &conditional = objects.emplace_back();
        conditional.key = "b";
        conditional.eTag = "\"other\"";
        auto result = m_fixture->call<s3api::DeleteObjects>(input);
        QVERIFY(result);
        QCOMPARE(result->deleted->size(), std::size_t(2));
        QCOMPARE(result->errors->size(), std::size_t(2));
        QCOMPARE(text(result->errors->at(0).code), QByteArray("KeyTooLongError"));
        QCOMPARE(text(result->errors->at(1).code), QByteArray("PreconditionFailed"));
        QCOMPARE(m_fixture->read("b-1", "a"), std::string("!NoSuchKey"));
        QCOMPARE(m_fixture->read("b-1", "b"), std::string("b"));

        input.delete_->quiet = true;
        input.delete_->objects->resize(1);
        input.delete_->objects->front().key = "c";
        result = m_fixture->call<s3api::DeleteObjects>(input);
        QVERIFY(result && !result->deleted && !result->errors);
        QCOMPARE(m_fixture->read("b-1", "c"), std::string("!NoSuchKey"));
        input.delete_->objects->resize(1001, input.delete_->objects->front());
        QCOMPARE(codeOf(m_fixture->call<s3api::DeleteObjects>(input)), QByteArray("MalformedXML"));
    }

    void archivedObjectsCannotBeRead()
    {
        auto input = upload("k", "x");
        input.storageClass.emplace().value = "DEEP_ARCHIVE";
        QVERIFY(m_fixture->call<s3api::PutObject>(input));
        const auto got = m_fixture->get("b-1", "k");
        QCOMPARE(codeOf(got), QByteArray("InvalidObjectState"));
        QCOMPARE(statusOf(got), 403);
        QVERIFY(m_fixture->call<s3api::HeadObject>(named<s3api::HeadObject::Input>("k")));
    }

    void attributes()
    {
        QVERIFY(m_fixture->put("b-1", "k", "hello"));
        auto input = named<s3api::GetObjectAttributes::Input>("k");
        auto &wanted = input.objectAttributes.emplace();
        for (const char *name : {"ETag", "Checksum", "ObjectParts", "StorageClass", "ObjectSize"})
            wanted.emplace_back().value = name;
        const auto result = m_fixture->call<s3api::GetObjectAttributes>(input);
        QVERIFY2(result, codeOf(result).constData());
        QCOMPARE(text(result->eTag), QByteArray("5d41402abc4b2a76b9719d911017c592"));
        QCOMPARE(*result->objectSize, std::int64_t(5));
        QCOMPARE(text(result->storageClass->value), QByteArray("STANDARD"));
        QCOMPARE(text(result->checksum->checksumCRC64NVME), text(base64Digest(store::Digest::Crc64Nvme, "hello")));
        QVERIFY(!result->objectParts);
        input.objectAttributes->clear();
        QVERIFY(!m_fixture->call<s3api::GetObjectAttributes>(input));
    }
};

QTEST_GUILESS_MAIN(TestS3Objects)
#include "tst_s3_objects.moc"
