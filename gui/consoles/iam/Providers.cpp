#include "gui/consoles/iam/Providers.h"

#include "gui/bridge/Ask.h"
#include "gui/consoles/iam/Help.h"
#include "gui/describe/FormInputs.h"
#include "gui/describe/ResourceType.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QUrl>

namespace nephoscope::gui::iam {

namespace {

using namespace api::iam;
using FieldKind = FieldDescription::Kind;

struct Providers
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::iam::Providers)
};

struct Provider
{
    QString arn;
    bool isSaml = false;
    std::optional<Timestamp> created = {};
};

QString nameOf(const Provider &provider) { return provider.arn.section(u'/', 1); }
QString typeText(const Provider &provider) { return provider.isSaml ? QStringLiteral("SAML") : QStringLiteral("OpenID Connect"); }
QString addressOf(const QString &arn) { return QStringLiteral("iam/providers/") % QString::fromLatin1(QUrl::toPercentEncoding(arn)); }
bool isSaml(const QString &arn) { return arn.contains(QLatin1String(":saml-provider/")); }

QStringList linesOf(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.trimmed().isEmpty())
            lines << line.trimmed();
    }
    return lines;
}

std::vector<std::string> toList(const QString &text)
{
    std::vector<std::string> list;
    for (const QString &line : linesOf(text))
        list.push_back(toStd(line));
    return list;
}

QString joined(const std::optional<std::vector<std::string>> &texts)
{
    QStringList words;
    for (const std::string &text : texts.value_or(std::vector<std::string>()))
        words << toQt(text);
    return words.join(QStringLiteral(", "));
}

void fetch(EngineHost &engine, QObject *receiver, const std::string &, std::function<void(Expected<ItemPage>)> done)
{
    ask<ListOpenIDConnectProviders>(engine, receiver, {}, [&engine, receiver, done](auto oidc) {
        if (!oidc)
            return done(fail(oidc.error()));
        const auto all = std::make_shared<std::vector<Provider>>();
        for (const auto &each : oidc->openIDConnectProviderList.value_or(std::vector<OpenIDConnectProviderListEntry>()))
            all->push_back({toQt(each.arn.value_or("")), false, {}});
        ask<ListSAMLProviders>(engine, receiver, {}, [all, done](auto saml) {
            if (!saml)
                return done(fail(saml.error()));
            for (const auto &each : saml->samlProviderList.value_or(std::vector<SAMLProviderListEntry>()))
                all->push_back({toQt(each.arn.value_or("")), true, each.createDate});
            done(ResourceType<Provider>::pageOf(std::move(*all)));
        });
    });
}

