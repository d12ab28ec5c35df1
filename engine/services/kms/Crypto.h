#pragma once

#include "core/Expected.h"
#include "core/Random.h"
#include "services/kms/KeySpec.h"

#include <map>
#include <string>
#include <string_view>

namespace nephoscope::kms {

// What is done with key material. Symmetric and HMAC material are the raw secret, that of asymmetric
// keys is PKCS #8 in DER. Thread-safe; nothing here knows of keys' ids, states or policies.

using EncryptionContext = std::map<std::string, std::string>;

std::string makeMaterial(const KeySpec &spec, Random &random);
/// SubjectPublicKeyInfo in DER, of a private key.
std::string publicKeyOf(std::string_view material);

/// What a symmetric ciphertext says in the clear.
struct CiphertextHeader
{
    std::string keyId; ///< UUID
    std::uint32_t version = 0;
};
/// False when the bytes were never a ciphertext of ours.
bool readHeader(std::string_view ciphertext, CiphertextHeader &out);
/// AES-256-GCM; header and context are authenticated.
std::string seal(std::string_view material, const CiphertextHeader &header, const EncryptionContext &context, std::string_view plain,
                 Random &random);
/// `InvalidCiphertextException` when anything differs from what was sealed.
Expected<std::string> unseal(std::string_view material, const EncryptionContext &context, std::string_view ciphertext);

/// RSAES-OAEP with the hash the algorithm names; `ValidationException` when the text is too long for it.
Expected<std::string> encryptRsa(std::string_view material, std::string_view algorithm, std::string_view plain, Random &random);
Expected<std::string> decryptRsa(std::string_view material, std::string_view algorithm, std::string_view ciphertext, Random &random);

/// The digest of a message that `algorithm` signs; `ValidationException` where a digest is given that
/// cannot be one.
Expected<std::string> digestFor(std::string_view algorithm, std::string_view message, bool isDigest);
/// RSASSA-PSS (salt as long as the digest), RSASSA-PKCS1-v1_5 or ECDSA (DER) of a digest.
std::string sign(const KeySpec &spec, std::string_view material, std::string_view algorithm, std::string_view digest, Random &random);
bool verify(const KeySpec &spec, std::string_view material, std::string_view algorithm, std::string_view digest, std::string_view signature);

std::string mac(const KeySpec &spec, std::string_view material, std::string_view message);
/// Compares in one time whatever the bytes are.
bool equalBytes(std::string_view a, std::string_view b);

} // namespace nephoscope::kms
