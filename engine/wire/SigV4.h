#pragma once

#include "core/Clock.h"
#include "core/Expected.h"
#include "door/Credentials.h"
#include "wire/HttpMessage.h"
#include "wire/PostPolicy.h"

#include <array>

namespace nephoscope::wire {

/// How the body of a signed request is covered (S3 User Guide, "Signature Version 4").
enum class PayloadMode {
    Signed,                  ///< x-amz-content-sha256 is the hex digest
    Unsigned,                ///< UNSIGNED-PAYLOAD
    StreamingUnsignedTrailer,///< STREAMING-UNSIGNED-PAYLOAD-TRAILER
    Streaming,               ///< STREAMING-AWS4-HMAC-SHA256-PAYLOAD
    StreamingTrailer,        ///< … -TRAILER
};

/// What a checked signature proves.
struct Authenticated
{
    Principal principal;
    Region region;            ///< of the credential scope; defaultRegion for anonymous
    std::string service;      ///< signing name; empty for anonymous
    PayloadMode payload = PayloadMode::Unsigned;
    std::string payloadSha256; ///< raw, for PayloadMode::Signed
    // What chunk signatures chain from:
    std::array<std::uint8_t, 32> signingKey{};
    std::string seedSignature;
    std::string scope; ///< `20261123/us-east-1/s3/aws4_request`
    std::string date;  ///< `20261123T071600Z`
    /// No signature was checked (any credentials are trusted), so chunks cannot be checked either.
    bool trusted = false;
};

/// Checks SigV4 in the Authorization header or in a presigned query, with AWS's codes for each way
/// to be wrong: `InvalidAccessKeyId`, `SignatureDoesNotMatch`, `RequestTimeTooSkewed` (15 minutes),
/// `AccessDenied` (expired link) …; other services than S3 have their own names for the same.
/// Requests without any credentials come back as anonymous. Derived signing keys are cached per
/// key, day, Region and service. Thread-safe.
class Authenticator
{
public:
    struct Options
    {
        /// Any key is taken for root's; one of 12 digits acts in that account.
        bool trustAnyCredentials = false;
        /// By which temporary credentials expire; null: by real time.
        const Clock *clock = nullptr;
    };

    Authenticator(const Credentials &credentials, Options options);
    ~Authenticator();

    /// `now` is real time: clients sign with theirs.
    Expected<Authenticated> authenticate(const HttpRequest &request, Timestamp now) const;
    /// Checks the signature of an upload form's policy (S3, "Authenticating Requests: Browser-Based Uploads
    /// Using POST"); a form without a policy is anonymous.
    Expected<Authenticated> authenticateForm(const FormFields &fields, Timestamp now) const;
    /// True when the signature covers a digest the request does not state (every service but S3):
    /// the body must have been read before authenticate().
    static bool needsBody(const HttpRequest &request);
    /// True when the request names any credentials at all.
    static bool hasCredentials(const HttpRequest &request);
    /// What services other than S3 answer to a call without credentials.
    static Error missingCredentials(const HttpRequest &request, std::string_view service);

private:
    struct Claim;
    struct Token;
    Expected<void> readHeader(const HttpRequest &request, Claim &claim) const;
    Expected<void> readQuery(const HttpRequest &request, Claim &claim) const;
    Expected<void> readPayloadMode(const HttpRequest &request, Claim &claim, Authenticated &result) const;
    Expected<Authenticated> trust(const HttpRequest &request) const;
    Expected<void> checkToken(const Claim &claim, const KnownKey &key, const Token &token, Timestamp now) const;
    Expected<void> checkSignature(const HttpRequest &request, const Claim &claim, const KnownKey &key, Authenticated &result) const;

    struct Cache;
    const Credentials &m_credentials;
    Options m_options;
    std::unique_ptr<Cache> m_cache;
};

/// Signs a request (headers form) or makes a presigned URL: for our own clients and for tests.
struct SigningKey
{
    AccessKey key;
    std::string region;
    std::string service;
    std::string token = {}; ///< of temporary credentials
};
/// Adds host-independent x-amz-date, x-amz-content-sha256 and authorization. `payloadHash` is the
/// header's value: a hex digest or one of the markers.
void sign(HttpRequest &request, const SigningKey &key, std::string_view payloadHash, Timestamp now);
/// `http://HOST/path?X-Amz-…`, valid for `seconds` (at most 7 days).
std::string presign(const std::string &method, const std::string &host, const std::string &path, const SigningKey &key,
                    int seconds, Timestamp now);

} // namespace nephoscope::wire
