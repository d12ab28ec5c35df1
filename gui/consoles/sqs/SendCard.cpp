#include "gui/consoles/sqs/SendCard.h"

#include "gui/bridge/Ask.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/sqs/MessageDialog.h"
#include "gui/consoles/sqs/Queue.h"
#include "gui/describe/FormInputs.h"
#include "gui/describe/MessageAttributeEditor.h"
#include "gui/kit/Alert.h"
#include "gui/kit/Button.h"
#include "gui/kit/ExpandableSection.h"
#include "gui/kit/Flashbar.h"
#include "gui/recorder/CodeTabs.h"

#include <QtCore/QEvent>
#include <QtCore/QPointer>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui::sqs {

namespace {

using Kind = FieldDescription::Kind;

FormDescription formOf(bool fifo)
{
    FieldDescription body{.id = QStringLiteral("messageBody"), .label = SendCard::tr("Message body"), .kind = Kind::Area};
    body.placeholder = SendCard::tr("Enter message");
    body.check = [](const QString &text) { return text.isEmpty() ? SendCard::tr("Enter a message.") : QString(); };
    const QString invalid = QStringLiteral("InvalidParameterValue");
    body.errorCodes = {QStringLiteral("InvalidMessageContents"), invalid};
    body.errorWords = {QStringLiteral("characters"), QStringLiteral("shorter than")};
    FormSection section{{}, {}, {std::move(body)}};
    if (fifo) {
        FieldDescription group{.id = QStringLiteral("messageGroup"), .label = SendCard::tr("Message group ID")};
        group.constraint = SendCard::tr("Messages of one group are received one after the other.");
        group.check = [](const QString &text) { return text.isEmpty() ? SendCard::tr("Enter a message group ID.") : QString(); };
        FieldDescription once{.id = QStringLiteral("messageDeduplication"), .label = SendCard::tr("Message deduplication ID")};
        once.constraint = SendCard::tr("Not needed with content-based deduplication. A message of the same ID within five minutes is not delivered again.");
        group.errorCodes = once.errorCodes = {invalid};
        group.errorWords = {QStringLiteral("MessageGroupId")};
        once.errorWords = {QStringLiteral("MessageDeduplicationId")};
        section.fields.push_back(std::move(group));
        section.fields.push_back(std::move(once));
    } else {
        FieldDescription delay{.id = QStringLiteral("messageDelay"), .label = SendCard::tr("Delivery delay"), .kind = Kind::Number};
        delay.unit = SendCard::tr("seconds");
        delay.largest = 900;
        delay.initial = QStringLiteral("0");
        delay.constraint = SendCard::tr("From 0 seconds to 15 minutes (900 seconds).");
        section.fields.push_back(std::move(delay));
    }
    FormDescription form;
    form.sections = {std::move(section)};
    return form;
}

api::sqs::SendMessage::Input inputOf(EngineHost &engine, const QString &queue, const FormValues &values, const std::vector<MessageAttribute> &attributes)
{
    api::sqs::SendMessage::Input input;
    input.queueUrl = queueUrl(engine, toStd(queue));
    input.messageBody = toStd(values[QStringLiteral("messageBody")]);
    if (const QString group = values[QStringLiteral("messageGroup")]; !group.isEmpty())
        input.messageGroupId = toStd(group);
    if (const QString once = values[QStringLiteral("messageDeduplication")]; !once.isEmpty())
        input.messageDeduplicationId = toStd(once);
    if (const int delay = values[QStringLiteral("messageDelay")].toInt(); delay > 0)
        input.delaySeconds = delay;
    if (!attributes.empty())
        input.messageAttributes = attributeValues<api::sqs::MessageAttributeValue>(attributes);
    return input;
}

} // namespace

SendCard::SendCard(Navigator &navigator, QString queue, QWidget *parent)
    : Container({}, parent), m_navigator(navigator), m_queue(std::move(queue)),
      m_inputs(new FormInputs(navigator, formOf(m_queue.endsWith(QLatin1String(".fifo"))), FormInputs::Look::Bare)), m_more(new ExpandableSection()),
      m_attributes(new MessageAttributeEditor(MessageAttributeEditor::Of::Queue)), m_error(new Alert(Alert::Type::Error)), m_send(new Button(Button::Variant::Primary)), m_code(new CliPreview)
{
    m_inputs->setObjectName(QStringLiteral("sendInputs"));
    m_error->setObjectName(QStringLiteral("sendError"));
    m_error->hide();
    m_send->setObjectName(QStringLiteral("sendMessage"));
    m_attributes->setObjectName(QStringLiteral("messageAttributes"));
    m_more->setObjectName(QStringLiteral("messageAttributesSection"));
    m_more->column()->addWidget(m_attributes);
    header().addAction(m_send);
    for (QWidget *each : std::initializer_list<QWidget *>{m_error, m_inputs, m_more, m_code})
        column()->addWidget(each);
    connect(m_inputs, &FormInputs::changed, this, &SendCard::showCode);
    connect(m_attributes, &MessageAttributeEditor::changed, this, &SendCard::showCode);
    connect(m_send, &Button::clicked, this, &SendCard::send);
    connect(&navigator.engine(), &EngineHost::ready, this, &SendCard::showCode);
    retranslate();
    showCode();
}

void SendCard::send()
{
    if (m_send->isLoading() || !m_navigator.engine().isReady())
        return;
    m_error->hide();
    if (!m_inputs->validate())
        return;
    if (!m_attributes->validate()) {
        m_attributes->focusFirstBad();
        return;
    }
    m_send->setLoading(true);
    ask<api::sqs::SendMessage>(m_navigator.engine(), this, inputOf(m_navigator.engine(), m_queue, m_inputs->values(), m_attributes->attributes()), [this](auto reply) {
        m_send->setLoading(false);
        if (reply) {
            Flash flash{FlashType::Success, tr("Message sent"), tr("Message ID: %1").arg(toQt(reply->messageId.value_or("")))};
            flash.actionText = tr("View details");
            flash.action = [over = QPointer<QWidget>(window()), sent = std::move(*reply)] {
                if (over)
                    showSent(sent, over);
            };
            m_navigator.flashbar().show(flash);
            return;
        }
        if (m_inputs->showError(reply.error()))
            return;
        m_error->setTitle(tr("The message was not sent"));
        m_error->setText(errorText(reply.error()));
        m_error->show();
    });
}

void SendCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_inputs->retranslate(formOf(m_queue.endsWith(QLatin1String(".fifo"))));
        retranslate();
    }
    Container::changeEvent(event);
}

void SendCard::retranslate()
{
    setTitle(tr("Send message"));
    m_send->setLabel(tr("Send message"));
    m_more->setTitle(tr("Message attributes - optional"));
    m_error->setTitle(tr("The message was not sent"));
}

void SendCard::showCode()
{
    std::vector<PlannedCall> calls;
    if (m_navigator.engine().isReady() && m_inputs->isValid())
        calls.push_back(PlannedCall::of<api::sqs::SendMessage>(inputOf(m_navigator.engine(), m_queue, m_inputs->values(), m_attributes->attributes()),
                                                               m_navigator.engine().caller().region.value));
    m_code->setCalls(std::move(calls));
}

} // namespace nephoscope::gui::sqs
