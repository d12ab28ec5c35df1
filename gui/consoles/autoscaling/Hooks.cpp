#include "gui/consoles/autoscaling/Groups.h"
#include "gui/consoles/autoscaling/Help.h"
#include "gui/describe/FormInputs.h"
#include "gui/kit/Format.h"

#include <QtCore/QCoreApplication>

// Where instances wait for somebody before they serve, and before they go.
namespace nephoscope::gui::autoscaling {

namespace {

struct Hooks
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::autoscaling::Hooks)
};

namespace scaling = api::autoscaling;
using Kind = FieldDescription::Kind;
using Hook = scaling::LifecycleHook;

QString launchText() { return Hooks::tr("Instance launch"); }
QString terminateText() { return Hooks::tr("Instance terminate"); }

QString transitionText(const Hook &hook)
{
    return hook.lifecycleTransition == "autoscaling:EC2_INSTANCE_LAUNCHING" ? launchText() : terminateText();
}

QString timeoutText(const Hook &hook)
{
    return Hooks::tr("%n second(s)", nullptr, hook.heartbeatTimeout.value_or(0));
}

/// The target's and the role's, which go together.
FieldDescription arnField(const QString &id, const QString &label, const QString &constraint)
{
    FieldDescription field{.id = id, .label = label};
    field.constraint = constraint;
    field.check = [](const QString &text) { return text.trimmed().isEmpty() || text.trimmed().startsWith(QLatin1String("arn:")) ? QString() : Hooks::tr("Enter an ARN, or nothing."); };
    return field;
}

std::vector<FieldDescription> hookFields()
{
    FieldDescription name{.id = QStringLiteral("hookName"), .label = Hooks::tr("Lifecycle hook name")};
    name.check = [](const QString &text) { return text.trimmed().isEmpty() || text.size() > 255 ? Hooks::tr("Enter a name of no more than 255 characters.") : QString(); };
    FieldDescription transition{.id = QStringLiteral("transition"), .label = Hooks::tr("Lifecycle transition"), .kind = Kind::Radio};
    transition.options = {{QStringLiteral("autoscaling:EC2_INSTANCE_LAUNCHING"), launchText(), Hooks::tr("The worker runs, and waits before it counts as in service.")},
                          {QStringLiteral("autoscaling:EC2_INSTANCE_TERMINATING"), terminateText(), Hooks::tr("The worker goes on running until it may be ended.")}};
    transition.initial = transition.options.front().value;
    FieldDescription heartbeat = numberField(QStringLiteral("heartbeatTimeout"), Hooks::tr("Heartbeat timeout"), 3600, 30);
    heartbeat.largest = 7200;
    heartbeat.unit = Hooks::tr("seconds");
    heartbeat.constraint = Hooks::tr("After so long without an answer the default result counts. 30 to 7,200 seconds.");
    FieldDescription result{.id = QStringLiteral("defaultResult"), .label = Hooks::tr("Default result"), .kind = Kind::Select};
    result.options = {{QStringLiteral("ABANDON"), QStringLiteral("ABANDON"), Hooks::tr("A launch is given up and made again.")}, {QStringLiteral("CONTINUE"), QStringLiteral("CONTINUE"), {}}};
    result.initial = QStringLiteral("ABANDON");
    FieldDescription metadata{.id = QStringLiteral("notificationMetadata"), .label = Hooks::tr("Notification metadata - optional")};
    metadata.constraint = Hooks::tr("Comes with every message that Auto Scaling sends for this hook.");
    metadata.check = [](const QString &text) { return text.size() > 4000 ? Hooks::tr("Enter no more than 4,000 characters.") : QString(); };
    return {std::move(name), std::move(transition), std::move(heartbeat), std::move(result), std::move(metadata),
            arnField(QStringLiteral("notificationTarget"), Hooks::tr("Notification target - optional"), Hooks::tr("The ARN of an SQS queue or an SNS topic. EventBridge is told in any case.")),
            arnField(QStringLiteral("notificationRole"), Hooks::tr("IAM role - optional"), Hooks::tr("The ARN of a role that trusts autoscaling.amazonaws.com and may send to the target."))};
}

