#include "gui/consoles/sns/Help.h"
#include "gui/consoles/sns/Topics.h"
#include "gui/describe/MessageAttributeEditor.h"
#include "gui/describe/MissingNotice.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

// Publishing a message to a topic.
namespace nephoscope::gui::sns {

namespace {

struct Publish
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::sns::Publish)
};

using Kind = FieldDescription::Kind;

bool isStructured(const FormValues &values) { return values[QStringLiteral("messageStructure")] == QLatin1String("json"); }

QString subjectProblem(const QString &subject)
{
    const bool fine = subject.size() <= 100 && !subject.startsWith(u' ')
        && std::all_of(subject.begin(), subject.end(), [](QChar c) { return c >= u' ' && c < QChar(0x7f); });
    return fine ? QString() : Publish::tr("At most 100 printable ASCII characters on one line, beginning with no space.");
}

QString structureProblem(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object()[QLatin1String("default")].isString() ? QString()
                                                                                                : Publish::tr("The JSON needs a text by the name default, for protocols that it does not name.");
}

FormSection detailsSection(const QString &topic)
{
    FieldDescription subject{.id = QStringLiteral("messageSubject"), .label = Publish::tr("Subject - optional")};
    subject.constraint = Publish::tr("Of mail, and in the JSON that other endpoints get. At most 100 characters.");
    subject.check = subjectProblem;
    FormSection section{Publish::tr("Message details"), Publish::tr("Topic: %1").arg(topic), {std::move(subject)}};
    if (topic.endsWith(QLatin1String(".fifo"))) {
        FieldDescription group{.id = QStringLiteral("messageGroup"), .label = Publish::tr("Message group ID")};
        group.constraint = Publish::tr("Messages of one group are delivered one after the other.");
        group.check = [](const QString &text) { return text.isEmpty() ? Publish::tr("Enter a message group ID.") : QString(); };
        FieldDescription once{.id = QStringLiteral("messageDeduplication"), .label = Publish::tr("Message deduplication ID")};
        once.constraint = Publish::tr("Not needed with content-based deduplication. A message of the same ID within five minutes is not delivered again.");
        section.fields.push_back(std::move(group));
        section.fields.push_back(std::move(once));
    }
    return section;
}

FormSection bodySection()
{
    FieldDescription structure{.id = QStringLiteral("messageStructure"), .label = Publish::tr("Message structure"), .kind = Kind::Radio};
    structure.options = {{QStringLiteral("same"), Publish::tr("Identical payload for all delivery protocols"), Publish::tr("Everyone who has subscribed gets the same text.")},
                         {QStringLiteral("json"), Publish::tr("Custom payload for each delivery protocol"), Publish::tr("JSON with a text for each protocol, and one for all others.")}};
    structure.initial = QStringLiteral("same");
    FieldDescription body{.id = QStringLiteral("messageBody"), .label = Publish::tr("Message body"), .kind = Kind::Area};
    body.constraint = Publish::tr("At most 256 KiB.");
    body.check = [](const QString &text) { return text.isEmpty() ? Publish::tr("Enter a message.") : QString(); };
    body.shown = [](const FormValues &values) { return !isStructured(values); };
    FieldDescription custom{.id = QStringLiteral("messageJson"), .label = Publish::tr("Message body"), .kind = Kind::Code};
    custom.initial = formatJson(QStringLiteral("{\"default\":\"An order was placed.\",\"email\":\"Dear student,\\n\\nan order was placed.\",\"sqs\":\"{\\\"order\\\": 1}\","
                                               "\"lambda\":\"{\\\"order\\\": 1}\",\"http\":\"{\\\"order\\\": 1}\",\"https\":\"{\\\"order\\\": 1}\",\"sms\":\"Order 1\"}"));
    custom.check = structureProblem;
    custom.shown = isStructured;
    return {Publish::tr("Message body"), {}, {std::move(structure), std::move(body), std::move(custom)}};
}

FormSection attributeSection()
{
    FieldDescription attributes{.id = QStringLiteral("messageAttributes"), .label = Publish::tr("Message attributes")};
    attributes.constraint = Publish::tr("Filter policies look at them. A queue that gets raw messages takes at most 10.");
    attributes.make = [](Navigator &, QWidget *parent) { return new MessageAttributeEditor(MessageAttributeEditor::Of::Topic, parent); };
    return {Publish::tr("Message attributes - optional"), {}, {std::move(attributes)}};
}

api::sns::Publish::Input inputOf(EngineHost &engine, const QString &topic, const FormValues &values)
{
    api::sns::Publish::Input input;
    input.topicArn = topicArn(engine, topic);
    input.message = toStd(values[isStructured(values) ? QStringLiteral("messageJson") : QStringLiteral("messageBody")]);
    if (isStructured(values))
        input.messageStructure = "json";
    const auto set = [&values](std::optional<std::string> &member, const char *field) {
        if (const QString text = values[QLatin1String(field)]; !text.isEmpty())
            member = toStd(text);
    };
    set(input.subject, "messageSubject");
    set(input.messageGroupId, "messageGroup");
    set(input.messageDeduplicationId, "messageDeduplication");
    if (const auto attributes = MessageAttributeEditor::read(values[QStringLiteral("messageAttributes")]); !attributes.empty())
        input.messageAttributes = attributeValues<api::sns::MessageAttributeValue>(attributes);
    return input;
}

FormDescription publishForm(const QString &topic)
{
    FormDescription form;
    form.title = Publish::tr("Publish message to topic");
    form.accept = Publish::tr("Publish message");
    form.failed = Publish::tr("The message was not published");
    form.sections = {detailsSection(topic), bodySection(), attributeSection()};
    form.cancelAddress = topicAddress(topic);
    form.calls = [topic](EngineHost &engine, const FormValues &values) {
        return std::vector{PlannedCall::of<api::sns::Publish>(inputOf(engine, topic, values), engine.caller().region.value)};
    };
    const auto result = std::make_shared<api::sns::Publish::Output>();
    form.submit = [topic, result](const ActionContext &context, const FormValues &values, QObject *receiver, ActionContext::Ending end) {
        ask<api::sns::Publish>(context.engine(), receiver, inputOf(context.engine(), topic, values), [result, end](auto reply) {
            if (reply)
                *result = std::move(*reply);
            end(reply ? std::nullopt : std::optional<Error>(reply.error()));
        });
    };
    form.succeeded = [topic, result](const ActionContext &context, const FormValues &) {
        QString told = Publish::tr("Message ID: %1").arg(toQt(result->messageId.value_or("")));
        if (result->sequenceNumber)
            told = Publish::tr("%1. Sequence number: %2").arg(told, toQt(*result->sequenceNumber));
        Flash flash{FlashType::Success, Publish::tr("Message published to topic %1").arg(topic), told};
        flash.actionText = Publish::tr("See its deliveries");
        flash.action = [context, topic] { context.navigator().go(topicAddress(topic, QStringLiteral("deliveries"))); };
        context.flashbar()->show(flash);
    };
    return form;
}

} // namespace

Resource publishing(const QString &topic)
{
    Resource place;
    place.id = QStringLiteral("message");
    place.service = QStringLiteral("sns");
    place.title = Publish::tr("Publish message");
    place.address = topicAddress(topic);
    place.path = pathTo(topic);
    place.create = std::make_shared<FormDescription>(publishForm(topic));
    place.details = subject(topics, topic);
    place.help = help::publish();
    return place;
}

} // namespace nephoscope::gui::sns
