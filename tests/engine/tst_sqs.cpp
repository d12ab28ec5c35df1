#include "SqsFixture.h"

using namespace nephoscope;
using namespace nephoscope::test;
using namespace std::chrono_literals;

namespace {

const std::string snsMaySend = R"({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Service": "sns.amazonaws.com"},
    "Action": "sqs:SendMessage", "Resource": "*", "Condition": {"ArnEquals": {"aws:SourceArn": "arn:aws:sns:us-east-1:123456789012:news"}}}]})";

} // namespace

class TestSqs : public QObject
{
    Q_OBJECT

    std::unique_ptr<SqsFixture> m_fixture;

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<SqsFixture>(); }

    void queuesThatAreRefused()
    {
        SqsFixture &f = *m_fixture;
        QCOMPARE(codeOf(f.create("with blank")), QByteArray("InvalidParameterValue"));
        QCOMPARE(codeOf(f.create(std::string(81, 'a'))), QByteArray("InvalidParameterValue"));
        QCOMPARE(codeOf(f.create("standard.fifo")), QByteArray("InvalidParameterValue"));
        QCOMPARE(codeOf(f.create("plain", {{"FifoQueue", "true"}})), QByteArray("InvalidParameterValue"));
        QCOMPARE(codeOf(f.create("q", {{"FifoQueue", "false"}})), QByteArray("InvalidAttributeName"));
        QCOMPARE(codeOf(f.create("q", {{"Colour", "red"}})), QByteArray("InvalidAttributeName"));
        QCOMPARE(codeOf(f.create("q", {{"QueueArn", "x"}})), QByteArray("InvalidAttributeName"));
        QCOMPARE(codeOf(f.create("q", {{"DeduplicationScope", "queue"}})), QByteArray("InvalidAttributeName"));
        for (const auto &[name, value] : std::map<std::string, std::string>{{"VisibilityTimeout", "43201"}, {"DelaySeconds", "901"},
                 {"MaximumMessageSize", "1023"}, {"MessageRetentionPeriod", "59"}, {"ReceiveMessageWaitTimeSeconds", "-1"}, {"Policy", "{}"},
                 {"SqsManagedSseEnabled", "maybe"}})
            QCOMPARE(codeOf(f.create("q", {{name, value}})), QByteArray("InvalidAttributeValue"));
        QCOMPARE(codeOf(f.create("q", {{"RedrivePolicy", SqsFixture::redrive("missing", 3)}})), QByteArray("InvalidParameterValue"));
        QCOMPARE(codeOf(f.create("q", {{"RedrivePolicy", R"({"deadLetterTargetArn": "dummy", "maxReceiveCount": 42})"}})),
                 QByteArray("InvalidParameterValue"));
        QCOMPARE(codeOf(f.call<sqsapi::ListQueues>({})), QByteArray("OK"));
        QVERIFY(!f.call<sqsapi::ListQueues>({})->queueUrls);
    }

    void queuesAreThereOnce()
    {
        SqsFixture &f = *m_fixture;
        f.make("q", {{"DelaySeconds", "5"}});
        QCOMPARE(codeOf(f.create("q", {{"DelaySeconds", "6"}})), QByteArray("QueueNameExists"));
        QCOMPARE(codeOf(f.create("q", {{"DelaySeconds", "5"}})), QByteArray("OK"));
        QCOMPARE(QByteArray::fromStdString(*f.create("q")->queueUrl), QByteArray("http://localhost:4566/123456789012/q"));
        QCOMPARE(codeOf(f.on<sqsapi::DeleteQueue>("q")), QByteArray("OK"));
        QCOMPARE(codeOf(f.on<sqsapi::DeleteQueue>("q")), QByteArray("QueueDoesNotExist"));
        f.advance(59s);
        QCOMPARE(codeOf(f.create("q")), QByteArray("QueueDeletedRecently"));
        f.advance(1s);
        f.make("q");
        QCOMPARE(f.attribute("q", "DelaySeconds"), QByteArray("0"));
        QCOMPARE(f.counts("q"), QByteArray("0/0/0"));
    }

    void messagesThatAreRefused()
    {
        SqsFixture &f = *m_fixture;
        QCOMPARE(codeOf(f.send("q", "x")), QByteArray("QueueDoesNotExist"));
        f.make("q", {{"MaximumMessageSize", "1024"}});
        f.make("q.fifo", {{"FifoQueue", "true"}});
        const auto with = [&f](auto edit, const std::string &name = "q") {
            auto input = SqsFixture::sending(name, "x");
            edit(input);
            return codeOf(f.call<sqsapi::SendMessage>(input));
        };
        QCOMPARE(with([](auto &input) { input.queueUrl = "q"; }), QByteArray("InvalidAddress"));
        QCOMPARE(with([](auto &input) { input.messageBody = ""; }), QByteArray("MissingParameter"));
        QCOMPARE(with([](auto &input) { input.messageBody.reset(); }), QByteArray("MissingParameter"));
        QCOMPARE(with([](auto &input) { input.messageBody = "\x08"; }), QByteArray("InvalidMessageContents"));
        QCOMPARE(with([](auto &input) { input.messageBody = "\xef\xbf\xbf"; }), QByteArray("InvalidMessageContents"));
        QCOMPARE(with([](auto &input) { input.messageBody = std::string(1025, 'x'); }), QByteArray("InvalidParameterValue"));
        QCOMPARE(with([](auto &input) { input.messageBody = std::string(1024, 'x'); }), QByteArray("OK"));
        QCOMPARE(with([](auto &input) { input.delaySeconds = 901; }), QByteArray("InvalidParameterValue"));
        QCOMPARE(with([](auto &input) { input.messageDeduplicationId = "d"; }), QByteArray("InvalidParameterValue"));
        QCOMPARE(with([](auto &input) { input.messageGroupId = "with blank"; }), QByteArray("InvalidParameterValue"));
        QCOMPARE(with([](auto &) {}, "q.fifo"), QByteArray("MissingParameter"));
        QCOMPARE(with([](auto &input) { input.messageGroupId = "g"; }, "q.fifo"), QByteArray("InvalidParameterValue"));
        const auto attribute = [&](const std::string &name, const std::string &type, const std::string &value) {
            return with([&](auto &input) {
                auto &made = input.messageAttributes.emplace()[name];
                made.dataType = type;
                made.stringValue = value;
            });
        };
        QCOMPARE(attribute("a", "", "x"), QByteArray("InvalidParameterValue"));
        QCOMPARE(attribute("a", "Text", "x"), QByteArray("InvalidParameterValue"));
        QCOMPARE(attribute("a", "String", ""), QByteArray("InvalidParameterValue"));
        QCOMPARE(attribute("a", "Number", "many"), QByteArray("InvalidParameterValue"));
        QCOMPARE(attribute("a", "Binary", "x"), QByteArray("InvalidParameterValue"));
        QCOMPARE(attribute("AWS.a", "String", "x"), QByteArray("InvalidParameterValue"));
        QCOMPARE(attribute(".a", "String", "x"), QByteArray("InvalidParameterValue"));
        QCOMPARE(attribute("a", "Number.int", "-12.5e3"), QByteArray("OK"));
    }

    void receivesThatAreRefused()
    {
        SqsFixture &f = *m_fixture;
        f.make("q");
        const auto with = [&f](auto edit) {
            auto input = SqsFixture::receiving("q");
            edit(input);
            return codeOf(f.call<sqsapi::ReceiveMessage>(input));
        };
        QCOMPARE(with([](auto &input) { input.maxNumberOfMessages = 11; }), QByteArray("InvalidParameterValue"));
        QCOMPARE(with([](auto &input) { input.maxNumberOfMessages = 0; }), QByteArray("InvalidParameterValue"));
        QCOMPARE(with([](auto &input) { input.visibilityTimeout = 43'201; }), QByteArray("InvalidParameterValue"));
        QCOMPARE(with([](auto &input) { input.waitTimeSeconds = 21; }), QByteArray("InvalidParameterValue"));
        QCOMPARE(with([](auto &input) { input.attributeNames.emplace().emplace_back().value = "Colour"; }), QByteArray("InvalidAttributeName"));
        QCOMPARE(with([](auto &) {}), QByteArray("OK"));
    }

    void handlesThatAreRefused()
    {
        SqsFixture &f = *m_fixture;
        f.make("q");
        f.make("other");
        (void)f.send("q", "x");
        const std::string handle = *f.receive("q").front().receiptHandle;
        QCOMPARE(f.remove("q", "nonsense"), QByteArray("ReceiptHandleIsInvalid"));
        QCOMPARE(f.remove("other", handle), QByteArray("ReceiptHandleIsInvalid"));
        QCOMPARE(f.change("q", handle, 43'201), QByteArray("InvalidParameterValue"));
        QCOMPARE(f.change("q", handle, 43'200), QByteArray("OK"));
        f.advance(1s);
        QCOMPARE(f.change("q", handle, 43'200), QByteArray("InvalidParameterValue"));
        QCOMPARE(f.change("q", handle, 0), QByteArray("OK"));
        QCOMPARE(f.change("q", handle, 10), QByteArray("MessageNotInflight"));
        QCOMPARE(f.remove("q", handle), QByteArray("OK"));
        QCOMPARE(f.remove("q", handle), QByteArray("OK"));
        QCOMPARE(f.change("q", handle, 10), QByteArray("InvalidParameterValue"));
        QCOMPARE(f.counts("q"), QByteArray("0/0/0"));
    }

    void accessIsThePolicys()
    {
        SqsFixture &f = *m_fixture;
        f.make("q");
        const Caller news = SqsFixture::service("sns.amazonaws.com", "arn:aws:sns:us-east-1:123456789012:news");
        const auto sendAs = [&f](const Caller &who) { return codeOf(f.callAs<sqsapi::SendMessage>(who, SqsFixture::sending("q", "x"))); };
        QCOMPARE(sendAs(news), QByteArray("AccessDenied"));
        QCOMPARE(sendAs(f.stranger()), QByteArray("AccessDenied"));
        Caller nobody;
        nobody.principal = Principal::anonymous();
        QCOMPARE(sendAs(nobody), QByteArray("AccessDenied"));
        QCOMPARE(f.set("q", {{"Policy", snsMaySend}}), QByteArray("OK"));
        QCOMPARE(sendAs(news), QByteArray("OK"));
        QCOMPARE(sendAs(SqsFixture::service("sns.amazonaws.com", "arn:aws:sns:us-east-1:123456789012:gossip")), QByteArray("AccessDenied"));
        QCOMPARE(sendAs(SqsFixture::service("s3.amazonaws.com", "arn:aws:sns:us-east-1:123456789012:news")), QByteArray("AccessDenied"));
        QCOMPARE(sendAs(f.caller()), QByteArray("OK"));
        sqsapi::AddPermission::Input input;
        input.queueUrl = SqsFixture::urlOf("q");
        input.label = "neighbour";
        input.awsAccountIds.emplace().emplace_back("999999999999");
        input.actions.emplace().emplace_back("SendMessage");
        QCOMPARE(codeOf(f.call<sqsapi::AddPermission>(input)), QByteArray("OK"));
        QCOMPARE(codeOf(f.call<sqsapi::AddPermission>(input)), QByteArray("InvalidParameterValue"));
        QCOMPARE(sendAs(f.stranger()), QByteArray("OK"));
        QCOMPARE(codeOf(f.callAs<sqsapi::ReceiveMessage>(f.stranger(), SqsFixture::receiving("q"))), QByteArray("AccessDenied"));
        sqsapi::DeleteQueue::Input deletion;
        deletion.queueUrl = SqsFixture::urlOf("q");
        QCOMPARE(codeOf(f.callAs<sqsapi::DeleteQueue>(f.stranger(), deletion)), QByteArray("AccessDenied"));
        sqsapi::RemovePermission::Input removal;
        removal.queueUrl = SqsFixture::urlOf("q");
        removal.label = "neighbour";
        QCOMPARE(codeOf(f.call<sqsapi::RemovePermission>(removal)), QByteArray("OK"));
        QCOMPARE(codeOf(f.call<sqsapi::RemovePermission>(removal)), QByteArray("InvalidParameterValue"));
        QCOMPARE(sendAs(f.stranger()), QByteArray("AccessDenied"));
        // Even a policy that locks everyone out can be taken away by who has the account.
        const std::string lockedOut = R"({"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Principal": "*", "Action": "*", "Resource": "*"}]})";
        QCOMPARE(f.set("q", {{"Policy", lockedOut}}), QByteArray("OK"));
        QCOMPARE(sendAs(f.caller()), QByteArray("AccessDenied"));
        QCOMPARE(f.set("q", {{"Policy", ""}}), QByteArray("OK"));
        QCOMPARE(sendAs(f.caller()), QByteArray("OK"));
        QCOMPARE(f.attribute("q", "Policy"), QByteArray());
    }

    void aMessageComesAsItWasSent()
    {
        SqsFixture &f = *m_fixture;
        f.make("q");
        auto input = SqsFixture::sending("q", "hello");
        auto &text = input.messageAttributes.emplace()["Foo"];
        text.dataType = "String";
        text.stringValue = "Bar";
        auto &bytes = (*input.messageAttributes)["Raw"];
        bytes.dataType = "Binary.x";
        bytes.binaryValue.emplace().bytes = std::string("\0\1", 2);
        auto &trace = input.messageSystemAttributes.emplace()["AWSTraceHeader"];
        trace.dataType = "String";
        trace.stringValue = "Root=1-5759e988-bd862e3fe1be46a994272793";
        const auto sent = f.call<sqsapi::SendMessage>(input);
        QCOMPARE(codeOf(sent), QByteArray("OK"));
        QCOMPARE(QByteArray::fromStdString(*sent->md5OfMessageBody), QByteArray("5d41402abc4b2a76b9719d911017c592"));
        QVERIFY(sent->md5OfMessageSystemAttributes && !sent->sequenceNumber);
        f.advance(7ms);
        const auto got = f.receive("q");
        QCOMPARE(got.size(), std::size_t(1));
        const auto &message = got.front();
        QCOMPARE(*message.messageId, *sent->messageId);
        QCOMPARE(*message.md5OfMessageAttributes, *sent->md5OfMessageAttributes);
        QCOMPARE(message.messageAttributes->at("Raw").binaryValue->bytes, std::string("\0\1", 2));
        const auto at = [&f](int millis) { return std::to_string((S3Fixture::start() + Duration(millis)).time_since_epoch().count()); };
        const SqsFixture::Attributes expected{{"SenderId", "123456789012"}, {"SentTimestamp", at(0)}, {"ApproximateReceiveCount", "1"},
                                              {"ApproximateFirstReceiveTimestamp", at(7)}, {"AWSTraceHeader", *trace.stringValue}};
        QVERIFY(*message.attributes == expected);
        f.advance(30s);
        auto fewer = SqsFixture::receiving("q");
        fewer.messageSystemAttributeNames.reset();
        fewer.messageAttributeNames = std::vector<std::string>{"Fo.*", "nothing"};
        const auto again = f.receive(fewer);
        // AWS's own example of the digest of one attribute, Foo = Bar.
        QCOMPARE(QByteArray::fromStdString(*again.front().md5OfMessageAttributes), QByteArray("ae7155c6026991b6d54b11589678bf9c"));
        QVERIFY(again.front().messageAttributes->size() == 1 && !again.front().attributes);
    }

    void visibilityEndsToTheMillisecond()
    {
        SqsFixture &f = *m_fixture;
        f.make("q", {{"VisibilityTimeout", "12"}});
        (void)f.send("q", "x");
        const auto first = f.receive("q");
        QCOMPARE(f.counts("q"), QByteArray("0/1/0"));
        f.advance(11'999ms);
        QCOMPARE(f.take("q"), QByteArray());
        f.advance(1ms);
        QCOMPARE(f.counts("q"), QByteArray("1/0/0"));
        auto longer = SqsFixture::receiving("q");
        longer.visibilityTimeout = 100;
        const auto second = f.receive(longer);
        QVERIFY(*first.front().receiptHandle != *second.front().receiptHandle);
        QCOMPARE(second.front().attributes->at("ApproximateReceiveCount"), std::string("2"));
        QCOMPARE(f.change("q", *second.front().receiptHandle, 5), QByteArray("OK"));
        f.advance(4'999ms);
        QCOMPARE(f.take("q"), QByteArray());
        f.advance(1ms);
        QCOMPARE(f.take("q"), QByteArray("x"));
        // An old handle still deletes.
        QCOMPARE(f.remove("q", *first.front().receiptHandle), QByteArray("OK"));
        f.advance(60s);
        QCOMPARE(f.take("q"), QByteArray());
        QCOMPARE(f.counts("q"), QByteArray("0/0/0"));
    }

    void delaysEndToTheMillisecond()
    {
        SqsFixture &f = *m_fixture;
        f.make("q", {{"DelaySeconds", "3"}});
        (void)f.send("q", "late");
        auto now = SqsFixture::sending("q", "now");
        now.delaySeconds = 0;
        (void)f.call<sqsapi::SendMessage>(now);
        QCOMPARE(f.counts("q"), QByteArray("1/0/1"));
        QCOMPARE(f.take("q"), QByteArray("now"));
        f.advance(2'999ms);
        QCOMPARE(f.take("q"), QByteArray());
        f.advance(1ms);
        QCOMPARE(f.take("q"), QByteArray("late"));
        QCOMPARE(f.counts("q"), QByteArray("0/2/0"));
    }

    void whatIsTooOldGoes()
    {
        SqsFixture &f = *m_fixture;
        f.make("q", {{"MessageRetentionPeriod", "60"}});
        (void)f.send("q", "first");
        f.advance(30s);
        (void)f.send("q", "second");
        f.advance(29'999ms);
        QCOMPARE(f.counts("q"), QByteArray("2/0/0"));
        f.advance(1ms);
        QCOMPARE(f.counts("q"), QByteArray("1/0/0"));
        QCOMPARE(f.take("q"), QByteArray("second"));
        f.reopen();
        QCOMPARE(f.counts("q"), QByteArray("0/1/0"));
        f.advance(30s);
        QCOMPARE(f.counts("q"), QByteArray("0/0/0"));
        // A shorter period holds for what is there already.
        QCOMPARE(f.set("q", {{"MessageRetentionPeriod", "3600"}}), QByteArray("OK"));
        (void)f.send("q", "third");
        f.advance(100s);
        QCOMPARE(f.set("q", {{"MessageRetentionPeriod", "90"}}), QByteArray("OK"));
        f.settle();
        QCOMPARE(f.counts("q"), QByteArray("0/0/0"));
    }

    void deadLettersAreCounted()
    {
        SqsFixture &f = *m_fixture;
        f.make("dead", {{"MessageRetentionPeriod", "600"}});
        f.make("q", {{"RedrivePolicy", SqsFixture::redrive("dead", 2)}, {"VisibilityTimeout", "1"}});
        QCOMPARE(f.on<sqsapi::ListDeadLetterSourceQueues>("dead")->queueUrls->size(), std::size_t(1));
        const auto sent = f.send("q", "x");
        for (int count = 0; count < 2; ++count) {
            QCOMPARE(f.take("q"), QByteArray("x"));
            f.advance(1s);
        }
        QCOMPARE(f.take("q"), QByteArray());
        QCOMPARE(f.counts("q"), QByteArray("0/0/0"));
        QCOMPARE(f.counts("dead"), QByteArray("1/0/0"));
        const auto dead = f.receive("dead");
        QCOMPARE(*dead.front().messageId, *sent->messageId);
        QCOMPARE(dead.front().attributes->at("DeadLetterQueueSourceArn"), SqsFixture::arnOf("q"));
        // It is as old as it was: two seconds of its life there are gone.
        f.advance(597'999ms);
        QCOMPARE(f.counts("dead"), QByteArray("1/0/0"));
        f.advance(1ms);
        QCOMPARE(f.counts("dead"), QByteArray("0/0/0"));
        QCOMPARE(f.set("dead", {{"RedriveAllowPolicy", R"({"redrivePermission":"denyAll"})"}}), QByteArray("OK"));
        QCOMPARE(codeOf(f.create("other", {{"RedrivePolicy", SqsFixture::redrive("dead", 2)}})), QByteArray("InvalidParameterValue"));
        const std::string byQueue = "{\"redrivePermission\":\"byQueue\",\"sourceQueueArns\":[\"" + SqsFixture::arnOf("other") + "\"]}";
        QCOMPARE(f.set("dead", {{"RedriveAllowPolicy", byQueue}}), QByteArray("OK"));
        f.make("other", {{"RedrivePolicy", SqsFixture::redrive("dead", 2)}});
        QCOMPARE(codeOf(f.create("third", {{"RedrivePolicy", SqsFixture::redrive("dead", 2)}})), QByteArray("InvalidParameterValue"));
    }

    void aPurgeEmptiesAtOnce()
    {
        SqsFixture &f = *m_fixture;
        f.make("q");
        for (int count = 0; count < 30; ++count)
            (void)f.send("q", "x");
        const auto flying = f.receive("q", 1);
        QCOMPARE(codeOf(f.on<sqsapi::PurgeQueue>("q")), QByteArray("OK"));
        QCOMPARE(f.counts("q"), QByteArray("0/0/0"));
        QCOMPARE(statusOf(f.on<sqsapi::PurgeQueue>("q")), 403);
        QCOMPARE(f.remove("q", *flying.front().receiptHandle), QByteArray("OK"));
        (void)f.send("q", "after");
        f.settle();
        f.reopen();
        QCOMPARE(f.take("q"), QByteArray("after"));
        f.advance(60s);
        QCOMPARE(codeOf(f.on<sqsapi::PurgeQueue>("q")), QByteArray("OK"));
    }

    void everythingIsThereAfterARestart()
    {
        SqsFixture &f = *m_fixture;
        f.make("q", {{"VisibilityTimeout", "10"}});
        (void)f.send("q", "one");
        const auto flying = f.receive("q");
        (void)f.send("q", "two");
        f.reopen();
        QCOMPARE(f.counts("q"), QByteArray("1/1/0"));
        QCOMPARE(f.take("q"), QByteArray("two"));
        QCOMPARE(f.remove("q", *flying.front().receiptHandle), QByteArray("OK"));
        f.advance(10s);
        QCOMPARE(f.take("q"), QByteArray("two"));
    }

    void listsComeInPages()
    {
        SqsFixture &f = *m_fixture;
        for (const char *name : {"b1", "a", "b2", "b3", "c"})
            f.make(name);
        sqsapi::ListQueues::Input input;
        input.queueNamePrefix = "b";
        input.maxResults = 2;
        auto page = f.call<sqsapi::ListQueues>(input);
        QCOMPARE(page->queueUrls->size(), std::size_t(2));
        input.nextToken = page->nextToken;
        page = f.call<sqsapi::ListQueues>(input);
        QCOMPARE(page->queueUrls->back(), SqsFixture::urlOf("b3"));
        QVERIFY(!page->nextToken);
        input.maxResults = 1001;
        QCOMPARE(codeOf(f.call<sqsapi::ListQueues>(input)), QByteArray("InvalidParameterValue"));
    }

    void batchesFailByEntry()
    {
        SqsFixture &f = *m_fixture;
        f.make("q");
        sqsapi::SendMessageBatch::Input input;
        input.queueUrl = SqsFixture::urlOf("q");
        QCOMPARE(codeOf(f.call<sqsapi::SendMessageBatch>(input)), QByteArray("MissingParameter"));
        auto &entries = input.entries.emplace();
        QCOMPARE(codeOf(f.call<sqsapi::SendMessageBatch>(input)), QByteArray("EmptyBatchRequest"));
        for (int count = 0; count < 11; ++count) {
            auto &entry = entries.emplace_back();
            entry.id = "e" + std::to_string(count);
            entry.messageBody = "m" + std::to_string(count);
        }
        QCOMPARE(codeOf(f.call<sqsapi::SendMessageBatch>(input)), QByteArray("TooManyEntriesInBatchRequest"));
        entries.resize(3);
        entries[1].id = "e0";
        QCOMPARE(codeOf(f.call<sqsapi::SendMessageBatch>(input)), QByteArray("BatchEntryIdsNotDistinct"));
        entries[1].id = "e:1";
        QCOMPARE(codeOf(f.call<sqsapi::SendMessageBatch>(input)), QByteArray("InvalidBatchEntryId"));
        entries[1].id = "e1";
        entries[1].messageBody = std::string(1'048'576, 'x');
        QCOMPARE(codeOf(f.call<sqsapi::SendMessageBatch>(input)), QByteArray("BatchRequestTooLong"));
        entries[1].messageBody = "\x01";
        const auto sent = f.call<sqsapi::SendMessageBatch>(input);
        QCOMPARE(sent->successful->size(), std::size_t(2));
        QCOMPARE(QByteArray::fromStdString(*sent->failed->front().code), QByteArray("InvalidMessageContents"));
        const auto got = f.receive("q");
        sqsapi::DeleteMessageBatch::Input removal;
        removal.queueUrl = input.queueUrl;
        auto &handles = removal.entries.emplace(3);
        handles[0].id = "a";
        handles[0].receiptHandle = got[0].receiptHandle;
        handles[1].id = "b";
        handles[1].receiptHandle = "nonsense";
        handles[2].id = "c";
        handles[2].receiptHandle = got[1].receiptHandle;
        const auto removed = f.call<sqsapi::DeleteMessageBatch>(removal);
        QCOMPARE(removed->successful->size(), std::size_t(2));
        QCOMPARE(QByteArray::fromStdString(*removed->failed->front().code), QByteArray("ReceiptHandleIsInvalid"));
        QCOMPARE(f.counts("q"), QByteArray("0/0/0"));
    }

    void messagesCanBeLookedAt()
    {
        SqsFixture &f = *m_fixture;
        f.make("q");
        (void)f.send("q", "flying");
        (void)f.receive("q");
        (void)f.send("q", "there");
        auto later = SqsFixture::sending("q", "later");
        later.delaySeconds = 5;
        (void)f.call<sqsapi::SendMessage>(later);
        f.advance(1s);
        const auto seen = f.call<sqs::PeekMessages>({SqsFixture::urlOf("q"), 2, 0});
        QCOMPARE(seen->messages.size(), std::size_t(2));
        QVERIFY(seen->messages[0].state == sqs::PeekMessages::Entry::State::InFlight && seen->messages[0].left == 29s);
        QVERIFY(seen->messages[1].state == sqs::PeekMessages::Entry::State::Visible && seen->messages[1].body == "there");
        const auto rest = f.call<sqs::PeekMessages>({SqsFixture::urlOf("q"), 2, seen->next});
        QVERIFY(rest->messages[0].state == sqs::PeekMessages::Entry::State::Delayed && rest->messages[0].left == 4s && rest->next == 0);
        // One of them by its id, wherever it is; of no other queue.
        const std::string id = seen->messages[1].messageId;
        const auto one = f.call<sqs::PeekMessages>({SqsFixture::urlOf("q"), 100, 0, id});
        QVERIFY(one->messages.size() == 1 && one->messages[0].messageId == id && one->messages[0].body == "there" && one->next == 0);
        f.make("other");
        QVERIFY(f.call<sqs::PeekMessages>({SqsFixture::urlOf("other"), 100, 0, id})->messages.empty());
        QCOMPARE(f.take("q"), QByteArray("there"));
        QVERIFY(f.call<sqs::PeekMessages>({SqsFixture::urlOf("q"), 100, 0, id})->messages.front().state == sqs::PeekMessages::Entry::State::InFlight);
    }

    void whereAQueueLeads()
    {
        SqsFixture &f = *m_fixture;
        f.make("dead");
        f.make("q", {{"RedrivePolicy", SqsFixture::redrive("dead", 2)}});
        QCOMPARE(codeOf(f.callAs<sqs::PeekQueue>(f.stranger(), {SqsFixture::urlOf("q")})), QByteArray("AccessDenied"));
        QVERIFY(!f.call<sqs::PeekQueue>({SqsFixture::urlOf("none")}));
        const auto seen = f.call<sqs::PeekQueue>({SqsFixture::urlOf("q")});
        QVERIFY(seen);
        QCOMPARE(QByteArray::fromStdString(seen->arn), QByteArray::fromStdString(SqsFixture::arnOf("q")));
        QCOMPARE(QByteArray::fromStdString(seen->deadLetterArn), QByteArray::fromStdString(SqsFixture::arnOf("dead")));
        QVERIFY(f.call<sqs::PeekQueue>({SqsFixture::urlOf("dead")})->deadLetterArn.empty());
    }
};

QTEST_GUILESS_MAIN(TestSqs)
#include "tst_sqs.moc"
