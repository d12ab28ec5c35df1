#pragma once

#include "S3Settings.h"

#include "api/generated/sqs.h"
#include "gui/consoles/sqs/Queue.h"
#include "gui/kit/Multiselect.h"
#include "gui/kit/Select.h"

namespace nephoscope::gui::sqs {

/// A console with short words for what tests of SQS do beside the pages.
class SqsConsole : public s3::SettingsConsole
{
public:
    using Attributes = std::map<std::string, std::string>;

    std::string url(const std::string &name) { return queueUrl(engine(), name); }
    bool createQueue(const std::string &name, Attributes attributes = {})
    {
        api::sqs::CreateQueue::Input input;
        input.queueName = name;
        if (name.ends_with(".fifo"))
            attributes["FifoQueue"] = "true";
        if (!attributes.empty())
            input.attributes = std::move(attributes);
        return call<api::sqs::CreateQueue>(std::move(input)).has_value();
    }
    bool setAttributes(const std::string &name, Attributes attributes)
    {
        api::sqs::SetQueueAttributes::Input input;
        input.queueUrl = url(name);
        input.attributes = std::move(attributes);
        return call<api::sqs::SetQueueAttributes>(std::move(input)).has_value();
    }
    /// As the engine has it; without attributes where there is none.
    Queue queue(const std::string &name)
    {
        api::sqs::GetQueueAttributes::Input input;
        input.queueUrl = url(name);
        input.attributeNames.emplace().emplace_back("All");
        auto reply = call<api::sqs::GetQueueAttributes>(std::move(input));
        return {name, reply ? reply->attributes.value_or(Attributes()) : Attributes()};
    }
    qint64 waiting(const std::string &name) { return queue(name).number("ApproximateNumberOfMessages"); }
    qint64 inFlight(const std::string &name) { return queue(name).number("ApproximateNumberOfMessagesNotVisible"); }
    std::string redrivePolicy(const std::string &target, int most)
    {
        return "{\"deadLetterTargetArn\":\"" + queue(target).arn() + "\",\"maxReceiveCount\":" + std::to_string(most) + '}';
    }
    bool send(const std::string &name, const std::string &body)
    {
        api::sqs::SendMessage::Input input;
        input.queueUrl = url(name);
        input.messageBody = body;
        return call<api::sqs::SendMessage>(std::move(input)).has_value();
    }
    std::vector<api::sqs::Message> receive(const std::string &name, int most = 10)
    {
        api::sqs::ReceiveMessage::Input input;
        input.queueUrl = url(name);
        input.maxNumberOfMessages = most;
        input.messageAttributeNames.emplace().emplace_back("All");
        auto reply = call<api::sqs::ReceiveMessage>(std::move(input));
        return reply ? reply->messages.value_or(std::vector<api::sqs::Message>()) : std::vector<api::sqs::Message>();
    }
};

/// Tests with a console of their own each.
class SqsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_console = std::make_unique<SqsConsole>();
        QVERIFY(m_console->start());
    }
    void cleanup() { m_console.reset(); }

protected:
    std::unique_ptr<SqsConsole> m_console;
};

/// Chooses in a field whose options come from the engine.
inline bool pick(QWidget *page, const char *field, const std::string &value)
{
    auto *select = part<Select>(page, field);
    return select && QTest::qWaitFor([&] {
        select->setValue(toQt(value));
        return select->value() == toQt(value);
    }, 20'000);
}

inline bool pickAll(QWidget *page, const char *field, const QStringList &values)
{
    auto *picks = part<Multiselect>(page, field);
    return picks && QTest::qWaitFor([&] {
        picks->setValue(values);
        return picks->value().size() == values.size();
    }, 20'000);
}

/// Types over what a field has, also a number.
inline void enter(QWidget *page, const char *field, const char *text)
{
    auto *part = page->findChild<QWidget *>(QLatin1String(field));
    auto *line = part ? part->findChild<QLineEdit *>() : nullptr;
    QVERIFY2(line, field);
    line->selectAll();
    QTest::keyClicks(line, QLatin1String(text));
}

} // namespace nephoscope::gui::sqs
