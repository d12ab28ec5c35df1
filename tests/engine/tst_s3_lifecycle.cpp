#include "S3Time.h"

using namespace nephoscope;
using namespace nephoscope::test;
using namespace std::chrono_literals;

using Rule = s3api::LifecycleRule;
using days = std::chrono::days;

// The clock stands at 2026-11-23T07:16:00Z, so that the first midnight comes after 16:44 hours.

class TestS3Lifecycle : public QObject
{
    Q_OBJECT

private:
    static Rule rule(const std::string &prefix = {}, const std::string &id = {})
    {
        Rule rule;
        rule.filter.emplace().prefix = prefix;
        rule.status.emplace().value = "Enabled";
        if (!id.empty())
            rule.id = id;
        return rule;
    }
    static Rule expiring(int days, const std::string &prefix = {}, const std::string &id = {})
    {
        Rule made = rule(prefix, id);
        made.expiration.emplace().days = days;
        return made;
    }
    static void moving(Rule &rule, int days, const char *storageClass)
    {
        auto &transition = (rule.transitions ? *rule.transitions : rule.transitions.emplace()).emplace_back();
        transition.days = days;
        transition.storageClass.emplace().value = storageClass;
    }
    static Rule expiringPast(int days, int kept = 0)
    {
        Rule made = rule();
        auto &expiration = made.noncurrentVersionExpiration.emplace();
        expiration.noncurrentDays = days;
        if (kept > 0)
            expiration.newerNoncurrentVersions = kept;
        return made;
    }
    void configure(std::vector<Rule> rules, const char *minimum = "")
    {
        s3api::PutBucketLifecycleConfiguration::Input input;
        input.bucket = "b-1";
        input.lifecycleConfiguration.emplace().rules = std::move(rules);
        if (*minimum)
            input.transitionDefaultMinimumObjectSize.emplace().value = minimum;
        const auto done = m_fixture->call<s3api::PutBucketLifecycleConfiguration>(input);
        QVERIFY2(done, done ? "" : done.error().message.c_str());
    }
    /// To midnight UTC, `nights` times.
    void sleep(int nights = 1)
    {
        const Timestamp now = m_fixture->clock().now();
        m_fixture->advance(std::chrono::floor<days>(now) + days(nights) - now);
    }
    QByteArray keys()
    {
        s3api::ListObjectsV2::Input input;
        input.bucket = "b-1";
        const auto page = m_fixture->call<s3api::ListObjectsV2>(input);
        QByteArray text;
        for (const auto &entry : page->contents.value_or(std::vector<s3api::Object>()))
            text += (text.isEmpty() ? "" : " ") + QByteArray::fromStdString(*entry.key);
        return text;
    }
    std::string putBig(const std::string &key, const char *storageClass = "")
    {
        const auto put = m_fixture->putAs("b-1", key, pattern(128 * 1024), storageClass);
        return put ? put->versionId.value_or(std::string()) : '!' + put.error().code;
    }

