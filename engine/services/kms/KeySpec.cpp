#include "services/kms/KeySpec.h"

#include <algorithm>
#include <array>

namespace nephoscope::kms {

namespace {

constexpr KeySpec specs[] = {
    {"SYMMETRIC_DEFAULT", KeyFamily::Symmetric, 256},
    {"RSA_2048", KeyFamily::Rsa, 2048},
    {"RSA_3072", KeyFamily::Rsa, 3072},
    {"RSA_4096", KeyFamily::Rsa, 4096},
    {"ECC_NIST_P256", KeyFamily::Ecc, 256, "secp256r1", "SHA_256"},
    {"ECC_NIST_P384", KeyFamily::Ecc, 384, "secp384r1", "SHA_384"},
    {"ECC_NIST_P521", KeyFamily::Ecc, 521, "secp521r1", "SHA_512"},
    {"ECC_SECG_P256K1", KeyFamily::Ecc, 256, "secp256k1", "SHA_256"},
    {"HMAC_224", KeyFamily::Hmac, 224, {}, "SHA_224"},
    {"HMAC_256", KeyFamily::Hmac, 256, {}, "SHA_256"},
    {"HMAC_384", KeyFamily::Hmac, 384, {}, "SHA_384"},
    {"HMAC_512", KeyFamily::Hmac, 512, {}, "SHA_512"},
};

constexpr std::array<std::string_view, 1> symmetric{"SYMMETRIC_DEFAULT"};
constexpr std::array<std::string_view, 2> oaep{"RSAES_OAEP_SHA_1", "RSAES_OAEP_SHA_256"};
constexpr std::array<std::string_view, 6> rsaSigning{"RSASSA_PKCS1_V1_5_SHA_256", "RSASSA_PKCS1_V1_5_SHA_384", "RSASSA_PKCS1_V1_5_SHA_512",
                                                     "RSASSA_PSS_SHA_256",        "RSASSA_PSS_SHA_384",        "RSASSA_PSS_SHA_512"};
constexpr std::array<std::string_view, 3> ecdsa{"ECDSA_SHA_256", "ECDSA_SHA_384", "ECDSA_SHA_512"};
constexpr std::array<std::string_view, 4> macs{"HMAC_SHA_224", "HMAC_SHA_256", "HMAC_SHA_384", "HMAC_SHA_512"};

/// The one of `list` that ends with the spec's hash.
template <std::size_t N>
std::span<const std::string_view> only(const std::array<std::string_view, N> &list, std::string_view hash)
{
    const auto found = std::find_if(list.begin(), list.end(), [hash](std::string_view name) { return name.ends_with(hash); });
    return {found, std::size_t(found == list.end() ? 0 : 1)};
}

} // namespace

const KeySpec *findSpec(std::string_view name)
{
    const auto found = std::find_if(std::begin(specs), std::end(specs), [name](const KeySpec &spec) { return spec.name == name; });
    return found == std::end(specs) ? nullptr : found;
}

std::string_view defaultUsage(const KeySpec &spec)
{
    return spec.family == KeyFamily::Symmetric ? usage::encryptDecrypt : std::string_view();
}

bool allowsUsage(const KeySpec &spec, std::string_view wanted)
{
    switch (spec.family) {
    case KeyFamily::Symmetric:
        return wanted == usage::encryptDecrypt;
    case KeyFamily::Rsa:
        return wanted == usage::encryptDecrypt || wanted == usage::signVerify;
    case KeyFamily::Ecc:
        return wanted == usage::signVerify;
    case KeyFamily::Hmac:
        return wanted == usage::mac;
    }
    return false;
}

std::span<const std::string_view> encryptionAlgorithms(const KeySpec &spec, std::string_view use)
{
    if (use != usage::encryptDecrypt)
        return {};
    return spec.family == KeyFamily::Symmetric ? std::span<const std::string_view>(symmetric) : oaep;
}

std::span<const std::string_view> signingAlgorithms(const KeySpec &spec, std::string_view use)
{
    if (use != usage::signVerify)
        return {};
    return spec.family == KeyFamily::Rsa ? std::span<const std::string_view>(rsaSigning) : only(ecdsa, spec.hash);
}

std::span<const std::string_view> macAlgorithms(const KeySpec &spec)
{
    return spec.family == KeyFamily::Hmac ? only(macs, spec.hash) : std::span<const std::string_view>();
}

bool contains(std::span<const std::string_view> list, std::string_view value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

} // namespace nephoscope::kms
