#pragma once

#include "S3Fixture.h"
#include "api/generated/sns.h"
#include "api/generated/sqs.h"
#include "services/sns/Inbox.h"

#include <boost/json.hpp>

namespace nephoscope::test {

namespace json = boost::json;
namespace snsapi = nephoscope::api::sns;
namespace sqsapi = nephoscope::api::sqs;

/// A cloud with short words for what the tests of SNS do all the time.
class SnsFixture : public S3Fixture
{
public:
    using Attributes = std::map<std::string, std::string>;

    /// `!Code: message`, or what `value` finds.
    template <class T, class Value>
    static std::string valueOr(const Expected<T> &result, const Value &value)
    {
        return result ? value(*result) : '!' + result.error().code + ": " + result.error().message;
    }

    std::string topicArn(const std::string &name, const std::string &region = "us-east-1") const
    {
        return "arn:aws:sns:" + region + ":123456789012:" + name;
    }
    std::string makeTopic(const std::string &name, const Attributes &attributes = {})
    {
        snsapi::CreateTopic::Input input;
        input.name = name;
        if (!attributes.empty())
            input.attributes = attributes;
        return valueOr(call<snsapi::CreateTopic>(input), [](const auto &made) { return *made.topicArn; });
    }
    std::string makeFifoTopic(const std::string &name, Attributes attributes = {})
    {
        attributes["FifoTopic"] = "true";
        return makeTopic(name, attributes);
    }
    std::string subscribe(const std::string &topic, const std::string &protocol, const std::string &endpoint, const Attributes &attributes = {},
                          bool tell = true)
    {
        snsapi::Subscribe::Input input;
        input.topicArn = topic;
        input.protocol = protocol;
        input.endpoint = endpoint;
        input.returnSubscriptionArn = tell;
        if (!attributes.empty())
            input.attributes = attributes;
        return valueOr(call<snsapi::Subscribe>(input), [](const auto &made) { return *made.subscriptionArn; });
    }
    std::string setAttribute(const std::string &subscription, const std::string &name, const std::string &value)
    {
        snsapi::SetSubscriptionAttributes::Input input;
        input.subscriptionArn = subscription;
        input.attributeName = name;
        input.attributeValue = value;
        return valueOr(call<snsapi::SetSubscriptionAttributes>(input), [](const auto &) { return std::string("OK"); });
    }
    std::string setTopicAttribute(const std::string &topic, const std::string &name, const std::string &value)
    {
        snsapi::SetTopicAttributes::Input input;
        input.topicArn = topic;
        input.attributeName = name;
        input.attributeValue = value;
        return valueOr(call<snsapi::SetTopicAttributes>(input), [](const auto &) { return std::string("OK"); });
    }
    Attributes attributesOf(const std::string &subscription)
    {
        snsapi::GetSubscriptionAttributes::Input input;
        input.subscriptionArn = subscription;
        const auto got = call<snsapi::GetSubscriptionAttributes>(input);
        return got ? *got->attributes : Attributes{{"!", got.error().code}};
    }
    Attributes topicAttributes(const std::string &topic)
    {
        snsapi::GetTopicAttributes::Input input;
        input.topicArn = topic;
        const auto got = call<snsapi::GetTopicAttributes>(input);
        return got ? *got->attributes : Attributes{{"!", got.error().code}};
    }
    static snsapi::Publish::Input message(const std::string &topic, const std::string &body)
    {
        snsapi::Publish::Input input;
        input.topicArn = topic;
        input.message = body;
        return input;
    }
    static void addAttribute(snsapi::Publish::Input &input, const std::string &name, const std::string &type, const std::string &value)
    {
        if (!input.messageAttributes)
            input.messageAttributes.emplace();
        auto &attribute = (*input.messageAttributes)[name];
        attribute.dataType = type;
        if (type.starts_with("Binary"))
            attribute.binaryValue.emplace().bytes = value;
        else
            attribute.stringValue = value;
    }
    /// The message's id.
    std::string publish(const snsapi::Publish::Input &input)
    {
        return valueOr(call<snsapi::Publish>(input), [](const auto &sent) { return *sent.messageId; });
    }

