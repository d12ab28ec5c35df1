#include "gui/consoles/lambda/Fields.h"
#include "gui/consoles/lambda/Functions.h"
#include "gui/consoles/lambda/Help.h"
#include "gui/describe/FormParts.h"
#include "gui/describe/SettingType.h"
#include "gui/kit/Format.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

// A function's address for HTTP, and which web pages may call it.
namespace nephoscope::gui::lambda {

namespace {

struct InvocationSettings
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::lambda::InvocationSettings)
};

using Kind = FieldDescription::Kind;

constexpr const char *publicStatement = "FunctionURLAllowPublicAccess"; // as AWS's console names it
constexpr const char *methods[] = {"GET", "POST", "PUT", "PATCH", "HEAD", "DELETE"};
constexpr int mostNames = 100, longestOrigin = 253, longestAge = 86'400;
const QString anything = QStringLiteral("*");

/// A function's URL, and whether its policy lets everybody in.
struct Url
{
    std::optional<model::GetFunctionUrlConfig::Output> config = {};
    bool open = false;

    bool signs() const { return !config || !config->authType || config->authType->value != "NONE"; }
};

void loadUrl(EngineHost &engine, QObject *receiver, const QString &function, std::function<void(Expected<std::shared_ptr<const Url>>)> done)
{
    ask<model::GetFunctionUrlConfig>(engine, receiver, inputFor<model::GetFunctionUrlConfig>(function), [&engine, receiver, function, done = std::move(done)](auto reply) {
        if (!reply && reply.error().code == "ResourceNotFoundException")
            return done(std::make_shared<const Url>());
        if (!reply)
            return done(fail(reply.error()));
        ask<model::GetPolicy>(engine, receiver, inputFor<model::GetPolicy>(function), [config = std::move(*reply), done](auto policy) {
            // Who may not read the policy sees the URL all the same.
            const bool open = policy && policy->policy.value_or("").find(publicStatement) != std::string::npos;
            done(std::make_shared<const Url>(Url{config, open}));
        });
    });
}

// Cross-origin resource sharing -----------------------------------------------------------------------

using Names = std::optional<std::vector<std::string>>;

QStringList textsOf(const Names &names)
{
    QStringList texts;
    for (const std::string &each : names.value_or(std::vector<std::string>()))
        texts << toQt(each);
    return texts;
}

Names namesIn(const QString &lines)
{
    std::vector<std::string> names;
    for (const QString &line : lines.split(u'\n')) {
        if (const QString name = line.trimmed(); !name.isEmpty())
            names.push_back(toStd(name));
    }
    return names.empty() ? Names() : Names(std::move(names));
}

/// Of other pages than the function's own; nothing is shared without an origin.
bool shares(const Url &url) { return url.config && url.config->cors && url.config->cors->allowOrigins && !url.config->cors->allowOrigins->empty(); }

FieldDescription linesField(const char *id, const QString &label, const Names &now, const QString &constraint)
{
    FieldDescription field{.id = QLatin1String(id), .label = label, .kind = Kind::Area, .constraint = constraint};
    field.initial = textsOf(now).join(u'\n');
    field.check = [](const QString &text) {
        return namesIn(text).value_or(std::vector<std::string>()).size() > mostNames ? InvocationSettings::tr("At most 100 lines.") : QString();
    };
    return field;
}

QString originProblem(const QString &text)
{
    const QStringList origins = textsOf(namesIn(text));
    const auto bad = std::find_if(origins.begin(), origins.end(), [](const QString &origin) {
        const bool isAddress = origin.startsWith(QLatin1String("https://")) || origin.startsWith(QLatin1String("http://"));
        return (origin != anything && !isAddress) || origin.contains(u' ') || origin.size() > longestOrigin;
    });
    if (bad != origins.end())
        return InvocationSettings::tr("%1 is no origin: enter *, or http:// or https:// and a host.").arg(*bad);
    if (origins.isEmpty())
        return InvocationSettings::tr("Enter at least one origin.");
    return origins.size() > mostNames ? InvocationSettings::tr("At most 100 lines.") : QString();
}

