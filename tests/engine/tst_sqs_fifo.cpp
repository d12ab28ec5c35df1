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

    void aBlockedGroupHidesNoOther()
    {
        // A thousand messages behind one in flight are not walked over for the group behind them.
        makeQueue({{"ContentBasedDeduplication", "true"}});
        for (int count = 0; count < 1000; ++count)
            (void)m_fixture->send("q.fifo", std::to_string(count), "busy");
        QCOMPARE(take(1), QByteArray("0"));
        (void)m_fixture->send("q.fifo", "free", "other");
        QCOMPARE(take(), QByteArray("free"));
        QCOMPARE(take(), QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestSqsFifo)
#include "tst_sqs_fifo.moc"
