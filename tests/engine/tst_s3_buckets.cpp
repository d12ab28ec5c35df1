#include "S3Fixture.h"
#include "services/s3/Names.h"

using namespace nephoscope;
using namespace nephoscope::test;

class TestS3Buckets : public QObject
{
    Q_OBJECT

private:
    static s3api::CreateBucket::Input creation(const std::string &name, const std::string &constraint = {})
    {
        s3api::CreateBucket::Input input;
        input.bucket = name;
        if (!constraint.empty())
            input.createBucketConfiguration.emplace().locationConstraint.emplace().value = constraint;
        return input;
    }
    template <class Input>
    static Input named(const std::string &bucket)
    {
        Input input;
        input.bucket = bucket;
        return input;
    }
    static QByteArrayList namesIn(const s3api::ListBuckets::Output &output)
    {
        QByteArrayList list;
        for (const auto &bucket : *output.buckets)
            list << text(bucket.name);
        return list;
    }

private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("valid");
        const auto row = [](const char *name, bool valid) { QTest::newRow(name) << QByteArray(name) << valid; };
        row("abc", true);
        row("my.bucket-1", true);
        row("ab", false);
        row("Abc", false);
        row("a_b", false);
        row("-abc", false);
        row("abc-", false);
        row("a..b", false);
        row("192.168.5.4", false);
        row("1.2.3", true);
        row("xn--abc", false);
        row("sthree-abc", false);
        row("amzn-s3-demo-x", false);
        row("abc-s3alias", false);
        row("abc--ol-s3", false);
        row("abc--x-s3", false);
        QTest::newRow("63") << QByteArray(63, 'a') << true;
        QTest::newRow("64") << QByteArray(64, 'a') << false;
    }
    void names()
    {
        QFETCH(QByteArray, name);
        QFETCH(bool, valid);
        QCOMPARE(nephoscope::s3::isValidBucketName(name.toStdString()), valid);
        S3Fixture fixture;
        QCOMPARE(codeOf(fixture.call<s3api::CreateBucket>(creation(name.toStdString()))),
                 QByteArray(valid ? "OK" : "InvalidBucketName"));
    }

    void creatingTwice()
    {
        S3Fixture fixture;
        const auto made = fixture.call<s3api::CreateBucket>(creation("first"));
        QVERIFY(made);
        QCOMPARE(text(made->location), QByteArray("/first"));
        QCOMPARE(codeOf(fixture.call<s3api::CreateBucket>(creation("first"))), QByteArray("OK"));
        const auto other = fixture.callAs<s3api::CreateBucket>(fixture.stranger(), creation("first"));
        QCOMPARE(codeOf(other), QByteArray("BucketAlreadyExists"));
        QCOMPARE(statusOf(other), 409);
        QVERIFY(fixture.call<s3api::CreateBucket>(creation("seoul", "ap-northeast-2")));
        const auto again = fixture.call<s3api::CreateBucket>(creation("seoul", "ap-northeast-2"));
        QCOMPARE(codeOf(again), QByteArray("BucketAlreadyOwnedByYou"));
        QCOMPARE(fieldOf(again, "BucketName"), QByteArray("seoul"));
    }

    void regions_data()
    {
        QTest::addColumn<QByteArray>("endpoint");
        QTest::addColumn<QByteArray>("constraint");
        QTest::addColumn<QByteArray>("expected"); // Region, or `!Code`
        const auto row = [](const char *endpoint, const char *constraint, const char *expected) {
            QTest::addRow("%s %s", endpoint, constraint) << QByteArray(endpoint) << QByteArray(constraint) << QByteArray(expected);
        };
        row("us-east-1", "", "us-east-1");
        row("us-east-1", "eu-west-3", "eu-west-3");
        row("us-east-1", "EU", "eu-west-1");
        row("us-east-1", "us-east-1", "!InvalidLocationConstraint");
        row("us-east-1", "moon", "!InvalidLocationConstraint");
        row("us-east-1", "moon-north-1", "!InvalidLocationConstraint");
        row("ap-northeast-2", "ap-northeast-2", "ap-northeast-2");
        row("ap-northeast-2", "", "!IllegalLocationConstraintException");
        row("ap-northeast-2", "eu-west-1", "!IllegalLocationConstraintException");
    }
    void regions()
    {
        QFETCH(QByteArray, endpoint);
        QFETCH(QByteArray, constraint);
        QFETCH(QByteArray, expected);
        S3Fixture fixture;
        Caller caller = fixture.caller();
        caller.region = Region{endpoint.toStdString()};
        const auto made = fixture.callAs<s3api::CreateBucket>(caller, creation("a-bucket", constraint.toStdString()));
        if (expected.startsWith('!')) {
            QCOMPARE('!' + codeOf(made), expected);
            return;
        }
        QVERIFY2(made, codeOf(made).constData());
        const auto head = fixture.call<s3api::HeadBucket>(named<s3api::HeadBucket::Input>("a-bucket"));
        QVERIFY(head);
        QCOMPARE(text(head->bucketRegion), expected);
        const auto location = fixture.call<s3api::GetBucketLocation>(named<s3api::GetBucketLocation::Input>("a-bucket"));
        QVERIFY(location);
        QCOMPARE(location->locationConstraint.has_value(), expected != "us-east-1");
        if (location->locationConstraint)
            QCOMPARE(text(location->locationConstraint->value), expected);
    }

    void listing()
    {
        S3Fixture fixture;
        for (const char *name : {"web-1", "logs", "web-2", "web-3"})
            fixture.makeBucket(name);
        QVERIFY(fixture.call<s3api::CreateBucket>(creation("web-seoul", "ap-northeast-2")));
        QVERIFY(fixture.callAs<s3api::CreateBucket>(fixture.stranger(), creation("web-strange")));

        auto all = fixture.call<s3api::ListBuckets>({});
        QVERIFY(all);
        QCOMPARE(namesIn(*all), (QByteArrayList{"logs", "web-1", "web-2", "web-3", "web-seoul"}));
        QCOMPARE(all->owner->id->size(), std::size_t(64));
        QCOMPARE(*all->buckets->front().creationDate, S3Fixture::start());

        s3api::ListBuckets::Input input;
        input.prefix = "web-";
        input.bucketRegion = "us-east-1";
        input.maxBuckets = 2;
        auto page = fixture.call<s3api::ListBuckets>(input);
        QVERIFY(page);
        QCOMPARE(namesIn(*page), (QByteArrayList{"web-1", "web-2"}));
        QVERIFY(page->continuationToken.has_value());
        input.continuationToken = page->continuationToken;
        page = fixture.call<s3api::ListBuckets>(input);
        QVERIFY(page);
        QCOMPARE(namesIn(*page), QByteArrayList{"web-3"});
        QVERIFY(!page->continuationToken);
        input.continuationToken = "%%%";
        QCOMPARE(codeOf(fixture.call<s3api::ListBuckets>(input)), QByteArray("InvalidArgument"));
    }

    void deleting()
    {
        S3Fixture fixture;
        fixture.makeBucket("b-1");
        const auto deletion = named<s3api::DeleteBucket::Input>("b-1");
        QVERIFY(fixture.put("b-1", "key", "x"));
        const auto refused = fixture.call<s3api::DeleteBucket>(deletion);
        QCOMPARE(codeOf(refused), QByteArray("BucketNotEmpty"));
        QCOMPARE(statusOf(refused), 409);
        s3api::DeleteObject::Input object;
        object.bucket = "b-1";
        object.key = "key";
        QVERIFY(fixture.call<s3api::DeleteObject>(object));
        s3api::CreateMultipartUpload::Input upload;
        upload.bucket = "b-1";
        upload.key = "unfinished";
        QVERIFY(fixture.call<s3api::CreateMultipartUpload>(upload));
        QVERIFY(fixture.call<s3api::DeleteBucket>(deletion));
        QCOMPARE(codeOf(fixture.call<s3api::DeleteBucket>(deletion)), QByteArray("NoSuchBucket"));
        // A new bucket of that name has nothing of the old one.
        fixture.makeBucket("b-1");
        const auto uploads = fixture.call<s3api::ListMultipartUploads>(named<s3api::ListMultipartUploads::Input>("b-1"));
        QVERIFY(uploads && !uploads->uploads);
    }

    void owners()
    {
        S3Fixture fixture;
        fixture.makeBucket("mine");
        auto head = named<s3api::HeadBucket::Input>("mine");
        head.expectedBucketOwner = std::string(defaultAccount);
        QVERIFY(fixture.call<s3api::HeadBucket>(head));
        head.expectedBucketOwner = "111111111111";
        QCOMPARE(codeOf(fixture.call<s3api::HeadBucket>(head)), QByteArray("AccessDenied"));
        head.expectedBucketOwner.reset();
        const auto strange = fixture.callAs<s3api::HeadBucket>(fixture.stranger(), head);
        QCOMPARE(codeOf(strange), QByteArray("AccessDenied"));
        QCOMPARE(statusOf(strange), 403);
        Caller nobody;
        nobody.principal = Principal::anonymous();
        QCOMPARE(codeOf(fixture.callAs<s3api::HeadBucket>(nobody, head)), QByteArray("AccessDenied"));
        QCOMPARE(codeOf(fixture.callAs<s3api::ListBuckets>(nobody, {})), QByteArray("AccessDenied"));
        QCOMPARE(codeOf(fixture.call<s3api::HeadBucket>(named<s3api::HeadBucket::Input>("nowhere"))), QByteArray("NoSuchBucket"));
        QCOMPARE(codeOf(fixture.call<s3api::HeadBucket>(named<s3api::HeadBucket::Input>("No"))), QByteArray("InvalidBucketName"));
    }

    void versioningIsUnset()
    {
        S3Fixture fixture;
        fixture.makeBucket("mine");
        const auto versioning = fixture.call<s3api::GetBucketVersioning>(named<s3api::GetBucketVersioning::Input>("mine"));
        QVERIFY(versioning);
        QVERIFY(!versioning->status);
    }

    void cors()
    {
        S3Fixture fixture;
        fixture.makeBucket("mine");
        const auto get = named<s3api::GetBucketCors::Input>("mine");
        QCOMPARE(codeOf(fixture.call<s3api::GetBucketCors>(get)), QByteArray("NoSuchCORSConfiguration"));
        auto put = named<s3api::PutBucketCors::Input>("mine");
        auto &rule = put.corsConfiguration.emplace().corsRules.emplace().emplace_back();
        rule.id = "one";
        rule.allowedOrigins = {"https://*.example.com"};
        rule.allowedMethods = {"GET", "PUT"};
        rule.allowedHeaders = {"*"};
        rule.exposeHeaders = {"ETag"};
        rule.maxAgeSeconds = 300;
        QVERIFY(fixture.call<s3api::PutBucketCors>(put));
        fixture.reopen();
        const auto kept = fixture.call<s3api::GetBucketCors>(get);
        QVERIFY(kept);
        QCOMPARE(kept->corsRules->size(), std::size_t(1));
        QCOMPARE(text(kept->corsRules->front().allowedOrigins->front()), QByteArray("https://*.example.com"));
        QCOMPARE(kept->corsRules->front().allowedMethods->size(), std::size_t(2));
        QCOMPARE(*kept->corsRules->front().maxAgeSeconds, 300);

        auto &broken = put.corsConfiguration->corsRules->front();
        broken.allowedMethods = {"PATCH"};
        QCOMPARE(codeOf(fixture.call<s3api::PutBucketCors>(put)), QByteArray("InvalidRequest"));
        broken.allowedMethods = {"GET"};
        broken.allowedOrigins = {"http://*.*.com"};
        QCOMPARE(codeOf(fixture.call<s3api::PutBucketCors>(put)), QByteArray("InvalidRequest"));
        broken.allowedOrigins = {"*"};
        broken.exposeHeaders = {"x-*"};
        QCOMPARE(codeOf(fixture.call<s3api::PutBucketCors>(put)), QByteArray("InvalidRequest"));
        broken.exposeHeaders.reset();
        put.corsConfiguration->corsRules->resize(101, broken);
        QCOMPARE(codeOf(fixture.call<s3api::PutBucketCors>(put)), QByteArray("InvalidRequest"));
        QVERIFY(fixture.call<s3api::DeleteBucketCors>(named<s3api::DeleteBucketCors::Input>("mine")));
        QCOMPARE(codeOf(fixture.call<s3api::GetBucketCors>(get)), QByteArray("NoSuchCORSConfiguration"));
    }

    void changesAreTold()
    {
        S3Fixture fixture;
        QVERIFY(fixture.call<s3api::CreateBucket>(creation("seoul", "ap-northeast-2")));
        QVERIFY(fixture.put("seoul", "k", "1"));
        QVERIFY(fixture.put("seoul", "k", "2"));
        s3api::DeleteObject::Input object;
        object.bucket = "seoul";
        object.key = "k";
        QVERIFY(fixture.call<s3api::DeleteObject>(object));
        const auto told = [&fixture] { // the history of events tells of itself, too
            std::vector<Change> all = fixture.cloud().changes().since(0).changes;
            std::erase_if(all, [](const Change &change) { return change.service != "s3"; });
            return all;
        };
        QTRY_COMPARE(told().size(), std::size_t(4));
        const auto changes = told();
        QCOMPARE(text(changes[0].type), QByteArray("bucket"));
        QCOMPARE(text(changes[0].region.value), QByteArray("ap-northeast-2"));
        QVERIFY(changes[1].kind == Change::Kind::Created);
        QCOMPARE(text(changes[1].parent), QByteArray("seoul"));
        QCOMPARE(text(changes[1].id), QByteArray("k"));
        QVERIFY(changes[2].kind == Change::Kind::Updated);
        QVERIFY(changes[3].kind == Change::Kind::Deleted);
        QCOMPARE(text(changes[3].type), QByteArray("object"));
    }
};

QTEST_GUILESS_MAIN(TestS3Buckets)
#include "tst_s3_buckets.moc"
