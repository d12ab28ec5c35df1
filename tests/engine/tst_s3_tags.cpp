#include "S3Fixture.h"

using namespace nephoscope;
using namespace nephoscope::test;

class TestS3Tags : public QObject
{
    Q_OBJECT

private:
    using List = std::vector<std::pair<std::string, std::string>>;

    template <class Input>
    static Input named(const std::string &key, const std::optional<std::string> &version = std::nullopt)
    {
        Input input;
        input.bucket = "b-1";
        input.key = key;
        input.versionId = version;
        return input;
    }
    static void fill(std::optional<s3api::Tagging> &tagging, const List &tags)
    {
        auto &set = tagging.emplace().tagSet.emplace();
        for (const auto &[key, value] : tags) {
            auto &tag = set.emplace_back();
            tag.key = key;
            tag.value = value;
        }
    }
    Expected<s3api::PutObjectTagging::Output> tag(const std::string &key, const List &tags,
                                                  const std::optional<std::string> &version = std::nullopt)
    {
        auto input = named<s3api::PutObjectTagging::Input>(key, version);
        fill(input.tagging, tags);
        return m_fixture->call<s3api::PutObjectTagging>(input);
    }
    Expected<s3api::PutBucketTagging::Output> tagBucket(const List &tags)
    {
        s3api::PutBucketTagging::Input input;
        input.bucket = "b-1";
        fill(input.tagging, tags);
        return m_fixture->call<s3api::PutBucketTagging>(input);
    }
    template <class Result>
    static QByteArray shown(const Result &result)
    {
        if (!result)
            return '!' + codeOf(result);
        QByteArrayList tags;
        for (const auto &tag : *result->tagSet)
            tags << text(tag.key) + '=' + text(tag.value);
        return tags.join(' ');
    }
    QByteArray tagsOf(const std::string &key, const std::optional<std::string> &version = std::nullopt)
    {
        return shown(m_fixture->call<s3api::GetObjectTagging>(named<s3api::GetObjectTagging::Input>(key, version)));
    }
    QByteArray bucketTags()
    {
        s3api::GetBucketTagging::Input input;
        input.bucket = "b-1";
        return shown(m_fixture->call<s3api::GetBucketTagging>(input));
    }
    Expected<s3api::PutObject::Output> putTagged(const std::string &header, const std::string &key = "k")
    {
        s3api::PutObject::Input input;
        input.bucket = "b-1";
        input.key = key;
        input.body = api::Body::fromString("x");
        input.tagging = header;
        return m_fixture->call<s3api::PutObject>(input);
    }
    static List many(int count)
    {
        List tags;
        for (int number = 0; number < count; ++number)
            tags.emplace_back("key" + std::to_string(number), "");
        return tags;
    }

