#include "gui/consoles/sqs/QueueFields.h"

#include "gui/bridge/Text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace nephoscope::gui::sqs {

namespace {

struct QueueFields
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::sqs::QueueFields)
};

using Kind = FieldDescription::Kind;

FieldDescription number(const char *id, const QString &label, const Queue *queue, const char *attribute, qint64 initial, qint64 smallest, qint64 largest,
                        const QString &unit, qint64 scale = 1)
{
    FieldDescription field{.id = QLatin1String(id), .label = label, .kind = Kind::Number};
    field.smallest = smallest;
    field.largest = largest;
    field.unit = unit;
    field.initial = QString::number(queue && !queue->text(attribute).empty() ? queue->number(attribute) / scale : initial);
    return field;
}

std::string scaled(const FormValues &values, const char *id, qint64 scale = 1)
{
    return std::to_string(values[QLatin1String(id)].toLongLong() * scale);
}

QString arnProblem(const QString &text)
{
    return text.startsWith(QLatin1String("arn:aws:sqs:")) && text.count(u':') == 5
        ? QString() : QueueFields::tr("Enter the ARN of a queue, such as arn:aws:sqs:ap-northeast-2:123456789012:orders-dlq.");
}

QJsonObject jsonOf(const Queue *queue, const char *attribute)
{
    return queue ? QJsonDocument::fromJson(QByteArray::fromStdString(queue->text(attribute))).object() : QJsonObject();
}

std::string jsonText(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString(); }

FieldDescription choice(const char *id, const QString &label, std::vector<FieldOption> options, const QString &initial)
{
    FieldDescription field{.id = QLatin1String(id), .label = label, .kind = Kind::Radio};
    field.options = std::move(options);
    field.initial = initial;
    return field;
}

} // namespace

bool isFifoChosen(const FormValues &values) { return values[QStringLiteral("queueType")] == QLatin1String("fifo"); }

std::vector<FieldDescription> configurationFields(const Queue *queue)
{
    const QString seconds = QueueFields::tr("seconds");
    auto visibility = number("visibilityTimeout", QueueFields::tr("Visibility timeout"), queue, "VisibilityTimeout", 30, 0, 43200, seconds);
    visibility.description = QueueFields::tr("How long a received message stays hidden from other consumers.");
    visibility.constraint = QueueFields::tr("From 0 seconds to 12 hours (43,200 seconds).");
    auto retention = number("retention", QueueFields::tr("Message retention period"), queue, "MessageRetentionPeriod", 5760, 1, 20160, QueueFields::tr("minutes"), 60);
    retention.constraint = QueueFields::tr("From 1 minute to 14 days (20,160 minutes).");
    auto delay = number("deliveryDelay", QueueFields::tr("Delivery delay"), queue, "DelaySeconds", 0, 0, 900, seconds);
    delay.description = QueueFields::tr("How long a new message stays hidden before it can be received.");
    delay.constraint = QueueFields::tr("From 0 seconds to 15 minutes (900 seconds).");
    auto wait = number("receiveWait", QueueFields::tr("Receive message wait time"), queue, "ReceiveMessageWaitTimeSeconds", 0, 0, 20, seconds);
    wait.description = QueueFields::tr("Above 0, receiving waits for messages (long polling).");
    wait.constraint = QueueFields::tr("From 0 to 20 seconds.");
    auto size = number("maximumSize", QueueFields::tr("Maximum message size"), queue, "MaximumMessageSize", 1024, 1, 1024, QStringLiteral("KiB"), 1024);
    size.constraint = QueueFields::tr("From 1 KiB to 1,024 KiB.");
    return {visibility, retention, delay, wait, size};
}

void addConfiguration(Attributes &attributes, const FormValues &values)
{
    attributes["VisibilityTimeout"] = scaled(values, "visibilityTimeout");
    attributes["MessageRetentionPeriod"] = scaled(values, "retention", 60);
    attributes["DelaySeconds"] = scaled(values, "deliveryDelay");
    attributes["ReceiveMessageWaitTimeSeconds"] = scaled(values, "receiveWait");
    attributes["MaximumMessageSize"] = scaled(values, "maximumSize", 1024);
}

