#pragma once

#include "S3Fixture.h"
#include "api/generated/cloudwatch.h"

#include <QtCore/QStringList>

namespace nephoscope::test {

namespace cw = nephoscope::api::cloudwatch;

/// A cloud with short words for what the tests of CloudWatch do all the time.
class CloudWatchFixture : public S3Fixture
{
public:
    using S3Fixture::S3Fixture;
    using S3Fixture::put;

    static cw::MetricDatum datum(const std::string &name, double value, Timestamp time = start(), const std::string &unit = {})
    {
        cw::MetricDatum made;
        made.metricName = name;
        made.value = value;
        made.timestamp = time;
        if (!unit.empty())
            made.unit.emplace().value = unit;
        return made;
    }
    QByteArray put(std::vector<cw::MetricDatum> data, const std::string &nameSpace = "App")
    {
        cw::PutMetricData::Input input;
        input.namespace_ = nameSpace;
        input.metricData = std::move(data);
        return codeOf(call<cw::PutMetricData>(input));
    }
    static cw::MetricDataQuery metric(const std::string &id, const std::string &name, const std::string &stat, int period = 60, bool returned = true)
    {
        cw::MetricDataQuery query;
        query.id = id;
        query.returnData = returned;
        auto &wanted = query.metricStat.emplace();
        auto &which = wanted.metric.emplace();
        which.namespace_ = "App";
        which.metricName = name;
        wanted.period = period;
        wanted.stat = stat;
        return query;
    }
    static cw::MetricDataQuery expression(const std::string &id, const std::string &text)
    {
        cw::MetricDataQuery query;
        query.id = id;
        query.expression = text;
        return query;
    }
    Expected<cw::GetMetricData::Output> data(std::vector<cw::MetricDataQuery> queries, Timestamp from, Timestamp to)
    {
        cw::GetMetricData::Input input;
        input.metricDataQueries = std::move(queries);
        input.startTime = from;
        input.endTime = to;
        input.scanBy.emplace().value = "TimestampAscending";
        return call<cw::GetMetricData>(input);
    }
    /// `id: minutes since the start=value …`, or `!Code`.
    static QByteArray shown(const Expected<cw::GetMetricData::Output> &got)
    {
        if (!got)
            return '!' + codeOf(got);
        QStringList lines;
        for (const auto &result : *got->metricDataResults) {
            QStringList points{QString::fromStdString(*result.label) + QLatin1Char(':')};
            for (std::size_t i = 0; i < result.values->size(); ++i) {
                const auto minutes = std::chrono::floor<std::chrono::minutes>((*result.timestamps)[i] - start()).count();
                points.append(QStringLiteral("%1=%2").arg(minutes).arg((*result.values)[i]));
            }
            lines.append(points.join(QLatin1Char(' ')));
        }
        return lines.join(QLatin1String(" | ")).toUtf8();
    }

    static cw::PutMetricAlarm::Input alarm(const std::string &name, double threshold = 10)
    {
        cw::PutMetricAlarm::Input input;
        input.alarmName = name;
        input.namespace_ = "App";
        input.metricName = "load";
        input.statistic.emplace().value = "Maximum";
        input.period = 60;
        input.evaluationPeriods = 1;
        input.threshold = threshold;
        input.comparisonOperator.emplace().value = "GreaterThanThreshold";
        return input;
    }
    cw::MetricAlarm alarmNamed(const std::string &name)
    {
        cw::DescribeAlarms::Input input;
        input.alarmNames = std::vector<std::string>{name};
        const auto got = call<cw::DescribeAlarms>(input);
        return got && !got->metricAlarms->empty() ? got->metricAlarms->front() : cw::MetricAlarm();
    }
    QByteArray stateOf(const std::string &name)
    {
        cw::DescribeAlarms::Input input;
        input.alarmNames = std::vector<std::string>{name};
        input.alarmTypes.emplace().emplace_back().value = "MetricAlarm";
        input.alarmTypes->emplace_back().value = "CompositeAlarm";
        const auto got = call<cw::DescribeAlarms>(input);
        if (!got || got->metricAlarms->size() + got->compositeAlarms->size() != 1)
            return "(none)";
        return text(got->metricAlarms->empty() ? got->compositeAlarms->front().stateValue->value : got->metricAlarms->front().stateValue->value);
    }
    /// Lets minutes pass one by one, so that alarms are looked at in each of them.
    void minutes(int count)
    {
        for (int i = 0; i < count; ++i)
            advance(std::chrono::minutes(1));
    }
};

} // namespace nephoscope::test
