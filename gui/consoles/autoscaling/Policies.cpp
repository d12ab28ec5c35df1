#include "gui/consoles/autoscaling/Groups.h"
#include "gui/consoles/autoscaling/Help.h"
#include "gui/describe/FormInputs.h"

#include <QtCore/QCoreApplication>

// What changes a group's capacity of its own accord.
namespace nephoscope::gui::autoscaling {

namespace {

struct Policies
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::autoscaling::Policies)
};

namespace scaling = api::autoscaling;
using Kind = FieldDescription::Kind;

bool tracks(const Policy &policy) { return policy.policyType == "TargetTrackingScaling"; }

QString typeText(const Policy &policy)
{
    if (tracks(policy))
        return Policies::tr("Target tracking scaling");
    return policy.policyType == "StepScaling" ? Policies::tr("Step scaling") : Policies::tr("Simple scaling");
}

/// `queue depth 20`, `+1`, `+1 from 0; +3 from 20`
QString adjustmentText(const Policy &policy)
{
    if (tracks(policy) && policy.targetTrackingConfiguration) {
        const auto &tracking = *policy.targetTrackingConfiguration;
        const auto &metric = tracking.customizedMetricSpecification;
        const QString name = metric && metric->metricName ? toQt(*metric->metricName) : Policies::tr("Metric math");
        return Policies::tr("%1 at %2").arg(name).arg(tracking.targetValue.value_or(0));
    }
    const auto signedText = [](int number) { return number > 0 ? QStringLiteral("+%1").arg(number) : QString::number(number); };
    if (policy.policyType == "SimpleScaling")
        return signedText(policy.scalingAdjustment.value_or(0));
    QStringList steps;
    for (const auto &step : policy.stepAdjustments.value_or(std::vector<scaling::StepAdjustment>()))
        steps.append(step.metricIntervalLowerBound ? Policies::tr("%1 from %2").arg(signedText(step.scalingAdjustment.value_or(0))).arg(*step.metricIntervalLowerBound)
                                                   : signedText(step.scalingAdjustment.value_or(0)));
    return steps.join(QStringLiteral("; "));
}

QString alarmsText(const Policy &policy)
{
    QStringList names;
    for (const auto &alarm : policy.alarms.value_or(std::vector<scaling::Alarm>()))
        names.append(toQt(alarm.alarmName.value_or("")));
    return names.join(QStringLiteral(", "));
}

FieldDescription nameField(const QString &id, const QString &label)
{
    FieldDescription field{.id = id, .label = label};
    field.check = [](const QString &text) { return text.trimmed().isEmpty() || text.size() > 255 ? Policies::tr("Enter a name of no more than 255 characters.") : QString(); };
    return field;
}

/// `0: 1, 20: 3` as steps, each up to where the next begins, the last one without an end; `min: -3, -20: -1` below the
/// threshold, where the last one ends at it. Nothing where it is not of this form.
std::optional<std::vector<scaling::StepAdjustment>> stepsOf(const QString &text)
{
    std::vector<scaling::StepAdjustment> steps;
    for (const QString &part : text.split(u',')) {
        const qsizetype colon = part.indexOf(u':');
        const QString from = part.left(std::max<qsizetype>(colon, 0)).trimmed();
        bool isNumber = false, isBound = from == QLatin1String("min") && steps.empty();
        scaling::StepAdjustment step;
        step.scalingAdjustment = part.mid(colon + 1).trimmed().toInt(&isNumber);
        if (!isBound)
            step.metricIntervalLowerBound = from.toDouble(&isBound);
        if (colon < 0 || !isNumber || !isBound)
            return std::nullopt;
        if (!steps.empty()) {
            if (steps.back().metricIntervalLowerBound && *steps.back().metricIntervalLowerBound >= *step.metricIntervalLowerBound)
                return std::nullopt;
            steps.back().metricIntervalUpperBound = step.metricIntervalLowerBound;
        }
        steps.push_back(step);
    }
    if (!steps.back().metricIntervalLowerBound || *steps.back().metricIntervalLowerBound < 0)
        steps.back().metricIntervalUpperBound = 0;
    return steps;
}

FieldDescription stepsField()
{
    FieldDescription steps{.id = QStringLiteral("stepAdjustments"), .label = Policies::tr("Steps")};
    steps.initial = QStringLiteral("0: 1, 20: 3");
    steps.constraint = Policies::tr("How far the metric is above the alarm's threshold, and what follows: 0: 1, 20: 3. For a metric below it: min: -3, -20: -1.");
    steps.check = [](const QString &text) { return stepsOf(text) ? QString() : Policies::tr("Enter steps such as 0: 1, 20: 3, each beginning above the one before."); };
    return steps;
}

