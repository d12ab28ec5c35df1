#include "gui/consoles/cloudwatch/ResourceMonitoring.h"
#include "gui/consoles/lambda/Functions.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::lambda {

using cloudwatch::Monitored; // lupdate takes a qualified type before a function for a namespace

namespace {

struct FunctionMonitoring
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::lambda::FunctionMonitoring)
};

} // namespace

Monitored functionMetrics(const QString &function, int period)
{
    cloudwatch::ResourceGraphs graphs(QStringLiteral("AWS/Lambda"), {{QStringLiteral("FunctionName"), function}}, period);
    graphs.add("invocations", FunctionMonitoring::tr("Invocations"), ChartUnit::Count, {{"Invocations", "Sum", FunctionMonitoring::tr("Invocations")}});
    graphs.add("duration", FunctionMonitoring::tr("Duration"), ChartUnit::Milliseconds,
               {{"Duration", "Minimum", FunctionMonitoring::tr("Minimum")}, {"Duration", "Average", FunctionMonitoring::tr("Average")}, {"Duration", "Maximum", FunctionMonitoring::tr("Maximum")}});
    graphs.add("errors", FunctionMonitoring::tr("Errors"), ChartUnit::Count, {{"Errors", "Sum", FunctionMonitoring::tr("Errors")}});
    graphs.add("throttles", FunctionMonitoring::tr("Throttles"), ChartUnit::Count, {{"Throttles", "Sum", FunctionMonitoring::tr("Throttles")}});
    graphs.add("concurrency", FunctionMonitoring::tr("Concurrent executions"), ChartUnit::Count, {{"ConcurrentExecutions", "Maximum", FunctionMonitoring::tr("Concurrent executions")}});
    return std::move(graphs).board(FunctionMonitoring::tr("Function metrics"));
}

} // namespace nephoscope::gui::lambda