FormDescription hookForm(const QString &group)
{
    FormDescription form;
    form.title = form.accept = Hooks::tr("Create lifecycle hook");
    form.failed = Hooks::tr("The lifecycle hook was not created");
    form.sections = {{{}, {}, hookFields()}};
    form.sends([group](EngineHost &engine, const FormValues &values) {
        scaling::PutLifecycleHook::Input input;
        input.autoScalingGroupName = toStd(group);
        input.lifecycleHookName = toStd(values[QStringLiteral("hookName")].trimmed());
        input.lifecycleTransition = toStd(values[QStringLiteral("transition")]);
        input.heartbeatTimeout = values[QStringLiteral("heartbeatTimeout")].toInt();
        input.defaultResult = toStd(values[QStringLiteral("defaultResult")]);
        const auto given = [&values](const QString &id, std::optional<std::string> &member) {
            if (const QString text = values[id].trimmed(); !text.isEmpty())
                member = toStd(text);
        };
        given(QStringLiteral("notificationMetadata"), input.notificationMetadata);
        given(QStringLiteral("notificationTarget"), input.notificationTargetARN);
        given(QStringLiteral("notificationRole"), input.roleARN);
        return FormCalls{FormCall::of<scaling::PutLifecycleHook>(engine.caller(), std::move(input))};
    });
    form.succeeded = [](const ActionContext &context, const FormValues &values) {
        context.done(Hooks::tr("Successfully created lifecycle hook %1").arg(values[QStringLiteral("hookName")].trimmed()));
    };
    return form;
}

Removal hookRemoval()
{
    Removal how;
    how.kind = Removal::Kind::Confirm;
    how.id = QStringLiteral("deleteLifecycleHook");
    how.text = Hooks::tr("Delete");
    how.title = Hooks::tr("Delete lifecycle hook");
    how.warning = Hooks::tr("Launches that wait for it are abandoned, terminations go on.");
    how.done = Hooks::tr("Successfully deleted lifecycle hook %1");
    how.failed = Hooks::tr("The lifecycle hook was not deleted");
    return how;
}

} // namespace

Resource hooksOf(const QString &group)
{
    ResourceType<Hook> type(QStringLiteral("autoscaling"), QStringLiteral("lifecycleHook"));
    type.title = Hooks::tr("Lifecycle hooks");
    type.identity(&Hook::lifecycleHookName);
    type.listWith([name = toStd(group)](EngineHost &engine, QObject *receiver, const std::string &, std::function<void(Expected<ItemPage>)> done) {
        scaling::DescribeLifecycleHooks::Input input;
        input.autoScalingGroupName = name;
        ask<scaling::DescribeLifecycleHooks>(engine, receiver, std::move(input), [done = std::move(done)](auto reply) {
            if (reply)
                done(ResourceType<Hook>::pageOf(std::move(reply->lifecycleHooks)));
            else
                done(fail(reply.error()));
        });
    });
    type.refreshOn("autoscaling", "lifecycleHook", toStd(group));
    type.column({.id = QStringLiteral("name"), .title = Hooks::tr("Name"), .width = 200}, &Hook::lifecycleHookName);
    type.column({.id = QStringLiteral("transition"), .title = Hooks::tr("Lifecycle transition"), .width = 200, .filter = ColumnSpec::Filter::Choice}, transitionText);
    type.column({.id = QStringLiteral("result"), .title = Hooks::tr("Default result"), .width = 150, .filter = ColumnSpec::Filter::Choice}, &Hook::defaultResult);
    type.column({.id = QStringLiteral("timeout"), .title = Hooks::tr("Heartbeat timeout"), .width = 170, .rightAligned = true}, timeoutText);
    type.column({.id = QStringLiteral("target"), .title = Hooks::tr("Notification target"), .width = 340, .stretch = true}, &Hook::notificationTargetARN);
    type.sortColumn = QStringLiteral("name");
    type.filterPlaceholder = Hooks::tr("Find lifecycle hooks");
    type.emptyTitle = Hooks::tr("No lifecycle hooks");
    type.emptyText = Hooks::tr("A hook holds an instance at its launch or its end, until somebody has done what there is to do: load data, or save the logs.");
    type.emptyAction = QStringLiteral("createLifecycleHook");
    type.always({.id = QStringLiteral("createLifecycleHook"), .text = Hooks::tr("Create lifecycle hook"), .icon = QStringLiteral("plus")},
                [group](const ActionContext &context) { openForm(context, hookForm(group)); });
    type.removeBy<scaling::DeleteLifecycleHook>(hookRemoval(), [name = toStd(group)](const Hook &hook) {
        scaling::DeleteLifecycleHook::Input input;
        input.autoScalingGroupName = name;
        input.lifecycleHookName = hook.lifecycleHookName;
        return input;
    });
    type.help = help::hooks();
    return type;
}

} // namespace nephoscope::gui::autoscaling
