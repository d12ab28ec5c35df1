#include "gui/consoles/autoscaling/Groups.h"
#include "gui/describe/FormParts.h"
#include "gui/describe/SettingType.h"
#include "gui/describe/TagSetting.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::autoscaling {

namespace {

struct GroupForm
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::autoscaling::GroupForm)
};

namespace scaling = api::autoscaling;
using Kind = FieldDescription::Kind;

constexpr int defaultCooldown = 300; // seconds

FieldDescription capacityField(const char *id, const QString &label, int initial)
{
    FieldDescription field = numberField(QLatin1String(id), label, initial);
    field.largest = 10'000;
    return field;
}

std::vector<FieldDescription> capacityFields(int desired, int smallest, int largest)
{
    std::vector<FieldDescription> fields{capacityField("desiredCapacity", GroupForm::tr("Desired capacity"), desired),
                                         capacityField("minSize", GroupForm::tr("Min desired capacity"), smallest),
                                         capacityField("maxSize", GroupForm::tr("Max desired capacity"), largest)};
    fields.front().constraint = GroupForm::tr("So many workers now. Policies change it, within the limits.");
    return fields;
}

FieldDescription cooldownField(int seconds)
{
    FieldDescription field = numberField(QStringLiteral("defaultCooldown"), GroupForm::tr("Default cooldown"), seconds);
    field.unit = GroupForm::tr("seconds");
    field.constraint = GroupForm::tr("So long simple scaling waits after each step.");
    return field;
}

FieldDescription warmupField(const std::optional<std::int32_t> &seconds)
{
    FieldDescription field = numberField(QStringLiteral("instanceWarmup"), GroupForm::tr("Default instance warmup"), seconds.value_or(defaultCooldown));
    field.unit = GroupForm::tr("seconds");
    field.constraint = GroupForm::tr("New workers count as capacity that is still to come for so long.");
    return field;
}

std::vector<FieldOption> terminationOptions()
{
    return {{QStringLiteral("Default"), GroupForm::tr("Default"), {}},
            {QStringLiteral("OldestInstance"), GroupForm::tr("Oldest instance"), {}},
            {QStringLiteral("NewestInstance"), GroupForm::tr("Newest instance"), {}},
            {QStringLiteral("OldestLaunchConfiguration"), GroupForm::tr("Oldest launch configuration"), {}},
            {QStringLiteral("ClosestToNextInstanceHour"), GroupForm::tr("Closest to the next instance hour"), {}}};
}

FieldDescription terminationField(const QString &policy)
{
    FieldDescription field{.id = QStringLiteral("terminationPolicy"), .label = GroupForm::tr("Termination policy"), .kind = Kind::Select};
    field.options = terminationOptions();
    field.initial = policy;
    return field;
}

QString terminationOf(const Group &group)
{
    return group.terminationPolicies && !group.terminationPolicies->empty() ? toQt(group.terminationPolicies->front()) : QStringLiteral("Default");
}

QString terminationText(const Group &group)
{
    const QString policy = terminationOf(group);
    for (const FieldOption &option : terminationOptions()) {
        if (option.value == policy)
            return option.text;
    }
    return policy;
}

FieldDescription configurationField(const QString &chosen)
{
    FieldDescription field{.id = QStringLiteral("launchConfiguration"), .label = GroupForm::tr("Launch configuration"), .kind = Kind::Select};
    field.constraint = GroupForm::tr("What its workers run. It is made on the page of launch configurations.");
    field.initial = chosen;
    if (!chosen.isEmpty())
        field.options = {{chosen, chosen, {}}};
    field.load = [chosen](EngineHost &engine, QObject *receiver, FieldDescription::Loaded done) {
        loadConfigurations(engine, receiver, [chosen, done](Expected<std::vector<FieldOption>> found) {
            if (found)
                std::erase_if(*found, [&](const FieldOption &option) { return option.value == chosen; });
            done(std::move(found));
        });
    };
    field.check = [](const QString &name) { return name.isEmpty() ? GroupForm::tr("Choose a launch configuration.") : QString(); };
    return field;
}

std::vector<std::string> zonesOf(EngineHost &engine)
{
    return {toStd(engine.region()) + 'a', toStd(engine.region()) + 'b'};
}

