#include "services/iam/Common.h"
#include "services/identity/SamlResponse.h"

#include <boost/json.hpp>

namespace nephoscope::iam {

namespace {

namespace json = boost::json;

constexpr std::size_t maxThumbprints = 5;
constexpr std::size_t maxClients = 100;

/// Client ids and thumbprints of an OpenID Connect provider, which are its document.
struct Trusted
{
    std::vector<std::string> clients;
    std::vector<std::string> thumbprints;
};

Trusted readTrusted(const Entity &provider)
{
    Trusted trusted;
    const json::value document = json::parse(provider.document);
    for (const json::value &client : document.at("clients").as_array())
        trusted.clients.emplace_back(client.as_string());
    for (const json::value &print : document.at("thumbprints").as_array())
        trusted.thumbprints.emplace_back(print.as_string());
    return trusted;
}

std::string toText(const Trusted &trusted)
{
    return json::serialize(json::object{{"clients", json::array(trusted.clients.begin(), trusted.clients.end())},
                                        {"thumbprints", json::array(trusted.thumbprints.begin(), trusted.thumbprints.end())}});
}

Expected<Entity> findProvider(ReadContext &context, Kind kind, const std::string &arn)
{
    auto provider = Entities(context.db()).findArn(arn);
    if (!provider || provider->kind != kind || provider->account != context.account())
        return fail(noSuchEntity(kind, arn));
    return std::move(*provider);
}

Expected<void> checkThumbprints(const std::vector<std::string> &prints)
{
    if (prints.size() > maxThumbprints)
        return fail(limitExceeded("ThumbprintsPerOpenIdConnectProvider", maxThumbprints));
    std::string bytes;
    for (const std::string &print : prints) {
        if (print.size() != 40 || !fromHex(toLower(print), bytes))
            return fail(invalidInput("Thumbprint must be 40 hexadecimal characters."));
    }
    return {};
}

Expected<model::CreateOpenIDConnectProvider::Output> createOidc(WriteContext &context, const model::CreateOpenIDConnectProvider::Input &input)
{
    std::string_view url = *input.url;
    if (!url.starts_with("https://") || url.find('?') != std::string_view::npos)
        return fail(validation("Invalid Open ID Connect Provider URL"));
    url.remove_prefix(8);
    while (url.ends_with('/'))
        url.remove_suffix(1);
    Trusted trusted{input.clientIDList.value_or(std::vector<std::string>()), input.thumbprintList.value_or(std::vector<std::string>())};
    if (auto checked = checkThumbprints(trusted.thumbprints); !checked)
        return fail(std::move(checked.error()));
    if (trusted.clients.size() > maxClients)
        return fail(limitExceeded("ClientIdsPerOpenIdConnectProvider", maxClients));
    auto provider = newEntity(context, Kind::Oidc, std::string(url), std::nullopt);
    if (!provider)
        return fail(provider.error());
    provider->document = toText(trusted);
    Entities(context.db()).insert(*provider);
    if (auto tagged = putTags(context, *provider, input.tags); !tagged)
        return fail(std::move(tagged.error()));
    announce(context, Change::Kind::Created, *provider);
    model::CreateOpenIDConnectProvider::Output output;
    output.openIDConnectProviderArn = provider->arn();
    output.tags = input.tags;
    return output;
}

Expected<model::GetOpenIDConnectProvider::Output> getOidc(ReadContext &context, const model::GetOpenIDConnectProvider::Input &input)
{
    const auto provider = findProvider(context, Kind::Oidc, *input.openIDConnectProviderArn);
    if (!provider)
        return fail(provider.error());
    Trusted trusted = readTrusted(*provider);
    model::GetOpenIDConnectProvider::Output output;
    output.url = provider->name;
    output.clientIDList = std::move(trusted.clients);
    output.thumbprintList = std::move(trusted.thumbprints);
    output.createDate = provider->created;
    output.tags = toTags(Entities(context.db()).tags(provider->id));
    return output;
}

Expected<model::ListOpenIDConnectProviders::Output> listOidc(ReadContext &context, const model::ListOpenIDConnectProviders::Input &)
{
    model::ListOpenIDConnectProviders::Output output;
    auto &list = output.openIDConnectProviderList.emplace();
    for (const Entity &provider : Entities(context.db()).list(context.account(), Kind::Oidc))
        list.emplace_back().arn = provider.arn();
    return output;
}

/// Changes what a provider trusts.
template <class Op, class Work>
Expected<typename Op::Output> changeOidc(WriteContext &context, const typename Op::Input &input, Work work)
{
    auto provider = findProvider(context, Kind::Oidc, *input.openIDConnectProviderArn);
    if (!provider)
        return fail(provider.error());
    Trusted trusted = readTrusted(*provider);
    if (auto done = work(trusted); !done)
        return fail(std::move(done.error()));
    provider->document = toText(trusted);
    Entities(context.db()).update(*provider);
    announce(context, Change::Kind::Updated, *provider);
    return typename Op::Output{};
}

Expected<model::AddClientIDToOpenIDConnectProvider::Output> addClient(WriteContext &context, const model::AddClientIDToOpenIDConnectProvider::Input &input)
{
    return changeOidc<model::AddClientIDToOpenIDConnectProvider>(context, input, [&](Trusted &trusted) -> Expected<void> {
        if (std::find(trusted.clients.begin(), trusted.clients.end(), *input.clientID) == trusted.clients.end())
            trusted.clients.push_back(*input.clientID);
        return trusted.clients.size() > maxClients ? Expected<void>(fail(limitExceeded("ClientIdsPerOpenIdConnectProvider", maxClients))) : Expected<void>();
    });
}

Expected<model::RemoveClientIDFromOpenIDConnectProvider::Output> removeClient(WriteContext &context,
                                                                              const model::RemoveClientIDFromOpenIDConnectProvider::Input &input)
{
    return changeOidc<model::RemoveClientIDFromOpenIDConnectProvider>(context, input, [&](Trusted &trusted) -> Expected<void> {
        std::erase(trusted.clients, *input.clientID);
        return {};
    });
}

Expected<model::UpdateOpenIDConnectProviderThumbprint::Output> setThumbprints(WriteContext &context,
                                                                              const model::UpdateOpenIDConnectProviderThumbprint::Input &input)
{
    return changeOidc<model::UpdateOpenIDConnectProviderThumbprint>(context, input, [&](Trusted &trusted) -> Expected<void> {
        trusted.thumbprints = *input.thumbprintList;
        return checkThumbprints(trusted.thumbprints);
    });
}

Expected<model::CreateSAMLProvider::Output> createSaml(WriteContext &context, const model::CreateSAMLProvider::Input &input)
{
    if (input.addPrivateKey || input.assertionEncryptionMode)
        return fail(Error{"NotImplemented", "Encrypted SAML assertions are not emulated by Nephoscope.", 501});
    if (!identity::readSamlMetadata(*input.samlMetadataDocument))
        return fail(invalidInput("Could not parse metadata"));
    auto provider = newEntity(context, Kind::Saml, *input.name, std::nullopt);
    if (!provider)
        return fail(provider.error());
    provider->document = *input.samlMetadataDocument;
    Entities(context.db()).insert(*provider);
    if (auto tagged = putTags(context, *provider, input.tags); !tagged)
        return fail(std::move(tagged.error()));
    announce(context, Change::Kind::Created, *provider);
    model::CreateSAMLProvider::Output output;
    output.samlProviderArn = provider->arn();
    output.tags = input.tags;
    return output;
}

/// AWS lets metadata live for a hundred years unless it says otherwise.
Timestamp validUntil(const Entity &provider)
{
    return provider.created + std::chrono::years(100);
}

Expected<model::GetSAMLProvider::Output> getSaml(ReadContext &context, const model::GetSAMLProvider::Input &input)
{
    const auto provider = findProvider(context, Kind::Saml, *input.samlProviderArn);
    if (!provider)
        return fail(provider.error());
    model::GetSAMLProvider::Output output;
    output.samlMetadataDocument = provider->document;
    output.samlProviderUUID = provider->id;
    output.createDate = provider->created;
    output.validUntil = validUntil(*provider);
    output.tags = toTags(Entities(context.db()).tags(provider->id));
    return output;
}

Expected<model::ListSAMLProviders::Output> listSaml(ReadContext &context, const model::ListSAMLProviders::Input &)
{
    model::ListSAMLProviders::Output output;
    auto &list = output.samlProviderList.emplace();
    for (const Entity &provider : Entities(context.db()).list(context.account(), Kind::Saml)) {
        auto &entry = list.emplace_back();
        entry.arn = provider.arn();
        entry.createDate = provider.created;
        entry.validUntil = validUntil(provider);
    }
    return output;
}

Expected<model::UpdateSAMLProvider::Output> updateSaml(WriteContext &context, const model::UpdateSAMLProvider::Input &input)
{
    if (input.addPrivateKey || input.removePrivateKey || input.assertionEncryptionMode)
        return fail(Error{"NotImplemented", "Encrypted SAML assertions are not emulated by Nephoscope.", 501});
    auto provider = findProvider(context, Kind::Saml, *input.samlProviderArn);
    if (!provider)
        return fail(provider.error());
    if (!identity::readSamlMetadata(input.samlMetadataDocument.value_or(std::string())))
        return fail(invalidInput("Could not parse metadata"));
    provider->document = *input.samlMetadataDocument;
    Entities(context.db()).update(*provider);
    announce(context, Change::Kind::Updated, *provider);
    model::UpdateSAMLProvider::Output output;
    output.samlProviderArn = provider->arn();
    return output;
}

template <class Op>
Expected<typename Op::Output> deleteProvider(WriteContext &context, const typename Op::Input &input)
{
    const auto provider = [&] {
        if constexpr (requires { input.samlProviderArn; })
            return findProvider(context, Kind::Saml, *input.samlProviderArn);
        else
            return findProvider(context, Kind::Oidc, *input.openIDConnectProviderArn);
    }();
    if (!provider)
        return fail(provider.error());
    Entities(context.db()).remove(*provider);
    announce(context, Change::Kind::Deleted, *provider);
    return typename Op::Output{};
}

} // namespace

void registerProviders(ServiceRegistry &registry)
{
    registry.write<model::CreateOpenIDConnectProvider>(createOidc);
    registry.read<model::GetOpenIDConnectProvider>(getOidc);
    registry.read<model::ListOpenIDConnectProviders>(listOidc);
    registry.write<model::AddClientIDToOpenIDConnectProvider>(addClient);
    registry.write<model::RemoveClientIDFromOpenIDConnectProvider>(removeClient);
    registry.write<model::UpdateOpenIDConnectProviderThumbprint>(setThumbprints);
    registry.write<model::DeleteOpenIDConnectProvider>(deleteProvider<model::DeleteOpenIDConnectProvider>);
    registry.write<model::CreateSAMLProvider>(createSaml);
    registry.read<model::GetSAMLProvider>(getSaml);
    registry.read<model::ListSAMLProviders>(listSaml);
    registry.write<model::UpdateSAMLProvider>(updateSaml);
    registry.write<model::DeleteSAMLProvider>(deleteProvider<model::DeleteSAMLProvider>);
}

} // namespace nephoscope::iam
