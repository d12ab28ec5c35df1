#pragma once

#include "api/generated/sns.h"
#include "gui/bridge/Text.h"
#include "gui/describe/ResourceType.h"

namespace nephoscope::gui::cloudwatch {
struct Monitored;
}

namespace nephoscope::gui::sns {

using Attributes = std::map<std::string, std::string>;

/// A topic as the console shows it: in lists its ARN alone, on its page with SNS's attributes by their names.
struct Topic
{
    std::string arn;
    Attributes attributes = {};

    QString name() const { return toQt(arn).section(u':', 5); }
    QString text(const char *attribute) const;
    bool isFifo() const { return arn.ends_with(".fifo"); }
};

// Addresses.
QString topicsAddress();
QString createTopicAddress();
QString topicAddress(const QString &name, const QString &tab = {});
QString publishAddress(const QString &name);
std::vector<Breadcrumb> pathTo(const QString &name);

/// Of a topic of the console's account and Region.
std::string topicArn(EngineHost &engine, const QString &name);
using TopicLoaded = std::function<void(Expected<std::shared_ptr<const Topic>>)>;
void loadTopic(EngineHost &engine, QObject *receiver, const QString &name, TopicLoaded done);

// For the console.
Resource topics(const Params &where);
/// The page that publishes to one.
Resource publishing(const QString &topic);

// Of the page of one.
FormDescription topicForm();
Setting configurationSetting(const QString &topic);
Setting accessSetting(const QString &topic);
Setting deliverySetting(const QString &topic);
Setting encryptionSetting(const QString &topic);
Setting statusLoggingSetting(const QString &topic);
Setting topicTags(const QString &topic);
/// What CloudWatch knows of it; `period` in seconds.
cloudwatch::Monitored topicMetrics(const QString &topic, int period);
QString editTopicAddress(const QString &name);
/// What became of its messages.
Resource deliveries(const QString &topic);

// Words.
/// "Standard" or "FIFO".
QString topicTypeText(const Topic &topic);
/// The name of a protocol as people know it: "Amazon SQS"; one that is not known is told as it is.
QString protocolText(const QString &protocol);

} // namespace nephoscope::gui::sns
