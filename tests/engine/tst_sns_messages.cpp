#include "SnsFixture.h"

using namespace nephoscope;
using namespace nephoscope::test;

/// Messages that SNS refuses, and who gets the others: mail and text messages in the inbox, filter policies.
class TestSnsMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_sns = std::make_unique<SnsFixture>(); }
    void cleanup() { m_sns.reset(); }

    void fifoTopicsHaveAQuota()
    {
        const std::string topic = m_sns->makeFifoTopic("orders.fifo", {{"ContentBasedDeduplication", "true"}});
        int number = 0;
        const auto sent = [&](int most, const std::string &group, std::size_t size = 10) -> QByteArray { // how many pass until one does not
            for (int count = 0; count < most; ++count) {
                const std::string digits = std::to_string(++number);
                auto input = m_sns->message(topic, std::string(size - digits.size(), 'x') + digits);
                input.messageGroupId = group;
                const QByteArray code = codeOf(m_sns->call<snsapi::Publish>(input));
                if (code != "OK")
                    return QByteArray::number(count) + ' ' + code;
            }
            return "all";
        };
        QCOMPARE(sent(200, "a"), QByteArray("all"));
        QCOMPARE(sent(200, "b"), QByteArray("100 Throttled"));
        m_sns->clock().advance(std::chrono::milliseconds(10));
        QCOMPARE(sent(4, "a"), QByteArray("3 Throttled"));
        // Of a batch each message counts.
        m_sns->clock().advance(std::chrono::seconds(1));
        QCOMPARE(sent(295, "a"), QByteArray("all"));
        snsapi::PublishBatch::Input batch;
        batch.topicArn = topic;
        auto &entries = batch.publishBatchRequestEntries.emplace();
        for (int entry = 0; entry < 10; ++entry) {
            auto &one = entries.emplace_back();
            one.id = one.message = "batch" + std::to_string(entry);
            one.messageGroupId = "a";
        }
        const auto published = m_sns->call<snsapi::PublishBatch>(batch);
        QVERIFY(published);
        QCOMPARE(published->successful->size(), std::size_t(5));
        QCOMPARE(published->failed->size(), std::size_t(5));
        QCOMPARE(text(*published->failed->front().code), QByteArray("Throttled"));
        // 10 MB a second.
        m_sns->clock().advance(std::chrono::seconds(1));
        QCOMPARE(sent(50, "a", 250'000), QByteArray("40 Throttled"));
        // By group, each has 300 of its own.
        QCOMPARE(m_sns->setTopicAttribute(topic, "FifoThroughputScope", "MessageGroup"), std::string("OK"));
        QCOMPARE(sent(400, "a"), QByteArray("300 Throttled"));
        QCOMPARE(sent(400, "b"), QByteArray("300 Throttled"));
        // Standard topics take what comes.
        const std::string standard = m_sns->makeTopic("news");
        for (int count = 0; count < 310; ++count)
            QCOMPARE(codeOf(m_sns->call<snsapi::Publish>(m_sns->message(standard, "x"))), QByteArray("OK"));
    }

    void refusesMessages()
    {
        const std::string arn = m_sns->makeTopic("news");
        const std::string fifo = m_sns->makeFifoTopic("orders.fifo");
        const auto refusal = [this](const snsapi::Publish::Input &input) { return text(m_sns->publish(input)); };
        const QByteArray bad = "!InvalidParameter: Invalid parameter: ";
        QCOMPARE(refusal(m_sns->message(arn, "")), bad + "Empty message");
        QCOMPARE(refusal(m_sns->message(arn, std::string(256 * 1024 + 1, 'x'))), bad + "Message too long");
        QCOMPARE(refusal(m_sns->message(m_sns->topicArn("none"), "x")), QByteArray("!NotFound: Topic does not exist"));
        auto input = m_sns->message(arn, "x");
        input.subject = "two\nlines";
        QCOMPARE(refusal(input), bad + "Subject");
        input = m_sns->message(arn, "not json");
        input.messageStructure = "json";
        QCOMPARE(refusal(input), bad + "Message Structure - JSON message body failed to parse");
        input.message = R"({"sqs":"x"})";
        QCOMPARE(refusal(input), bad + "Message Structure - No default entry in JSON message body");
        input = m_sns->message(arn, "x");
        input.messageDeduplicationId = "1";
        QVERIFY(refusal(input).contains("not valid for this topic type"));
        QCOMPARE(refusal(m_sns->message(fifo, "x")), bad + "The MessageGroupId parameter is required for FIFO topics");
        input = m_sns->message(fifo, "x");
        input.messageGroupId = "g";
        QVERIFY(refusal(input).contains("should either have ContentBasedDeduplication enabled"));
        for (const auto &[name, type, value, message] : {std::tuple(".a", "String", "x", "starting with character '.'"),
                                                          std::tuple("a..b", "String", "x", "successive '.'"),
                                                          std::tuple("a b", "String", "x", "'#x20'"),
                                                          std::tuple("a", "Text", "x", "invalid message attribute type"),
                                                          std::tuple("a", "String", "", "must contain non-empty"),
                                                          std::tuple("a", "Number", "x", "Could not cast")}) {
            input = m_sns->message(arn, "x");
            m_sns->addAttribute(input, name, type, value);
            QVERIFY2(refusal(input).startsWith("!ParameterValueInvalid: "), name);
            QVERIFY2(refusal(input).contains(message), name);
        }
        snsapi::Publish::Input number;
        number.message = "x";
        QCOMPARE(codeOf(m_sns->call<snsapi::Publish>(number)), QByteArray("InvalidParameter"));
        number.phoneNumber = "0123";
        QCOMPARE(refusal(number), bad + "PhoneNumber Reason: 0123 is not valid to publish to");

        snsapi::PublishBatch::Input batch;
        batch.topicArn = arn;
        batch.publishBatchRequestEntries.emplace();
        QCOMPARE(codeOf(m_sns->call<snsapi::PublishBatch>(batch)), QByteArray("EmptyBatchRequest"));
        batch.publishBatchRequestEntries->resize(2);
        for (auto &entry : *batch.publishBatchRequestEntries) {
            entry.id = "same";
            entry.message = "x";
        }
        QCOMPARE(codeOf(m_sns->call<snsapi::PublishBatch>(batch)), QByteArray("BatchEntryIdsNotDistinct"));
        batch.publishBatchRequestEntries->back().id = "not an id";
        QCOMPARE(codeOf(m_sns->call<snsapi::PublishBatch>(batch)), QByteArray("InvalidBatchEntryId"));
        batch.publishBatchRequestEntries->back().id = "other";
        batch.publishBatchRequestEntries->back().message = "";
        const auto half = m_sns->call<snsapi::PublishBatch>(batch);
        QCOMPARE(half->successful->size(), std::size_t(1));
        QCOMPARE(text(*half->failed->front().code), QByteArray("InvalidParameter"));
        batch.publishBatchRequestEntries->resize(11, batch.publishBatchRequestEntries->front());
        QCOMPARE(codeOf(m_sns->call<snsapi::PublishBatch>(batch)), QByteArray("TooManyEntriesInBatchRequest"));
    }

    void mailAndText()
    {
        const std::string arn = m_sns->makeTopic("news", {{"DisplayName", "News"}});
        m_sns->subscribeMail(arn, "plain@b.test");
        m_sns->subscribeMail(arn, "json@b.test", {}, "email-json");
        QVERIFY(m_sns->subscribe(arn, "sms", "+12065550100", {}, false).starts_with(arn));
        auto input = m_sns->message(arn, R"({"default":"to all","sms":"short","email":"long"})");
        input.messageStructure = "json";
        input.subject = "Hello";
        m_sns->addAttribute(input, "kind", "String", "greeting");
        QVERIFY(!m_sns->publish(input).starts_with('!'));
        QTRY_COMPARE_WITH_TIMEOUT(m_sns->mails("+12065550100"), QByteArray("News> short"), 30'000);
        QTRY_COMPARE(m_sns->mails("plain@b.test"), QByteArray("long"));
        QTRY_VERIFY(!m_sns->mails("json@b.test").isEmpty());
        const json::value envelope = json::parse(m_sns->mails("json@b.test").toStdString());
        QCOMPARE(envelope.at("Message").as_string().c_str(), "to all");
        QCOMPARE(envelope.at("Subject").as_string().c_str(), "Hello");
        QCOMPARE(envelope.at("MessageAttributes").at("kind").at("Value").as_string().c_str(), "greeting");
        // By number, without a topic.
        snsapi::Publish::Input number;
        number.message = "code 42";
        number.phoneNumber = "+12065550199";
        QVERIFY(!m_sns->publish(number).starts_with('!'));
        QCOMPARE(m_sns->mails("+12065550199"), QByteArray("code 42"));
        const auto all = m_sns->inbox();
        sns::DeleteInboxMessage::Input one;
        one.number = all.front().number;
        QVERIFY(m_sns->call<sns::DeleteInboxMessage>(one));
        QCOMPARE(codeOf(m_sns->call<sns::DeleteInboxMessage>(one)), QByteArray("NotFound"));
        m_sns->reopen();
        QCOMPARE(m_sns->inbox().size(), all.size() - 1);
        sns::ListInbox::Input page;
        page.limit = 2;
        const auto first = m_sns->call<sns::ListInbox>(page);
        page.before = first->next;
        QCOMPARE(m_sns->call<sns::ListInbox>(page)->messages.front().number, m_sns->inbox()[2].number);
        one.number = 0;
        QVERIFY(m_sns->call<sns::DeleteInboxMessage>(one));
        QVERIFY(m_sns->inbox().empty());
    }

    void filters()
    {
        const std::string arn = m_sns->makeTopic("news");
        m_sns->subscribeMail(arn, "all@b.test");
        m_sns->subscribeMail(arn, "cheap@b.test", {{"FilterPolicy", R"({"price":[{"numeric":["<",10]}],"store":["shop"]})"}});
        m_sns->subscribeMail(arn, "list@b.test", {{"FilterPolicy", R"({"tags":["b",3]})"}});
        m_sns->subscribeMail(arn, "body@b.test", {{"FilterPolicy", R"({"order":{"total":[{"numeric":[">=",100]}]}})"}, {"FilterPolicyScope", "MessageBody"}});
        const auto send = [&](const std::string &body, const std::vector<std::array<std::string, 3>> &attributes) {
            auto input = m_sns->message(arn, body);
            for (const auto &[name, type, value] : attributes)
                m_sns->addAttribute(input, name, type, value);
            QVERIFY(!m_sns->publish(input).starts_with('!'));
        };
        send("one", {{"price", "Number", "5"}, {"store", "String", "shop"}});
        send("two", {{"price", "Number", "50"}, {"store", "String", "shop"}});
        send("three", {{"price", "String", "5"}, {"store", "String", "shop"}});
        send("four", {{"tags", "String.Array", R"(["a","b"])"}});
        send("five", {{"tags", "String.Array", "[3]"}});
        send("six", {{"tags", "String.Array", "[nonsense"}});
        send("seven", {{"tags", "Binary", "b"}});
        send(R"({"order":{"total":100}})", {});
        send(R"({"order":{"total":99}})", {});
        QTRY_COMPARE_WITH_TIMEOUT(m_sns->mails("all@b.test"),
                                  QByteArray(R"(one two three four five six seven {"order":{"total":100}} {"order":{"total":99}})"), 30'000);
        QCOMPARE(m_sns->mails("cheap@b.test"), QByteArray("one"));
        QCOMPARE(m_sns->mails("list@b.test"), QByteArray("four five"));
        QCOMPARE(m_sns->mails("body@b.test"), QByteArray(R"({"order":{"total":100}})"));
    }

private:
    std::unique_ptr<SnsFixture> m_sns;
};

QTEST_GUILESS_MAIN(TestSnsMessages)
#include "tst_sns_messages.moc"
