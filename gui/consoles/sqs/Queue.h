#pragma once

#include "api/generated/sqs.h"
#include "gui/bridge/Ask.h"
#include "gui/shell/Page.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace nephoscope::gui::sqs {

/// A queue as the console shows it: its name and SQS's attributes by their names.
struct Queue
{
    std::string name;
    std::map<std::string, std::string> attributes;

    std::string text(const std::string &attribute) const;
    qint64 number(const std::string &attribute) const;
    bool isOn(const std::string &attribute) const { return text(attribute) == "true"; }
    bool isFifo() const { return name.ends_with(".fifo"); }
    std::string arn() const { return text("QueueArn"); }
};

QString queuesAddress();
QString createQueueAddress();
/// The page of a queue; `tab` empty is the first one.
QString queueAddress(const QString &name, const QString &tab = {});
/// Send and receive messages.
QString messagesAddress(const QString &name);
std::vector<Breadcrumb> pathTo(const QString &name);

/// As SDKs of this machine would write it.
std::string queueUrl(EngineHost &engine, const std::string &name);
/// The name at the end of a URL or an ARN.
std::string queueNameOf(const std::string &urlOrArn);

using QueueLoaded = std::function<void(Expected<std::shared_ptr<const Queue>>)>;
/// All attributes of one queue.
void loadQueue(EngineHost &engine, QObject *receiver, const std::string &name, QueueLoaded done);

} // namespace nephoscope::gui::sqs
