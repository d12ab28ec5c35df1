#include "services/cloudtrail/DigestSigning.h"

#include "api/generated/cloudtrail.h"
#include "core/Text.h"
#include "services/ReportFiles.h"
#include "services/cloudtrail/CloudTrailService.h"

#include <botan/auto_rng.h>
#include <botan/data_src.h>
#include <botan/pkcs8.h>
#include <botan/pubkey.h>
#include <botan/rsa.h>

#include <algorithm>

namespace nephoscope::cloudtrail {

namespace {

namespace model = api::cloudtrail;

constexpr Duration life = std::chrono::days(365);

Expected<model::ListPublicKeys::Output> listPublicKeys(ReadContext &context, const model::ListPublicKeys::Input &input)
{
    if (input.startTime && input.endTime && *input.startTime > *input.endTime)
        return fail(Error{"InvalidTimeRangeException", "The start time must be before the end time.", 400});
    if (input.nextToken)
        return fail(Error{"InvalidTokenException", "The specified token is not valid.", 400});
    // Without times: those that are valid now.
    const Timestamp from = input.startTime.value_or(input.endTime.value_or(context.now()));
    const Timestamp until = input.endTime.value_or(context.now());
    model::ListPublicKeys::Output output;
    auto &list = output.publicKeyList.emplace();
    for (const DigestKey &key : DigestRows(context.db()).keys(context.region(), from, std::max(from, until))) {
        auto &item = list.emplace_back();
        item.fingerprint = key.fingerprint;
        fromBase64(key.publicKey, item.value.emplace().bytes);
        item.validityStartTime = key.since;
        item.validityEndTime = key.until;
    }
    return output;
}

} // namespace

DigestKey makeDigestKey(const std::string &region, Timestamp now)
{
    Botan::AutoSeeded_RNG chance;
    const Botan::RSA_PrivateKey key(chance, 2048);
    const auto bits = key.public_key_bits(); // PKCS #1
    const std::string bytes(bits.begin(), bits.end());
    const Timestamp since = std::chrono::floor<std::chrono::seconds>(now);
    return {region, since, since + life, reports::md5Hex(bytes), toBase64(asBytes(bytes)), Botan::PKCS8::PEM_encode(key)};
}

std::string sign(const DigestKey &key, const std::string &text)
{
    Botan::AutoSeeded_RNG chance;
    Botan::DataSource_Memory source(key.privateKey);
    const auto loaded = Botan::PKCS8::load_key(source);
    Botan::PK_Signer signer(*loaded, chance, "EMSA3(SHA-256)");
    const auto bytes = asBytes(text);
    const auto signature = signer.sign_message(bytes.data(), bytes.size(), chance);
    return toHex(signature);
}

bool verify(const std::string &publicKey, const std::string &text, const std::string &signature)
{
    try {
        const auto bits = asBytes(publicKey);
        const Botan::RSA_PublicKey key(Botan::AlgorithmIdentifier("RSA", Botan::AlgorithmIdentifier::USE_NULL_PARAM), std::vector<std::uint8_t>(bits.begin(), bits.end()));
        Botan::PK_Verifier verifier(key, "EMSA3(SHA-256)");
        const auto said = asBytes(text);
        const auto signedWith = asBytes(signature);
        return verifier.verify_message(said.data(), said.size(), signedWith.data(), signedWith.size());
    } catch (const std::exception &) {
        return false;
    }
}

void registerPublicKeys(ServiceRegistry &registry)
{
    registry.read<model::ListPublicKeys>(listPublicKeys);
}

} // namespace nephoscope::cloudtrail
