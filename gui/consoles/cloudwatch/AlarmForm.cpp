#include "api/generated/autoscaling.h"
#include "gui/bridge/AskAll.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/cloudwatch/Alarms.h"
#include "gui/consoles/cloudwatch/Help.h"
#include "gui/consoles/cloudwatch/MetricPicker.h"
#include "gui/consoles/s3/Targets.h"
#include "gui/describe/SettingType.h"
#include "gui/describe/TagSetting.h"
#include "gui/kit/Format.h"
#include "gui/kit/JsonCheck.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>
#include <cmath>

namespace nephoscope::gui::cloudwatch {

namespace {

using api::cloudwatch::MetricAlarm;
using api::cloudwatch::PutMetricAlarm;
using api::cloudwatch::Tag;
using Arns = std::optional<std::vector<std::string>>;
using Kind = FieldDescription::Kind;

struct AlarmForm
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::cloudwatch::AlarmForm)
};

constexpr int mostPeriods = 1440; // minutes of a day, which is as far back as an alarm looks

FieldDescription number(const char *id, const QString &label, int initial)
{
    FieldDescription field{.id = QLatin1String(id), .label = label, .kind = Kind::Number};
    field.initial = QString::number(initial);
    field.smallest = 1;
    field.largest = mostPeriods;
    return field;
}

FormSection metricSection(const MetricAlarm &alarm, const std::optional<MetricId> &metric)
{
    FieldDescription picker = metricField("alarmMetric", AlarmForm::tr("Select metric"));
    picker.description = AlarmForm::tr("Of those that have had data in the last two weeks.");
    picker.initial = metric ? metric->text() : QString();
    const QString statistic = statisticOf(alarm).isEmpty() ? QStringLiteral("Average") : statisticOf(alarm);
    const int period = alarm.period.value_or(300);
    return {AlarmForm::tr("Metric"), {},
            {std::move(picker), select("alarmStatistic", AlarmForm::tr("Statistic"), statisticOptions(statistic), statistic),
             select("alarmPeriod", AlarmForm::tr("Period"), periodOptions(period), QString::number(period))}};
}

/// Of an expression: it and the metrics that it is about, as dashboards have them.
FormSection linesSection(const GraphRows &rows)
{
    FieldDescription lines{.id = QStringLiteral("alarmLines"), .label = AlarmForm::tr("Metrics and expressions"), .kind = Kind::Code};
    lines.description = AlarmForm::tr("The alarm looks at the one line that is visible.");
    lines.initial = formatJson(textOf(rows));
    lines.check = [](const QString &text) {
        const GraphRows entered = graphRowsIn(text);
        const auto visible = std::count_if(entered.begin(), entered.end(), [](const GraphRow &row) { return row.visible; });
        return visible == 1 ? QString() : AlarmForm::tr("Exactly one line is looked at: the others need \"visible\": false.");
    };
    lines.errorCodes = {QStringLiteral("ValidationError")};
    lines.errorWords = {QStringLiteral("expression"), QStringLiteral("Metrics")};
    return {AlarmForm::tr("Metric"), {}, {std::move(lines)}};
}

FormSection conditionSection(const MetricAlarm &alarm)
{
    FieldDescription comparison{.id = QStringLiteral("comparison"), .label = AlarmForm::tr("Whenever the metric is"), .kind = Kind::Radio};
    comparison.options = {{QStringLiteral("GreaterThanThreshold"), AlarmForm::tr("Greater (> threshold)")},
                          {QStringLiteral("GreaterThanOrEqualToThreshold"), AlarmForm::tr("Greater/Equal (>= threshold)")},
                          {QStringLiteral("LessThanOrEqualToThreshold"), AlarmForm::tr("Lower/Equal (<= threshold)")},
                          {QStringLiteral("LessThanThreshold"), AlarmForm::tr("Lower (< threshold)")}};
    comparison.initial = alarm.comparisonOperator ? toQt(alarm.comparisonOperator->value) : QStringLiteral("GreaterThanThreshold");
    FieldDescription threshold{.id = QStringLiteral("threshold"), .label = AlarmForm::tr("Than the threshold")};
    threshold.initial = alarm.threshold ? QString::number(*alarm.threshold, 'g', 15) : QString();
    threshold.placeholder = QStringLiteral("5");
    threshold.check = [](const QString &text) {
        bool fine = false;
        const double value = text.trimmed().toDouble(&fine);
        return fine && std::isfinite(value) ? QString() : AlarmForm::tr("Enter a number.");
    };
    const int periods = alarm.evaluationPeriods.value_or(1);
    FieldDescription many = number("datapointsToAlarm", AlarmForm::tr("Datapoints to alarm"), alarm.datapointsToAlarm.value_or(periods));
    many.constraint = AlarmForm::tr("How many datapoints have to breach the threshold. No more than are looked at.");
    FieldDescription of = number("evaluationPeriods", AlarmForm::tr("Out of"), periods);
    of.constraint = AlarmForm::tr("How many of the last datapoints are looked at.");
    std::vector<FieldOption> treatments;
    for (const char *each : {"missing", "notBreaching", "ignore", "breaching"})
        treatments.push_back({QLatin1String(each), missingDataText(QLatin1String(each))});
    return {AlarmForm::tr("Conditions"), AlarmForm::tr("A static threshold."),
            {std::move(comparison), std::move(threshold), std::move(many), std::move(of),
             select("missingData", AlarmForm::tr("Missing data treatment"), std::move(treatments), toQt(alarm.treatMissingData.value_or("missing")))}};
}

