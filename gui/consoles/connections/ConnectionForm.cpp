#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Text.h"
#include "gui/connections/ConnectionStore.h"
#include "gui/connections/SecretStore.h"
#include "gui/consoles/connections/Connections.h"
#include "gui/consoles/connections/TestField.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QUrl>

namespace nephoscope::gui::connections {

namespace {

struct ConnectionForm
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::connections::ConnectionForm)
};

using Kind = FieldDescription::Kind;
using Keys = SavedConnection::Keys;
using Before = std::optional<SavedConnection>;

constexpr qsizetype mostName = 64;

bool isAws(const FormValues &values) { return values[QStringLiteral("cloudKind")] == QLatin1String("aws"); }
bool isHttp(const FormValues &values) { return !isAws(values) && values[QStringLiteral("endpointUrl")].trimmed().startsWith(QLatin1String("http://")); }
bool hasTypedKeys(const FormValues &values)
{
    const Keys keys = keysOf(values[QStringLiteral("keySource")]);
    return keys == Keys::Keyring || keys == Keys::Session;
}

QString urlProblem(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool fine = url.isValid() && !url.host().isEmpty() && (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https"));
    return fine ? QString() : ConnectionForm::tr("Enter an address that begins with http:// or https://.");
}

std::vector<FieldDescription> placeFields(const SavedConnection &now)
{
    FieldDescription name{.id = QStringLiteral("connectionName"), .label = ConnectionForm::tr("Connection name"), .constraint = ConnectionForm::tr("1 to 64 characters."), .initial = now.name};
    name.check = [](const QString &text) { return text.trimmed().isEmpty() || text.trimmed().size() > mostName ? ConnectionForm::tr("Enter 1 to 64 characters.") : QString(); };
    name.errorCodes = {QStringLiteral("NameTaken")};
    FieldDescription kind{.id = QStringLiteral("cloudKind"), .label = ConnectionForm::tr("Cloud"), .kind = Kind::Radio};
    kind.options = {{QStringLiteral("endpoint"), ConnectionForm::tr("AWS-compatible endpoint"), ConnectionForm::tr("Ceph, MinIO, LocalStack, moto, another Nephoscope.")},
                    {QStringLiteral("aws"), ConnectionForm::tr("AWS"), ConnectionForm::tr("Amazon's own cloud. What is used there is billed.")}};
    kind.initial = now.url.isEmpty() && !now.id.isEmpty() ? QStringLiteral("aws") : QStringLiteral("endpoint");
    FieldDescription url{.id = QStringLiteral("endpointUrl"), .label = ConnectionForm::tr("Endpoint URL"), .placeholder = QStringLiteral("https://storage.example.com:9000"), .initial = now.url};
    url.shown = [](const FormValues &values) { return !isAws(values); };
    url.check = urlProblem;
    url.warn = [](const QString &text) {
        const QUrl at(text.trimmed());
        const bool near = at.host() == QLatin1String("localhost") || at.host().startsWith(QLatin1String("127.")) || at.host() == QLatin1String("::1");
        return at.scheme() == QLatin1String("http") && !near ? ConnectionForm::tr("Without TLS everyone on the way can read what is sent.") : QString();
    };
    url.errorCodes = {QStringLiteral("InvalidEndpoint")};
    FieldDescription region{.id = QStringLiteral("connectionRegion"), .label = ConnectionForm::tr("AWS Region"), .initial = now.region};
    region.description = ConnectionForm::tr("Calls are signed for it. Endpoints with a single one mostly take us-east-1.");
    region.check = [](const QString &text) { return text.trimmed().isEmpty() ? ConnectionForm::tr("Enter a Region.") : QString(); };
    region.errorCodes = {QStringLiteral("InvalidRegion")};
    FieldDescription style{.id = QStringLiteral("addressStyle"), .label = ConnectionForm::tr("Addresses of buckets"), .kind = Kind::Radio};
    style.options = {{QStringLiteral("path"), ConnectionForm::tr("Path style"), ConnectionForm::tr("https://host/bucket: what most endpoints take.")},
                     {QStringLiteral("host"), ConnectionForm::tr("Host style"), ConnectionForm::tr("https://bucket.host: the endpoint has a name for each bucket.")}};
    style.initial = now.style == remote::AddressStyle::Host ? QStringLiteral("host") : QStringLiteral("path");
    style.shown = url.shown;
    FieldDescription tls{.id = QStringLiteral("verifiesTls"), .label = ConnectionForm::tr("Verify the certificate"), .kind = Kind::Switch};
    tls.description = ConnectionForm::tr("Off only for trials: anyone in between could pass for the endpoint.");
    tls.initial = now.verifiesTls ? QStringLiteral("true") : QStringLiteral("false");
    tls.shown = [](const FormValues &values) { return !isHttp(values); };
    FieldDescription authorities{.id = QStringLiteral("caFile"), .label = ConnectionForm::tr("File of authorities - optional"), .placeholder = QStringLiteral("my-ca.pem"),
                                 .initial = now.caFile};
    authorities.constraint = ConnectionForm::tr("PEM. For endpoints whose certificate is of an authority that this computer does not know.");
    authorities.shown = [](const FormValues &values) { return !isHttp(values) && values.isOn(QStringLiteral("verifiesTls")); };
    authorities.errorCodes = {QStringLiteral("InvalidCaFile")};
    return {std::move(name), std::move(kind), std::move(url), std::move(region), std::move(style), std::move(tls), std::move(authorities)};
}

FieldDescription profileField(const SavedConnection &now)
{
    FieldDescription profile{.id = QStringLiteral("awsProfile"), .label = ConnectionForm::tr("AWS profile"), .kind = Kind::Select, .initial = now.profile};
    profile.description = ConnectionForm::tr("Of ~/.aws/config and ~/.aws/credentials. The keys are read each time the connection is opened.");
    profile.placeholder = ConnectionForm::tr("Choose a profile");
    profile.load = [](EngineHost &, QObject *receiver, FieldDescription::Loaded done) {
        readProfiles(receiver, [done = std::move(done)](const AwsProfiles &profiles) {
            std::vector<FieldOption> options;
            for (const QString &name : profiles.names()) {
                const AwsProfile profile = profiles.find(name).value_or(AwsProfile());
                options.push_back({name, profile.hasKeys() ? name : ConnectionForm::tr("%1 (without keys)").arg(name)});
            }
            done(std::move(options));
        });
    };
    // The Region and the endpoint of a profile are most likely meant, too.
    profile.fills = [](EngineHost &, QObject *receiver, const QString &name, std::function<void(const FormValues &)> done) {
        readProfiles(receiver, [name, done = std::move(done)](const AwsProfiles &profiles) {
            const auto found = profiles.find(name);
            FormValues values;
            if (found && !found->region.isEmpty())
                values.set(QStringLiteral("connectionRegion"), found->region);
            if (found && !found->endpointUrl.isEmpty())
                values.set(QStringLiteral("endpointUrl"), found->endpointUrl);
            if (found && !found->caBundle.isEmpty())
                values.set(QStringLiteral("caFile"), found->caBundle);
            done(values);
        });
    };
    profile.shown = [](const FormValues &values) { return keysOf(values[QStringLiteral("keySource")]) == Keys::Profile; };
    profile.check = [](const QString &value) { return value.isEmpty() ? ConnectionForm::tr("Choose a profile, or let the keys come from elsewhere.") : QString(); };
    profile.errorCodes = {QStringLiteral("NoSuchProfile")};
    return profile;
}

std::vector<FieldDescription> keyFields(const SavedConnection &now)
{
    FieldDescription source{.id = QStringLiteral("keySource"), .label = ConnectionForm::tr("Keys from"), .kind = Kind::Radio, .initial = codeOf(now.keys)};
    const auto option = [](Keys keys, const QString &text) { return FieldOption{codeOf(keys), keysText(keys), text}; };
    source.options = {option(Keys::Profile, ConnectionForm::tr("As the AWS CLI has them.")),
                      option(Keys::Environment, ConnectionForm::tr("AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY of the console's own process.")),
                      option(Keys::Keyring, ConnectionForm::tr("The desktop keeps the secret encrypted.")),
                      option(Keys::Session, ConnectionForm::tr("The secret is forgotten when the console ends.")),
                      option(Keys::None, ConnectionForm::tr("Calls are not signed: public data only."))};
    source.errorCodes = {QStringLiteral("KeyringUnavailable"), QStringLiteral("KeyringDenied")};
    FieldDescription key{.id = QStringLiteral("accessKeyId"), .label = ConnectionForm::tr("Access key ID"), .initial = now.accessKeyId};
    key.shown = hasTypedKeys;
    key.check = [](const QString &text) { return text.trimmed().isEmpty() ? ConnectionForm::tr("Enter an access key ID.") : QString(); };
    FieldDescription secret{.id = QStringLiteral("secretKey"), .label = ConnectionForm::tr("Secret access key"), .kind = Kind::Secret};
    if (!now.id.isEmpty())
        secret.constraint = ConnectionForm::tr("Leave it empty to keep the one that is known.");
    secret.shown = hasTypedKeys;
    secret.errorCodes = {QStringLiteral("NoKeys"), QStringLiteral("NoSuchSecret")};
    FieldDescription token{.id = QStringLiteral("sessionToken"), .label = ConnectionForm::tr("Session token - optional"), .kind = Kind::Secret};
    token.constraint = ConnectionForm::tr("Of temporary keys.");
    token.shown = hasTypedKeys;
    return {std::move(source), profileField(now), std::move(key), std::move(secret), std::move(token)};
}

/// The secret that goes with what is saved, where one is wanted: typed now, or known from before.
std::optional<Secret> secretFor(EngineHost &engine, const SavedConnection &connection, const FormValues &values)
{
    const auto typed = typedSecret(values);
    return typed ? typed : ConnectionStore::of(engine).sessionSecret(connection.id);
}

void save(EngineHost &engine, QObject *receiver, const SavedConnection &connection, const Before &before, const std::optional<Secret> &secret, const ActionContext::Ending &end)
{
    ConnectionStore &store = ConnectionStore::of(engine);
    const auto write = [&store, receiver, connection, end] { store.save(connection, receiver, end); };
    const bool wasInKeyring = before && before->keys == Keys::Keyring;
    if (connection.keys == Keys::Keyring) {
        if (secret)
            return SecretStore::instance().write(connection.id, *secret, receiver, [write, end](Expected<void> written) {
                if (written)
                    write();
                else
                    end(written.error());
            });
        if (wasInKeyring && before->accessKeyId == connection.accessKeyId)
            return write();
        return end(Error{"NoKeys", toStd(ConnectionForm::tr("Enter the secret access key.")), 0});
    }
    if (connection.keys == Keys::Session) {
        if (!secret)
            return end(Error{"NoKeys", toStd(ConnectionForm::tr("Enter the secret access key.")), 0});
        store.setSessionSecret(connection.id, *secret);
    }
    if (wasInKeyring) // best effort: nothing reads it any more
        SecretStore::instance().remove(connection.id, receiver, [](const Expected<void> &) {});
    write();
}

} // namespace

