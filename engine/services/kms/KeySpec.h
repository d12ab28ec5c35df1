#pragma once

#include "core/Expected.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace nephoscope::kms {

enum class KeyFamily { Symmetric, Rsa, Ecc, Hmac };

/// What AWS calls a key spec, and what keys of it can do.
struct KeySpec
{
    std::string_view name; ///< `RSA_2048`
    KeyFamily family = KeyFamily::Symmetric;
    std::size_t bits = 0;         ///< of the modulus, the field or the secret
    std::string_view curve = {};  ///< Botan's name
    std::string_view hash = {};   ///< of HMAC, and of the only ECDSA algorithm a curve has

    bool isAsymmetric() const { return family == KeyFamily::Rsa || family == KeyFamily::Ecc; }
};

/// Null for specs that are not emulated.
const KeySpec *findSpec(std::string_view name);

namespace usage {
inline constexpr std::string_view encryptDecrypt = "ENCRYPT_DECRYPT";
inline constexpr std::string_view signVerify = "SIGN_VERIFY";
inline constexpr std::string_view mac = "GENERATE_VERIFY_MAC";
inline constexpr std::string_view agreement = "KEY_AGREEMENT";
} // namespace usage

/// The usage a key gets that asks for none; empty where AWS wants one to be named.
std::string_view defaultUsage(const KeySpec &spec);
bool allowsUsage(const KeySpec &spec, std::string_view usage);

/// The algorithms of keys of this spec and usage; empty where it has none of the kind.
std::span<const std::string_view> encryptionAlgorithms(const KeySpec &spec, std::string_view usage);
std::span<const std::string_view> signingAlgorithms(const KeySpec &spec, std::string_view usage);
std::span<const std::string_view> macAlgorithms(const KeySpec &spec);

bool contains(std::span<const std::string_view> list, std::string_view value);

} // namespace nephoscope::kms
