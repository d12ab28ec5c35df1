#include "gui/consoles/cloudwatch/AlarmsCard.h"

#include "gui/bridge/Ask.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/cloudwatch/Alarms.h"

#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <map>

namespace nephoscope::gui::cloudwatch {

namespace {

using api::cloudwatch::DescribeAlarms;

// arn:aws:cloudwatch:REGION:ACCOUNT:alarm:NAME
QString regionOf(const QString &arn) { return arn.section(u':', 3, 3); }
QString nameOf(const QString &arn) { return arn.section(u':', 6); }

constexpr int mostNames = 100; // of one DescribeAlarms

} // namespace

AlarmsCard::AlarmsCard(EngineHost &engine, QStringList arns, QWidget *parent) : FactsCard(2, parent), m_engine(engine), m_arns(std::move(arns))
{
    column()->addStretch(1); // the facts hang from the title, however high the card is
    connect(&engine, &EngineHost::changed, this, [this](const QList<Change> &changes) {
        if (std::any_of(changes.begin(), changes.end(), [](const Change &change) { return change.service == "cloudwatch" && change.type == "alarm"; }))
            refresh();
    });
    connect(this, &FactsCard::retry, this, &AlarmsCard::refresh);
}

void AlarmsCard::refresh()
{
    if (!m_engine.isReady())
        return;
    std::map<QString, DescribeAlarms::Input> calls;
    for (const QString &arn : m_arns.mid(0, mostNames)) {
        DescribeAlarms::Input &input = calls[regionOf(arn)];
        (input.alarmNames ? *input.alarmNames : input.alarmNames.emplace()).push_back(toStd(nameOf(arn)));
    }
    const int generation = ++m_generation;
    m_waiting = int(calls.size());
    m_states.clear();
    for (auto &[region, input] : calls) {
        for (const char *kind : {"MetricAlarm", "CompositeAlarm"})
            (input.alarmTypes ? *input.alarmTypes : input.alarmTypes.emplace()).emplace_back(kind);
        input.maxRecords = mostNames;
        Caller caller = m_engine.caller();
        if (!region.isEmpty())
            caller.region = Region{toStd(region)};
        ask<DescribeAlarms>(m_engine, this, std::move(caller), std::move(input), [this, generation](auto reply) {
            if (generation != m_generation)
                return;
            --m_waiting;
            if (!reply)
                return showError(tr("The alarms cannot be shown"), errorText(reply.error()));
            const auto take = [this](const auto &found) {
                if (!found)
                    return;
                for (const auto &each : *found) {
                    Alarm alarm;
                    alarm.data.stateValue = each.stateValue;
                    const Cell state = stateCell(alarm);
                    m_states.insert(toQt(each.alarmArn.value_or("")), Fact{toQt(each.alarmName.value_or("")), state.text, false, {}, state.status, {}});
                }
            };
            take(reply->metricAlarms);
            take(reply->compositeAlarms);
            if (m_waiting == 0)
                fill();
        });
    }
    if (calls.empty())
        fill();
}

void AlarmsCard::fill()
{
    std::vector<Fact> facts;
    for (const QString &arn : m_arns.mid(0, mostNames))
        facts.push_back(m_states.value(arn, Fact{nameOf(arn), tr("There is no such alarm"), false, {}, StatusIndicator::Status::Stopped, {}}));
    setFacts(std::move(facts));
}

} // namespace nephoscope::gui::cloudwatch
