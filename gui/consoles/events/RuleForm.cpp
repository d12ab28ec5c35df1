#include "gui/consoles/events/Help.h"
#include "gui/consoles/events/Patterns.h"
#include "gui/consoles/events/Rules.h"
#include "gui/consoles/events/TargetForm.h"
#include "gui/describe/FormParts.h"
#include "gui/describe/SettingType.h"
#include "gui/describe/TagSetting.h"
#include "services/Schedule.h"

#include <QtCore/QCoreApplication>

// The form of a new rule and of what it waits for.
namespace nephoscope::gui::events {

namespace {

struct RuleForm
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::events::RuleForm)
};

using Kind = FieldDescription::Kind;

/// On which bus: of the form, or the one that was chosen in it.
QString busIn(const QString &bus, const FormValues &values) { return bus.isEmpty() ? values[QStringLiteral("ruleBus")] : bus; }

/// Schedules run on the default bus only.
bool wantsSchedule(const QString &bus, const FormValues &values)
{
    return busIn(bus, values) == defaultBus && values[QStringLiteral("ruleType")] == QLatin1String("schedule");
}

FieldDescription typeField(const QString &bus, bool scheduled)
{
    FieldDescription type{.id = QStringLiteral("ruleType"), .label = RuleForm::tr("Rule type"), .kind = Kind::Radio};
    type.options = {{QStringLiteral("pattern"), RuleForm::tr("Rule with an event pattern"), RuleForm::tr("Runs when an event that fits comes to the bus.")},
                    {QStringLiteral("schedule"), RuleForm::tr("Schedule"), RuleForm::tr("Runs at set times, on the default event bus.")}};
    type.initial = scheduled ? QStringLiteral("schedule") : QStringLiteral("pattern");
    type.shown = [bus](const FormValues &values) { return busIn(bus, values) == defaultBus; };
    return type;
}

FieldDescription scheduleField(const QString &bus, const QString &schedule)
{
    FieldDescription field{.id = QStringLiteral("scheduleExpression"), .label = RuleForm::tr("Schedule expression")};
    field.constraint = RuleForm::tr("Such as rate(5 minutes), or cron(0 9 ? * MON-FRI *): minutes, hours, day of month, month, day of week, year, in UTC.");
    field.initial = schedule;
    field.check = [](const QString &text) {
        return Schedule::parse(toStd(text.trimmed())) ? QString() : RuleForm::tr("Enter rate(…) or cron(…) with six fields, one of the two days being a question mark.");
    };
    field.shown = [bus](const FormValues &values) { return wantsSchedule(bus, values); };
    return field;
}

/// Which events, or when.
std::vector<FieldDescription> whenFields(const QString &bus, const QString &pattern, const QString &schedule)
{
    std::vector<FieldDescription> fields{typeField(bus, !schedule.isEmpty()), scheduleField(bus, schedule)};
    for (FieldDescription &field : patternFields(pattern, false)) {
        field.shown = [bus](const FormValues &values) { return !wantsSchedule(bus, values); };
        fields.push_back(std::move(field));
    }
    return fields;
}

void putWhen(api::events::PutRule::Input &input, const QString &bus, const FormValues &values)
{
    if (wantsSchedule(bus, values))
        input.scheduleExpression = toStd(values[QStringLiteral("scheduleExpression")].trimmed());
    else
        input.eventPattern = toStd(enteredPattern(values));
}

FormSection detailsSection(const QString &bus)
{
    FormSection section{RuleForm::tr("Rule details"), bus.isEmpty() ? QString() : RuleForm::tr("Event bus: %1").arg(bus), {nameField(QStringLiteral("ruleName"), 64, QStringLiteral("order-placed")), descriptionField(QStringLiteral("ruleDescription"), {})}};
    if (bus.isEmpty())
        section.fields.push_back(busField(QStringLiteral("ruleBus")));
    FieldDescription enabled{.id = QStringLiteral("ruleEnabled"), .label = RuleForm::tr("Enable the rule"), .kind = Kind::Switch};
    enabled.initial = QStringLiteral("true");
    section.fields.push_back(std::move(enabled));
    return section;
}

api::events::PutRule::Input creation(const QString &bus, const FormValues &values)
{
    using api::events::Tag;
    api::events::PutRule::Input input;
    input.name = toStd(values[QStringLiteral("ruleName")].trimmed());
    input.eventBusName = toStd(busIn(bus, values));
    if (const QString text = values[QStringLiteral("ruleDescription")]; !text.isEmpty())
        input.description = toStd(text);
    input.state.emplace(values.isOn(QStringLiteral("ruleEnabled")) ? "ENABLED" : "DISABLED");
    putWhen(input, bus, values);
    if (const auto tags = values.tags(QStringLiteral("ruleTags")); !tags.empty())
        input.tags = tagsTo<Tag>(tags, &Tag::key, &Tag::value);
    return input;
}

const QString withTarget = QStringLiteral("ruleTarget");

/// The first target; the others are added on the rule's page.
std::vector<FormSection> firstTarget(const QString &bus)
{
    FieldDescription now{.id = withTarget, .label = RuleForm::tr("Add a target"), .kind = Kind::Switch};
    now.description = RuleForm::tr("What gets the events. Without a target the rule does nothing; it can have five.");
    now.initial = QStringLiteral("true");
    std::vector<FormSection> sections = targetSections(ruleId(bus, {}), nullptr);
    for (FormSection &section : sections) {
        for (FieldDescription &field : section.fields)
            field.shown = [shown = field.shown](const FormValues &values) { return values.isOn(withTarget) && (!shown || shown(values)); };
    }
    sections.front().fields.insert(sections.front().fields.begin(), std::move(now));
    return sections;
}