FormCalls creation(EngineHost &engine, const FormValues &values)
{
    scaling::CreateAutoScalingGroup::Input input;
    input.autoScalingGroupName = toStd(values[QStringLiteral("groupName")].trimmed());
    input.launchConfigurationName = toStd(values[QStringLiteral("launchConfiguration")]);
    input.availabilityZones = zonesOf(engine);
    input.desiredCapacity = values[QStringLiteral("desiredCapacity")].toInt();
    input.minSize = values[QStringLiteral("minSize")].toInt();
    input.maxSize = values[QStringLiteral("maxSize")].toInt();
    input.defaultCooldown = values[QStringLiteral("defaultCooldown")].toInt();
    input.defaultInstanceWarmup = values[QStringLiteral("instanceWarmup")].toInt();
    input.terminationPolicies = std::vector<std::string>{toStd(values[QStringLiteral("terminationPolicy")])};
    for (const auto &[key, value] : values.tags(QStringLiteral("groupTags"))) {
        auto &tag = (input.tags ? *input.tags : input.tags.emplace()).emplace_back();
        tag.key = toStd(key);
        tag.value = toStd(value);
        tag.propagateAtLaunch = true;
    }
    const std::optional<std::string> name = input.autoScalingGroupName;
    FormCalls calls{FormCall::of<scaling::CreateAutoScalingGroup>(engine.caller(), std::move(input))};
    if (values.isOn(QStringLiteral("groupMetrics"))) {
        scaling::EnableMetricsCollection::Input metrics;
        metrics.autoScalingGroupName = name;
        metrics.granularity = "1Minute";
        calls.push_back(FormCall::of<scaling::EnableMetricsCollection>(engine.caller(), std::move(metrics), GroupForm::tr("group metrics")));
    }
    return calls;
}

SettingType<Group> part(const QString &group, const QString &id, const QString &title, const QString &inSentence)
{
    SettingType<Group> setting(id, title, inSentence);
    setting.loadWith([group](EngineHost &engine, QObject *receiver, auto done) { loadGroup(engine, receiver, group, std::move(done)); });
    return setting;
}

QString secondsText(int seconds) { return GroupForm::tr("%1 seconds").arg(seconds); }

} // namespace

FormDescription groupForm()
{
    FormDescription form;
    form.title = form.accept = GroupForm::tr("Create Auto Scaling group");
    form.failed = GroupForm::tr("The Auto Scaling group was not created");
    form.cancelAddress = groupsAddress();
    FieldDescription name{.id = QStringLiteral("groupName"), .label = GroupForm::tr("Auto Scaling group name")};
    name.constraint = GroupForm::tr("Unique in this account and Region, no more than 255 characters.");
    name.check = [](const QString &text) { return text.trimmed().isEmpty() || text.size() > 255 ? GroupForm::tr("Enter a name of no more than 255 characters.") : QString(); };
    name.errorCodes = {QStringLiteral("AlreadyExists")};
    FieldDescription metrics{.id = QStringLiteral("groupMetrics"), .label = GroupForm::tr("Enable group metrics collection within CloudWatch"), .kind = Kind::Check};
    metrics.initial = QStringLiteral("true");
    FieldDescription tags{.id = QStringLiteral("groupTags"), .label = GroupForm::tr("Tags"), .kind = Kind::Tags};
    tags.description = GroupForm::tr("The tag nephoscope:log-group names the log group where the output of workers goes.");
    form.sections = {{GroupForm::tr("Name"), {}, {std::move(name), configurationField({})}},
                     {GroupForm::tr("Group size"), {}, capacityFields(1, 1, 4)},
                     {GroupForm::tr("Scaling behaviour"), {}, {cooldownField(defaultCooldown), warmupField({}), terminationField(QStringLiteral("Default")), std::move(metrics)}},
                     {GroupForm::tr("Tags - optional"), {}, {std::move(tags)}}};
    form.sends(creation);
    form.succeeded = [](const ActionContext &context, const FormValues &values) {
        const QString name = values[QStringLiteral("groupName")].trimmed();
        Flash flash{FlashType::Success, GroupForm::tr("Successfully created Auto Scaling group %1").arg(name), GroupForm::tr("Its workers start now.")};
        flash.actionText = GroupForm::tr("View group");
        flash.action = [context, name] { context.navigator().go(groupAddress(name)); };
        context.flashbar()->show(flash);
    };
    return form;
}

Setting capacitySetting(const QString &group)
{
    SettingType<Group> setting = part(group, QStringLiteral("capacity"), GroupForm::tr("Capacity overview"), GroupForm::tr("capacity"));
    setting.shows([](const Group &value) {
        return std::vector<Fact>{{GroupForm::tr("Desired capacity"), QString::number(value.desiredCapacity.value_or(0))},
                                 {GroupForm::tr("Min desired capacity"), QString::number(value.minSize.value_or(0))},
                                 {GroupForm::tr("Max desired capacity"), QString::number(value.maxSize.value_or(0))}};
    });
    setting.editBy([group](const Group &value) {
        FormDescription form;
        form.sections = {{GroupForm::tr("Group size"), {}, capacityFields(value.desiredCapacity.value_or(0), value.minSize.value_or(0), value.maxSize.value_or(0))}};
        form.sends([group](EngineHost &engine, const FormValues &values) {
            scaling::UpdateAutoScalingGroup::Input input;
            input.autoScalingGroupName = toStd(group);
            input.desiredCapacity = values[QStringLiteral("desiredCapacity")].toInt();
            input.minSize = values[QStringLiteral("minSize")].toInt();
            input.maxSize = values[QStringLiteral("maxSize")].toInt();
            return FormCalls{FormCall::of<scaling::UpdateAutoScalingGroup>(engine.caller(), std::move(input))};
        });
        return form;
    });
    return setting;
}

