#include "gui/consoles/events/TargetForm.h"

#include "api/generated/logs.h"
#include "gui/bridge/AskAll.h"
#include "gui/consoles/events/Help.h"
#include "gui/consoles/events/TargetHttp.h"
#include "gui/consoles/events/TargetInput.h"
#include "gui/consoles/iam/RoleChoices.h"
#include "gui/consoles/lambda/Invokers.h"
#include "gui/consoles/s3/Targets.h"
#include "gui/consoles/sns/TopicGuests.h"
#include "gui/consoles/sqs/QueueAccess.h"
#include "gui/describe/FormParts.h"
#include "gui/describe/SettingType.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QUuid>

#include <algorithm>

// The form of a target: what gets the events, of them what, and what becomes of those that it does not take.
namespace nephoscope::gui::events {

namespace {

struct TargetForm
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::events::TargetForm)
};

using Kind = FieldDescription::Kind;
using Load = std::function<void(EngineHost &, QObject *, FieldDescription::Loaded)>;

constexpr int longestAge = 86'400; // seconds
constexpr int mostRetries = 185;
constexpr const char *logGroupPrefix = "/aws/events/";
constexpr const char *logPolicy = "TrustEventsToStoreLogEvents"; // as AWS's console names it

QString arnOf(const Target *target) { return target ? toQt(target->arn.value_or("")) : QString(); }

/// `sqs`, `lambda`, `sns`, `event-bus`, `logs`, `api-destination`.
QString typeOf(const QString &arn)
{
    const QString service = arn.section(u':', 2, 2);
    return service == QLatin1String("events") ? arn.section(u':', 5).section(u'/', 0, 0) : service;
}

QString fieldOf(const QString &type) { return QStringLiteral("target-") % type; }
QString chosenType(const FormValues &values) { return values[QStringLiteral("targetType")]; }
QString chosenArn(const FormValues &values) { return values[fieldOf(chosenType(values))]; }

const char *nameOfType(const QString &type)
{
    if (type == QLatin1String("sqs"))
        return QT_TRANSLATE_NOOP("nephoscope::gui::events::TargetForm", "SQS queue");
    if (type == QLatin1String("lambda"))
        return QT_TRANSLATE_NOOP("nephoscope::gui::events::TargetForm", "Lambda function");
    if (type == QLatin1String("sns"))
        return QT_TRANSLATE_NOOP("nephoscope::gui::events::TargetForm", "SNS topic");
    if (type == QLatin1String("event-bus"))
        return QT_TRANSLATE_NOOP("nephoscope::gui::events::TargetForm", "Event bus");
    if (type == QLatin1String("logs"))
        return QT_TRANSLATE_NOOP("nephoscope::gui::events::TargetForm", "CloudWatch log group");
    return QT_TRANSLATE_NOOP("nephoscope::gui::events::TargetForm", "API destination");
}

/// Buses as targets of a rule: all but its own.
Load otherBuses(const QString &rule)
{
    return [rule](EngineHost &engine, QObject *receiver, FieldDescription::Loaded done) {
        loadBuses(engine, receiver, [&engine, own = busOf(rule), done = std::move(done)](Expected<std::vector<FieldOption>> all) {
            if (!all)
                return done(fail(all.error()));
            std::vector<FieldOption> options{{defaultBus, defaultBus}};
            options.insert(options.end(), all->begin(), all->end());
            std::erase_if(options, [&own](const FieldOption &option) { return option.value == own; });
            for (FieldOption &option : options)
                option.value = toQt(busArn(engine, option.text));
            done(std::move(options));
        });
    };
}

void loadDestinations(EngineHost &engine, QObject *receiver, FieldDescription::Loaded done)
{
    using namespace api::events;
    askAll<ListApiDestinations, ApiDestination>(engine, receiver, {}, &ListApiDestinations::Output::apiDestinations, &ListApiDestinations::Input::nextToken,
                                                &ListApiDestinations::Output::nextToken, [done = std::move(done)](Expected<std::vector<ApiDestination>> all) {
        if (!all)
            return done(fail(all.error()));
        std::vector<FieldOption> options;
        for (const ApiDestination &one : *all)
            options.push_back({toQt(one.apiDestinationArn.value_or("")), toQt(one.name.value_or(""))});
        done(std::move(options));
    });
}

