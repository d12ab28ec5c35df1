#include "gui/consoles/cloudtrail/Help.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::cloudtrail::help {

namespace {

struct Help
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::cloudtrail::Help)
};

HelpLink guide(const QString &text, const char *page)
{
    return {text, QStringLiteral("https://docs.aws.amazon.com/awscloudtrail/latest/userguide/") + QLatin1String(page)};
}

} // namespace

HelpTopic history()
{
    return {Help::tr("Event history"),
            Help::tr("<p>Every call that manages something is an <b>event</b>: from this console, from a program, from another service. The history keeps the events of "
                     "<b>90 days</b>, for each Region by itself; nobody has to switch it on, and nobody can change it.</p>"
                     "<p>CloudTrail looks up by <b>one attribute</b> and a span of time. At first it leaves out calls that only read. The filter above the table finds among "
                     "what was looked up.</p><p>What is read from and written to a bucket or a queue are <b>data events</b>: only a trail keeps them.</p>"
                     "<p>On the command line: <code>aws cloudtrail lookup-events --lookup-attributes AttributeKey=EventName,AttributeValue=CreateUser</code>.</p>"),
            {guide(Help::tr("Working with the event history"), "view-cloudtrail-events.html"), guide(Help::tr("Event record contents"), "cloudtrail-event-reference-record-contents.html")}};
}

HelpTopic event()
{
    return {Help::tr("Event"),
            Help::tr("<p>Who called (<b>userIdentity</b>), from where, with what (<b>requestParameters</b>), and what came of it (<b>responseElements</b>, <b>errorCode</b>). Secrets are "
                     "left out.</p><p>The <b>request ID</b> is the one that the client got with its answer.</p>"),
            {guide(Help::tr("Event record contents"), "cloudtrail-event-reference-record-contents.html")}};
}

HelpTopic decision()
{
    return {Help::tr("Decision"),
            Help::tr("<p>With each event stands which kind of policy decided. That is not in AWS's records: there you have to find out yourself.</p>"
                     "<p>Beside it is what the <b>identity-based policies</b> of the same user or role say <b>now</b>, without the condition keys of that call. Was a policy changed since, "
                     "the two differ. Who was refused finds what is missing in the <b>policy simulator</b>.</p>"),
            {}};
}

HelpTopic trails()
{
    return {Help::tr("Trails"),
            Help::tr("<p>A <b>trail</b> brings events into a bucket, about every five minutes, as gzip files of JSON, and keeps them for as long as you like. It can take data events, too, "
                     "tell a topic of each file, and write a log group.</p><p>A trail of <b>all Regions</b> is changed in its home Region. The bucket's policy must let "
                     "<code>cloudtrail.amazonaws.com</code> in: the wizard writes it.</p><p>On the command line: <code>aws cloudtrail create-trail</code>, "
                     "<code>aws cloudtrail start-logging</code>.</p>"),
            {guide(Help::tr("Creating a trail"), "cloudtrail-create-a-trail-using-the-console-first-time.html"), guide(Help::tr("Bucket policy for CloudTrail"), "create-s3-bucket-policy-for-cloudtrail.html")}};
}

HelpTopic selectors()
{
    return {Help::tr("Events of a trail"),
            Help::tr("<p><b>Management events</b> change or read what there is: buckets, users, keys. <b>Data events</b> read and write what is in it: objects, functions.</p>"
                     "<p>Selectors of a program may be finer than this form: it then shows them and leaves them to the program.</p>"),
            {guide(Help::tr("Logging data events"), "logging-data-events-with-cloudtrail.html")}};
}

HelpTopic validation()
{
    return {Help::tr("Log file validation"),
            Help::tr("<p>Every hour CloudTrail writes a <b>digest</b>: the names and SHA-256 hashes of the log files of that hour, and the hash and signature of the digest before. It is signed "
                     "with a private key of the Region. Whoever changes or deletes a log file or a digest is found out.</p>"
                     "<p>On the command line: <code>aws cloudtrail validate-logs --trail-arn ARN --start-time 2026-11-25</code>.</p>"),
            {guide(Help::tr("Validating log files"), "cloudtrail-log-file-validation-intro.html"), guide(Help::tr("Digest files"), "cloudtrail-log-file-validation-digest-file-structure.html")}};
}

} // namespace nephoscope::gui::cloudtrail::help
