#include "gui/consoles/lambda/TriggerForm.h"

#include "gui/consoles/events/Patterns.h"
#include "gui/consoles/lambda/Fields.h"
#include "gui/consoles/lambda/TriggerQueues.h"
#include "gui/consoles/lambda/TriggerSources.h"
#include "gui/consoles/s3/Targets.h"
#include "gui/consoles/sqs/Queue.h"
#include "gui/describe/FormParts.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QUuid>

namespace nephoscope::gui::lambda {

namespace {

struct TriggerForm
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::lambda::TriggerForm)
};

using Kind = FieldDescription::Kind;

constexpr int mostFilters = 5;
constexpr int leastConcurrency = 2, mostConcurrency = 1000; // of one mapping (ScalingConfig)

const QString invalidValue = QStringLiteral("InvalidParameterValueException");

QString compact(const QJsonObject &pattern) { return QString::fromUtf8(QJsonDocument(pattern).toJson(QJsonDocument::Compact)); }

/// The patterns that stand in the editor: one alone, or a list.
QStringList patternsIn(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (document.isObject())
        return {compact(document.object())};
    QStringList patterns;
    for (const QJsonValue &each : document.array())
        patterns << (each.isObject() ? compact(each.toObject()) : QString());
    return patterns;
}

QString patternsOf(const Mapping &mapping)
{
    QStringList patterns;
    if (mapping.filterCriteria && mapping.filterCriteria->filters) {
        for (const model::Filter &filter : *mapping.filterCriteria->filters)
            patterns << toQt(filter.pattern.value_or("{}"));
    }
    return patterns.isEmpty() ? QString() : formatJson(u'[' % patterns.join(u',') % u']');
}

QString filterProblem(const QString &text)
{
    if (text.trimmed().isEmpty())
        return {};
    const QStringList patterns = patternsIn(text);
    if (patterns.isEmpty() || patterns.contains(QString()))
        return TriggerForm::tr("Enter a pattern in braces, or a list of patterns.");
    return patterns.size() > mostFilters ? TriggerForm::tr("At most five patterns.") : QString();
}

std::vector<CodeIssue> filterIssues(const QString &text)
{
    std::vector<CodeIssue> issues;
    for (const QString &pattern : patternsIn(text)) {
        for (CodeIssue &issue : events::patternIssues(pattern))
            issues.push_back(std::move(issue));
    }
    return issues;
}

FieldDescription filterField(const Mapping &now)
{
    FieldDescription field{.id = QStringLiteral("triggerFilters"), .label = TriggerForm::tr("Filter criteria - optional"), .kind = Kind::Code};
    field.description = TriggerForm::tr("A list of up to five patterns. Messages that fit one of them invoke the function; Lambda deletes the others from the queue.");
    field.initial = patternsOf(now);
    field.options = {{formatJson(QStringLiteral("[{\"body\":{\"city\":[\"Seoul\",\"Busan\"]}}]")), TriggerForm::tr("One of several values in a JSON body"), {}},
                     {formatJson(QStringLiteral("[{\"body\":{\"amount\":[{\"numeric\":[\">=\",100]}]}}]")), TriggerForm::tr("A number in a range"), {}},
                     {formatJson(QStringLiteral("[{\"body\":[{\"prefix\":\"urgent\"}]},{\"body\":[{\"prefix\":\"now\"}]}]")), TriggerForm::tr("One of two patterns: bodies that are plain text"), {}}};
    field.check = filterProblem;
    field.checkCode = filterIssues;
    field.errorCodes = {invalidValue};
    field.errorWords = {QStringLiteral("filter")};
    return field;
}

model::FilterCriteria enteredFilters(const FormValues &values)
{
    model::FilterCriteria criteria;
    auto &filters = criteria.filters.emplace();
    for (const QString &pattern : patternsIn(values[QStringLiteral("triggerFilters")]))
        filters.emplace_back().pattern = toStd(pattern);
    return criteria;
}

FieldDescription checkBox(const char *id, const QString &label, const QString &description, bool on)
{
    FieldDescription field{.id = QLatin1String(id), .label = label, .kind = Kind::Check};
    field.description = description;
    field.initial = on ? QStringLiteral("true") : QStringLiteral("false");
    return field;
}

} // namespace

std::vector<FieldDescription> readingFields(const Mapping &now)
{
    FieldDescription size = numberField(QStringLiteral("batchSize"), TriggerForm::tr("Batch size"), 1, 10000, now.batchSize.value_or(10),
                                        TriggerForm::tr("The most messages of one invocation. More than 10 need a batch window; a FIFO queue gives no more."));
    size.errorCodes = {invalidValue};
    size.errorWords = {QStringLiteral("batch size must")};
    FieldDescription window = numberField(QStringLiteral("batchWindow"), TriggerForm::tr("Batch window (seconds)"), 0, 300, now.maximumBatchingWindowInSeconds.value_or(0),
                                          TriggerForm::tr("How long to gather messages before the function is invoked."));
    window.errorCodes = {invalidValue};
    window.errorWords = {QStringLiteral("window")};
    const bool partial = now.functionResponseTypes && !now.functionResponseTypes->empty();
    const auto most = now.scalingConfig ? now.scalingConfig->maximumConcurrency : std::nullopt;
    FieldDescription concurrency = numberField(QStringLiteral("triggerConcurrency"), TriggerForm::tr("Maximum concurrency"), leastConcurrency, mostConcurrency, most.value_or(leastConcurrency),
                                               TriggerForm::tr("2 to 1,000 batches at the same time. Reserved concurrency of the function should be no less."));
    concurrency.errorCodes = {invalidValue, QStringLiteral("ValidationException")};
    concurrency.errorWords = {QStringLiteral("concurrency")};
    return {std::move(size), std::move(window),
            checkBox("limitConcurrency", TriggerForm::tr("Limit the concurrency of this trigger"), TriggerForm::tr("So that one queue does not take all of the function's runs."), most.has_value()),
            onlyWith(QStringLiteral("limitConcurrency"), std::move(concurrency)),
            checkBox("reportFailures", TriggerForm::tr("Report batch item failures"), TriggerForm::tr("The function says which messages of a batch failed; only those come again."), partial),
            filterField(now)};
}

