#include "gui/consoles/sqs/QueueForm.h"

#include "gui/bridge/Text.h"
#include "gui/consoles/sqs/Help.h"
#include "gui/consoles/sqs/QueueAccess.h"
#include "gui/consoles/sqs/QueueFields.h"
#include "gui/consoles/sqs/QueuePolicy.h"
#include "gui/describe/SettingType.h"
#include "gui/kit/Format.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

namespace nephoscope::gui::sqs {

namespace {

struct QueueForm
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::sqs::QueueForm)
};

using Kind = FieldDescription::Kind;

/// As the form has it where that says all of it.
QString sizeText(qint64 bytes)
{
    constexpr qint64 unit = 1024;
    return bytes % unit == 0 ? QString(formatCount(bytes / unit) % QStringLiteral(" KiB")) : formatSize(bytes);
}

QString enteredName(const FormValues &values)
{
    const QString name = values[QStringLiteral("queueName")].trimmed();
    return isFifoChosen(values) && !name.endsWith(QLatin1String(".fifo")) ? QString(name % QStringLiteral(".fifo")) : name;
}

FormSection detailsSection()
{
    FieldDescription type{.id = QStringLiteral("queueType"), .label = QueueForm::tr("Type"), .kind = Kind::Radio};
    type.description = QueueForm::tr("The type of a queue cannot be changed later.");
    type.options = {{QStringLiteral("standard"), QueueForm::tr("Standard"), QueueForm::tr("At least once, in the best order that can be had.")},
                    {QStringLiteral("fifo"), QStringLiteral("FIFO"), QueueForm::tr("First in, first out: exactly once, in order within a message group.")}};
    type.initial = QStringLiteral("standard");
    FieldDescription name{.id = QStringLiteral("queueName"), .label = QueueForm::tr("Name")};
    name.placeholder = QStringLiteral("orders");
    name.constraint = QueueForm::tr("Up to 80 letters, digits, hyphens and underscores. The name of a FIFO queue ends with .fifo, which is added for you.");
    name.check = [](const QString &text) {
        static const QRegularExpression fits(QStringLiteral("^[A-Za-z0-9_-]{1,80}(\\.fifo)?$"));
        return fits.match(text.trimmed()).hasMatch() && text.trimmed().size() <= 80
            ? QString() : QueueForm::tr("Enter 1 to 80 letters, digits, hyphens and underscores.");
    };
    name.errorCodes = {QStringLiteral("QueueNameExists"), QStringLiteral("QueueDeletedRecently"), QStringLiteral("InvalidParameterValue")};
    name.errorWords = {QStringLiteral("already exists"), QStringLiteral("60 seconds"), QStringLiteral("alphanumeric")};
    return {QueueForm::tr("Details"), {}, {std::move(type), std::move(name)}};
}

std::vector<FieldDescription> onlyForFifo(std::vector<FieldDescription> fields)
{
    for (FieldDescription &field : fields)
        field.shown = isFifoChosen;
    return fields;
}

FormCalls creation(EngineHost &engine, const FormValues &values)
{
    api::sqs::CreateQueue::Input input;
    input.queueName = toStd(enteredName(values));
    Attributes &attributes = input.attributes.emplace();
    addConfiguration(attributes, values);
    if (isFifoChosen(values)) {
        attributes["FifoQueue"] = "true";
        addFifo(attributes, values);
    }
    addEncryption(attributes, values, true);
    if (std::string policy = enteredPolicy(values, queueArn(engine, enteredName(values))); !policy.empty())
        attributes["Policy"] = std::move(policy);
    addDeadLetters(attributes, values, true);
    addRedriveAllow(attributes, values, true);
    for (const auto &[key, value] : values.tags(QStringLiteral("queueTags")))
        (input.tags ? *input.tags : input.tags.emplace())[toStd(key)] = toStd(value);
    return {FormCall::of<api::sqs::CreateQueue>(engine.caller(), std::move(input))};
}

/// What the fields say before anybody has touched them.
FormValues begun(const std::vector<FieldDescription> &fields)
{
    FormValues values;
    for (const FieldDescription &field : fields)
        values.set(field.id, field.initial);
    return values;
}