    std::unique_ptr<S3Fixture> m_fixture;

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<S3Fixture>();
        m_fixture->makeBucket("b-1");
        QVERIFY(m_fixture->put("b-1", "k", "x"));
    }

    void refusals()
    {
        QCOMPARE(codeOf(tag("missing", {})), QByteArray("NoSuchKey"));
        QCOMPARE(tagsOf("missing"), QByteArray("!NoSuchKey"));
        QCOMPARE(codeOf(tag("k", many(11))), QByteArray("BadRequest"));
        QCOMPARE(codeOf(tagBucket(many(51))), QByteArray("BadRequest"));
        QVERIFY(tag("k", many(10)));
        QVERIFY(tagBucket(many(50)));
        const auto twice = tag("k", {{"a", "1"}, {"a", "2"}});
        QCOMPARE(codeOf(twice), QByteArray("InvalidTag"));
        QCOMPARE(fieldOf(twice, "TagKey"), QByteArray("a"));
        const auto badValue = tagBucket({{"a", "1,2"}});
        QCOMPARE(codeOf(badValue), QByteArray("InvalidTag"));
        QCOMPARE(fieldOf(badValue, "TagValue"), QByteArray("1,2"));
        for (const auto &[key, value] : List{{"", "x"}, {"a,b", ""}, {"aws:x", ""}, {std::string(129, 'k'), ""},
                                             {"k", std::string(257, 'v')}, {"\xF0\x9F\x9A\x80", ""}, {"tab\t", ""}, {"\xFF", ""}}) {
            QCOMPARE(codeOf(tag("k", {{key, value}})), QByteArray("InvalidTag"));
            QCOMPARE(codeOf(tagBucket({{key, value}})), QByteArray("InvalidTag"));
        }
        auto none = named<s3api::PutObjectTagging::Input>("k");
        QCOMPARE(codeOf(m_fixture->call<s3api::PutObjectTagging>(none)), QByteArray("MalformedXML"));
        none.tagging.emplace();
        QCOMPARE(codeOf(m_fixture->call<s3api::PutObjectTagging>(none)), QByteArray("MalformedXML"));
        QCOMPARE(codeOf(m_fixture->callAs<s3api::PutObjectTagging>(m_fixture->stranger(), none)), QByteArray("AccessDenied"));
        QCOMPARE(tagsOf("k").split(' ').size(), 10);
    }

    void roundTrip()
    {
        QCOMPARE(tagsOf("k"), QByteArray());
        QVERIFY(!m_fixture->get("b-1", "k")->tagCount);
        // 128 and 256 characters of three bytes: limits count characters.
        std::string longest;
        for (int count = 0; count < 128; ++count)
            longest += "\xEA\xB0\x80";
        QVERIFY(tag("k", {{"b c", "+-=._:/@"}, {"a", ""}, {longest, longest + longest}}));
        QCOMPARE(tagsOf("k"), "a= b c=+-=._:/@ " + text(longest) + '=' + text(longest + longest));
        m_fixture->reopen();
        QCOMPARE(*m_fixture->get("b-1", "k")->tagCount, 3);
        auto head = named<s3api::HeadObject::Input>("k");
        QCOMPARE(*m_fixture->call<s3api::HeadObject>(head)->tagCount, 3);
        QVERIFY(m_fixture->call<s3api::DeleteObjectTagging>(named<s3api::DeleteObjectTagging::Input>("k")));
        QCOMPARE(tagsOf("k"), QByteArray());
        // A new object does not inherit.
        QVERIFY(tag("k", {{"a", "1"}}));
        QVERIFY(m_fixture->put("b-1", "k", "y"));
        QCOMPARE(tagsOf("k"), QByteArray());
    }

    void headers()
    {
        for (const char *bad : {"a=1&a=2", "a=1,b=2", "a=%", "a=%FF", "a,b=1"})
            QCOMPARE(codeOf(putTagged(bad)), QByteArray("InvalidArgument"));
        QCOMPARE(fieldOf(putTagged("a=1&a=2"), "ArgumentName"), QByteArray("x-amz-tagging"));
        QCOMPARE(codeOf(putTagged("aws:a=1")), QByteArray("InvalidTag"));
        QCOMPARE(codeOf(putTagged("=1")), QByteArray("InvalidTag"));
        std::string eleven;
        for (const auto &[key, value] : many(11))
            eleven += key + "=1&";
        QCOMPARE(codeOf(putTagged(eleven)), QByteArray("BadRequest"));
        QVERIFY(putTagged("tag1=a+b%2Bc&tag&&key=%EA%B0%80"));
        QCOMPARE(tagsOf("k"), QByteArray("key=\xEA\xB0\x80 tag= tag1=a b+c"));
    }

    void copies()
    {
        QVERIFY(putTagged("a=1"));
        s3api::CopyObject::Input copy;
        copy.bucket = "b-1";
        copy.key = "copy";
        copy.copySource = "b-1/k";
        QVERIFY(m_fixture->call<s3api::CopyObject>(copy));
        QCOMPARE(tagsOf("copy"), QByteArray("a=1"));
        copy.tagging = "b=2";
        QVERIFY(m_fixture->call<s3api::CopyObject>(copy));
        QCOMPARE(tagsOf("copy"), QByteArray("a=1"));
        copy.taggingDirective.emplace().value = "REPLACE";
        QVERIFY(m_fixture->call<s3api::CopyObject>(copy));
        QCOMPARE(tagsOf("copy"), QByteArray("b=2"));
        copy.tagging = "b=2&b=3";
        QCOMPARE(codeOf(m_fixture->call<s3api::CopyObject>(copy)), QByteArray("InvalidArgument"));
        copy.taggingDirective->value = "MERGE";
        QCOMPARE(codeOf(m_fixture->call<s3api::CopyObject>(copy)), QByteArray("InvalidArgument"));
    }

    void multipart()
    {
        s3api::CreateMultipartUpload::Input create;
        create.bucket = "b-1";
        create.key = "parts";
        create.tagging = "a=1,2";
        QCOMPARE(codeOf(m_fixture->call<s3api::CreateMultipartUpload>(create)), QByteArray("InvalidArgument"));
        create.tagging = "a=1";
        s3api::CompleteMultipartUpload::Input complete;
        complete.bucket = "b-1";
        complete.key = "parts";
        complete.uploadId = m_fixture->call<s3api::CreateMultipartUpload>(create)->uploadId;
        s3api::UploadPart::Input part;
        part.bucket = "b-1";
        part.key = "parts";
        part.uploadId = complete.uploadId;
        part.partNumber = 1;
        part.body = api::Body::fromString("part");
        m_fixture->reopen();
        auto &entry = complete.multipartUpload.emplace().parts.emplace().emplace_back();
        entry.partNumber = 1;
        entry.eTag = m_fixture->call<s3api::UploadPart>(part)->eTag;
        QVERIFY(m_fixture->call<s3api::CompleteMultipartUpload>(complete));
        QCOMPARE(tagsOf("parts"), QByteArray("a=1"));
    }

    void versions()
    {
        s3api::PutBucketVersioning::Input enable;
        enable.bucket = "b-1";
        enable.versioningConfiguration.emplace().status.emplace().value = "Enabled";
        QVERIFY(m_fixture->call<s3api::PutBucketVersioning>(enable));
        const std::string one = *m_fixture->put("b-1", "k", "one")->versionId;
        const std::string two = *m_fixture->put("b-1", "k", "two")->versionId;
        QCOMPARE(text(tag("k", {{"v", "2"}})->versionId), text(two));
        QCOMPARE(text(tag("k", {{"v", "1"}}, one)->versionId), text(one));
        QCOMPARE(text(tag("k", {{"v", "0"}}, "null")->versionId), QByteArray("null"));
        QCOMPARE(tagsOf("k"), QByteArray("v=2"));
        QCOMPARE(tagsOf("k", one), QByteArray("v=1"));
        QCOMPARE(tagsOf("k", "null"), QByteArray("v=0"));
        QCOMPARE(tagsOf("k", "bad"), QByteArray("!InvalidArgument"));
        const std::string marker = *m_fixture->call<s3api::DeleteObject>(named<s3api::DeleteObject::Input>("k"))->versionId;
        for (const std::optional<std::string> &version : {std::optional<std::string>(), std::optional(marker)}) {
            const auto refused = tag("k", {}, version);
            QCOMPARE(statusOf(refused), 405);
            QCOMPARE(fieldOf(refused, "Method"), QByteArray("PUT"));
            QCOMPARE(fieldOf(refused, "ResourceType"), QByteArray("DeleteMarker"));
            QCOMPARE(tagsOf("k", version), QByteArray("!MethodNotAllowed"));
        }
        QCOMPARE(tagsOf("k", two), QByteArray("v=2"));
        QVERIFY(m_fixture->call<s3api::DeleteObjectTagging>(named<s3api::DeleteObjectTagging::Input>("k", two)));
        QCOMPARE(tagsOf("k", two), QByteArray());
        QCOMPARE(tagsOf("k", one), QByteArray("v=1"));
    }

    void buckets()
    {
        QCOMPARE(bucketTags(), QByteArray("!NoSuchTagSet"));
        QVERIFY(tagBucket({{"z", "1"}, {"a", "2"}}));
        m_fixture->reopen();
        QCOMPARE(bucketTags(), QByteArray("z=1 a=2"));
        s3api::DeleteBucketTagging::Input input;
        input.bucket = "b-1";
        QVERIFY(m_fixture->call<s3api::DeleteBucketTagging>(input));
        QCOMPARE(bucketTags(), QByteArray("!NoSuchTagSet"));

        s3api::CreateBucket::Input create;
        create.bucket = "tagged";
        auto &tag = create.createBucketConfiguration.emplace().tags.emplace().emplace_back();
        tag.key = "aws:x";
        tag.value = "1";
        QCOMPARE(codeOf(m_fixture->call<s3api::CreateBucket>(create)), QByteArray("InvalidTag"));
        create.createBucketConfiguration->tags->front().key = "x";
        QVERIFY(m_fixture->call<s3api::CreateBucket>(create));
        s3api::GetBucketTagging::Input get;
        get.bucket = "tagged";
        QCOMPARE(shown(m_fixture->call<s3api::GetBucketTagging>(get)), QByteArray("x=1"));
    }
};

QTEST_GUILESS_MAIN(TestS3Tags)
#include "tst_s3_tags.moc"
