#include "gui/consoles/lambda/TriggerSources.h"

#include "api/generated/sns.h"
#include "gui/bridge/AskAll.h"
#include "gui/bridge/S3Names.h"
#include "gui/consoles/events/Rules.h"
#include "gui/consoles/lambda/Functions.h"
#include "gui/consoles/lambda/Invokers.h"
#include "gui/consoles/s3/BucketEvents.h"
#include "gui/consoles/s3/FormParts.h"
#include "gui/consoles/s3/Targets.h"
#include "gui/describe/FormParts.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::lambda {

namespace {

struct TriggerSources
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::lambda::TriggerSources)
};

using Kind = FieldDescription::Kind;

const QString sourceId = QStringLiteral("triggerSource");

FieldDescription shownFor(const char *source, FieldDescription field)
{
    field.shown = [source](const FormValues &values) { return isTriggeredBy(values, source); };
    return field;
}

/// The rules of one bus after the other, by their IDs. Those of other services are theirs.
void loadRulesOf(EngineHost &engine, QObject *receiver, QStringList buses, std::vector<FieldOption> found, const FieldDescription::Loaded &done)
{
    using namespace api::events;
    if (buses.isEmpty())
        return done(std::move(found));
    const QString bus = buses.takeFirst();
    ListRules::Input input;
    input.eventBusName = toStd(bus);
    askAll<ListRules, api::events::Rule>(engine, receiver, std::move(input), &ListRules::Output::rules, &ListRules::Input::nextToken, &ListRules::Output::nextToken,
                                         [&engine, receiver, bus, buses, found, done](Expected<std::vector<api::events::Rule>> all) {
        if (!all)
            return done(fail(all.error()));
        std::vector<FieldOption> more = found;
        for (const api::events::Rule &rule : *all) {
            const QString name = toQt(rule.name.value_or(""));
            if (!rule.managedBy)
                more.push_back({gui::events::ruleId(bus, name), bus == gui::events::defaultBus ? name : QString(name % QStringLiteral(" (") % bus % u')')});
        }
        loadRulesOf(engine, receiver, buses, std::move(more), done);
    });
}

void loadRules(EngineHost &engine, QObject *receiver, FieldDescription::Loaded done)
{
    events::loadBuses(engine, receiver, [&engine, receiver, done = std::move(done)](Expected<std::vector<FieldOption>> buses) {
        if (!buses)
            return done(fail(buses.error()));
        QStringList names{events::defaultBus};
        for (const FieldOption &bus : *buses)
            names << bus.value;
        loadRulesOf(engine, receiver, names, {}, done);
    });
}

std::vector<FieldDescription> bucketFields()
{
    FieldDescription bucket{.id = QStringLiteral("triggerBucket"), .label = TriggerSources::tr("Bucket"), .kind = Kind::Select};
    bucket.placeholder = TriggerSources::tr("Choose a bucket");
    bucket.load = s3::loadBucketNames;
    bucket.check = [](const QString &name) { return name.isEmpty() ? TriggerSources::tr("Choose a bucket.") : QString(); };
    bucket.errorCodes = {QStringLiteral("InvalidArgument"), QStringLiteral("NoSuchBucket")};
    FieldDescription types{.id = QStringLiteral("triggerEvents"), .label = TriggerSources::tr("Event types"), .kind = Kind::Picks};
    for (const char *type : {"s3:ObjectCreated:*", "s3:ObjectCreated:Put", "s3:ObjectCreated:Post", "s3:ObjectCreated:Copy", "s3:ObjectCreated:CompleteMultipartUpload",
                             "s3:ObjectRemoved:*", "s3:ObjectRemoved:Delete", "s3:ObjectRemoved:DeleteMarkerCreated", "s3:ObjectRestore:*", "s3:ObjectTagging:*",
                             "s3:LifecycleExpiration:*"})
        types.options.push_back({QLatin1String(type), QLatin1String(type)});
    types.placeholder = TriggerSources::tr("Choose event types");
    types.initial = types.options.front().value;
    types.check = [](const QString &chosen) { return chosen.isEmpty() ? TriggerSources::tr("Choose at least one event type.") : QString(); };
    FieldDescription prefix{.id = QStringLiteral("triggerPrefix"), .label = TriggerSources::tr("Prefix - optional"), .placeholder = QStringLiteral("images/")};
    FieldDescription suffix{.id = QStringLiteral("triggerSuffix"), .label = TriggerSources::tr("Suffix - optional"), .placeholder = QStringLiteral(".jpg")};
    FieldDescription loop = acknowledgement(QStringLiteral("triggerLoop"), TriggerSources::tr("I know that a function that writes to the bucket that invokes it can invoke itself again and again."));
    std::vector<FieldDescription> fields;
    for (FieldDescription *field : {&bucket, &types, &prefix, &suffix, &loop})
        fields.push_back(shownFor("s3", std::move(*field)));
    return fields;
}

FormCall subscription(EngineHost &engine, const QString &function, const QString &topic)
{
    api::sns::Subscribe::Input input;
    input.topicArn = toStd(topic);
    input.protocol = "lambda";
    input.endpoint = functionArn(engine, function);
    return FormCall::of<api::sns::Subscribe>(engine.caller(), std::move(input));
}