/// A card whose form changes some attributes: those that it says otherwise than at first.
Setting part(const QString &queue, const QString &id, const QString &title, const QString &inSentence,
             std::function<std::vector<FieldDescription>(const Queue &)> fields, std::function<void(Attributes &, const FormValues &, const Queue &)> add,
             std::function<std::vector<Fact>(const Queue &)> facts)
{
    SettingType<Queue> setting(id, title, inSentence);
    setting.loadWith([queue = toStd(queue)](EngineHost &engine, QObject *receiver, auto done) { loadQueue(engine, receiver, queue, std::move(done)); });
    setting.shows(std::move(facts));
    setting.editBy([title, fields = std::move(fields), add = std::move(add)](const Queue &value) {
        FormDescription form;
        form.sections = {{title, {}, fields(value)}};
        Attributes before;
        add(before, begun(form.sections.front().fields), value);
        form.sends([add, value, before](EngineHost &engine, const FormValues &values) {
            api::sqs::SetQueueAttributes::Input input;
            input.queueUrl = queueUrl(engine, value.name);
            Attributes &changes = input.attributes.emplace();
            add(changes, values, value);
            std::erase_if(changes, [&before](const auto &attribute) { return before.contains(attribute.first) && before.at(attribute.first) == attribute.second; });
            if (changes.empty())
                return FormCalls();
            return FormCalls{FormCall::of<api::sqs::SetQueueAttributes>(engine.caller(), std::move(input))};
        });
        return form;
    });
    return setting;
}

Setting configuration(const QString &queue)
{
    return part(queue, QStringLiteral("configuration"), QueueForm::tr("Configuration"), QueueForm::tr("configuration"),
                [](const Queue &value) {
                    auto fields = configurationFields(&value);
                    if (value.isFifo())
                        for (FieldDescription &field : fifoFields(&value))
                            fields.push_back(std::move(field));
                    return fields;
                },
                [](Attributes &attributes, const FormValues &values, const Queue &value) {
                    addConfiguration(attributes, values);
                    if (value.isFifo())
                        addFifo(attributes, values);
                },
                [](const Queue &value) {
                    const auto span = [&](const char *attribute) { return formatDuration(value.number(attribute)); };
                    const auto yesNo = [](bool on) { return on ? QueueForm::tr("Enabled") : QueueForm::tr("Disabled"); };
                    std::vector<Fact> facts{{QueueForm::tr("Visibility timeout"), span("VisibilityTimeout")},
                                            {QueueForm::tr("Message retention period"), span("MessageRetentionPeriod")},
                                            {QueueForm::tr("Delivery delay"), span("DelaySeconds")},
                                            {QueueForm::tr("Receive message wait time"), span("ReceiveMessageWaitTimeSeconds")},
                                            {QueueForm::tr("Maximum message size"), sizeText(value.number("MaximumMessageSize"))}};
                    if (value.isFifo()) {
                        facts.push_back({QueueForm::tr("Content-based deduplication"), yesNo(value.isOn("ContentBasedDeduplication"))});
                        const bool scoped = value.text("DeduplicationScope") == "messageGroup", high = value.text("FifoThroughputLimit") == "perMessageGroupId";
                        facts.push_back({QueueForm::tr("High throughput FIFO queue"), yesNo(high)});
                        facts.push_back({QueueForm::tr("Deduplication scope"), scoped ? QueueForm::tr("Message group") : QueueForm::tr("Queue")});
                        facts.push_back({QueueForm::tr("FIFO throughput limit"), high ? QueueForm::tr("Per message group ID") : QueueForm::tr("Per queue")});
                    }
                    return facts;
                });
}

Setting encryption(const QString &queue)
{
    return part(queue, QStringLiteral("encryption"), QueueForm::tr("Encryption"), QueueForm::tr("encryption"),
                [](const Queue &value) { return encryptionFields(&value); },
                [](Attributes &attributes, const FormValues &values, const Queue &) { addEncryption(attributes, values, false); },
                [](const Queue &value) {
                    const QString key = toQt(value.text("KmsMasterKeyId"));
                    std::vector<Fact> facts{{QueueForm::tr("Server-side encryption"), !key.isEmpty() ? QStringLiteral("SSE-KMS")
                                                                                       : value.isOn("SqsManagedSseEnabled") ? QStringLiteral("SSE-SQS")
                                                                                                                            : QueueForm::tr("Disabled")}};
                    if (!key.isEmpty()) {
                        facts.push_back({QueueForm::tr("KMS key"), key, true});
                        facts.push_back({QueueForm::tr("Data key reuse period"), formatDuration(value.number("KmsDataKeyReusePeriodSeconds"))});
                    }
                    return facts;
                });
}

