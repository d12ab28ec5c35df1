#include "gui/consoles/sqs/QueueMonitoring.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::sqs {

using cloudwatch::Monitored; // lupdate takes a qualified type before a function for a namespace

namespace {

struct QueueMonitoring
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::sqs::QueueMonitoring)
};

} // namespace

Monitored queueMetrics(const QString &queue, int period)
{
    cloudwatch::ResourceGraphs graphs(QStringLiteral("AWS/SQS"), {{QStringLiteral("QueueName"), queue}}, period);
    graphs.add("queueDepth", QueueMonitoring::tr("Messages in the queue"), ChartUnit::Count,
               {{"ApproximateNumberOfMessagesVisible", "Maximum", QueueMonitoring::tr("Available")},
                {"ApproximateNumberOfMessagesNotVisible", "Maximum", QueueMonitoring::tr("In flight")},
                {"ApproximateNumberOfMessagesDelayed", "Maximum", QueueMonitoring::tr("Delayed")}});
    graphs.add("queueAge", QueueMonitoring::tr("Age of the oldest message (seconds)"), ChartUnit::Number, {{"ApproximateAgeOfOldestMessage", "Maximum", QueueMonitoring::tr("Age")}});
    graphs.add("queueTraffic", QueueMonitoring::tr("Messages sent, received and deleted"), ChartUnit::Count,
               {{"NumberOfMessagesSent", "Sum", QueueMonitoring::tr("Sent")},
                {"NumberOfMessagesReceived", "Sum", QueueMonitoring::tr("Received")},
                {"NumberOfMessagesDeleted", "Sum", QueueMonitoring::tr("Deleted")}});
    graphs.add("emptyReceives", QueueMonitoring::tr("Empty receives"), ChartUnit::Count, {{"NumberOfEmptyReceives", "Sum", QueueMonitoring::tr("Empty receives")}});
    graphs.add("sentSize", QueueMonitoring::tr("Size of sent messages"), ChartUnit::Bytes, {{"SentMessageSize", "Average", QueueMonitoring::tr("Average")}, {"SentMessageSize", "Maximum", QueueMonitoring::tr("Largest")}});
    return std::move(graphs).board(QueueMonitoring::tr("Queue metrics"));
}

} // namespace nephoscope::gui::sqs