void loadLogGroups(EngineHost &engine, QObject *receiver, FieldDescription::Loaded done)
{
    using namespace api::logs;
    DescribeLogGroups::Input input;
    input.logGroupNamePrefix = logGroupPrefix;
    askAll<DescribeLogGroups, LogGroup>(engine, receiver, std::move(input), &DescribeLogGroups::Output::logGroups, &DescribeLogGroups::Input::nextToken,
                                        &DescribeLogGroups::Output::nextToken, [done = std::move(done)](Expected<std::vector<LogGroup>> all) {
        if (!all)
            return done(fail(all.error()));
        std::vector<FieldOption> options;
        for (const LogGroup &group : *all)
            options.push_back({toQt(group.logGroupArn.value_or("")), toQt(group.logGroupName.value_or(""))});
        done(std::move(options));
    });
}

FieldDescription choice(const char *type, const Target *before, Load load)
{
    const QString name = QLatin1String(type);
    FieldDescription field{.id = fieldOf(name), .label = TargetForm::tr(nameOfType(name)), .kind = Kind::Select};
    field.placeholder = TargetForm::tr("Choose a target");
    field.load = std::move(load);
    if (typeOf(arnOf(before)) == name)
        field.initial = arnOf(before);
    field.check = [](const QString &value) { return value.isEmpty() ? TargetForm::tr("Choose a target.") : QString(); };
    field.shown = [name](const FormValues &values) { return chosenType(values) == name; };
    return field;
}

bool isFifo(const FormValues &values) { return chosenType(values) == QLatin1String("sqs") && chosenArn(values).endsWith(QLatin1String(".fifo")); }
bool needsRole(const FormValues &values) { return chosenType(values) == QLatin1String("api-destination"); }
bool isLogs(const FormValues &values) { return chosenType(values) == QLatin1String("logs"); }
bool takesRole(const FormValues &values) { return needsRole(values) || (!isLogs(values) && values.isOn(QStringLiteral("targetRoleUsed"))); }
/// The policy of the target says whom it takes events from; that of a bus is asked about other accounts only.
bool canOpen(const FormValues &values)
{
    return chosenType(values) == QLatin1String("sqs") || chosenType(values) == QLatin1String("lambda") || chosenType(values) == QLatin1String("sns");
}

FormSection targetSection(const QString &rule, const Target *before)
{
    FieldDescription type{.id = QStringLiteral("targetType"), .label = TargetForm::tr("Target type"), .kind = Kind::Select};
    for (const char *each : {"sqs", "lambda", "sns", "event-bus", "logs", "api-destination"})
        type.options.push_back({QLatin1String(each), TargetForm::tr(nameOfType(QLatin1String(each)))});
    type.initial = before ? typeOf(arnOf(before)) : QStringLiteral("sqs");
    FieldDescription group{.id = QStringLiteral("targetGroup"), .label = TargetForm::tr("Message group ID")};
    group.constraint = TargetForm::tr("Messages of one group are received in order. The queue needs content-based deduplication.");
    group.initial = before && before->sqsParameters ? toQt(before->sqsParameters->messageGroupId.value_or("")) : QString();
    group.check = [](const QString &text) { return text.isEmpty() ? TargetForm::tr("Enter a message group ID.") : QString(); };
    group.shown = isFifo;
    FieldDescription own{.id = QStringLiteral("targetRoleUsed"), .label = TargetForm::tr("Use an execution role"), .kind = Kind::Check};
    own.description = TargetForm::tr("EventBridge delivers as the role, which has to be allowed to; the target's own policy need not let the rule in.");
    own.initial = before && before->roleArn ? QStringLiteral("true") : QStringLiteral("false");
    own.shown = [](const FormValues &values) { return !needsRole(values) && !isLogs(values); };
    FieldDescription role{.id = QStringLiteral("targetRole"), .label = TargetForm::tr("Role"), .kind = Kind::Select};
    role.placeholder = TargetForm::tr("Choose a role");
    role.constraint = TargetForm::tr("One that events.amazonaws.com can assume.");
    role.initial = before ? toQt(before->roleArn.value_or("")) : QString();
    role.load = iam::rolesFor("events.amazonaws.com");
    role.check = [](const QString &value) { return value.isEmpty() ? TargetForm::tr("Choose a role.") : QString(); };
    role.shown = takesRole;
    FieldDescription letIn{.id = QStringLiteral("letIn"), .label = TargetForm::tr("Let the rule in"), .kind = Kind::Check};
    letIn.description = TargetForm::tr("Adds a statement to the policy of the target.");
    letIn.initial = QStringLiteral("true");
    letIn.shown = [](const FormValues &values) { return canOpen(values) && !takesRole(values); };
    FieldDescription logs = choice("logs", before, loadLogGroups);
    logs.constraint = TargetForm::tr("Log groups whose names begin with /aws/events/. Every event gets a log stream of its own.");
    FieldDescription letWrite{.id = QStringLiteral("letWrite"), .label = TargetForm::tr("Let EventBridge write"), .kind = Kind::Check};
    letWrite.description = TargetForm::tr("Sets the resource policy %1 of CloudWatch Logs, which lets events into all log groups under /aws/events/.").arg(QLatin1String(logPolicy));
    letWrite.initial = QStringLiteral("true");
    letWrite.shown = isLogs;
    return {TargetForm::tr("Target"), ruleNameOf(rule).isEmpty() ? QString() : TargetForm::tr("Rule: %1").arg(ruleNameOf(rule)),
            {std::move(type), choice("sqs", before, s3::loadQueues), std::move(group), choice("lambda", before, s3::loadFunctions),
             choice("sns", before, s3::loadTopics),
             choice("event-bus", before, otherBuses(rule)), std::move(logs), choice("api-destination", before, loadDestinations), std::move(own), std::move(role), std::move(letIn),
             std::move(letWrite)}};
}

