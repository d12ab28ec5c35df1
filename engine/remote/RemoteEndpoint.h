#pragma once

#include "core/Expected.h"

#include <chrono>
#include <string>

namespace nephoscope::remote {

/// How a bucket is named in an address of S3.
enum class AddressStyle {
    Path, ///< `https://host/bucket/key`, as Ceph RGW, MinIO, LocalStack and moto take it
    Host  ///< `https://bucket.host/key`, as AWS wants it; buckets whose names are no DNS label go by path all the same
};

/// A cloud elsewhere, as its owner describes it: where it is and who signs. A plain value; saving it (the secrets
/// apart) is the business of the console.
struct RemoteEndpoint
{
    std::string id;   ///< by which transfer jobs name their cloud: 1 to 64 of `A-Z a-z 0-9 - _`, never changes
    std::string name; ///< for people, free text
    /// `http://` or `https://`, host, optional port and path before every request's own. Empty means AWS itself:
    /// `https://SERVICE.REGION.amazonaws.com`.
    std::string url;
    std::string region = "us-east-1"; ///< that calls are signed for unless the caller says another; see RemoteCloud::submit()
    AddressStyle style = AddressStyle::Path;
    bool verifiesTls = true; ///< false takes any certificate
    std::string caFile;      ///< PEM, besides the machine's own authorities; empty for those alone
    std::string accessKeyId; ///< with the secret empty too: calls go out unsigned
    std::string secretKey;
    std::string sessionToken; ///< of temporary credentials, else empty
    std::chrono::milliseconds connectTimeout{10'000}; ///< TCP and TLS together; names take the resolver's own time
    std::chrono::milliseconds idleTimeout{60'000};    ///< without a byte in either direction
    int connections = 16;    ///< at most, at a time and host: 1 to 256

    bool operator==(const RemoteEndpoint &) const = default;
};

/// What of it cannot be: `InvalidEndpoint` (the URL), `InvalidRegion`, `InvalidCredentials` (one half of a key pair
/// is missing), `InvalidCaFile` (not readable, or no certificate in it), `InvalidArgument` (id, connections). The
/// message says which and why. Reads the CA file.
Expected<void> checkEndpoint(const RemoteEndpoint &endpoint);

} // namespace nephoscope::remote
