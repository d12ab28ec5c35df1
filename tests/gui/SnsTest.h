#pragma once

#include "PageTest.h"

#include "api/generated/sns.h"
#include "api/generated/sqs.h"
#include "gui/consoles/sns/Subscriptions.h"
#include "gui/consoles/sns/Topics.h"
#include "gui/consoles/sqs/Queue.h"
#include "gui/kit/Select.h"
#include "gui/kit/TextInput.h"
#include "services/sns/Inbox.h"

namespace nephoscope::gui::sns {

/// Tests of the SNS console's pages: what they make and ask for at the door, and what they type and choose.
class SnsTest : public PageTest
{
protected:
    static constexpr int patience = 20'000; ///< milliseconds; messages go out in the background

    std::string arnOf(const char *topic) { return topicArn(m_console->engine(), QLatin1String(topic)); }
    bool createTopic(const char *name, Attributes attributes = {})
    {
        api::sns::CreateTopic::Input input;
        input.name = name;
        if (!attributes.empty())
            input.attributes = std::move(attributes);
        return m_console->call<api::sns::CreateTopic>(std::move(input)).has_value();
    }
    Topic topic(const char *name)
    {
        api::sns::GetTopicAttributes::Input input;
        input.topicArn = arnOf(name);
        auto reply = m_console->call<api::sns::GetTopicAttributes>(std::move(input));
        return {arnOf(name), reply ? reply->attributes.value_or(Attributes()) : Attributes()};
    }
    std::size_t topicCount() { return m_console->call<api::sns::ListTopics>({})->topics.value_or(std::vector<api::sns::Topic>()).size(); }
    /// The queue's ARN.
    QString createQueue(const std::string &name)
    {
        api::sqs::CreateQueue::Input input;
        input.queueName = name;
        if (!m_console->call<api::sqs::CreateQueue>(std::move(input)))
            return {};
        return QStringLiteral("arn:aws:sqs:%1:%2:%3").arg(m_console->engine().region(), m_console->engine().accountId(), toQt(name));
    }
    /// The subscription's ARN.
    QString subscribe(const char *topic, const char *protocol, const QString &endpoint)
    {
        api::sns::Subscribe::Input input;
        input.topicArn = arnOf(topic);
        input.protocol = protocol;
        input.endpoint = toStd(endpoint);
        input.returnSubscriptionArn = true;
        const auto made = m_console->call<api::sns::Subscribe>(std::move(input));
        return made ? toQt(made->subscriptionArn.value_or("")) : QString();
    }
    Subscription subscription(const QString &arn)
    {
        api::sns::GetSubscriptionAttributes::Input input;
        input.subscriptionArn = toStd(arn);
        auto reply = m_console->call<api::sns::GetSubscriptionAttributes>(std::move(input));
        Subscription found;
        if (reply)
            found.attributes = reply->attributes.value_or(Attributes());
        return found;
    }
    /// What a receiver of the queue sees next; empty when there is nothing.
    std::string received(const std::string &queue)
    {
        api::sqs::ReceiveMessage::Input input;
        input.queueUrl = sqs::queueUrl(m_console->engine(), queue);
        input.visibilityTimeout = 0;
        auto reply = m_console->call<api::sqs::ReceiveMessage>(std::move(input));
        return reply && reply->messages && !reply->messages->empty() ? reply->messages->front().body.value_or("") : std::string();
    }
    std::vector<nephoscope::sns::InboxMessage> mail() { return m_console->call<nephoscope::sns::ListInbox>({})->messages; }
    /// Chooses what the cloud has to tell first.
    void pick(QWidget *page, const char *field, const QString &value)
    {
        auto *select = part<Select>(page, field);
        QVERIFY2(select && select->isVisibleTo(page), field);
        QTRY_VERIFY2((select->setValue(value), select->value() == value), field);
    }
    static void write(QWidget *page, const char *field, const char *text)
    {
        auto *area = part<TextArea>(page, field);
        QVERIFY2(area && area->isVisibleTo(page), field);
        area->setPlainText(QLatin1String(text));
    }
};

} // namespace nephoscope::gui::sns