FormSection retrySection(const Target *before)
{
    const auto policy = before && before->retryPolicy ? *before->retryPolicy : api::events::RetryPolicy();
    FieldDescription own{.id = QStringLiteral("ownRetry"), .label = TargetForm::tr("Own retry policy"), .kind = Kind::Switch};
    own.description = TargetForm::tr("Without one it is tried for 24 hours, 185 times.");
    own.initial = before && before->retryPolicy ? QStringLiteral("true") : QStringLiteral("false");
    FieldDescription age{.id = QStringLiteral("retryAge"), .label = TargetForm::tr("Maximum age of event"), .kind = Kind::Number, .unit = TargetForm::tr("seconds"), .smallest = 60, .largest = longestAge};
    age.initial = QString::number(policy.maximumEventAgeInSeconds.value_or(longestAge));
    FieldDescription times{.id = QStringLiteral("retryTimes"), .label = TargetForm::tr("Retry attempts"), .kind = Kind::Number, .unit = TargetForm::tr("times"), .smallest = 0, .largest = mostRetries};
    times.initial = QString::number(policy.maximumRetryAttempts.value_or(mostRetries));
    FormSection section{TargetForm::tr("Retry policy and dead-letter queue - optional"), {}, {std::move(own), onlyWith(QStringLiteral("ownRetry"), std::move(age)), onlyWith(QStringLiteral("ownRetry"), std::move(times))}};
    for (FieldDescription &field : deadLetterFields(before && before->deadLetterConfig ? toQt(before->deadLetterConfig->arn.value_or("")) : QString()))
        section.fields.push_back(std::move(field));
    return section;
}

Target entered(const FormValues &values, const std::string &id)
{
    Target target;
    target.id = id;
    target.arn = toStd(chosenArn(values));
    if (isFifo(values))
        target.sqsParameters.emplace().messageGroupId = toStd(values[QStringLiteral("targetGroup")]);
    if (takesRole(values))
        target.roleArn = toStd(values[QStringLiteral("targetRole")]);
    if (needsRole(values))
        putHttp(target, values);
    putInput(target, values);
    if (values.isOn(QStringLiteral("ownRetry"))) {
        auto &retry = target.retryPolicy.emplace();
        retry.maximumEventAgeInSeconds = values[QStringLiteral("retryAge")].toInt();
        retry.maximumRetryAttempts = values[QStringLiteral("retryTimes")].toInt();
    }
    if (const QString queue = enteredDeadLetters(values); !queue.isEmpty())
        target.deadLetterConfig.emplace().arn = toStd(queue);
    return target;
}

/// What opens the target to the rule.
FormCall letIn(EngineHost &engine, const Target &target, const std::string &rule, const QString &type)
{
    const std::string service = "events.amazonaws.com";
    if (type == QLatin1String("sqs"))
        return sqs::letIn(engine, *target.arn, service, rule);
    if (type == QLatin1String("sns"))
        return sns::letPublish(engine, *target.arn, service, rule);
    std::string statement = "events-" + target.id.value_or("");
    std::replace(statement.begin(), statement.end(), '.', '_');
    return lambda::letInvoke(engine, *target.arn, {std::move(statement), service, rule});
}

