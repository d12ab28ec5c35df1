#include "gui/consoles/s3/Targets.h"
#include "gui/consoles/sns/SubscriptionFields.h"
#include "gui/consoles/sqs/QueueAccess.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

#include <algorithm>

namespace nephoscope::gui::sns {

namespace {

struct SubscriptionForm
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::sns::SubscriptionForm)
};

using Kind = FieldDescription::Kind;

QString protocolOf(const FormValues &values) { return values[QStringLiteral("protocol")]; }

bool isAny(const FormValues &values, std::initializer_list<const char *> protocols)
{
    return std::any_of(protocols.begin(), protocols.end(), [now = protocolOf(values)](const char *each) { return now == QLatin1String(each); });
}

bool isChosen(const FormValues &values) { return values[QStringLiteral("endpointFrom")] == QLatin1String("choose"); }

FieldDescription shownFor(std::initializer_list<const char *> protocols, FieldDescription field)
{
    field.shown = [protocols = std::vector<const char *>(protocols)](const FormValues &values) {
        return std::any_of(protocols.begin(), protocols.end(), [now = protocolOf(values)](const char *each) { return now == QLatin1String(each); });
    };
    return field;
}

FieldDescription choice(const char *id, const char *protocol, const QString &label, std::function<void(EngineHost &, QObject *, FieldDescription::Loaded)> load)
{
    FieldDescription field{.id = QLatin1String(id), .label = label, .kind = Kind::Select};
    field.placeholder = SubscriptionForm::tr("Choose an endpoint");
    field.load = std::move(load);
    field.check = [](const QString &value) { return value.isEmpty() ? SubscriptionForm::tr("Choose an endpoint, or enter its ARN.") : QString(); };
    field.shown = [protocol](const FormValues &values) { return isAny(values, {protocol}) && isChosen(values); };
    return field;
}

FieldDescription line(const char *id, const QString &label, const QString &placeholder, const char *pattern, const QString &problem)
{
    FieldDescription field{.id = QLatin1String(id), .label = label, .placeholder = placeholder};
    field.check = [expression = QRegularExpression(QLatin1String(pattern)), problem](const QString &text) {
        return expression.match(text.trimmed()).hasMatch() ? QString() : problem;
    };
    return field;
}

std::vector<FieldDescription> endpointFields()
{
    FieldDescription from{.id = QStringLiteral("endpointFrom"), .label = SubscriptionForm::tr("Specify the endpoint"), .kind = Kind::Radio};
    from.options = {{QStringLiteral("choose"), SubscriptionForm::tr("Choose from yours")}, {QStringLiteral("arn"), SubscriptionForm::tr("Enter its ARN")}};
    from.initial = QStringLiteral("choose");
    FieldDescription queue = choice("endpointQueue", "sqs", SubscriptionForm::tr("Queue"), s3::loadQueues);
    FieldDescription letIn{.id = QStringLiteral("letIn"), .label = SubscriptionForm::tr("Let this topic send to the queue"), .kind = Kind::Check};
    letIn.description = SubscriptionForm::tr("Adds a statement to the queue's access policy. Without one, messages do not arrive.");
    letIn.initial = QStringLiteral("true");
    letIn.shown = queue.shown;
    FieldDescription function = choice("endpointFunction", "lambda", SubscriptionForm::tr("Function"), s3::loadFunctions);
    function.constraint = SubscriptionForm::tr("Its resource policy has to allow sns.amazonaws.com to invoke it.");
    FieldDescription arn = line("endpointArn", SubscriptionForm::tr("Endpoint ARN"), QStringLiteral("arn:aws:sqs:REGION:ACCOUNT:NAME"), "^arn:aws:(sqs|lambda):[^:]*:[0-9]{12}:.+$",
                                SubscriptionForm::tr("Enter the ARN of a queue or a function."));
    arn.constraint = SubscriptionForm::tr("Also of another account or Region. Its policy has to allow sns.amazonaws.com in.");
    arn.shown = [](const FormValues &values) { return isAny(values, {"sqs", "lambda"}) && !isChosen(values); };
    FieldDescription url = line("endpointUrl", SubscriptionForm::tr("Endpoint URL"), QStringLiteral("https://example.com/notify"), "^https?://[^/\\s]+\\S*$",
                                SubscriptionForm::tr("Enter an address that begins with http:// or https://."));
    url.constraint = SubscriptionForm::tr("It gets a message with a link that confirms.");
    FieldDescription mail = line("endpointMail", SubscriptionForm::tr("Email address"), QStringLiteral("student@example.com"), "^[^@\\s]+@[^@\\s]+$", SubscriptionForm::tr("Enter an email address."));
    mail.constraint = SubscriptionForm::tr("Any address: what is sent to it stays in the local inbox, where the subscription is confirmed.");
    FieldDescription phone = line("endpointPhone", SubscriptionForm::tr("Phone number"), QStringLiteral("+821012345678"), "^\\+[1-9][0-9]{0,14}$",
                                  SubscriptionForm::tr("Enter a number that begins with + and the code of its country."));
    phone.constraint = SubscriptionForm::tr("Any number: what is sent to it stays in the local inbox.");
    FieldDescription raw{.id = QStringLiteral("raw"), .label = SubscriptionForm::tr("Enable raw message delivery"), .kind = Kind::Check};
    raw.description = SubscriptionForm::tr("The message as it was published, without the JSON around it.");
    return {shownFor({"sqs", "lambda"}, std::move(from)), std::move(queue), std::move(letIn), std::move(function), std::move(arn), shownFor({"http", "https"}, std::move(url)),
            shownFor({"email", "email-json"}, std::move(mail)), shownFor({"sms"}, std::move(phone)), shownFor({"sqs", "http", "https"}, std::move(raw))};
}