FormCalls creationCalls(EngineHost &engine, const QString &bus, const std::string &target, const FormValues &values)
{
    const auto input = creation(bus, values);
    FormCalls calls{FormCall::of<api::events::PutRule>(engine.caller(), input)};
    if (values.isOn(withTarget)) {
        for (FormCall &call : targetCalls(engine, ruleId(busIn(bus, values), toQt(*input.name)), target, values))
            calls.push_back(std::move(call));
    }
    return calls;
}

/// PutRule would change one that is there: that is what Edit is for.
void create(const ActionContext &context, const QString &bus, const std::string &target, const FormValues &values, QObject *receiver, ActionContext::Ending end)
{
    const auto input = creation(bus, values);
    api::events::DescribeRule::Input before;
    before.name = input.name;
    before.eventBusName = input.eventBusName;
    ask<api::events::DescribeRule>(context.engine(), receiver, std::move(before), [context, receiver, bus, target, values, end](auto found) {
        if (found)
            return end(Error{"ResourceAlreadyExistsException", toStd(RuleForm::tr("A rule of this name exists on the event bus.")), 0});
        const QString name = values[QStringLiteral("ruleName")].trimmed();
        sendOrTellMissing(context, receiver, creationCalls(context.engine(), bus, target, values),
                          {RuleForm::tr("Rule %1 has no target").arg(name), RuleForm::tr("Rule %1 has its target").arg(name)}, end);
    });
}

} // namespace

FormDescription ruleForm(const QString &bus)
{
    FormDescription form;
    form.title = form.accept = RuleForm::tr("Create rule");
    form.failed = RuleForm::tr("The rule was not created");
    FieldDescription tags{.id = QStringLiteral("ruleTags"), .label = RuleForm::tr("Tags"), .kind = Kind::Tags};
    form.sections = {detailsSection(bus), {RuleForm::tr("What it waits for"), {}, whenFields(bus, {}, {})}};
    for (FormSection &section : firstTarget(bus))
        form.sections.push_back(std::move(section));
    form.sections.push_back({RuleForm::tr("Tags - optional"), {}, {std::move(tags)}});
    form.cancelAddress = bus.isEmpty() ? rulesAddress() : busAddress(bus);
    const std::string target = newTargetId();
    form.calls = [bus, target](EngineHost &engine, const FormValues &values) { return plannedOf(creationCalls(engine, bus, target, values)); };
    form.submit = [bus, target](const ActionContext &context, const FormValues &values, QObject *receiver, ActionContext::Ending end) {
        create(context, bus, target, values, receiver, std::move(end));
    };
    form.succeeded = [bus](const ActionContext &context, const FormValues &values) {
        const QString name = values[QStringLiteral("ruleName")].trimmed();
        const QString rule = ruleId(busIn(bus, values), name);
        const bool whole = values.isOn(withTarget);
        Flash flash{FlashType::Success, RuleForm::tr("Successfully created rule %1").arg(name),
                    whole ? RuleForm::tr("Target: %1").arg(chosenTarget(values)) : RuleForm::tr("It does nothing until it has a target.")};
        flash.actionText = whole ? RuleForm::tr("Add another target") : RuleForm::tr("Add target");
        flash.action = [context, rule] { context.navigator().go(addTargetAddress(rule)); };
        context.flashbar()->show(flash);
    };
    return form;
}

Setting ruleSetting(const QString &rule)
{
    SettingType<Rule> setting(QStringLiteral("rule"), RuleForm::tr("What it waits for"), RuleForm::tr("rule"));
    setting.help = help::patterns();
    setting.loadWith([rule](EngineHost &engine, QObject *receiver, auto done) { loadRule(engine, receiver, rule, std::move(done)); });
    setting.shows([](const Rule &value) {
        std::vector<Fact> facts{{RuleForm::tr("Type"), isScheduled(value) ? RuleForm::tr("Schedule") : RuleForm::tr("Event pattern")}};
        if (isScheduled(value))
            facts.push_back({RuleForm::tr("Schedule expression"), toQt(*value.scheduleExpression), true});
        return facts;
    });
    setting.showsCode([](const Rule &value) { return value.eventPattern ? formatJson(toQt(*value.eventPattern)) : QString(); });
    setting.notes([](const Rule &value) { return value.managedBy ? RuleForm::tr("%1 has made this rule and alone may change it.").arg(toQt(*value.managedBy)) : QString(); });
    setting.editBy([rule](const Rule &value) {
        const QString bus = busOf(rule);
        FormDescription form;
        form.sections = {{RuleForm::tr("Rule details"), RuleForm::tr("Event bus: %1").arg(bus), {descriptionField(QStringLiteral("ruleDescription"), toQt(value.description.value_or("")))}},
                         {RuleForm::tr("What it waits for"), {}, whenFields(bus, toQt(value.eventPattern.value_or("")), toQt(value.scheduleExpression.value_or("")))}};
        form.sends([rule, value, bus](EngineHost &engine, const FormValues &values) {
            // PutRule takes away what is not said.
            api::events::PutRule::Input input;
            input.name = value.name;
            input.eventBusName = toStd(bus);
            input.state.emplace(value.state ? value.state->value : "ENABLED");
            input.roleArn = value.roleArn;
            if (const QString text = values[QStringLiteral("ruleDescription")]; !text.isEmpty())
                input.description = toStd(text);
            putWhen(input, bus, values);
            return FormCalls{FormCall::of<api::events::PutRule>(engine.caller(), std::move(input))};
        });
        return form;
    }, [](const Rule &value) { return !value.managedBy; });
    return setting;
}

} // namespace nephoscope::gui::events
