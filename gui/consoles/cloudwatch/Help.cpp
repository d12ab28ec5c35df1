#include "gui/consoles/cloudwatch/Help.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::cloudwatch::help {

namespace {

struct Help
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::cloudwatch::Help)
};

HelpLink guide(const QString &text, const char *page)
{
    return {text, QStringLiteral("https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/") + QLatin1String(page)};
}

HelpLink logsGuide(const QString &text, const char *page)
{
    return {text, QStringLiteral("https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/") + QLatin1String(page)};
}

} // namespace

HelpTopic alarms()
{
    return {Help::tr("Alarms"),
            Help::tr("<p>A <b>metric alarm</b> looks at one metric once a minute and compares its latest datapoints with a threshold. A "
                     "<b>composite alarm</b> joins the states of other alarms by a rule.</p>"
                     "<h3>Three states</h3>"
                     "<ul><li><b>OK</b>: within the threshold.</li><li><b>In alarm</b>: beyond it.</li>"
                     "<li><b>Insufficient data</b>: new, or there is too little to tell.</li></ul>"
                     "<p>On the command line: <code>aws cloudwatch put-metric-alarm</code>, <code>aws cloudwatch describe-alarms</code>.</p>"),
            {guide(Help::tr("Using CloudWatch alarms"), "AlarmThatSendsEmail.html"), guide(Help::tr("Composite alarms"), "Create_Composite_Alarm.html")}};
}

HelpTopic alarm()
{
    return {Help::tr("An alarm"),
            Help::tr("<p>The graph has the metric and, as a line across, the <b>threshold</b>. The alarm changes its state when enough of the latest "
                     "datapoints are beyond it: <b>M out of N</b>.</p>"
                     "<ul><li><b>History</b> tells every change of state and what was done because of it.</li>"
                     "<li><b>Set state</b> tries the actions out; the next look puts the state right.</li></ul>"),
            {guide(Help::tr("Evaluating an alarm"), "AlarmThatSendsEmail.html#alarm-evaluation"), guide(Help::tr("Missing data"), "AlarmThatSendsEmail.html#alarms-and-missing-data")}};
}

HelpTopic actions()
{
    return {Help::tr("Alarm actions"),
            Help::tr("<p>When an alarm comes into a state, it tells the <b>SNS topics</b> and calls the <b>Lambda functions</b> of that state, once. "
                     "While its actions are disabled it still changes its state.</p>"
                     "<p>A function needs a statement that lets <code>lambda.alarms.cloudwatch.amazonaws.com</code> call it.</p>"),
            {guide(Help::tr("Alarm actions"), "AlarmThatSendsEmail.html#alarms-and-actions")}};
}

HelpTopic history()
{
    return {Help::tr("Alarm history"),
            Help::tr("<p>Kept for 30 days, also of alarms that were deleted: changes of state, changes of the configuration, and actions with their "
                     "outcome.</p><p>On the command line: <code>aws cloudwatch describe-alarm-history --alarm-name NAME</code>.</p>"),
            {}};
}

HelpTopic metrics()
{
    return {Help::tr("Metrics"),
            Help::tr("<p>A <b>metric</b> is a series of datapoints. It is found by its <b>namespace</b> (<code>AWS/SQS</code>), its name and its "
                     "<b>dimensions</b> (<code>QueueName</code>): each set of values is a metric of its own.</p>"
                     "<p>Your own: <code>aws cloudwatch put-metric-data --namespace Shop --metric-name Orders --value 3</code>.</p>"),
            {guide(Help::tr("Metrics concepts"), "cloudwatch_concepts.html"), guide(Help::tr("Publishing custom metrics"), "publishingMetrics.html")}};
}

HelpTopic graph()
{
    return {Help::tr("Graphed metrics"),
            Help::tr("<p>The <b>statistic</b> says what becomes of the values of one <b>period</b>: their average, their sum, a percentile. "
                     "Counts are best seen as a sum, times as a percentile. Those above the graph are for all metrics; under <b>Graphed "
                     "metrics</b> each line can have its own, with a label, a color and the left or the right <b>Y axis</b>.</p>"
                     "<h3>Metric math</h3>"
                     "<p><b>Add math</b> draws an expression about other lines, which it calls by their IDs: <code>m1/m2*100</code>, "
                     "<code>SUM(METRICS())</code>. A line that only expressions need can be hidden. What is wrong with an expression stands in "
                     "its line.</p>"
                     "<p>From the menu, an alarm can watch a line, and the graph can be put on a dashboard. <b>Copy address</b> gives an address "
                     "that keeps the graph. It follows what comes in while its time range ends now.</p>"),
            {guide(Help::tr("Statistics definitions"), "Statistics-definitions.html"), guide(Help::tr("Graphing metrics"), "graph_metrics.html"),
             guide(Help::tr("Using math expressions"), "using-metric-math.html")}};
}

