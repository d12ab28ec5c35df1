#pragma once

#include "core/Clock.h"
#include "core/Error.h"
#include "wire/HttpMessage.h"

namespace nephoscope::wire::sigv4 {

/// Services name the same failures differently; this is by which book.
enum class Family { S3, Json, RestJson, Query, Ec2 };

/// `service` is the signing name of the credential scope, empty when unknown.
Family familyOf(const HttpRequest &request, std::string_view service);

Error unknownKey(Family family, std::string_view accessKey);
/// A session token that is not its key's.
Error wrongToken(Family family);
Error tokenExpired(Family family);
Error wrongSignature(Family family, std::string_view accessKey, std::string_view signature, std::string_view stringToSign,
                     std::string_view canonicalRequest);
/// The request's time is more than `skew` away from `now`.
Error skewed(Family family, std::string_view date, Timestamp requested, Timestamp now, Duration skew);
/// A header or parameter cannot be read; `detail` completes "The authorization header is malformed; ".
Error malformed(Family family, bool presigned, std::string_view detail);
Error missingParameters(Family family, bool presigned, std::string_view authorization);
Error unsupportedAlgorithm(Family family, bool presigned, std::string_view what);
Error linkExpired(Timestamp expires, Timestamp now, std::int64_t seconds);

} // namespace nephoscope::wire::sigv4
