#include "gui/consoles/sqs/QueueTabs.h"

#include "gui/bridge/Text.h"
#include "gui/consoles/sqs/Help.h"
#include "gui/consoles/sqs/QueueForm.h"
#include "gui/consoles/sqs/QueueLinks.h"
#include "gui/consoles/sqs/QueueMonitoring.h"
#include "gui/consoles/sqs/Redrive.h"
#include "gui/describe/DetailTabs.h"
#include "gui/describe/SettingType.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::sqs {

namespace {

struct QueueTabs
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::sqs::QueueTabs)
};

using Kind = FieldDescription::Kind;

FormCalls setPolicy(EngineHost &engine, const std::string &queue, const QString &policy)
{
    api::sqs::SetQueueAttributes::Input input;
    input.queueUrl = queueUrl(engine, queue);
    input.attributes.emplace()["Policy"] = toStd(policy.trimmed());
    return {FormCall::of<api::sqs::SetQueueAttributes>(engine.caller(), std::move(input))};
}

QString statement(const Queue &queue, const QString &service, const QString &source)
{
    return formatJson(QStringLiteral("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"%1\"},\"Action\":\"sqs:SendMessage\","
                                     "\"Resource\":\"%2\",\"Condition\":{\"ArnEquals\":{\"aws:SourceArn\":\"%3\"}}}]}").arg(service, toQt(queue.arn()), source));
}

FormDescription policyForm(const Queue &queue)
{
    FieldDescription policy{.id = QStringLiteral("queuePolicy"), .label = QueueTabs::tr("Policy"), .kind = Kind::Code};
    policy.constraint = QueueTabs::tr("Leave it empty to have no policy: then only your account has access.");
    policy.initial = queue.text("Policy").empty() ? QString() : formatJson(toQt(queue.text("Policy")));
    const QString account = toQt(queue.arn()).section(u':', 4, 4);
    const QString region = toQt(queue.arn()).section(u':', 3, 3);
    policy.options = {{statement(queue, QStringLiteral("s3.amazonaws.com"), QStringLiteral("arn:aws:s3:::my-bucket")),
                       QueueTabs::tr("A bucket may send its events"), QueueTabs::tr("Put the name of the bucket in.")},
                      {statement(queue, QStringLiteral("sns.amazonaws.com"), QStringLiteral("arn:aws:sns:%1:%2:my-topic").arg(region, account)),
                       QueueTabs::tr("A topic may send its messages"), QueueTabs::tr("Put the name of the topic in.")},
                      {statement(queue, QStringLiteral("events.amazonaws.com"), QStringLiteral("arn:aws:events:%1:%2:rule/my-rule").arg(region, account)),
                       QueueTabs::tr("An EventBridge rule may send events"), QueueTabs::tr("Put the name of the rule in.")}};
    policy.errorCodes = {QStringLiteral("InvalidAttributeValue"), QStringLiteral("InvalidParameterValue")};
    FormDescription form;
    form.sections = {{QueueTabs::tr("Access policy"), QueueTabs::tr("Queue ARN: %1").arg(toQt(queue.arn())), {std::move(policy)}}};
    form.sends([name = queue.name](EngineHost &engine, const FormValues &values) { return setPolicy(engine, name, values[QStringLiteral("queuePolicy")]); });
    return form;
}

Setting accessPolicy(const QString &name)
{
    SettingType<Queue> setting(QStringLiteral("policy"), QueueTabs::tr("Access policy"), QueueTabs::tr("access policy"));
    setting.description = QueueTabs::tr("Says in JSON who may send to and receive from this queue. Services and other accounts need it.");
    setting.help = help::accessPolicy();
    setting.columns = 2;
    setting.loadWith([name = toStd(name)](EngineHost &engine, QObject *receiver, auto done) { loadQueue(engine, receiver, name, std::move(done)); });
    setting.shows([](const Queue &queue) {
        if (queue.text("Policy").empty())
            return std::vector<Fact>{{QueueTabs::tr("No policy"), QueueTabs::tr("Only the account that owns the queue has access.")}};
        return std::vector<Fact>{};
    });
    setting.showsCode([](const Queue &queue) { return queue.text("Policy").empty() ? QString() : formatJson(toQt(queue.text("Policy"))); });
    setting.editBy([](const Queue &queue) { return policyForm(queue); });
    return setting;
}