/// Of Auto Scaling's policies those that alarms run: target tracking makes alarms of its own, and forecasts need none.
void loadPolicies(EngineHost &engine, QObject *receiver, FieldDescription::Loaded done)
{
    using api::autoscaling::DescribePolicies;
    using api::autoscaling::ScalingPolicy;
    askAll<DescribePolicies, ScalingPolicy>(engine, receiver, {}, &DescribePolicies::Output::scalingPolicies, &DescribePolicies::Input::nextToken,
                                            &DescribePolicies::Output::nextToken, [done = std::move(done)](Expected<std::vector<ScalingPolicy>> all) {
        if (!all)
            return done(fail(all.error()));
        std::vector<FieldOption> options;
        for (const ScalingPolicy &policy : *all) {
            const std::string type = policy.policyType.value_or("SimpleScaling");
            if (policy.policyARN && (type == "SimpleScaling" || type == "StepScaling"))
                options.push_back({toQt(*policy.policyARN), actionName(*policy.policyARN), AlarmForm::tr("Auto Scaling policy")});
        }
        done(std::move(options));
    });
}

/// Topics, functions and scaling policies, but for those in `known`.
void loadTargets(EngineHost &engine, QObject *receiver, const QStringList &known, const FieldDescription::Loaded &done)
{
    // Who may not list functions or policies can still choose the others.
    s3::loadTopics(engine, receiver, [&engine, receiver, known, done](Expected<std::vector<FieldOption>> topics) {
        if (!topics)
            return done(fail(topics.error()));
        s3::loadFunctions(engine, receiver, [&engine, receiver, known, done, all = std::move(*topics)](Expected<std::vector<FieldOption>> functions) mutable {
            if (functions)
                all.insert(all.end(), functions->begin(), functions->end());
            loadPolicies(engine, receiver, [known, done, all = std::move(all)](Expected<std::vector<FieldOption>> policies) mutable {
                if (policies)
                    all.insert(all.end(), policies->begin(), policies->end());
                std::erase_if(all, [&](const FieldOption &option) { return known.contains(option.value); });
                done(std::move(all));
            });
        });
    });
}

FieldDescription target(const char *id, const QString &label, const Arns &arns)
{
    FieldDescription field{.id = QLatin1String(id), .label = label, .kind = Kind::Picks};
    field.placeholder = AlarmForm::tr("Choose SNS topics, functions and Auto Scaling policies");
    QStringList known;
    for (const std::string &arn : arns.value_or(std::vector<std::string>())) {
        known << toQt(arn);
        field.options.push_back({toQt(arn), actionName(arn)});
    }
    field.initial = known.join(u'\n');
    field.load = [known](EngineHost &engine, QObject *receiver, FieldDescription::Loaded done) { loadTargets(engine, receiver, known, done); };
    return field;
}

FormSection actionSection(const MetricAlarm &alarm)
{
    FieldDescription enabled{.id = QStringLiteral("actionsEnabled"), .label = AlarmForm::tr("Actions are enabled"), .kind = Kind::Check};
    enabled.initial = alarm.actionsEnabled.value_or(true) ? QStringLiteral("true") : QStringLiteral("false");
    return {AlarmForm::tr("Actions"), AlarmForm::tr("Who is told, and which Auto Scaling policies run, when the alarm comes into a state."),
            {target("alarmTargets", AlarmForm::tr("In alarm"), alarm.alarmActions), target("okTargets", AlarmForm::tr("OK"), alarm.okActions),
             target("insufficientTargets", AlarmForm::tr("Insufficient data"), alarm.insufficientDataActions), std::move(enabled)}};
}

FieldDescription descriptionField(const MetricAlarm &alarm)
{
    FieldDescription field{.id = QStringLiteral("alarmDescription"), .label = AlarmForm::tr("Alarm description - optional"), .kind = Kind::Area};
    field.initial = toQt(alarm.alarmDescription.value_or(""));
    field.check = [](const QString &text) { return text.size() > 1024 ? AlarmForm::tr("At most 1,024 characters.") : QString(); };
    return field;
}

