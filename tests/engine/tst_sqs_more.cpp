#include "KmsFixture.h"
#include "SqsFixture.h"

using namespace nephoscope;
using namespace nephoscope::test;
using namespace std::chrono_literals;

/// Redrive tasks, encryption with KMS, and what the change feed says.
class TestSqsMore : public QObject
{
    Q_OBJECT

    std::unique_ptr<SqsFixture> m_fixture;

    /// A dead-letter queue with so many messages of `q`.
    void makeDead(int count)
    {
        SqsFixture &f = *m_fixture;
        f.make("dead");
        f.make("q", {{"RedrivePolicy", SqsFixture::redrive("dead", 1)}, {"VisibilityTimeout", "0"}});
        for (int number = 0; number < count; ++number)
            (void)f.send("q", std::to_string(number));
        for (int round = 0; round < 2; ++round) {
            for (int number = 0; number < count; number += 10)
                (void)f.receive("q");
        }
        while (!f.receive("q").empty())
            continue;
        QCOMPARE(f.counts("dead"), QByteArray::number(count) + "/0/0");
        QCOMPARE(f.set("q", {{"VisibilityTimeout", "30"}}), QByteArray("OK"));
    }
    Expected<sqsapi::StartMessageMoveTask::Output> start(int perSecond = 0, const std::string &destination = {})
    {
        sqsapi::StartMessageMoveTask::Input input;
        input.sourceArn = SqsFixture::arnOf("dead");
        if (!destination.empty())
            input.destinationArn = SqsFixture::arnOf(destination);
        if (perSecond)
            input.maxNumberOfMessagesPerSecond = perSecond;
        return m_fixture->call<sqsapi::StartMessageMoveTask>(input);
    }
    /// Of the newest task: `STATUS moved/to move`.
    QByteArray task()
    {
        sqsapi::ListMessageMoveTasks::Input input;
        input.sourceArn = SqsFixture::arnOf("dead");
        const auto listed = m_fixture->call<sqsapi::ListMessageMoveTasks>(input);
        if (!listed || listed->results->empty())
            return "none";
        const auto &entry = listed->results->front();
        return QByteArray::fromStdString(*entry.status) + ' ' + QByteArray::number(qlonglong(*entry.approximateNumberOfMessagesMoved)) + '/'
            + QByteArray::number(qlonglong(*entry.approximateNumberOfMessagesToMove));
    }

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<SqsFixture>(); }

    void movesThatAreRefused()
    {
        SqsFixture &f = *m_fixture;
        f.make("dead");
        QCOMPARE(codeOf(start()), QByteArray("InvalidParameterValue"));
        f.make("q", {{"RedrivePolicy", SqsFixture::redrive("dead", 1)}});
        QCOMPARE(codeOf(start(501)), QByteArray("InvalidParameterValue"));
        QCOMPARE(statusOf(start(0, "missing")), 404);
        sqsapi::StartMessageMoveTask::Input input;
        input.sourceArn = SqsFixture::arnOf("missing");
        QCOMPARE(codeOf(f.call<sqsapi::StartMessageMoveTask>(input)), QByteArray("ResourceNotFoundException"));
        sqsapi::CancelMessageMoveTask::Input cancel;
        cancel.taskHandle = "nonsense";
        QCOMPARE(codeOf(f.call<sqsapi::CancelMessageMoveTask>(cancel)), QByteArray("InvalidParameterValue"));
        QCOMPARE(task(), QByteArray("none"));
    }

    void deadLettersGoBack()
    {
        SqsFixture &f = *m_fixture;
        makeDead(25);
        QCOMPARE(codeOf(start()), QByteArray("OK"));
        f.settle();
        QCOMPARE(task(), QByteArray("COMPLETED 25/25"));
        QCOMPARE(f.counts("q"), QByteArray("25/0/0"));
        QCOMPARE(f.counts("dead"), QByteArray("0/0/0"));
        const auto got = f.receive("q", 1);
        QCOMPARE(got.front().attributes->at("ApproximateReceiveCount"), std::string("1"));
        QVERIFY(!got.front().attributes->contains("DeadLetterQueueSourceArn"));
    }

    void aSlowMoveCanBeCancelled()
    {
        SqsFixture &f = *m_fixture;
        makeDead(10);
        f.make("elsewhere");
        const auto started = start(2, "elsewhere");
        QCOMPARE(task(), QByteArray("RUNNING 0/10"));
        QCOMPARE(codeOf(start()), QByteArray("InvalidParameterValue"));
        f.advance(1s);
        f.reopen();
        f.advance(1s);
        QCOMPARE(task(), QByteArray("RUNNING 4/10"));
        sqsapi::CancelMessageMoveTask::Input cancel;
        cancel.taskHandle = started->taskHandle;
        QCOMPARE(*f.call<sqsapi::CancelMessageMoveTask>(cancel)->approximateNumberOfMessagesMoved, std::int64_t(4));
        QCOMPARE(codeOf(f.call<sqsapi::CancelMessageMoveTask>(cancel)), QByteArray("UnsupportedOperation"));
        f.advance(5s);
        QCOMPARE(task(), QByteArray("CANCELLED 4/10"));
        QCOMPARE(f.counts("elsewhere") + ' ' + f.counts("dead"), QByteArray("4/0/0 6/0/0"));
    }

    void aMoveFailsWithItsDestination()
    {
        SqsFixture &f = *m_fixture;
        makeDead(4);
        f.make("elsewhere");
        QCOMPARE(codeOf(start(1, "elsewhere")), QByteArray("OK"));
        f.advance(1s);
        QCOMPARE(codeOf(f.on<sqsapi::DeleteQueue>("elsewhere")), QByteArray("OK"));
        f.advance(1s);
        QCOMPARE(task(), QByteArray("FAILED 1/4"));
    }

    void bodiesAreEncryptedWithKms()
    {
        KmsFixture kms;
        const std::string key = kms.makeKey();
        sqsapi::CreateQueue::Input made;
        made.queueName = "q";
        made.attributes = SqsFixture::Attributes{{"KmsMasterKeyId", key}, {"KmsDataKeyReusePeriodSeconds", "60"}};
        QCOMPARE(codeOf(kms.call<sqsapi::CreateQueue>(made)), QByteArray("OK"));
        QCOMPARE(codeOf(kms.call<sqsapi::SendMessage>(SqsFixture::sending("q", "secret"))), QByteArray("OK"));
        const auto seen = kms.call<sqs::PeekMessages>({SqsFixture::urlOf("q"), 1, 0});
        QVERIFY(seen->messages.front().encrypted && seen->messages.front().body.empty());
        // Within the reuse period KMS is not asked; after it the key must be there.
        kmsapi::DisableKey::Input disable;
        disable.keyId = key;
        QCOMPARE(codeOf(kms.call<kmsapi::DisableKey>(disable)), QByteArray("OK"));
        QCOMPARE(codeOf(kms.call<sqsapi::SendMessage>(SqsFixture::sending("q", "second"))), QByteArray("OK"));
        kms.clock().advance(61s);
        QCOMPARE(codeOf(kms.call<sqsapi::SendMessage>(SqsFixture::sending("q", "third"))), QByteArray("KmsDisabled"));
        QCOMPARE(codeOf(kms.call<sqsapi::ReceiveMessage>(SqsFixture::receiving("q"))), QByteArray("KmsDisabled"));
        kmsapi::EnableKey::Input enable;
        enable.keyId = key;
        QCOMPARE(codeOf(kms.call<kmsapi::EnableKey>(enable)), QByteArray("OK"));
        const auto got = kms.call<sqsapi::ReceiveMessage>(SqsFixture::receiving("q"));
        QCOMPARE(SqsFixture::bodies(*got->messages), QByteArray("secret second"));
        QCOMPARE(got->messages->front().attributes->at("ApproximateReceiveCount"), std::string("1"));
        made.queueName = "other";
        made.attributes = SqsFixture::Attributes{{"KmsMasterKeyId", "alias/missing"}};
        QCOMPARE(codeOf(kms.call<sqsapi::CreateQueue>(made)), QByteArray("OK"));
        QCOMPARE(codeOf(kms.call<sqsapi::SendMessage>(SqsFixture::sending("other", "x"))), QByteArray("KmsNotFound"));
    }

    void aBacklogOfOneKeepsNoOtherWaiting()
    {
        SqsFixture &f = *m_fixture;
        f.make("q", {{"VisibilityTimeout", "600"}});
        for (int number = 0; number < 200; ++number)
            (void)f.send("q", "noisy", "noisy");
        for (int number = 0; number < 5; ++number)
            (void)f.receive("q");
        f.advance(1s);
        (void)f.send("q", "quiet", "quiet");
        (void)f.send("q", "alone");
        const QByteArray got = f.take("q", 3);
        QVERIFY2(got.contains("quiet") && got.contains("alone"), got.constData());
        QCOMPARE(f.receive("q").size(), std::size_t(10));
        // Nothing is lost by it: all of them come once.
        std::size_t all = 63;
        for (auto more = f.receive("q"); !more.empty(); more = f.receive("q"))
            all += more.size();
        QCOMPARE(all, std::size_t(202));
    }

    void changesAreToldNowAndThen()
    {
        SqsFixture &f = *m_fixture;
        std::mutex mutex;
        QList<QByteArray> told;
        const auto subscription = f.cloud().changes().subscribe([&](const std::vector<Change> &changes) {
            const std::lock_guard lock(mutex);
            for (const Change &change : changes)
                told.push_back(QByteArray::fromStdString(change.type + ' ' + change.parent + change.id));
        });
        const auto count = [&](const QByteArray &what) {
            f.settle();
            const std::lock_guard lock(mutex);
            return told.count(what);
        };
        f.make("q");
        for (int number = 0; number < 50; ++number)
            (void)f.send("q", "x");
        QCOMPARE(count("queue q"), 1);
        QCOMPARE(count("message q"), 1);
        f.advance(250ms);
        QTRY_COMPARE(count("message q"), 2);
        f.advance(250ms);
        f.advance(250ms);
        (void)f.send("q", "x");
        QTRY_COMPARE(count("message q"), 3);
    }
};

QTEST_GUILESS_MAIN(TestSqsMore)
#include "tst_sqs_more.moc"
