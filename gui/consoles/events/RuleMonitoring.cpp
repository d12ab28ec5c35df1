#include "gui/consoles/cloudwatch/ResourceMonitoring.h"
#include "gui/consoles/events/Rules.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::events {

using cloudwatch::Monitored; // lupdate takes a qualified type before a function for a namespace

namespace {

struct RuleMonitoring
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::events::RuleMonitoring)
};

} // namespace

Monitored ruleMetrics(const QString &rule, int period)
{
    // The default bus is not said.
    cloudwatch::ResourceGraphs::Dimensions dimensions;
    if (busOf(rule) != defaultBus)
        dimensions.emplace_back(QStringLiteral("EventBusName"), busOf(rule));
    dimensions.emplace_back(QStringLiteral("RuleName"), ruleNameOf(rule));
    cloudwatch::ResourceGraphs graphs(QStringLiteral("AWS/Events"), dimensions, period);
    graphs.add("matched", RuleMonitoring::tr("Matched events"), ChartUnit::Count,
               {{"MatchedEvents", "Sum", RuleMonitoring::tr("Matched events")}, {"TriggeredRules", "Sum", RuleMonitoring::tr("Times the rule was triggered")}});
    graphs.add("deliveries", RuleMonitoring::tr("Invocations of targets"), ChartUnit::Count,
               {{"Invocations", "Sum", RuleMonitoring::tr("Invocations")}, {"FailedInvocations", "Sum", RuleMonitoring::tr("Failed for good")}});
    return std::move(graphs).board(RuleMonitoring::tr("Rule metrics"));
}

} // namespace nephoscope::gui::events
