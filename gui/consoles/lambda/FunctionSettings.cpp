#include "gui/consoles/iam/Identities.h"
#include "gui/consoles/iam/RoleChoices.h"
#include "gui/consoles/lambda/Fields.h"
#include "gui/consoles/lambda/Functions.h"
#include "gui/consoles/lambda/Runtimes.h"
#include "gui/describe/SettingType.h"
#include "gui/describe/TagSetting.h"
#include "gui/kit/Format.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

// What UpdateFunctionConfiguration sets, and the tags.
namespace nephoscope::gui::lambda {

namespace {

struct FunctionSettings
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::lambda::FunctionSettings)
};

using Kind = FieldDescription::Kind;
using Update = model::UpdateFunctionConfiguration;

/// A card whose form changes some of the configuration.
SettingType<Function> part(const QString &function, const QString &id, const QString &title, const QString &inSentence,
                           std::function<std::vector<FieldDescription>(const Function &)> fields, std::function<void(Update::Input &, const FormValues &)> enter)
{
    SettingType<Function> setting(id, title, inSentence);
    setting.loadWith([function](EngineHost &engine, QObject *receiver, auto done) { loadFunction(engine, receiver, function, std::move(done)); });
    setting.editBy([function, title, fields = std::move(fields), enter = std::move(enter)](const Function &value) {
        FormDescription form;
        form.sections = {{title, {}, fields(value)}};
        form.sends([function, enter](EngineHost &engine, const FormValues &values) {
            auto input = inputFor<Update>(function);
            enter(input, values);
            return FormCalls{FormCall::of<Update>(engine.caller(), std::move(input))};
        });
        return form;
    });
    return setting;
}

bool isJson(const Function &function) { return function.loggingConfig && function.loggingConfig->logFormat && function.loggingConfig->logFormat->value == "JSON"; }

/// Asked while the format is JSON.
FieldDescription levelField(const char *id, const QString &label, const QString &description, std::initializer_list<const char *> levels, const std::string &now)
{
    FieldDescription field{.id = QLatin1String(id), .label = label, .kind = Kind::Select};
    field.description = description;
    for (const char *level : levels)
        field.options.push_back({QLatin1String(level), QLatin1String(level)});
    field.initial = toQt(now);
    field.shown = [](const FormValues &values) { return values[QStringLiteral("logFormat")] == QLatin1String("JSON"); };
    return field;
}

int storageOf(const Function &function) { return function.ephemeralStorage ? function.ephemeralStorage->size.value_or(512) : 512; }

} // namespace

Setting generalSetting(const QString &function)
{
    SettingType<Function> setting = part(function, QStringLiteral("general"), FunctionSettings::tr("General configuration"), FunctionSettings::tr("general configuration"),
        [](const Function &value) {
            return std::vector<FieldDescription>{
                descriptionField(QStringLiteral("functionDescription"), toQt(value.description.value_or(""))),
                numberField(QStringLiteral("memory"), FunctionSettings::tr("Memory"), 128, 10240, value.memorySize.value_or(128),
                            FunctionSettings::tr("128 to 10,240 MB. AWS gives more CPU with more memory."), QStringLiteral("MB")),
                numberField(QStringLiteral("storage"), FunctionSettings::tr("Ephemeral storage"), 512, 10240, storageOf(value), FunctionSettings::tr("For files in /tmp: 512 to 10,240 MB."),
                            QStringLiteral("MB")),
                numberField(QStringLiteral("timeout"), FunctionSettings::tr("Timeout"), 1, 900, value.timeout.value_or(3),
                            FunctionSettings::tr("1 to 900 seconds. A run that takes longer is ended."), FunctionSettings::tr("seconds"))};
        },
        [](Update::Input &input, const FormValues &values) {
            input.description = toStd(values[QStringLiteral("functionDescription")].trimmed());
            input.memorySize = values[QStringLiteral("memory")].toInt();
            input.ephemeralStorage.emplace().size = values[QStringLiteral("storage")].toInt();
            input.timeout = values[QStringLiteral("timeout")].toInt();
        });
    setting.shows([](const Function &value) {
        return std::vector<Fact>{{FunctionSettings::tr("Description"), toQt(value.description.value_or(""))},
                                 {FunctionSettings::tr("Memory"), FunctionSettings::tr("%1 MB").arg(formatCount(value.memorySize.value_or(0)))},
                                 {FunctionSettings::tr("Ephemeral storage"), FunctionSettings::tr("%1 MB").arg(formatCount(storageOf(value)))},
                                 {FunctionSettings::tr("Timeout"), formatDuration(value.timeout.value_or(0))}};
    });
    return setting;
}