FieldDescription onlyFor(const QStringList &types, FieldDescription field)
{
    field.shown = [types](const FormValues &values) { return types.contains(values[QStringLiteral("policyType")]); };
    return field;
}

std::vector<FieldDescription> policyFields()
{
    const QString tracking = QStringLiteral("TargetTrackingScaling"), simple = QStringLiteral("SimpleScaling"), stepped = QStringLiteral("StepScaling");
    FieldDescription type{.id = QStringLiteral("policyType"), .label = Policies::tr("Policy type"), .kind = Kind::Radio};
    type.options = {{tracking, Policies::tr("Target tracking scaling"), Policies::tr("Keeps the depth of a queue near a target, by two alarms of its own.")},
                    {stepped, Policies::tr("Step scaling"), Policies::tr("By how far the metric of an alarm that names the policy is beyond its threshold.")},
                    {simple, Policies::tr("Simple scaling"), Policies::tr("One adjustment, when an alarm that names the policy goes off or somebody executes it.")}};
    type.initial = tracking;
    FieldDescription queue{.id = QStringLiteral("queueName"), .label = Policies::tr("Queue name")};
    queue.constraint = Policies::tr("The metric is ApproximateNumberOfMessagesVisible of this queue.");
    queue.check = [](const QString &text) { return text.trimmed().isEmpty() ? Policies::tr("Enter the name of a queue.") : QString(); };
    FieldDescription target = numberField(QStringLiteral("targetValue"), Policies::tr("Target value"), 20, 1);
    target.constraint = Policies::tr("So many messages may wait.");
    FieldDescription adjustment{.id = QStringLiteral("adjustmentType"), .label = Policies::tr("Adjustment type"), .kind = Kind::Select};
    adjustment.options = {{QStringLiteral("ChangeInCapacity"), Policies::tr("Add or remove instances"), {}},
                          {QStringLiteral("ExactCapacity"), Policies::tr("Set to an exact number"), {}},
                          {QStringLiteral("PercentChangeInCapacity"), Policies::tr("Add or remove a percentage"), {}}};
    adjustment.initial = QStringLiteral("ChangeInCapacity");
    FieldDescription by = numberField(QStringLiteral("scalingAdjustment"), Policies::tr("Adjustment"), 1, -1000);
    FieldDescription cooldown = numberField(QStringLiteral("policyCooldown"), Policies::tr("Cooldown"), 300);
    cooldown.unit = Policies::tr("seconds");
    FieldDescription warmup = numberField(QStringLiteral("policyWarmup"), Policies::tr("Instance warmup"), 300);
    warmup.unit = Policies::tr("seconds");
    warmup.constraint = Policies::tr("New workers count as capacity that is still to come for so long.");
    return {nameField(QStringLiteral("policyName"), Policies::tr("Scaling policy name")),
            std::move(type),
            onlyFor({tracking}, std::move(queue)),
            onlyFor({tracking}, std::move(target)),
            onlyFor({simple, stepped}, std::move(adjustment)),
            onlyFor({stepped}, stepsField()),
            onlyFor({simple}, std::move(by)),
            onlyFor({simple}, std::move(cooldown)),
            onlyFor({stepped}, std::move(warmup))};
}

FormDescription policyForm(const QString &group)
{
    FormDescription form;
    form.title = form.accept = Policies::tr("Create dynamic scaling policy");
    form.failed = Policies::tr("The policy was not created");
    form.sections = {{{}, {}, policyFields()}};
    form.sends([group](EngineHost &engine, const FormValues &values) {
        scaling::PutScalingPolicy::Input input;
        input.autoScalingGroupName = toStd(group);
        input.policyName = toStd(values[QStringLiteral("policyName")].trimmed());
        input.policyType = toStd(values[QStringLiteral("policyType")]);
        if (input.policyType == "TargetTrackingScaling") {
            auto &tracking = input.targetTrackingConfiguration.emplace();
            tracking.targetValue = values[QStringLiteral("targetValue")].toDouble();
            auto &metric = tracking.customizedMetricSpecification.emplace();
            metric.namespace_ = "AWS/SQS";
            metric.metricName = "ApproximateNumberOfMessagesVisible";
            metric.statistic.emplace("Average");
            auto &dimension = metric.dimensions.emplace().emplace_back();
            dimension.name = "QueueName";
            dimension.value = toStd(values[QStringLiteral("queueName")].trimmed());
        } else if (input.policyType == "StepScaling") {
            input.adjustmentType = toStd(values[QStringLiteral("adjustmentType")]);
            input.stepAdjustments = stepsOf(values[QStringLiteral("stepAdjustments")]);
            input.estimatedInstanceWarmup = values[QStringLiteral("policyWarmup")].toInt();
        } else {
            input.adjustmentType = toStd(values[QStringLiteral("adjustmentType")]);
            input.scalingAdjustment = values[QStringLiteral("scalingAdjustment")].toInt();
            input.cooldown = values[QStringLiteral("policyCooldown")].toInt();
        }
        return FormCalls{FormCall::of<scaling::PutScalingPolicy>(engine.caller(), std::move(input))};
    });
    form.succeeded = [](const ActionContext &context, const FormValues &values) {
        context.done(Policies::tr("Successfully created policy %1").arg(values[QStringLiteral("policyName")].trimmed()));
    };
    return form;
}

