#include "gui/consoles/lambda/Functions.h"
#include "gui/consoles/lambda/Help.h"
#include "gui/consoles/s3/Targets.h"
#include "gui/consoles/sqs/Queue.h"
#include "gui/describe/SettingType.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

// Where events go that a function gave up.
namespace nephoscope::gui::lambda {

namespace {

struct FunctionDeadLetters
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::lambda::FunctionDeadLetters)
};

using Kind = FieldDescription::Kind;

const QString noTarget = QStringLiteral("none");

QString targetOf(const Function &function) { return function.deadLetterConfig ? toQt(function.deadLetterConfig->targetArn.value_or("")) : QString(); }

bool isQueue(const QString &arn) { return arn.section(u':', 2, 2) == QLatin1String("sqs"); }

/// Standard queues, then standard topics: Lambda takes no FIFO ones.
void loadTargets(EngineHost &engine, QObject *receiver, const QString &now, const FieldDescription::Loaded &done)
{
    s3::loadQueues(engine, receiver, [&engine, receiver, now, done](Expected<std::vector<FieldOption>> queues) {
        if (!queues)
            return done(fail(queues.error()));
        s3::loadTopics(engine, receiver, [now, done, queues = std::move(*queues)](Expected<std::vector<FieldOption>> topics) {
            if (!topics)
                return done(fail(topics.error()));
            std::vector<FieldOption> all;
            const auto add = [&](const std::vector<FieldOption> &options, QLatin1String service) {
                for (const FieldOption &option : options) {
                    if (option.value != now && !option.value.endsWith(QLatin1String(".fifo")))
                        all.push_back({option.value, QString(service % QStringLiteral(": ") % option.text)});
                }
            };
            add(queues, QLatin1String("SQS"));
            add(*topics, QLatin1String("SNS"));
            done(std::move(all));
        });
    });
}

FieldDescription targetField(const QString &now)
{
    FieldDescription field{.id = QStringLiteral("deadLetterTarget"), .label = FunctionDeadLetters::tr("Dead-letter queue"), .kind = Kind::Select};
    field.constraint = FunctionDeadLetters::tr("A standard queue or topic. The role of the function has to be allowed to send there.");
    field.options = {{noTarget, FunctionDeadLetters::tr("None")}};
    // There from the start: who saves before the others are known changes nothing by it.
    if (!now.isEmpty())
        field.options.push_back({now, now});
    field.initial = field.options.back().value;
    field.load = [now](EngineHost &engine, QObject *receiver, FieldDescription::Loaded done) { loadTargets(engine, receiver, now, done); };
    field.errorCodes = {QStringLiteral("InvalidParameterValueException")};
    return field;
}

} // namespace

Setting deadLetterSetting(const QString &function)
{
    SettingType<Function> setting(QStringLiteral("dead-letters"), FunctionDeadLetters::tr("Dead-letter queue"), FunctionDeadLetters::tr("dead-letter queue"));
    setting.description = FunctionDeadLetters::tr("Gets the events of asynchronous invocations that failed for good. A destination on failure tells more.");
    setting.help = help::asynchronous();
    setting.loadWith([function](EngineHost &engine, QObject *receiver, auto done) { loadFunction(engine, receiver, function, std::move(done)); });
    setting.shows([](const Function &value) {
        const QString arn = targetOf(value);
        if (arn.isEmpty())
            return std::vector<Fact>{{FunctionDeadLetters::tr("Dead-letter queue"), FunctionDeadLetters::tr("None")}};
        const QString name = arn.section(u':', -1);
        return std::vector<Fact>{{isQueue(arn) ? FunctionDeadLetters::tr("Queue") : FunctionDeadLetters::tr("Topic"), name, false, isQueue(arn) ? sqs::queueAddress(name) : QString()},
                                 {QStringLiteral("ARN"), arn, true}};
    });
    setting.editBy([function](const Function &value) {
        FormDescription form;
        form.sections = {{FunctionDeadLetters::tr("Dead-letter queue"), {}, {targetField(targetOf(value))}}};
        form.sends([function](EngineHost &engine, const FormValues &values) {
            const QString chosen = values[QStringLiteral("deadLetterTarget")];
            auto input = inputFor<model::UpdateFunctionConfiguration>(function);
            input.deadLetterConfig.emplace().targetArn = chosen == noTarget ? std::string() : toStd(chosen); // empty takes it away
            return FormCalls{FormCall::of<model::UpdateFunctionConfiguration>(engine.caller(), std::move(input))};
        });
        return form;
    });
    return setting;
}

} // namespace nephoscope::gui::lambda