Setting runtimeSetting(const QString &function)
{
    SettingType<Function> setting = part(function, QStringLiteral("runtime"), FunctionSettings::tr("Runtime settings"), FunctionSettings::tr("runtime settings"),
        [](const Function &value) {
            FieldDescription runtime = runtimeField();
            const QString now = value.runtime ? toQt(value.runtime->value) : QString();
            if (std::none_of(runtime.options.begin(), runtime.options.end(), [&](const FieldOption &option) { return option.value == now; }))
                runtime.options.push_back({now, now});
            runtime.initial = now;
            FieldDescription handler{.id = QStringLiteral("handler"), .label = FunctionSettings::tr("Handler")};
            handler.initial = toQt(value.handler.value_or(""));
            handler.constraint = FunctionSettings::tr("The file without its ending, a dot, and the function in it.");
            handler.check = [](const QString &text) { return text.trimmed().isEmpty() || text.contains(u' ') ? FunctionSettings::tr("Enter a handler without spaces.") : QString(); };
            return std::vector<FieldDescription>{std::move(runtime), std::move(handler)};
        },
        [](Update::Input &input, const FormValues &values) {
            input.runtime.emplace().value = toStd(values[QStringLiteral("runtime")]);
            input.handler = toStd(values[QStringLiteral("handler")].trimmed());
        });
    setting.shows([](const Function &value) {
        return std::vector<Fact>{{FunctionSettings::tr("Runtime"), value.runtime ? runtimeText(toQt(value.runtime->value)) : QString()},
                                 {FunctionSettings::tr("Handler"), toQt(value.handler.value_or(""))}};
    });
    return setting;
}

Setting roleSetting(const QString &function)
{
    SettingType<Function> setting = part(function, QStringLiteral("role"), FunctionSettings::tr("Execution role"), FunctionSettings::tr("execution role"),
        [](const Function &value) {
            FieldDescription role{.id = QStringLiteral("functionRole"), .label = FunctionSettings::tr("Execution role"), .kind = Kind::Select};
            role.constraint = FunctionSettings::tr("Those roles are listed that trust lambda.amazonaws.com.");
            role.load = iam::rolesFor("lambda.amazonaws.com");
            role.initial = toQt(value.role.value_or(""));
            role.check = [](const QString &chosen) { return chosen.isEmpty() ? FunctionSettings::tr("Choose a role.") : QString(); };
            return std::vector<FieldDescription>{std::move(role)};
        },
        [](Update::Input &input, const FormValues &values) { input.role = toStd(values[QStringLiteral("functionRole")]); });
    setting.description = FunctionSettings::tr("The function works as this role: what the role may do, the function may do.");
    setting.shows([](const Function &value) {
        const QString arn = toQt(value.role.value_or(""));
        const QString name = arn.section(u'/', -1);
        return std::vector<Fact>{{FunctionSettings::tr("Role name"), name, false, iam::holderAddress({iam::Kind::Role, name})},
                                 {FunctionSettings::tr("Role ARN"), arn, true}};
    });
    return setting;
}

Setting environmentSetting(const QString &function)
{
    SettingType<Function> setting = part(function, QStringLiteral("environment"), FunctionSettings::tr("Environment variables"), FunctionSettings::tr("environment variables"),
        [](const Function &value) {
            FieldDescription pairs{.id = QStringLiteral("environmentVariables"), .label = FunctionSettings::tr("Environment variables"), .kind = Kind::Pairs};
            pairs.constraint = FunctionSettings::tr("At most 4 KB in all. For passwords use Secrets Manager: whoever may see the function sees its variables.");
            if (value.environment && value.environment->variables) {
                for (const auto &[name, text] : *value.environment->variables)
                    pairs.initialTags.emplace_back(toQt(name), toQt(text));
            }
            return std::vector<FieldDescription>{std::move(pairs)};
        },
        [](Update::Input &input, const FormValues &values) {
            auto &variables = input.environment.emplace().variables.emplace();
            for (const auto &[name, text] : values.tags(QStringLiteral("environmentVariables")))
                variables[toStd(name)] = toStd(text);
        });
    setting.description = FunctionSettings::tr("What the program finds in its environment, so that the same code does for tests and for real.");
    setting.shows([](const Function &value) {
        std::vector<Fact> facts;
        if (value.environment && value.environment->variables) {
            for (const auto &[name, text] : *value.environment->variables)
                facts.push_back({toQt(name), toQt(text)});
        }
        if (facts.empty())
            facts.push_back({FunctionSettings::tr("Environment variables"), FunctionSettings::tr("None")});
        return facts;
    });
    return setting;
}