FieldDescription nameField()
{
    FieldDescription field{.id = QStringLiteral("alarmName"), .label = AlarmForm::tr("Alarm name")};
    field.placeholder = QStringLiteral("too-many-orders");
    field.constraint = AlarmForm::tr("1 to 255 characters. An alarm of that name is replaced.");
    field.check = [](const QString &text) { return text.trimmed().isEmpty() || text.trimmed().size() > 255 ? AlarmForm::tr("Enter 1 to 255 characters.") : QString(); };
    return field;
}

void put(Arns &arns, const QString &lines)
{
    arns.emplace();
    for (const QString &arn : lines.split(u'\n', Qt::SkipEmptyParts))
        arns->push_back(toStd(arn));
}

/// Percentiles and the like are extended ones.
template <class To>
void putStatistic(To &to, const QString &statistic)
{
    if (!statistic.isEmpty() && statistic.front().isUpper() && !statistic.contains(u'('))
        to.statistic.emplace(toStd(statistic));
    else
        to.extendedStatistic = toStd(statistic);
}

/// What the forms do not ask for stays as it is in `before`.
PutMetricAlarm::Input inputOf(const MetricAlarm &before, const FormValues &values)
{
    PutMetricAlarm::Input input;
    input.alarmName = before.alarmName ? before.alarmName : std::optional(toStd(values[QStringLiteral("alarmName")].trimmed()));
    if (const QString text = values[QStringLiteral("alarmDescription")]; !text.isEmpty())
        input.alarmDescription = toStd(text);
    if (const auto metric = MetricId::parse(values[QStringLiteral("alarmMetric")])) {
        auto chosen = metric->metric();
        input.namespace_ = std::move(chosen.namespace_);
        input.metricName = std::move(chosen.metricName);
        input.dimensions = std::move(chosen.dimensions);
    }
    const QString statistic = values[QStringLiteral("alarmStatistic")];
    if (const GraphRows rows = graphRowsIn(values[QStringLiteral("alarmLines")]); !rows.empty())
        input.metrics = subjectOf(rows).queries;
    else
        putStatistic(input, statistic);
    if (!input.metrics)
        input.period = values[QStringLiteral("alarmPeriod")].toInt();
    input.comparisonOperator.emplace(toStd(values[QStringLiteral("comparison")]));
    input.threshold = values[QStringLiteral("threshold")].trimmed().toDouble();
    input.datapointsToAlarm = values[QStringLiteral("datapointsToAlarm")].toInt();
    input.evaluationPeriods = values[QStringLiteral("evaluationPeriods")].toInt();
    input.treatMissingData = toStd(values[QStringLiteral("missingData")]);
    input.unit = before.unit;
    input.evaluateLowSampleCountPercentile = before.evaluateLowSampleCountPercentile;
    input.actionsEnabled = values.isOn(QStringLiteral("actionsEnabled"));
    put(input.alarmActions, values[QStringLiteral("alarmTargets")]);
    put(input.okActions, values[QStringLiteral("okTargets")]);
    put(input.insufficientDataActions, values[QStringLiteral("insufficientTargets")]);
    if (const auto tags = values.tags(QStringLiteral("alarmTags")); !tags.empty())
        input.tags = tagsTo<Tag>(tags, &Tag::key, &Tag::value);
    return input;
}

GraphRows linesOf(const MetricAlarm &alarm) { return alarm.metrics ? graphRowsOf(*alarm.metrics) : GraphRows(); }

MetricId metricOf(const MetricAlarm &alarm)
{
    api::cloudwatch::Metric metric;
    metric.namespace_ = alarm.namespace_;
    metric.metricName = alarm.metricName;
    metric.dimensions = alarm.dimensions;
    return MetricId::of(metric);
}

FormSection inStep(std::size_t step, FormSection section)
{
    section.step = step;
    return section;
}

