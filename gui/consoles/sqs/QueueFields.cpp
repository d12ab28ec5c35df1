#include "gui/consoles/sqs/QueueFields.h"

#include "gui/bridge/Text.h"
#include "gui/consoles/s3/EncryptionFields.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QScopedValueRollback>

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

FieldDescription choice(const char *id, const QString &label, std::vector<FieldOption> options, const QString &initial)
{
    FieldDescription field{.id = QLatin1String(id), .label = label, .kind = Kind::Radio};
    field.options = std::move(options);
    field.initial = initial;
    return field;
}

const QString throughputId = QStringLiteral("highThroughput");
const QString scopeId = QStringLiteral("deduplicationScope");
const QString limitId = QStringLiteral("throughputLimit");
const QString ofQueue = QStringLiteral("queue"), ofGroup = QStringLiteral("messageGroup");         // DeduplicationScope
const QString perQueue = QStringLiteral("perQueue"), perGroup = QStringLiteral("perMessageGroupId"); // FifoThroughputLimit

QString textOr(const Queue *queue, const char *attribute, const QString &otherwise)
{
    return queue && !queue->text(attribute).empty() ? toQt(queue->text(attribute)) : otherwise;
}

/// High throughput is both of the others by group. They can be chosen by themselves, save that a limit by group needs
/// the scope to be by group.
std::vector<FieldDescription> throughputFields(const Queue *queue)
{
    FieldDescription high{.id = throughputId, .label = QueueFields::tr("High throughput FIFO queue"), .kind = Kind::Switch};
    high.description = QueueFields::tr("Deduplication and throughput are counted for each message group instead of the whole queue.");
    FieldDescription scope = choice("deduplicationScope", QueueFields::tr("Deduplication scope"),
                                    {{ofQueue, QueueFields::tr("Queue")}, {ofGroup, QueueFields::tr("Message group")}}, textOr(queue, "DeduplicationScope", ofQueue));
    scope.description = QueueFields::tr("Where a deduplication ID may stand once.");
    FieldDescription limit = choice("throughputLimit", QueueFields::tr("FIFO throughput limit"),
                                    {{perQueue, QueueFields::tr("Per queue")}, {perGroup, QueueFields::tr("Per message group ID")}}, textOr(queue, "FifoThroughputLimit", perQueue));
    high.initial = limit.initial == perGroup ? QStringLiteral("true") : QStringLiteral("false");

    const auto follows = std::make_shared<bool>(false); // the switch follows what was chosen below it
    high.fills = [follows](EngineHost &, QObject *, const QString &value, const auto &done) {
        if (*follows)
            return;
        const bool on = value == QLatin1String("true");
        FormValues both;
        both.set(scopeId, on ? ofGroup : ofQueue);
        both.set(limitId, on ? perGroup : perQueue);
        done(both);
    };
    const auto turn = [follows](FormValues others, bool on, const auto &done) {
        const QScopedValueRollback<bool> guard(*follows, true);
        others.set(throughputId, on ? QStringLiteral("true") : QStringLiteral("false"));
        done(others);
    };
    scope.fills = [turn](EngineHost &, QObject *, const QString &value, const auto &done) {
        if (value == ofGroup)
            return;
        FormValues others;
        others.set(limitId, perQueue);
        turn(std::move(others), false, done);
    };
    limit.fills = [turn](EngineHost &, QObject *, const QString &value, const auto &done) {
        FormValues others;
        if (value == perGroup)
            others.set(scopeId, ofGroup);
        turn(std::move(others), value == perGroup, done);
    };
    return {std::move(high), std::move(scope), std::move(limit)};
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
    std::vector<FieldDescription> fields{std::move(content)};
    for (FieldDescription &field : throughputFields(queue))
        fields.push_back(std::move(field));
    return fields;
}

void addFifo(Attributes &attributes, const FormValues &values)
{
    attributes["ContentBasedDeduplication"] = values.isOn(QStringLiteral("contentDeduplication")) ? "true" : "false";
    attributes["DeduplicationScope"] = toStd(values[scopeId]);
    attributes["FifoThroughputLimit"] = toStd(values[limitId]);
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
    const QString ownKey = QStringLiteral("alias/aws/sqs");
    FieldDescription which = s3::kmsKeyField(QStringLiteral("kmsKey"));
    which.label = QueueFields::tr("KMS key");
    which.options = {{ownKey, QStringLiteral("aws/sqs")}};
    which.initial = key.isEmpty() ? ownKey : key;
    which.shown = [](const FormValues &values) { return values[QStringLiteral("encryption")] == QLatin1String("kms"); };
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

} // namespace nephoscope::gui::sqs
