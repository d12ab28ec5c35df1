#include "gui/consoles/sns/TopicFields.h"

#include "gui/consoles/s3/EncryptionFields.h"
#include "gui/describe/FormParts.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::sns {

namespace {

struct TopicFields
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::sns::TopicFields)
};

using Kind = FieldDescription::Kind;

QString onOff(bool on) { return on ? QStringLiteral("true") : QStringLiteral("false"); }

QString ownKey() { return QStringLiteral("alias/aws/sns"); }

/// A delivery policy of a topic: least and most seconds between tries, how many of them.
QString deliveryText(int least, int most, int retries, const char *function)
{
    return formatJson(QStringLiteral("{\"http\":{\"defaultHealthyRetryPolicy\":{\"minDelayTarget\":%1,\"maxDelayTarget\":%2,\"numRetries\":%3,\"numNoDelayRetries\":0,"
                                     "\"numMinDelayRetries\":0,\"numMaxDelayRetries\":0,\"backoffFunction\":\"%4\"},\"disableSubscriptionOverrides\":false}}")
                          .arg(least).arg(most).arg(retries).arg(QLatin1String(function)));
}

} // namespace

std::vector<FieldDescription> topicFields(const Topic *topic, std::function<bool(const FormValues &)> fifo)
{
    FieldDescription display{.id = QStringLiteral("displayName"), .label = TopicFields::tr("Display name - optional")};
    display.description = TopicFields::tr("The sender that mail and text messages show.");
    display.constraint = TopicFields::tr("At most 100 characters.");
    display.initial = topic ? topic->text("DisplayName") : QString();
    display.check = [](const QString &text) { return text.size() > 100 ? TopicFields::tr("At most 100 characters.") : QString(); };
    FieldDescription content{.id = QStringLiteral("contentDeduplication"), .label = TopicFields::tr("Content-based deduplication"), .kind = Kind::Switch};
    content.description = TopicFields::tr("Messages of the same content within five minutes are one message, without an ID of their own.");
    content.initial = onOff(topic && topic->text("ContentBasedDeduplication") == QLatin1String("true"));
    content.shown = fifo;
    FieldDescription scope{.id = QStringLiteral("throughputScope"), .label = TopicFields::tr("Throughput and deduplication scope"), .kind = Kind::Radio};
    scope.options = {{QStringLiteral("Topic"), TopicFields::tr("Topic"), TopicFields::tr("A deduplication ID counts in the whole topic.")},
                     {QStringLiteral("MessageGroup"), TopicFields::tr("Message group"), TopicFields::tr("A deduplication ID counts within its message group. Higher throughput.")}};
    scope.initial = topic && !topic->text("FifoThroughputScope").isEmpty() ? topic->text("FifoThroughputScope") : QStringLiteral("Topic");
    scope.shown = std::move(fifo);
    return {std::move(display), std::move(content), std::move(scope)};
}

Attributes enteredTopic(const FormValues &values, bool fifo)
{
    Attributes attributes{{"DisplayName", toStd(values[QStringLiteral("displayName")].trimmed())}};
    if (fifo) {
        attributes["ContentBasedDeduplication"] = values.isOn(QStringLiteral("contentDeduplication")) ? "true" : "false";
        attributes["FifoThroughputScope"] = toStd(values[QStringLiteral("throughputScope")]);
    }
    return attributes;
}

std::vector<FieldDescription> keyFields(const QString &key)
{
    FieldDescription on{.id = QStringLiteral("encryption"), .label = TopicFields::tr("Server-side encryption"), .kind = Kind::Switch};
    on.description = TopicFields::tr("Bodies of messages that wait to be delivered lie encrypted. Who publishes needs kms:GenerateDataKey and kms:Decrypt on the key; AWS services such as CloudWatch can use only a key whose policy lets them, not aws/sns.");
    on.initial = onOff(!key.isEmpty());
    FieldDescription which = s3::kmsKeyField(QStringLiteral("topicKey"));
    which.label = TopicFields::tr("KMS key");
    which.options = {{ownKey(), QStringLiteral("aws/sns")}};
    which.initial = key.isEmpty() ? ownKey() : key;
    return {std::move(on), onlyWith(QStringLiteral("encryption"), std::move(which))};
}

QString enteredKey(const FormValues &values) { return values.isOn(QStringLiteral("encryption")) ? values[QStringLiteral("topicKey")] : QString(); }

std::vector<FieldDescription> deliveryFields(const QString &policy)
{
    FieldDescription own{.id = QStringLiteral("ownDelivery"), .label = TopicFields::tr("A delivery policy of its own"), .kind = Kind::Switch};
    own.description = TopicFields::tr("Without one: three retries, 20 seconds apart.");
    own.initial = onOff(!policy.isEmpty());
    FieldDescription text{.id = QStringLiteral("deliveryPolicy"), .label = TopicFields::tr("Delivery policy"), .kind = Kind::Code};
    text.initial = policy.isEmpty() ? deliveryText(20, 20, 3, "linear") : formatJson(policy);
    text.options = {{deliveryText(20, 20, 3, "linear"), TopicFields::tr("As AWS does without one"), TopicFields::tr("Three retries, 20 seconds apart.")},
                    {deliveryText(1, 60, 10, "exponential"), TopicFields::tr("Exponential backoff"), TopicFields::tr("Ten retries, from 1 to 60 seconds apart.")},
                    {deliveryText(1, 1, 50, "linear"), TopicFields::tr("Insistent"), TopicFields::tr("Fifty retries, a second apart.")}};
    text.check = [](const QString &code) { return code.trimmed().isEmpty() ? TopicFields::tr("Enter a delivery policy.") : QString(); };
    text.errorCodes = {QStringLiteral("InvalidParameter")};
    return {std::move(own), onlyWith(QStringLiteral("ownDelivery"), std::move(text))};
}

} // namespace nephoscope::gui::sns
