#pragma once

#include "gui/consoles/sns/Topics.h"
#include "gui/describe/FormDescription.h"

namespace nephoscope::gui {
class ConsoleDescription;
}

namespace nephoscope::gui::sns {

/// A subscription as the console shows it: in lists without attributes. SNS tells the ARN only of those that are confirmed.
struct Subscription
{
    std::string arn; ///< empty while nobody but its endpoint knows it
    std::string topic;
    std::string protocol;
    std::string endpoint;
    bool pending = false;
    Attributes attributes = {};

    /// The last part of its ARN.
    QString id() const { return toQt(arn).section(u':', 6); }
    QString text(const char *attribute) const;
    QString topicName() const { return toQt(topic).section(u':', 5); }
    bool isOn(const char *attribute) const { return text(attribute) == QLatin1String("true"); }
    bool isHttp() const { return protocol == "http" || protocol == "https"; }
    bool canBeRaw() const { return protocol == "sqs" || isHttp(); }
};

// Addresses.
QString subscriptionsAddress();
QString subscriptionAddress(const QString &arn, const QString &tab = {});
/// The form of a new one: for any topic, or for one.
QString subscribeAddress(const QString &topic = {});

// For the console.
Resource subscriptions(const Params &where);
Resource subscriptionsOf(const QString &topic);
void addSubscribePage(ConsoleDescription &description);

using SubscriptionLoaded = std::function<void(Expected<std::shared_ptr<const Subscription>>)>;
void loadSubscription(EngineHost &engine, QObject *receiver, const QString &arn, SubscriptionLoaded done);

/// Without a topic it asks for one.
FormDescription subscribeForm(const QString &topic);
void askToConfirm(const ActionContext &context, const Subscription &subscription);
void requestConfirmation(const ActionContext &context, const Subscription &subscription);

// Of the page of one.
Setting filterSetting(const QString &arn);
Setting redriveSetting(const QString &arn);
Setting rawSetting(const QString &arn);
Setting subscriptionDeliverySetting(const QString &arn);

/// "Confirmed" or "Pending confirmation".
Cell stateCell(const Subscription &subscription);

} // namespace nephoscope::gui::sns
