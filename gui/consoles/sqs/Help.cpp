#include "gui/consoles/sqs/Help.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::sqs::help {

namespace {

struct Help
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::sqs::Help)
};

HelpLink guide(const QString &text, const char *page)
{
    return {text, QStringLiteral("https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/") + QLatin1String(page)};
}

} // namespace

HelpTopic queues()
{
    return {Help::tr("Queues"),
            Help::tr("<p>A <b>queue</b> keeps messages between the part that sends work and the part that does it. Neither has to wait for the "
                     "other, and a burst becomes a line.</p>"
                     "<h3>Two types</h3>"
                     "<ul><li><b>Standard</b>: at least once, nearly unlimited, order as good as it can be.</li>"
                     "<li><b>FIFO</b>: exactly once and in order within a message group; the name ends with <code>.fifo</code>.</li></ul>"
                     "<p>On the command line: <code>aws sqs create-queue --queue-name NAME</code>, <code>aws sqs list-queues</code>.</p>"),
            {guide(Help::tr("What is Amazon SQS?"), "welcome.html"), guide(Help::tr("Queue types"), "sqs-queue-types.html")}};
}

HelpTopic queue()
{
    return {Help::tr("A queue"),
            Help::tr("<p>Messages are <b>available</b>, <b>in flight</b> (received and hidden until their visibility timeout is over or they are "
                     "deleted) or <b>delayed</b>.</p>"
                     "<ul><li><b>Configuration</b> has times and sizes, encryption and the dead-letter queue.</li>"
                     "<li><b>Access policy</b> lets other services and accounts in.</li></ul>"),
            {guide(Help::tr("Visibility timeout"), "sqs-visibility-timeout.html"), guide(Help::tr("Short and long polling"), "sqs-short-and-long-polling.html")}};
}

HelpTopic messages()
{
    return {Help::tr("Send and receive messages"),
            Help::tr("<p>A message that is received stays in the queue, <b>hidden</b> for its visibility timeout. Whoever has worked on it deletes it; "
                     "otherwise it comes back and its receive count grows.</p>"
                     "<h3>What you can do here</h3>"
                     "<ul><li>Send a message and poll for it.</li>"
                     "<li>Watch the time that is left run down.</li>"
                     "<li><b>Make visible</b> gives it back at once, <b>Hide longer</b> begins the timeout anew, <b>Delete</b> ends it.</li></ul>"
                     "<p>On the command line: <code>aws sqs send-message</code>, <code>aws sqs receive-message --wait-time-seconds 20</code>.</p>"),
            {guide(Help::tr("Visibility timeout"), "sqs-visibility-timeout.html"), guide(Help::tr("Message metadata"), "sqs-message-metadata.html")}};
}

HelpTopic deadLetters()
{
    return {Help::tr("Dead-letter queues"),
            Help::tr("<p>A message that was received more often than the <b>maximum receives</b> and never deleted is moved to the "
                     "<b>dead-letter queue</b>, so that it stops nobody and can be looked at.</p>"
                     "<p>Once the cause is mended, a <b>redrive</b> moves the messages back.</p>"),
            {guide(Help::tr("Dead-letter queues"), "sqs-dead-letter-queues.html")}};
}

HelpTopic accessPolicy()
{
    return {Help::tr("Access policy"),
            Help::tr("<p>Your own account has access by IAM policies. <b>Services</b>, such as S3 and SNS, and <b>other accounts</b> need a statement "
                     "here.</p>"
                     "<p>A condition on <code>aws:SourceArn</code> lets in one bucket or topic only.</p>"),
            {guide(Help::tr("Access policy examples"), "sqs-basic-examples-of-sqs-policies.html")}};
}

} // namespace nephoscope::gui::sqs::help
