// Event notifications of buckets: what is sent where, as whom, when, and what happens to it on the way.

#include "Postbox.h"
#include "S3Time.h"

#include <QtCore/QJsonArray>

using namespace nephoscope;
using namespace nephoscope::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const std::string queueArn = "arn:aws:sqs:us-east-1:123456789012:jobs";
const std::string topicArn = "arn:aws:sns:us-east-1:123456789012:news";
const std::string functionArn = "arn:aws:lambda:us-east-1:123456789012:function:thumbnail";

using Put = s3api::PutBucketNotificationConfiguration;

template <class Entry>
Entry entryFor(std::vector<std::string> events, std::vector<std::pair<std::string, std::string>> filter = {})
{
    Entry entry;
    entry.id = "mine";
    auto &list = entry.events.emplace();
    for (std::string &event : events)
        list.emplace_back().value = std::move(event);
    if (!filter.empty()) {
        auto &rules = entry.filter.emplace().key.emplace().filterRules.emplace();
        for (auto &[name, value] : filter) {
            auto &rule = rules.emplace_back();
            rule.name.emplace().value = name;
            rule.value = value;
        }
    }
    return entry;
}

QJsonObject recordOf(const Arrival &arrival)
{
    return arrival.json()["Records"_L1].toArray().at(0).toObject();
}

} // namespace

