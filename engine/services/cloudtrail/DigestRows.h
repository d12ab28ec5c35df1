#pragma once

#include "core/Clock.h"
#include "store/Database.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::cloudtrail {

/// A log file that has arrived in the bucket and that no digest names yet.
struct LogFile
{
    std::int64_t id = 0;
    std::string region;
    std::string bucket;
    std::string key;
    std::string hash; ///< SHA-256 of what is packed in it, in hex
    Timestamp oldest{};
    Timestamp newest{};
};

/// The last digest of a trail's chain in a Region.
struct DigestLink
{
    Timestamp until{};
    std::string bucket;
    std::string key;
    std::string hash;      ///< as LogFile::hash
    std::string signature; ///< hex
};

/// What digests of a Region are signed with.
struct DigestKey
{
    std::string region;
    Timestamp since{};
    Timestamp until{};
    std::string fingerprint; ///< MD5 of the public key, in hex
    std::string publicKey;   ///< PKCS #1, DER, in base64
    std::string privateKey;  ///< PEM
};

/// Rows that digests are made of, over one connection. `trail` is an ARN.
class DigestRows
{
public:
    explicit DigestRows(store::Connection &connection) : m_connection(connection) {}

    void add(std::string_view trail, const LogFile &file);
    std::vector<LogFile> files(std::string_view trail, std::string_view region);
    /// Those that a digest names now.
    void removeFiles(std::string_view trail, std::string_view region, std::int64_t upTo);
    /// Regions with files or with a chain.
    std::vector<std::string> regions(std::string_view trail);

    std::optional<DigestLink> last(std::string_view trail, std::string_view region);
    void put(std::string_view trail, std::string_view region, const DigestLink &link);
    /// The chains end here, and what is not signed will not be.
    void forget(std::string_view trail);

    /// Those valid at some time of the range, the oldest first.
    std::vector<DigestKey> keys(std::string_view region, Timestamp from, Timestamp until);
    void add(const DigestKey &key);

private:
    store::Connection &m_connection;
};

} // namespace nephoscope::cloudtrail