std::vector<FieldDescription> fifoFields(const Queue *queue)
{
    FieldDescription content{.id = QStringLiteral("contentDeduplication"), .label = QueueFields::tr("Content-based deduplication"), .kind = Kind::Switch};
    content.description = QueueFields::tr("Messages of the same content within five minutes are one message, without an ID of their own.");
    content.initial = queue && queue->isOn("ContentBasedDeduplication") ? QStringLiteral("true") : QStringLiteral("false");
    FieldDescription throughput{.id = QStringLiteral("highThroughput"), .label = QueueFields::tr("High throughput FIFO queue"), .kind = Kind::Switch};
    throughput.description = QueueFields::tr("Deduplication and throughput are counted for each message group instead of the whole queue.");
    throughput.initial = queue && queue->text("FifoThroughputLimit") == "perMessageGroupId" ? QStringLiteral("true") : QStringLiteral("false");
    return {content, throughput};
}

void addFifo(Attributes &attributes, const FormValues &values)
{
    const bool high = values.isOn(QStringLiteral("highThroughput"));
    attributes["ContentBasedDeduplication"] = values.isOn(QStringLiteral("contentDeduplication")) ? "true" : "false";
    attributes["DeduplicationScope"] = high ? "messageGroup" : "queue";
    attributes["FifoThroughputLimit"] = high ? "perMessageGroupId" : "perQueue";
}

std::vector<FieldDescription> encryptionFields(const Queue *queue)
{
    const QString key = queue ? toQt(queue->text("KmsMasterKeyId")) : QString();
    const QString now = !key.isEmpty() ? QStringLiteral("kms") : queue && !queue->isOn("SqsManagedSseEnabled") ? QStringLiteral("none") : QStringLiteral("sqs");
    auto kind = choice("encryption", QueueFields::tr("Server-side encryption"),
                       {{QStringLiteral("sqs"), QueueFields::tr("Amazon SQS key (SSE-SQS)"), QueueFields::tr("A key that Amazon SQS creates and manages.")},
                        {QStringLiteral("kms"), QueueFields::tr("AWS Key Management Service key (SSE-KMS)"), QueueFields::tr("Senders and receivers need permission for the key, too.")},
                        {QStringLiteral("none"), QueueFields::tr("Disabled")}},
                       now);
    FieldDescription which{.id = QStringLiteral("kmsKey"), .label = QueueFields::tr("KMS key")};
    which.constraint = QueueFields::tr("A key ID, a key ARN, or an alias such as alias/aws/sqs.");
    which.initial = key.isEmpty() ? QStringLiteral("alias/aws/sqs") : key;
    which.shown = [](const FormValues &values) { return values[QStringLiteral("encryption")] == QLatin1String("kms"); };
    which.check = [](const QString &text) { return text.trimmed().isEmpty() ? QueueFields::tr("Enter a key.") : QString(); };
    which.errorCodes = {QStringLiteral("KmsNotFound"), QStringLiteral("KmsInvalidKeyUsage"), QStringLiteral("KmsDisabled"), QStringLiteral("KmsAccessDenied"),
                        QStringLiteral("KmsInvalidState")};
    auto reuse = number("kmsReuse", QueueFields::tr("Data key reuse period"), queue, "KmsDataKeyReusePeriodSeconds", 300, 60, 86400, QueueFields::tr("seconds"));
    reuse.constraint = QueueFields::tr("From 1 minute to 24 hours (86,400 seconds).");
    reuse.shown = which.shown;
    return {kind, which, reuse};
}

void addEncryption(Attributes &attributes, const FormValues &values, bool isNew)
{
    const QString kind = values[QStringLiteral("encryption")];
    if (kind == QLatin1String("kms")) {
        attributes["KmsMasterKeyId"] = toStd(values[QStringLiteral("kmsKey")].trimmed());
        attributes["KmsDataKeyReusePeriodSeconds"] = scaled(values, "kmsReuse");
        return;
    }
    if (!isNew)
        attributes["KmsMasterKeyId"] = {};
    attributes["SqsManagedSseEnabled"] = kind == QLatin1String("sqs") ? "true" : "false";
}

DeadLetters deadLettersOf(const Queue &queue)
{
    const QJsonObject policy = jsonOf(&queue, "RedrivePolicy");
    return {policy[QLatin1String("deadLetterTargetArn")].toString(), policy[QLatin1String("maxReceiveCount")].toVariant().toInt()};
}

