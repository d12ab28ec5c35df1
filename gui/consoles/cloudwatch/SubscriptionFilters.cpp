#include "api/generated/lambda.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/cloudwatch/Alarms.h"
#include "gui/consoles/cloudwatch/Help.h"
#include "gui/consoles/cloudwatch/Logs.h"
#include "gui/consoles/s3/Targets.h"
#include "gui/describe/FormInputs.h"
#include "gui/describe/ResourceType.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

namespace nephoscope::gui::cloudwatch {

namespace {

using api::lambda::AddPermission;
using api::logs::DescribeSubscriptionFilters;
using api::logs::PutSubscriptionFilter;
using api::logs::SubscriptionFilter;

struct SubscriptionFilters
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::cloudwatch::SubscriptionFilters)
};

constexpr int longestStatementId = 100;

/// Lets the group call the function; a statement of before will do.
FormCall permissionCall(EngineHost &engine, const QString &group, const QString &function)
{
    static const QRegularExpression odd(QStringLiteral("[^A-Za-z0-9_-]"));
    AddPermission::Input input;
    input.functionName = toStd(function);
    input.statementId = toStd(QString(QStringLiteral("logs-") % QString(group).replace(odd, QStringLiteral("_"))).left(longestStatementId));
    input.action = "lambda:InvokeFunction";
    input.principal = "logs.amazonaws.com";
    input.sourceArn = "arn:aws:logs:" + engine.caller().region.value + ':' + toStd(engine.accountId()) + ":log-group:" + toStd(group) + ":*";
    FormCall call = FormCall::of<AddPermission>(engine.caller(), std::move(input), SubscriptionFilters::tr("the permission to call the function"));
    call.send = [send = std::move(call.send)](EngineHost &host, QObject *receiver, ActionContext::Ending end) {
        send(host, receiver, [end](std::optional<Error> error) { end(error && error->code == "ResourceConflictException" ? std::nullopt : std::move(error)); });
    };
    return call;
}

FormCalls callsOf(EngineHost &engine, const QString &group, const FormValues &values)
{
    FormCalls calls;
    const QString function = values[QStringLiteral("subscriptionFunction")];
    if (values.isOn(QStringLiteral("grantInvoke")))
        calls.push_back(permissionCall(engine, group, function));
    PutSubscriptionFilter::Input input;
    input.logGroupName = toStd(group);
    input.filterName = toStd(values[QStringLiteral("filterName")].trimmed());
    input.filterPattern = toStd(values[QStringLiteral("subscriptionPattern")].trimmed());
    input.destinationArn = toStd(function);
    calls.push_back(FormCall::of<PutSubscriptionFilter>(engine.caller(), std::move(input), SubscriptionFilters::tr("the subscription filter")));
    return calls;
}

void askForFilter(const ActionContext &context, const QString &group)
{
    FormDescription form;
    form.title = form.accept = SubscriptionFilters::tr("Create subscription filter");
    form.failed = SubscriptionFilters::tr("The subscription filter was not created");
    FieldDescription function{.id = QStringLiteral("subscriptionFunction"), .label = SubscriptionFilters::tr("Lambda function"), .kind = FieldDescription::Kind::Select};
    function.placeholder = SubscriptionFilters::tr("Choose a function");
    function.load = s3::loadFunctions;
    function.check = [](const QString &arn) { return arn.isEmpty() ? SubscriptionFilters::tr("Choose a function.") : QString(); };
    FieldDescription grant{.id = QStringLiteral("grantInvoke"), .label = SubscriptionFilters::tr("Let CloudWatch Logs call the function"), .kind = FieldDescription::Kind::Check};
    grant.description = SubscriptionFilters::tr("Adds a statement to the policy of the function.");
    grant.initial = QStringLiteral("true");
    FieldDescription pattern = filterPatternField("subscriptionPattern");
    pattern.constraint = SubscriptionFilters::tr("Which events are sent. Empty: every one.");
    form.sections = {{{}, {}, {filterNameField(), std::move(pattern), std::move(function), std::move(grant)}}};
    form.sends([group](EngineHost &engine, const FormValues &values) { return callsOf(engine, group, values); });
    form.succeeded = [](const ActionContext &done, const FormValues &values) {
        done.done(SubscriptionFilters::tr("Successfully created subscription filter %1").arg(values[QStringLiteral("filterName")].trimmed()),
                  SubscriptionFilters::tr("Events that come from now on are sent."));
    };
    openForm(context, std::move(form));
}