SavedConnection connectionOf(const FormValues &values, const Before &before)
{
    SavedConnection out;
    out.id = before ? before->id : SavedConnection::newId();
    out.name = values[QStringLiteral("connectionName")].trimmed();
    out.url = isAws(values) ? QString() : values[QStringLiteral("endpointUrl")].trimmed();
    out.region = values[QStringLiteral("connectionRegion")].trimmed();
    const bool host = isAws(values) || values[QStringLiteral("addressStyle")] == QLatin1String("host");
    out.style = host ? remote::AddressStyle::Host : remote::AddressStyle::Path;
    out.verifiesTls = values.isOn(QStringLiteral("verifiesTls"));
    out.caFile = out.verifiesTls && !isHttp(values) ? values[QStringLiteral("caFile")].trimmed() : QString();
    out.keys = keysOf(values[QStringLiteral("keySource")]);
    if (const QString profile = values[QStringLiteral("awsProfile")]; !profile.isEmpty())
        out.profile = profile;
    if (hasTypedKeys(values))
        out.accessKeyId = values[QStringLiteral("accessKeyId")].trimmed();
    out.color = values[QStringLiteral("connectionColor")];
    return out;
}

std::optional<Secret> typedSecret(const FormValues &values)
{
    const QString secret = values[QStringLiteral("secretKey")].trimmed();
    if (!hasTypedKeys(values) || secret.isEmpty())
        return std::nullopt;
    return Secret{secret, values[QStringLiteral("sessionToken")].trimmed()};
}