FormSection detailsSection(const QString &topic)
{
    FormSection section{SubscriptionForm::tr("Details"), topic.isEmpty() ? QString() : SubscriptionForm::tr("Topic: %1").arg(topic), {}};
    if (topic.isEmpty()) {
        FieldDescription which{.id = QStringLiteral("topic"), .label = SubscriptionForm::tr("Topic"), .kind = Kind::Select};
        which.placeholder = SubscriptionForm::tr("Choose a topic");
        which.load = s3::loadTopics;
        which.check = [](const QString &value) { return value.isEmpty() ? SubscriptionForm::tr("Choose a topic.") : QString(); };
        section.fields.push_back(std::move(which));
    }
    FieldDescription protocol{.id = QStringLiteral("protocol"), .label = SubscriptionForm::tr("Protocol"), .kind = Kind::Select};
    const bool fifo = topic.endsWith(QLatin1String(".fifo"));
    protocol.constraint = fifo ? SubscriptionForm::tr("Queues alone can subscribe to a FIFO topic.") : SubscriptionForm::tr("What kind of endpoint gets the messages.");
    for (const char *each : {"sqs", "lambda", "http", "https", "email", "email-json", "sms"}) {
        if (!fifo || each == std::string_view("sqs"))
            protocol.options.push_back({QLatin1String(each), protocolText(QLatin1String(each))});
    }
    protocol.initial = QStringLiteral("sqs");
    section.fields.push_back(std::move(protocol));
    for (FieldDescription &field : endpointFields())
        section.fields.push_back(std::move(field));
    return section;
}

QString enteredEndpoint(const FormValues &values)
{
    if (isAny(values, {"sqs", "lambda"}) && !isChosen(values))
        return values[QStringLiteral("endpointArn")].trimmed();
    const char *field = isAny(values, {"sqs"}) ? "endpointQueue" : isAny(values, {"lambda"}) ? "endpointFunction" : isAny(values, {"http", "https"}) ? "endpointUrl"
        : isAny(values, {"sms"}) ? "endpointPhone" : "endpointMail";
    return values[QLatin1String(field)].trimmed();
}

api::sns::Subscribe::Input inputOf(EngineHost &engine, const QString &topic, const FormValues &values)
{
    api::sns::Subscribe::Input input;
    input.topicArn = topic.isEmpty() ? toStd(values[QStringLiteral("topic")]) : topicArn(engine, topic);
    input.protocol = toStd(protocolOf(values));
    input.endpoint = toStd(enteredEndpoint(values));
    Attributes attributes;
    if (isAny(values, {"sqs", "http", "https"}) && values.isOn(QStringLiteral("raw")))
        attributes["RawMessageDelivery"] = "true";
    if (const QString filter = enteredFilter(values); !filter.isEmpty()) {
        attributes["FilterPolicyScope"] = toStd(enteredScope(values));
        attributes["FilterPolicy"] = toStd(filter);
    }
    if (const QString redrive = enteredRedrive(values); !redrive.isEmpty())
        attributes["RedrivePolicy"] = toStd(redrive);
    if (!attributes.empty())
        input.attributes = std::move(attributes);
    return input;
}

bool opensQueue(const FormValues &values) { return isAny(values, {"sqs"}) && isChosen(values) && values.isOn(QStringLiteral("letIn")); }

} // namespace

FormDescription subscribeForm(const QString &topic)
{
    FormDescription form;
    form.title = form.accept = SubscriptionForm::tr("Create subscription");
    form.failed = SubscriptionForm::tr("The subscription was not created");
    form.sections = {detailsSection(topic),
                     {SubscriptionForm::tr("Subscription filter policy - optional"), {}, filterFields({}, {})},
                     {SubscriptionForm::tr("Redrive policy (dead-letter queue) - optional"), {}, redriveFields({})}};
    form.cancelAddress = topic.isEmpty() ? subscriptionsAddress() : topicAddress(topic);
    // The queue's policy first, so that no message finds it closed.
    form.sends([topic](EngineHost &engine, const FormValues &values) {
        FormCalls calls;
        auto input = inputOf(engine, topic, values);
        if (opensQueue(values) && !input.endpoint->empty())
            calls.push_back(sqs::letIn(engine, *input.endpoint, "sns.amazonaws.com", *input.topicArn));
        calls.push_back(FormCall::of<api::sns::Subscribe>(engine.caller(), std::move(input)));
        return calls;
    });
    form.succeeded = [](const ActionContext &context, const FormValues &values) {
        const bool asked = isAny(values, {"http", "https", "email", "email-json"});
        context.done(SubscriptionForm::tr("Successfully subscribed %1").arg(enteredEndpoint(values)),
                     !asked ? QString() : isAny(values, {"email", "email-json"}) ? SubscriptionForm::tr("It has to be confirmed: the mail that asks for it is in the local inbox.")
                                                                                 : SubscriptionForm::tr("It has to be confirmed by the link that was sent to it."));
    };
    return form;
}

} // namespace nephoscope::gui::sns
