#include "gui/consoles/sns/Help.h"
#include "gui/consoles/sns/SubscriptionFields.h"
#include "gui/consoles/sqs/Queue.h"
#include "gui/describe/FormParts.h"
#include "gui/describe/SettingType.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::sns {

namespace {

struct SubscriptionSettings
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::sns::SubscriptionSettings)
};

using Kind = FieldDescription::Kind;
using Changes = std::vector<std::pair<std::string, QString>>; ///< attributes in the order in which they are set

SettingType<Subscription> part(const QString &arn, const QString &id, const QString &title, const QString &inSentence,
                               std::function<std::vector<FieldDescription>(const Subscription &)> fields, std::function<Changes(const FormValues &, const Subscription &)> entered)
{
    SettingType<Subscription> setting(id, title, inSentence);
    setting.loadWith([arn](EngineHost &engine, QObject *receiver, auto done) { loadSubscription(engine, receiver, arn, std::move(done)); });
    setting.editBy([title, fields = std::move(fields), entered = std::move(entered)](const Subscription &value) {
        FormDescription form;
        form.sections = {{title, {}, fields(value)}};
        form.sends([entered, value](EngineHost &engine, const FormValues &values) {
            FormCalls calls;
            for (const auto &[name, text] : entered(values, value)) {
                api::sns::SetSubscriptionAttributes::Input input;
                input.subscriptionArn = value.arn;
                input.attributeName = name;
                input.attributeValue = toStd(text);
                calls.push_back(FormCall::of<api::sns::SetSubscriptionAttributes>(engine.caller(), std::move(input)));
            }
            return calls;
        });
        return form;
    });
    return setting;
}

Changes filterChanges(const FormValues &values, const Subscription &subscription)
{
    const QString policy = enteredFilter(values);
    if (policy.isEmpty())
        return subscription.text("FilterPolicy").isEmpty() ? Changes() : Changes{{"FilterPolicy", QStringLiteral("{}")}};
    const std::pair<std::string, QString> scope{"FilterPolicyScope", enteredScope(values)};
    const std::pair<std::string, QString> text{"FilterPolicy", policy};
    // What is set must fit what is there: bodies take every policy, attributes only flat ones.
    return scope.second == QLatin1String("MessageBody") || subscription.text("FilterPolicy").isEmpty() ? Changes{scope, text} : Changes{text, scope};
}

} // namespace

Setting filterSetting(const QString &arn)
{
    SettingType<Subscription> setting = part(arn, QStringLiteral("filter"), SubscriptionSettings::tr("Subscription filter policy"), SubscriptionSettings::tr("subscription filter policy"),
        [](const Subscription &value) {
            return filterFields(value.text("FilterPolicy"), value.text("FilterPolicyScope"));
        }, filterChanges);
    setting.description = SubscriptionSettings::tr("Which messages of the topic are delivered to this subscription. A change may take up to 15 minutes in AWS; here it holds at once.");
    setting.help = help::filterPolicy();
    setting.shows([](const Subscription &value) {
        if (value.text("FilterPolicy").isEmpty())
            return std::vector<Fact>{{SubscriptionSettings::tr("No filter policy"), SubscriptionSettings::tr("Every message of the topic is delivered.")}};
        return std::vector<Fact>{{SubscriptionSettings::tr("Filter policy scope"), value.text("FilterPolicyScope") == QLatin1String("MessageBody")
                                                                                     ? SubscriptionSettings::tr("Message body") : SubscriptionSettings::tr("Message attributes")}};
    });
    setting.showsCode([](const Subscription &value) { return value.text("FilterPolicy").isEmpty() ? QString() : formatJson(value.text("FilterPolicy")); });
    return setting;
}

