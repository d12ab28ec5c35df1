#include "gui/consoles/events/Destinations.h"
#include "gui/consoles/events/Help.h"
#include "gui/describe/SettingType.h"

#include <QtCore/QCoreApplication>

// How EventBridge signs in at an endpoint.
namespace nephoscope::gui::events {

namespace {

struct ConnectionForm
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::events::ConnectionForm)
};

using Kind = FieldDescription::Kind;

FieldDescription part(const char *type, const char *id, const QString &label, Kind kind = Kind::Text)
{
    FieldDescription field{.id = QLatin1String(id), .label = label, .kind = kind};
    field.check = [](const QString &text) { return text.trimmed().isEmpty() ? ConnectionForm::tr("Enter a value.") : QString(); };
    field.shown = [type](const FormValues &values) { return values[QStringLiteral("authorization")] == QLatin1String(type); };
    return field;
}

/// What is kept secret is entered anew each time: nobody can read it.
std::vector<FieldDescription> authorizationFields(const Connection &before)
{
    FieldDescription type{.id = QStringLiteral("authorization"), .label = ConnectionForm::tr("Authorization type"), .kind = Kind::Radio};
    type.options = {{QStringLiteral("API_KEY"), ConnectionForm::tr("API key"), ConnectionForm::tr("A header with a secret value.")},
                    {QStringLiteral("BASIC"), ConnectionForm::tr("Basic (user name and password)"), {}},
                    {QStringLiteral("OAUTH_CLIENT_CREDENTIALS"), ConnectionForm::tr("OAuth client credentials"), ConnectionForm::tr("A token that another endpoint gives out.")}};
    type.initial = before.authorizationType ? toQt(before.authorizationType->value) : QStringLiteral("API_KEY");
    FieldDescription keyName = part("API_KEY", "apiKeyName", ConnectionForm::tr("API key name"));
    FieldDescription user = part("BASIC", "basicUser", ConnectionForm::tr("User name"));
    FieldDescription endpoint = part("OAUTH_CLIENT_CREDENTIALS", "oauthEndpoint", ConnectionForm::tr("Authorization endpoint"));
    endpoint.placeholder = QStringLiteral("https://example.com/token");
    FieldDescription method = part("OAUTH_CLIENT_CREDENTIALS", "oauthMethod", ConnectionForm::tr("HTTP method"), Kind::Select);
    for (const char *each : {"POST", "GET", "PUT"})
        method.options.push_back({QLatin1String(each), QLatin1String(each)});
    method.initial = QStringLiteral("POST");
    FieldDescription client = part("OAUTH_CLIENT_CREDENTIALS", "oauthClient", ConnectionForm::tr("Client ID"));
    if (before.authParameters) {
        if (const auto &key = before.authParameters->apiKeyAuthParameters)
            keyName.initial = toQt(key->apiKeyName.value_or(""));
        if (const auto &basic = before.authParameters->basicAuthParameters)
            user.initial = toQt(basic->username.value_or(""));
        if (const auto &oauth = before.authParameters->oAuthParameters) {
            endpoint.initial = toQt(oauth->authorizationEndpoint.value_or(""));
            method.initial = oauth->httpMethod ? toQt(oauth->httpMethod->value) : method.initial;
            client.initial = oauth->clientParameters ? toQt(oauth->clientParameters->clientID.value_or("")) : QString();
        }
    }
    return {std::move(type), std::move(keyName), part("API_KEY", "apiKeyValue", ConnectionForm::tr("Value"), Kind::Secret), std::move(user),
            part("BASIC", "basicPassword", ConnectionForm::tr("Password"), Kind::Secret), std::move(endpoint), std::move(method), std::move(client),
            part("OAUTH_CLIENT_CREDENTIALS", "oauthSecret", ConnectionForm::tr("Client secret"), Kind::Secret)};
}

/// Creation and change take the same, by other names.
template <class Input>
void putAuthorization(Input &input, const FormValues &values)
{
    const auto entered = [&values](const char *field) { return toStd(values[QLatin1String(field)]); };
    const std::string type = entered("authorization");
    input.authorizationType.emplace(type);
    auto &parameters = input.authParameters.emplace();
    if (type == "API_KEY") {
        auto &key = parameters.apiKeyAuthParameters.emplace();
        key.apiKeyName = entered("apiKeyName");
        key.apiKeyValue = entered("apiKeyValue");
    } else if (type == "BASIC") {
        auto &basic = parameters.basicAuthParameters.emplace();
        basic.username = entered("basicUser");
        basic.password = entered("basicPassword");
    } else {
        auto &oauth = parameters.oAuthParameters.emplace();
        oauth.authorizationEndpoint = entered("oauthEndpoint");
        oauth.httpMethod.emplace(entered("oauthMethod"));
        auto &client = oauth.clientParameters.emplace();
        client.clientID = entered("oauthClient");
        client.clientSecret = entered("oauthSecret");
    }
}

} // namespace

FormDescription connectionForm()
{
    FormDescription form;
    form.title = form.accept = ConnectionForm::tr("Create connection");
    form.failed = ConnectionForm::tr("The connection was not created");
    form.sections = {{ConnectionForm::tr("Connection details"), {}, {nameField(QStringLiteral("connectionName"), 64, QStringLiteral("shop")), descriptionField(QStringLiteral("connectionDescription"), {})}},
                     {ConnectionForm::tr("Authorization"), ConnectionForm::tr("It is kept encrypted, and nobody can read it again."), authorizationFields({})}};
    form.cancelAddress = connectionsAddress();
    form.sends([](EngineHost &engine, const FormValues &values) {
        api::events::CreateConnection::Input input;
        input.name = toStd(values[QStringLiteral("connectionName")].trimmed());
        if (const QString text = values[QStringLiteral("connectionDescription")]; !text.isEmpty())
            input.description = toStd(text);
        putAuthorization(input, values);
        return FormCalls{FormCall::of<api::events::CreateConnection>(engine.caller(), std::move(input))};
    });
    form.succeeded = [](const ActionContext &context, const FormValues &values) {
        context.done(ConnectionForm::tr("Successfully created connection %1").arg(values[QStringLiteral("connectionName")].trimmed()));
    };
    return form;
}

Setting connectionSetting(const QString &name)
{
    SettingType<Connection> setting(QStringLiteral("authorization"), ConnectionForm::tr("Authorization"), ConnectionForm::tr("authorization"));
    setting.help = help::destinations();
    setting.loadWith([name](EngineHost &engine, QObject *receiver, auto done) { loadConnection(engine, receiver, name, std::move(done)); });
    setting.shows([](const Connection &value) { return std::vector<Fact>{{ConnectionForm::tr("Authorization type"), authorizationText(value)}}; });
    setting.editBy([name](const Connection &value) {
        FormDescription form;
        form.sections = {{ConnectionForm::tr("Authorization"), {}, authorizationFields(value)}};
        form.sends([name](EngineHost &engine, const FormValues &values) {
            api::events::UpdateConnection::Input input;
            input.name = toStd(name);
            putAuthorization(input, values);
            return FormCalls{FormCall::of<api::events::UpdateConnection>(engine.caller(), std::move(input))};
        });
        return form;
    });
    return setting;
}

QString authorizationText(const Connection &connection)
{
    const std::string type = connection.authorizationType ? connection.authorizationType->value : std::string();
    return type == "API_KEY" ? ConnectionForm::tr("API key") : type == "BASIC" ? ConnectionForm::tr("Basic (user name and password)") : ConnectionForm::tr("OAuth client credentials");
}

} // namespace nephoscope::gui::events
