#include "gui/bridge/Text.h"
#include "gui/consoles/cloudwatch/Alarms.h"
#include "gui/describe/FormInputs.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace nephoscope::gui::cloudwatch {

namespace {

using api::cloudwatch::DisableAlarmActions;
using api::cloudwatch::EnableAlarmActions;
using api::cloudwatch::PutCompositeAlarm;
using api::cloudwatch::SetAlarmState;

struct AlarmActions
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::cloudwatch::AlarmActions)
};

bool isOn(const Alarm &alarm) { return alarm.data.actionsEnabled.value_or(true); }

/// Enabled where at least one chosen alarm is switched the other way.
std::function<bool(const Selection &)> whenAny(bool on)
{
    return [on](const Selection &chosen) {
        return std::any_of(chosen.begin(), chosen.end(), [on](const Item &item) { return isOn(*static_cast<const Alarm *>(item.get())) == on; });
    };
}

template <class Operation>
typename Operation::Input inputFor(const QStringList &names)
{
    typename Operation::Input input;
    for (const QString &name : names)
        (input.alarmNames ? *input.alarmNames : input.alarmNames.emplace()).push_back(toStd(name));
    return input;
}

void enable(const ActionContext &context, const QStringList &names)
{
    context.call<EnableAlarmActions>(inputFor<EnableAlarmActions>(names),
                                     {{}, AlarmActions::tr("Actions enabled: %1").arg(names.join(QStringLiteral(", "))), AlarmActions::tr("The actions were not enabled")});
}

void disable(const ActionContext &context, const QStringList &names)
{
    context.call<DisableAlarmActions>(inputFor<DisableAlarmActions>(names),
                                      {{}, AlarmActions::tr("Actions disabled: %1").arg(names.join(QStringLiteral(", "))), AlarmActions::tr("The actions were not disabled")},
                                      {}, [context, names] { enable(context, names); });
}

void askForState(const ActionContext &context, const Alarm &alarm)
{
    FormType<SetAlarmState> form;
    form.title = AlarmActions::tr("Set state of %1").arg(alarm.name());
    form.accept = AlarmActions::tr("Set state");
    form.failed = AlarmActions::tr("The state was not set");
    form.section({});
    FieldDescription state{.id = QStringLiteral("alarmState"), .label = AlarmActions::tr("State"), .kind = FieldDescription::Kind::Select};
    state.description = AlarmActions::tr("For trying out what the actions do. At the next look the alarm goes back to the state that its metric says.");
    state.options = {{QStringLiteral("ALARM"), AlarmActions::tr("In alarm")}, {QStringLiteral("OK"), AlarmActions::tr("OK")},
                     {QStringLiteral("INSUFFICIENT_DATA"), AlarmActions::tr("Insufficient data")}};
    state.initial = alarm.data.stateValue && alarm.data.stateValue->value == "ALARM" ? QStringLiteral("OK") : QStringLiteral("ALARM");
    form.field(std::move(state), [](auto &input, const QString &value) { input.stateValue.emplace(toStd(value)); });
    FieldDescription reason{.id = QStringLiteral("stateReason"), .label = AlarmActions::tr("Reason")};
    reason.initial = AlarmActions::tr("Set by hand");
    reason.check = [](const QString &text) {
        return text.isEmpty() || text.size() > 1023 ? AlarmActions::tr("Enter 1 to 1,023 characters.") : QString();
    };
    form.field(std::move(reason), [](auto &input, const QString &text) { input.stateReason = toStd(text); });
    form.always([name = alarm.data.alarmName](auto &input) { input.alarmName = name; });
    form.succeeded = [name = alarm.name()](const ActionContext &done, const FormValues &) { done.done(AlarmActions::tr("Successfully set the state of %1").arg(name)); };
    openForm(context, std::move(form));
}