std::shared_ptr<FormDescription> providerForm()
{
    const auto when = [](const char *type) { return [type](const FormValues &values) { return values[QStringLiteral("providerType")] == QLatin1String(type); }; };
    auto form = std::make_shared<FormDescription>();
    form->title = form->accept = Providers::tr("Add provider");
    form->failed = Providers::tr("The provider was not added");
    FieldDescription type{.id = QStringLiteral("providerType"), .label = Providers::tr("Provider type"), .kind = FieldKind::Radio};
    type.options = {{QStringLiteral("oidc"), QStringLiteral("OpenID Connect"), Providers::tr("An app's sign-in: Google, GitHub, Cognito, one of your own.")},
                    {QStringLiteral("saml"), QStringLiteral("SAML"), Providers::tr("A company's directory, by its metadata document.")}};
    FieldDescription url{.id = QStringLiteral("providerUrl"), .label = Providers::tr("Provider URL")};
    url.placeholder = QStringLiteral("https://token.actions.githubusercontent.com");
    url.check = [](const QString &text) { return text.startsWith(QLatin1String("https://")) && text.size() > 8 ? QString() : Providers::tr("Enter a URL that begins with https://."); };
    url.errorCodes = {QStringLiteral("EntityAlreadyExists"), QStringLiteral("InvalidInput")};
    url.shown = when("oidc");
    FieldDescription audience{.id = QStringLiteral("audiences"), .label = Providers::tr("Audiences"), .kind = FieldKind::Area};
    audience.constraint = Providers::tr("Client IDs, one a line.");
    audience.check = [](const QString &text) { return linesOf(text).isEmpty() ? Providers::tr("Enter at least one audience.") : QString(); };
    audience.shown = when("oidc");
    FieldDescription name{.id = QStringLiteral("providerName"), .label = Providers::tr("Provider name")};
    name.check = [](const QString &text) { return checkName(text, 128); };
    name.errorCodes = {QStringLiteral("EntityAlreadyExists")};
    name.shown = when("saml");
    FieldDescription metadata{.id = QStringLiteral("metadata"), .label = Providers::tr("Metadata document"), .kind = FieldKind::Area};
    metadata.constraint = Providers::tr("The XML that the identity provider hands out.");
    metadata.errorCodes = {QStringLiteral("InvalidInput")};
    metadata.check = [](const QString &text) { return text.trimmed().startsWith(u'<') ? QString() : Providers::tr("Enter the XML of the metadata."); };
    metadata.shown = when("saml");
    form->sections = {{Providers::tr("Provider details"), {}, {std::move(type), std::move(url), std::move(audience), std::move(name), std::move(metadata)}}};
    form->sends([](EngineHost &engine, const FormValues &values) {
        if (values[QStringLiteral("providerType")] == QLatin1String("saml")) {
            CreateSAMLProvider::Input input;
            input.name = toStd(values[QStringLiteral("providerName")]);
            input.samlMetadataDocument = toStd(values[QStringLiteral("metadata")].trimmed());
            return FormCalls{FormCall::of<CreateSAMLProvider>(engine.caller(), std::move(input))};
        }
        CreateOpenIDConnectProvider::Input input;
        input.url = toStd(values[QStringLiteral("providerUrl")].trimmed());
        input.clientIDList = toList(values[QStringLiteral("audiences")]);
        return FormCalls{FormCall::of<CreateOpenIDConnectProvider>(engine.caller(), std::move(input))};
    });
    form->succeeded = [](const ActionContext &context, const FormValues &) { context.done(Providers::tr("Successfully added the provider")); };
    return form;
}

/// Of either kind, as facts.
using Known = std::vector<Pair>;

void loadProvider(EngineHost &engine, QObject *receiver, const QString &arn, ResourceType<Known>::Loaded done)
{
    if (isSaml(arn)) {
        GetSAMLProvider::Input input;
        input.samlProviderArn = toStd(arn);
        ask<GetSAMLProvider>(engine, receiver, std::move(input), [arn, done](auto reply) {
            if (!reply)
                return done(fail(reply.error()));
            done(std::make_shared<const Known>(Known{{Providers::tr("Type"), QStringLiteral("SAML")}, {Providers::tr("ARN"), arn, true}, {Providers::tr("Created"), toCell(reply->createDate).text},
                                                     {Providers::tr("Valid until"), toCell(reply->validUntil).text}}));
        });
        return;
    }
    GetOpenIDConnectProvider::Input input;
    input.openIDConnectProviderArn = toStd(arn);
    ask<GetOpenIDConnectProvider>(engine, receiver, std::move(input), [arn, done](auto reply) {
        if (!reply)
            return done(fail(reply.error()));
        done(std::make_shared<const Known>(Known{{Providers::tr("Type"), QStringLiteral("OpenID Connect")}, {Providers::tr("ARN"), arn, true}, {Providers::tr("URL"), toQt(reply->url.value_or(""))},
                                                 {Providers::tr("Created"), toCell(reply->createDate).text}, {Providers::tr("Audiences"), joined(reply->clientIDList)},
                                                 {Providers::tr("Thumbprints"), joined(reply->thumbprintList)}}));
    });
}

