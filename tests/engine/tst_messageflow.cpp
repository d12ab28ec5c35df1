#include "SnsFixture.h"
#include "SqsFixture.h"
#include "api/generated/events.h"
#include "api/generated/lambda.h"
#include "door/MessageFlow.h"

using namespace nephoscope;
using namespace nephoscope::test;
using namespace std::chrono_literals;

namespace {

Hop hopOf(std::string message)
{
    return {.message = std::move(message)};
}

/// The last word of an ARN.
QByteArray lastOf(const std::string &arn)
{
    return QByteArray::fromStdString(arn.substr(arn.find_last_of(":/") + 1));
}

/// What a flow has seen since the last time, as `Sent root>orders` with blanks between.
class Seen
{
public:
    explicit Seen(LocalCloud &cloud) : m_flow(cloud.flow()), m_watch(cloud.flow()), m_next(cloud.flow().last()) {}

    std::vector<HopPtr> hops()
    {
        auto page = m_flow.since(m_next);
        m_next = page.next;
        return std::move(page.hops);
    }
    QByteArray text()
    {
        QByteArray out;
        for (const HopPtr &hop : hops())
            out += QByteArray::fromStdString(std::string(nameOf(hop->kind))) + ' ' + lastOf(hop->from) + '>' + lastOf(hop->to) + ' ';
        return out.trimmed();
    }

private:
    MessageFlow &m_flow;
    MessageFlow::Watch m_watch;
    std::uint64_t m_next;
};

} // namespace