    /// The newest first.
    std::vector<sns::InboxMessage> inbox()
    {
        const auto got = call<sns::ListInbox>({});
        return got ? got->messages : std::vector<sns::InboxMessage>();
    }
    /// A subscription of an address that is confirmed by the link's token.
    std::string subscribeMail(const std::string &topic, const std::string &address, const Attributes &attributes = {},
                              const std::string &protocol = "email")
    {
        const std::string arn = subscribe(topic, protocol, address, attributes);
        std::string token;
        if (arn.starts_with('!') || !QTest::qWaitFor([&] { token = tokenFor(address); return !token.empty(); }, 30'000))
            return arn;
        snsapi::ConfirmSubscription::Input input;
        input.topicArn = topic;
        input.token = token;
        return valueOr(call<snsapi::ConfirmSubscription>(input), [](const auto &made) { return *made.subscriptionArn; });
    }
    std::string tokenFor(const std::string &address)
    {
        for (const auto &mail : inbox()) {
            if (mail.recipient == address && !mail.token.empty())
                return mail.token;
        }
        return {};
    }
    /// Bodies of the notifications that came for an address, oldest first, up to the footer.
    QByteArray mails(const std::string &address)
    {
        QByteArray bodies;
        for (const auto &mail : inbox()) {
            if (mail.recipient == address && mail.token.empty())
                bodies.prepend(text(mail.body.substr(0, mail.body.find("\n\n--\n"))) + ' ');
        }
        return bodies.trimmed();
    }

    std::string queueArn(const std::string &name, const std::string &region = "us-east-1") const
    {
        return "arn:aws:sqs:" + region + ":123456789012:" + name;
    }
    static std::string queueUrl(const std::string &name, const std::string &account = "123456789012")
    {
        return "http://localhost:4566/" + account + '/' + name;
    }
    /// Lets topics like `topic` send.
    static std::string queuePolicy(const std::string &topic)
    {
        return R"({"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":"sns.amazonaws.com"},"Action":"sqs:SendMessage",)"
               R"("Resource":"*","Condition":{"ArnLike":{"aws:SourceArn":")"
            + topic + R"("}}}})";
    }
    /// Lets the topics of the account send to the queue, unless told otherwise.
    std::string makeQueue(const std::string &name, bool open = true, const std::string &region = "us-east-1")
    {
        sqsapi::CreateQueue::Input input;
        input.queueName = name;
        auto &attributes = input.attributes.emplace();
        if (name.ends_with(".fifo")) // of high throughput: who asks over and over while the clock stands still is not throttled
            attributes = {{"FifoQueue", "true"}, {"DeduplicationScope", "messageGroup"}, {"FifoThroughputLimit", "perMessageGroupId"}};
        if (open) {
            attributes["Policy"] = queuePolicy("arn:aws:sns:*:123456789012:*");
        }
        Caller who = caller();
        who.region = Region{region};
        return valueOr(callAs<sqsapi::CreateQueue>(who, input), [](const auto &made) { return *made.queueUrl; });
    }
    /// Takes everything out of a queue that is there now.
    std::vector<sqsapi::Message> drain(const std::string &name, const std::string &region = "us-east-1")
    {
        std::vector<sqsapi::Message> all;
        Caller who = caller();
        who.region = Region{region};
        while (true) {
            sqsapi::ReceiveMessage::Input input;
            input.queueUrl = queueUrl(name);
            input.maxNumberOfMessages = 10;
            input.messageAttributeNames = {"All"};
            auto got = callAs<sqsapi::ReceiveMessage>(who, input);
            if (!got || !got->messages || got->messages->empty())
                return all;
            for (auto &message : *got->messages) {
                sqsapi::DeleteMessage::Input done;
                done.queueUrl = queueUrl(name);
                done.receiptHandle = message.receiptHandle;
                (void)callAs<sqsapi::DeleteMessage>(who, done);
                all.push_back(std::move(message));
            }
        }
    }
    /// Waits until so many messages have come.
    std::vector<sqsapi::Message> take(const std::string &name, std::size_t count, const std::string &region = "us-east-1")
    {
        std::vector<sqsapi::Message> all;
        (void)QTest::qWaitFor([&] {
            auto more = drain(name, region);
            all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
            return all.size() >= count;
        }, 30'000);
        return all;
    }
    /// How often the delivery that is left has been tried.
    std::int64_t attempts()
    {
        auto query = cloud().database().reader().query("SELECT max(attempt) FROM sns_deliveries");
        return query.step() ? query.integer(0) : 0;
    }
    std::vector<sns::Outcome> deliveries(const std::string &topic)
    {
        sns::ListDeliveries::Input input;
        input.topicArn = topic;
        const auto got = call<sns::ListDeliveries>(input);
        return got ? got->deliveries : std::vector<sns::Outcome>();
    }
};

} // namespace nephoscope::test
