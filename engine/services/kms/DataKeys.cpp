#include "api/generated/kms.h"
#include "services/kms/Encryption.h"
#include "services/kms/Operations.h"

namespace nephoscope::kms {

namespace {

namespace model = api::kms;

std::string randomBytes(ReadContext &context, std::size_t size)
{
    std::string bytes(size, '\0');
    context.random().fill({reinterpret_cast<std::uint8_t *>(bytes.data()), bytes.size()});
    return bytes;
}

template <class Input>
Expected<std::size_t> sizeOf(const Input &input)
{
    if (input.keySpec.has_value() == input.numberOfBytes.has_value())
        return fail(invalidParameter("Please specify either number of bytes or key spec."));
    if (input.numberOfBytes)
        return std::size_t(*input.numberOfBytes);
    return std::size_t(input.keySpec->value == "AES_128" ? 16 : 32);
}

/// GenerateDataKey and its sister: `plain` is what only the first one hands out.
template <class Op>
Expected<typename Op::Output> dataKey(ReadContext &context, const typename Op::Input &input, std::string_view action, std::string &plain)
{
    const auto size = sizeOf(input);
    if (!size)
        return fail(size.error());
    const auto key = openSymmetric(context, input.keyId, action, input.encryptionContext, input.grantTokens);
    if (!key)
        return fail(key.error());
    if (input.dryRun.value_or(false))
        return fail(dryRun());
    plain = randomBytes(context, *size);
    auto sealed = sealWith(context, *key, input.encryptionContext, plain);
    if (!sealed)
        return fail(std::move(sealed.error()));
    typename Op::Output output;
    output.keyId = key->arn();
    output.ciphertextBlob.emplace().bytes = std::move(sealed->bytes);
    output.keyMaterialId = std::move(sealed->materialId);
    return output;
}

Expected<model::GenerateDataKey::Output> generateDataKey(ReadContext &context, const model::GenerateDataKey::Input &input)
{
    if (auto checked = checkRecipient(input); !checked)
        return fail(std::move(checked.error()));
    std::string plain;
    auto output = dataKey<model::GenerateDataKey>(context, input, "GenerateDataKey", plain);
    if (output)
        output->plaintext.emplace().bytes = std::move(plain);
    return output;
}

Expected<model::GenerateDataKeyWithoutPlaintext::Output> withoutPlaintext(ReadContext &context,
                                                                          const model::GenerateDataKeyWithoutPlaintext::Input &input)
{
    std::string plain;
    return dataKey<model::GenerateDataKeyWithoutPlaintext>(context, input, "GenerateDataKeyWithoutPlaintext", plain);
}

template <class Op>
Expected<typename Op::Output> keyPair(ReadContext &context, const typename Op::Input &input, std::string_view action, std::string &secret)
{
    const KeySpec *spec = findSpec(input.keyPairSpec->value);
    if (!spec || !spec->isAsymmetric())
        return fail(unsupported("KeyPairSpec " + input.keyPairSpec->value + " is not emulated by Nephoscope."));
    const auto key = openSymmetric(context, input.keyId, action, input.encryptionContext, input.grantTokens);
    if (!key)
        return fail(key.error());
    if (input.dryRun.value_or(false))
        return fail(dryRun());
    secret = makeMaterial(*spec, context.random());
    auto sealed = sealWith(context, *key, input.encryptionContext, secret);
    if (!sealed)
        return fail(std::move(sealed.error()));
    typename Op::Output output;
    output.keyId = key->arn();
    output.keyPairSpec = input.keyPairSpec;
    output.publicKey.emplace().bytes = publicKeyOf(secret);
    output.privateKeyCiphertextBlob.emplace().bytes = std::move(sealed->bytes);
    output.keyMaterialId = std::move(sealed->materialId);
    return output;
}

Expected<model::GenerateDataKeyPair::Output> generateKeyPair(ReadContext &context, const model::GenerateDataKeyPair::Input &input)
{
    if (auto checked = checkRecipient(input); !checked)
        return fail(std::move(checked.error()));
    std::string secret;
    auto output = keyPair<model::GenerateDataKeyPair>(context, input, "GenerateDataKeyPair", secret);
    if (output)
        output->privateKeyPlaintext.emplace().bytes = std::move(secret);
    return output;
}

Expected<model::GenerateDataKeyPairWithoutPlaintext::Output> keyPairWithoutPlaintext(
    ReadContext &context, const model::GenerateDataKeyPairWithoutPlaintext::Input &input)
{
    std::string secret;
    return keyPair<model::GenerateDataKeyPairWithoutPlaintext>(context, input, "GenerateDataKeyPairWithoutPlaintext", secret);
}

Expected<model::GenerateRandom::Output> generateRandom(ReadContext &context, const model::GenerateRandom::Input &input)
{
    if (auto checked = checkRecipient(input); !checked)
        return fail(std::move(checked.error()));
    if (input.customKeyStoreId)
        return fail({"CustomKeyStoreNotFoundException", "Custom key store " + *input.customKeyStoreId + " does not exist.", 400});
    if (!input.numberOfBytes)
        return fail(invalidParameter("NumberOfBytes is required."));
    model::GenerateRandom::Output output;
    output.plaintext.emplace().bytes = randomBytes(context, std::size_t(*input.numberOfBytes));
    return output;
}

} // namespace

void registerDataKeys(ServiceRegistry &registry)
{
    registry.read<model::GenerateDataKey>(generateDataKey);
    registry.read<model::GenerateDataKeyWithoutPlaintext>(withoutPlaintext);
    registry.read<model::GenerateDataKeyPair>(generateKeyPair);
    registry.read<model::GenerateDataKeyPairWithoutPlaintext>(keyPairWithoutPlaintext);
    registry.read<model::GenerateRandom>(generateRandom);
}

} // namespace nephoscope::kms
