#include "gui/bridge/Text.h"
#include "gui/consoles/cloudwatch/Alarms.h"
#include "gui/kit/Format.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QUrl>

#include <algorithm>

namespace nephoscope::gui::cloudwatch {

namespace {

struct AlarmWords
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::cloudwatch::AlarmWords)
};

using api::cloudwatch::MetricAlarm;
using api::cloudwatch::MetricDataQuery;

/// The metric, or what the query that counts is called.
QString subjectOf(const MetricAlarm &alarm)
{
    if (!alarm.metrics)
        return toQt(alarm.metricName.value_or(""));
    for (const MetricDataQuery &query : *alarm.metrics) {
        if (!query.returnData.value_or(true))
            continue;
        if (query.label && !query.label->empty())
            return toQt(*query.label);
        return toQt(query.metricStat && query.metricStat->metric ? query.metricStat->metric->metricName.value_or("") : query.expression.value_or(""));
    }
    return {};
}

} // namespace

QString Alarm::name() const { return toQt(data.alarmName.value_or("")); }

QString alarmsAddress() { return QStringLiteral("cloudwatch/alarms"); }

QString createAlarmAddress() { return QStringLiteral("cloudwatch/alarms/create"); }

QString createAlarmAddress(const MetricId &metric) { return QStringLiteral("cloudwatch/new-alarm/") % QString::fromLatin1(QUrl::toPercentEncoding(metric.text())); }

QString alarmAddress(const QString &name, const QString &tab)
{
    // `create` is the form: an alarm of that name is reached by an address with a query.
    const QString address = QString(alarmsAddress() % u'/' % QString::fromLatin1(QUrl::toPercentEncoding(name)));
    if (tab.isEmpty())
        return name == QLatin1String("create") ? QString(address % QStringLiteral("?alarm")) : address;
    return QString(address % u'/' % tab);
}

std::vector<Breadcrumb> pathTo(const QString &name)
{
    return {{QStringLiteral("CloudWatch"), alarmsAddress()}, {AlarmWords::tr("Alarms"), alarmsAddress()}, {name, {}}};
}

std::function<bool(const Change &)> changesOf(const QString &name)
{
    return [id = toStd(name)](const Change &change) { return change.service == "cloudwatch" && change.type == "alarm" && (change.id == id || change.id.empty()); };
}

Cell stateCell(const Alarm &alarm)
{
    const std::string state = alarm.data.stateValue ? alarm.data.stateValue->value : std::string();
    Cell cell;
    cell.text = state == "OK" ? AlarmWords::tr("OK") : state == "ALARM" ? AlarmWords::tr("In alarm") : AlarmWords::tr("Insufficient data");
    cell.status = state == "OK" ? StatusIndicator::Status::Success : state == "ALARM" ? StatusIndicator::Status::Error : StatusIndicator::Status::Pending;
    return cell;
}

QString numberText(double number)
{
    return QLocale().toString(number, 'g', 12);
}

QString comparisonSign(const std::string &comparison)
{
    if (comparison == "GreaterThanOrEqualToThreshold")
        return QStringLiteral(">=");
    if (comparison == "GreaterThanThreshold")
        return QStringLiteral(">");
    return comparison == "LessThanThreshold" ? QStringLiteral("<") : QStringLiteral("<=");
}

QString statisticOf(const MetricAlarm &alarm)
{
    return toQt(alarm.statistic ? alarm.statistic->value : alarm.extendedStatistic.value_or(""));
}

int periodOf(const MetricAlarm &alarm)
{
    int period = alarm.period.value_or(0);
    for (const MetricDataQuery &query : alarm.metrics.value_or(std::vector<MetricDataQuery>()))
        period = std::max({period, query.metricStat ? query.metricStat->period.value_or(0) : 0, query.period.value_or(0)});
    return period > 0 ? period : 60;
}

QString conditionText(const Alarm &alarm)
{
    if (alarm.isComposite())
        return toQt(*alarm.rule);
    const MetricAlarm &data = alarm.data;
    const int periods = data.evaluationPeriods.value_or(1);
    return AlarmWords::tr("%1 %2 %3 for %4 of %5 datapoints within %6")
        .arg(subjectOf(data), comparisonSign(data.comparisonOperator ? data.comparisonOperator->value : std::string()), numberText(data.threshold.value_or(0)),
             QString::number(data.datapointsToAlarm.value_or(periods)), QString::number(periods), formatDuration(qint64(periods) * periodOf(data)));
}

QString missingDataText(const QString &treatment)
{
    if (treatment == QLatin1String("breaching"))
        return AlarmWords::tr("Treat missing data as bad (breaching the threshold)");
    if (treatment == QLatin1String("notBreaching"))
        return AlarmWords::tr("Treat missing data as good (not breaching the threshold)");
    return treatment == QLatin1String("ignore") ? AlarmWords::tr("Treat missing data as ignore (keep the alarm state)") : AlarmWords::tr("Treat missing data as missing");
}

QString actionName(const std::string &arn)
{
    const QString text = toQt(arn);
    // arn:aws:autoscaling:REGION:ACCOUNT:scalingPolicy:ID:autoScalingGroupName/GROUP:policyName/POLICY
    const QString group = QStringLiteral(":autoScalingGroupName/"), policy = QStringLiteral(":policyName/");
    if (const qsizetype from = text.indexOf(group), to = text.indexOf(policy); from >= 0 && to > from)
        return text.mid(from + group.size(), to - from - group.size()) % QStringLiteral(": ") % text.mid(to + policy.size());
    return text.section(u':', text.contains(QLatin1String(":lambda:")) ? 6 : 5);
}

std::vector<MetricDataQuery> queriesOf(const MetricAlarm &alarm)
{
    if (alarm.metrics)
        return *alarm.metrics;
    if (!alarm.metricName)
        return {};
    MetricDataQuery query;
    query.id = "m0";
    auto &stat = query.metricStat.emplace();
    auto &metric = stat.metric.emplace();
    metric.namespace_ = alarm.namespace_;
    metric.metricName = alarm.metricName;
    metric.dimensions = alarm.dimensions;
    stat.period = alarm.period;
    stat.stat = alarm.statistic ? alarm.statistic->value : alarm.extendedStatistic;
    stat.unit = alarm.unit;
    return {std::move(query)};
}

MetricGraph::Subject graphOf(const Alarm &alarm)
{
    MetricGraph::Subject subject;
    if (alarm.isComposite())
        return subject;
    subject.queries = queriesOf(alarm.data);
    subject.unit = unitOf(toQt(alarm.data.metricName.value_or("")), statisticOf(alarm.data));
    if (alarm.data.threshold)
        subject.thresholds = {{conditionText(alarm), *alarm.data.threshold}};
    return subject;
}

} // namespace nephoscope::gui::cloudwatch