Setting loggingSetting(const QString &function)
{
    SettingType<Function> setting = part(function, QStringLiteral("logging"), FunctionSettings::tr("Logging configuration"), FunctionSettings::tr("logging configuration"),
        [](const Function &value) {
            const auto now = value.loggingConfig.value_or(model::LoggingConfig());
            FieldDescription format{.id = QStringLiteral("logFormat"), .label = FunctionSettings::tr("Log format"), .kind = Kind::Radio};
            format.options = {{QStringLiteral("Text"), FunctionSettings::tr("Text")}, {QStringLiteral("JSON"), QStringLiteral("JSON")}};
            format.initial = isJson(value) ? QStringLiteral("JSON") : QStringLiteral("Text");
            FieldDescription group{.id = QStringLiteral("logGroup"), .label = FunctionSettings::tr("Log group")};
            group.initial = toQt(now.logGroup.value_or("/aws/lambda/" + value.functionName.value_or("")));
            group.check = [](const QString &text) {
                static const QRegularExpression fits(QStringLiteral("^[A-Za-z0-9_/.#-]{1,512}$"));
                return fits.match(text.trimmed()).hasMatch() ? QString() : FunctionSettings::tr("Enter 1 to 512 letters, digits, and _ - / . #");
            };
            return std::vector<FieldDescription>{
                std::move(format),
                levelField("applicationLevel", FunctionSettings::tr("Application log level"), FunctionSettings::tr("What the function writes with its runtime's logging below this level is left out."),
                           {"TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL"}, now.applicationLogLevel ? now.applicationLogLevel->value : "INFO"),
                levelField("systemLevel", FunctionSettings::tr("System log level"), FunctionSettings::tr("Likewise what Lambda writes of starts and ends."), {"DEBUG", "INFO", "WARN"},
                           now.systemLogLevel ? now.systemLogLevel->value : "INFO"),
                std::move(group)};
        },
        [](Update::Input &input, const FormValues &values) {
            auto &logging = input.loggingConfig.emplace();
            logging.logFormat.emplace().value = toStd(values[QStringLiteral("logFormat")]);
            logging.logGroup = toStd(values[QStringLiteral("logGroup")].trimmed());
            if (logging.logFormat->value != "JSON")
                return;
            logging.applicationLogLevel.emplace().value = toStd(values[QStringLiteral("applicationLevel")]);
            logging.systemLogLevel.emplace().value = toStd(values[QStringLiteral("systemLevel")]);
        });
    setting.description = FunctionSettings::tr("How the function's log is written and where it goes.");
    setting.shows([](const Function &value) {
        const auto now = value.loggingConfig.value_or(model::LoggingConfig());
        std::vector<Fact> facts{{FunctionSettings::tr("Log format"), isJson(value) ? QStringLiteral("JSON") : FunctionSettings::tr("Text")}};
        if (isJson(value)) {
            facts.push_back({FunctionSettings::tr("Application log level"), now.applicationLogLevel ? toQt(now.applicationLogLevel->value) : QString()});
            facts.push_back({FunctionSettings::tr("System log level"), now.systemLogLevel ? toQt(now.systemLogLevel->value) : QString()});
        }
        facts.push_back({FunctionSettings::tr("Log group"), toQt(now.logGroup.value_or(""))});
        return facts;
    });
    return setting;
}

Setting functionTags(const QString &function)
{
    TagCalls calls;
    calls.errorCodes = {QStringLiteral("InvalidParameterValueException")};
    calls.load = [function](EngineHost &engine, QObject *receiver, TagCalls::Loaded done) {
        model::ListTags::Input input;
        input.resource = functionArn(engine, function);
        ask<model::ListTags>(engine, receiver, std::move(input), [done = std::move(done)](auto reply) {
            if (!reply)
                return done(fail(reply.error()));
            FormValues::Tags tags;
            for (const auto &[key, value] : reply->tags.value_or(std::map<std::string, std::string>()))
                tags.emplace_back(toQt(key), toQt(value));
            done(std::move(tags));
        });
    };
    calls.change = [function](EngineHost &engine, const TagChange &change) {
        FormCalls out;
        if (!change.removed.isEmpty()) {
            model::UntagResource::Input input;
            input.resource = functionArn(engine, function);
            auto &keys = input.tagKeys.emplace();
            for (const QString &key : change.removed)
                keys.push_back(toStd(key));
            out.push_back(FormCall::of<model::UntagResource>(engine.caller(), std::move(input)));
        }
        if (!change.put.empty()) {
            model::TagResource::Input input;
            input.resource = functionArn(engine, function);
            auto &tags = input.tags.emplace();
            for (const auto &[key, value] : change.put)
                tags[toStd(key)] = toStd(value);
            out.push_back(FormCall::of<model::TagResource>(engine.caller(), std::move(input)));
        }
        return out;
    };
    return tagSetting(std::move(calls));
}

} // namespace nephoscope::gui::lambda
