#pragma once

#include "api/generated/s3.h"
#include "gui/describe/FormDescription.h"
#include "gui/describe/Resource.h"

namespace nephoscope::gui {
class ConsoleDescription;
}

// Event notifications of a bucket. S3 reads and writes all of them at once: whoever changes one reads them anew first.
namespace nephoscope::gui::s3 {

/// One of them, whichever member of the configuration it is in.
struct EventNotification
{
    enum class To { Queue, Topic, Function };

    QString id;
    To to = To::Queue;
    QString arn;
    QStringList events;  ///< `s3:ObjectCreated:*`
    QString prefix = {};
    QString suffix = {};
};

using NotificationSet = api::s3::GetBucketNotificationConfiguration::Output;

std::vector<EventNotification> notificationsOf(const NotificationSet &set);
/// The configuration with `notification` in the place of the one of that id, or behind the others.
api::s3::NotificationConfiguration withNotification(const NotificationSet &set, const EventNotification &notification, const QString &replaces);
/// Without the one of that id; with EventBridge on or off.
api::s3::NotificationConfiguration withoutNotification(const NotificationSet &set, const QString &id);
api::s3::NotificationConfiguration withEventBridge(const NotificationSet &set, bool on);
/// Reads the bucket's configuration, changes it, writes it.
void changeNotifications(EngineHost &engine, QObject *receiver, const QString &bucket,
                         std::function<api::s3::NotificationConfiguration(const NotificationSet &)> change, ActionContext::Ending end);

/// "SQS queue".
QString destinationKindText(EventNotification::To to);

/// The list on a bucket's Properties tab.
Resource eventNotifications(const QString &bucket);
/// Where one is edited or, without its id, created: `s3/events/BUCKET?id=…`.
QString eventAddress(const QString &bucket, const QString &id = {});
void addEventPages(ConsoleDescription &description);

} // namespace nephoscope::gui::s3
