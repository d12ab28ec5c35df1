#pragma once

#include "core/Expected.h"
#include "wire/HttpMessage.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace nephoscope::wire::sigv4 {

using Sha256 = std::array<std::uint8_t, 32>;

inline constexpr std::string_view algorithm = "AWS4-HMAC-SHA256";
inline constexpr std::string_view unsignedPayload = "UNSIGNED-PAYLOAD";
inline constexpr std::string_view emptySha256Hex = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

// Both reuse one Botan object per thread: making them costs more than a short digest.
Sha256 sha256(std::string_view bytes);
Sha256 hmac(std::span<const std::uint8_t> key, std::string_view bytes);

void appendHex(std::string &out, std::span<const std::uint8_t> bytes);
/// Compares without telling by its duration where the difference lies.
bool sameSecret(std::string_view a, std::string_view b);

/// The key for one day, Region and service ("Create a signed AWS API request", step 4).
Sha256 deriveKey(std::string_view secret, std::string_view day, std::string_view region, std::string_view service);

/// What goes into a canonical request besides the request itself.
struct CanonicalOptions
{
    std::string_view signedHeaders; ///< `host;x-amz-date`
    std::string_view payloadHash;
    bool presigned = false;         ///< leaves X-Amz-Signature out of the query
    bool s3 = false;                ///< path encoded once and never normalised
    bool reencodePath = false;      ///< S3: decode and encode the path anew instead of taking it raw
};
/// Writes the canonical request into `out`, replacing what it held.
void canonicalRequest(const HttpRequest &request, const CanonicalOptions &options, std::string &out);

/// `AWS4-HMAC-SHA256\nDATE\nSCOPE\nHASH` into `out`, replacing what it held.
void stringToSign(std::string_view date, std::string_view scope, std::string_view canonical, std::string &out);

/// One decoded parameter of a raw query; false when it is absent or malformed.
bool queryParameter(std::string_view query, std::string_view name, std::string &value);

} // namespace nephoscope::wire::sigv4
