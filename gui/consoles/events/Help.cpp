#include "gui/consoles/events/Help.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::events::help {

namespace {

struct Help
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::events::Help)
};

HelpLink guide(const QString &text, const char *page)
{
    return {text, QStringLiteral("https://docs.aws.amazon.com/eventbridge/latest/userguide/") + QLatin1String(page)};
}

} // namespace

HelpTopic buses()
{
    return {Help::tr("Event buses"),
            Help::tr("<p>Services and programs tell a <b>bus</b> what has happened, and know nobody who listens. Its <b>rules</b> look at each event and pass those that "
                     "fit on to <b>targets</b>.</p>"
                     "<p>AWS services send to the <b>default</b> bus. Events of your own programs go there, too, or to a bus of their own.</p>"
                     "<p>On the command line: <code>aws events create-event-bus --name NAME</code>, <code>aws events list-event-buses</code>.</p>"),
            {guide(Help::tr("What is Amazon EventBridge?"), "eb-what-is.html"), guide(Help::tr("Event buses"), "eb-event-bus.html")}};
}

HelpTopic busPolicy()
{
    return {Help::tr("Resource-based policy"),
            Help::tr("<p>Your own account sends events by IAM policies. <b>Other accounts</b> need a statement here that allows <code>events:PutEvents</code>.</p>"
                     "<p>The conditions <code>events:source</code> and <code>events:detail-type</code> let some events in only.</p>"),
            {guide(Help::tr("Permissions of event buses"), "eb-event-bus-perms.html")}};
}

HelpTopic rules()
{
    return {Help::tr("Rules"),
            Help::tr("<p>A rule runs when an event <b>fits its pattern</b>, or, on the default bus, <b>at set times</b>. Several rules can take the same event.</p>"
                     "<p>A rule that is disabled takes nothing, and nothing is made up for later.</p>"
                     "<p>On the command line: <code>aws events put-rule --name NAME --event-pattern JSON</code>.</p>"),
            {guide(Help::tr("Rules"), "eb-rules.html"), guide(Help::tr("Schedules of rules"), "eb-create-rule-schedule.html")}};
}

HelpTopic patterns()
{
    return {Help::tr("Event patterns"),
            Help::tr("<p>A pattern has the shape of the event. Each name in it must fit: <b>all</b> of them, by <b>any</b> of the values in its list.</p>"
                     "<ul><li><code>{\"source\": [\"aws.s3\"]}</code></li>"
                     "<li><code>{\"detail\": {\"amount\": [{\"numeric\": [\"&gt;=\", 100]}]}}</code></li>"
                     "<li><code>{\"detail\": {\"key\": [{\"prefix\": \"images/\"}]}}</code></li></ul>"
                     "<p>Try it on a sample event before you save it.</p>"),
            {guide(Help::tr("Event patterns"), "eb-event-patterns.html"), guide(Help::tr("Comparison operators"), "eb-create-pattern-operators.html")}};
}

HelpTopic targets()
{
    return {Help::tr("Targets"),
            Help::tr("<p>Every target gets each event of the rule: whole, a <b>part</b> of it, a <b>constant</b>, or a text that an <b>input transformer</b> makes.</p>"
                     "<p>The policy of a queue, a topic and a function has to let <code>events.amazonaws.com</code> in. What cannot be delivered is tried again for up to "
                     "24 hours, and then goes to the dead-letter queue, where there is one.</p>"
                     "<p>On the command line: <code>aws events put-targets --rule NAME --targets Id=1,Arn=ARN</code>.</p>"),
            {guide(Help::tr("Targets"), "eb-targets.html"), guide(Help::tr("Input transformation"), "eb-transform-target-input.html"), guide(Help::tr("Dead-letter queues"), "eb-rule-dlq.html")}};
}

HelpTopic send()
{
    return {Help::tr("Send events"),
            Help::tr("<p>The bus takes an event, answers with its <b>event ID</b>, and looks for rules afterwards. An event that no rule takes is gone.</p>"
                     "<p>Time, account and Region are added to what you enter.</p>"
                     "<p>On the command line: <code>aws events put-events --entries JSON</code>.</p>"),
            {guide(Help::tr("Sending events"), "eb-putevents.html"), guide(Help::tr("Structure of events"), "eb-events-structure.html")}};
}

HelpTopic archives()
{
    return {Help::tr("Archives"),
            Help::tr("<p>An archive keeps the events that come to a bus: all of them, or those that fit its pattern, for some days or for ever.</p>"
                     "<p>A <b>replay</b> puts them on the bus again.</p>"
                     "<p>On the command line: <code>aws events create-archive --archive-name NAME --event-source-arn ARN</code>.</p>"),
            {guide(Help::tr("Archives"), "eb-archive.html")}};
}

HelpTopic replays()
{
    return {Help::tr("Replays"),
            Help::tr("<p>A replay sends what an archive has kept between two times through the rules of its bus again. Its events carry the name <code>replay-name</code>, "
                     "so that a pattern can tell them from new ones, and no archive keeps them twice.</p>"
                     "<p>On the command line: <code>aws events start-replay --replay-name NAME …</code>.</p>"),
            {guide(Help::tr("Replays"), "eb-replay-archived-event.html")}};
}

HelpTopic destinations()
{
    return {Help::tr("API destinations"),
            Help::tr("<p>An <b>API destination</b> is a web server that a rule calls with its events. A <b>connection</b> says how to sign in there: with a key in a header, a user "
                     "name and password, or a token by OAuth. Its secrets are kept encrypted.</p>"
                     "<p>A rule that calls one needs a <b>role</b> that EventBridge can assume.</p>"
                     "<p>On the command line: <code>aws events create-connection</code>, <code>aws events create-api-destination</code>.</p>"),
            {guide(Help::tr("API destinations"), "eb-api-destinations.html"), guide(Help::tr("Connections"), "eb-target-connection.html")}};
}

} // namespace nephoscope::gui::events::help