FieldDescription methodsField(const model::Cors &now)
{
    FieldDescription field{.id = QStringLiteral("corsMethods"), .label = InvocationSettings::tr("Allow methods"), .kind = Kind::Checks};
    field.all = InvocationSettings::tr("All methods");
    const QStringList known = textsOf(now.allowMethods);
    QStringList ticked;
    for (const char *method : methods) {
        field.options.push_back({QLatin1String(method), QLatin1String(method)});
        if (known.isEmpty() || known.contains(anything) || known.contains(QLatin1String(method), Qt::CaseInsensitive))
            ticked << QLatin1String(method);
    }
    field.initial = ticked.join(u'\n');
    field.check = [](const QString &chosen) { return chosen.isEmpty() ? InvocationSettings::tr("Tick at least one method.") : QString(); };
    return field;
}

std::vector<FieldDescription> corsFields(const Url &now)
{
    const model::Cors cors = shares(now) ? *now.config->cors : model::Cors();
    FieldDescription on{.id = QStringLiteral("urlCors"), .label = InvocationSettings::tr("Cross-origin resource sharing (CORS)"), .kind = Kind::Switch};
    on.description = InvocationSettings::tr("Lets scripts of web pages from elsewhere call the function.");
    on.initial = shares(now) ? QStringLiteral("true") : QStringLiteral("false");
    FieldDescription origins = linesField("corsOrigins", InvocationSettings::tr("Allow origins"), cors.allowOrigins, InvocationSettings::tr("One a line: where the pages come from. * is any place."));
    if (origins.initial.isEmpty())
        origins.initial = anything;
    origins.check = originProblem;
    FieldDescription credentials{.id = QStringLiteral("corsCredentials"), .label = InvocationSettings::tr("Allow credentials"), .kind = Kind::Check};
    credentials.description = InvocationSettings::tr("Browsers send cookies along.");
    credentials.initial = cors.allowCredentials.value_or(false) ? QStringLiteral("true") : QStringLiteral("false");
    std::vector<FieldDescription> fields;
    fields.push_back(std::move(on));
    fields.push_back(std::move(origins));
    fields.push_back(methodsField(cors));
    fields.push_back(linesField("corsHeaders", InvocationSettings::tr("Allow headers - optional"), cors.allowHeaders, InvocationSettings::tr("One a line: what pages may send. * is any header.")));
    fields.push_back(linesField("corsExpose", InvocationSettings::tr("Expose headers - optional"), cors.exposeHeaders, InvocationSettings::tr("One a line: what pages may read of the answer.")));
    fields.push_back(numberField(QStringLiteral("corsAge"), InvocationSettings::tr("Max age"), 0, longestAge, cors.maxAge.value_or(0),
                                 InvocationSettings::tr("How long browsers remember what is allowed: up to 86,400 seconds."), InvocationSettings::tr("seconds")));
    fields.push_back(std::move(credentials));
    const QString first = fields.front().id;
    for (FieldDescription &field : fields) {
        field.shown = [first, isFirst = field.id == first](const FormValues &values) { return values.isOn(QStringLiteral("urlEnabled")) && (isFirst || values.isOn(first)); };
    }
    return fields;
}

/// An empty one shares nothing: it takes the place of what was there.
model::Cors enteredCors(const FormValues &values)
{
    model::Cors cors;
    if (!values.isOn(QStringLiteral("urlCors")))
        return cors;
    cors.allowOrigins = namesIn(values[QStringLiteral("corsOrigins")]);
    cors.allowMethods = namesIn(values[QStringLiteral("corsMethods")]);
    if (cors.allowMethods && cors.allowMethods->size() == std::size(methods))
        cors.allowMethods = std::vector<std::string>{"*"};
    cors.allowHeaders = namesIn(values[QStringLiteral("corsHeaders")]);
    cors.exposeHeaders = namesIn(values[QStringLiteral("corsExpose")]);
    if (const int age = values[QStringLiteral("corsAge")].toInt(); age > 0)
        cors.maxAge = age;
    if (values.isOn(QStringLiteral("corsCredentials")))
        cors.allowCredentials = true;
    return cors;
}

std::vector<Fact> corsFacts(const Url &url)
{
    std::vector<Fact> facts{stateFact(InvocationSettings::tr("Cross-origin resource sharing (CORS)"), shares(url), enabledText(shares(url)))};
    if (!shares(url))
        return facts;
    const auto add = [&facts](const QString &key, const Names &names) {
        if (names && !names->empty())
            facts.push_back({key, textsOf(names).join(QStringLiteral(", "))});
    };
    const model::Cors &cors = *url.config->cors;
    add(InvocationSettings::tr("Allow origins"), cors.allowOrigins);
    add(InvocationSettings::tr("Allow methods"), cors.allowMethods);
    add(InvocationSettings::tr("Allow headers"), cors.allowHeaders);
    add(InvocationSettings::tr("Expose headers"), cors.exposeHeaders);
    if (cors.maxAge)
        facts.push_back({InvocationSettings::tr("Max age"), formatDuration(*cors.maxAge)});
    if (cors.allowCredentials.value_or(false))
        facts.push_back(stateFact(InvocationSettings::tr("Allow credentials"), true, enabledText(true)));
    return facts;
}

