#include "gui/consoles/lambda/Help.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::lambda::help {

namespace {

struct Help
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::lambda::Help)
};

HelpLink guide(const QString &text, const char *page)
{
    return {text, QStringLiteral("https://docs.aws.amazon.com/lambda/latest/dg/") + QLatin1String(page)};
}

} // namespace

HelpTopic functions()
{
    return {Help::tr("Functions"),
            Help::tr("<p>A function is a program that runs when an <b>event</b> comes, and costs nothing while none does. Lambda starts as many copies as there are events at the same time.</p>"
                     "<p>Here functions run on your own machine, apart from each other.</p>"
                     "<p>On the command line: <code>aws lambda list-functions</code>, <code>aws lambda invoke --function-name NAME out.json</code>.</p>"),
            {guide(Help::tr("What is AWS Lambda?"), "welcome.html"), guide(Help::tr("How Lambda works"), "concepts-basics.html")}};
}

HelpTopic function()
{
    return {Help::tr("A function"),
            Help::tr("<ul><li><b>Runtime</b>: the language that runs it.</li>"
                     "<li><b>Handler</b>: the function in your code that gets each event.</li>"
                     "<li><b>Execution role</b>: what it may do in AWS.</li>"
                     "<li><b>Triggers</b> and <b>permissions</b>: what may start it.</li></ul>"),
            {guide(Help::tr("How Lambda works"), "concepts-basics.html")}};
}

HelpTopic code()
{
    return {Help::tr("Code"),
            Help::tr("<p>The code of a function is a <b>deployment package</b>, a .zip file. A package of one file can be changed here: <b>Deploy</b> packs it anew.</p>"
                     "<p>Libraries go into the package, too; upload it as a .zip file then.</p>"
                     "<p>On the command line: <code>aws lambda update-function-code --function-name NAME --zip-file fileb://code.zip</code>.</p>"),
            {guide(Help::tr("Deployment packages"), "gettingstarted-package.html")}};
}

HelpTopic test()
{
    return {Help::tr("Test"),
            Help::tr("<p>The <b>event</b> is the JSON that the handler gets. The examples look like what S3, SQS, SNS and EventBridge send.</p>"
                     "<p>The log shows what the program has printed, and a <b>REPORT</b> line: how long it ran, for how long it is billed, how much memory it used. <b>Init duration</b> is the time of a cold start.</p>"
                     "<p>On the command line: <code>aws lambda invoke --function-name NAME --log-type Tail out.json</code>.</p>"),
            {guide(Help::tr("Testing functions"), "testing-functions.html"), guide(Help::tr("Invoking functions"), "lambda-invocation.html")}};
}

HelpTopic configuration()
{
    return {Help::tr("Configuration"),
            Help::tr("<ul><li><b>Memory</b> and <b>timeout</b> bound each run.</li>"
                     "<li><b>Environment variables</b> keep settings out of the code.</li>"
                     "<li><b>Reserved concurrency</b> says how many runs there may be at the same time; 0 stops the function.</li></ul>"
                     "<p>On the command line: <code>aws lambda update-function-configuration --function-name NAME --timeout 10</code>.</p>"),
            {guide(Help::tr("Configuring functions"), "lambda-functions.html"), guide(Help::tr("Environment variables"), "configuration-envvars.html"),
             guide(Help::tr("Reserved concurrency"), "configuration-concurrency.html")}};
}

HelpTopic asynchronous()
{
    return {Help::tr("Asynchronous invocation"),
            Help::tr("<p>S3, SNS and EventBridge do not wait for the function: Lambda keeps the event, runs the function, and tries up to twice more when it fails, after one minute and after two.</p>"
                     "<p>A <b>destination</b> gets an account of each event, with what the function answered or why it failed. The function's role has to be allowed to send there.</p>"
                     "<p>The <b>dead-letter queue</b>, a queue or a topic, gets the event alone when it is given up. It belongs to a version of the function.</p>"),
            {guide(Help::tr("Asynchronous invocation"), "invocation-async.html"), guide(Help::tr("Destinations"), "invocation-async-retain-records.html")}};
}

HelpTopic url()
{
    return {Help::tr("Function URL"),
            Help::tr("<p>An address of the function's own: an HTTP request becomes an event, what the handler returns becomes the answer.</p>"
                     "<p>With <b>AWS_IAM</b> callers sign their requests and need <code>lambda:InvokeFunctionUrl</code>. With <b>NONE</b> anybody may call, which the function's policy has to allow as well.</p>"),
            {guide(Help::tr("Function URLs"), "urls-configuration.html"), guide(Help::tr("Access to function URLs"), "urls-auth.html")}};
}

HelpTopic triggers()
{
    return {Help::tr("Triggers"),
            Help::tr("<p>An <b>event source mapping</b> reads a queue for you and invokes the function with batches of messages. Messages of a batch that went well are deleted; the others come again.</p>"
                     "<p>Give the queue a <b>dead-letter queue</b> that takes a message after some receives, five or more: else one that the function cannot handle comes again and again.</p>"
                     "<p>The function's role needs <code>sqs:ReceiveMessage</code>, <code>sqs:DeleteMessage</code> and <code>sqs:GetQueueAttributes</code>, as AWSLambdaSQSQueueExecutionRole has them.</p>"
                     "<p>S3, SNS and EventBridge invoke the function themselves: set it as a destination there, and let them in under Permissions.</p>"),
            {guide(Help::tr("Using Lambda with Amazon SQS"), "with-sqs.html"), guide(Help::tr("Event source mappings"), "invocation-eventsourcemapping.html")}};
}

HelpTopic permissions()
{
    return {Help::tr("Permissions"),
            Help::tr("<p>Two questions, two answers:</p>"
                     "<ul><li>What may the function do? The <b>execution role</b> says.</li>"
                     "<li>Who may invoke it? The <b>resource-based policy</b> says, for services and other accounts.</li></ul>"
                     "<p>With a source ARN only that bucket, topic or rule may.</p>"
                     "<p>On the command line: <code>aws lambda add-permission --function-name NAME --statement-id ID --action lambda:InvokeFunction --principal s3.amazonaws.com</code>.</p>"),
            {guide(Help::tr("Execution role"), "lambda-intro-execution-role.html"), guide(Help::tr("Resource-based policies"), "access-control-resource-based.html")}};
}

HelpTopic versions()
{
    return {Help::tr("Versions and aliases"),
            Help::tr("<p>A <b>version</b> is a copy of code and configuration that never changes; <code>$LATEST</code> is what you edit.</p>"
                     "<p>An <b>alias</b> is a name that points to a version. Who calls the alias need not know when it moves on.</p>"
                     "<p>On the command line: <code>aws lambda publish-version --function-name NAME</code>, <code>aws lambda create-alias --function-name NAME --name live --function-version 1</code>.</p>"),
            {guide(Help::tr("Function versions"), "configuration-versions.html"), guide(Help::tr("Aliases"), "configuration-aliases.html")}};
}

HelpTopic layers()
{
    return {Help::tr("Layers"),
            Help::tr("<p>A layer is a .zip file of its own. Lambda unpacks it to <code>/opt</code> of each function that has it, where the runtimes look for libraries.</p>"
                     "<p>Each upload is a new <b>version</b>; functions keep the one they have until you give them another.</p>"
                     "<p>On the command line: <code>aws lambda publish-layer-version --layer-name NAME --zip-file fileb://layer.zip</code>.</p>"),
            {guide(Help::tr("Lambda layers"), "chapter-layers.html")}};
}

} // namespace nephoscope::gui::lambda::help
