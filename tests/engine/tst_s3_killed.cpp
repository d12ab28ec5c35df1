// kill -9 in the middle: what was locked stays locked, what was to be told in access logs is told, what was to become cold becomes so.
#include "S3Time.h"

using namespace nephoscope;
using namespace nephoscope::test;
using namespace std::chrono_literals;

class TestS3Killed : public QObject
{
    Q_OBJECT

    std::unique_ptr<TimeFixture> m_fixture;

    std::vector<std::string> keysIn(const std::string &bucket)
    {
        s3api::ListObjectsV2::Input input;
        input.bucket = bucket;
        std::vector<std::string> keys;
        const auto listed = m_fixture->call<s3api::ListObjectsV2>(input);
        for (const auto &object : listed->contents.value_or(std::vector<s3api::Object>()))
            keys.push_back(*object.key);
        return keys;
    }

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<TimeFixture>(); }
    void cleanup() { m_fixture.reset(); }

    void whilePuttingLockedObjects()
    {
        s3api::CreateBucket::Input locked;
        locked.bucket = "source";
        locked.objectLockEnabledForBucket = true;
        QVERIFY(m_fixture->call<s3api::CreateBucket>(locked));
        s3api::PutObjectLockConfiguration::Input lock;
        lock.bucket = "source";
        lock.objectLockConfiguration.emplace().objectLockEnabled.emplace().value = "Enabled";
        auto &retention = lock.objectLockConfiguration->rule.emplace().defaultRetention.emplace();
        retention.mode.emplace().value = "COMPLIANCE";
        retention.days = 10;
        QVERIFY(m_fixture->call<s3api::PutObjectLockConfiguration>(lock));
        QVERIFY(m_fixture->killAfter(1h, "source", 20, 60));
        const auto keys = keysIn("source");
        QVERIFY(keys.size() >= 20);
        for (const std::string &key : keys) {
            s3api::DeleteObject::Input remove;
            remove.bucket = "source";
            remove.key = key;
            remove.versionId = m_fixture->head("source", key)->versionId;
            QVERIFY(remove.versionId);
            QCOMPARE(codeOf(m_fixture->call<s3api::DeleteObject>(remove)), QByteArray("AccessDenied"));
        }
        m_fixture->advance(10 * 24h);
        s3api::DeleteObject::Input remove;
        remove.bucket = "source";
        remove.key = keys.front();
        remove.versionId = m_fixture->head("source", keys.front())->versionId;
        QCOMPARE(codeOf(m_fixture->call<s3api::DeleteObject>(remove)), QByteArray("OK"));
    }

    void beforeAccessLogsAreDelivered()
    {
        m_fixture->makeBucket("source");
        m_fixture->makeBucket("logs");
        s3api::PutBucketPolicy::Input policy;
        policy.bucket = "logs";
        policy.policy = "{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"logging.s3.amazonaws.com\"},"
                        "\"Action\":\"s3:PutObject\",\"Resource\":\"arn:aws:s3:::logs/*\"}}";
        QVERIFY(m_fixture->call<s3api::PutBucketPolicy>(policy));
        s3api::PutBucketLogging::Input logging;
        logging.bucket = "source";
        auto &enabled = logging.bucketLoggingStatus.emplace().loggingEnabled.emplace();
        enabled.targetBucket = "logs";
        enabled.targetPrefix = "in/";
        QVERIFY(m_fixture->call<s3api::PutBucketLogging>(logging));
        m_fixture->advance(2min); // what came so far is delivered
        const auto before = keysIn("logs");
        QVERIFY(m_fixture->killAfter(1h, "source", 10, 10));
        QTRY_VERIFY(keysIn("logs").size() > before.size()); // without a minute's wait
        std::string lines;
        for (const std::string &key : keysIn("logs")) {
            if (std::find(before.begin(), before.end(), key) == before.end())
                lines += m_fixture->read("logs", key);
        }
        for (int number = 0; number < 10; ++number)
            QVERIFY2(lines.find("REST.PUT.OBJECT k" + std::to_string(number) + ' ') != std::string::npos, lines.c_str());
        QTRY_VERIFY(std::filesystem::is_empty(m_fixture->folder() / "accesslog"));
    }

    void whileObjectsGoCold()
    {
        m_fixture->makeBucket("box");
        const std::string body(200'000, 'x');
        for (int number = 0; number < 40; ++number)
            QVERIFY(m_fixture->putAs("box", "k" + std::to_string(number), body, "INTELLIGENT_TIERING"));
        s3api::PutBucketIntelligentTieringConfiguration::Input input;
        input.bucket = "box";
        input.id = "all";
        auto &configuration = input.intelligentTieringConfiguration.emplace();
        configuration.id = "all";
        configuration.status.emplace().value = "Enabled";
        auto &tiering = configuration.tierings.emplace().emplace_back();
        tiering.accessTier.emplace().value = "ARCHIVE_ACCESS";
        tiering.days = 90;
        QVERIFY(m_fixture->call<s3api::PutBucketIntelligentTieringConfiguration>(input));
        QVERIFY(m_fixture->killAfter(91 * 24h, "box", 15));
        m_fixture->settle();
        for (int number = 0; number < 40; ++number)
            QVERIFY(m_fixture->head("box", "k" + std::to_string(number))->archiveStatus);
    }
};

QTEST_GUILESS_MAIN(TestS3Killed)
#include "tst_s3_killed.moc"
