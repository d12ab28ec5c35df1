#include "gui/consoles/sqs/QueueTabs.h"

#include "gui/bridge/Text.h"
#include "gui/consoles/sqs/Help.h"
#include "gui/consoles/sqs/QueueForm.h"
#include "gui/consoles/sqs/QueueLinks.h"
#include "gui/consoles/sqs/QueueMonitoring.h"
#include "gui/consoles/sqs/QueuePolicy.h"
#include "gui/consoles/sqs/RedrivePanel.h"
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

FormDescription policyForm(const Queue &queue)
{
    FormDescription form;
    form.sections = {{QueueTabs::tr("Access policy"), QueueTabs::tr("Queue ARN: %1").arg(toQt(queue.arn())), {queuePolicyField(queue)}}};
    form.sends([name = queue.name, before = form.sections.front().fields.front().initial.trimmed()](EngineHost &engine, const FormValues &values) {
        const QString policy = values[QStringLiteral("queuePolicy")].trimmed();
        if (policy == before)
            return FormCalls();
        api::sqs::SetQueueAttributes::Input input;
        input.queueUrl = queueUrl(engine, name);
        input.attributes.emplace()["Policy"] = toStd(policy);
        return FormCalls{FormCall::of<api::sqs::SetQueueAttributes>(engine.caller(), std::move(input))};
    });
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
    DetailTab redrive{.id = QStringLiteral("redrive"), .title = QueueTabs::tr("DLQ redrive tasks")};
    redrive.fills = true;
    redrive.make = [name](Navigator &navigator) -> Panel * { return new RedrivePanel(navigator, name); };
    DetailTab tagging{.id = QStringLiteral("tagging"), .title = QueueTabs::tr("Tagging")};
    tagging.settings = {tags(name)};
    return {listTab({}, QueueTabs::tr("SNS subscriptions"), [name] { return subscriptions(name); }),
            listTab(QStringLiteral("triggers"), QueueTabs::tr("Lambda triggers"), [name] { return triggers(name); }),
            cloudwatch::monitoringTab(QStringLiteral("queueMetrics"), [name](int period) { return queueMetrics(name, period); }),
            std::move(configuration),
            std::move(access),
            std::move(redrive),
            std::move(tagging)};
}

} // namespace nephoscope::gui::sqs
