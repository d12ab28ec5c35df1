#include "S3Fixture.h"
#include "store/Digests.h"

using namespace nephoscope;
using namespace nephoscope::test;

class TestS3Copy : public QObject
{
    Q_OBJECT

private:
    static s3api::CopyObject::Input copy(const std::string &source, const std::string &key)
    {
        s3api::CopyObject::Input input;
        input.bucket = "b-1";
        input.key = key;
        input.copySource = source;
        return input;
    }
    static std::string digest(store::Digest digest, const std::string &bytes)
    {
        store::Hasher hasher({digest});
        hasher.update(asBytes(bytes));
        return hasher.finish().get(digest);
    }

    std::unique_ptr<S3Fixture> m_fixture;

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<S3Fixture>();
        m_fixture->makeBucket("b-1");
        m_fixture->makeBucket("b-2");
    }

    void sharesTheBytes()
    {
        const std::string bytes = pattern(200'000);
        QVERIFY(m_fixture->put("b-2", "dir/a b+\xED\x95\x9C", bytes));
        const auto copied = m_fixture->call<s3api::CopyObject>(copy("/b-2/dir/a+b%2B%ED%95%9C", "copy"));
        QVERIFY2(copied, codeOf(copied).constData());
        QCOMPARE(text(copied->copyObjectResult->eTag), text('"' + toHex(asBytes(digest(store::Digest::Md5, bytes))) + '"'));
        // The copy outlives its source, across a restart too.
        s3api::DeleteObject::Input gone;
        gone.bucket = "b-2";
        gone.key = "dir/a b+\xED\x95\x9C";
        QVERIFY(m_fixture->call<s3api::DeleteObject>(gone));
        QVERIFY(m_fixture->read("b-1", "copy") == bytes);
        m_fixture->reopen();
        QVERIFY(m_fixture->read("b-1", "copy") == bytes);
    }

    void badSources()
    {
        QCOMPARE(codeOf(m_fixture->call<s3api::CopyObject>(copy("b-2/none", "k"))), QByteArray("NoSuchKey"));
        QCOMPARE(codeOf(m_fixture->call<s3api::CopyObject>(copy("nowhere/none", "k"))), QByteArray("NoSuchBucket"));
        for (const char *source : {"", "b-2", "/b-2/", "//k", "b-2/%zz"})
            QCOMPARE(codeOf(m_fixture->call<s3api::CopyObject>(copy(source, "k"))), QByteArray("InvalidArgument"));
        QVERIFY(m_fixture->put("b-2", "a", "x"));
        QVERIFY(m_fixture->call<s3api::CopyObject>(copy("b-2/a?versionId=null", "k")));
        QCOMPARE(codeOf(m_fixture->call<s3api::CopyObject>(copy("b-2/a?versionId=xyz", "k"))), QByteArray("InvalidArgument"));
        auto owned = copy("b-2/a", "k");
        owned.expectedSourceBucketOwner = "111111111111";
        QCOMPARE(codeOf(m_fixture->call<s3api::CopyObject>(owned)), QByteArray("AccessDenied"));
        QCOMPARE(codeOf(m_fixture->call<s3api::CopyObject>(copy("b-2/a", std::string(1025, 'k')))), QByteArray("KeyTooLongError"));
    }

    void metadata()
    {
        s3api::PutObject::Input put;
        put.bucket = "b-1";
        put.key = "a";
        put.body = api::Body::fromString("x");
        put.contentType = "text/plain";
        put.metadata = std::map<std::string, std::string>{{"one", "1"}};
        put.storageClass.emplace().value = "STANDARD_IA";
        QVERIFY(m_fixture->call<s3api::PutObject>(put));
        auto input = copy("b-1/a", "kept");
        input.contentType = "ignored/while-copying";
        QVERIFY(m_fixture->call<s3api::CopyObject>(input));
        auto kept = m_fixture->get("b-1", "kept");
        QVERIFY(kept);
        QCOMPARE(text(kept->contentType), QByteArray("text/plain"));
        QVERIFY(kept->metadata == put.metadata);
        QVERIFY(!kept->storageClass);

        const auto onItself = m_fixture->call<s3api::CopyObject>(copy("b-1/a", "a"));
        QCOMPARE(codeOf(onItself), QByteArray("InvalidRequest"));
        input = copy("b-1/a", "a");
        input.metadataDirective.emplace().value = "REPLACE";
        input.contentType = "text/html";
        QVERIFY(m_fixture->call<s3api::CopyObject>(input));
        auto replaced = m_fixture->get("b-1", "a");
        QVERIFY(replaced);
        QCOMPARE(text(replaced->contentType), QByteArray("text/html"));
        QVERIFY(!replaced->metadata);
        QCOMPARE(m_fixture->read("b-1", "a"), std::string("x"));
        input.metadataDirective->value = "KEEP";
        QVERIFY(!m_fixture->call<s3api::CopyObject>(input));
    }

    void conditions()
    {
        const auto put = m_fixture->put("b-1", "a", "x");
        QVERIFY(put);
        m_fixture->clock().advance(std::chrono::hours(2));
        const auto before = S3Fixture::start() - std::chrono::hours(1);
        const auto after = S3Fixture::start() + std::chrono::hours(1);
        const auto status = [&](auto change) {
            auto input = copy("b-1/a", "k");
            change(input);
            return statusOf(m_fixture->call<s3api::CopyObject>(input));
        };
        QCOMPARE(status([&](auto &input) { input.copySourceIfMatch = *put->eTag; }), 200);
        QCOMPARE(status([&](auto &input) { input.copySourceIfMatch = "\"other\""; }), 412);
        QCOMPARE(status([&](auto &input) { input.copySourceIfNoneMatch = *put->eTag; }), 412);
        QCOMPARE(status([&](auto &input) { input.copySourceIfModifiedSince = before; }), 200);
        QCOMPARE(status([&](auto &input) { input.copySourceIfModifiedSince = after; }), 412);
        QCOMPARE(status([&](auto &input) { input.copySourceIfUnmodifiedSince = before; }), 412);
        QCOMPARE(status([&](auto &input) { input.copySourceIfUnmodifiedSince = before; input.copySourceIfMatch = *put->eTag; }), 200);
        QCOMPARE(status([&](auto &input) { input.ifNoneMatch = "*"; }), 412);
    }

    void multipartSourceAndPartCopies()
    {
        const std::string bytes = pattern(6 * 1024 * 1024);
        QVERIFY(m_fixture->put("b-2", "source", bytes));
        s3api::CreateMultipartUpload::Input create;
        create.bucket = "b-1";
        create.key = "joined";
        const auto upload = m_fixture->call<s3api::CreateMultipartUpload>(create);
        QVERIFY(upload);
        s3api::UploadPartCopy::Input part;
        part.bucket = "b-1";
        part.key = "joined";
        part.uploadId = upload->uploadId;
        part.copySource = "b-2/source";
        s3api::CompleteMultipartUpload::Input complete;
        complete.bucket = "b-1";
        complete.key = "joined";
        complete.uploadId = upload->uploadId;
        auto &list = complete.multipartUpload.emplace().parts.emplace();
        for (const char *range : {"", "bytes=10-5242899", "bytes=100-199"}) {
            part.partNumber = static_cast<int>(list.size()) + 1;
            if (*range)
                part.copySourceRange = range;
            const auto copied = m_fixture->call<s3api::UploadPartCopy>(part);
            QVERIFY2(copied, codeOf(copied).constData());
            auto &entry = list.emplace_back();
            entry.partNumber = part.partNumber;
            entry.eTag = copied->copyPartResult->eTag;
        }
        for (const char *range : {"bytes=5-4", "bytes=-5", "5-6", "bytes=0-6291456"}) {
            part.copySourceRange = range;
            QCOMPARE(codeOf(m_fixture->call<s3api::UploadPartCopy>(part)), QByteArray("InvalidArgument"));
        }
        part.copySourceRange = "bytes=6291456-6291457";
        QCOMPARE(codeOf(m_fixture->call<s3api::UploadPartCopy>(part)), QByteArray("InvalidRequest"));
        QVERIFY(m_fixture->call<s3api::CompleteMultipartUpload>(complete));
        const std::string whole = bytes + bytes.substr(10, 5'242'890) + bytes.substr(100, 100);
        QVERIFY(m_fixture->read("b-1", "joined") == whole);

        auto input = copy("b-1/joined", "flat");
        input.checksumAlgorithm.emplace().value = "SHA256";
        const auto flat = m_fixture->call<s3api::CopyObject>(input);
        QVERIFY2(flat, codeOf(flat).constData());
        QCOMPARE(text(flat->copyObjectResult->eTag), text('"' + toHex(asBytes(digest(store::Digest::Md5, whole))) + '"'));
        QCOMPARE(text(flat->copyObjectResult->checksumSHA256), text(toBase64(asBytes(digest(store::Digest::Sha256, whole)))));
        s3api::DeleteObjects::Input gone;
        gone.bucket = "b-1";
        gone.delete_.emplace().objects.emplace().emplace_back().key = "joined";
        QVERIFY(m_fixture->call<s3api::DeleteObjects>(gone));
        QVERIFY(m_fixture->put("b-2", "source", "other"));
        m_fixture->reopen();
        QVERIFY(m_fixture->read("b-1", "flat") == whole);
    }
};

QTEST_GUILESS_MAIN(TestS3Copy)
#include "tst_s3_copy.moc"
