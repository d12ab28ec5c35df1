#include "SqsFixture.h"

using namespace nephoscope;
using namespace nephoscope::test;
using namespace std::chrono_literals;

class TestSqsFifo : public QObject
{
    Q_OBJECT

    std::unique_ptr<SqsFixture> m_fixture;

    void makeQueue(SqsFixture::Attributes attributes = {})
    {
        attributes["FifoQueue"] = "true";
        m_fixture->make("q.fifo", attributes);
    }
    QByteArray send(const std::string &body, const std::string &group, const std::string &dedup = {})
    {
        return codeOf(m_fixture->send("q.fifo", body, group, dedup.empty() ? body : dedup));
    }
    SqsFixture::Messages receive(int most = 10) { return m_fixture->receive("q.fifo", most); }
    QByteArray take(int most = 10) { return SqsFixture::bodies(receive(most)); }
    QByteArray remove(const sqsapi::Message &message) { return m_fixture->remove("q.fifo", *message.receiptHandle); }

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<SqsFixture>(); }

    void whatIsRefused()
    {
        SqsFixture &f = *m_fixture;
        makeQueue();
        f.make("standard");
        auto delayed = SqsFixture::sending("q.fifo", "x", "g", "d");
        delayed.delaySeconds = 2;
        QCOMPARE(codeOf(f.call<sqsapi::SendMessage>(delayed)), QByteArray("InvalidParameterValue"));
        QCOMPARE(f.set("q.fifo", {{"FifoThroughputLimit", "perMessageGroupId"}}), QByteArray("InvalidAttributeValue"));
        QCOMPARE(f.set("q.fifo", {{"FifoThroughputLimit", "perMessageGroupId"}, {"DeduplicationScope", "messageGroup"}}), QByteArray("OK"));
        QCOMPARE(f.set("q.fifo", {{"FifoQueue", "true"}}), QByteArray("InvalidAttributeName"));
        QCOMPARE(f.set("q.fifo", {{"RedrivePolicy", SqsFixture::redrive("standard", 2)}}), QByteArray("InvalidParameterValue"));
        QCOMPARE(f.counts("q.fifo"), QByteArray("0/0/0"));
    }

    void groupsKeepTheirOrder()
    {
        makeQueue({{"VisibilityTimeout", "10"}});
        for (const char *body : {"a1", "b1", "a2", "a3", "b2"})
            QCOMPARE(send(body, std::string(1, body[0])), QByteArray("OK"));
        // All there is of one group comes first, then of the next; what is in flight holds back the rest of its group.
        const auto first = receive(2);
        QCOMPARE(SqsFixture::bodies(first), QByteArray("a1 a2"));
        QVERIFY(first[0].attributes->at("SequenceNumber") < first[1].attributes->at("SequenceNumber"));
        QCOMPARE(first[0].attributes->at("SequenceNumber").size(), std::size_t(20));
        QCOMPARE(take(), QByteArray("b1 b2"));
        QCOMPARE(send("a4", "a"), QByteArray("OK"));
        QCOMPARE(remove(first[0]), QByteArray("OK"));
        QCOMPARE(take(), QByteArray());
        QCOMPARE(remove(first[1]), QByteArray("OK"));
        QCOMPARE(take(), QByteArray("a3 a4"));
        m_fixture->advance(10s);
        QCOMPARE(take(3), QByteArray("b1 b2 a3"));
        QCOMPARE(m_fixture->counts("q.fifo"), QByteArray("1/3/0"));
    }

    void aHandleExpires()
    {
        SqsFixture &f = *m_fixture;
        makeQueue({{"VisibilityTimeout", "5"}});
        (void)send("x", "g");
        const auto first = receive();
        f.advance(5s);
        QCOMPARE(remove(first.front()), QByteArray("InvalidParameterValue"));
        const auto second = receive();
        QCOMPARE(remove(first.front()), QByteArray("InvalidParameterValue"));
        f.reopen();
        QCOMPARE(remove(second.front()), QByteArray("OK"));
        QCOMPARE(remove(second.front()), QByteArray("OK"));
        QCOMPARE(f.counts("q.fifo"), QByteArray("0/0/0"));
    }

    void whatWasSentTwiceIsThereOnce()
    {
        SqsFixture &f = *m_fixture;
        makeQueue({{"ContentBasedDeduplication", "true"}});
        const auto one = f.send("q.fifo", "x", "g");
        const auto two = f.send("q.fifo", "x", "other");
        QCOMPARE(*one->messageId, *two->messageId);
        QCOMPARE(*one->sequenceNumber, *two->sequenceNumber);
        const auto got = receive();
        QCOMPARE(SqsFixture::bodies(got), QByteArray("x"));
        // SHA-256 of the body.
        QCOMPARE(got.front().attributes->at("MessageDeduplicationId"),
                 std::string("2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"));
        QCOMPARE(remove(got.front()), QByteArray("OK"));
        f.advance(299'999ms);
        f.reopen();
        (void)f.send("q.fifo", "x", "g");
        QCOMPARE(take(), QByteArray());
        f.advance(1ms);
        const auto three = f.send("q.fifo", "x", "g");
        QVERIFY(*three->messageId != *one->messageId && *three->sequenceNumber > *one->sequenceNumber);
        QCOMPARE(take(), QByteArray("x"));
    }

    void deduplicationCanBeByGroup()
    {
        makeQueue({{"DeduplicationScope", "messageGroup"}});
        (void)send("x", "one", "d");
        (void)send("y", "two", "d");
        (void)send("z", "one", "d");
        QCOMPARE(take(), QByteArray("x y"));
    }

    void theQueuesDelayHoldsForAll()
    {
        SqsFixture &f = *m_fixture;
        makeQueue({{"DelaySeconds", "2"}});
        (void)send("x", "g");
        f.advance(1s);
        (void)send("y", "g");
        QCOMPARE(f.counts("q.fifo"), QByteArray("0/0/2"));
        f.advance(999ms);
        QCOMPARE(take(), QByteArray());
        f.advance(1ms);
        const auto first = receive();
        QCOMPARE(SqsFixture::bodies(first), QByteArray("x"));
        QCOMPARE(remove(first.front()), QByteArray("OK"));
        QCOMPARE(take(), QByteArray());
        f.advance(1s);
        QCOMPARE(take(), QByteArray("y"));
    }

    void deadLettersMakeWay()
    {
        SqsFixture &f = *m_fixture;
        f.make("dead.fifo", {{"FifoQueue", "true"}});
        makeQueue({{"RedrivePolicy", SqsFixture::redrive("dead.fifo", 1)}, {"VisibilityTimeout", "1"}});
        for (const char *body : {"x", "y"})
            (void)send(body, "g");
        QCOMPARE(take(1), QByteArray("x"));
        f.advance(1s);
        QCOMPARE(take(1), QByteArray("y"));
        QCOMPARE(f.counts("q.fifo"), QByteArray("0/1/0"));
        const auto dead = f.receive("dead.fifo");
        QCOMPARE(SqsFixture::bodies(dead), QByteArray("x"));
        QCOMPARE(dead.front().attributes->at("MessageGroupId"), std::string("g"));
    }

    void anAttemptIsAnsweredAgain()
    {
        SqsFixture &f = *m_fixture;
        makeQueue({{"VisibilityTimeout", "10"}});
        (void)send("x", "g");
        (void)send("y", "h");
        auto input = SqsFixture::receiving("q.fifo", 1);
        input.receiveRequestAttemptId = "try";
        const auto first = f.receive(input);
        f.advance(9s);
        const auto again = f.receive(input);
        QCOMPARE(*again.front().receiptHandle, *first.front().receiptHandle);
        f.advance(9s);
        QCOMPARE(remove(again.front()), QByteArray("OK"));
        QCOMPARE(SqsFixture::bodies(f.receive(input)), QByteArray("y"));
    }

    void threeHundredCallsASecond()
    {
        SqsFixture &f = *m_fixture;
        makeQueue();
        f.make("standard");
        int number = 0;
        const auto sent = [&](int most) -> QByteArray { // how many pass until one does not
            for (int count = 0; count < most; ++count) {
                ++number;
                const QByteArray code = send(std::to_string(number), std::to_string(number % 7));
                if (code != "OK")
                    return QByteArray::number(count) + ' ' + code;
            }
            return "all";
        };
        QCOMPARE(sent(400), QByteArray("300 RequestThrottled"));
        // Each kind of call by itself, a batch as one.
        QCOMPARE(receive(10).size(), std::size_t(10));
        f.clock().advance(10ms);
        QCOMPARE(sent(4), QByteArray("3 RequestThrottled"));
        f.clock().advance(1s);
        sqsapi::SendMessageBatch::Input batch;
        batch.queueUrl = SqsFixture::urlOf("q.fifo");
        auto &entries = batch.entries.emplace();
        for (int number = 0; number < 10; ++number) {
            auto &entry = entries.emplace_back();
            entry.id = entry.messageBody = entry.messageDeduplicationId = std::to_string(number);
            entry.messageGroupId = "batch";
        }
        for (int count = 0; count < 300; ++count) {
            const auto done = f.call<sqsapi::SendMessageBatch>(batch);
            QVERIFY2(done && done->successful->size() == 10, codeOf(done).constData());
        }
        QCOMPARE(codeOf(f.call<sqsapi::SendMessageBatch>(batch)), QByteArray("RequestThrottled"));
        QCOMPARE(statusOf(f.send("q.fifo", "x", "g", "x")), 403);
        // Receives: 300 of them, whatever they bring.
        f.clock().advance(1s);
        for (int count = 0; count < 300; ++count)
            QVERIFY(f.call<sqsapi::ReceiveMessage>(SqsFixture::receiving("q.fifo", 1)));
        QCOMPARE(codeOf(f.call<sqsapi::ReceiveMessage>(SqsFixture::receiving("q.fifo", 1))), QByteArray("RequestThrottled"));
        // Deletions, and standard queues that have no such quota.
        f.clock().advance(30s); // what was taken is there again
        const auto taken = receive(1);
        QCOMPARE(taken.size(), std::size_t(1));
        for (int count = 0; count < 300; ++count)
            QCOMPARE(remove(taken.front()), QByteArray("OK"));
        QCOMPARE(remove(taken.front()), QByteArray("RequestThrottled"));
        for (int count = 0; count < 400; ++count)
            QVERIFY(f.send("standard", "x"));
    }

    void highThroughputIsByGroup()
    {
        SqsFixture &f = *m_fixture;
        makeQueue({{"DeduplicationScope", "messageGroup"}, {"FifoThroughputLimit", "perMessageGroupId"}, {"ContentBasedDeduplication", "true"}});
        const auto sendTo = [&](const std::string &group) { return codeOf(f.send("q.fifo", "x", group)); };
        for (int count = 0; count < 300; ++count) {
            QCOMPARE(sendTo("a"), QByteArray("OK"));
            QCOMPARE(sendTo("b"), QByteArray("OK"));
        }
        QCOMPARE(sendTo("a"), QByteArray("RequestThrottled"));
        QCOMPARE(sendTo("c"), QByteArray("OK"));
        // Of a batch the entries of groups that have had theirs.
        sqsapi::SendMessageBatch::Input batch;
        batch.queueUrl = SqsFixture::urlOf("q.fifo");
        auto &entries = batch.entries.emplace();
        for (const char *group : {"a", "d", "b", "d"}) {
            auto &entry = entries.emplace_back();
            entry.id = std::to_string(entries.size());
            entry.messageBody = *entry.id;
            entry.messageGroupId = group;
        }
        const auto done = f.call<sqsapi::SendMessageBatch>(batch);
        QVERIFY2(done, codeOf(done).constData());
        QCOMPARE(done->successful->size(), std::size_t(2));
        QCOMPARE(done->failed->size(), std::size_t(2));
        QCOMPARE(*done->failed->front().id, std::string("1"));
        QCOMPARE(*done->failed->front().code, std::string("RequestThrottled"));
        for (int count = 0; count < 400; ++count)
            QVERIFY(f.call<sqsapi::ReceiveMessage>(SqsFixture::receiving("q.fifo", 1)));
        f.clock().advance(1s);
        QCOMPARE(sendTo("a"), QByteArray("OK"));
        // Back to the quota of the queue.
        QCOMPARE(f.set("q.fifo", {{"FifoThroughputLimit", "perQueue"}}), QByteArray("OK"));
        for (int count = 0; count < 300; ++count)
            QCOMPARE(sendTo(std::to_string(count)), QByteArray("OK"));
        QCOMPARE(sendTo("new"), QByteArray("RequestThrottled"));
    }

    void aBlockedGroupHidesNoOther()
    {
        // A thousand messages behind one in flight are not walked over for the group behind them.
        makeQueue({{"ContentBasedDeduplication", "true"}});
        for (int count = 0; count < 1000; ++count) {
            if (count % 300 == 299)
                m_fixture->clock().advance(1s); // no more are let in a second
            QVERIFY(m_fixture->send("q.fifo", std::to_string(count), "busy"));
        }
        QCOMPARE(take(1), QByteArray("0"));
        (void)m_fixture->send("q.fifo", "free", "other");
        QCOMPARE(take(), QByteArray("free"));
        QCOMPARE(take(), QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestSqsFifo)
#include "tst_sqs_fifo.moc"
