#include "S3Lifecycle.h"

using namespace nephoscope;
using namespace nephoscope::test;

// The clock stands at 2026-11-23T07:16:00Z, so that the first midnight comes after 16:44 hours.

class TestS3Lifecycle : public LifecycleTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { prepare(); }

    void daysEndAtMidnight()
    {
        QVERIFY(m_fixture->put("b-1", "logs/a", "x"));
        QVERIFY(m_fixture->put("b-1", "other", "x"));
        configure({expiring(3, "logs/", "a rule")});
        // From the 23rd three days, and on to the midnight after.
        const QByteArray expected("expiry-date=\"Fri, 27 Nov 2026 00:00:00 GMT\", rule-id=\"a%20rule\"");
        QCOMPARE(text(m_fixture->head("b-1", "logs/a")->expiration), expected);
        QCOMPARE(text(m_fixture->get("b-1", "logs/a")->expiration), expected);
        QCOMPARE(text(m_fixture->put("b-1", "logs/b", "x")->expiration), expected);
        QVERIFY(!m_fixture->head("b-1", "other")->expiration);
        sleep(3);
        QCOMPARE(keys(), QByteArray("logs/a logs/b other"));
        m_fixture->advance(24h - 1ms);
        QCOMPARE(keys(), QByteArray("logs/a logs/b other"));
        m_fixture->advance(1ms);
        QCOMPARE(keys(), QByteArray("other"));
        QCOMPARE(m_fixture->history("b-1"), QByteArray("other:v*"));
    }

    void disabledRulesAndDates()
    {
        Rule off = expiring(1);
        off.status->value = "Disabled";
        Rule dated = rule("d/");
        dated.expiration.emplace().date = Timestamp(std::chrono::sys_days(std::chrono::year(2026) / 11 / 26));
        configure({off, dated});
        QVERIFY(m_fixture->put("b-1", "a", "x"));
        QVERIFY(m_fixture->put("b-1", "d/a", "x"));
        QVERIFY(!m_fixture->head("b-1", "a")->expiration);
        sleep(2);
        QCOMPARE(keys(), QByteArray("a d/a"));
        sleep();
        QCOMPARE(keys(), QByteArray("a"));
        // The date stays: what comes later goes at the next midnight.
        QVERIFY(m_fixture->put("b-1", "d/b", "x"));
        sleep();
        QCOMPARE(keys(), QByteArray("a"));
    }

    void filtersByTagsAndSize()
    {
        Rule tagged = rule();
        tagged.filter->prefix.reset();
        auto &all = tagged.filter->and_.emplace();
        all.prefix = "p/";
        auto &tag = all.tags.emplace().emplace_back();
        tag.key = "keep";
        tag.value = "no";
        all.objectSizeGreaterThan = 2;
        all.objectSizeLessThan = 6;
        tagged.expiration.emplace().days = 1;
        configure({tagged});
        QVERIFY(m_fixture->putAs("b-1", "p/1-goes", "xxx", "", "keep=no&more=1"));
        QVERIFY(m_fixture->putAs("b-1", "p/2-tag", "xxx", "", "keep=yes"));
        QVERIFY(m_fixture->putAs("b-1", "p/3-none", "xxx", ""));
        QVERIFY(m_fixture->putAs("b-1", "p/4-small", "xx", "", "keep=no"));
        QVERIFY(m_fixture->putAs("b-1", "p/5-big", "xxxxxx", "", "keep=no"));
        QVERIFY(m_fixture->putAs("b-1", "q/6-prefix", "xxx", "", "keep=no"));
        QVERIFY(m_fixture->head("b-1", "p/1-goes")->expiration);
        QVERIFY(!m_fixture->head("b-1", "p/2-tag")->expiration);
        sleep(2);
        QCOMPARE(keys(), QByteArray("p/2-tag p/3-none p/4-small p/5-big q/6-prefix"));
    }

    void transitionsGoDownTheWaterfall()
    {
        Rule moves = rule();
        moving(moves, 30, "STANDARD_IA");
        moving(moves, 60, "GLACIER");
        moving(moves, 150, "DEEP_ARCHIVE");
        configure({moves});
        putBig("a");
        putBig("cold", "DEEP_ARCHIVE");
        QVERIFY(m_fixture->put("b-1", "small", "x"));
        const auto modified = m_fixture->head("b-1", "a")->lastModified;
        sleep(30);
        QCOMPARE(m_fixture->classOf("b-1", "a"), QByteArray("STANDARD"));
        sleep();
        QCOMPARE(m_fixture->classOf("b-1", "a"), QByteArray("STANDARD_IA"));
        QCOMPARE(m_fixture->classOf("b-1", "small"), QByteArray("STANDARD"));
        QVERIFY(m_fixture->head("b-1", "a")->lastModified == modified);
        sleep(30);
        QCOMPARE(m_fixture->classOf("b-1", "a"), QByteArray("GLACIER"));
        QCOMPARE(m_fixture->read("b-1", "a"), std::string("!InvalidObjectState"));
        sleep(90);
        QCOMPARE(m_fixture->classOf("b-1", "a"), QByteArray("DEEP_ARCHIVE"));
        QCOMPARE(m_fixture->classOf("b-1", "cold"), QByteArray("DEEP_ARCHIVE"));
    }

    void smallObjects()
    {
        Rule moves = rule("default/");
        moving(moves, 0, "GLACIER");
        Rule warm = rule("warm/");
        moving(warm, 0, "GLACIER_IR");
        Rule sized = rule();
        sized.filter->prefix.reset();
        auto &all = sized.filter->and_.emplace();
        all.prefix = "sized/";
        all.objectSizeGreaterThan = 0;
        moving(sized, 0, "GLACIER_IR");
        for (const char *key : {"default/a", "warm/a", "sized/a"})
            QVERIFY(m_fixture->put("b-1", key, "x"));
        configure({moves, warm, sized});
        sleep();
        QCOMPARE(m_fixture->classOf("b-1", "default/a"), QByteArray("STANDARD"));
        QCOMPARE(m_fixture->classOf("b-1", "warm/a"), QByteArray("STANDARD"));
        QCOMPARE(m_fixture->classOf("b-1", "sized/a"), QByteArray("GLACIER_IR"));
        configure({moves, warm, sized}, "varies_by_storage_class");
        sleep();
        QCOMPARE(m_fixture->classOf("b-1", "default/a"), QByteArray("GLACIER"));
        QCOMPARE(m_fixture->classOf("b-1", "warm/a"), QByteArray("STANDARD"));
    }

    void rulesThatDisagree()
    {
        // The shorter expiration wins; deleting goes before moving.
        Rule moves = rule("a/", "moves");
        moving(moves, 5, "GLACIER_IR");
        Rule tiers = rule("t/");
        moving(tiers, 5, "INTELLIGENT_TIERING");
        Rule cheaper = rule();
        moving(cheaper, 5, "GLACIER_IR");
        configure({expiring(9, "a/", "long"), expiring(5, "a/", "short"), moves, tiers, cheaper});
        putBig("a/1");
        putBig("t/1");
        putBig("z");
        QVERIFY(text(m_fixture->head("b-1", "a/1")->expiration).contains("rule-id=\"short\""));
        sleep(6);
        QCOMPARE(keys(), QByteArray("t/1 z"));
        QCOMPARE(m_fixture->classOf("b-1", "t/1"), QByteArray("INTELLIGENT_TIERING"));
        QCOMPARE(m_fixture->classOf("b-1", "z"), QByteArray("GLACIER_IR"));
    }

    void uploadsThatNobodyCompletes()
    {
        Rule aborts = rule("up/", "tidy up");
        aborts.abortIncompleteMultipartUpload.emplace().daysAfterInitiation = 2;
        configure({aborts});
        const auto begin = [&](const std::string &key) {
            s3api::CreateMultipartUpload::Input input;
            input.bucket = "b-1";
            input.key = key;
            return m_fixture->call<s3api::CreateMultipartUpload>(input);
        };
        const auto inside = begin("up/a");
        QCOMPARE(formatIso8601(*inside->abortDate), std::string("2026-11-26T00:00:00.000Z"));
        QCOMPARE(text(inside->abortRuleId), QByteArray("tidy up"));
        QVERIFY(!begin("other")->abortDate);
        s3api::UploadPart::Input part;
        part.bucket = "b-1";
        part.key = "up/a";
        part.uploadId = inside->uploadId;
        part.partNumber = 1;
        part.body = api::Body::fromString(pattern(100'000));
        QVERIFY(m_fixture->call<s3api::UploadPart>(part));
        s3api::ListParts::Input list;
        list.bucket = "b-1";
        list.key = "up/a";
        list.uploadId = inside->uploadId;
        QCOMPARE(text(m_fixture->call<s3api::ListParts>(list)->abortRuleId), QByteArray("tidy up"));
        sleep(2);
        QVERIFY(m_fixture->call<s3api::ListParts>(list));
        sleep();
        QCOMPARE(codeOf(m_fixture->call<s3api::ListParts>(list)), QByteArray("NoSuchUpload"));
        s3api::ListMultipartUploads::Input all;
        all.bucket = "b-1";
        QCOMPARE(m_fixture->call<s3api::ListMultipartUploads>(all)->uploads->size(), 1u);
    }

    void rulesThatAreGoneActNoMore()
    {
        QVERIFY(m_fixture->put("b-1", "a", "x"));
        configure({expiring(1)});
        s3api::DeleteBucketLifecycle::Input input;
        input.bucket = "b-1";
        QVERIFY(m_fixture->call<s3api::DeleteBucketLifecycle>(input));
        sleep(5);
        QCOMPARE(keys(), QByteArray("a"));
        configure({expiring(1)});
        sleep();
        QCOMPARE(keys(), QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestS3Lifecycle)
#include "tst_s3_lifecycle.moc"
