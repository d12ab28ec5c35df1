#include "gui/consoles/sns/Subscriptions.h"
#include "gui/describe/FormInputs.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QUrl>
#include <QtCore/QUrlQuery>

namespace nephoscope::gui::sns {

namespace {

struct SubscriptionText
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::sns::Subscription)
};

/// The token in a link that confirms, or what was entered when it is no link.
QString tokenOf(const QString &entered)
{
    const QString text = entered.trimmed();
    return text.contains(QLatin1String("://")) ? QUrlQuery(QUrl(text)).queryItemValue(QStringLiteral("Token"), QUrl::FullyDecoded) : text;
}

} // namespace

QString Subscription::text(const char *attribute) const
{
    const auto found = attributes.find(attribute);
    return found == attributes.end() ? QString() : toQt(found->second);
}

QString subscriptionsAddress() { return QStringLiteral("sns/subscriptions"); }

QString subscriptionAddress(const QString &arn, const QString &tab)
{
    const QString page = QStringLiteral("sns/subscriptions/") % arn;
    return tab.isEmpty() ? page : QString(page % u'/' % tab);
}

QString subscribeAddress(const QString &topic)
{
    return topic.isEmpty() ? QStringLiteral("sns/subscriptions/create") : QString(QStringLiteral("sns/subscribe/") % topic);
}

void loadSubscription(EngineHost &engine, QObject *receiver, const QString &arn, SubscriptionLoaded done)
{
    api::sns::GetSubscriptionAttributes::Input input;
    input.subscriptionArn = toStd(arn);
    ask<api::sns::GetSubscriptionAttributes>(engine, receiver, std::move(input), [arn = toStd(arn), done = std::move(done)](auto reply) {
        if (!reply)
            return done(fail(reply.error()));
        Subscription subscription{arn, {}, {}, {}};
        subscription.attributes = std::move(reply->attributes).value_or(Attributes());
        subscription.topic = toStd(subscription.text("TopicArn"));
        subscription.protocol = toStd(subscription.text("Protocol"));
        subscription.endpoint = toStd(subscription.text("Endpoint"));
        subscription.pending = subscription.isOn("PendingConfirmation");
        done(std::make_shared<const Subscription>(std::move(subscription)));
    });
}

Cell stateCell(const Subscription &subscription)
{
    Cell cell{subscription.pending ? SubscriptionText::tr("Pending confirmation") : SubscriptionText::tr("Confirmed")};
    cell.status = subscription.pending ? StatusIndicator::Status::Pending : StatusIndicator::Status::Success;
    return cell;
}

void askToConfirm(const ActionContext &context, const Subscription &subscription)
{
    FormType<api::sns::ConfirmSubscription> form;
    form.title = form.accept = SubscriptionText::tr("Confirm subscription");
    form.failed = SubscriptionText::tr("The subscription was not confirmed");
    form.section({});
    FieldDescription link{.id = QStringLiteral("confirmationUrl"), .label = SubscriptionText::tr("Subscription confirmation URL or token")};
    link.description = SubscriptionText::tr("It is in the message that SNS has sent to the endpoint. Mail is in the local inbox, where one press confirms.");
    link.check = [](const QString &text) { return tokenOf(text).isEmpty() ? SubscriptionText::tr("Enter the link or the token of the message.") : QString(); };
    link.errorCodes = {QStringLiteral("InvalidParameter")};
    form.field(std::move(link), [](auto &input, const QString &text) { input.token = toStd(tokenOf(text)); });
    form.always([topic = subscription.topic](auto &input) { input.topicArn = topic; });
    form.succeeded = [](const ActionContext &done, const FormValues &) { done.done(SubscriptionText::tr("The subscription is confirmed")); };
    openForm(context, std::move(form));
}

void requestConfirmation(const ActionContext &context, const Subscription &subscription)
{
    api::sns::Subscribe::Input input;
    input.topicArn = subscription.topic;
    input.protocol = subscription.protocol;
    input.endpoint = subscription.endpoint;
    context.call<api::sns::Subscribe>(std::move(input), {{}, SubscriptionText::tr("%1 is asked again to confirm").arg(toQt(subscription.endpoint)),
                                                         SubscriptionText::tr("The confirmation was not requested")});
}

} // namespace nephoscope::gui::sns
