#pragma once

#include "core/Clock.h"
#include "core/Expected.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nephoscope::identity {

/// What a SAML provider's metadata says (SAML 2.0 Metadata, section 2.4.3).
struct SamlMetadata
{
    std::string entityId;
    std::vector<std::string> certificates; ///< DER, of keys that sign
};
/// Nothing for a text that is no `EntityDescriptor` of an identity provider.
std::optional<SamlMetadata> readSamlMetadata(std::string_view xml);

/// What an identity provider vouches for (SAML 2.0 Core, section 2), once its signature has been checked.
struct SamlAssertion
{
    std::string issuer;
    std::string subject;       ///< NameID
    std::string subjectFormat; ///< `urn:oasis:names:tc:SAML:2.0:nameid-format:persistent` …
    std::string recipient;
    std::vector<std::string> audiences;
    Timestamp issued{};
    std::optional<Timestamp> notBefore;
    std::optional<Timestamp> notOnOrAfter; ///< the earlier one of the conditions' and the subject confirmation's
    std::optional<Timestamp> sessionEnd;
    std::vector<std::pair<std::string, std::vector<std::string>>> attributes;

    /// The values of an attribute; empty without it.
    const std::vector<std::string> &values(std::string_view name) const;
};

/// Reads a response and believes nothing but what a signature of `idp` covers: exactly one assertion, in its place,
/// signed itself or within a signed response, by RSA or ECDSA with SHA-2. `InvalidIdentityToken`; `IDPRejectedClaim`
/// when the provider itself says that the sign-in failed.
Expected<SamlAssertion> readSamlResponse(std::string_view xml, const SamlMetadata &idp);

} // namespace nephoscope::identity