FormDescription actionForm(const QString &group)
{
    FormDescription form;
    form.title = form.accept = Policies::tr("Create scheduled action");
    form.failed = Policies::tr("The scheduled action was not created");
    FieldDescription cron{.id = QStringLiteral("recurrence"), .label = Policies::tr("Recurrence (cron)")};
    cron.placeholder = QStringLiteral("0 9 * * MON-FRI");
    cron.constraint = Policies::tr("Minute, hour, day of the month, month, day of the week, in UTC.");
    cron.check = [](const QString &text) { return text.simplified().count(u' ') == 4 ? QString() : Policies::tr("Enter five fields."); };
    FieldDescription desired = numberField(QStringLiteral("actionDesired"), Policies::tr("Desired capacity"), 1);
    form.sections = {{{}, {}, {nameField(QStringLiteral("actionName"), Policies::tr("Name")), std::move(cron), std::move(desired)}}};
    form.sends([group](EngineHost &engine, const FormValues &values) {
        scaling::PutScheduledUpdateGroupAction::Input input;
        input.autoScalingGroupName = toStd(group);
        input.scheduledActionName = toStd(values[QStringLiteral("actionName")].trimmed());
        input.recurrence = toStd(values[QStringLiteral("recurrence")].simplified());
        input.desiredCapacity = values[QStringLiteral("actionDesired")].toInt();
        return FormCalls{FormCall::of<scaling::PutScheduledUpdateGroupAction>(engine.caller(), std::move(input))};
    });
    form.succeeded = [](const ActionContext &context, const FormValues &values) {
        context.done(Policies::tr("Successfully created scheduled action %1").arg(values[QStringLiteral("actionName")].trimmed()));
    };
    return form;
}

Removal removal(const QString &id, const QString &title, const QString &done, const QString &failed)
{
    Removal how;
    how.kind = Removal::Kind::Confirm;
    how.id = id;
    how.text = Policies::tr("Delete");
    how.title = title;
    how.done = done;
    how.failed = failed;
    return how;
}

} // namespace

