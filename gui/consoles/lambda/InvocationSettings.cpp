#include "gui/consoles/lambda/Fields.h"
#include "gui/consoles/lambda/Functions.h"
#include "gui/consoles/lambda/Help.h"
#include "gui/consoles/s3/Targets.h"
#include "gui/describe/FormParts.h"
#include "gui/describe/SettingType.h"
#include "gui/kit/Format.h"

#include <QtCore/QCoreApplication>

// How a function is invoked: how many times at once, and by events.
namespace nephoscope::gui::lambda {

namespace {

struct InvocationSettings
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::lambda::InvocationSettings)
};

using Kind = FieldDescription::Kind;
using Concurrency = model::GetFunctionConcurrency::Output;
using EventConfig = model::FunctionEventInvokeConfig;

constexpr int defaultAge = 21600, defaultRetries = 2; // seconds, times
const QString noDestination = QStringLiteral("none");

// Destinations ----------------------------------------------------------------------------------------

using Load = void (*)(EngineHost &, QObject *, FieldDescription::Loaded);
struct DestinationKind
{
    Load load;
    const char *name; ///< the same in every language
};
constexpr DestinationKind destinationKinds[] = {{s3::loadQueues, "SQS"}, {s3::loadTopics, "SNS"}, {s3::loadFunctions, "Lambda"}};

/// One kind after the other.
void loadDestinations(EngineHost &engine, QObject *receiver, std::size_t kind, std::vector<FieldOption> before, FieldDescription::Loaded done)
{
    if (kind == std::size(destinationKinds))
        return done(std::move(before));
    destinationKinds[kind].load(engine, receiver, [&engine, receiver, kind, before = std::move(before), done](Expected<std::vector<FieldOption>> found) mutable {
        if (!found)
            return done(fail(found.error()));
        for (const FieldOption &option : *found)
            before.push_back({option.value, QString(QLatin1String(destinationKinds[kind].name) % QStringLiteral(": ") % option.text)});
        loadDestinations(engine, receiver, kind + 1, std::move(before), done);
    });
}

FieldDescription destinationField(const char *id, const QString &label, const QString &now)
{
    FieldDescription field{.id = QLatin1String(id), .label = label, .kind = Kind::Select};
    field.options = {{noDestination, InvocationSettings::tr("None")}};
    // There from the start: who saves before the others are known changes nothing by it.
    if (!now.isEmpty())
        field.options.push_back({now, now});
    field.initial = field.options.back().value;
    field.load = [now](EngineHost &engine, QObject *receiver, FieldDescription::Loaded done) {
        loadDestinations(engine, receiver, 0, {}, [now, done = std::move(done)](Expected<std::vector<FieldOption>> found) {
            if (found)
                std::erase_if(*found, [&now](const FieldOption &option) { return option.value == now; });
            done(std::move(found));
        });
    };
    return field;
}

QString onSuccess(const EventConfig &config)
{
    return config.destinationConfig && config.destinationConfig->onSuccess ? toQt(config.destinationConfig->onSuccess->destination.value_or("")) : QString();
}

QString onFailure(const EventConfig &config)
{
    return config.destinationConfig && config.destinationConfig->onFailure ? toQt(config.destinationConfig->onFailure->destination.value_or("")) : QString();
}

FormDescription eventForm(const QString &function, const EventConfig &value)
{
    FieldDescription age = numberField(QStringLiteral("eventAge"), InvocationSettings::tr("Maximum age of event"), 60, 21600, value.maximumEventAgeInSeconds.value_or(defaultAge),
                                       InvocationSettings::tr("60 to 21,600 seconds. An event that waits longer is given up."), InvocationSettings::tr("seconds"));
    FieldDescription retries{.id = QStringLiteral("retryAttempts"), .label = InvocationSettings::tr("Retry attempts"), .kind = Kind::Select};
    for (const char *number : {"0", "1", "2"})
        retries.options.push_back({QLatin1String(number), QLatin1String(number)});
    retries.initial = QString::number(value.maximumRetryAttempts.value_or(defaultRetries));
    FieldDescription failure = destinationField("onFailure", InvocationSettings::tr("Destination on failure"), onFailure(value));
    failure.constraint = InvocationSettings::tr("The role of the function has to be allowed to send there.");
    FormDescription form;
    form.sections = {{InvocationSettings::tr("Asynchronous invocation"), {},
                      {std::move(age), std::move(retries), destinationField("onSuccess", InvocationSettings::tr("Destination on success"), onSuccess(value)), std::move(failure)}}};
    form.sends([function](EngineHost &engine, const FormValues &values) {
        auto input = inputFor<model::PutFunctionEventInvokeConfig>(function);
        input.maximumEventAgeInSeconds = values[QStringLiteral("eventAge")].toInt();
        input.maximumRetryAttempts = values[QStringLiteral("retryAttempts")].toInt();
        auto &destinations = input.destinationConfig.emplace();
        const auto entered = [&values](const char *field) {
            const QString chosen = values[QLatin1String(field)];
            return chosen == noDestination ? std::nullopt : std::optional(toStd(chosen));
        };
        destinations.onSuccess.emplace().destination = entered("onSuccess");
        destinations.onFailure.emplace().destination = entered("onFailure");
        return FormCalls{FormCall::of<model::PutFunctionEventInvokeConfig>(engine.caller(), std::move(input))};
    });
    return form;
}

} // namespace

