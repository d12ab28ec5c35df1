#pragma once

#include "services/kms/Access.h"

namespace nephoscope::kms {

/// A ciphertext and the backing key that made it.
struct Sealed
{
    std::string bytes;
    std::string materialId;
};

/// Opens a symmetric encryption key for `action`: found, allowed, in use, of the right kind.
Expected<Key> openSymmetric(ReadContext &context, const std::optional<std::string> &keyId, std::string_view action,
                            const std::optional<EncryptionContext> &encryptionContext, const std::optional<std::vector<std::string>> &tokens);
/// Under the key's newest backing key.
Expected<Sealed> sealWith(ReadContext &context, const Key &key, const std::optional<EncryptionContext> &encryptionContext,
                          std::string_view plain);

/// A context that was not sent is one without pairs.
const EncryptionContext &contextOf(const std::optional<EncryptionContext> &encryptionContext);
/// `UnsupportedOperationException`: nobody here has an enclave to answer to.
template <class Input>
Expected<void> checkRecipient(const Input &input)
{
    return input.recipient ? Expected<void>(fail(unsupported("Attestation documents of Nitro Enclaves are not emulated by Nephoscope.")))
                           : Expected<void>();
}

} // namespace nephoscope::kms