    std::unique_ptr<TimeFixture> m_fixture;

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<TimeFixture>();
        m_fixture->makeBucket("b-1");
    }

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

    void currentVersionsAreCovered()
    {
        m_fixture->keepVersions("b-1");
        const std::string version = *m_fixture->put("b-1", "a", "x")->versionId;
        configure({expiring(1)});
        sleep(2);
        QCOMPARE(m_fixture->history("b-1"), QByteArray("a:m* a:v"));
        QCOMPARE(m_fixture->classOf("b-1", "a", version), QByteArray("STANDARD"));
        // No marker upon a marker.
        sleep(5);
        QCOMPARE(m_fixture->history("b-1"), QByteArray("a:m* a:v"));
        m_fixture->keepVersions("b-1", "Suspended");
        QVERIFY(m_fixture->put("b-1", "n", "null version"));
        sleep(2);
        // The null version is replaced by a marker of that name.
        QCOMPARE(m_fixture->history("b-1", "n"), QByteArray("n:m*"));
    }

    void markersThatCoverNothing()
    {
        m_fixture->keepVersions("b-1");
        s3api::DeleteObject::Input remove;
        remove.bucket = "b-1";
        remove.key = "alone";
        QVERIFY(m_fixture->call<s3api::DeleteObject>(remove));
        QVERIFY(m_fixture->put("b-1", "covered", "x"));
        remove.key = "covered";
        QVERIFY(m_fixture->call<s3api::DeleteObject>(remove));
        Rule markers = rule();
        markers.expiration.emplace().expiredObjectDeleteMarker = true;
        configure({markers});
        sleep();
        QCOMPARE(m_fixture->history("b-1"), QByteArray("covered:m* covered:v"));
        configure({markers, expiringPast(1)});
        sleep();
        QCOMPARE(m_fixture->history("b-1"), QByteArray("covered:m*"));
        sleep();
        QCOMPARE(m_fixture->history("b-1"), QByteArray());
    }

    void noncurrentVersions()
    {
        m_fixture->keepVersions("b-1");
        for (int number = 0; number < 5; ++number)
            QVERIFY(m_fixture->put("b-1", "a", std::to_string(number)));
        QVERIFY(m_fixture->put("b-1", "b", "only"));
        m_fixture->advance(48h);
        QVERIFY(m_fixture->put("b-1", "a", "now"));
        configure({expiringPast(1, 2)});
        // The newest of the past ceased to be current today, the others two days ago; two are kept whatever their age.
        sleep();
        QCOMPARE(m_fixture->history("b-1"), QByteArray("a:v a:v a:v* b:v*"));
        configure({expiringPast(1)});
        sleep();
        QCOMPARE(m_fixture->history("b-1"), QByteArray("a:v* b:v*"));
        QCOMPARE(m_fixture->read("b-1", "a"), std::string("now"));
    }

    void noncurrentTransitions()
    {
        m_fixture->keepVersions("b-1");
        Rule moves = rule();
        auto &transition = moves.noncurrentVersionTransitions.emplace().emplace_back();
        transition.noncurrentDays = 1;
        transition.storageClass.emplace().value = "GLACIER";
        transition.newerNoncurrentVersions = 1;
        configure({moves});
        const std::string first = putBig("a");
        const std::string second = putBig("a");
        const std::string third = putBig("a");
        sleep(2);
        QCOMPARE(m_fixture->classOf("b-1", "a", first), QByteArray("GLACIER"));
        QCOMPARE(m_fixture->classOf("b-1", "a", second), QByteArray("STANDARD"));
        QCOMPARE(m_fixture->classOf("b-1", "a", third), QByteArray("STANDARD"));
    }

    void locksAreStronger()
    {
        m_fixture->keepVersions("b-1");
        s3api::PutObjectLockConfiguration::Input enable;
        enable.bucket = "b-1";
        enable.objectLockConfiguration.emplace().objectLockEnabled.emplace().value = "Enabled";
        QVERIFY(m_fixture->call<s3api::PutObjectLockConfiguration>(enable));
        s3api::PutObject::Input locked;
        locked.bucket = "b-1";
        locked.key = "a";
        locked.objectLockMode.emplace().value = "GOVERNANCE";
        locked.objectLockRetainUntilDate = m_fixture->clock().now() + 200h;
        QVERIFY(m_fixture->call<s3api::PutObject>(locked));
        configure({expiring(1), expiringPast(1)});
        sleep(2);
        sleep(2);
        // Due by now, but locked until the 1st of December.
        QCOMPARE(m_fixture->history("b-1"), QByteArray("a:m* a:v"));
        sleep(5);
        QCOMPARE(m_fixture->history("b-1"), QByteArray("a:m*"));
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

    void manyObjectsInManySteps()
    {
        // Versions of one key reach over several steps, and prefixes no rule names are jumped over.
        m_fixture->keepVersions("b-1");
        for (int number = 0; number < 120; ++number)
            QVERIFY(m_fixture->put("b-1", "m/deep", "x"));
        for (int number = 0; number < 130; ++number)
            QVERIFY(m_fixture->put("b-1", "m/wide" + std::to_string(number), "x"));
        QVERIFY(m_fixture->put("b-1", "a", "x"));
        QVERIFY(m_fixture->put("b-1", "z", "x"));
        Rule both = expiringPast(1, 30);
        both.filter->prefix = "m/";
        both.expiration.emplace().days = 100;
        configure({both, expiring(1, "m/wide")});
        sleep(2);
        QCOMPARE(m_fixture->history("b-1", "m/deep").count(' '), 30);
        QCOMPARE(m_fixture->history("b-1", "m/wide").count(":m*"), 130);
        QCOMPARE(m_fixture->history("b-1", "a"), QByteArray("a:v*"));
        QCOMPARE(m_fixture->history("b-1", "z"), QByteArray("z:v*"));
    }

    void killedInTheMiddle()
    {
        m_fixture->keepVersions("b-1");
        constexpr int count = 200;
        for (int number = 0; number < count; ++number)
            QVERIFY(m_fixture->put("b-1", "k" + std::to_string(number), "x"));
        configure({expiring(1)});
        QVERIFY(m_fixture->killAfter(48h, "b-1", 70));
        m_fixture->settle();
        const QByteArray history = m_fixture->history("b-1");
        QCOMPARE(history.count(":m*"), count);
        QCOMPARE(history.count(":v"), count);
        QCOMPARE(history.count(' '), 2 * count - 1);
        // Those of the one that was killed stayed as they were.
        QVERIFY(m_fixture->cloud().changes().last() <= count - 50);
    }
};

QTEST_GUILESS_MAIN(TestS3Lifecycle)
#include "tst_s3_lifecycle.moc"