Resource policiesOf(const QString &group)
{
    ResourceType<Policy> type(QStringLiteral("autoscaling"), QStringLiteral("policy"));
    type.title = Policies::tr("Dynamic scaling policies");
    type.identity(&Policy::policyName);
    type.listBy<scaling::DescribePolicies>(&scaling::DescribePolicies::Output::scalingPolicies, &scaling::DescribePolicies::Input::nextToken,
                                           &scaling::DescribePolicies::Output::nextToken, [name = toStd(group)](auto &input) { input.autoScalingGroupName = name; });
    type.refreshOn("autoscaling", "policy", toStd(group));
    type.column({.id = QStringLiteral("name"), .title = Policies::tr("Name"), .width = 200}, &Policy::policyName);
    type.column({.id = QStringLiteral("type"), .title = Policies::tr("Policy type"), .width = 200, .filter = ColumnSpec::Filter::Choice}, typeText);
    type.column({.id = QStringLiteral("adjustment"), .title = Policies::tr("Target or adjustment"), .width = 340}, adjustmentText);
    type.column({.id = QStringLiteral("alarms"), .title = Policies::tr("Alarms"), .width = 420, .stretch = true}, alarmsText);
    type.sortColumn = QStringLiteral("name");
    type.filterPlaceholder = Policies::tr("Find policies");
    type.emptyTitle = Policies::tr("No dynamic scaling policies");
    type.emptyText = Policies::tr("A policy follows a metric, such as the depth of a queue, and changes the desired capacity.");
    type.emptyAction = QStringLiteral("createPolicy");
    type.forOne({.id = QStringLiteral("executePolicy"), .text = Policies::tr("Execute"), .icon = QStringLiteral("play")},
                [](const ActionContext &context, const Policy &policy) {
                    scaling::ExecutePolicy::Input input;
                    input.policyName = policy.policyARN;
                    context.call<scaling::ExecutePolicy>(std::move(input), {{}, Policies::tr("Policy %1 was executed").arg(toQt(policy.policyName.value_or(""))), Policies::tr("The policy was not executed")});
                },
                [](const Policy &policy) { return policy.policyType == "SimpleScaling"; });
    type.forOne({.id = QStringLiteral("copyPolicyArn"), .text = Policies::tr("Copy ARN"), .place = Action::Place::Menu},
                [](const ActionContext &context, const Policy &policy) { context.copy(toQt(policy.policyARN.value_or("")), Policies::tr("ARN copied")); });
    type.always({.id = QStringLiteral("createPolicy"), .text = Policies::tr("Create dynamic scaling policy"), .icon = QStringLiteral("plus")},
                [group](const ActionContext &context) { openForm(context, policyForm(group)); });
    type.removeBy<scaling::DeletePolicy>(removal(QStringLiteral("deletePolicy"), Policies::tr("Delete scaling policy"), Policies::tr("Successfully deleted policy %1"), Policies::tr("The policy was not deleted")),
                                         [name = toStd(group)](const Policy &policy) {
                                             scaling::DeletePolicy::Input input;
                                             input.autoScalingGroupName = name;
                                             input.policyName = policy.policyName;
                                             return input;
                                         });
    type.help = help::policies();
    return type;
}

Resource scheduledActionsOf(const QString &group)
{
    ResourceType<ScheduledAction> type(QStringLiteral("autoscaling"), QStringLiteral("scheduledAction"));
    type.title = Policies::tr("Scheduled actions");
    type.identity(&ScheduledAction::scheduledActionName);
    type.listBy<scaling::DescribeScheduledActions>(&scaling::DescribeScheduledActions::Output::scheduledUpdateGroupActions, &scaling::DescribeScheduledActions::Input::nextToken,
                                                   &scaling::DescribeScheduledActions::Output::nextToken, [name = toStd(group)](auto &input) { input.autoScalingGroupName = name; });
    type.refreshOn("autoscaling", "scheduledAction", toStd(group));
    type.column({.id = QStringLiteral("name"), .title = Policies::tr("Name"), .width = 200}, &ScheduledAction::scheduledActionName);
    type.column({.id = QStringLiteral("recurrence"), .title = Policies::tr("Recurrence"), .width = 200}, &ScheduledAction::recurrence);
    type.column({.id = QStringLiteral("next"), .title = Policies::tr("Start time"), .width = 310, .stretch = true}, &ScheduledAction::startTime);
    type.column({.id = QStringLiteral("desired"), .title = Policies::tr("Desired capacity"), .width = 150, .rightAligned = true}, &ScheduledAction::desiredCapacity);
    type.column({.id = QStringLiteral("min"), .title = Policies::tr("Min"), .width = 80, .rightAligned = true}, &ScheduledAction::minSize);
    type.column({.id = QStringLiteral("max"), .title = Policies::tr("Max"), .width = 80, .rightAligned = true}, &ScheduledAction::maxSize);
    type.sortColumn = QStringLiteral("name");
    type.filterPlaceholder = Policies::tr("Find scheduled actions");
    type.emptyTitle = Policies::tr("No scheduled actions");
    type.emptyText = Policies::tr("For load that comes at known times.");
    type.emptyAction = QStringLiteral("createScheduledAction");
    type.always({.id = QStringLiteral("createScheduledAction"), .text = Policies::tr("Create scheduled action"), .icon = QStringLiteral("plus")},
                [group](const ActionContext &context) { openForm(context, actionForm(group)); });
    type.removeBy<scaling::DeleteScheduledAction>(removal(QStringLiteral("deleteScheduledAction"), Policies::tr("Delete scheduled action"), Policies::tr("Successfully deleted scheduled action %1"),
                                                          Policies::tr("The scheduled action was not deleted")),
                                                  [name = toStd(group)](const ScheduledAction &action) {
                                                      scaling::DeleteScheduledAction::Input input;
                                                      input.autoScalingGroupName = name;
                                                      input.scheduledActionName = action.scheduledActionName;
                                                      return input;
                                                  });
    type.help = help::policies();
    return type;
}

} // namespace nephoscope::gui::autoscaling
