#include "SnsFixture.h"

using namespace nephoscope;
using namespace nephoscope::test;

/// Topics, permissions, tags and subscriptions.
class TestSns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_sns = std::make_unique<SnsFixture>(); }
    void cleanup() { m_sns.reset(); }

    void refusesTopics()
    {
        QCOMPARE(text(m_sns->makeTopic("a b")), QByteArray("!InvalidParameter: Invalid parameter: Topic Name"));
        QCOMPARE(text(m_sns->makeTopic("a.fifo")), QByteArray("!InvalidParameter: Invalid parameter: Topic Name"));
        QVERIFY(m_sns->makeFifoTopic("a").starts_with("!InvalidParameter: Invalid parameter: Fifo Topic names must end with .fifo"));
        QCOMPARE(text(m_sns->makeTopic("a", {{"Colour", "red"}})), QByteArray("!InvalidParameter: Invalid parameter: AttributeName"));
        QCOMPARE(text(m_sns->makeTopic("a", {{"ContentBasedDeduplication", "true"}})),
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
        QCOMPARE(text(m_sns->call<snsapi::GetTopicAttributes>(get).error().message),
                 QByteArray("Invalid parameter: TopicArn Reason: An ARN must have at least 6 elements, not 1"));
        get.topicArn = m_sns->topicArn("missing", "eu-west-1");
        QCOMPARE(codeOf(m_sns->call<snsapi::GetTopicAttributes>(get)), QByteArray("InvalidParameter"));
    }

    void topics()
    {
        const std::string arn = m_sns->makeTopic("news", {{"DisplayName", "News"}});
        QCOMPARE(text(arn), QByteArray("arn:aws:sns:us-east-1:123456789012:news"));
        QCOMPARE(text(m_sns->makeTopic("news")), text(arn));
        QCOMPARE(text(m_sns->makeTopic("news", {{"DisplayName", "News"}})), text(arn));
        QCOMPARE(text(m_sns->makeTopic("news", {{"DisplayName", "Other"}})),
                 QByteArray("!InvalidParameter: Invalid parameter: Attributes Reason: Topic already exists with different attributes"));
        auto attributes = m_sns->topicAttributes(arn);
        QCOMPARE(text(attributes["Owner"]), QByteArray("123456789012"));
        QCOMPARE(text(attributes["DisplayName"]), QByteArray("News"));
        QCOMPARE(text(attributes["SubscriptionsConfirmed"]), QByteArray("0"));
        QVERIFY(attributes["Policy"].find("__default_policy_ID") != std::string::npos);
        QVERIFY(attributes["EffectiveDeliveryPolicy"].find("\"numRetries\":3") != std::string::npos);
        QVERIFY(!attributes.contains("FifoTopic"));
        const std::string fifo = m_sns->makeFifoTopic("orders.fifo");
        auto ofFifo = m_sns->topicAttributes(fifo);
        QCOMPARE(text(ofFifo["FifoTopic"]), QByteArray("true"));
        QCOMPARE(text(ofFifo["ContentBasedDeduplication"]), QByteArray("false"));
        QCOMPARE(text(m_sns->setTopicAttribute(arn, "SignatureVersion", "3")), QByteArray("!InvalidParameter: Invalid parameter: SignatureVersion"));
        QCOMPARE(text(m_sns->setTopicAttribute(arn, "SignatureVersion", "2")), QByteArray("OK"));
        m_sns->reopen();
        QCOMPARE(text(m_sns->topicAttributes(arn)["SignatureVersion"]), QByteArray("2"));

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
        QCOMPARE(text(m_sns->topicAttributes(arn)["!"]), QByteArray("NotFound"));
    }

    void permissionsAndTags()
    {
        const std::string arn = m_sns->makeTopic("news");
        snsapi::AddPermission::Input add;
        add.topicArn = arn;
        add.label = "friends";
        add.awsAccountId = {"999999999999"};
        add.actionName = {"Delete"};
        QCOMPARE(text(m_sns->call<snsapi::AddPermission>(add).error().message), QByteArray("Invalid parameter: Policy statement action out of service scope!"));
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
        QCOMPARE(text(*m_sns->call<snsapi::ListTagsForResource>(list)->tags->front().value), QByteArray("blue"));
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
        QCOMPARE(text(m_sns->subscribe(arn, "pigeon", "x")), text(bad + "Amazon SNS does not support this protocol string: pigeon"));
        QCOMPARE(text(m_sns->subscribe(arn, "http", "https://x.test/")), text(bad + "Endpoint must match the specified protocol"));
        QCOMPARE(text(m_sns->subscribe(arn, "sqs", "my-queue")), text(bad + "SQS endpoint ARN"));
        QCOMPARE(text(m_sns->subscribe(arn, "sms", "12345")), text(bad + "Invalid SMS endpoint: 12345"));
        QCOMPARE(text(m_sns->subscribe(arn, "email", "nobody")), text(bad + "Email address"));
        QVERIFY(m_sns->subscribe(arn, "sqs", m_sns->queueArn("q.fifo")).find("FIFO SQS Queues can not be subscribed") != std::string::npos);
        QCOMPARE(text(m_sns->subscribe(fifo, "email", "a@b.test")), text(bad + "Invalid protocol type: email"));
        QVERIFY(m_sns->subscribe(arn, "firehose", "arn:aws:firehose:us-east-1:123456789012:deliverystream/x").find("not emulated") != std::string::npos);
        QCOMPARE(text(m_sns->subscribe(m_sns->topicArn("none"), "email", "a@b.test")), QByteArray("!NotFound: Topic does not exist"));
        const std::string reason = bad + "Attributes Reason: ";
        const auto with = [&](const SnsFixture::Attributes &attributes) { return text(m_sns->subscribe(arn, "sqs", m_sns->queueArn("q"), attributes)); };
        QCOMPARE(with({{"FilterPolicy", "{"}}), text(reason + "FilterPolicy: failed to parse JSON."));
        QCOMPARE(with({{"FilterPolicy", R"({"a":"x"})"}}), text(reason + R"(FilterPolicy: "a" must be an object or an array)"));
        QCOMPARE(with({{"FilterPolicy", R"({"a":{"b":["x"]}})"}}),
                 text(reason + "FilterPolicy: Filter policy scope MessageAttributes does not support nested filter policy"));
        QCOMPARE(with({{"FilterPolicy", R"({"a":[1],"b":[1],"c":[1],"d":[1],"e":[1],"f":[1]})"}}),
                 text(reason + "FilterPolicy: Filter policy can not have more than 5 keys"));
        QCOMPARE(with({{"FilterPolicy", R"({"a":[1,2,3,4,5,6],"b":[1,2,3,4,5,6],"c":[1,2,3,4,5]})"}}),
                 text(reason + "FilterPolicy: Filter policy is too complex"));
        QCOMPARE(with({{"FilterPolicyScope", "Body"}}),
                 text(reason + "FilterPolicyScope: Invalid value [Body]. Please use either MessageBody or MessageAttributes"));
        QCOMPARE(with({{"RawMessageDelivery", "yes"}}), text(reason + "RawMessageDelivery: Invalid value [yes]. Must be true or false."));
        QCOMPARE(with({{"RedrivePolicy", R"({"deadLetterTargetArn":"x"})"}}), text(reason + "RedrivePolicy: deadLetterTargetArn is an invalid arn"));
        QCOMPARE(with({{"Speed", "1"}}), text(reason + "AttributeName"));
        snsapi::ConfirmSubscription::Input confirm;
        confirm.topicArn = arn;
        confirm.token = "2336";
        QCOMPARE(text(m_sns->call<snsapi::ConfirmSubscription>(confirm).error().message), QByteArray("Invalid parameter: Token"));
        snsapi::Unsubscribe::Input gone;
        gone.subscriptionArn = "PendingConfirmation";
        QCOMPARE(codeOf(m_sns->call<snsapi::Unsubscribe>(gone)), QByteArray("InvalidParameter"));
    }

    void subscriptions()
    {
        const std::string arn = m_sns->makeTopic("news");
        QCOMPARE(text(m_sns->subscribe(arn, "email", "a@b.test", {}, false)), QByteArray("pending confirmation"));
        snsapi::ListSubscriptionsByTopic::Input list;
        list.topicArn = arn;
        QCOMPARE(text(*m_sns->call<snsapi::ListSubscriptionsByTopic>(list)->subscriptions->front().subscriptionArn), QByteArray("PendingConfirmation"));
        QCOMPARE(text(m_sns->topicAttributes(arn)["SubscriptionsPending"]), QByteArray("1"));
        QTRY_VERIFY_WITH_TIMEOUT(!m_sns->inbox().empty(), 30'000);
        const auto asking = m_sns->inbox().front();
        QCOMPARE(text(asking.subject), QByteArray("AWS Notification - Subscription Confirmation"));
        QVERIFY(asking.body.find(asking.link) != std::string::npos);
        QVERIFY(asking.link.find("/?Action=ConfirmSubscription&TopicArn=" + arn + "&Token=" + asking.token) != std::string::npos);
        const std::string mail = m_sns->subscribeMail(arn, "a@b.test");
        QVERIFY(mail.starts_with(arn + ':'));
        auto attributes = m_sns->attributesOf(mail);
        QCOMPARE(text(attributes["PendingConfirmation"]), QByteArray("false"));
        QCOMPARE(text(attributes["RawMessageDelivery"]), QByteArray("false"));
        QCOMPARE(text(attributes["Owner"]), QByteArray("123456789012"));
        QVERIFY(!attributes.contains("FilterPolicyScope"));
        const std::string queue = m_sns->subscribe(arn, "sqs", m_sns->queueArn("q"), {{"RawMessageDelivery", "TRUE"}}, false);
        QVERIFY(queue.starts_with(arn));
        QCOMPARE(text(m_sns->subscribe(arn, "sqs", m_sns->queueArn("q"))), text(queue));
        QVERIFY(m_sns->subscribe(arn, "sqs", m_sns->queueArn("q"), {{"RawMessageDelivery", "false"}}).find("already exists with different") != std::string::npos);
        QCOMPARE(text(m_sns->attributesOf(queue)["RawMessageDelivery"]), QByteArray("true"));
        QCOMPARE(text(m_sns->setAttribute(queue, "FilterPolicy", R"({"a":[1]})")), QByteArray("OK"));
        QCOMPARE(text(m_sns->attributesOf(queue)["FilterPolicyScope"]), QByteArray("MessageAttributes"));
        QCOMPARE(text(m_sns->setAttribute(queue, "FilterPolicy", R"({"a":{"b":[1]}})").substr(0, 31)), QByteArray("!InvalidParameter: Invalid para"));
        QCOMPARE(text(m_sns->setAttribute(queue, "FilterPolicyScope", "MessageBody")), QByteArray("OK"));
        QCOMPARE(text(m_sns->setAttribute(queue, "FilterPolicy", R"({"a":{"b":[1]}})")), QByteArray("OK"));
        QCOMPARE(text(m_sns->setAttribute(queue, "FilterPolicy", "{}")), QByteArray("OK"));
        QVERIFY(!m_sns->attributesOf(queue).contains("FilterPolicy"));
        QCOMPARE(m_sns->call<snsapi::ListSubscriptions>({})->subscriptions->size(), std::size_t(2));
        // Another account's queue has to say that it wants this.
        QCOMPARE(text(m_sns->subscribe(arn, "sqs", "arn:aws:sqs:us-east-1:999999999999:q", {}, false)), QByteArray("pending confirmation"));

        snsapi::Unsubscribe::Input gone;
        gone.subscriptionArn = queue;
        QCOMPARE(codeOf(m_sns->callAs<snsapi::Unsubscribe>(m_sns->stranger(), gone)), QByteArray("AuthorizationError"));
        QVERIFY(m_sns->call<snsapi::Unsubscribe>(gone));
        QVERIFY(m_sns->call<snsapi::Unsubscribe>(gone));
        QCOMPARE(text(m_sns->attributesOf(queue)["!"]), QByteArray("NotFound"));
        QCOMPARE(text(m_sns->topicAttributes(arn)["SubscriptionsDeleted"]), QByteArray("1"));
        // By the link, as whoever has the mail: it may come back by the one in the answer.
        Caller nobody;
        nobody.principal = Principal::anonymous();
        nobody.via = Via::Http;
        gone.subscriptionArn = mail;
        QVERIFY(m_sns->callAs<snsapi::Unsubscribe>(nobody, gone));
        QCOMPARE(text(m_sns->attributesOf(mail)["!"]), QByteArray("NotFound"));
        QTRY_COMPARE_WITH_TIMEOUT(text(m_sns->inbox().front().subject), QByteArray("AWS Notification - Unsubscribe Confirmation"), 30'000);
        snsapi::ConfirmSubscription::Input confirm;
        confirm.topicArn = arn;
        confirm.token = m_sns->inbox().front().token;
        QVERIFY(m_sns->callAs<snsapi::ConfirmSubscription>(nobody, confirm));
        QCOMPARE(text(m_sns->attributesOf(mail)["ConfirmationWasAuthenticated"]), QByteArray("false"));
        // What nobody confirms is gone after three days.
        const std::string waiting = m_sns->subscribe(arn, "email", "late@b.test");
        m_sns->advance(std::chrono::hours(73));
        QCOMPARE(text(m_sns->attributesOf(waiting)["!"]), QByteArray("NotFound"));
        QCOMPARE(text(m_sns->attributesOf(mail)["PendingConfirmation"]), QByteArray("false"));
    }

private:
    std::unique_ptr<SnsFixture> m_sns;
};

QTEST_GUILESS_MAIN(TestSns)
#include "tst_sns.moc"