class TestS3Events : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_box = std::make_shared<Postbox>();
        m_fixture = std::make_unique<TimeFixture>(servicesWith(m_box, true));
        m_fixture->makeBucket("b-1");
    }

    void refusedUntilTheDestinationAllows()
    {
        m_box->refuseWith(Error{"AccessDenied", "no", 403});
        const auto refused = notifyQueue({"s3:ObjectCreated:*"});
        QCOMPARE(codeOf(refused), QByteArray("InvalidArgument"));
        QCOMPARE(QByteArray::fromStdString(refused.error().message), QByteArray("Unable to validate the following destination configurations"));
        QCOMPARE(fieldOf(refused, "ArgumentName1"), text(queueArn));
        QCOMPARE(fieldOf(refused, "ArgumentValue1"),
                 QByteArray("Permissions on the destination queue do not allow S3 to publish notifications from this bucket"));
        QCOMPARE(m_box->attempts(), 1);
        m_box->refuseWith(Error{"QueueDoesNotExist", "none", 400});
        QCOMPARE(fieldOf(notifyQueue({"s3:ObjectCreated:*"}), "ArgumentValue1"), QByteArray("The destination queue does not exist"));
        m_fixture->put("b-1", "k", "x");
        settle();
        m_box->refuseWith({});
        QVERIFY(m_box->empty().empty());

        QVERIFY(notifyQueue({"s3:ObjectCreated:*"}));
        const auto arrivals = m_box->empty();
        QCOMPARE(arrivals.size(), std::size_t(1));
        const QJsonObject test = arrivals[0].json();
        QCOMPARE(test["Event"_L1].toString(), QStringLiteral("s3:TestEvent"));
        QCOMPARE(test["Service"_L1].toString(), QStringLiteral("Amazon S3"));
        QCOMPARE(test["Bucket"_L1].toString(), QStringLiteral("b-1"));
        const Caller &caller = arrivals[0].caller;
        QCOMPARE(caller.principal.arn, std::string("s3.amazonaws.com"));
        QCOMPARE(caller.sourceArn, std::string("arn:aws:s3:::b-1"));
        QCOMPARE(caller.sourceAccount, std::string("123456789012"));
        QCOMPARE(arrivals[0].to, std::string("https://sqs.us-east-1.amazonaws.com/123456789012/jobs"));
    }

    void allDestinationsAreAsked()
    {
        Put::Input input = emptyInput();
        auto &queue = input.notificationConfiguration->queueConfigurations.emplace().emplace_back(entryFor<s3api::QueueConfiguration>({"s3:ObjectCreated:*"}));
        queue.queueArn = queueArn;
        queue.id = "q";
        auto &topic = input.notificationConfiguration->topicConfigurations.emplace().emplace_back(entryFor<s3api::TopicConfiguration>({"s3:ObjectRemoved:*"}));
        topic.topicArn = topicArn;
        topic.id = "t";
        auto &function = input.notificationConfiguration->lambdaFunctionConfigurations.emplace().emplace_back(
            entryFor<s3api::LambdaFunctionConfiguration>({"s3:ObjectTagging:*"}));
        function.lambdaFunctionArn = functionArn;
        function.id = "f";
        m_box->refuseWith(Error{"AccessDeniedException", "no", 403});
        const auto refused = m_fixture->call<Put>(input);
        QCOMPARE(fieldOf(refused, "ArgumentName3"), text(functionArn));
        QCOMPARE(fieldOf(refused, "ArgumentValue3"), "Not authorized to invoke function [" + text(functionArn) + ']');
        m_box->refuseWith({});
        QVERIFY(m_fixture->call<Put>(input));
        auto arrivals = m_box->empty();
        QCOMPARE(arrivals.size(), std::size_t(3));
        QVERIFY(std::any_of(arrivals.begin(), arrivals.end(), [](const Arrival &one) { return one.to == topicArn && one.kind == "Amazon S3 Notification"; }));
        QVERIFY(std::any_of(arrivals.begin(), arrivals.end(), [](const Arrival &one) { return one.to == functionArn && one.kind == "DryRun"; }));

        m_fixture->put("b-1", "k", "x");
        s3api::PutObjectTagging::Input tagging;
        tagging.bucket = "b-1";
        tagging.key = "k";
        tagging.tagging.emplace().tagSet.emplace();
        QVERIFY(m_fixture->call<s3api::PutObjectTagging>(tagging));
        remove("k");
        settle();
        arrivals = m_box->empty();
        QCOMPARE(arrivals.size(), std::size_t(3));
        QCOMPARE(arrivals[1].to, functionArn);
        QCOMPARE(arrivals[1].kind, std::string("Event"));
        QCOMPARE(recordOf(arrivals[2])["eventName"_L1].toString(), QStringLiteral("ObjectRemoved:Delete"));
        QCOMPARE(recordOf(arrivals[2])["s3"_L1].toObject()["configurationId"_L1].toString(), QStringLiteral("t"));
    }

    void theRecordOfAPut()
    {
        QVERIFY(notifyQueue({"s3:ObjectCreated:Put"}));
        m_box->empty();
        m_fixture->put("b-1", "a folder/red flower.jpg", "hello");
        settle();
        const auto arrivals = m_box->empty();
        QCOMPARE(arrivals.size(), std::size_t(1));
        QJsonObject record = recordOf(arrivals[0]);
        QCOMPARE(record["eventVersion"_L1].toString(), QStringLiteral("2.1"));
        QCOMPARE(record["eventSource"_L1].toString(), QStringLiteral("aws:s3"));
        QCOMPARE(record["awsRegion"_L1].toString(), QStringLiteral("us-east-1"));
        QCOMPARE(record["eventTime"_L1].toString(), QStringLiteral("2026-11-23T07:16:00.000Z"));
        QCOMPARE(record["eventName"_L1].toString(), QStringLiteral("ObjectCreated:Put"));
        QCOMPARE(record["userIdentity"_L1].toObject()["principalId"_L1].toString(), QStringLiteral("AWS:123456789012"));
        QCOMPARE(record["requestParameters"_L1].toObject()["sourceIPAddress"_L1].toString(), QStringLiteral("127.0.0.1"));
        QCOMPARE(record["responseElements"_L1].toObject()["x-amz-request-id"_L1].toString().size(), 16);
        QVERIFY(!record["responseElements"_L1].toObject()["x-amz-id-2"_L1].toString().isEmpty());
        const QJsonObject s3 = record["s3"_L1].toObject();
        QCOMPARE(s3["s3SchemaVersion"_L1].toString(), QStringLiteral("1.0"));
        QCOMPARE(s3["configurationId"_L1].toString(), QStringLiteral("mine"));
        QCOMPARE(s3["bucket"_L1].toObject()["arn"_L1].toString(), QStringLiteral("arn:aws:s3:::b-1"));
        QVERIFY(s3["bucket"_L1].toObject()["ownerIdentity"_L1].toObject()["principalId"_L1].toString().startsWith(u'A'));
        QJsonObject object = s3["object"_L1].toObject();
        QCOMPARE(object.take("sequencer"_L1).toString().size(), 18);
        QCOMPARE(object, (QJsonObject{{"key"_L1, "a+folder/red+flower.jpg"_L1}, {"size"_L1, 5}, {"eTag"_L1, "5d41402abc4b2a76b9719d911017c592"_L1}}));
    }

    void filters_data()
    {
        QTest::addColumn<QString>("prefix");
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QString>("key");
        QTest::addColumn<bool>("told");
        QTest::newRow("none") << "" << "" << "k" << true;
        QTest::newRow("prefix") << "in/" << "" << "in/k" << true;
        QTest::newRow("other prefix") << "in/" << "" << "k/in/" << false;
        QTest::newRow("suffix") << "" << ".jpg" << "in/k.jpg" << true;
        QTest::newRow("other suffix") << "" << ".jpg" << "k.JPG" << false;
        QTest::newRow("both") << "in/" << ".jpg" << "in/k.jpg" << true;
        QTest::newRow("one of both") << "in/" << ".jpg" << "in/k.png" << false;
        QTest::newRow("encoded") << "in+put/%E2%82%AC" << "" << "in put/€uro" << true;
        QTest::newRow("as it is") << "in put/" << "" << "in put/k" << true;
        QTest::newRow("no wildcards") << "*" << "" << "k" << false;
    }
    void filters()
    {
        QFETCH(QString, prefix);
        QFETCH(QString, suffix);
        QFETCH(QString, key);
        QFETCH(bool, told);
        QVERIFY(notifyQueue({"s3:ObjectCreated:*"}, {{"prefix", prefix.toStdString()}, {"suffix", suffix.toStdString()}}));
        m_box->empty();
        m_fixture->put("b-1", key.toStdString(), "x");
        settle();
        QCOMPARE(m_box->empty().size(), std::size_t(told ? 1 : 0));
    }

    void kindsOfChanges()
    {
        QVERIFY(notifyQueue({"s3:ObjectCreated:*", "s3:ObjectRemoved:*", "s3:ObjectTagging:*", "s3:ObjectAcl:Put"}));
        m_box->empty();
        remove("not there");
        m_fixture->put("b-1", "k", "x");
        s3api::CopyObject::Input copy;
        copy.bucket = "b-1";
        copy.key = "copy";
        copy.copySource = "/b-1/k";
        QVERIFY(m_fixture->call<s3api::CopyObject>(copy));
        s3api::DeleteObjectTagging::Input untag;
        untag.bucket = "b-1";
        untag.key = "k";
        QVERIFY(m_fixture->call<s3api::DeleteObjectTagging>(untag));
        m_fixture->keepVersions("b-1");
        remove("k");
        const auto past = m_fixture->put("b-1", "k", "y");
        s3api::DeleteObject::Input version;
        version.bucket = "b-1";
        version.key = "k";
        version.versionId = *past->versionId;
        QVERIFY(m_fixture->call<s3api::DeleteObject>(version));
        settle();
        const auto arrivals = m_box->empty();
        QCOMPARE(namesOf(arrivals),
                 QByteArray("ObjectCreated:Put ObjectCreated:Copy ObjectTagging:Delete ObjectRemoved:DeleteMarkerCreated ObjectCreated:Put "
                            "ObjectRemoved:Delete"));
        QCOMPARE(recordOf(arrivals[2])["eventVersion"_L1].toString(), QStringLiteral("2.3"));
        QVERIFY(!objectOf(arrivals[2]).contains("sequencer"_L1));
        QCOMPARE(objectOf(arrivals[5])["versionId"_L1].toString(), QString::fromStdString(*past->versionId));
        QVERIFY(!objectOf(arrivals[5]).contains("size"_L1));
        QString last;
        for (const std::size_t index : {0u, 3u, 4u, 5u}) {
            const QString sequencer = objectOf(arrivals[index])["sequencer"_L1].toString();
            QVERIFY2(sequencer > last, qPrintable(sequencer));
            last = sequencer;
        }
    }

    void whatTimeDoes()
    {
        QVERIFY(notifyQueue({"s3:ObjectRestore:*", "s3:LifecycleExpiration:*", "s3:LifecycleTransition"}));
        m_box->empty();
        m_fixture->putAs("b-1", "cold", "x", "GLACIER");
        s3api::RestoreObject::Input restore;
        restore.bucket = "b-1";
        restore.key = "cold";
        restore.restoreRequest.emplace().days = 1;
        QVERIFY(m_fixture->call<s3api::RestoreObject>(restore));
        advance(5h);
        auto arrivals = m_box->empty();
        QCOMPARE(namesOf(arrivals), QByteArray("ObjectRestore:Post ObjectRestore:Completed"));
        const QJsonObject restored = recordOf(arrivals[1])["glacierEventData"_L1].toObject()["restoreEventData"_L1].toObject();
        QCOMPARE(restored, (QJsonObject{{"lifecycleRestorationExpiryTime"_L1, "2026-11-25T00:00:00.000Z"_L1}, {"lifecycleRestoreStorageClass"_L1, "GLACIER"_L1}}));
        advance(48h);
        QCOMPARE(namesOf(m_box->empty()), QByteArray("ObjectRestore:Delete"));

        s3api::PutBucketLifecycleConfiguration::Input rules;
        rules.bucket = "b-1";
        auto &rule = rules.lifecycleConfiguration.emplace().rules.emplace().emplace_back();
        rule.filter.emplace().prefix = "";
        rule.status.emplace().value = "Enabled";
        rule.expiration.emplace().days = 10;
        QVERIFY(m_fixture->call<s3api::PutBucketLifecycleConfiguration>(rules));
        advance(24h * 12);
        arrivals = m_box->empty();
        QCOMPARE(namesOf(arrivals), QByteArray("LifecycleExpiration:Delete"));
        QCOMPARE(recordOf(arrivals[0])["userIdentity"_L1].toObject()["principalId"_L1].toString(), QStringLiteral("s3.amazonaws.com"));
    }

    void toEventBridge()
    {
        Put::Input input = emptyInput();
        input.notificationConfiguration->eventBridgeConfiguration.emplace();
        QVERIFY(m_fixture->call<Put>(input));
        m_fixture->put("b-1", "red flower.jpg", "hello");
        remove("red flower.jpg");
        settle();
        const auto arrivals = m_box->empty();
        QCOMPARE(arrivals.size(), std::size_t(2));
        QCOMPARE(arrivals[0].kind, std::string("Object Created"));
        QJsonObject detail = arrivals[0].json();
        QCOMPARE(detail["reason"_L1].toString(), QStringLiteral("PutObject"));
        QCOMPARE(detail["requester"_L1].toString(), QStringLiteral("123456789012"));
        QCOMPARE(detail["object"_L1].toObject()["key"_L1].toString(), QStringLiteral("red flower.jpg"));
        QCOMPARE(detail["object"_L1].toObject()["etag"_L1].toString(), QStringLiteral("5d41402abc4b2a76b9719d911017c592"));
        QCOMPARE(arrivals[1].kind, std::string("Object Deleted"));
        QCOMPARE(arrivals[1].json()["deletion-type"_L1].toString(), QStringLiteral("Permanently Deleted"));
    }

    void aDestinationThatFailsIsTriedAgain()
    {
        QVERIFY(notifyQueue({"s3:ObjectCreated:*"}));
        m_box->empty();
        m_box->attempts();
        m_box->refuseWith(Error{"InternalError", "down", 500});
        m_fixture->put("b-1", "k", "x");
        settle();
        QCOMPARE(m_box->attempts(), 1);
        advance(900ms);
        QCOMPARE(m_box->attempts(), 0);
        advance(100ms);
        QCOMPARE(m_box->attempts(), 1);
        m_fixture->close();
        m_fixture->open(servicesWith(m_box, true));
        m_box->refuseWith({});
        advance(2s);
        QCOMPARE(namesOf(m_box->empty()), QByteArray("ObjectCreated:Put"));
        advance(24h);
        QCOMPARE(m_box->attempts(), 1);
    }

    void givenUpAfterADay()
    {
        QVERIFY(notifyQueue({"s3:ObjectCreated:*"}));
        m_box->refuseWith(Error{"InternalError", "down", 500});
        m_fixture->put("b-1", "k", "x");
        settle();
        advance(25h);
        m_box->attempts();
        m_box->refuseWith({});
        m_box->empty();
        advance(1h);
        QCOMPARE(m_box->attempts(), 0);
    }

