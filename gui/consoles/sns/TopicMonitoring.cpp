#include "gui/consoles/cloudwatch/ResourceMonitoring.h"
#include "gui/consoles/sns/Topics.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::sns {

using cloudwatch::Monitored; // lupdate takes a qualified type before a function for a namespace

namespace {

struct TopicMonitoring
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::sns::TopicMonitoring)
};

} // namespace

Monitored topicMetrics(const QString &topic, int period)
{
    cloudwatch::ResourceGraphs graphs(QStringLiteral("AWS/SNS"), {{QStringLiteral("TopicName"), topic}}, period);
    graphs.add("published", TopicMonitoring::tr("Messages published"), ChartUnit::Count, {{"NumberOfMessagesPublished", "Sum", TopicMonitoring::tr("Published")}});
    graphs.add("notifications", TopicMonitoring::tr("Notifications"), ChartUnit::Count,
               {{"NumberOfNotificationsDelivered", "Sum", TopicMonitoring::tr("Delivered")},
                {"NumberOfNotificationsFailed", "Sum", TopicMonitoring::tr("Failed")},
                {"NumberOfNotificationsFilteredOut", "Sum", TopicMonitoring::tr("Filtered out")}});
    graphs.add("publishedSize", TopicMonitoring::tr("Size of published messages"), ChartUnit::Bytes, {{"PublishSize", "Average", TopicMonitoring::tr("Average")}});
    return std::move(graphs).board(TopicMonitoring::tr("Topic metrics"));
}

} // namespace nephoscope::gui::sns
