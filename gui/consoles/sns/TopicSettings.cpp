#include "gui/consoles/sns/Help.h"
#include "gui/consoles/sns/TopicAccess.h"
#include "gui/consoles/sns/TopicFields.h"
#include "gui/consoles/sns/Topics.h"
#include "gui/describe/FormParts.h"
#include "gui/describe/PolicyCheck.h"
#include "gui/describe/SettingType.h"
#include "gui/describe/TagSetting.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::sns {

namespace {

struct TopicSettings
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::sns::TopicSettings)
};

/// SNS sets one attribute at a time: those that are not as they were.
FormCalls changes(EngineHost &engine, const Topic &topic, const Attributes &wanted)
{
    FormCalls calls;
    for (const auto &[name, value] : wanted) {
        if (toStd(topic.text(name.c_str())) == value)
            continue;
        api::sns::SetTopicAttributes::Input input;
        input.topicArn = topic.arn;
        input.attributeName = name;
        input.attributeValue = value;
        calls.push_back(FormCall::of<api::sns::SetTopicAttributes>(engine.caller(), std::move(input)));
    }
    return calls;
}

/// A card whose form changes some attributes.
SettingType<Topic> part(const QString &topic, const QString &id, const QString &title, const QString &inSentence,
                        std::function<FormSection(const Topic &)> section, std::function<Attributes(const FormValues &, const Topic &)> entered)
{
    SettingType<Topic> setting(id, title, inSentence);
    setting.loadWith([topic](EngineHost &engine, QObject *receiver, auto done) { loadTopic(engine, receiver, topic, std::move(done)); });
    setting.editBy([section = std::move(section), entered = std::move(entered)](const Topic &value) {
        FormDescription form;
        form.sections = {section(value)};
        form.sends([entered, value](EngineHost &engine, const FormValues &values) { return changes(engine, value, entered(values, value)); });
        return form;
    });
    return setting;
}

FormSection policySection(const Topic &topic)
{
    const QString arn = toQt(topic.arn);
    FieldDescription policy = policyField(QStringLiteral("topicPolicy"), TopicSettings::tr("Policy"), topic.text("Policy"), policy::PolicyKind::Resource,
                                           {QStringLiteral("sns"), {arn}});
    const QString place = arn.section(u':', 3, 4);
    policy.options = {{topicPolicyText(arn, {}), TopicSettings::tr("Only the topic owner"), TopicSettings::tr("As a new topic has it.")},
                      {topicPolicyText(arn, {TopicAccess::Who::Owner, TopicAccess::Who::Everyone}), TopicSettings::tr("Everyone may subscribe"),
                       TopicSettings::tr("Only the owner publishes.")},
                      {servicePolicyText(arn, QStringLiteral("s3.amazonaws.com"), QStringLiteral("arn:aws:s3:::my-bucket")),
                       TopicSettings::tr("A bucket may publish its events"), TopicSettings::tr("Put the name of the bucket in.")},
                      {servicePolicyText(arn, QStringLiteral("events.amazonaws.com"), QStringLiteral("arn:aws:events:%1:rule/my-rule").arg(place)),
                       TopicSettings::tr("An EventBridge rule may publish events"), TopicSettings::tr("Put the name of the rule in.")},
                      {servicePolicyText(arn, QStringLiteral("cloudwatch.amazonaws.com"), QStringLiteral("arn:aws:cloudwatch:%1:alarm:my-alarm").arg(place)),
                       TopicSettings::tr("A CloudWatch alarm may publish"), TopicSettings::tr("Put the name of the alarm in.")}};
    policy.errorCodes = {QStringLiteral("InvalidParameter")};
    return {TopicSettings::tr("Access policy"), TopicSettings::tr("Topic ARN: %1").arg(arn), {std::move(policy)}};
}

} // namespace

QString editTopicAddress(const QString &name) { return topicAddress(name, QStringLiteral("configuration/configuration/edit")); }

Setting configurationSetting(const QString &topic)
{
    SettingType<Topic> setting = part(topic, QStringLiteral("configuration"), TopicSettings::tr("Configuration"), TopicSettings::tr("configuration"),
        [](const Topic &value) {
            const bool fifo = value.isFifo();
            return FormSection{TopicSettings::tr("Configuration"), {}, topicFields(&value, [fifo](const FormValues &) { return fifo; })};
        },
        [](const FormValues &values, const Topic &value) { return enteredTopic(values, value.isFifo()); });
    setting.shows([](const Topic &value) {
        std::vector<Fact> facts{{TopicSettings::tr("Display name"), value.text("DisplayName")}};
        if (value.isFifo()) {
            const bool on = value.text("ContentBasedDeduplication") == QLatin1String("true");
            facts.push_back(stateFact(TopicSettings::tr("Content-based deduplication"), on, enabledText(on)));
            facts.push_back({TopicSettings::tr("Throughput and deduplication scope"),
                             value.text("FifoThroughputScope") == QLatin1String("MessageGroup") ? TopicSettings::tr("Message group") : TopicSettings::tr("Topic")});
        }
        return facts;
    });
    return setting;
}

