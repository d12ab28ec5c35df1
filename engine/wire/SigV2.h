#pragma once

#include "core/Clock.h"
#include "core/Expected.h"
#include "door/Credentials.h"
#include "wire/HttpMessage.h"

namespace nephoscope::wire::sigv2 {

/// True for a link presigned by the old scheme (`?AWSAccessKeyId=…&Signature=…&Expires=…`), which
/// `aws s3 presign` of AWS CLI 1 still makes for us-east-1.
bool isPresigned(std::string_view query);

/// Checks such a link and returns the key it was made with (S3 User Guide, "Authenticating Requests
/// (AWS Signature Version 2)"). Errors: `InvalidAccessKeyId`, `SignatureDoesNotMatch`,
/// `AccessDenied` for one that has expired or is incomplete.
Expected<KnownKey> checkPresigned(const HttpRequest &request, const Credentials &credentials, Timestamp now, std::string &accessKeyId);

/// The old scheme's signature of an upload form's policy.
std::string signatureOf(const std::string &secret, const std::string &text);

} // namespace nephoscope::wire::sigv2
