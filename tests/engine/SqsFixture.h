#pragma once

#include "S3Fixture.h"
#include "api/generated/sqs.h"
#include "services/sqs/Peek.h"

namespace nephoscope::test {

namespace sqsapi = nephoscope::api::sqs;

/// A cloud with short words for what the tests of SQS do all the time.
class SqsFixture : public S3Fixture
{
public:
    using Attributes = std::map<std::string, std::string>;
    using Messages = std::vector<sqsapi::Message>;

    static std::string urlOf(const std::string &name) { return "http://localhost:4566/123456789012/" + name; }
    static std::string arnOf(const std::string &name) { return "arn:aws:sqs:us-east-1:123456789012:" + name; }

    Expected<sqsapi::CreateQueue::Output> create(const std::string &name, const Attributes &attributes = {})
    {
        sqsapi::CreateQueue::Input input;
        input.queueName = name;
        if (!attributes.empty())
            input.attributes = attributes;
        return call<sqsapi::CreateQueue>(std::move(input));
    }
    void make(const std::string &name, const Attributes &attributes = {})
    {
        if (const auto made = create(name, attributes); !made)
            qFatal("%s: %s", name.c_str(), made.error().message.c_str());
    }
    QByteArray set(const std::string &name, const Attributes &attributes)
    {
        sqsapi::SetQueueAttributes::Input input;
        input.queueUrl = urlOf(name);
        input.attributes = attributes;
        return codeOf(call<sqsapi::SetQueueAttributes>(std::move(input)));
    }
    /// One attribute; empty where the queue has it not, `!Code`.
    QByteArray attribute(const std::string &name, const std::string &attribute)
    {
        sqsapi::GetQueueAttributes::Input input;
        input.queueUrl = urlOf(name);
        input.attributeNames.emplace().emplace_back().value = attribute;
        const auto got = call<sqsapi::GetQueueAttributes>(std::move(input));
        if (!got)
            return '!' + codeOf(got);
        return got->attributes ? QByteArray::fromStdString(got->attributes->at(attribute)) : QByteArray();
    }
    /// `visible/in flight/delayed`.
    QByteArray counts(const std::string &name)
    {
        return attribute(name, "ApproximateNumberOfMessages") + '/' + attribute(name, "ApproximateNumberOfMessagesNotVisible") + '/'
            + attribute(name, "ApproximateNumberOfMessagesDelayed");
    }

    static sqsapi::SendMessage::Input sending(const std::string &name, const std::string &body, const std::string &group = {},
                                              const std::string &dedup = {})
    {
        sqsapi::SendMessage::Input input;
        input.queueUrl = urlOf(name);
        input.messageBody = body;
        if (!group.empty())
            input.messageGroupId = group;
        if (!dedup.empty())
            input.messageDeduplicationId = dedup;
        return input;
    }
    Expected<sqsapi::SendMessage::Output> send(const std::string &name, const std::string &body, const std::string &group = {},
                                               const std::string &dedup = {})
    {
        return call<sqsapi::SendMessage>(sending(name, body, group, dedup));
    }
    static sqsapi::ReceiveMessage::Input receiving(const std::string &name, int most = 10)
    {
        sqsapi::ReceiveMessage::Input input;
        input.queueUrl = urlOf(name);
        input.maxNumberOfMessages = most;
        input.messageSystemAttributeNames.emplace().emplace_back().value = "All";
        input.messageAttributeNames.emplace().emplace_back("All");
        return input;
    }
    Messages receive(sqsapi::ReceiveMessage::Input input)
    {
        auto got = call<sqsapi::ReceiveMessage>(std::move(input));
        if (!got)
            qFatal("%s", got.error().message.c_str());
        return got->messages ? std::move(*got->messages) : Messages();
    }
    Messages receive(const std::string &name, int most = 10) { return receive(receiving(name, most)); }
    /// Bodies in the order they come, with blanks between.
    static QByteArray bodies(const Messages &messages)
    {
        QByteArray out;
        for (const auto &message : messages)
            out += QByteArray::fromStdString(*message.body) + ' ';
        return out.trimmed();
    }
    QByteArray take(const std::string &name, int most = 10) { return bodies(receive(name, most)); }

    QByteArray remove(const std::string &name, const std::string &handle)
    {
        sqsapi::DeleteMessage::Input input;
        input.queueUrl = urlOf(name);
        input.receiptHandle = handle;
        return codeOf(call<sqsapi::DeleteMessage>(std::move(input)));
    }
    QByteArray change(const std::string &name, const std::string &handle, int seconds)
    {
        sqsapi::ChangeMessageVisibility::Input input;
        input.queueUrl = urlOf(name);
        input.receiptHandle = handle;
        input.visibilityTimeout = seconds;
        return codeOf(call<sqsapi::ChangeMessageVisibility>(std::move(input)));
    }
    template <class Operation>
    Expected<typename Operation::Output> on(const std::string &name)
    {
        typename Operation::Input input;
        input.queueUrl = urlOf(name);
        return call<Operation>(std::move(input));
    }
    static std::string redrive(const std::string &target, int most)
    {
        return R"({"deadLetterTargetArn":")" + arnOf(target) + R"(","maxReceiveCount":)" + std::to_string(most) + '}';
    }
    static Caller service(const std::string &name, const std::string &sourceArn = {})
    {
        Caller caller;
        caller.principal = Principal::service(name);
        caller.principal.account = AccountId{"123456789012"};
        caller.via = Via::Service;
        caller.sourceArn = sourceArn;
        caller.sourceAccount = "123456789012";
        return caller;
    }
};

} // namespace nephoscope::test