FormCall target(EngineHost &engine, const QString &function, const QString &rule, const QString &id)
{
    api::events::PutTargets::Input input;
    input.rule = toStd(events::ruleNameOf(rule));
    input.eventBusName = toStd(events::busOf(rule));
    auto &one = input.targets.emplace().emplace_back();
    one.id = toStd(id);
    one.arn = functionArn(engine, function);
    return FormCall::of<api::events::PutTargets>(engine.caller(), std::move(input));
}

/// The bucket has one configuration of all its notifications: what others have put there since is read before writing.
FormCall notification(EngineHost &engine, const QString &function, const QString &id, const FormValues &values)
{
    const QString bucket = values[QStringLiteral("triggerBucket")];
    const s3::EventNotification one{id, s3::EventNotification::To::Function, toQt(functionArn(engine, function)), values[QStringLiteral("triggerEvents")].split(u'\n', Qt::SkipEmptyParts),
                                    values[QStringLiteral("triggerPrefix")], values[QStringLiteral("triggerSuffix")]};
    api::s3::PutBucketNotificationConfiguration::Input input;
    input.bucket = toStd(bucket);
    input.notificationConfiguration = s3::withNotification({}, one, {});
    FormCall call{PlannedCall::of<api::s3::PutBucketNotificationConfiguration>(std::move(input), engine.caller().region.value), {}};
    call.send = [bucket, one](EngineHost &host, QObject *receiver, ActionContext::Ending end) {
        s3::changeNotifications(host, receiver, bucket, [one](const s3::NotificationSet &set) { return s3::withNotification(set, one, {}); }, std::move(end));
    };
    return call;
}

} // namespace

FieldDescription triggerSourceField()
{
    FieldDescription field{.id = sourceId, .label = TriggerSources::tr("Source"), .kind = Kind::Radio};
    field.options = {{QStringLiteral("sqs"), QStringLiteral("Amazon SQS"), TriggerSources::tr("Lambda reads a queue, in batches.")},
                     {QStringLiteral("sns"), QStringLiteral("Amazon SNS"), TriggerSources::tr("A topic invokes it with each message.")},
                     {QStringLiteral("events"), QStringLiteral("Amazon EventBridge"), TriggerSources::tr("A rule invokes it with events that fit, or at set times.")},
                     {QStringLiteral("s3"), QStringLiteral("Amazon S3"), TriggerSources::tr("A bucket invokes it when something happens to objects.")}};
    field.initial = field.options.front().value;
    return field;
}

bool isTriggeredBy(const FormValues &values, const char *source) { return values[sourceId] == QLatin1String(source); }

std::vector<FieldDescription> sourceFields()
{
    FieldDescription topic{.id = QStringLiteral("triggerTopic"), .label = TriggerSources::tr("SNS topic"), .kind = Kind::Select};
    topic.placeholder = TriggerSources::tr("Choose a topic");
    topic.load = s3::loadTopics;
    topic.check = [](const QString &arn) { return arn.isEmpty() ? TriggerSources::tr("Choose a topic.") : QString(); };
    topic.errorCodes = {QStringLiteral("NotFound"), QStringLiteral("InvalidParameter")};
    FieldDescription rule{.id = QStringLiteral("triggerRule"), .label = TriggerSources::tr("Rule"), .kind = Kind::Select};
    rule.placeholder = TriggerSources::tr("Choose a rule");
    rule.constraint = TriggerSources::tr("Rules are made in the EventBridge console.");
    rule.load = loadRules;
    rule.check = [](const QString &id) { return id.isEmpty() ? TriggerSources::tr("Choose a rule.") : QString(); };
    rule.errorCodes = {QStringLiteral("LimitExceededException")};
    std::vector<FieldDescription> fields{shownFor("sns", std::move(topic)), shownFor("events", std::move(rule))};
    for (FieldDescription &field : bucketFields())
        fields.push_back(std::move(field));
    return fields;
}

FormCalls sourceCalls(EngineHost &engine, const QString &function, const QString &id, const FormValues &values)
{
    const auto letIn = [&](const char *service, const std::string &source, const std::string &account) {
        return letInvoke(engine, toStd(function), {toStd(id), service, source, account});
    };
    if (isTriggeredBy(values, "sns")) {
        const QString topic = values[QStringLiteral("triggerTopic")];
        return {letIn("sns.amazonaws.com", toStd(topic), {}), subscription(engine, function, topic)};
    }
    if (isTriggeredBy(values, "events")) {
        const QString rule = values[QStringLiteral("triggerRule")];
        return {letIn("events.amazonaws.com", events::arnOf(engine, events::ruleResource(rule)), {}), target(engine, function, rule, id)};
    }
    return {letIn("s3.amazonaws.com", toStd(s3::arn(values[QStringLiteral("triggerBucket")])), toStd(engine.accountId())), notification(engine, function, id, values)};
}

QString chosenSource(const FormValues &values)
{
    if (isTriggeredBy(values, "sns"))
        return values[QStringLiteral("triggerTopic")].section(u':', -1);
    return isTriggeredBy(values, "events") ? events::ruleNameOf(values[QStringLiteral("triggerRule")]) : values[QStringLiteral("triggerBucket")];
}

} // namespace nephoscope::gui::lambda
