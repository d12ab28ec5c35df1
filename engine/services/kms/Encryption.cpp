#include "services/kms/Encryption.h"

#include "api/generated/kms.h"
#include "services/OpenDataKey.h"
#include "services/kms/Operations.h"

namespace nephoscope::kms {

namespace {

namespace model = api::kms;

constexpr std::string_view symmetric = "SYMMETRIC_DEFAULT";

std::string algorithmOf(const std::optional<model::EncryptionAlgorithmSpec> &algorithm)
{
    return algorithm && !algorithm->value.empty() ? algorithm->value : std::string(symmetric);
}

Question asking(std::string_view action, const EncryptionContext &context, const std::string &algorithm)
{
    Question question{.action = action, .byGrant = true, .context = &context};
    question.keys.emplace_back("kms:encryptionalgorithm", algorithm);
    return question;
}

/// The key can encrypt at all, with this algorithm, and with a context only if it is symmetric.
Expected<void> checkAlgorithm(const Key &key, std::string_view action, const std::string &algorithm, const EncryptionContext &context)
{
    if (auto checked = requireUsage(key, usage::encryptDecrypt, action); !checked)
        return checked;
    if (!contains(encryptionAlgorithms(*key.spec, key.usage), algorithm)) {
        return fail(wrongUsage(key.arn() + " key spec is " + std::string(key.spec->name) + " which is not compatible with algorithm "
                               + algorithm + '.'));
    }
    if (key.spec->family != KeyFamily::Symmetric && !context.empty())
        return fail(invalidParameter("EncryptionContext is not supported by algorithm " + algorithm + '.'));
    return requireUsable(key);
}

/// Encrypts with any key that can.
Expected<Sealed> encryptWith(ReadContext &context, const Key &key, const std::string &algorithm, const EncryptionContext &encryptionContext,
                             std::string_view plain)
{
    if (key.spec->family == KeyFamily::Symmetric)
        return sealWith(context, key, encryptionContext, plain);
    const auto current = currentMaterial(context, key);
    if (!current)
        return fail(current.error());
    auto bytes = encryptRsa(current->bytes, algorithm, plain, context.random());
    if (!bytes)
        return fail(std::move(bytes.error()));
    return Sealed{std::move(*bytes), {}};
}

/// A ciphertext, opened.
struct Opened
{
    Key key;
    std::string plain;
    std::string materialId;
};

struct Ciphertext
{
    std::string bytes;
    std::string algorithm;
    EncryptionContext context;
    std::optional<std::string> keyId; ///< the key it must be of
};

/// The key of a ciphertext: the one it names if it is symmetric, else the one the request names.
Expected<Key> keyOf(ReadContext &context, const Ciphertext &sealed, std::string_view action, CiphertextHeader &header)
{
    const Question question = asking(action, sealed.context, sealed.algorithm);
    if (sealed.algorithm != symmetric) {
        if (!sealed.keyId)
            return fail(invalidParameter("KeyId is required to decrypt with algorithm " + sealed.algorithm + '.'));
        return openKey(context, sealed.keyId, Naming::KeyOrAlias, question);
    }
    if (!readHeader(sealed.bytes, header))
        return fail(invalidCiphertext());
    if (sealed.keyId) {
        const auto named = findKey(context, *sealed.keyId, Naming::KeyOrAlias);
        if (!named)
            return fail(named.error());
        if (named->id != header.keyId)
            return fail(incorrectKey());
    }
    auto key = KeyRepository(context.db()).find(header.keyId, context.now());
    if (!key || key->region != context.region()) {
        return fail({"AccessDeniedException",
                     "The ciphertext refers to a customer master key that does not exist, does not exist in this region, or you are not "
                     "allowed to access.",
                     400});
    }
    if (auto allowed = authorize(context, *key, question); !allowed)
        return fail(std::move(allowed.error()));
    return std::move(*key);
}

/// By the backing key that made it.
Expected<Opened> unsealWith(ReadContext &context, Key key, const CiphertextHeader &header, const EncryptionContext &encryptionContext,
                            const std::string &sealed)
{
    const auto material = KeyRepository(context.db()).findMaterial(key.id, header.version);
    if (!material)
        return fail(invalidCiphertext());
    const auto bytes = loadMaterial(context, *material);
    if (!bytes)
        return fail(bytes.error());
    auto plain = unseal(*bytes, encryptionContext, sealed);
    if (!plain)
        return fail(std::move(plain.error()));
    return Opened{std::move(key), std::move(*plain), material->id};
}

Expected<Opened> open(ReadContext &context, const Ciphertext &sealed, std::string_view action)
{
    CiphertextHeader header;
    auto key = keyOf(context, sealed, action, header);
    if (!key)
        return fail(std::move(key.error()));
    if (auto checked = checkAlgorithm(*key, action, sealed.algorithm, sealed.context); !checked)
        return fail(std::move(checked.error()));
    if (key->spec->family != KeyFamily::Symmetric) {
        const auto current = currentMaterial(context, *key);
        if (!current)
            return fail(current.error());
        auto plain = decryptRsa(current->bytes, sealed.algorithm, sealed.bytes, context.random());
        if (!plain)
            return fail(std::move(plain.error()));
        return Opened{std::move(*key), std::move(*plain), {}};
    }
    return unsealWith(context, std::move(*key), header, sealed.context, sealed.bytes);
}

Expected<OpenDataKey::Output> openDataKey(ReadContext &context, const OpenDataKey::Input &input)
{
    if (context.caller().principal.kind != Principal::Kind::Service)
        return fail(Error{"AccessDeniedException", "Only services open data keys that others have made.", 400});
    CiphertextHeader header;
    if (!readHeader(input.ciphertext, header))
        return fail(invalidCiphertext());
    auto key = KeyRepository(context.db()).find(header.keyId, context.now());
    if (!key || key->region != context.region())
        return fail(noSuchKey("arn:aws:kms:" + context.region() + ':' + context.account() + ":key/" + header.keyId));
    if (auto checked = checkAlgorithm(*key, "Decrypt", std::string(symmetric), input.context); !checked)
        return fail(std::move(checked.error()));
    auto opened = unsealWith(context, std::move(*key), header, input.context, input.ciphertext);
    if (!opened)
        return fail(std::move(opened.error()));
    return OpenDataKey::Output{std::move(opened->plain)};
}

Expected<model::Encrypt::Output> encrypt(ReadContext &context, const model::Encrypt::Input &input)
{
    const EncryptionContext &encryptionContext = contextOf(input.encryptionContext);
    const std::string algorithm = algorithmOf(input.encryptionAlgorithm);
    const auto key = openKey(context, input.keyId, Naming::KeyOrAlias, asking("Encrypt", encryptionContext, algorithm));
    if (!key)
        return fail(key.error());
    if (auto checked = checkGrantTokens(context, input.grantTokens); !checked)
        return fail(std::move(checked.error()));
    if (auto checked = checkAlgorithm(*key, "Encrypt", algorithm, encryptionContext); !checked)
        return fail(std::move(checked.error()));
    if (input.dryRun.value_or(false))
        return fail(dryRun());
    auto sealed = encryptWith(context, *key, algorithm, encryptionContext, input.plaintext->bytes);
    if (!sealed)
        return fail(std::move(sealed.error()));
    model::Encrypt::Output output;
    output.keyId = key->arn();
    output.ciphertextBlob.emplace().bytes = std::move(sealed->bytes);
    output.encryptionAlgorithm.emplace().value = algorithm;
    return output;
}

Expected<model::Decrypt::Output> decrypt(ReadContext &context, const model::Decrypt::Input &input)
{
    if (auto checked = checkRecipient(input); !checked)
        return fail(std::move(checked.error()));
    if (input.dryRunModifiers && !input.dryRunModifiers->empty())
        return fail(unsupported("DryRunModifiers are not emulated by Nephoscope."));
    if (!input.ciphertextBlob)
        return fail(invalidParameter("CiphertextBlob is required."));
    if (auto checked = checkGrantTokens(context, input.grantTokens); !checked)
        return fail(std::move(checked.error()));
    const Ciphertext sealed{input.ciphertextBlob->bytes, algorithmOf(input.encryptionAlgorithm), contextOf(input.encryptionContext), input.keyId};
    auto opened = open(context, sealed, "Decrypt");
    if (!opened)
        return fail(std::move(opened.error()));
    if (input.dryRun.value_or(false))
        return fail(dryRun());
    model::Decrypt::Output output;
    output.keyId = opened->key.arn();
    output.plaintext.emplace().bytes = std::move(opened->plain);
    output.encryptionAlgorithm.emplace().value = sealed.algorithm;
    if (!opened->materialId.empty())
        output.keyMaterialId = opened->materialId;
    return output;
}

Expected<model::ReEncrypt::Output> reEncrypt(ReadContext &context, const model::ReEncrypt::Input &input)
{
    if (input.dryRunModifiers && !input.dryRunModifiers->empty())
        return fail(unsupported("DryRunModifiers are not emulated by Nephoscope."));
    if (!input.ciphertextBlob)
        return fail(invalidParameter("CiphertextBlob is required."));
    if (auto checked = checkGrantTokens(context, input.grantTokens); !checked)
        return fail(std::move(checked.error()));
    const Ciphertext sealed{input.ciphertextBlob->bytes, algorithmOf(input.sourceEncryptionAlgorithm),
                            contextOf(input.sourceEncryptionContext), input.sourceKeyId};
    const auto opened = open(context, sealed, "ReEncryptFrom");
    if (!opened)
        return fail(opened.error());
    const EncryptionContext &to = contextOf(input.destinationEncryptionContext);
    const std::string algorithm = algorithmOf(input.destinationEncryptionAlgorithm);
    const auto key = openKey(context, input.destinationKeyId, Naming::KeyOrAlias, asking("ReEncryptTo", to, algorithm));
    if (!key)
        return fail(key.error());
    if (auto checked = checkAlgorithm(*key, "ReEncryptTo", algorithm, to); !checked)
        return fail(std::move(checked.error()));
    if (input.dryRun.value_or(false))
        return fail(dryRun());
    auto again = encryptWith(context, *key, algorithm, to, opened->plain);
    if (!again)
        return fail(std::move(again.error()));
    model::ReEncrypt::Output output;
    output.ciphertextBlob.emplace().bytes = std::move(again->bytes);
    output.sourceKeyId = opened->key.arn();
    output.keyId = key->arn();
    output.sourceEncryptionAlgorithm.emplace().value = sealed.algorithm;
    output.destinationEncryptionAlgorithm.emplace().value = algorithm;
    if (!opened->materialId.empty())
        output.sourceKeyMaterialId = opened->materialId;
    if (!again->materialId.empty())
        output.destinationKeyMaterialId = again->materialId;
    return output;
}

} // namespace

const EncryptionContext &contextOf(const std::optional<EncryptionContext> &encryptionContext)
{
    static const EncryptionContext none;
    return encryptionContext ? *encryptionContext : none;
}

Expected<Key> openSymmetric(ReadContext &context, const std::optional<std::string> &keyId, std::string_view action,
                            const std::optional<EncryptionContext> &encryptionContext, const std::optional<std::vector<std::string>> &tokens)
{
    const std::string algorithm(symmetric);
    auto key = openKey(context, keyId, Naming::KeyOrAlias, asking(action, contextOf(encryptionContext), algorithm));
    if (!key)
        return key;
    if (auto checked = checkGrantTokens(context, tokens); !checked)
        return fail(std::move(checked.error()));
    if (auto checked = checkAlgorithm(*key, action, algorithm, contextOf(encryptionContext)); !checked)
        return fail(std::move(checked.error()));
    return key;
}

Expected<Sealed> sealWith(ReadContext &context, const Key &key, const std::optional<EncryptionContext> &encryptionContext,
                          std::string_view plain)
{
    const auto current = currentMaterial(context, key);
    if (!current)
        return fail(current.error());
    return Sealed{seal(current->bytes, {key.id, current->material.version}, contextOf(encryptionContext), plain, context.random()),
                  current->material.id};
}

void registerEncryption(ServiceRegistry &registry)
{
    registry.read<model::Encrypt>(encrypt);
    registry.read<model::Decrypt>(decrypt);
    registry.read<model::ReEncrypt>(reEncrypt);
    registry.read<OpenDataKey>(openDataKey);
}

} // namespace nephoscope::kms
