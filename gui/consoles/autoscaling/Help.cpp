#include "gui/consoles/autoscaling/Help.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::autoscaling::help {

namespace {

struct Help
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::autoscaling::Help)
};

HelpLink guide(const QString &text, const char *page)
{
    return {text, QStringLiteral("https://docs.aws.amazon.com/autoscaling/ec2/userguide/") + QLatin1String(page)};
}

} // namespace

HelpTopic groups()
{
    return {Help::tr("Auto Scaling groups"),
            Help::tr("<p>A group keeps as many workers as are wanted of it, within its limits, and replaces those that end.</p>"
                     "<p>With a queue before a database this is the <b>write buffer</b>: a burst waits in the queue, workers grow with the queue's depth, each of them "
                     "writes at its own pace, and with the queue empty the workers go again. The database never sees more than the largest group can write.</p>"
                     "<p>On the command line: <code>aws autoscaling describe-auto-scaling-groups</code>.</p>"),
            {guide(Help::tr("Auto Scaling groups"), "auto-scaling-groups.html"), guide(Help::tr("Scaling based on Amazon SQS"), "as-using-sqs-queue.html")}};
}

HelpTopic group()
{
    return {Help::tr("An Auto Scaling group"),
            Help::tr("<ul><li><b>Activity</b>: each launch and end, with its cause.</li>"
                     "<li><b>Automatic scaling</b>: policies that follow a metric, and actions at known times.</li>"
                     "<li><b>Instance management</b>: the workers themselves.</li></ul>"
                     "<p>A worker's output goes to CloudWatch Logs, a stream for each.</p>"),
            {guide(Help::tr("Scaling limits"), "asg-capacity-limits.html")}};
}

HelpTopic configurations()
{
    return {Help::tr("Launch configurations"),
            Help::tr("<p>What a group's workers run: the <b>user data</b> is a program with its first line, such as <code>#!/bin/sh</code> or "
                     "<code>#!/usr/bin/env python3</code>. It runs confined, without a network but for this cloud. Image and instance type are noted and mean nothing here.</p>"
                     "<p>It finds INSTANCE_ID, AUTO_SCALING_GROUP, AWS_REGION and AWS_ENDPOINT_URL in its environment, and the credentials of the <b>instance profile</b>'s role.</p>"),
            {guide(Help::tr("Launch configurations"), "launch-configurations.html")}};
}

HelpTopic instances()
{
    return {Help::tr("Instances"),
            Help::tr("<p>An instance that is terminated gets SIGTERM and half a minute to end, then SIGKILL. One whose program ends by itself is unhealthy and is replaced.</p>"
                     "<p><b>Scale-in protection</b> keeps an instance from being chosen when the group shrinks.</p>"),
            {guide(Help::tr("Instance lifecycle"), "ec2-auto-scaling-lifecycle.html"), guide(Help::tr("Termination policies"), "ec2-auto-scaling-termination-policies.html")}};
}

HelpTopic hooks()
{
    return {Help::tr("Lifecycle hooks"),
            Help::tr("<p>An instance that a hook holds is in <b>Pending:Wait</b> or <b>Terminating:Wait</b>, and its program runs. Who is told of it, by EventBridge or by the "
                     "hook's queue or topic, answers with <code>complete-lifecycle-action</code>, and takes longer with <code>record-lifecycle-action-heartbeat</code>.</p>"
                     "<p>Without an answer the <b>default result</b> counts when the heartbeat timeout is over.</p>"),
            {guide(Help::tr("Lifecycle hooks"), "lifecycle-hooks.html")}};
}

HelpTopic activity()
{
    return {Help::tr("Activity history"),
            Help::tr("<p>The cause tells who wanted it: a user, an alarm that triggered a policy, a scheduled action, or a health check.</p>"
                     "<p>A launch that fails is tried again, later and later.</p>"),
            {guide(Help::tr("Verify a scaling activity"), "as-verify-scaling-activity.html")}};
}

HelpTopic policies()
{
    return {Help::tr("Automatic scaling"),
            Help::tr("<p><b>Target tracking</b> keeps a metric near a value: it makes two alarms of its own, grows after three minutes above the target and shrinks, one by "
                     "one, after a quarter of an hour below it.</p>"
                     "<p><b>Simple</b> and <b>step</b> policies are actions of alarms that you make: give them the policy's ARN.</p>"),
            {guide(Help::tr("Target tracking"), "as-scaling-target-tracking.html"), guide(Help::tr("Scheduled scaling"), "ec2-auto-scaling-scheduled-scaling.html")}};
}

} // namespace nephoscope::gui::autoscaling::help