/// The feed of hops, and what services tell it.
class TestMessageFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsNothingUnwatched()
    {
        MessageFlow flow;
        flow.publish(hopOf("a"));
        QCOMPARE(flow.last(), 0u);
        {
            const MessageFlow::Watch one(flow);
            {
                const MessageFlow::Watch two(flow);
                flow.publish(hopOf("b"));
            }
            flow.publish(std::vector<Hop>{hopOf("c"), hopOf("d")});
            const auto page = flow.since(0);
            QCOMPARE(page.hops.size(), std::size_t(3));
            QCOMPARE(text(page.hops[2]->message), QByteArray("d"));
            QCOMPARE(page.next, 3u);
            QCOMPARE(page.dropped, 0u);
        }
        QVERIFY(flow.since(0).hops.empty());
        // The numbers go on: a watcher that was away learns what it missed.
        QCOMPARE(flow.since(0).dropped, 3u);
        QCOMPARE(flow.since(0).next, 3u);
    }

    void tellsWhatWasDropped()
    {
        MessageFlow flow;
        const MessageFlow::Watch watch(flow);
        for (std::size_t index = 0; index < MessageFlow::maxKept + 10; ++index)
            flow.publish(hopOf(std::to_string(index)));
        auto page = flow.since(4, 100);
        QCOMPARE(page.dropped, 6u);
        QCOMPARE(page.hops.size(), std::size_t(100));
        QCOMPARE(page.hops.front()->sequence, 11u);
        page = flow.since(page.next, 100);
        QCOMPARE(page.dropped, 0u);
        QCOMPARE(page.hops.front()->sequence, 111u);
        // A number from elsewhere is as good as the last one.
        QVERIFY(flow.since(1'000'000'000).hops.empty());
        QCOMPARE(flow.since(1'000'000'000).next, flow.last());
    }

    void cutsBetweenCharacters()
    {
        QCOMPARE(MessageFlow::excerptOf("short"), std::string("short"));
        const std::string ascii(300, 'x');
        QCOMPARE(MessageFlow::excerptOf(ascii).size(), Hop::maxExcerpt);
        std::string korean = "x"; // three bytes a character: the cut would lie within one
        while (korean.size() < 300)
            korean += "\xed\x95\x9c";
        QCOMPARE(MessageFlow::excerptOf(korean).size(), std::size_t(256));
        korean.insert(0, "x");
        QCOMPARE(MessageFlow::excerptOf(korean).size(), std::size_t(254));
    }

    void refusalsAreNoHops()
    {
        SqsFixture sqs;
        sqs.make("orders");
        Seen seen(sqs.cloud());
        QCOMPARE(codeOf(sqs.send("orders", std::string("\x01"))), QByteArray("InvalidMessageContents"));
        QCOMPARE(codeOf(sqs.send("no-such-queue", "a")), QByteArray("QueueDoesNotExist"));
        QCOMPARE(sqs.remove("orders", "nonsense"), QByteArray("ReceiptHandleIsInvalid"));
        QCOMPARE(seen.text(), QByteArray());
    }

    void queueToItsDeadLetters()
    {
        SqsFixture sqs;
        sqs.make("dead");
        sqs.make("orders", {{"RedrivePolicy", SqsFixture::redrive("dead", 1)}, {"VisibilityTimeout", "30"}});
        Seen seen(sqs.cloud());
        const auto sent = sqs.send("orders", "the order");
        QVERIFY(sent.has_value());
        auto hops = seen.hops();
        QCOMPARE(hops.size(), std::size_t(1));
        QCOMPARE(hops[0]->message, *sent->messageId);
        QCOMPARE(text(hops[0]->excerpt), QByteArray("the order"));
        QVERIFY(hops[0]->attributes.empty());
        QCOMPARE(text(hops[0]->to), QByteArray::fromStdString(SqsFixture::arnOf("orders")));
        QCOMPARE(text(hops[0]->from), text(sqs.caller().principal.arn));
        QVERIFY(hops[0]->cause.empty());

        QCOMPARE(sqs.take("orders"), QByteArray("the order"));
        hops = seen.hops();
        QCOMPARE(hops.size(), std::size_t(1));
        QCOMPARE(hops[0]->kind, Hop::Kind::Received);
        QVERIFY(hops[0]->until == sqs.clock().now() + 30s);
        QCOMPARE(hops[0]->times, 1);

        sqs.advance(31s);
        QCOMPARE(sqs.take("orders"), QByteArray());
        hops = seen.hops();
        QCOMPARE(hops.size(), std::size_t(1));
        QCOMPARE(hops[0]->kind, Hop::Kind::DeadLettered);
        QCOMPARE(hops[0]->message, *sent->messageId);
        QCOMPARE(text(hops[0]->to), QByteArray::fromStdString(SqsFixture::arnOf("dead")));
    }

    void attributesAndCounts()
    {
        SqsFixture sqs;
        sqs.make("orders");
        Seen seen(sqs.cloud());
        auto input = SqsFixture::sending("orders", "a", "tenant");
        auto &attributes = input.messageAttributes.emplace();
        attributes["colour"].dataType = "String";
        attributes["colour"].stringValue = "red";
        attributes["picture"].dataType = "Binary";
        attributes["picture"].binaryValue.emplace().bytes = "xyz";
        QVERIFY(sqs.call<sqsapi::SendMessage>(input).has_value());
        const auto hops = seen.hops();
        QCOMPARE(hops.size(), std::size_t(1));
        const decltype(Hop::attributes) wanted{{"MessageGroupId", "tenant"}, {"colour", "red"}, {"picture", "(Binary)"}};
        QVERIFY(hops[0]->attributes == wanted);

        input.delaySeconds = 60;
        QVERIFY(sqs.call<sqsapi::SendMessage>(input).has_value());
        QVERIFY(sqs.send("orders", "b").has_value());
        QCOMPARE(sqs.receive("orders", 1).size(), std::size_t(1));
        sqs::PeekMessages::Input peek;
        peek.queueUrl = SqsFixture::urlOf("orders");
        peek.limit = 1;
        const auto peeked = sqs.call<sqs::PeekMessages>(peek);
        QVERIFY(peeked.has_value());
        QCOMPARE(peeked->messages.size(), std::size_t(1));
        QVERIFY(peeked->messages.front().attributes == wanted);
        QCOMPARE(peeked->visible, 1);
        QCOMPARE(peeked->inFlight, 1);
        QCOMPARE(peeked->delayed, 1);
    }

    void visibilityDeletionAndExpiry()
    {
        SqsFixture sqs;
        sqs.make("orders", {{"MessageRetentionPeriod", "60"}, {"DelaySeconds", "5"}});
        Seen seen(sqs.cloud());
        QVERIFY(sqs.send("orders", "a").has_value());
        QCOMPARE(seen.text(), QByteArray("Delayed root>orders"));
        sqs.advance(6s);
        auto got = sqs.receive("orders", 1);
        QCOMPARE(got.size(), std::size_t(1));
        QCOMPARE(sqs.change("orders", *got[0].receiptHandle, 40), QByteArray("OK"));
        QCOMPARE(sqs.change("orders", *got[0].receiptHandle, 0), QByteArray("OK"));
        got = sqs.receive("orders", 1);
        QCOMPARE(got.size(), std::size_t(1));
        QCOMPARE(sqs.remove("orders", *got[0].receiptHandle), QByteArray("OK"));
        // Deleted twice is told once.
        QCOMPARE(sqs.remove("orders", *got[0].receiptHandle), QByteArray("OK"));
        QCOMPARE(seen.text(), QByteArray("Received orders>root Hidden orders> Visible orders> Received orders>root Deleted orders>"));
        QVERIFY(sqs.send("orders", "b").has_value());
        sqs.advance(61s);
        QCOMPARE(seen.text(), QByteArray("Delayed root>orders Expired orders>"));
        QVERIFY(sqs.on<sqsapi::PurgeQueue>("orders").has_value());
        QCOMPARE(seen.text(), QByteArray("Purged orders>"));
    }

    void bucketToTopicToQueues()
    {
        SnsFixture sns;
        const std::string topic = sns.makeTopic("news");
        sns.makeQueue("all");
        sns.makeQueue("some");
        QVERIFY(!sns.subscribe(topic, "sqs", sns.queueArn("all"), {{"RawMessageDelivery", "true"}}).starts_with('!'));
        QVERIFY(!sns.subscribe(topic, "sqs", sns.queueArn("some"), {{"FilterPolicy", R"({"colour":["red"]})"}}).starts_with('!'));
        QCOMPARE(text(sns.setTopicAttribute(topic, "Policy",
                                            R"({"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":"s3.amazonaws.com"},)"
                                            R"("Action":"SNS:Publish","Resource":"*"}})")),
                 QByteArray("OK"));
        sns.makeBucket("pictures");
        s3api::PutBucketNotificationConfiguration::Input input;
        input.bucket = "pictures";
        input.skipDestinationValidation = true;
        auto &entry = input.notificationConfiguration.emplace().topicConfigurations.emplace().emplace_back();
        entry.topicArn = topic;
        entry.events.emplace().emplace_back("s3:ObjectCreated:*");
        QVERIFY(sns.call<s3api::PutBucketNotificationConfiguration>(input).has_value());

        Seen seen(sns.cloud());
        QVERIFY(sns.put("pictures", "cat.jpg", "meow").has_value());
        std::vector<HopPtr> hops;
        QVERIFY(QTest::qWaitFor([&] {
            auto more = seen.hops();
            hops.insert(hops.end(), more.begin(), more.end());
            return hops.size() >= 4;
        }, 30'000));
        QCOMPARE(hops.size(), std::size_t(4));
        QCOMPARE(hops[0]->kind, Hop::Kind::Sent);
        QCOMPARE(text(hops[0]->to), QByteArray("arn:aws:s3:::pictures"));
        QCOMPARE(text(hops[1]->to), text(topic));
        QCOMPARE(text(hops[1]->from), QByteArray("arn:aws:s3:::pictures"));
        QCOMPARE(hops[1]->cause, hops[0]->message);
        QCOMPARE(hops[2]->kind, Hop::Kind::FilteredOut);
        QCOMPARE(text(hops[2]->to), text(sns.queueArn("some")));
        QCOMPARE(hops[2]->message, hops[1]->message);
        QCOMPARE(hops[3]->kind, Hop::Kind::Sent);
        QCOMPARE(text(hops[3]->to), text(sns.queueArn("all")));
        QCOMPARE(text(hops[3]->from), text(topic));
        QCOMPARE(hops[3]->cause, hops[1]->message);
        QVERIFY(hops[3]->message != hops[1]->message);
    }

    void refusedByTheQueue()
    {
        SnsFixture sns;
        const std::string topic = sns.makeTopic("news");
        sns.makeQueue("closed", false);
        QVERIFY(!sns.subscribe(topic, "sqs", sns.queueArn("closed")).starts_with('!'));
        Seen seen(sns.cloud());
        sns.publish(SnsFixture::message(topic, "hello"));
        QByteArray all;
        QVERIFY(QTest::qWaitFor([&] { return (all += seen.text() + ' ').contains("Denied"); }, 30'000));
        QCOMPARE(all.simplified(), QByteArray("Sent root>news Denied news>closed"));
    }

    void busToRuleToQueue()
    {
        SnsFixture cloud;
        cloud.makeQueue("orders", false);
        api::sqs::SetQueueAttributes::Input open;
        open.queueUrl = SnsFixture::queueUrl("orders");
        open.attributes.emplace()["Policy"] = R"({"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},)"
                                              R"("Action":"sqs:SendMessage","Resource":"*"}})";
        QVERIFY(cloud.call<api::sqs::SetQueueAttributes>(open).has_value());
        api::events::PutRule::Input rule;
        rule.name = "shop";
        rule.eventPattern = R"({"source":["shop"]})";
        QVERIFY(cloud.call<api::events::PutRule>(rule).has_value());
        api::events::PutTargets::Input targets;
        targets.rule = "shop";
        auto &target = targets.targets.emplace().emplace_back();
        target.id = "queue";
        target.arn = cloud.queueArn("orders");
        QVERIFY(cloud.call<api::events::PutTargets>(targets).has_value());

        Seen seen(cloud.cloud());
        api::events::PutEvents::Input put;
        for (const char *source : {"shop", "elsewhere"}) {
            auto &entry = put.entries ? put.entries->emplace_back() : put.entries.emplace().emplace_back();
            entry.source = source;
            entry.detailType = "order";
            entry.detail = R"({"id":7})";
        }
        const auto sent = cloud.call<api::events::PutEvents>(put);
        QVERIFY(sent.has_value());
        std::vector<HopPtr> hops;
        QVERIFY(QTest::qWaitFor([&] {
            auto more = seen.hops();
            hops.insert(hops.end(), more.begin(), more.end());
            return hops.size() >= 4;
        }, 30'000));
        const std::string id = *sent->entries->front().eventId;
        QCOMPARE(hops[0]->message, id);
        QCOMPARE(hops[1]->kind, Hop::Kind::Matched);
        QCOMPARE(hops[1]->message, id);
        QCOMPARE(lastOf(hops[1]->to), QByteArray("shop"));
        QCOMPARE(hops[2]->kind, Hop::Kind::Sent); // the other event, that no rule waits for
        QCOMPARE(text(hops[3]->to), text(cloud.queueArn("orders")));
        QCOMPARE(hops[3]->cause, id);
        QCOMPARE(hops[3]->from, hops[1]->to);
    }
};

QTEST_GUILESS_MAIN(TestMessageFlow)
#include "tst_messageflow.moc"
