#include "SqsFixture.h"

#include <QtCore/QFuture>

using namespace nephoscope;
using namespace nephoscope::test;
using namespace std::chrono_literals;

/// Long polling: who waits holds no thread and is woken by what it waits for.
class TestSqsPolls : public QObject
{
    Q_OBJECT

    std::unique_ptr<SqsFixture> m_fixture;
    using Polling = QFuture<Expected<sqsapi::ReceiveMessage::Output>>;

    Polling poll(int seconds = 20, const std::string &name = "q", int most = 1)
    {
        auto input = SqsFixture::receiving(name, most);
        input.waitTimeSeconds = seconds;
        Polling polling = m_fixture->cloud().invoke<sqsapi::ReceiveMessage>(m_fixture->caller(Via::Http), std::move(input));
        (void)m_fixture->attribute(name, "QueueArn");
        m_fixture->settle(); // its first attempt is behind it
        return polling;
    }
    /// The bodies it got, `waiting`, or `!Code`.
    static QByteArray outcome(Polling polling)
    {
        if (!QTest::qWaitFor([&] { return polling.isFinished(); }, 2000))
            return "waiting";
        const auto reply = polling.result();
        return reply ? SqsFixture::bodies(reply->messages.value_or(SqsFixture::Messages())) : '!' + codeOf(reply);
    }

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<SqsFixture>(); }

    void whatIsThereComesAtOnce()
    {
        m_fixture->make("q");
        (void)m_fixture->send("q", "x");
        QCOMPARE(outcome(poll()), QByteArray("x"));
    }

    void nothingComesAtTheEnd()
    {
        m_fixture->make("q", {{"ReceiveMessageWaitTimeSeconds", "3"}});
        const Polling asked = poll(5);
        auto input = SqsFixture::receiving("q");
        const Polling byQueue = m_fixture->cloud().invoke<sqsapi::ReceiveMessage>(m_fixture->caller(Via::Http), input);
        m_fixture->settle();
        m_fixture->advance(2'999ms);
        QVERIFY(!byQueue.isFinished());
        m_fixture->advance(1ms);
        QCOMPARE(outcome(byQueue), QByteArray());
        m_fixture->advance(1'999ms);
        QVERIFY(!asked.isFinished());
        m_fixture->advance(1ms);
        QCOMPARE(outcome(asked), QByteArray());
    }

    void aMessageWakesWhoCameFirst()
    {
        m_fixture->make("q");
        const Polling first = poll();
        const Polling second = poll();
        (void)m_fixture->send("q", "x");
        QCOMPARE(outcome(first), QByteArray("x"));
        QVERIFY(!second.isFinished());
        (void)m_fixture->send("q", "y");
        QCOMPARE(outcome(second), QByteArray("y"));
    }

    void aBatchWakesMany()
    {
        m_fixture->make("q");
        std::vector<Polling> polls;
        for (int count = 0; count < 5; ++count)
            polls.push_back(poll());
        sqsapi::SendMessageBatch::Input batch;
        batch.queueUrl = SqsFixture::urlOf("q");
        for (int count = 0; count < 4; ++count) {
            auto &entry = batch.entries ? batch.entries->emplace_back() : batch.entries.emplace().emplace_back();
            entry.id = std::to_string(count);
            entry.messageBody = "x";
        }
        QCOMPARE(codeOf(m_fixture->call<sqsapi::SendMessageBatch>(batch)), QByteArray("OK"));
        for (int count = 0; count < 4; ++count)
            QCOMPARE(outcome(polls[std::size_t(count)]), QByteArray("x"));
        QVERIFY(!polls.back().isFinished());
    }

    void theEndOfADelayWakes()
    {
        m_fixture->make("q", {{"DelaySeconds", "4"}});
        const Polling polling = poll();
        (void)m_fixture->send("q", "x");
        m_fixture->advance(3'999ms);
        QVERIFY(!polling.isFinished());
        m_fixture->advance(1ms);
        QCOMPARE(outcome(polling), QByteArray("x"));
    }

    void theEndOfAFlightWakes()
    {
        m_fixture->make("q");
        m_fixture->make("q.fifo", {{"FifoQueue", "true"}, {"ContentBasedDeduplication", "true"}});
        (void)m_fixture->send("q", "x");
        (void)m_fixture->send("q.fifo", "y", "g");
        const auto flying = m_fixture->receive("q");
        const auto blocked = m_fixture->receive("q.fifo");
        const Polling standard = poll();
        const Polling fifo = poll(20, "q.fifo");
        (void)m_fixture->send("q.fifo", "z", "g");
        QCOMPARE(m_fixture->change("q", *flying.front().receiptHandle, 2), QByteArray("OK"));
        m_fixture->advance(1'999ms);
        QVERIFY(!standard.isFinished());
        m_fixture->advance(1ms);
        QCOMPARE(outcome(standard), QByteArray("x"));
        QVERIFY(!fifo.isFinished());
        QCOMPARE(m_fixture->remove("q.fifo", *blocked.front().receiptHandle), QByteArray("OK"));
        QCOMPARE(outcome(fifo), QByteArray("z"));
    }

    void aDeletedQueueAnswers()
    {
        m_fixture->make("q");
        const Polling polling = poll();
        QCOMPARE(codeOf(m_fixture->on<sqsapi::DeleteQueue>("q")), QByteArray("OK"));
        QCOMPARE(outcome(polling), QByteArray("!QueueDoesNotExist"));
    }

    void aClosingCloudAnswers()
    {
        m_fixture->make("q");
        const Polling polling = poll();
        m_fixture->close();
        QCOMPARE(outcome(polling), QByteArray());
    }

    void thousandsWait()
    {
        m_fixture->make("q");
        std::vector<Polling> polls;
        auto input = SqsFixture::receiving("q", 1);
        input.waitTimeSeconds = 20;
        for (int count = 0; count < 2000; ++count)
            polls.push_back(m_fixture->cloud().invoke<sqsapi::ReceiveMessage>(m_fixture->caller(Via::Http), input));
        m_fixture->settle();
        (void)m_fixture->send("q", "x");
        QCOMPARE(outcome(polls.front()), QByteArray("x"));
        m_fixture->advance(20s);
        for (std::size_t at = 1; at < polls.size(); ++at)
            QCOMPARE(outcome(polls[at]), QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestSqsPolls)
#include "tst_sqs_polls.moc"