Details providerDetails(const QString &arn)
{
    Details page;
    page.title = arn.section(u'/', 1);
    page.path = {{QStringLiteral("IAM"), QStringLiteral("iam")}, {Providers::tr("Identity providers"), QStringLiteral("iam/providers")}, {page.title, {}}};
    page.failed = Providers::tr("The provider cannot be shown");
    page.load = ResourceType<Known>::loadWith([arn](EngineHost &engine, QObject *receiver, ResourceType<Known>::Loaded done) { loadProvider(engine, receiver, arn, std::move(done)); });
    page.touches = isIamChange;
    page.tabAddress = [arn](const QString &) { return addressOf(arn); };
    DetailTab tab{.id = QStringLiteral("details"), .title = Providers::tr("Details")};
    tab.facts = {ResourceType<Known>::facts(Providers::tr("Provider details"), 3, [](const Known &known) { return known; })};
    page.tabs = {std::move(tab)};
    return page;
}

} // namespace

Resource providers(const Params &where)
{
    ResourceType<Provider> type(QStringLiteral("iam"), QStringLiteral("provider"));
    type.icon = QStringLiteral("plug");
    type.kind = Providers::tr("Identity provider");
    type.title = Providers::tr("Identity providers");
    type.description = Providers::tr("Who signs in users of others, so that they can take a role here.");
    type.address = QStringLiteral("iam/providers");
    type.path = {{QStringLiteral("IAM"), QStringLiteral("iam")}, {type.title, {}}};
    type.nameOf = [](const void *item) { return gui::iam::nameOf(*static_cast<const Provider *>(item)); };
    type.idOf = [](const void *item) { return static_cast<const Provider *>(item)->arn; };
    type.pageAt([](const Provider &provider) { return addressOf(provider.arn); });
    type.listWith(fetch);
    type.touches = isIamChange;
    type.column({.id = QStringLiteral("name"), .title = Providers::tr("Provider"), .width = 320, .stretch = true, .link = true}, [](const Provider &provider) { return nameOf(provider); });
    type.column({.id = QStringLiteral("type"), .title = Providers::tr("Type"), .width = 180, .filter = ColumnSpec::Filter::Choice}, typeText);
    type.column({.id = QStringLiteral("created"), .title = Providers::tr("Creation time"), .width = 310}, &Provider::created);
    type.sortColumn = QStringLiteral("name");
    type.filterPlaceholder = Providers::tr("Find providers");
    type.emptyTitle = Providers::tr("No identity providers");
    type.emptyText = Providers::tr("Add one, then create a role for web identity that trusts it.");
    type.emptyAction = QStringLiteral("addProvider");
    type.always({.id = QStringLiteral("addProvider"), .text = Providers::tr("Add provider"), .icon = QStringLiteral("plus"), .keys = QKeySequence(Qt::Key_N), .primary = true},
                [](const ActionContext &context) { context.navigator().go(QStringLiteral("iam/providers/create")); });
    Removal how;
    how.kind = Removal::Kind::TypedWord;
    how.id = QStringLiteral("deleteProvider");
    how.text = Providers::tr("Delete");
    how.title = Providers::tr("Delete provider");
    how.warning = Providers::tr("Its users cannot take roles here any more.");
    how.done = Providers::tr("Successfully deleted provider %1");
    how.failed = Providers::tr("The provider was not deleted");
    const auto removing = [](EngineHost &engine, const void *item) {
        const auto &provider = *static_cast<const Provider *>(item);
        if (provider.isSaml) {
            DeleteSAMLProvider::Input input;
            input.samlProviderArn = toStd(provider.arn);
            return FormCall::of<DeleteSAMLProvider>(engine.caller(), std::move(input));
        }
        DeleteOpenIDConnectProvider::Input input;
        input.openIDConnectProviderArn = toStd(provider.arn);
        return FormCall::of<DeleteOpenIDConnectProvider>(engine.caller(), std::move(input));
    };
    how.run = [removing](EngineHost &engine, const void *item, QObject *receiver, ActionContext::Ending end) { removing(engine, item).send(engine, receiver, std::move(end)); };
    how.call = [removing](EngineHost &engine, const void *item) { return removing(engine, item).planned; };
    type.removal = std::move(how);
    type.create = providerForm();
    type.help = help::providers();
    if (const QString arn = where["id"]; !arn.isEmpty())
        type.details = providerDetails(arn);
    return type;
}

} // namespace nephoscope::gui::iam
