#include "gui/consoles/lambda/FunctionMonitoring.h"

#include "gui/consoles/cloudwatch/Logs.h"
#include "gui/consoles/cloudwatch/ResourceMonitoring.h"
#include "gui/consoles/lambda/Functions.h"
#include "gui/describe/ListsPanel.h"
#include "gui/describe/ResourceView.h"
#include "gui/kit/Spacing.h"
#include "gui/theme/Theme.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui::lambda {

using cloudwatch::Monitored; // lupdate takes a qualified type before a function for a namespace

namespace {

struct FunctionMonitoring
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::lambda::FunctionMonitoring)
};

constexpr int logSeconds = 3 * 60 * 60; // as the graphs at first

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

FunctionMonitor::FunctionMonitor(Navigator &navigator, QString function, QWidget *parent)
    : Panel(parent), m_navigator(navigator), m_function(std::move(function)), m_column(new QVBoxLayout(this)),
      m_board(new cloudwatch::MonitoringBoard(navigator, QStringLiteral("functionMetrics"), [name = m_function](int period) { return functionMetrics(name, period); }, {}))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    followDensity(m_column, [](const Theme &theme) { return Spacing{theme.space("l")}; });
    m_column->addWidget(m_board);
    connect(&navigator.engine(), &EngineHost::ready, this, &FunctionMonitor::findLogs);
    findLogs();
}

void FunctionMonitor::findLogs()
{
    if (m_logs || m_asking || !m_navigator.engine().isReady())
        return;
    m_asking = true;
    loadFunction(m_navigator.engine(), this, m_function, [this](Expected<std::shared_ptr<const Function>> found) {
        m_asking = false;
        if (m_logs)
            return;
        // Who may not see the function may still see what it writes where functions usually do.
        Function named;
        named.functionName = toStd(m_function);
        auto search = std::make_shared<cloudwatch::EventSearch>();
        search->group = logGroupOf(found ? **found : named);
        search->range = DateRange{.seconds = logSeconds};
        search->mayLack = true;
        m_logs = new ResourceView(m_navigator, [search] {
            Resource events = cloudwatch::logEvents(search);
            events.title = tr("Recent log events");
            events.description = tr("Of the last three hours, from %1, the latest first.").arg(search->group);
            events.emptyText = tr("The function has written nothing in the last three hours.");
            return events;
        });
        m_logs->setObjectName(QStringLiteral("functionLogs"));
        m_column->addWidget(m_logs);
    });
}

void FunctionMonitor::refresh()
{
    m_board->refresh();
    if (m_logs)
        m_logs->refresh();
    else
        findLogs();
}

bool FunctionMonitor::isSettled() const { return m_board->isSettled() && m_logs && m_logs->isSettled(); }

std::vector<Command> FunctionMonitor::commands()
{
    std::vector<Command> all = m_board->commands();
    if (m_logs) {
        for (Command &command : m_logs->commands())
            all.push_back(std::move(command));
    }
    return withoutSharedKeys(std::move(all));
}

} // namespace nephoscope::gui::lambda
