#include "RoleCalls.h"
#include "SnsFixture.h"
#include "SnsSignature.h"
#include "api/generated/logs.h"

#include <QtCore/QProcess>

#include <set>

using namespace nephoscope;
using namespace nephoscope::test;

/// How messages reach queues: envelopes, order, retries, dead letters, kill -9.
class TestSnsDelivery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_sns = std::make_unique<SnsFixture>(); }
    void cleanup() { m_sns.reset(); }

    void outcomesAreLogged()
    {
        const std::string arn = m_sns->makeTopic("news");
        QVERIFY(!m_sns->makeQueue("open", true).starts_with('!'));
        QVERIFY(!m_sns->makeQueue("closed", false).starts_with('!'));
        m_sns->subscribe(arn, "sqs", m_sns->queueArn("open"));
        m_sns->subscribe(arn, "sqs", m_sns->queueArn("closed"));
        const std::string group = "sns/us-east-1/123456789012/news";
        m_sns->publish(m_sns->message(arn, "nobody listens"));
        QCOMPARE(m_sns->take("open", 1).size(), std::size_t(1));
        QTRY_COMPARE(m_sns->deliveries(arn).size(), std::size_t(2)); // both have ended before anybody wants to know
        QVERIFY(m_sns->setTopicAttribute(arn, "SQSSuccessFeedbackRoleArn", "role").starts_with("!InvalidParameter"));
        QVERIFY(m_sns->setTopicAttribute(arn, "SQSSuccessFeedbackSampleRate", "101").starts_with("!InvalidParameter"));
        const std::string role = makeServiceRole(*m_sns, "SNSFeedback", "sns.amazonaws.com", allowing("logs:*"));
        for (const char *kind : {"SQSSuccessFeedbackRoleArn", "SQSFailureFeedbackRoleArn", "HTTPSuccessFeedbackRoleArn"})
            QCOMPARE(m_sns->setTopicAttribute(arn, kind, role), std::string("OK"));
        const std::string id = m_sns->publish(m_sns->message(arn, "hello"));
        const auto good = logged(group, 1);
        const auto bad = logged(group + "/Failure", 1);
        QCOMPARE(good.size(), std::size_t(1));
        QCOMPARE(bad.size(), std::size_t(1));
        const json::value told = json::parse(good[0]);
        QCOMPARE(textAt(told, "status"), std::string("SUCCESS"));
        QCOMPARE(textAt(told.at("notification"), "messageId"), id);
        QCOMPARE(textAt(told.at("notification"), "messageMD5Sum"), std::string("5d41402abc4b2a76b9719d911017c592"));
        QCOMPARE(textAt(told.at("notification"), "timestamp"), std::string("2026-11-23 07:16:00.000"));
        QCOMPARE(textAt(told.at("delivery"), "destination"), m_sns->queueArn("open"));
        QCOMPARE(textAt(json::parse(bad[0]), "status"), std::string("FAILURE"));
        QCOMPARE(textAt(json::parse(bad[0]).at("delivery"), "destination"), m_sns->queueArn("closed"));
        // None of the good ones any more.
        QCOMPARE(m_sns->setTopicAttribute(arn, "SQSSuccessFeedbackSampleRate", "0"), std::string("OK"));
        m_sns->publish(m_sns->message(arn, "again"));
        QCOMPARE(logged(group + "/Failure", 2).size(), std::size_t(2));
        QCOMPARE(m_sns->take("open", 2).size(), std::size_t(2));
        QCOMPARE(logged(group, 1).size(), std::size_t(1));
    }

    void logsAreTheRolesToWrite()
    {
        const std::string arn = m_sns->makeTopic("news");
        m_sns->makeQueue("open", true);
        m_sns->subscribe(arn, "sqs", m_sns->queueArn("open"));
        const std::string group = "sns/us-east-1/123456789012/news";
        const auto publishAs = [&](const std::string &role, const std::string &body) {
            const std::size_t before = m_sns->deliveries(arn).size();
            QCOMPARE(m_sns->setTopicAttribute(arn, "SQSSuccessFeedbackRoleArn", role), std::string("OK"));
            m_sns->publish(m_sns->message(arn, body));
            QTRY_COMPARE_WITH_TIMEOUT(m_sns->deliveries(arn).size(), before + 1, 30'000);
        };
        publishAs("arn:aws:iam::123456789012:role/missing", "1");
        publishAs(makeServiceRole(*m_sns, "stranger", "sqs.amazonaws.com", allowing("logs:*")), "2");
        publishAs(makeServiceRole(*m_sns, "poor", "sns.amazonaws.com", allowing("logs:CreateLogGroup")), "3");
        publishAs(makeServiceRole(*m_sns, "partly", "sns.amazonaws.com", allowing("logs:Create*")), "4");
        publishAs(makeServiceRole(*m_sns, "able", "sns.amazonaws.com", allowing("logs:Create*") + ',' + allowing("logs:PutLogEvents")), "5");
        const auto lines = logged(group, 1);
        QCOMPARE(lines.size(), std::size_t(1));
        // The fifth alone: MD5 of "5".
        QCOMPARE(textAt(json::parse(lines[0]).at("notification"), "messageMD5Sum"), std::string("e4da3b7fbbce2345d7772b0674a318d5"));
    }

    void queuesGetEnvelopes()
    {
        const std::string arn = m_sns->makeTopic("news");
        for (const char *name : {"wrapped", "raw", "closed"})
            QVERIFY(!m_sns->makeQueue(name, QByteArray(name) != "closed").starts_with('!'));
        const std::string wrapped = m_sns->subscribe(arn, "sqs", m_sns->queueArn("wrapped"));
        m_sns->subscribe(arn, "sqs", m_sns->queueArn("raw"), {{"RawMessageDelivery", "true"}});
        m_sns->subscribe(arn, "sqs", m_sns->queueArn("closed"));
        auto input = m_sns->message(arn, "hello \"world\"");
        input.subject = "Greeting";
        m_sns->addAttribute(input, "colour", "String", "red");
        m_sns->addAttribute(input, "photo", "Binary", std::string("\0\1", 2));
        const std::string id = m_sns->publish(input);
        const auto raw = m_sns->take("raw", 1);
        QCOMPARE(raw.size(), std::size_t(1));
        QCOMPARE(text(*raw[0].body), QByteArray("hello \"world\""));
        QCOMPARE(text(*raw[0].messageAttributes->at("colour").stringValue), QByteArray("red"));
        QCOMPARE(text(raw[0].messageAttributes->at("photo").binaryValue->bytes), QByteArray("\0\1", 2));
        const auto full = m_sns->take("wrapped", 1);
        QCOMPARE(full.size(), std::size_t(1));
        const std::string &body = *full[0].body;
        QVERIFY(body.starts_with("{\n  \"Type\" : \"Notification\",\n  \"MessageId\" : \"" + id + "\",\n  \"TopicArn\" : \"" + arn
                                 + "\",\n  \"Subject\" : \"Greeting\",\n  \"Message\" : \"hello \\\"world\\\"\",\n"
                                   "  \"Timestamp\" : \"2026-11-23T07:16:00.000Z\",\n  \"SignatureVersion\" : \"1\",\n"));
        QVERIFY(body.find("    \"photo\" : {\"Type\":\"Binary\",\"Value\":\"AAE=\"}\n  }\n}") != std::string::npos);
        const json::value envelope = json::parse(body);
        QVERIFY(textAt(envelope, "UnsubscribeURL").ends_with("/?Action=Unsubscribe&SubscriptionArn=" + wrapped));
        const std::string url = textAt(envelope, "SigningCertURL");
        const auto certificate = m_sns->call<sns::GetSigningCertificate>({url.substr(url.rfind('/') + 1)});
        QVERIFY(certificate);
        QVERIFY(isSigned(envelope, certificate->pem));
        json::value forged = envelope;
        forged.as_object()["Message"] = "goodbye";
        QVERIFY(!isSigned(forged, certificate->pem));
        m_sns->setTopicAttribute(arn, "SignatureVersion", "2");
        m_sns->reopen();
        m_sns->publish(m_sns->message(arn, "again"));
        const auto second = m_sns->take("wrapped", 1);
        QCOMPARE(textAt(json::parse(*second[0].body), "SigningCertURL").substr(url.rfind('/')), url.substr(url.rfind('/')));
        QVERIFY(isSigned(json::parse(*second[0].body), certificate->pem));
        // The queue that lets nobody in has got nothing, and the topic knows why.
        QVERIFY(m_sns->drain("closed").empty());
        QTRY_COMPARE(m_sns->deliveries(arn).size(), std::size_t(6));
        int refused = 0;
        for (const auto &outcome : m_sns->deliveries(arn))
            refused += outcome.status == "FAILURE" && outcome.code == 403 && outcome.endpoint == m_sns->queueArn("closed");
        QCOMPARE(refused, 2);
    }

    void fifoKeepsOrderAndForgetsDoubles()
    {
        const std::string arn = m_sns->makeFifoTopic("orders.fifo", {{"ContentBasedDeduplication", "true"}});
        m_sns->makeQueue("orders.fifo");
        m_sns->makeQueue("plain");
        m_sns->subscribe(arn, "sqs", m_sns->queueArn("orders.fifo"), {{"RawMessageDelivery", "true"}});
        m_sns->subscribe(arn, "sqs", m_sns->queueArn("plain"));
        std::string last;
        std::string firstId;
        for (int number = 0; number < 20; ++number) {
            auto input = m_sns->message(arn, std::to_string(number));
            input.messageGroupId = number % 2 == 0 ? "even" : "odd";
            const auto sent = m_sns->call<snsapi::Publish>(input);
            QVERIFY(sent);
            QCOMPARE(sent->sequenceNumber->size(), std::size_t(20));
            QVERIFY(*sent->sequenceNumber > last);
            last = *sent->sequenceNumber;
            if (number == 0)
                firstId = *sent->messageId;
        }
        auto again = m_sns->message(arn, "0");
        again.messageGroupId = "odd";
        QCOMPARE(text(m_sns->publish(again)), text(firstId));
        const auto got = m_sns->take("orders.fifo", 20);
        QCOMPARE(got.size(), std::size_t(20));
        int even = -2, odd = -1;
        for (const auto &message : got) {
            const int number = std::stoi(*message.body);
            int &before = number % 2 == 0 ? even : odd;
            QCOMPARE(number, before + 2);
            before = number;
        }
        QCOMPARE(m_sns->take("plain", 20).size(), std::size_t(20));
        // Five minutes later it is new; by group it is another one at once.
        m_sns->clock().advance(std::chrono::minutes(5));
        QVERIFY(text(m_sns->publish(again)) != text(firstId));
        m_sns->setTopicAttribute(arn, "FifoThroughputScope", "MessageGroup");
        auto other = m_sns->message(arn, "scoped");
        other.messageGroupId = "a";
        const std::string inA = m_sns->publish(other);
        other.messageGroupId = "b";
        QVERIFY(text(m_sns->publish(other)) != text(inA));
        // So is it to a queue of high throughput, which looks at each group by itself.
        QCOMPARE(m_sns->take("plain", 3).size(), std::size_t(3));
        QCOMPARE(m_sns->take("orders.fifo", 3).size(), std::size_t(3));
    }

    void otherRegions()
    {
        const std::string arn = m_sns->makeTopic("news");
        m_sns->makeQueue("far", true, "ap-northeast-2");
        m_sns->subscribe(arn, "sqs", m_sns->queueArn("far", "ap-northeast-2"), {{"RawMessageDelivery", "true"}});
        m_sns->publish(m_sns->message(arn, "from afar"));
        const auto got = m_sns->take("far", 1, "ap-northeast-2");
        QCOMPARE(got.size(), std::size_t(1));
        QCOMPARE(text(*got[0].body), QByteArray("from afar"));
    }

    void otherAccounts()
    {
        const std::string arn = m_sns->makeTopic("news");
        const Caller stranger = m_sns->stranger();
        const std::string queue = "arn:aws:sqs:us-east-1:999999999999:theirs";
        sqsapi::CreateQueue::Input create;
        create.queueName = "theirs";
        create.attributes.emplace()["Policy"] = m_sns->queuePolicy(arn);
        QVERIFY(m_sns->callAs<sqsapi::CreateQueue>(stranger, create));
        const auto next = [&]() -> std::string {
            sqsapi::ReceiveMessage::Input input;
            input.queueUrl = m_sns->queueUrl("theirs", "999999999999");
            const auto got = m_sns->callAs<sqsapi::ReceiveMessage>(stranger, input);
            return got && got->messages && !got->messages->empty() ? *got->messages->front().body : std::string();
        };
        // The macros ask once more after it has come.
        const auto arrived = [&next](std::string &message) {
            if (message.empty())
                message = next();
            return !message.empty();
        };
        // Whose queue it is not has to be told by whose it is.
        QVERIFY(m_sns->subscribe(arn, "sqs", queue).starts_with(arn));
        std::string asked;
        QTRY_VERIFY_WITH_TIMEOUT(arrived(asked), 30'000);
        QCOMPARE(text(textAt(json::parse(asked), "Type")), QByteArray("SubscriptionConfirmation"));
        snsapi::ConfirmSubscription::Input confirm;
        confirm.topicArn = arn;
        confirm.token = textAt(json::parse(asked), "Token");
        QVERIFY(m_sns->callAs<snsapi::ConfirmSubscription>(stranger, confirm));
        m_sns->publish(m_sns->message(arn, "hello"));
        std::string got;
        QTRY_VERIFY_WITH_TIMEOUT(arrived(got), 30'000);
        QCOMPARE(text(textAt(json::parse(got), "Message")), QByteArray("hello"));
        // Its own it may subscribe where the topic lets it.
        snsapi::Subscribe::Input subscribe;
        subscribe.topicArn = m_sns->makeTopic("other");
        subscribe.protocol = "sqs";
        subscribe.endpoint = queue;
        QCOMPARE(codeOf(m_sns->callAs<snsapi::Subscribe>(stranger, subscribe)), QByteArray("AuthorizationError"));
        snsapi::AddPermission::Input add;
        add.topicArn = subscribe.topicArn;
        add.label = "theirs";
        add.awsAccountId = {"999999999999"};
        add.actionName = {"Subscribe"};
        QVERIFY(m_sns->call<snsapi::AddPermission>(add));
        const auto subscribed = m_sns->callAs<snsapi::Subscribe>(stranger, subscribe);
        QVERIFY(subscribed && subscribed->subscriptionArn->starts_with(*subscribe.topicArn));
        QCOMPARE(m_sns->callAs<snsapi::ListSubscriptions>(stranger, {})->subscriptions->size(), std::size_t(1));
    }

    void queuesThatFail()
    {
        const std::string arn = m_sns->makeTopic("news");
        m_sns->makeQueue("slow");
        m_sns->subscribe(arn, "sqs", m_sns->queueArn("slow"), {{"RawMessageDelivery", "true"}});
        // Three at once, then by the clock.
        m_sns->cloud().faults().add({"sqs", "SendMessage", 4, {"ServiceUnavailable", "Service is unavailable", 503}});
        m_sns->publish(m_sns->message(arn, "patience"));
        QTRY_COMPARE_WITH_TIMEOUT(m_sns->attempts(), std::int64_t(4), 30'000);
        QVERIFY(m_sns->drain("slow").empty());
        m_sns->clock().advance(std::chrono::seconds(1));
        QCOMPARE(m_sns->take("slow", 1).size(), std::size_t(1));
        QTRY_COMPARE_WITH_TIMEOUT(m_sns->deliveries(arn).size(), std::size_t(1), 30'000);
        QCOMPARE(m_sns->deliveries(arn).front().attempts, 5);
        QCOMPARE(m_sns->deliveries(arn).front().dwell.count(), 1000);
        // More attributes than a queue takes.
        auto input = m_sns->message(arn, "too much");
        for (int number = 0; number < 11; ++number)
            m_sns->addAttribute(input, "a" + std::to_string(number), "String", "x");
        m_sns->publish(input);
        QTRY_COMPARE_WITH_TIMEOUT(m_sns->deliveries(arn).size(), std::size_t(2), 30'000);
        QCOMPARE(text(m_sns->deliveries(arn).front().status), QByteArray("FAILURE"));
    }

    void deadLetters()
    {
        const std::string arn = m_sns->makeTopic("news");
        m_sns->makeQueue("dead");
        m_sns->subscribe(arn, "sqs", m_sns->queueArn("missing"), {{"RedrivePolicy", R"({"deadLetterTargetArn":")" + m_sns->queueArn("dead") + R"("})"}});
        const std::string id = m_sns->publish(m_sns->message(arn, "lost"));
        const auto got = m_sns->take("dead", 1);
        QCOMPARE(got.size(), std::size_t(1));
        QCOMPARE(text(textAt(json::parse(*got[0].body), "MessageId")), text(id));
        QCOMPARE(text(textAt(json::parse(*got[0].body), "Message")), QByteArray("lost"));
        QVERIFY(got[0].messageAttributes->at("ErrorMessage").stringValue->find("missing") != std::string::npos
                || got[0].messageAttributes->at("ErrorMessage").stringValue->find("does not exist") != std::string::npos);
        QVERIFY(got[0].messageAttributes->contains("ErrorCode"));
    }

    /// What was acknowledged before kill -9 arrives after it; in FIFO queues once.
    void killed()
    {
        const std::string arn = m_sns->makeFifoTopic("orders.fifo", {{"ContentBasedDeduplication", "true"}});
        const std::string open = m_sns->makeTopic("news");
        m_sns->makeQueue("orders.fifo");
        m_sns->makeQueue("news");
        m_sns->subscribe(arn, "sqs", m_sns->queueArn("orders.fifo"), {{"RawMessageDelivery", "true"}});
        m_sns->subscribe(open, "sqs", m_sns->queueArn("news"), {{"RawMessageDelivery", "true"}});
        m_sns->close();
        QProcess victim;
        victim.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        victim.start(QStringLiteral(NEPHOSCOPE_TEST_SNS_VICTIM), {QString::fromStdString(m_sns->folder().native()), QString::number(SnsFixture::start().time_since_epoch().count()),
                                                                 QString::fromStdString(arn), QString::fromStdString(open), QStringLiteral("25")});
        QVERIFY(victim.waitForFinished(120'000));
        QCOMPARE(victim.exitStatus(), QProcess::CrashExit);
        std::set<std::string> acknowledged;
        for (const QByteArray &line : victim.readAllStandardOutput().split('\n')) {
            if (!line.isEmpty())
                acknowledged.insert(line.toStdString());
        }
        QVERIFY(acknowledged.size() > 10);
        m_sns->open();
        std::multiset<std::string> arrived;
        const auto missing = [&] {
            for (const char *queue : {"orders.fifo", "news"}) {
                for (const auto &message : m_sns->drain(queue))
                    arrived.insert(*message.body);
            }
            return std::any_of(acknowledged.begin(), acknowledged.end(), [&](const std::string &body) { return !arrived.contains(body); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(!missing(), 60'000);
        for (const std::string &body : arrived) {
            if (body.starts_with("fifo"))
                QVERIFY2(arrived.count(body) == 1, body.c_str());
        }
    }

private:
    /// What a group has, once there are so many.
    std::vector<std::string> logged(const std::string &group, std::size_t count)
    {
        std::vector<std::string> lines;
        (void)QTest::qWaitFor([&] {
            lines.clear();
            api::logs::FilterLogEvents::Input input;
            input.logGroupName = group;
            const auto got = m_sns->call<api::logs::FilterLogEvents>(input);
            for (const auto &event : got && got->events ? *got->events : std::vector<api::logs::FilteredLogEvent>())
                lines.push_back(event.message.value_or(std::string()));
            return lines.size() >= count;
        }, 30'000);
        return lines;
    }

    std::unique_ptr<SnsFixture> m_sns;
};

QTEST_GUILESS_MAIN(TestSnsDelivery)
#include "tst_sns_delivery.moc"
