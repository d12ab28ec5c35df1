#include "services/secretsmanager/Envelope.h"

#include "core/Text.h"
#include "door/AskAndWait.h"
#include "services/KmsCalls.h"
#include "store/ChunkCipher.h"

namespace nephoscope::secretsmanager {

namespace {

Error fromKms(Error error, std::string_view code, std::string_view verb)
{
    if (error.isServerFault())
        return error;
    if (error.code == "AccessDeniedException" || error.code == "AccessDenied")
        return {"AccessDeniedException", "Access to KMS is not allowed", 400};
    std::string message = "Secrets Manager can't " + std::string(verb) + " using the provided KMS key.";
    if (!error.message.empty())
        message += ' ' + error.message;
    return {std::string(code), std::move(message), 400};
}

/// What binds a data key to its version (User Guide, "Secret encryption and decryption").
std::map<std::string, std::string> contextOf(const Secret &secret, const Version &version)
{
    return {{"SecretARN", secret.arn()}, {"SecretVersionId", version.id}};
}

Caller callerFor(ReadContext &context, const Secret &secret)
{
    return kmsCaller(context.caller(), "secretsmanager", secret.region);
}

} // namespace

Expected<void> seal(ReadContext &context, const Secret &secret, std::string_view value, Version &version)
{
    auto made = generateDataKey(context.cloud(), callerFor(context, secret), secret.kmsKey, contextOf(secret, version));
    if (!made)
        return fail(fromKms(std::move(made.error()), "EncryptionFailure", "encrypt the protected secret text"));
    version.keyArn = *made->keyId;
    version.ownKey = secret.kmsKey.empty();
    version.dataKey = std::move(made->ciphertextBlob->bytes);
    version.content = store::sealBytes(store::BlobKeys(store::SecretKey(asBytes(made->plaintext->bytes))), value);
    return {};
}

Expected<std::string> open(ReadContext &context, const Secret &secret, const Version &version)
{
    api::kms::Decrypt::Input input;
    input.keyId = version.keyArn;
    input.ciphertextBlob.emplace().bytes = version.dataKey;
    input.encryptionContext = contextOf(secret, version);
    auto opened = askAndWait<api::kms::Decrypt>(context.cloud(), callerFor(context, secret), std::move(input));
    if (!opened)
        return fail(fromKms(std::move(opened.error()), "DecryptionFailure", "decrypt the protected secret text"));
    return store::openBytes(store::BlobKeys(store::SecretKey(asBytes(opened->plaintext->bytes))), version.content);
}

} // namespace nephoscope::secretsmanager
