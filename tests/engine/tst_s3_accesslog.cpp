#include "S3AccessTesting.h"

using namespace nephoscope;
using namespace nephoscope::test;

/// Server access logs: what is told, where it is delivered and who must let it in.
class TestS3AccessLog : public QObject, S3AccessTesting
{
    Q_OBJECT

    /// Settings that the log's delivery needs; `format` as LoggingEnabled has it.
    void logInto(const std::string &target, std::optional<s3api::TargetObjectKeyFormat> format = {})
    {
        m_fixture->makeBucket(target);
        setPolicy(allow("{'Service':'logging.s3.amazonaws.com'}", "'s3:PutObject'", target + "/*"), target);
        s3api::PutBucketLogging::Input input;
        input.bucket = "box";
        auto &logging = input.bucketLoggingStatus.emplace().loggingEnabled.emplace();
        logging.targetBucket = target;
        logging.targetPrefix = "in/";
        logging.targetObjectKeyFormat = std::move(format);
        QVERIFY(m_fixture->call<s3api::PutBucketLogging>(input));
    }
    QByteArrayList keysIn(const std::string &bucket)
    {
        s3api::ListObjectsV2::Input input;
        input.bucket = bucket;
        QByteArrayList keys;
        const auto listed = m_fixture->call<s3api::ListObjectsV2>(input);
        for (const auto &object : listed->contents.value_or(std::vector<s3api::Object>()))
            keys.append(text(object.key));
        return keys;
    }

private Q_SLOTS:
    void init() { start(); }

    void accessLogs()
    {
        logInto("logs");
        QCOMPARE(get(m_fixture->caller()), QByteArray("OK"));
        QCOMPARE(get(anonymous(), "private/b"), QByteArray("AccessDenied"));
        Caller web = anonymous();
        QCOMPARE(get(web, "private/b"), QByteArray("AccessDenied"));
        QVERIFY(web.http->replied); // the line waits for what goes out
        web.http->replied(403, 243);
        QCOMPARE(keysIn("logs").size(), qsizetype(0));
        m_fixture->clock().advance(std::chrono::minutes(1));
        QTRY_COMPARE(keysIn("logs").size(), qsizetype(1));
        const QByteArray key = keysIn("logs").first();
        QVERIFY2(key.startsWith("in/2026-11-23-07-17-00-") && key.size() == 39, key.constData());
        const QByteArrayList lines = QByteArray::fromStdString(m_fixture->read("logs", key.toStdString())).split('\n');
        QCOMPARE(lines.size(), qsizetype(3));
        QVERIFY(lines[0].contains(" box [23/Nov/2026:07:16:00 +0000] 127.0.0.1 "));
        QVERIFY(lines[0].contains(" REST.GET.OBJECT public/a \"-\" 200 - - 5 0 0 \"-\" \"-\" - - - - - - - - - us-east-1"));
        QVERIFY(lines[1].contains(" REST.GET.OBJECT private/b \"-\" 403 AccessDenied 243 - 0 0 "));
        // Nothing happened since, and the delivery itself is not told.
        m_fixture->clock().advance(std::chrono::minutes(5));
        QCOMPARE(get(m_fixture->caller()), QByteArray("OK"));
        m_fixture->clock().advance(std::chrono::minutes(5));
        QTRY_COMPARE(keysIn("logs").size(), qsizetype(2));
    }

    void accessLogsByList()
    {
        m_fixture->makeBucket("logs");
        s3api::PutBucketOwnershipControls::Input writers;
        writers.bucket = "logs";
        writers.ownershipControls.emplace().rules.emplace().emplace_back().objectOwnership.emplace().value = "ObjectWriter";
        QVERIFY(m_fixture->call<s3api::PutBucketOwnershipControls>(writers));
        s3api::PutBucketAcl::Input open;
        open.acl.emplace().value = "log-delivery-write";
        QCOMPARE(ask<s3api::PutBucketAcl>(m_fixture->caller(), "logs", {}, open), QByteArray("OK"));
        s3api::PutBucketLogging::Input input;
        input.bucket = "box";
        auto &logging = input.bucketLoggingStatus.emplace().loggingEnabled.emplace();
        logging.targetBucket = "logs";
        logging.targetPrefix = "";
        auto &grant = logging.targetGrants.emplace().emplace_back();
        grant.permission.emplace().value = "READ";
        grant.grantee.emplace().type.emplace().value = "Group";
        grant.grantee->uri = "http://acs.amazonaws.com/groups/global/AuthenticatedUsers";
        QVERIFY(m_fixture->call<s3api::PutBucketLogging>(input));
        openPublic("logs");
        QCOMPARE(get(m_fixture->caller()), QByteArray("OK"));
        m_fixture->clock().advance(std::chrono::minutes(1));
        QTRY_COMPARE(keysIn("logs").size(), qsizetype(1));
        const std::string key = keysIn("logs").first().toStdString();
        QCOMPARE(ask<s3api::GetObject>(m_fixture->caller(), "logs", key), QByteArray("OK"));
        QCOMPARE(ask<s3api::GetObject>(m_fixture->stranger(), "logs", key), QByteArray("OK"));
        QCOMPARE(ask<s3api::GetObject>(anonymous(), "logs", key), QByteArray("AccessDenied"));
    }

    void accessLogsByDay()
    {
        s3api::TargetObjectKeyFormat format;
        format.partitionedPrefix.emplace().partitionDateSource.emplace().value = "EventTime";
        logInto("logs", format);
        QCOMPARE(get(m_fixture->caller()), QByteArray("OK"));
        m_fixture->clock().advance(std::chrono::hours(24));
        QTRY_COMPARE(keysIn("logs").size(), qsizetype(1));
        QVERIFY(keysIn("logs").first().startsWith("in/123456789012/us-east-1/box/2026/11/23/2026-11-23-00-00-00-"));
    }

    void accessLogsAreDeliveredAtTheEnd()
    {
        logInto("logs");
        QCOMPARE(get(m_fixture->caller()), QByteArray("OK"));
        m_fixture->reopen();
        QCOMPARE(keysIn("logs").size(), qsizetype(1));
    }

    void accessLogsThatNobodyLetsIn()
    {
        logInto("logs");
        s3api::DeleteBucketPolicy::Input away;
        away.bucket = "logs";
        QVERIFY(m_fixture->call<s3api::DeleteBucketPolicy>(away));
        QCOMPARE(get(m_fixture->caller()), QByteArray("OK"));
        m_fixture->clock().advance(std::chrono::minutes(2));
        QCOMPARE(get(m_fixture->caller()), QByteArray("OK"));
        QCOMPARE(keysIn("logs").size(), qsizetype(0));
    }
};

QTEST_GUILESS_MAIN(TestS3AccessLog)
#include "tst_s3_accesslog.moc"