Setting accessSetting(const QString &topic)
{
    SettingType<Topic> setting = part(topic, QStringLiteral("policy"), TopicSettings::tr("Access policy"), TopicSettings::tr("access policy"), policySection,
        [](const FormValues &values, const Topic &) { return Attributes{{"Policy", toStd(values[QStringLiteral("topicPolicy")].trimmed())}}; });
    setting.description = TopicSettings::tr("Says in JSON who may publish and subscribe. Services and other accounts need it.");
    setting.help = help::accessPolicy();
    setting.shows([](const Topic &) { return std::vector<Fact>(); });
    setting.showsCode([](const Topic &value) { return formatJson(value.text("Policy")); });
    return setting;
}

Setting deliverySetting(const QString &topic)
{
    SettingType<Topic> setting = part(topic, QStringLiteral("policy"), TopicSettings::tr("Delivery policy (HTTP/S)"), TopicSettings::tr("delivery policy"),
        [](const Topic &value) { return FormSection{TopicSettings::tr("Delivery policy (HTTP/S)"), {}, deliveryFields(value.text("DeliveryPolicy"))}; },
        [](const FormValues &values, const Topic &) {
            return Attributes{{"DeliveryPolicy", values.isOn(QStringLiteral("ownDelivery")) ? toStd(values[QStringLiteral("deliveryPolicy")].trimmed()) : std::string()}};
        });
    setting.description = TopicSettings::tr("How often and when a web server that does not answer is tried again.");
    setting.help = help::deliveryPolicy();
    setting.shows([](const Topic &value) {
        return std::vector<Fact>{{TopicSettings::tr("Delivery policy in effect"), value.text("DeliveryPolicy").isEmpty() ? TopicSettings::tr("Default") : TopicSettings::tr("Own")}};
    });
    setting.showsCode([](const Topic &value) { return formatJson(value.text("EffectiveDeliveryPolicy")); });
    return setting;
}

Setting encryptionSetting(const QString &topic)
{
    SettingType<Topic> setting = part(topic, QStringLiteral("key"), TopicSettings::tr("Encryption"), TopicSettings::tr("encryption"),
        [](const Topic &value) { return FormSection{TopicSettings::tr("Encryption"), {}, keyFields(value.text("KmsMasterKeyId"))}; },
        [](const FormValues &values, const Topic &) { return Attributes{{"KmsMasterKeyId", toStd(enteredKey(values))}}; });
    setting.shows([](const Topic &value) {
        const QString key = value.text("KmsMasterKeyId");
        std::vector<Fact> facts{stateFact(TopicSettings::tr("Server-side encryption"), !key.isEmpty(), enabledText(!key.isEmpty()))};
        if (!key.isEmpty())
            facts.push_back({TopicSettings::tr("KMS key"), key, true});
        return facts;
    });
    return setting;
}

Setting topicTags(const QString &topic)
{
    using api::sns::Tag;
    TagCalls calls;
    calls.errorCodes = {QStringLiteral("InvalidParameter"), QStringLiteral("TagLimitExceeded")};
    calls.load = [topic](EngineHost &engine, QObject *receiver, TagCalls::Loaded done) {
        api::sns::ListTagsForResource::Input input;
        input.resourceArn = topicArn(engine, topic);
        ask<api::sns::ListTagsForResource>(engine, receiver, std::move(input), [done = std::move(done)](auto reply) {
            if (reply)
                done(tagsFrom<Tag>(reply->tags, &Tag::key, &Tag::value));
            else
                done(fail(reply.error()));
        });
    };
    calls.change = [topic](EngineHost &engine, const TagChange &change) {
        FormCalls out;
        if (!change.removed.isEmpty()) {
            api::sns::UntagResource::Input input;
            input.resourceArn = topicArn(engine, topic);
            for (const QString &key : change.removed)
                (input.tagKeys ? *input.tagKeys : input.tagKeys.emplace()).push_back(toStd(key));
            out.push_back(FormCall::of<api::sns::UntagResource>(engine.caller(), std::move(input)));
        }
        if (!change.put.empty()) {
            api::sns::TagResource::Input input;
            input.resourceArn = topicArn(engine, topic);
            input.tags = tagsTo<Tag>(change.put, &Tag::key, &Tag::value);
            out.push_back(FormCall::of<api::sns::TagResource>(engine.caller(), std::move(input)));
        }
        return out;
    };
    return tagSetting(std::move(calls));
}

} // namespace nephoscope::gui::sns
