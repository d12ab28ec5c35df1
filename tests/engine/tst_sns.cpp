#include "SnsFixture.h"

using namespace nephoscope;
using namespace nephoscope::test;

namespace {

QByteArray q(const std::string &value)
{
    return QByteArray::fromStdString(value);
}

} // namespace

/// Topics, subscriptions and what SNS refuses; mail and text messages in the inbox.
class TestSns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_sns = std::make_unique<SnsFixture>(); }
    void cleanup() { m_sns.reset(); }

    void refusesTopics()
    {
        QCOMPARE(q(m_sns->makeTopic("a b")), QByteArray("!InvalidParameter: Invalid parameter: Topic Name"));
        QCOMPARE(q(m_sns->makeTopic("a.fifo")), QByteArray("!InvalidParameter: Invalid parameter: Topic Name"));
        QVERIFY(m_sns->makeFifoTopic("a").starts_with("!InvalidParameter: Invalid parameter: Fifo Topic names must end with .fifo"));
        QCOMPARE(q(m_sns->makeTopic("a", {{"Colour", "red"}})), QByteArray("!InvalidParameter: Invalid parameter: AttributeName"));
        QCOMPARE(q(m_sns->makeTopic("a", {{"ContentBasedDeduplication", "true"}})),
                 QByteArray("!InvalidParameter: Invalid parameter: ContentBasedDeduplication"));
        QVERIFY(m_sns->makeTopic("a", {{"Policy", "{"}}).starts_with("!InvalidParameter: Invalid parameter: Policy Error: "));
        QVERIFY(m_sns->makeTopic("a", {{"DeliveryPolicy", R"({"http":{"defaultHealthyRetryPolicy":{"numRetries":101}}})"}})
                    .starts_with("!InvalidParameter: Invalid parameter: DeliveryPolicy: "));
        QVERIFY(m_sns->makeTopic("a", {{"ArchivePolicy", "{}"}}).find("not emulated") != std::string::npos);
        snsapi::CreateTopic::Input input;
        input.name = "a";
        input.dataProtectionPolicy = "{}";
        QCOMPARE(codeOf(m_sns->call<snsapi::CreateTopic>(input)), QByteArray("InvalidParameter"));
        snsapi::GetTopicAttributes::Input get;
        get.topicArn = m_sns->topicArn("missing");
        const auto missing = m_sns->call<snsapi::GetTopicAttributes>(get);
        QCOMPARE(codeOf(missing), QByteArray("NotFound"));
        QCOMPARE(statusOf(missing), 404);
        get.topicArn = "nonsense";
        QCOMPARE(q(m_sns->call<snsapi::GetTopicAttributes>(get).error().message),
                 QByteArray("Invalid parameter: TopicArn Reason: An ARN must have at least 6 elements, not 1"));
        get.topicArn = m_sns->topicArn("missing", "eu-west-1");
        QCOMPARE(codeOf(m_sns->call<snsapi::GetTopicAttributes>(get)), QByteArray("InvalidParameter"));
    }

    void topics()
    {
        const std::string arn = m_sns->makeTopic("news", {{"DisplayName", "News"}});
        QCOMPARE(q(arn), QByteArray("arn:aws:sns:us-east-1:123456789012:news"));
        QCOMPARE(q(m_sns->makeTopic("news")), q(arn));
        QCOMPARE(q(m_sns->makeTopic("news", {{"DisplayName", "News"}})), q(arn));
        QCOMPARE(q(m_sns->makeTopic("news", {{"DisplayName", "Other"}})),
                 QByteArray("!InvalidParameter: Invalid parameter: Attributes Reason: Topic already exists with different attributes"));
        auto attributes = m_sns->topicAttributes(arn);
        QCOMPARE(q(attributes["Owner"]), QByteArray("123456789012"));
        QCOMPARE(q(attributes["DisplayName"]), QByteArray("News"));
        QCOMPARE(q(attributes["SubscriptionsConfirmed"]), QByteArray("0"));
        QVERIFY(attributes["Policy"].find("__default_policy_ID") != std::string::npos);
        QVERIFY(attributes["EffectiveDeliveryPolicy"].find("\"numRetries\":3") != std::string::npos);
        QVERIFY(!attributes.contains("FifoTopic"));
        const std::string fifo = m_sns->makeFifoTopic("orders.fifo");
        auto ofFifo = m_sns->topicAttributes(fifo);
        QCOMPARE(q(ofFifo["FifoTopic"]), QByteArray("true"));
        QCOMPARE(q(ofFifo["ContentBasedDeduplication"]), QByteArray("false"));
        QCOMPARE(q(m_sns->setTopicAttribute(arn, "SignatureVersion", "3")), QByteArray("!InvalidParameter: Invalid parameter: SignatureVersion"));
        QCOMPARE(q(m_sns->setTopicAttribute(arn, "SignatureVersion", "2")), QByteArray("OK"));
        m_sns->reopen();
        QCOMPARE(q(m_sns->topicAttributes(arn)["SignatureVersion"]), QByteArray("2"));

        for (int i = 0; i < 101; ++i)
            QVERIFY(!m_sns->makeTopic("t" + std::to_string(i)).starts_with('!'));
        const auto first = m_sns->call<snsapi::ListTopics>({});
        QCOMPARE(first->topics->size(), std::size_t(100));
        snsapi::ListTopics::Input next;
        next.nextToken = first->nextToken;
        QCOMPARE(m_sns->call<snsapi::ListTopics>(next)->topics->size(), std::size_t(3));
        next.nextToken = "*";
        QCOMPARE(codeOf(m_sns->call<snsapi::ListTopics>(next)), QByteArray("InvalidParameter"));

        snsapi::DeleteTopic::Input gone;
        gone.topicArn = arn;
        QVERIFY(m_sns->call<snsapi::DeleteTopic>(gone));
        QVERIFY(m_sns->call<snsapi::DeleteTopic>(gone));
        QCOMPARE(q(m_sns->topicAttributes(arn)["!"]), QByteArray("NotFound"));
    }

    void permissionsAndTags()
    {
        const std::string arn = m_sns->makeTopic("news");
        snsapi::AddPermission::Input add;
        add.topicArn = arn;
        add.label = "friends";
        add.awsAccountId = {"999999999999"};
        add.actionName = {"Delete"};
        QCOMPARE(q(m_sns->call<snsapi::AddPermission>(add).error().message), QByteArray("Invalid parameter: Policy statement action out of service scope!"));
        const auto stranger = m_sns->stranger();
        QCOMPARE(codeOf(m_sns->callAs<snsapi::Publish>(stranger, m_sns->message(arn, "hi"))), QByteArray("AuthorizationError"));
        add.actionName = {"Publish"};
        QVERIFY(m_sns->call<snsapi::AddPermission>(add));
        QCOMPARE(codeOf(m_sns->call<snsapi::AddPermission>(add)), QByteArray("InvalidParameter"));
        QVERIFY(m_sns->callAs<snsapi::Publish>(stranger, m_sns->message(arn, "hi")));
        snsapi::GetTopicAttributes::Input get;
        get.topicArn = arn;
        const auto refused = m_sns->callAs<snsapi::GetTopicAttributes>(stranger, get);
        QCOMPARE(statusOf(refused), 403);
        QVERIFY(refused.error().message.find("is not authorized to perform: SNS:GetTopicAttributes on resource: " + arn) != std::string::npos);
        snsapi::RemovePermission::Input remove;
        remove.topicArn = arn;
        remove.label = "friends";
        QVERIFY(m_sns->call<snsapi::RemovePermission>(remove));
        QCOMPARE(codeOf(m_sns->call<snsapi::RemovePermission>(remove)), QByteArray("NotFound"));
        QCOMPARE(codeOf(m_sns->callAs<snsapi::Publish>(stranger, m_sns->message(arn, "hi"))), QByteArray("AuthorizationError"));

        // A service comes in by the topic's policy alone.
        Caller s3;
        s3.principal = Principal::service("s3.amazonaws.com");
        s3.principal.account = AccountId{"123456789012"};
        s3.via = Via::Service;
        s3.sourceArn = "arn:aws:s3:::pictures";
        s3.sourceAccount = "123456789012";
        QCOMPARE(codeOf(m_sns->callAs<snsapi::Publish>(s3, m_sns->message(arn, "hi"))), QByteArray("AuthorizationError"));
        QVERIFY(m_sns->setTopicAttribute(arn, "Policy",
                                         R"({"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":"s3.amazonaws.com"},"Action":"SNS:Publish",)"
                                         R"("Resource":")" + arn + R"(","Condition":{"ArnEquals":{"aws:SourceArn":"arn:aws:s3:::pictures"}}}})")
                == "OK");
        QVERIFY(m_sns->callAs<snsapi::Publish>(s3, m_sns->message(arn, "hi")));
        s3.sourceArn = "arn:aws:s3:::others";
        QCOMPARE(codeOf(m_sns->callAs<snsapi::Publish>(s3, m_sns->message(arn, "hi"))), QByteArray("AuthorizationError"));

        snsapi::TagResource::Input tag;
        tag.resourceArn = arn;
        tag.tags.emplace().push_back({"team", "blue"});
        QVERIFY(m_sns->call<snsapi::TagResource>(tag));
        tag.tags->push_back({"team", "red"});
        QCOMPARE(codeOf(m_sns->call<snsapi::TagResource>(tag)), QByteArray("InvalidParameter"));
        snsapi::ListTagsForResource::Input list;
        list.resourceArn = arn;
        QCOMPARE(q(*m_sns->call<snsapi::ListTagsForResource>(list)->tags->front().value), QByteArray("blue"));
        snsapi::UntagResource::Input untag;
        untag.resourceArn = arn;
        untag.tagKeys = {"team"};
        QVERIFY(m_sns->call<snsapi::UntagResource>(untag));
        QVERIFY(m_sns->call<snsapi::ListTagsForResource>(list)->tags->empty());
        list.resourceArn = m_sns->topicArn("missing");
        QCOMPARE(codeOf(m_sns->call<snsapi::ListTagsForResource>(list)), QByteArray("ResourceNotFound"));
    }

    void refusesSubscriptions()
    {
        const std::string arn = m_sns->makeTopic("news");
        const std::string fifo = m_sns->makeFifoTopic("orders.fifo");
        const std::string bad = "!InvalidParameter: Invalid parameter: ";
        QCOMPARE(q(m_sns->subscribe(arn, "pigeon", "x")), q(bad + "Amazon SNS does not support this protocol string: pigeon"));
        QCOMPARE(q(m_sns->subscribe(arn, "http", "https://x.test/")), q(bad + "Endpoint must match the specified protocol"));
        QCOMPARE(q(m_sns->subscribe(arn, "sqs", "my-queue")), q(bad + "SQS endpoint ARN"));
        QCOMPARE(q(m_sns->subscribe(arn, "sms", "12345")), q(bad + "Invalid SMS endpoint: 12345"));
        QCOMPARE(q(m_sns->subscribe(arn, "email", "nobody")), q(bad + "Email address"));
        QVERIFY(m_sns->subscribe(arn, "sqs", m_sns->queueArn("q.fifo")).find("FIFO SQS Queues can not be subscribed") != std::string::npos);
        QCOMPARE(q(m_sns->subscribe(fifo, "email", "a@b.test")), q(bad + "Invalid protocol type: email"));
        QVERIFY(m_sns->subscribe(arn, "firehose", "arn:aws:firehose:us-east-1:123456789012:deliverystream/x").find("not emulated") != std::string::npos);
        QCOMPARE(q(m_sns->subscribe(m_sns->topicArn("none"), "email", "a@b.test")), QByteArray("!NotFound: Topic does not exist"));
        const std::string reason = bad + "Attributes Reason: ";
        const auto with = [&](const SnsFixture::Attributes &attributes) { return q(m_sns->subscribe(arn, "sqs", m_sns->queueArn("q"), attributes)); };
        QCOMPARE(with({{"FilterPolicy", "{"}}), q(reason + "FilterPolicy: failed to parse JSON."));
        QCOMPARE(with({{"FilterPolicy", R"({"a":"x"})"}}), q(reason + R"(FilterPolicy: "a" must be an object or an array)"));
        QCOMPARE(with({{"FilterPolicy", R"({"a":{"b":["x"]}})"}}),
                 q(reason + "FilterPolicy: Filter policy scope MessageAttributes does not support nested filter policy"));
        QCOMPARE(with({{"FilterPolicy", R"({"a":[1],"b":[1],"c":[1],"d":[1],"e":[1],"f":[1]})"}}),
                 q(reason + "FilterPolicy: Filter policy can not have more than 5 keys"));
        QCOMPARE(with({{"FilterPolicy", R"({"a":[1,2,3,4,5,6],"b":[1,2,3,4,5,6],"c":[1,2,3,4,5]})"}}),
                 q(reason + "FilterPolicy: Filter policy is too complex"));
        QCOMPARE(with({{"FilterPolicyScope", "Body"}}),
                 q(reason + "FilterPolicyScope: Invalid value [Body]. Please use either MessageBody or MessageAttributes"));
        QCOMPARE(with({{"RawMessageDelivery", "yes"}}), q(reason + "RawMessageDelivery: Invalid value [yes]. Must be true or false."));
        QCOMPARE(with({{"RedrivePolicy", R"({"deadLetterTargetArn":"x"})"}}), q(reason + "RedrivePolicy: deadLetterTargetArn is an invalid arn"));
        QCOMPARE(with({{"Speed", "1"}}), q(reason + "AttributeName"));
        snsapi::ConfirmSubscription::Input confirm;
        confirm.topicArn = arn;
        confirm.token = "2336";
        QCOMPARE(q(m_sns->call<snsapi::ConfirmSubscription>(confirm).error().message), QByteArray("Invalid parameter: Token"));
        snsapi::Unsubscribe::Input gone;
        gone.subscriptionArn = "PendingConfirmation";
        QCOMPARE(codeOf(m_sns->call<snsapi::Unsubscribe>(gone)), QByteArray("InvalidParameter"));
    }

    void subscriptions()
    {
        const std::string arn = m_sns->makeTopic("news");
        QCOMPARE(q(m_sns->subscribe(arn, "email", "a@b.test", {}, false)), QByteArray("pending confirmation"));
        snsapi::ListSubscriptionsByTopic::Input list;
        list.topicArn = arn;
        QCOMPARE(q(*m_sns->call<snsapi::ListSubscriptionsByTopic>(list)->subscriptions->front().subscriptionArn), QByteArray("PendingConfirmation"));
        QCOMPARE(q(m_sns->topicAttributes(arn)["SubscriptionsPending"]), QByteArray("1"));
        QTRY_VERIFY_WITH_TIMEOUT(!m_sns->inbox().empty(), 30'000);
        const auto asking = m_sns->inbox().front();
        QCOMPARE(q(asking.subject), QByteArray("AWS Notification - Subscription Confirmation"));
        QVERIFY(asking.body.find(asking.link) != std::string::npos);
        QVERIFY(asking.link.find("/?Action=ConfirmSubscription&TopicArn=" + arn + "&Token=" + asking.token) != std::string::npos);
        const std::string mail = m_sns->subscribeMail(arn, "a@b.test");
        QVERIFY(mail.starts_with(arn + ':'));
        auto attributes = m_sns->attributesOf(mail);
        QCOMPARE(q(attributes["PendingConfirmation"]), QByteArray("false"));
        QCOMPARE(q(attributes["RawMessageDelivery"]), QByteArray("false"));
        QCOMPARE(q(attributes["Owner"]), QByteArray("123456789012"));
        QVERIFY(!attributes.contains("FilterPolicyScope"));
        const std::string queue = m_sns->subscribe(arn, "sqs", m_sns->queueArn("q"), {{"RawMessageDelivery", "TRUE"}}, false);
        QVERIFY(queue.starts_with(arn));
        QCOMPARE(q(m_sns->subscribe(arn, "sqs", m_sns->queueArn("q"))), q(queue));
        QVERIFY(m_sns->subscribe(arn, "sqs", m_sns->queueArn("q"), {{"RawMessageDelivery", "false"}}).find("already exists with different") != std::string::npos);
        QCOMPARE(q(m_sns->attributesOf(queue)["RawMessageDelivery"]), QByteArray("true"));
        QCOMPARE(q(m_sns->setAttribute(queue, "FilterPolicy", R"({"a":[1]})")), QByteArray("OK"));
        QCOMPARE(q(m_sns->attributesOf(queue)["FilterPolicyScope"]), QByteArray("MessageAttributes"));
        QCOMPARE(q(m_sns->setAttribute(queue, "FilterPolicy", R"({"a":{"b":[1]}})").substr(0, 31)), QByteArray("!InvalidParameter: Invalid para"));
        QCOMPARE(q(m_sns->setAttribute(queue, "FilterPolicyScope", "MessageBody")), QByteArray("OK"));
        QCOMPARE(q(m_sns->setAttribute(queue, "FilterPolicy", R"({"a":{"b":[1]}})")), QByteArray("OK"));
        QCOMPARE(q(m_sns->setAttribute(queue, "FilterPolicy", "{}")), QByteArray("OK"));
        QVERIFY(!m_sns->attributesOf(queue).contains("FilterPolicy"));
        QCOMPARE(m_sns->call<snsapi::ListSubscriptions>({})->subscriptions->size(), std::size_t(2));
        // Another account's queue has to say that it wants this.
        QCOMPARE(q(m_sns->subscribe(arn, "sqs", "arn:aws:sqs:us-east-1:999999999999:q", {}, false)), QByteArray("pending confirmation"));

        snsapi::Unsubscribe::Input gone;
        gone.subscriptionArn = queue;
        QCOMPARE(codeOf(m_sns->callAs<snsapi::Unsubscribe>(m_sns->stranger(), gone)), QByteArray("AuthorizationError"));
        QVERIFY(m_sns->call<snsapi::Unsubscribe>(gone));
        QVERIFY(m_sns->call<snsapi::Unsubscribe>(gone));
        QCOMPARE(q(m_sns->attributesOf(queue)["!"]), QByteArray("NotFound"));
        QCOMPARE(q(m_sns->topicAttributes(arn)["SubscriptionsDeleted"]), QByteArray("1"));
        // By the link, as whoever has the mail: it may come back by the one in the answer.
        Caller nobody;
        nobody.principal = Principal::anonymous();
        nobody.via = Via::Http;
        gone.subscriptionArn = mail;
        QVERIFY(m_sns->callAs<snsapi::Unsubscribe>(nobody, gone));
        QCOMPARE(q(m_sns->attributesOf(mail)["!"]), QByteArray("NotFound"));
        QTRY_COMPARE_WITH_TIMEOUT(q(m_sns->inbox().front().subject), QByteArray("AWS Notification - Unsubscribe Confirmation"), 30'000);
        snsapi::ConfirmSubscription::Input confirm;
        confirm.topicArn = arn;
        confirm.token = m_sns->inbox().front().token;
        QVERIFY(m_sns->callAs<snsapi::ConfirmSubscription>(nobody, confirm));
        QCOMPARE(q(m_sns->attributesOf(mail)["ConfirmationWasAuthenticated"]), QByteArray("false"));
        // What nobody confirms is gone after three days.
        const std::string waiting = m_sns->subscribe(arn, "email", "late@b.test");
        m_sns->advance(std::chrono::hours(73));
        QCOMPARE(q(m_sns->attributesOf(waiting)["!"]), QByteArray("NotFound"));
        QCOMPARE(q(m_sns->attributesOf(mail)["PendingConfirmation"]), QByteArray("false"));
    }

    void refusesMessages()
    {
        const std::string arn = m_sns->makeTopic("news");
        const std::string fifo = m_sns->makeFifoTopic("orders.fifo");
        const auto refusal = [this](const snsapi::Publish::Input &input) { return q(m_sns->publish(input)); };
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
        QCOMPARE(q(*half->failed->front().code), QByteArray("InvalidParameter"));
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

QTEST_GUILESS_MAIN(TestSns)
#include "tst_sns.moc"