private:
    void settle() { settleWith(*m_fixture, *m_box); }
    void advance(Duration time)
    {
        m_fixture->clock().advance(time);
        settle();
    }
    static Put::Input emptyInput()
    {
        Put::Input input;
        input.bucket = "b-1";
        input.notificationConfiguration.emplace();
        return input;
    }
    Expected<Put::Output> notifyQueue(std::vector<std::string> events, std::vector<std::pair<std::string, std::string>> filter = {})
    {
        Put::Input input = emptyInput();
        auto &queue = input.notificationConfiguration->queueConfigurations.emplace().emplace_back(
            entryFor<s3api::QueueConfiguration>(std::move(events), std::move(filter)));
        queue.queueArn = queueArn;
        return m_fixture->call<Put>(std::move(input));
    }
    void remove(const std::string &key)
    {
        s3api::DeleteObject::Input input;
        input.bucket = "b-1";
        input.key = key;
        QVERIFY(m_fixture->call<s3api::DeleteObject>(input));
    }
    static QJsonObject objectOf(const Arrival &arrival) { return recordOf(arrival)["s3"_L1].toObject()["object"_L1].toObject(); }
    static QByteArray namesOf(const std::vector<Arrival> &arrivals)
    {
        QByteArray names;
        for (const Arrival &arrival : arrivals)
            names += (names.isEmpty() ? "" : " ") + recordOf(arrival)["eventName"_L1].toString().toUtf8();
        return names;
    }

    std::shared_ptr<Postbox> m_box;
    std::unique_ptr<TimeFixture> m_fixture;
};

QTEST_GUILESS_MAIN(TestS3Events)
#include "tst_s3_events.moc"
