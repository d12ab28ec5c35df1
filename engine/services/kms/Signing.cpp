#include "api/generated/kms.h"
#include "services/kms/Access.h"
#include "services/kms/Operations.h"

namespace nephoscope::kms {

namespace {

namespace model = api::kms;

/// Opens a key for signing, or for what checks signatures.
template <class Input>
Expected<Key> openSigner(ReadContext &context, const Input &input, std::string_view action)
{
    const std::string messageType = input.messageType ? input.messageType->value : std::string("RAW");
    auto key = openKey(context, input.keyId, Naming::KeyOrAlias,
                       {.action = action, .byGrant = true,
                        .keys = {{"kms:signingalgorithm", input.signingAlgorithm->value}, {"kms:messagetype", messageType}}});
    if (!key)
        return key;
    if (auto checked = checkGrantTokens(context, input.grantTokens); !checked)
        return fail(std::move(checked.error()));
    if (auto checked = requireUsage(*key, usage::signVerify, action); !checked)
        return fail(std::move(checked.error()));
    if (!contains(signingAlgorithms(*key->spec, key->usage), input.signingAlgorithm->value)) {
        return fail(wrongUsage(key->arn() + " key spec is " + std::string(key->spec->name) + " which is not compatible with algorithm "
                               + input.signingAlgorithm->value + '.'));
    }
    if (messageType == "EXTERNAL_MU")
        return fail(invalidParameter("MessageType EXTERNAL_MU is not supported by algorithm " + input.signingAlgorithm->value + '.'));
    if (auto checked = requireUsable(*key); !checked)
        return fail(std::move(checked.error()));
    return key;
}

/// All that Sign and Verify need, once they may.
struct Signer
{
    Key key;
    std::string digest;
    std::string material;
};

template <class Input>
Expected<Signer> prepare(ReadContext &context, const Input &input, std::string_view action)
{
    auto key = openSigner(context, input, action);
    if (!key)
        return fail(std::move(key.error()));
    auto digest = digestFor(input.signingAlgorithm->value, input.message->bytes, input.messageType && input.messageType->value == "DIGEST");
    if (!digest)
        return fail(std::move(digest.error()));
    if (input.dryRun.value_or(false))
        return fail(dryRun());
    auto current = currentMaterial(context, *key);
    if (!current)
        return fail(std::move(current.error()));
    return Signer{std::move(*key), std::move(*digest), std::move(current->bytes)};
}

Expected<model::Sign::Output> signMessage(ReadContext &context, const model::Sign::Input &input)
{
    const auto signer = prepare(context, input, "Sign");
    if (!signer)
        return fail(signer.error());
    model::Sign::Output output;
    output.keyId = signer->key.arn();
    output.signingAlgorithm = input.signingAlgorithm;
    output.signature.emplace().bytes = sign(*signer->key.spec, signer->material, input.signingAlgorithm->value, signer->digest, context.random());
    return output;
}

Expected<model::Verify::Output> verifyMessage(ReadContext &context, const model::Verify::Input &input)
{
    const auto signer = prepare(context, input, "Verify");
    if (!signer)
        return fail(signer.error());
    if (!verify(*signer->key.spec, signer->material, input.signingAlgorithm->value, signer->digest, input.signature->bytes))
        return fail({"KMSInvalidSignatureException", {}, 400});
    model::Verify::Output output;
    output.keyId = signer->key.arn();
    output.signingAlgorithm = input.signingAlgorithm;
    output.signatureValid = true;
    return output;
}

/// The code of a message, for GenerateMac and VerifyMac.
struct MadeMac
{
    Key key;
    std::string bytes;
};

template <class Input>
Expected<MadeMac> makeMac(ReadContext &context, const Input &input, std::string_view action)
{
    auto key = openKey(context, input.keyId, Naming::KeyOrAlias,
                       {.action = action, .byGrant = true, .keys = {{"kms:macalgorithm", input.macAlgorithm->value}}});
    if (!key)
        return fail(std::move(key.error()));
    if (auto checked = checkGrantTokens(context, input.grantTokens); !checked)
        return fail(std::move(checked.error()));
    if (auto checked = requireUsage(*key, usage::mac, action); !checked)
        return fail(std::move(checked.error()));
    if (!contains(macAlgorithms(*key->spec), input.macAlgorithm->value)) {
        return fail(wrongUsage(key->arn() + " key spec is " + std::string(key->spec->name) + " which is not compatible with algorithm "
                               + input.macAlgorithm->value + '.'));
    }
    if (auto checked = requireUsable(*key); !checked)
        return fail(std::move(checked.error()));
    const auto current = currentMaterial(context, *key);
    if (!current)
        return fail(current.error());
    std::string bytes = mac(*key->spec, current->bytes, input.message->bytes);
    return MadeMac{std::move(*key), std::move(bytes)};
}

Expected<model::GenerateMac::Output> generateMac(ReadContext &context, const model::GenerateMac::Input &input)
{
    auto made = makeMac(context, input, "GenerateMac");
    if (!made)
        return fail(std::move(made.error()));
    if (input.dryRun.value_or(false))
        return fail(dryRun());
    model::GenerateMac::Output output;
    output.keyId = made->key.arn();
    output.macAlgorithm = input.macAlgorithm;
    output.mac.emplace().bytes = std::move(made->bytes);
    return output;
}

Expected<model::VerifyMac::Output> verifyMac(ReadContext &context, const model::VerifyMac::Input &input)
{
    const auto made = makeMac(context, input, "VerifyMac");
    if (!made)
        return fail(made.error());
    if (input.dryRun.value_or(false))
        return fail(dryRun());
    if (!equalBytes(made->bytes, input.mac->bytes))
        return fail({"KMSInvalidMacException", {}, 400});
    model::VerifyMac::Output output;
    output.keyId = made->key.arn();
    output.macAlgorithm = input.macAlgorithm;
    output.macValid = true;
    return output;
}

Expected<model::GetPublicKey::Output> getPublicKey(ReadContext &context, const model::GetPublicKey::Input &input)
{
    const auto key = openKey(context, input.keyId, Naming::KeyOrAlias, {.action = "GetPublicKey", .byGrant = true});
    if (!key)
        return fail(key.error());
    if (auto checked = checkGrantTokens(context, input.grantTokens); !checked)
        return fail(std::move(checked.error()));
    if (!key->spec->isAsymmetric()) {
        return fail(unsupported(key->arn() + " key spec is " + std::string(key->spec->name) + " which is not valid for this operation."));
    }
    if (auto checked = requireUsable(*key); !checked)
        return fail(std::move(checked.error()));
    const auto current = currentMaterial(context, *key);
    if (!current)
        return fail(current.error());
    model::GetPublicKey::Output output;
    output.keyId = key->arn();
    output.publicKey.emplace().bytes = publicKeyOf(current->bytes);
    output.keySpec.emplace().value = key->spec->name;
    output.customerMasterKeySpec.emplace().value = key->spec->name;
    output.keyUsage.emplace().value = key->usage;
    for (const std::string_view algorithm : encryptionAlgorithms(*key->spec, key->usage))
        (output.encryptionAlgorithms ? *output.encryptionAlgorithms : output.encryptionAlgorithms.emplace()).emplace_back().value = algorithm;
    for (const std::string_view algorithm : signingAlgorithms(*key->spec, key->usage))
        (output.signingAlgorithms ? *output.signingAlgorithms : output.signingAlgorithms.emplace()).emplace_back().value = algorithm;
    return output;
}

} // namespace

void registerSigning(ServiceRegistry &registry)
{
    registry.read<model::Sign>(signMessage);
    registry.read<model::Verify>(verifyMessage);
    registry.read<model::GenerateMac>(generateMac);
    registry.read<model::VerifyMac>(verifyMac);
    registry.read<model::GetPublicKey>(getPublicKey);
}

} // namespace nephoscope::kms