Setting redriveSetting(const QString &arn)
{
    const QString title = SubscriptionSettings::tr("Redrive policy (dead-letter queue)");
    SettingType<Subscription> setting = part(arn, QStringLiteral("redrive"), title, SubscriptionSettings::tr("redrive policy"),
        [](const Subscription &value) {
            auto fields = redriveFields(redriveQueue(value.text("RedrivePolicy")));
            fields.back().errorCodes = {QStringLiteral("InvalidParameter")};
            return fields;
        },
        [](const FormValues &values, const Subscription &) { return Changes{{"RedrivePolicy", enteredRedrive(values)}}; });
    setting.shows([](const Subscription &value) {
        const QString queue = redriveQueue(value.text("RedrivePolicy"));
        if (queue.isEmpty())
            return std::vector<Fact>{{SubscriptionSettings::tr("No dead-letter queue"), SubscriptionSettings::tr("What cannot be delivered after all retries is lost.")}};
        const QString name = toQt(sqs::queueNameOf(toStd(queue)));
        return std::vector<Fact>{{SubscriptionSettings::tr("Dead-letter queue"), name, false, sqs::queueAddress(name)}, {SubscriptionSettings::tr("Queue ARN"), queue, true}};
    });
    return setting;
}

Setting rawSetting(const QString &arn)
{
    SettingType<Subscription> setting = part(arn, QStringLiteral("raw"), SubscriptionSettings::tr("Raw message delivery"), SubscriptionSettings::tr("raw message delivery"),
        [](const Subscription &value) {
            return std::vector<FieldDescription>{enableField(QStringLiteral("raw"), SubscriptionSettings::tr("Raw message delivery"), value.isOn("RawMessageDelivery"),
                                                             SubscriptionSettings::tr("The message as it was published, without the JSON around it."))};
        },
        [](const FormValues &values, const Subscription &) { return Changes{{"RawMessageDelivery", values[QStringLiteral("raw")]}}; });
    setting.description = SubscriptionSettings::tr("Whether the message comes alone, or in JSON that tells its topic, its time and its signature.");
    setting.shows([](const Subscription &value) {
        const bool on = value.isOn("RawMessageDelivery");
        return std::vector<Fact>{stateFact(SubscriptionSettings::tr("Raw message delivery"), on, enabledText(on))};
    });
    return setting;
}

Setting subscriptionDeliverySetting(const QString &arn)
{
    SettingType<Subscription> setting = part(arn, QStringLiteral("policy"), SubscriptionSettings::tr("Delivery policy (HTTP/S)"), SubscriptionSettings::tr("delivery policy"),
        [](const Subscription &value) {
            const QString now = value.text("DeliveryPolicy");
            FieldDescription text{.id = QStringLiteral("deliveryPolicy"), .label = SubscriptionSettings::tr("Delivery policy"), .kind = Kind::Code};
            text.constraint = SubscriptionSettings::tr("Leave it empty to do as the topic says.");
            text.initial = now.isEmpty() ? QString() : formatJson(now);
            text.options = {{formatJson(QStringLiteral("{\"healthyRetryPolicy\":{\"minDelayTarget\":1,\"maxDelayTarget\":60,\"numRetries\":10,\"backoffFunction\":\"exponential\"}}")),
                             SubscriptionSettings::tr("Exponential backoff"), SubscriptionSettings::tr("Ten retries, from 1 to 60 seconds apart.")},
                            {formatJson(QStringLiteral("{\"throttlePolicy\":{\"maxReceivesPerSecond\":10}}")), SubscriptionSettings::tr("At most 10 messages a second"), {}}};
            text.errorCodes = {QStringLiteral("InvalidParameter")};
            return std::vector<FieldDescription>{std::move(text)};
        },
        [](const FormValues &values, const Subscription &) { return Changes{{"DeliveryPolicy", values[QStringLiteral("deliveryPolicy")].trimmed()}}; });
    setting.description = SubscriptionSettings::tr("How often and when this web server is tried again.");
    setting.help = help::deliveryPolicy();
    setting.shows([](const Subscription &value) {
        return std::vector<Fact>{{SubscriptionSettings::tr("Delivery policy in effect"),
                                  value.text("DeliveryPolicy").isEmpty() ? SubscriptionSettings::tr("As the topic says") : SubscriptionSettings::tr("Own")}};
    });
    setting.showsCode([](const Subscription &value) { return formatJson(value.text("EffectiveDeliveryPolicy")); });
    return setting;
}

} // namespace nephoscope::gui::sns