std::shared_ptr<FormDescription> connectionForm(const Before &before)
{
    const SavedConnection now = before.value_or(SavedConnection());
    auto form = std::make_shared<FormDescription>();
    form->title = before ? ConnectionForm::tr("Edit connection") : ConnectionForm::tr("Create connection");
    form->accept = before ? ConnectionForm::tr("Save changes") : form->title;
    form->failed = ConnectionForm::tr("The connection was not saved");
    FieldDescription color{.id = QStringLiteral("connectionColor"), .label = ConnectionForm::tr("Color"), .kind = Kind::Select, .initial = now.color};
    color.description = ConnectionForm::tr("The banner of its windows wears it.");
    color.options = colorOptions();
    FieldDescription test{.id = QStringLiteral("testConnectionField"), .label = ConnectionForm::tr("Test")};
    test.description = ConnectionForm::tr("Tries what stands above, before it is saved. Buckets are listed, nothing is changed.");
    test.make = [id = now.id](Navigator &navigator, QWidget *parent) { return new TestField(navigator, id, parent); };
    form->sections = {{ConnectionForm::tr("Cloud"), {}, placeFields(now)},
                      {ConnectionForm::tr("Keys"), {}, keyFields(now)},
                      {ConnectionForm::tr("Display and test"), {}, {std::move(color), std::move(test)}}};
    const auto saved = std::make_shared<SavedConnection>();
    form->submit = [before, saved](const ActionContext &context, const FormValues &values, QObject *receiver, ActionContext::Ending end) {
        *saved = connectionOf(values, before);
        EngineHost &engine = context.engine();
        check(receiver, *saved, [&engine, receiver, before, connection = *saved, values, end](Expected<void> fine) {
            if (!fine)
                return end(fine.error());
            save(engine, receiver, connection, before, secretFor(engine, connection, values), end);
        });
    };
    form->succeeded = [saved](const ActionContext &context, const FormValues &) {
        Flash flash{FlashType::Success, ConnectionForm::tr("Successfully saved connection %1").arg(saved->name)};
        flash.actionText = ConnectionForm::tr("Open connection");
        flash.action = [context, id = saved->id, name = saved->name] { openConnection(context, id, name); };
        context.flashbar()->show(flash);
        // Transfers that are under way go on with what it says now.
        EngineHost &engine = context.engine();
        if (engine.clouds().find(toStd(saved->id)))
            open(engine, &engine.shared(), saved->id, [](const Expected<RemotePtr> &) {});
    };
    return form;
}

} // namespace nephoscope::gui::connections