Setting behaviourSetting(const QString &group)
{
    SettingType<Group> setting = part(group, QStringLiteral("configuration"), GroupForm::tr("Advanced configurations"), GroupForm::tr("advanced configurations"));
    setting.columns = 4;
    setting.shows([](const Group &value) {
        const QString configuration = toQt(value.launchConfigurationName.value_or(""));
        return std::vector<Fact>{{GroupForm::tr("Launch configuration"), configuration, false, configurationAddress(configuration)},
                                 {GroupForm::tr("Termination policy"), terminationText(value)},
                                 {GroupForm::tr("Default cooldown"), secondsText(value.defaultCooldown.value_or(0))},
                                 {GroupForm::tr("Default instance warmup"), value.defaultInstanceWarmup ? secondsText(*value.defaultInstanceWarmup) : GroupForm::tr("As the cooldown")},
                                 {GroupForm::tr("Health check grace period"), secondsText(value.healthCheckGracePeriod.value_or(0))},
                                 stateFact(GroupForm::tr("Instance scale-in protection"), value.newInstancesProtectedFromScaleIn.value_or(false), enabledText(value.newInstancesProtectedFromScaleIn.value_or(false)))};
    });
    setting.editBy([group](const Group &value) {
        FormDescription form;
        FieldDescription grace = numberField(QStringLiteral("gracePeriod"), GroupForm::tr("Health check grace period"), value.healthCheckGracePeriod.value_or(0));
        grace.unit = GroupForm::tr("seconds");
        FieldDescription kept{.id = QStringLiteral("newInstancesProtected"), .label = GroupForm::tr("Protect newly launched instances from scale-in"), .kind = Kind::Check};
        kept.initial = value.newInstancesProtectedFromScaleIn.value_or(false) ? QStringLiteral("true") : QStringLiteral("false");
        form.sections = {{GroupForm::tr("Advanced configurations"),
                          {},
                          {configurationField(toQt(value.launchConfigurationName.value_or(""))), terminationField(terminationOf(value)), cooldownField(value.defaultCooldown.value_or(defaultCooldown)),
                           warmupField(value.defaultInstanceWarmup), std::move(grace), std::move(kept)}}};
        form.sends([group](EngineHost &engine, const FormValues &values) {
            scaling::UpdateAutoScalingGroup::Input input;
            input.autoScalingGroupName = toStd(group);
            input.launchConfigurationName = toStd(values[QStringLiteral("launchConfiguration")]);
            input.terminationPolicies = std::vector<std::string>{toStd(values[QStringLiteral("terminationPolicy")])};
            input.defaultCooldown = values[QStringLiteral("defaultCooldown")].toInt();
            input.defaultInstanceWarmup = values[QStringLiteral("instanceWarmup")].toInt();
            input.healthCheckGracePeriod = values[QStringLiteral("gracePeriod")].toInt();
            input.newInstancesProtectedFromScaleIn = values.isOn(QStringLiteral("newInstancesProtected"));
            return FormCalls{FormCall::of<scaling::UpdateAutoScalingGroup>(engine.caller(), std::move(input))};
        });
        return form;
    });
    return setting;
}

Setting groupTags(const QString &group)
{
    using scaling::TagDescription;
    TagCalls calls;
    calls.errorCodes = {QStringLiteral("ValidationError"), QStringLiteral("LimitExceeded")};
    calls.load = [group](EngineHost &engine, QObject *receiver, TagCalls::Loaded done) {
        loadGroup(engine, receiver, group, [done = std::move(done)](Expected<std::shared_ptr<const Group>> found) {
            if (found)
                done(tagsFrom<TagDescription>((*found)->tags, &TagDescription::key, &TagDescription::value));
            else
                done(fail(found.error()));
        });
    };
    calls.change = [group](EngineHost &engine, const TagChange &change) {
        const auto tagOf = [&](const QString &key) {
            scaling::Tag tag;
            tag.resourceId = toStd(group);
            tag.resourceType = "auto-scaling-group";
            tag.key = toStd(key);
            return tag;
        };
        FormCalls out;
        if (!change.removed.isEmpty()) {
            scaling::DeleteTags::Input input;
            for (const QString &key : change.removed)
                (input.tags ? *input.tags : input.tags.emplace()).push_back(tagOf(key));
            out.push_back(FormCall::of<scaling::DeleteTags>(engine.caller(), std::move(input)));
        }
        if (!change.put.empty()) {
            scaling::CreateOrUpdateTags::Input input;
            for (const auto &entry : change.put) {
                scaling::Tag tag = tagOf(entry.first);
                tag.value = toStd(entry.second);
                tag.propagateAtLaunch = true;
                (input.tags ? *input.tags : input.tags.emplace()).push_back(std::move(tag));
            }
            out.push_back(FormCall::of<scaling::CreateOrUpdateTags>(engine.caller(), std::move(input)));
        }
        return out;
    };
    return tagSetting(std::move(calls));
}

} // namespace nephoscope::gui::autoscaling