template <class Operation>
FormCall urlCall(EngineHost &engine, const QString &function, const FormValues &values, bool isNew)
{
    auto input = inputFor<Operation>(function);
    input.authType.emplace().value = toStd(values[QStringLiteral("urlAuth")]);
    if (auto cors = enteredCors(values); !isNew || cors.allowOrigins)
        input.cors = std::move(cors);
    return FormCall::of<Operation>(engine.caller(), std::move(input));
}

FormCalls urlCalls(EngineHost &engine, const QString &function, const Url &now, const FormValues &values)
{
    if (!values.isOn(QStringLiteral("urlEnabled")))
        return now.config ? FormCalls{FormCall::of<model::DeleteFunctionUrlConfig>(engine.caller(), inputFor<model::DeleteFunctionUrlConfig>(function))} : FormCalls();
    const QString auth = values[QStringLiteral("urlAuth")];
    FormCalls calls;
    calls.push_back(now.config ? urlCall<model::UpdateFunctionUrlConfig>(engine, function, values, false)
                                   : urlCall<model::CreateFunctionUrlConfig>(engine, function, values, true));
    if (auth == QLatin1String("NONE") && !now.open) {
        auto everybody = inputFor<model::AddPermission>(function);
        everybody.statementId = publicStatement;
        everybody.action = "lambda:InvokeFunctionUrl";
        everybody.principal = "*";
        everybody.functionUrlAuthType.emplace().value = "NONE";
        calls.push_back(FormCall::of<model::AddPermission>(engine.caller(), std::move(everybody)));
    }
    return calls;
}

} // namespace

Setting urlSetting(const QString &function)
{
    SettingType<Url> setting(QStringLiteral("url"), InvocationSettings::tr("Function URL"), InvocationSettings::tr("function URL"));
    setting.description = InvocationSettings::tr("An HTTP address of the function's own.");
    setting.help = help::url();
    setting.loadWith([function](EngineHost &engine, QObject *receiver, auto done) { loadUrl(engine, receiver, function, std::move(done)); });
    setting.shows([](const Url &value) {
        std::vector<Fact> facts{stateFact(InvocationSettings::tr("Function URL"), value.config.has_value(), enabledText(value.config.has_value()))};
        if (value.config) {
            facts.push_back({InvocationSettings::tr("Address"), toQt(value.config->functionUrl.value_or("")), true});
            facts.push_back({InvocationSettings::tr("Auth type"), value.signs() ? QStringLiteral("AWS_IAM") : QStringLiteral("NONE")});
            for (Fact &fact : corsFacts(value))
                facts.push_back(std::move(fact));
        }
        return facts;
    });
    setting.editBy([function](const Url &value) {
        FieldDescription auth{.id = QStringLiteral("urlAuth"), .label = InvocationSettings::tr("Auth type"), .kind = Kind::Radio};
        auth.options = {{QStringLiteral("AWS_IAM"), QStringLiteral("AWS_IAM"), InvocationSettings::tr("Callers sign their requests and need permission.")},
                        {QStringLiteral("NONE"), QStringLiteral("NONE"), InvocationSettings::tr("Anybody may call. A statement in the function's policy is added for it.")}};
        auth.initial = value.signs() ? QStringLiteral("AWS_IAM") : QStringLiteral("NONE");
        FormDescription form;
        form.sections = {{InvocationSettings::tr("Function URL"), {},
                          {enableField(QStringLiteral("urlEnabled"), InvocationSettings::tr("Function URL"), value.config.has_value(), InvocationSettings::tr("The function answers HTTP requests.")),
                           onlyWith(QStringLiteral("urlEnabled"), std::move(auth))}}};
        for (FieldDescription &field : corsFields(value))
            form.sections.front().fields.push_back(std::move(field));
        form.sends([function, value](EngineHost &engine, const FormValues &values) { return urlCalls(engine, function, value, values); });
        return form;
    });
    return setting;
}

} // namespace nephoscope::gui::lambda
