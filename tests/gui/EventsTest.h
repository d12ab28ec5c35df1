#pragma once

#include "PageTest.h"

#include "api/generated/events.h"
#include "api/generated/sqs.h"
#include "gui/consoles/events/Rules.h"
#include "gui/consoles/sqs/Queue.h"
#include "gui/describe/CreatePage.h"
#include "gui/kit/Alert.h"
#include "gui/kit/ResourceTable.h"
#include "gui/kit/Select.h"
#include "gui/kit/TextInput.h"

namespace nephoscope::gui::events {

/// Tests of the EventBridge console's pages: what they make and ask for at the door, and what they type.
class EventsTest : public PageTest
{
    Q_OBJECT
protected:
    static constexpr int patience = 20'000; ///< milliseconds; events go out in the background

    bool createBus(const char *name)
    {
        api::events::CreateEventBus::Input input;
        input.name = name;
        return m_console->call<api::events::CreateEventBus>(std::move(input)).has_value();
    }
    bool createRule(const char *bus, const char *name, const char *pattern = R"({"source":["shop"]})")
    {
        api::events::PutRule::Input input;
        input.eventBusName = bus;
        input.name = name;
        input.eventPattern = pattern;
        return m_console->call<api::events::PutRule>(std::move(input)).has_value();
    }
    std::optional<Rule> rule(const char *bus, const char *name)
    {
        api::events::DescribeRule::Input input;
        input.eventBusName = bus;
        input.name = name;
        auto found = m_console->call<api::events::DescribeRule>(std::move(input));
        return found ? std::optional<Rule>(std::move(*found)) : std::nullopt;
    }
    std::vector<Target> targetsOf(const char *bus, const char *name)
    {
        api::events::ListTargetsByRule::Input input;
        input.eventBusName = bus;
        input.rule = name;
        auto found = m_console->call<api::events::ListTargetsByRule>(std::move(input));
        return found ? found->targets.value_or(std::vector<Target>()) : std::vector<Target>();
    }
    std::optional<std::string> policy(const char *bus)
    {
        api::events::DescribeEventBus::Input input;
        input.name = bus;
        auto found = m_console->call<api::events::DescribeEventBus>(std::move(input));
        return found ? found->policy : std::nullopt;
    }
    /// The queue's ARN.
    QString createQueue(const std::string &name)
    {
        api::sqs::CreateQueue::Input input;
        input.queueName = name;
        if (name.ends_with(".fifo"))
            input.attributes = std::map<std::string, std::string>{{"FifoQueue", "true"}, {"ContentBasedDeduplication", "true"}};
        if (!m_console->call<api::sqs::CreateQueue>(std::move(input)))
            return {};
        return QStringLiteral("arn:aws:sqs:%1:%2:%3").arg(m_console->engine().region(), m_console->engine().accountId(), toQt(name));
    }
    /// What a receiver of the queue sees next; empty when there is nothing.
    std::string received(const std::string &queue)
    {
        api::sqs::ReceiveMessage::Input input;
        input.queueUrl = sqs::queueUrl(m_console->engine(), queue);
        auto reply = m_console->call<api::sqs::ReceiveMessage>(std::move(input));
        return reply && reply->messages && !reply->messages->empty() ? reply->messages->front().body.value_or("") : std::string();
    }
    /// Chooses what the cloud has to tell first.
    void pick(QWidget *page, const char *field, const QString &value)
    {
        auto *select = part<Select>(page, field);
        QVERIFY2(select && select->isVisibleTo(page), field);
        QTRY_VERIFY2((select->setValue(value), select->value() == value), field);
    }
    static void write(QWidget *page, const char *editorName, const QString &text)
    {
        auto *editor = part<CodeEditor>(page, editorName);
        QVERIFY2(editor && editor->isVisibleTo(page), editorName);
        editor->setText(text);
    }
    /// Types what a dialog asks for before it deletes.
    void confirm(const QString &word)
    {
        QVERIFY(m_console->dialog());
        QTest::keyClicks(m_console->dialog()->findChild<QLineEdit *>(), word);
        accept();
    }
    void send(const char *bus, const char *source)
    {
        auto *page = m_console->show<CreatePage>(sendAddress(QLatin1String(bus)));
        QVERIFY(page);
        type(page, "eventSource", source);
        type(page, "eventType", "Order Placed");
        write(page, "eventDetailEditor", QStringLiteral("{\"amount\": 7}"));
        save(page);
    }
};

} // namespace nephoscope::gui::events