/// A new composite alarm, or another rule for `before`, which keeps all else.
void askForRule(const ActionContext &context, const QString &rule, const Alarm *before)
{
    FormType<PutCompositeAlarm> form;
    form.title = before ? AlarmActions::tr("Edit rule of %1").arg(before->name()) : AlarmActions::tr("Create composite alarm");
    form.accept = before ? AlarmActions::tr("Save changes") : form.title;
    form.failed = before ? AlarmActions::tr("The rule was not changed") : AlarmActions::tr("The alarm was not created");
    form.section({});
    if (!before) {
        FieldDescription name{.id = QStringLiteral("compositeName"), .label = AlarmActions::tr("Alarm name")};
        name.check = [](const QString &text) {
            return text.trimmed().isEmpty() || text.trimmed().size() > 255 ? AlarmActions::tr("Enter 1 to 255 characters.") : QString();
        };
        form.field(std::move(name), [](auto &input, const QString &text) { input.alarmName = toStd(text.trimmed()); });
    }
    FieldDescription field{.id = QStringLiteral("alarmRule"), .label = AlarmActions::tr("Rule"), .kind = FieldDescription::Kind::Area};
    field.description = AlarmActions::tr("ALARM, OK and INSUFFICIENT_DATA of alarms, with AND, OR, NOT and parentheses.");
    field.initial = rule;
    field.check = [](const QString &text) { return text.trimmed().isEmpty() ? AlarmActions::tr("Enter a rule.") : QString(); };
    field.errorCodes = {QStringLiteral("ValidationError")};
    form.field(std::move(field), [](auto &input, const QString &text) { input.alarmRule = toStd(text.trimmed()); });
    if (before) {
        form.always([data = before->data](auto &input) {
            input.alarmName = data.alarmName;
            input.alarmDescription = data.alarmDescription;
            input.actionsEnabled = data.actionsEnabled;
            input.alarmActions = data.alarmActions;
            input.okActions = data.okActions;
            input.insufficientDataActions = data.insufficientDataActions;
        });
    }
    form.succeeded = [name = before ? before->name() : QString()](const ActionContext &done, const FormValues &values) {
        done.done(name.isEmpty() ? AlarmActions::tr("Successfully created alarm %1").arg(values[QStringLiteral("compositeName")].trimmed())
                                 : AlarmActions::tr("Successfully changed the rule of %1").arg(name));
    };
    openForm(context, std::move(form));
}

} // namespace

void addAlarmActions(ResourceType<Alarm> &type)
{
    const auto offer = [&type](const char *id, const QString &text, bool on, void (*run)(const ActionContext &, const QStringList &)) {
        Action action{.id = QLatin1String(id), .text = text, .place = Action::Place::Menu};
        action.enabled = whenAny(on);
        type.forMany(std::move(action), [on, run](const ActionContext &context, const Chosen<Alarm> &chosen) {
            QStringList names;
            for (const auto &alarm : chosen) {
                if (isOn(*alarm) == on)
                    names << alarm->name();
            }
            run(context, names);
        });
    };
    type.forOne({.id = QStringLiteral("editAlarm"), .text = AlarmActions::tr("Edit"), .icon = QStringLiteral("edit")},
                [](const ActionContext &context, const Alarm &alarm) { context.navigator().go(alarmAddress(alarm.name(), QStringLiteral("configuration/alarm/edit"))); }, isEditable);
    type.forOne({.id = QStringLiteral("editAlarmRule"), .text = AlarmActions::tr("Edit rule"), .place = Action::Place::Menu},
                [](const ActionContext &context, const Alarm &alarm) { askForRule(context, toQt(*alarm.rule), &alarm); }, [](const Alarm &alarm) { return alarm.isComposite(); });
    type.forMany({.id = QStringLiteral("createCompositeAlarm"), .text = AlarmActions::tr("Create composite alarm"), .place = Action::Place::Menu},
                 [](const ActionContext &context, const Chosen<Alarm> &chosen) {
                     QStringList parts;
                     for (const auto &alarm : chosen)
                         parts << QStringLiteral("ALARM(\"%1\")").arg(alarm->name());
                     askForRule(context, parts.join(QStringLiteral(" OR ")), nullptr);
                 });
    offer("enableAlarmActions", AlarmActions::tr("Enable actions"), false, enable);
    offer("disableAlarmActions", AlarmActions::tr("Disable actions"), true, disable);
    type.forOne({.id = QStringLiteral("setAlarmState"), .text = AlarmActions::tr("Set state"), .place = Action::Place::Menu}, askForState);
    type.forOne({.id = QStringLiteral("copyAlarmArn"), .text = AlarmActions::tr("Copy ARN"), .icon = QStringLiteral("copy"), .place = Action::Place::Menu},
                [](const ActionContext &context, const Alarm &alarm) { context.copy(toQt(alarm.data.alarmArn.value_or("")), AlarmActions::tr("ARN copied")); });
    type.always({.id = QStringLiteral("createAlarm"), .text = AlarmActions::tr("Create alarm"), .icon = QStringLiteral("plus"), .keys = QKeySequence(Qt::Key_N), .primary = true},
                [](const ActionContext &context) { context.navigator().go(createAlarmAddress()); });
}

std::vector<Action> alarmActions()
{
    ResourceType<Alarm> type(QStringLiteral("cloudwatch"), QStringLiteral("alarm"));
    addAlarmActions(type);
    std::erase_if(type.actions, [](const Action &action) { return action.needs == Action::Needs::Nothing; });
    return std::move(type.actions);
}

Removal alarmRemoval()
{
    Removal how;
    how.id = QStringLiteral("deleteAlarm");
    how.text = AlarmActions::tr("Delete");
    how.title = AlarmActions::tr("Delete alarm");
    how.warning = AlarmActions::tr("Nothing watches the metric any more. The history of the alarm stays for 30 days.");
    how.done = AlarmActions::tr("Successfully deleted alarm %1");
    how.failed = AlarmActions::tr("The alarm was not deleted");
    return how;
}

} // namespace nephoscope::gui::cloudwatch