HelpTopic logs()
{
    return {Help::tr("Log groups"),
            Help::tr("<p>A <b>log group</b> has streams of the same kind, such as all of a function; a <b>log stream</b> is what one source "
                     "wrote, in order. The <b>retention</b> says after how many days events go.</p>"
                     "<p>On the command line: <code>aws logs tail GROUP --follow</code>.</p>"),
            {logsGuide(Help::tr("Log groups and log streams"), "Working-with-log-groups-and-streams.html")}};
}

HelpTopic patterns()
{
    return {Help::tr("Filter patterns"),
            Help::tr("<ul><li><code>ERROR</code>: the word, in this spelling. <code>ERROR timeout</code>: both. <code>?ERROR ?WARN</code>: one of them.</li>"
                     "<li><code>\"not found\"</code>: these words in a row. <code>ERROR -timeout</code>: the first without the second.</li>"
                     "<li><code>{ $.status = 404 }</code>: events that are JSON, by a member.</li>"
                     "<li><code>[ip, user, time, request, status = 4*, size]</code>: events of fields between spaces.</li></ul>"),
            {logsGuide(Help::tr("Filter pattern syntax"), "FilterAndPatternSyntax.html")}};
}

HelpTopic subscriptions()
{
    return {Help::tr("Subscription filters"),
            Help::tr("<p>A <b>subscription filter</b> sends the events that fit its pattern to a Lambda function, as they come. A log group has at most "
                     "two.</p><p>The function gets <code>awslogs.data</code>: the events as JSON, compressed with gzip and written in Base64. A statement in "
                     "its policy lets <code>logs.amazonaws.com</code> call it.</p>"
                     "<p>Do not let a function read the log group that it writes itself: each event would make the next one.</p>"
                     "<p>On the command line: <code>aws logs put-subscription-filter</code>.</p>"),
            {logsGuide(Help::tr("Subscriptions with Lambda"), "SubscriptionFilters.html#LambdaFunctionExample")}};
}

HelpTopic insights()
{
    return {Help::tr("Logs Insights"),
            Help::tr("<p>A query is commands joined by <code>|</code>; each gets what the one before leaves.</p>"
                     "<ul><li><code>fields</code> and <code>display</code> say what is shown; <code>filter</code> takes records by a condition "
                     "(<code>=</code>, <code>like</code>, <code>in</code>, <code>and</code>, <code>or</code>).</li>"
                     "<li><code>parse</code> finds parts of a text: <code>parse @message \"took * ms\" as took</code>.</li>"
                     "<li><code>stats</code> sums: <code>count(*)</code>, <code>avg</code>, <code>max</code>, <code>pct(took, 95)</code> by fields or by "
                     "<code>bin(5m)</code>. What is summed by time can be drawn.</li>"
                     "<li><code>sort</code>, <code>limit</code> and <code>dedup</code> order and cut.</li></ul>"
                     "<p>Records have <code>@timestamp</code>, <code>@message</code>, <code>@logStream</code>, <code>@log</code> and, if they are JSON, their "
                     "members: <code>user.name</code>.</p>"
                     "<p>On the command line: <code>aws logs start-query</code> and <code>aws logs get-query-results</code>.</p>"),
            {logsGuide(Help::tr("Logs Insights query syntax"), "CWL_QuerySyntax.html")}};
}

HelpTopic liveTail()
{
    return {Help::tr("Live Tail"),
            Help::tr("<p>A <b>session</b> shows the events that come into up to ten log groups, each second, from when it starts. It ends after "
                     "three hours.</p>"
                     "<ul><li>A <b>filter pattern</b> takes some of them; with a single log group, log streams can be chosen.</li>"
                     "<li>More than 500 events in a second are shown as a <b>sample</b>.</li>"
                     "<li><b>Pause</b> holds the lines while the session goes on. The latest 5,000 lines are kept.</li>"
                     "<li><b>Highlighted terms</b> are marked wherever they stand, in upper and lower case.</li></ul>"
                     "<p>On the command line: <code>aws logs start-live-tail --log-group-identifiers ARN</code>.</p>"),
            {logsGuide(Help::tr("Live Tail"), "CloudWatchLogs_LiveTail.html"), logsGuide(Help::tr("Filter pattern syntax"), "FilterAndPatternSyntax.html")}};
}

HelpTopic dashboards()
{
    return {Help::tr("Dashboards"),
            Help::tr("<p>A <b>dashboard</b> has widgets: graphs and numbers of metrics, of any Region, texts in Markdown, and the states of alarms.</p>"
                     "<ul><li><b>Add widget</b> asks for one metric. Several come onto one graph when they are checked in the list of metrics: choose "
                     "<b>Add to dashboard</b> there.</li>"
                     "<li>The menu of a widget changes, copies and removes it. The time above the widgets is that of all of them.</li>"
                     "<li>The <b>source</b> is JSON, so that a dashboard can be shared and put under version control. In a list of metrics <code>.</code> stands "
                     "for the same part as in the line before, and <code>...</code> for all up to what follows.</li></ul>"
                     "<p>On the command line: <code>aws cloudwatch put-dashboard</code>.</p>"),
            {guide(Help::tr("Dashboard body structure and syntax"), "CloudWatch-Dashboard-Body-Structure.html")}};
}

} // namespace nephoscope::gui::cloudwatch::help
