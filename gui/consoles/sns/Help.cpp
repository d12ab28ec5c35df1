#include "gui/consoles/sns/Help.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::sns::help {

namespace {

struct Help
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::sns::Help)
};

HelpLink guide(const QString &text, const char *page)
{
    return {text, QStringLiteral("https://docs.aws.amazon.com/sns/latest/dg/") + QLatin1String(page)};
}

} // namespace

HelpTopic topics()
{
    return {Help::tr("Topics"),
            Help::tr("<p>Whoever has something to tell publishes it to a <b>topic</b>, and knows nobody who listens. The topic passes it on to everyone who has "
                     "<b>subscribed</b>: queues, functions, web servers, mail addresses and phones.</p>"
                     "<p>Several queues at one topic are a <b>fan-out</b>: one message, several kinds of work.</p>"
                     "<p>On the command line: <code>aws sns create-topic --name NAME</code>, <code>aws sns list-topics</code>.</p>"),
            {guide(Help::tr("What is Amazon SNS?"), "welcome.html"), guide(Help::tr("Fan-out to queues"), "sns-sqs-as-subscriber.html")}};
}

HelpTopic topic()
{
    return {Help::tr("A topic"),
            Help::tr("<ul><li><b>Subscriptions</b>: who gets its messages.</li>"
                     "<li><b>Access policy</b>: who may publish and subscribe.</li>"
                     "<li><b>Deliveries</b>: what became of each message, at each subscription.</li></ul>"
                     "<p>A FIFO topic keeps the order within a message group and delivers to queues.</p>"),
            {guide(Help::tr("FIFO topics"), "sns-fifo-topics.html")}};
}

HelpTopic subscriptions()
{
    return {Help::tr("Subscriptions"),
            Help::tr("<p>A subscription is <b>pending</b> until its endpoint has confirmed that it wants the messages: a web server by opening a link, a reader of mail by "
                     "pressing one. Queues and functions of your own account need none, nor do phones.</p>"
                     "<p>What nobody confirms goes by itself after three days.</p>"
                     "<p>On the command line: <code>aws sns subscribe --topic-arn ARN --protocol sqs --notification-endpoint ARN</code>.</p>"),
            {guide(Help::tr("Subscribing to a topic"), "sns-create-subscribe-endpoint-to-topic.html"), guide(Help::tr("Dead-letter queues"), "sns-dead-letter-queues.html")}};
}

HelpTopic filterPolicy()
{
    return {Help::tr("Filter policies"),
            Help::tr("<p>Each name in the policy must fit: <b>all</b> of them, by <b>any</b> of the values in its list.</p>"
                     "<ul><li><code>{\"event\": [\"order_placed\"]}</code></li>"
                     "<li><code>{\"price\": [{\"numeric\": [\"&gt;=\", 100]}]}</code></li>"
                     "<li><code>{\"store\": [{\"prefix\": \"seoul-\"}]}</code></li></ul>"
                     "<p>It looks at the message attributes, or, with the scope <b>message body</b>, into the JSON that was published.</p>"),
            {guide(Help::tr("Message filtering"), "sns-message-filtering.html")}};
}

HelpTopic publish()
{
    return {Help::tr("Publish a message"),
            Help::tr("<p>The topic takes the message, answers with its <b>message ID</b>, and delivers it afterwards.</p>"
                     "<p>With a payload for each protocol a phone gets a short text, and a queue the JSON.</p>"
                     "<p>On the command line: <code>aws sns publish --topic-arn ARN --message TEXT</code>.</p>"),
            {guide(Help::tr("Publishing messages"), "sns-publishing.html"), guide(Help::tr("Message attributes"), "sns-message-attributes.html")}};
}

HelpTopic deliveries()
{
    return {Help::tr("Deliveries"),
            Help::tr("<p>A line for each message and subscription, once its delivery has ended: by success, or because it was given up after all retries.</p>"
                     "<p>The <b>response</b> is what the endpoint answered. A queue that answers <code>AccessDenied</code> does not let the topic in: its access policy must.</p>"),
            {guide(Help::tr("Message delivery status"), "sns-topic-attributes.html"), guide(Help::tr("Delivery retries"), "sns-message-delivery-retries.html")}};
}

HelpTopic statusLogging()
{
    return {Help::tr("Delivery status logging"),
            Help::tr("<p>For queues, functions and web servers a topic can write down in CloudWatch Logs what became of each delivery: how long it took, how many attempts it needed, what the endpoint answered.</p>"
                     "<p>Successes are in the group <code>sns/REGION/ACCOUNT/TOPIC</code>, failures in <code>sns/REGION/ACCOUNT/TOPIC/Failure</code>. A busy topic logs a part of its successes only: the <b>sample rate</b>.</p>"
                     "<p>On the command line: <code>aws sns set-topic-attributes --topic-arn ARN --attribute-name SQSFailureFeedbackRoleArn --attribute-value ROLE</code>.</p>"),
            {guide(Help::tr("Message delivery status"), "sns-topic-attributes.html")}};
}

HelpTopic deliveryPolicy()
{
    return {Help::tr("Delivery policy"),
            Help::tr("<p>For web servers. Retries begin at once (<code>numNoDelayRetries</code>), go on with the least delay, then with a delay that grows by the "
                     "<code>backoffFunction</code>, and end with the greatest.</p>"
                     "<p>What is given up goes to the dead-letter queue of the subscription, where there is one.</p>"),
            {guide(Help::tr("Delivery retries"), "sns-message-delivery-retries.html")}};
}

HelpTopic accessPolicy()
{
    return {Help::tr("Access policy"),
            Help::tr("<p>Your own account has access by IAM policies. <b>Services</b>, such as S3 and CloudWatch, and <b>other accounts</b> need a statement here.</p>"
                     "<p>A condition on <code>aws:SourceArn</code> lets in one bucket or alarm only.</p>"),
            {guide(Help::tr("Access policy examples"), "sns-access-policy-use-cases.html")}};
}

HelpTopic inbox()
{
    return {Help::tr("Local inbox"),
            Help::tr("<p>This cloud sends no mail and no text messages into the world. What goes to an address or a number is kept here, for the whole account and all Regions.</p>"
                     "<p>A mail that asks to confirm a subscription is answered with <b>Confirm subscription</b>.</p>"
                     "<p>Programs read it at <code>/_nephoscope/inbox</code> of an engine that was started with <code>--test-helpers</code>.</p>"),
            {guide(Help::tr("Email notifications"), "sns-email-notifications.html"), guide(Help::tr("Mobile text messaging"), "sns-mobile-phone-number-as-subscriber.html")}};
}

} // namespace nephoscope::gui::sns::help
