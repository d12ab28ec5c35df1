#include "RoleCalls.h"
#include "SnsFixture.h"
#include "api/generated/kms.h"

using namespace nephoscope;
using namespace nephoscope::test;

namespace kmsapi = nephoscope::api::kms;

/// Encrypted topics: who may publish, how messages lie while they wait, and services that publish.
class TestSnsEncryption : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_sns = std::make_unique<SnsFixture>(); }
    void cleanup() { m_sns.reset(); }

    void keysThatAreNone()
    {
        const std::string topic = m_sns->makeTopic("news");
        QCOMPARE(text(m_sns->setTopicAttribute(topic, "KmsMasterKeyId", "my key")), QByteArray("!InvalidParameter: Invalid parameter: KmsMasterKeyId"));
        QVERIFY(m_sns->makeTopic("other", {{"KmsMasterKeyId", "arn:aws:sns:us-east-1:123456789012:news"}}).starts_with("!InvalidParameter"));
        QCOMPARE(m_sns->setTopicAttribute(topic, "KmsMasterKeyId", "alias/missing"), std::string("OK"));
        QCOMPARE(publishCode(topic), QByteArray("KMSNotFound"));

        const std::string key = makeKey();
        QCOMPARE(m_sns->setTopicAttribute(topic, "KmsMasterKeyId", key), std::string("OK"));
        enable(key, false);
        QCOMPARE(publishCode(topic), QByteArray("KMSDisabled"));
        snsapi::PublishBatch::Input batch;
        batch.topicArn = topic;
        auto &entry = batch.publishBatchRequestEntries.emplace().emplace_back();
        entry.id = "1";
        entry.message = "x";
        QCOMPARE(codeOf(m_sns->call<snsapi::PublishBatch>(batch)), QByteArray("KMSDisabled"));
        enable(key, true);
        QCOMPARE(publishCode(topic), QByteArray("OK"));
        QCOMPARE(codeOf(m_sns->call<snsapi::PublishBatch>(batch)), QByteArray("OK"));

        kmsapi::ScheduleKeyDeletion::Input deletion;
        deletion.keyId = key;
        QCOMPARE(codeOf(m_sns->call<kmsapi::ScheduleKeyDeletion>(deletion)), QByteArray("OK"));
        // A data key is used for five minutes.
        QCOMPARE(publishCode(topic), QByteArray("OK"));
        m_sns->clock().advance(std::chrono::minutes(6));
        QCOMPARE(publishCode(topic), QByteArray("KMSInvalidState"));
        QCOMPARE(m_sns->setTopicAttribute(topic, "KmsMasterKeyId", ""), std::string("OK"));
        QCOMPARE(publishCode(topic), QByteArray("OK"));
    }

    void publishersNeedTheKey()
    {
        const std::string topic = m_sns->makeTopic("news", {{"KmsMasterKeyId", makeKey()}});
        const auto as = [&](const std::string &name, const std::string &statements) {
            const Caller user = makeUser(*m_sns, name, allowing("sns:Publish") + statements);
            return codeOf(m_sns->callAs<snsapi::Publish>(user, m_sns->message(topic, "hi")));
        };
        QCOMPARE(as("ann", {}), QByteArray("KMSAccessDenied"));
        QCOMPARE(as("bob", ',' + allowing("kms:GenerateDataKey*")), QByteArray("KMSAccessDenied"));
        QCOMPARE(as("cid", ',' + allowing("kms:GenerateDataKey*") + ',' + allowing("kms:Decrypt")), QByteArray("OK"));
        // The account's own key lets everybody in who may publish.
        QCOMPARE(m_sns->setTopicAttribute(topic, "KmsMasterKeyId", "alias/aws/sns"), std::string("OK"));
        QCOMPARE(as("dan", {}), QByteArray("OK"));
    }

    void bodiesLieEncrypted()
    {
        const std::string key = makeKey();
        const std::string topic = m_sns->makeTopic("news", {{"KmsMasterKeyId", key}});
        m_sns->makeQueue("all");
        m_sns->makeQueue("some");
        m_sns->subscribe(topic, "sqs", m_sns->queueArn("all"), {{"RawMessageDelivery", "true"}});
        m_sns->subscribe(topic, "sqs", m_sns->queueArn("some"),
                         {{"RawMessageDelivery", "true"}, {"FilterPolicyScope", "MessageBody"}, {"FilterPolicy", R"({"kind":["b"]})"}});
        m_sns->cloud().faults().add({"sqs", "SendMessage", 4, {"ServiceUnavailable", "Service is unavailable", 503}});
        const std::string body = R"({"kind":"a","secret":"plum"})";
        QVERIFY(!m_sns->publish(m_sns->message(topic, body)).starts_with('!'));
        QTRY_COMPARE_WITH_TIMEOUT(m_sns->attempts(), std::int64_t(4), 30'000);
        QVERIFY(keptBody().find("plum") == std::string::npos);
        QCOMPARE(count("sns_deliveries"), std::int64_t(1)); // the filter has read the plain text

        // Who has the key keeps what waits.
        enable(key, false);
        m_sns->clock().advance(std::chrono::minutes(6));
        QTRY_COMPARE_WITH_TIMEOUT(m_sns->attempts(), std::int64_t(5), 30'000);
        QVERIFY(m_sns->drain("all").empty());
        enable(key, true);
        m_sns->clock().advance(std::chrono::minutes(30));
        const auto came = m_sns->take("all", 1);
        QCOMPARE(came.size(), std::size_t(1));
        QCOMPARE(text(*came.front().body), text(body));
        QVERIFY(m_sns->drain("some").empty());
        QTRY_COMPARE_WITH_TIMEOUT(count("sns_messages"), std::int64_t(0), 30'000);

        // Without a key bodies lie as they are.
        QCOMPARE(m_sns->setTopicAttribute(topic, "KmsMasterKeyId", ""), std::string("OK"));
        m_sns->cloud().faults().add({"sqs", "SendMessage", 4, {"ServiceUnavailable", "Service is unavailable", 503}});
        m_sns->publish(m_sns->message(topic, body));
        QTRY_COMPARE_WITH_TIMEOUT(m_sns->attempts(), std::int64_t(4), 30'000);
        QCOMPARE(text(keptBody()), text(body));
    }

    void servicesNeedTheKeyPolicy()
    {
        const std::string topic = m_sns->makeTopic("news", {{"KmsMasterKeyId", "alias/aws/sns"}});
        m_sns->makeQueue("q");
        m_sns->subscribe(topic, "sqs", m_sns->queueArn("q"), {{"RawMessageDelivery", "true"}});
        m_sns->setTopicAttribute(topic, "Policy", policyOf("{'Effect':'Allow','Principal':{'Service':'events.amazonaws.com'},'Action':'SNS:Publish','Resource':'*'}"));
        Caller events;
        events.principal = Principal::service("events.amazonaws.com");
        events.principal.account = AccountId{"123456789012"};
        events.via = Via::Service;
        events.userAgent = events.principal.arn;
        events.sourceArn = "arn:aws:events:us-east-1:123456789012:rule/r";
        events.sourceAccount = "123456789012";
        const auto publish = [&](const std::string &body) { return codeOf(m_sns->callAs<snsapi::Publish>(events, m_sns->message(topic, body))); };
        QCOMPARE(publish("refused"), QByteArray("KMSAccessDenied"));
        const std::string key = makeKey();
        QCOMPARE(m_sns->setTopicAttribute(topic, "KmsMasterKeyId", key), std::string("OK"));
        QCOMPARE(publish("refused"), QByteArray("KMSAccessDenied"));
        kmsapi::PutKeyPolicy::Input policy;
        policy.keyId = key;
        policy.policy = policyOf("{'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::123456789012:root'},'Action':'kms:*','Resource':'*'},"
                                 "{'Effect':'Allow','Principal':{'Service':'events.amazonaws.com'},'Action':['kms:GenerateDataKey*','kms:Decrypt'],"
                                 "'Resource':'*','Condition':{'StringEquals':{'kms:EncryptionContext:aws:sns:topicArn':'" + topic + "'}}}");
        QCOMPARE(codeOf(m_sns->call<kmsapi::PutKeyPolicy>(policy)), QByteArray("OK"));
        QCOMPARE(publish("taken"), QByteArray("OK"));
        const auto came = m_sns->take("q", 1);
        QCOMPARE(came.size(), std::size_t(1));
        QCOMPARE(text(*came.front().body), QByteArray("taken"));
    }

private:
    std::string makeKey()
    {
        const auto made = m_sns->call<kmsapi::CreateKey>({});
        return made ? *made->keyMetadata->keyId : '!' + made.error().code;
    }
    void enable(const std::string &key, bool on)
    {
        kmsapi::EnableKey::Input enabling;
        enabling.keyId = key;
        kmsapi::DisableKey::Input disabling;
        disabling.keyId = key;
        QCOMPARE(on ? codeOf(m_sns->call<kmsapi::EnableKey>(enabling)) : codeOf(m_sns->call<kmsapi::DisableKey>(disabling)), QByteArray("OK"));
    }
    QByteArray publishCode(const std::string &topic) { return codeOf(m_sns->call<snsapi::Publish>(m_sns->message(topic, "hi"))); }
    std::string keptBody()
    {
        auto query = m_sns->cloud().database().reader().query("SELECT body FROM sns_messages ORDER BY number LIMIT 1");
        return query.step() ? query.string(0) : std::string("plum, or none");
    }
    std::int64_t count(const std::string &table)
    {
        const std::string sql = "SELECT count(*) FROM " + table;
        auto query = m_sns->cloud().database().reader().query(sql.c_str());
        return query.step() ? query.integer(0) : -1;
    }

    std::unique_ptr<SnsFixture> m_sns;
};

QTEST_GUILESS_MAIN(TestSnsEncryption)
#include "tst_sns_encryption.moc"