Removal removal()
{
    Removal how;
    how.id = QStringLiteral("deleteSubscriptionFilter");
    how.text = SubscriptionFilters::tr("Delete");
    how.title = SubscriptionFilters::tr("Delete subscription filter");
    how.warning = SubscriptionFilters::tr("The function is not called any more. Its policy stays as it is.");
    how.done = SubscriptionFilters::tr("Successfully deleted subscription filter %1");
    how.failed = SubscriptionFilters::tr("The subscription filter was not deleted");
    return how;
}

} // namespace

Resource subscriptionFilters(const QString &group)
{
    ResourceType<SubscriptionFilter> type(QStringLiteral("cloudwatch"), QStringLiteral("subscriptionFilter"));
    type.title = SubscriptionFilters::tr("Subscription filters");
    type.description = SubscriptionFilters::tr("Events that fit a pattern are sent to a Lambda function as they come. A log group has at most two.");
    type.identity(&SubscriptionFilter::filterName);
    type.listBy<DescribeSubscriptionFilters>(&DescribeSubscriptionFilters::Output::subscriptionFilters, &DescribeSubscriptionFilters::Input::nextToken,
                                             &DescribeSubscriptionFilters::Output::nextToken, [group = toStd(group)](auto &input) { input.logGroupName = group; });
    type.refreshOn("logs", "subscription-filter", toStd(group));
    type.column({.id = QStringLiteral("name"), .title = SubscriptionFilters::tr("Filter name"), .width = 200}, &SubscriptionFilter::filterName);
    type.column({.id = QStringLiteral("pattern"), .title = SubscriptionFilters::tr("Filter pattern"), .width = 300, .stretch = true, .code = true}, &SubscriptionFilter::filterPattern);
    type.column({.id = QStringLiteral("function"), .title = SubscriptionFilters::tr("Lambda function"), .width = 220},
                [](const SubscriptionFilter &filter) { return actionName(filter.destinationArn.value_or("")); });
    type.column({.id = QStringLiteral("created"), .title = SubscriptionFilters::tr("Creation time"), .width = 310}, [](const SubscriptionFilter &filter) { return timeOf(filter.creationTime); });
    type.filterPlaceholder = SubscriptionFilters::tr("Find subscription filters");
    type.emptyTitle = SubscriptionFilters::tr("No subscription filters");
    type.emptyText = SubscriptionFilters::tr("Let a function read errors as they are written.");
    type.emptyAction = QStringLiteral("createSubscriptionFilter");
    type.forOne({.id = QStringLiteral("copyDestination"), .text = SubscriptionFilters::tr("Copy function ARN"), .icon = QStringLiteral("copy")},
                [](const ActionContext &context, const SubscriptionFilter &filter) { context.copy(toQt(filter.destinationArn.value_or("")), SubscriptionFilters::tr("ARN copied")); });
    type.always({.id = QStringLiteral("createSubscriptionFilter"), .text = SubscriptionFilters::tr("Create subscription filter"), .icon = QStringLiteral("plus"), .keys = QKeySequence(Qt::Key_N), .primary = true},
                [group](const ActionContext &context) { askForFilter(context, group); });
    type.removeBy<api::logs::DeleteSubscriptionFilter>(removal(), [group = toStd(group)](const SubscriptionFilter &filter) {
        api::logs::DeleteSubscriptionFilter::Input input;
        input.logGroupName = group;
        input.filterName = filter.filterName;
        return input;
    });
    type.help = help::subscriptions();
    return type;
}

} // namespace nephoscope::gui::cloudwatch