using TagMap = api::sqs::ListQueueTags::Output;

FormDescription tagsForm(const std::string &queue, const TagMap &value)
{
    const auto before = value.tags.value_or(std::map<std::string, std::string>());
    FieldDescription tags{.id = QStringLiteral("queueTags"), .label = QueueTabs::tr("Tags"), .kind = Kind::Tags};
    for (const auto &[key, text] : before)
        tags.initialTags.emplace_back(toQt(key), toQt(text));
    FormDescription form;
    form.sections = {{QueueTabs::tr("Tags"), {}, {std::move(tags)}}};
    form.sends([queue, before](EngineHost &engine, const FormValues &values) {
        std::map<std::string, std::string> chosen;
        for (const auto &[key, text] : values.tags(QStringLiteral("queueTags")))
            chosen[toStd(key)] = toStd(text);
        std::vector<std::string> gone;
        for (const auto &[key, text] : before) {
            if (!chosen.contains(key))
                gone.push_back(key);
        }
        std::erase_if(chosen, [&](const auto &tag) { return before.contains(tag.first) && before.at(tag.first) == tag.second; });
        FormCalls calls;
        if (!gone.empty()) {
            api::sqs::UntagQueue::Input input;
            input.queueUrl = queueUrl(engine, queue);
            input.tagKeys = std::move(gone);
            calls.push_back(FormCall::of<api::sqs::UntagQueue>(engine.caller(), std::move(input)));
        }
        if (!chosen.empty()) {
            api::sqs::TagQueue::Input input;
            input.queueUrl = queueUrl(engine, queue);
            input.tags = std::move(chosen);
            calls.push_back(FormCall::of<api::sqs::TagQueue>(engine.caller(), std::move(input)));
        }
        return calls;
    });
    return form;
}

Setting tags(const QString &name)
{
    SettingType<TagMap> setting(QStringLiteral("tags"), QueueTabs::tr("Tags"), QueueTabs::tr("tags"));
    const std::string queue = toStd(name);
    setting.loadWith([queue](EngineHost &engine, QObject *receiver, SettingType<TagMap>::Loaded done) {
        api::sqs::ListQueueTags::Input input;
        input.queueUrl = queueUrl(engine, queue);
        ask<api::sqs::ListQueueTags>(engine, receiver, std::move(input), [done](auto reply) {
            if (reply)
                done(std::make_shared<const TagMap>(std::move(*reply)));
            else
                done(fail(reply.error()));
        });
    });
    setting.shows([](const TagMap &value) {
        std::vector<Fact> facts;
        for (const auto &[key, text] : value.tags.value_or(std::map<std::string, std::string>()))
            facts.push_back({toQt(key), toQt(text)});
        if (facts.empty())
            facts.push_back({QueueTabs::tr("No tags"), QueueTabs::tr("No tags are attached to this queue.")});
        return facts;
    });
    setting.editBy([queue](const TagMap &value) { return tagsForm(queue, value); });
    return setting;
}

} // namespace

std::vector<DetailTab> queueTabs(const QString &name)
{
    DetailTab configuration{.id = QStringLiteral("configuration"), .title = QueueTabs::tr("Configuration")};
    configuration.settings = queueSettings(name);
    DetailTab access{.id = QStringLiteral("access"), .title = QueueTabs::tr("Access policy")};
    access.settings = {accessPolicy(name)};
    access.help = help::accessPolicy();
    DetailTab tagging{.id = QStringLiteral("tagging"), .title = QueueTabs::tr("Tagging")};
    tagging.settings = {tags(name)};
    return {listTab({}, QueueTabs::tr("SNS subscriptions"), [name] { return subscriptions(name); }),
            listTab(QStringLiteral("triggers"), QueueTabs::tr("Lambda triggers"), [name] { return triggers(name); }),
            cloudwatch::monitoringTab(QStringLiteral("queueMetrics"), [name](int period) { return queueMetrics(name, period); }),
            std::move(configuration),
            std::move(access),
            listTab(QStringLiteral("redrive"), QueueTabs::tr("DLQ redrive tasks"), [name] { return redriveTasks(name); }),
            std::move(tagging)};
}

} // namespace nephoscope::gui::sqs