Setting concurrencySetting(const QString &function)
{
    SettingType<Concurrency> setting(QStringLiteral("concurrency"), InvocationSettings::tr("Concurrency"), InvocationSettings::tr("concurrency"));
    setting.description = InvocationSettings::tr("How many runs of the function there may be at the same time. What comes beyond that is throttled.");
    setting.loadBy<model::GetFunctionConcurrency>(inputFor<model::GetFunctionConcurrency>(function));
    setting.shows([](const Concurrency &value) {
        return std::vector<Fact>{{InvocationSettings::tr("Reserved concurrency"), value.reservedConcurrentExecutions ? formatCount(*value.reservedConcurrentExecutions)
                                                                                                                      : InvocationSettings::tr("None: it shares the account's")}};
    });
    setting.editBy([function](const Concurrency &value) {
        FieldDescription how{.id = QStringLiteral("reserve"), .label = InvocationSettings::tr("Concurrency"), .kind = Kind::Radio};
        how.options = {{QStringLiteral("false"), InvocationSettings::tr("Use unreserved account concurrency")},
                       {QStringLiteral("true"), InvocationSettings::tr("Reserve concurrency"), InvocationSettings::tr("So many runs are kept for it, and it gets no more. 0 stops it.")}};
        how.initial = value.reservedConcurrentExecutions ? QStringLiteral("true") : QStringLiteral("false");
        FieldDescription count{.id = QStringLiteral("reserved"), .label = InvocationSettings::tr("Reserved concurrency"), .kind = Kind::Number};
        count.largest = 1000;
        count.initial = QString::number(value.reservedConcurrentExecutions.value_or(1));
        count.errorCodes = {QStringLiteral("InvalidParameterValueException")};
        FormDescription form;
        form.sections = {{InvocationSettings::tr("Concurrency"), {}, {std::move(how), onlyWith(QStringLiteral("reserve"), std::move(count))}}};
        form.sends([function](EngineHost &engine, const FormValues &values) {
            if (!values.isOn(QStringLiteral("reserve")))
                return FormCalls{FormCall::of<model::DeleteFunctionConcurrency>(engine.caller(), inputFor<model::DeleteFunctionConcurrency>(function))};
            auto input = inputFor<model::PutFunctionConcurrency>(function);
            input.reservedConcurrentExecutions = values[QStringLiteral("reserved")].toInt();
            return FormCalls{FormCall::of<model::PutFunctionConcurrency>(engine.caller(), std::move(input))};
        });
        return form;
    });
    return setting;
}

Setting asynchronousSetting(const QString &function)
{
    SettingType<EventConfig> setting(QStringLiteral("asynchronous"), InvocationSettings::tr("Asynchronous invocation"), InvocationSettings::tr("asynchronous invocation"));
    setting.description = InvocationSettings::tr("What becomes of events that nobody waits for, as S3, SNS and EventBridge send them.");
    setting.help = help::asynchronous();
    setting.loadWith([function](EngineHost &engine, QObject *receiver, auto done) {
        ask<model::GetFunctionEventInvokeConfig>(engine, receiver, inputFor<model::GetFunctionEventInvokeConfig>(function), [done](auto reply) {
            if (reply)
                done(std::make_shared<const EventConfig>(std::move(*reply)));
            else if (reply.error().code == "ResourceNotFoundException")
                done(std::make_shared<const EventConfig>());
            else
                done(fail(reply.error()));
        });
    });
    setting.shows([](const EventConfig &value) {
        const auto orNone = [](const QString &arn) { return arn.isEmpty() ? InvocationSettings::tr("None") : arn; };
        return std::vector<Fact>{{InvocationSettings::tr("Maximum age of event"), formatDuration(value.maximumEventAgeInSeconds.value_or(defaultAge))},
                                 {InvocationSettings::tr("Retry attempts"), QString::number(value.maximumRetryAttempts.value_or(defaultRetries))},
                                 {InvocationSettings::tr("Destination on success"), orNone(onSuccess(value)), !onSuccess(value).isEmpty()},
                                 {InvocationSettings::tr("Destination on failure"), orNone(onFailure(value)), !onFailure(value).isEmpty()}};
    });
    setting.editBy([function](const EventConfig &value) { return eventForm(function, value); });
    return setting;
}

} // namespace nephoscope::gui::lambda
