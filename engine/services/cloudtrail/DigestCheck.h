#pragma once

#include "core/Clock.h"
#include "core/Expected.h"

#include <map>
#include <string>
#include <vector>

namespace nephoscope::cloudtrail {

/// A digest file as it lies in a bucket.
struct DigestFile
{
    std::string bucket;
    std::string key;
    std::string packed;    ///< gzip
    std::string signature; ///< of its metadata, in hex
};

/// A log file that a digest names.
struct NamedFile
{
    std::string bucket;
    std::string key;
    std::string hash;
};

/// What a digest says, once its signature fits.
struct TrueDigest
{
    Timestamp from{};
    Timestamp until{};
    std::vector<NamedFile> files;
    std::string previousBucket; ///< empty: the chain begins here
    std::string previousKey;
    std::string previousHash;
    std::string hash; ///< its own
};

/// As `aws cloudtrail validate-logs` does it. `keys` are public keys as ListPublicKeys has them (PKCS #1, DER), by
/// fingerprint. Codes: `InvalidFormat`, `Moved`, `UnknownKey`, `InvalidSignature`.
Expected<TrueDigest> checkDigest(const DigestFile &file, const std::map<std::string, std::string> &keys);
/// Whether a gzip file holds what had this hash.
bool holds(const std::string &packed, const std::string &hash);

} // namespace nephoscope::cloudtrail
