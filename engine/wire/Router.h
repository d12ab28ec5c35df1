#pragma once

#include "api/Shape.h"
#include "core/Expected.h"
#include "wire/HttpMessage.h"

#include <map>

namespace nephoscope::wire {

/// Which operation a request asks for, and in which protocol.
struct Route
{
    const api::Operation *operation = nullptr;
    /// Set even when no operation was found, as soon as it is clear whom the request is meant for.
    const api::Service *service = nullptr;
    api::Protocol protocol = api::Protocol::RestXml;
    /// URI labels of rest protocols, percent-decoded; for S3 the bucket may come from the host.
    std::map<std::string, std::string, std::less<>> labels;
    /// Account named by a host prefix (`123456789012.localhost`), else empty.
    std::string hostAccount;
    /// Cbor in the older form of application/x-amz-cbor-1.1 (Kinesis clients of before 2024).
    bool legacyCbor = false;
    /// Asked for at `bucket.s3-accelerate.…`.
    bool accelerate = false;
};

/// Finds the operation as the real endpoints do: signing name of the credential scope, then
/// X-Amz-Target, the CBOR path `/service/…/operation/…`, `Action` of a query body, then method and
/// URI; S3 in path style and as `bucket.s3.localhost`, `bucket.s3.REGION.localhost`,
/// `bucket.localhost`. Unsigned requests that fit nothing else are S3's. Errors are what the
/// service would answer (`UnknownOperationException`, `InvalidAction`, `MethodNotAllowed` …); the
/// protocol to encode them in is left in `route`.
Expected<void> findRoute(const HttpRequest &request, Route &route);

} // namespace nephoscope::wire
