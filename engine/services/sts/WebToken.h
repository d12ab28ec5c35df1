#pragma once

#include "core/Clock.h"
#include "core/Expected.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::sts {

/// An ID token (OpenID Connect Core 1.0, section 2) as it stands, before anything of it is believed.
struct WebToken
{
    std::string algorithm; ///< `RS256`, `ES256`
    std::string keyId;
    std::string issuer;
    std::string subject;
    std::string audience; ///< `azp` where there is one, as STS takes it
    std::vector<std::string> methods; ///< `amr`
    Timestamp expires{};
    std::string signedText; ///< header and claims, which the signature covers
    std::string signature;  ///< raw
};

/// Nothing for a text that is no JSON Web Token with the claims STS needs.
std::optional<WebToken> readWebToken(std::string_view text);

/// `https://accounts.example.com/x` → `accounts.example.com/x`, which is how IAM names providers.
std::string hostOf(std::string_view url);
/// Whether a provider's document lists the client id.
bool hasClient(std::string_view providerDocument, std::string_view audience);

/// Checks the signature with the provider's key set (RFC 7517), which lies as `HOST.json` in `folder` with `_` for `/`:
/// nothing here calls out. `InvalidIdentityToken`; `IDPCommunicationError` when there is no such file.
Expected<void> checkSignature(const WebToken &token, const std::filesystem::path &folder, const std::string &host);

} // namespace nephoscope::sts