Setting deadLetters(const QString &queue)
{
    Setting setting = part(queue, QStringLiteral("dead-letters"), QueueForm::tr("Dead-letter queue"), QueueForm::tr("dead-letter queue"),
                           [](const Queue &value) { return deadLetterFields(&value); },
                           [](Attributes &attributes, const FormValues &values, const Queue &) { addDeadLetters(attributes, values, false); },
                           [](const Queue &value) {
                               const DeadLetters now = deadLettersOf(value);
                               if (now.arn.isEmpty())
                                   return std::vector<Fact>{{QueueForm::tr("No dead-letter queue"), QueueForm::tr("Messages stay until they are deleted or too old.")}};
                               const QString name = toQt(queueNameOf(toStd(now.arn)));
                               return std::vector<Fact>{{QueueForm::tr("Queue"), name, false, queueAddress(name)},
                                                        {QueueForm::tr("Queue ARN"), now.arn, true},
                                                        {QueueForm::tr("Maximum receives"), formatCount(now.maxReceives)}};
                           });
    setting.help = help::deadLetters();
    return setting;
}

Setting redriveAllow(const QString &queue)
{
    return part(queue, QStringLiteral("redrive-allow"), QueueForm::tr("Redrive allow policy"), QueueForm::tr("redrive allow policy"),
                [](const Queue &value) { return redriveAllowFields(&value); },
                [](Attributes &attributes, const FormValues &values, const Queue &) { addRedriveAllow(attributes, values, false); },
                [](const Queue &value) {
                    const QString kind = redrivePermissionOf(value);
                    std::vector<Fact> facts{{QueueForm::tr("Redrive permission"), kind == QLatin1String("denyAll") ? QueueForm::tr("Deny all")
                                                                                  : kind == QLatin1String("byQueue") ? QueueForm::tr("By queue")
                                                                                                                     : QueueForm::tr("Allow all")}};
                    for (const QString &source : redriveSourcesOf(value))
                        facts.push_back({QueueForm::tr("Source queue"), source, true});
                    return facts;
                });
}

} // namespace

FormDescription createQueueForm()
{
    FormDescription form;
    form.title = form.accept = QueueForm::tr("Create queue");
    form.failed = QueueForm::tr("The queue was not created");
    FieldDescription tags{.id = QStringLiteral("queueTags"), .label = QueueForm::tr("Tags"), .kind = Kind::Tags};
    std::vector<FieldDescription> configured = configurationFields(nullptr);
    for (FieldDescription &field : onlyForFifo(fifoFields(nullptr)))
        configured.push_back(std::move(field));
    form.sections = {detailsSection(),
                     {QueueForm::tr("Configuration"), QueueForm::tr("Message size, visibility to other consumers, and how long messages are kept."), std::move(configured)},
                     {QueueForm::tr("Encryption"), {}, encryptionFields(nullptr)},
                     {QueueForm::tr("Access policy"), QueueForm::tr("Who may send and receive, beside the account itself."), accessFields()},
                     {QueueForm::tr("Redrive allow policy"), {}, redriveAllowFields(nullptr)},
                     {QueueForm::tr("Dead-letter queue"), {}, deadLetterFields(nullptr)},
                     {QueueForm::tr("Tags - optional"), {}, {std::move(tags)}}};
    form.cancelAddress = queuesAddress();
    form.sends(creation);
    form.succeeded = [](const ActionContext &context, const FormValues &values) {
        const QString name = enteredName(values);
        Flash flash{FlashType::Success, QueueForm::tr("Successfully created queue %1").arg(name), QueueForm::tr("Send a message to see it wait.")};
        flash.actionText = QueueForm::tr("Send and receive messages");
        flash.action = [context, name] { context.navigator().go(messagesAddress(name)); };
        context.flashbar()->show(flash);
    };
    return form;
}

QString editQueueAddress(const QString &name) { return queueAddress(name, QStringLiteral("configuration/configuration/edit")); }

std::vector<Setting> queueSettings(const QString &name)
{
    return {configuration(name), encryption(name), deadLetters(name), redriveAllow(name)};
}

} // namespace nephoscope::gui::sqs