std::vector<FieldDescription> deadLetterFields(const Queue *queue)
{
    const DeadLetters now = queue ? deadLettersOf(*queue) : DeadLetters();
    FieldDescription on{.id = QStringLiteral("deadLetters"), .label = QueueFields::tr("Dead-letter queue"), .kind = Kind::Switch};
    on.description = QueueFields::tr("Messages that are received too often without being deleted are moved to another queue.");
    on.initial = now.arn.isEmpty() ? QStringLiteral("false") : QStringLiteral("true");
    const auto wanted = [](const FormValues &values) { return values.isOn(QStringLiteral("deadLetters")); };
    FieldDescription target{.id = QStringLiteral("deadLetterArn"), .label = QueueFields::tr("Queue ARN")};
    target.constraint = QueueFields::tr("A queue of the same type, account and Region.");
    target.initial = now.arn;
    target.check = arnProblem;
    target.shown = wanted;
    auto most = number("maximumReceives", QueueFields::tr("Maximum receives"), nullptr, "", now.maxReceives ? now.maxReceives : 10, 1, 1000, {});
    most.constraint = QueueFields::tr("From 1 to 1,000.");
    most.shown = wanted;
    return {on, target, most};
}

void addDeadLetters(Attributes &attributes, const FormValues &values, bool isNew)
{
    if (values.isOn(QStringLiteral("deadLetters")))
        attributes["RedrivePolicy"] = jsonText({{QStringLiteral("deadLetterTargetArn"), values[QStringLiteral("deadLetterArn")].trimmed()},
                                                {QStringLiteral("maxReceiveCount"), values[QStringLiteral("maximumReceives")].toInt()}});
    else if (!isNew)
        attributes["RedrivePolicy"] = {};
}

QString redrivePermissionOf(const Queue &queue)
{
    const QString permission = jsonOf(&queue, "RedriveAllowPolicy")[QLatin1String("redrivePermission")].toString();
    return permission.isEmpty() ? QStringLiteral("allowAll") : permission;
}

QStringList redriveSourcesOf(const Queue &queue)
{
    return jsonOf(&queue, "RedriveAllowPolicy")[QLatin1String("sourceQueueArns")].toVariant().toStringList();
}

std::vector<FieldDescription> redriveAllowFields(const Queue *queue)
{
    auto kind = choice("redriveAllow", QueueFields::tr("Which source queues can use this queue as the dead-letter queue"),
                       {{QStringLiteral("allowAll"), QueueFields::tr("Allow all")},
                        {QStringLiteral("byQueue"), QueueFields::tr("By queue"), QueueFields::tr("Up to 10 source queues.")},
                        {QStringLiteral("denyAll"), QueueFields::tr("Deny all")}},
                       queue ? redrivePermissionOf(*queue) : QStringLiteral("allowAll"));
    FieldDescription sources{.id = QStringLiteral("redriveSources"), .label = QueueFields::tr("Source queue ARNs"), .kind = Kind::Area};
    sources.constraint = QueueFields::tr("One ARN on each line.");
    sources.initial = queue ? redriveSourcesOf(*queue).join(u'\n') : QString();
    sources.shown = [](const FormValues &values) { return values[QStringLiteral("redriveAllow")] == QLatin1String("byQueue"); };
    sources.check = [](const QString &text) {
        const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
        if (lines.isEmpty() || lines.size() > 10)
            return QueueFields::tr("Enter from 1 to 10 ARNs.");
        for (const QString &line : lines)
            if (const QString problem = arnProblem(line.trimmed()); !problem.isEmpty())
                return problem;
        return QString();
    };
    return {kind, sources};
}

void addRedriveAllow(Attributes &attributes, const FormValues &values, bool isNew)
{
    const QString kind = values[QStringLiteral("redriveAllow")];
    if (isNew && kind == QLatin1String("allowAll"))
        return;
    QJsonObject policy{{QStringLiteral("redrivePermission"), kind}};
    if (kind == QLatin1String("byQueue")) {
        QJsonArray sources;
        for (const QString &line : values[QStringLiteral("redriveSources")].split(u'\n', Qt::SkipEmptyParts))
            sources.append(line.trimmed());
        policy[QLatin1String("sourceQueueArns")] = sources;
    }
    attributes["RedriveAllowPolicy"] = jsonText(policy);
}

} // namespace nephoscope::gui::sqs