std::vector<Fact> factsOf(const Alarm &alarm)
{
    const MetricAlarm &data = alarm.data;
    if (alarm.isComposite())
        return {{AlarmForm::tr("Rule"), toQt(*alarm.rule), true}};
    std::vector<Fact> facts;
    if (data.metrics) {
        for (const auto &query : *data.metrics)
            facts.push_back({toQt(query.id.value_or("")), query.metricStat && query.metricStat->metric ? MetricId::of(*query.metricStat->metric).text() : toQt(query.expression.value_or("")), true});
    } else {
        const MetricId metric = metricOf(data);
        facts.push_back({AlarmForm::tr("Namespace"), metric.nameSpace});
        facts.push_back({AlarmForm::tr("Metric name"), metric.name, false, metricsAddress(metric.nameSpace, metric.dimensionNames())});
        for (const auto &[key, value] : metric.dimensions)
            facts.push_back({key, value});
        facts.push_back({AlarmForm::tr("Statistic"), statisticText(statisticOf(data))});
    }
    const int periods = data.evaluationPeriods.value_or(1);
    facts.push_back({AlarmForm::tr("Period"), formatDuration(periodOf(data))});
    facts.push_back({AlarmForm::tr("Threshold"), QString(comparisonSign(data.comparisonOperator ? data.comparisonOperator->value : std::string()) % u' ' % numberText(data.threshold.value_or(0)))});
    facts.push_back({AlarmForm::tr("Datapoints to alarm"), AlarmForm::tr("%1 out of %2").arg(data.datapointsToAlarm.value_or(periods)).arg(periods)});
    facts.push_back({AlarmForm::tr("Missing data treatment"), missingDataText(toQt(data.treatMissingData.value_or("missing")))});
    return facts;
}

} // namespace

bool isEditable(const Alarm &alarm) { return !alarm.isComposite() && (!alarm.data.metrics || !linesOf(alarm.data).empty()); }

std::shared_ptr<FormDescription> alarmForm(const QString &watched)
{
    std::optional<MetricId> metric = MetricId::parse(watched);
    const GraphRows rows = metric ? GraphRows() : graphRowsIn(watched);
    MetricAlarm none;
    if (rows.size() == 1 && rows.front().metric) {
        metric = rows.front().metric;
        putStatistic(none, rows.front().statistic);
        none.period = rows.front().period;
    }
    auto form = std::make_shared<FormDescription>();
    form->title = form->accept = AlarmForm::tr("Create alarm");
    form->failed = AlarmForm::tr("The alarm was not created");
    form->steps = {{QStringLiteral("metric"), AlarmForm::tr("Specify metric and conditions")},
                   {QStringLiteral("actions"), AlarmForm::tr("Configure actions"), {}, true},
                   {QStringLiteral("name"), AlarmForm::tr("Add name and description")}};
    FieldDescription tags{.id = QStringLiteral("alarmTags"), .label = AlarmForm::tr("Tags"), .kind = Kind::Tags};
    form->sections = {inStep(0, metric || rows.empty() ? metricSection(none, metric) : linesSection(rows)), inStep(0, conditionSection(none)), inStep(1, actionSection(none)),
                      {AlarmForm::tr("Name and description"), {}, {nameField(), descriptionField(none)}, 2},
                      {AlarmForm::tr("Tags - optional"), {}, {std::move(tags)}, 2}};
    form->cancelAddress = alarmsAddress();
    form->sends([](EngineHost &engine, const FormValues &values) {
        return FormCalls{FormCall::of<PutMetricAlarm>(engine.caller(), inputOf({}, values))};
    });
    form->succeeded = [](const ActionContext &context, const FormValues &values) {
        const QString name = values[QStringLiteral("alarmName")].trimmed();
        Flash flash{FlashType::Success, AlarmForm::tr("Successfully created alarm %1").arg(name), AlarmForm::tr("It has its first state within a minute.")};
        flash.actionText = AlarmForm::tr("View alarm");
        flash.action = [context, name] { context.navigator().go(alarmAddress(name)); };
        context.flashbar()->show(flash);
    };
    return form;
}

Setting configurationSetting(const QString &name)
{
    SettingType<Alarm> setting(QStringLiteral("alarm"), AlarmForm::tr("Metric and conditions"), AlarmForm::tr("alarm"));
    setting.loadWith([name](EngineHost &engine, QObject *receiver, auto done) { loadAlarm(engine, receiver, name, std::move(done)); });
    setting.shows(factsOf);
    setting.notes([](const Alarm &alarm) { return alarm.data.metrics && linesOf(alarm.data).empty() ? AlarmForm::tr("This alarm is on an expression: change it with aws cloudwatch put-metric-alarm.") : QString(); });
    setting.editBy([](const Alarm &alarm) {
        FormDescription form;
        form.sections = {alarm.data.metrics ? linesSection(linesOf(alarm.data)) : metricSection(alarm.data, metricOf(alarm.data)), conditionSection(alarm.data), actionSection(alarm.data),
                         {AlarmForm::tr("Description"), {}, {descriptionField(alarm.data)}}};
        form.sends([before = alarm.data](EngineHost &engine, const FormValues &values) {
            return FormCalls{FormCall::of<PutMetricAlarm>(engine.caller(), inputOf(before, values))};
        });
        return form;
    }, isEditable);
    return setting;
}

} // namespace nephoscope::gui::cloudwatch
