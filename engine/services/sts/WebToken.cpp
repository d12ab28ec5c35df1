#include "services/sts/WebToken.h"

#include "core/Text.h"

#include <boost/json.hpp>
#include <botan/ec_group.h>
#include <botan/ecdsa.h>
#include <botan/pubkey.h>
#include <botan/rsa.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace nephoscope::sts {

namespace {

namespace json = boost::json;

/// RFC 4648, section 5, without padding.
std::optional<std::string> fromBase64Url(std::string_view text)
{
    std::string plain(text);
    std::replace(plain.begin(), plain.end(), '-', '+');
    std::replace(plain.begin(), plain.end(), '_', '/');
    plain.append((4 - plain.size() % 4) % 4, '=');
    std::string bytes;
    return fromBase64(plain, bytes) ? std::optional(bytes) : std::nullopt;
}

std::optional<json::object> objectFrom(std::string_view text)
{
    json::error_code error;
    const json::value value = json::parse(text, error);
    return !error && value.is_object() ? std::optional(value.as_object()) : std::nullopt;
}

std::string textAt(const json::object &object, std::string_view name)
{
    const json::value *value = object.if_contains(name);
    return value && value->is_string() ? std::string(value->as_string()) : std::string();
}

/// A text, or the first of a list of them.
std::string firstAt(const json::object &object, std::string_view name)
{
    const json::value *value = object.if_contains(name);
    if (value && value->is_array() && !value->as_array().empty() && value->as_array().front().is_string())
        return std::string(value->as_array().front().as_string());
    return textAt(object, name);
}

Botan::BigInt numberAt(const json::object &key, std::string_view name)
{
    const std::string bytes = fromBase64Url(textAt(key, name)).value_or(std::string());
    return Botan::BigInt(reinterpret_cast<const std::uint8_t *>(bytes.data()), bytes.size());
}

std::unique_ptr<Botan::Public_Key> publicKey(const json::object &key)
{
    if (textAt(key, "kty") == "RSA")
        return std::make_unique<Botan::RSA_PublicKey>(numberAt(key, "n"), numberAt(key, "e"));
    if (textAt(key, "kty") != "EC" || textAt(key, "crv") != "P-256")
        return nullptr;
    const Botan::EC_Group group("secp256r1");
    return std::make_unique<Botan::ECDSA_PublicKey>(group, group.point(numberAt(key, "x"), numberAt(key, "y")));
}

bool verifies(const WebToken &token, const json::object &jwk)
{
    const bool rsa = token.algorithm == "RS256";
    if ((rsa ? "RSA" : "EC") != textAt(jwk, "kty") || (!rsa && token.algorithm != "ES256"))
        return false;
    try {
        const auto key = publicKey(jwk);
        if (!key)
            return false;
        Botan::PK_Verifier verifier(*key, rsa ? "EMSA3(SHA-256)" : "EMSA1(SHA-256)", Botan::IEEE_1363);
        verifier.update(token.signedText);
        return verifier.check_signature(reinterpret_cast<const std::uint8_t *>(token.signature.data()), token.signature.size());
    } catch (const Botan::Exception &) { // a key that is none
        return false;
    }
}

} // namespace

std::optional<WebToken> readWebToken(std::string_view text)
{
    const auto parts = split(text, '.');
    if (parts.size() != 3)
        return std::nullopt;
    const auto head = fromBase64Url(parts[0]);
    const auto claims = fromBase64Url(parts[1]);
    const auto signature = fromBase64Url(parts[2]);
    const auto header = head ? objectFrom(*head) : std::nullopt;
    const auto body = claims ? objectFrom(*claims) : std::nullopt;
    if (!header || !body || !signature)
        return std::nullopt;
    WebToken token;
    token.algorithm = textAt(*header, "alg");
    token.keyId = textAt(*header, "kid");
    token.issuer = textAt(*body, "iss");
    token.subject = textAt(*body, "sub");
    token.audience = body->contains("azp") ? textAt(*body, "azp") : firstAt(*body, "aud");
    if (const json::value *methods = body->if_contains("amr"); methods && methods->is_array()) {
        for (const json::value &method : methods->as_array()) {
            if (method.is_string())
                token.methods.emplace_back(method.as_string());
        }
    }
    const json::value *expires = body->if_contains("exp");
    if (!expires || !expires->is_number() || token.issuer.empty() || token.subject.empty() || token.audience.empty())
        return std::nullopt;
    token.expires = Timestamp(std::chrono::seconds(expires->to_number<std::int64_t>()));
    token.signedText = std::string(text.substr(0, parts[0].size() + 1 + parts[1].size()));
    token.signature = *signature;
    return token;
}

std::string hostOf(std::string_view url)
{
    if (const std::size_t scheme = url.find("://"); scheme != std::string_view::npos)
        url.remove_prefix(scheme + 3);
    while (url.ends_with('/'))
        url.remove_suffix(1);
    return std::string(url);
}

bool hasClient(std::string_view providerDocument, std::string_view audience)
{
    const auto document = objectFrom(providerDocument);
    const json::value *clients = document ? document->if_contains("clients") : nullptr;
    return clients && std::any_of(clients->as_array().begin(), clients->as_array().end(), [&](const json::value &client) {
        return client.as_string() == audience;
    });
}

Expected<void> checkSignature(const WebToken &token, const std::filesystem::path &folder, const std::string &host)
{
    std::string name = host;
    std::replace(name.begin(), name.end(), '/', '_');
    const std::filesystem::path path = folder / (name + ".json");
    std::ifstream file(path);
    if (!file)
        return fail(Error{"IDPCommunicationError",
                          "The identity provider's keys cannot be had: put its JSON Web Key Set into " + path.string() + '.', 400});
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    const auto set = objectFrom(text);
    const json::value *keys = set ? set->if_contains("keys") : nullptr;
    if (!keys || !keys->is_array())
        return fail(Error{"InvalidIdentityToken", "Couldn't retrieve verification key from your identity provider", 400});
    const bool verified = std::any_of(keys->as_array().begin(), keys->as_array().end(), [&](const json::value &key) {
        return key.is_object() && (token.keyId.empty() || textAt(key.as_object(), "kid") == token.keyId) && verifies(token, key.as_object());
    });
    if (!verified)
        return fail(Error{"InvalidIdentityToken", "Couldn't verify the signature of the token with the keys of " + host, 400});
    return {};
}

} // namespace nephoscope::sts