/// What lets EventBridge into the log groups of its own, once for all rules.
FormCall letWrite(EngineHost &engine)
{
    const QString groups = QStringLiteral("arn:aws:logs:%1:%2:log-group:%3*:*").arg(engine.region(), engine.accountId(), QLatin1String(logGroupPrefix));
    const QJsonObject statement{{QStringLiteral("Sid"), QStringLiteral("TrustEventsToStoreLogEvent")},
                                {QStringLiteral("Effect"), QStringLiteral("Allow")},
                                {QStringLiteral("Principal"), QJsonObject{{QStringLiteral("Service"), QJsonArray{QStringLiteral("events.amazonaws.com"), QStringLiteral("delivery.logs.amazonaws.com")}}}},
                                {QStringLiteral("Action"), QJsonArray{QStringLiteral("logs:CreateLogStream"), QStringLiteral("logs:PutLogEvents")}},
                                {QStringLiteral("Resource"), groups}};
    const QJsonObject document{{QStringLiteral("Version"), QStringLiteral("2012-10-17")}, {QStringLiteral("Statement"), QJsonArray{statement}}};
    api::logs::PutResourcePolicy::Input input;
    input.policyName = logPolicy;
    input.policyDocument = QJsonDocument(document).toJson(QJsonDocument::Compact).toStdString();
    return FormCall::of<api::logs::PutResourcePolicy>(engine.caller(), std::move(input), TargetForm::tr("the resource policy of CloudWatch Logs"));
}

} // namespace

std::vector<FormSection> targetSections(const QString &rule, const Target *before)
{
    return {targetSection(rule, before), inputSection(rule, before), httpSection(before), retrySection(before)};
}

FormCalls targetCalls(EngineHost &engine, const QString &rule, const std::string &id, const FormValues &values)
{
    const Target target = entered(values, id);
    FormCalls calls;
    // Policies first, so that no event finds the target closed.
    if (canOpen(values) && !takesRole(values) && values.isOn(QStringLiteral("letIn")) && !target.arn->empty()) {
        calls.push_back(letIn(engine, target, events::arnOf(engine, ruleResource(rule)), chosenType(values)));
        calls.back().what = TargetForm::tr("the target's policy");
    }
    if (isLogs(values) && values.isOn(QStringLiteral("letWrite")))
        calls.push_back(letWrite(engine));
    api::events::PutTargets::Input input;
    input.rule = toStd(ruleNameOf(rule));
    input.eventBusName = toStd(busOf(rule));
    input.targets.emplace().push_back(target);
    calls.push_back(FormCall::of<api::events::PutTargets>(engine.caller(), std::move(input), TargetForm::tr("the target")));
    return calls;
}

std::string newTargetId() { return toStd(QStringLiteral("Id") % QUuid::createUuid().toString(QUuid::WithoutBraces)); }

QString chosenTarget(const FormValues &values)
{
    const QString resource = chosenArn(values).section(u':', 5);
    if (isLogs(values))
        return resource.section(u':', 1, 1);
    return resource.contains(u'/') ? resource.section(u'/', 1, 1) : resource.section(u':', -1);
}

FormDescription targetForm(const QString &rule, const Target *before)
{
    FormDescription form;
    form.title = form.accept = TargetForm::tr("Add target");
    form.failed = TargetForm::tr("The target was not saved");
    form.sections = targetSections(rule, before);
    form.cancelAddress = ruleAddress(rule);
    const std::string id = before ? before->id.value_or("") : newTargetId();
    form.sends([rule, id](EngineHost &engine, const FormValues &values) { return targetCalls(engine, rule, id, values); });
    if (!before)
        form.succeeded = [rule](const ActionContext &context, const FormValues &) { context.done(TargetForm::tr("Rule %1 has a new target").arg(ruleNameOf(rule))); };
    return form;
}

Setting targetSetting(const QString &rule, const QString &id)
{
    SettingType<Target> setting(QStringLiteral("target"), TargetForm::tr("Target"), TargetForm::tr("target"));
    setting.help = help::targets();
    setting.loadWith([rule, id = toStd(id)](EngineHost &engine, QObject *receiver, auto done) {
        api::events::ListTargetsByRule::Input input;
        input.rule = toStd(ruleNameOf(rule));
        input.eventBusName = toStd(busOf(rule));
        ask<api::events::ListTargetsByRule>(engine, receiver, std::move(input), [id, done = std::move(done)](auto reply) {
            if (!reply)
                return done(fail(reply.error()));
            for (Target &target : reply->targets.value_or(std::vector<Target>())) {
                if (target.id == id)
                    return done(std::make_shared<const Target>(std::move(target)));
            }
            done(fail(Error{"ResourceNotFoundException", toStd(TargetForm::tr("The rule has no target %1.").arg(toQt(id))), 0}));
        });
    });
    setting.shows([](const Target &) { return std::vector<Fact>(); });
    setting.editBy([rule](const Target &value) {
        FormDescription form = targetForm(rule, &value);
        form.title.clear(); // those of every setting
        form.accept.clear();
        return form;
    });
    return setting;
}

QString targetTypeText(const Target &target) { return TargetForm::tr(nameOfType(typeOf(toQt(target.arn.value_or(""))))); }

} // namespace nephoscope::gui::events