template <class Input>
void putReading(Input &input, const FormValues &values, bool whole)
{
    input.batchSize = values[QStringLiteral("batchSize")].toInt();
    if (const int window = values[QStringLiteral("batchWindow")].toInt(); window > 0 || whole)
        input.maximumBatchingWindowInSeconds = window;
    const bool partial = values.isOn(QStringLiteral("reportFailures"));
    if (partial || whole)
        input.functionResponseTypes.emplace();
    if (partial)
        input.functionResponseTypes->emplace_back("ReportBatchItemFailures");
    const bool limited = values.isOn(QStringLiteral("limitConcurrency"));
    if (limited || whole)
        input.scalingConfig.emplace();
    if (limited)
        input.scalingConfig->maximumConcurrency = values[QStringLiteral("triggerConcurrency")].toInt();
    if (auto filters = enteredFilters(values); whole || !filters.filters->empty())
        input.filterCriteria = std::move(filters);
}

template void putReading(model::CreateEventSourceMapping::Input &, const FormValues &, bool);
template void putReading(model::UpdateEventSourceMapping::Input &, const FormValues &, bool);

FormDescription addTriggerForm(const QString &function)
{
    FieldDescription queue{.id = QStringLiteral("triggerQueue"), .label = TriggerForm::tr("SQS queue"), .kind = Kind::Select};
    queue.placeholder = TriggerForm::tr("Choose a queue");
    queue.load = s3::loadQueues;
    queue.constraint = TriggerForm::tr("The function's role needs to receive and delete its messages: AWSLambdaSQSQueueExecutionRole is a policy for it.");
    queue.check = [](const QString &arn) { return arn.isEmpty() ? TriggerForm::tr("Choose a queue.") : QString(); };
    queue.errorCodes = {QStringLiteral("ResourceConflictException"), invalidValue};
    queue.errorWords = {QStringLiteral("already exists"), QStringLiteral("visibility timeout"), QStringLiteral("ReceiveMessage")};
    std::vector<FieldDescription> reading{std::move(queue), checkBox("triggerEnabled", TriggerForm::tr("Activate trigger"), TriggerForm::tr("Invokes the function from now on."), true)};
    for (FieldDescription &field : readingFields({}))
        reading.push_back(std::move(field));
    FormSection section{{}, {}, {triggerSourceField()}};
    for (FieldDescription &field : reading) {
        field.shown = [shown = field.shown](const FormValues &values) { return isTriggeredBy(values, "sqs") && (!shown || shown(values)); };
        section.fields.push_back(std::move(field));
    }
    for (FieldDescription &field : sourceFields())
        section.fields.push_back(std::move(field));
    FormDescription form;
    form.title = TriggerForm::tr("Add trigger");
    form.accept = TriggerForm::tr("Add");
    form.failed = TriggerForm::tr("The trigger was not added");
    form.sections = {std::move(section)};
    const QString id = QStringLiteral("lambda-") % QUuid::createUuid().toString(QUuid::WithoutBraces); // as AWS's console names its statements
    form.sends([function, id](EngineHost &engine, const FormValues &values) {
        if (!isTriggeredBy(values, "sqs"))
            return sourceCalls(engine, function, id, values);
        auto input = inputFor<model::CreateEventSourceMapping>(function);
        input.eventSourceArn = toStd(values[QStringLiteral("triggerQueue")]);
        input.enabled = values.isOn(QStringLiteral("triggerEnabled"));
        putReading(input, values, false);
        return FormCalls{FormCall::of<model::CreateEventSourceMapping>(engine.caller(), std::move(input))};
    });
    form.succeeded = [](const ActionContext &context, const FormValues &values) {
        const QString source = isTriggeredBy(values, "sqs") ? values[QStringLiteral("triggerQueue")].section(u':', -1) : chosenSource(values);
        context.done(TriggerForm::tr("Successfully added the trigger %1").arg(source));
        if (isTriggeredBy(values, "sqs"))
            warnWithoutDeadLetters(context, source);
    };
    return form;
}

FormDescription editTriggerForm(const Mapping &mapping)
{
    const QString queue = toQt(sqs::queueNameOf(mapping.eventSourceArn.value_or("")));
    FormDescription form;
    form.title = TriggerForm::tr("Edit trigger %1").arg(queue);
    form.accept = TriggerForm::tr("Save");
    form.failed = TriggerForm::tr("The trigger was not changed");
    form.sections = {{{}, {}, readingFields(mapping)}};
    form.sends([uuid = mapping.uuid](EngineHost &engine, const FormValues &values) {
        model::UpdateEventSourceMapping::Input input;
        input.uuid = uuid;
        putReading(input, values, true);
        return FormCalls{FormCall::of<model::UpdateEventSourceMapping>(engine.caller(), std::move(input))};
    });
    form.succeeded = [queue](const ActionContext &context, const FormValues &) { context.done(TriggerForm::tr("Trigger %1 is changed").arg(queue)); };
    return form;
}

int filterCount(const Mapping &mapping)
{
    return mapping.filterCriteria && mapping.filterCriteria->filters ? int(mapping.filterCriteria->filters->size()) : 0;
}

} // namespace nephoscope::gui::lambda
