#pragma once

#include "api/Shape.h"
#include "core/Expected.h"
#include "wire/HttpMessage.h"

#include <string>

namespace nephoscope::remote {

/// A request's body made ready to be signed.
struct Payload
{
    std::string hash; ///< x-amz-content-sha256: hex, or UNSIGNED-PAYLOAD
    api::Body body;   ///< of streams
    bool streams = false;
    bool repeats = true; ///< it can be sent again
};

/// Reckons what the operation's checksum trait and the signature ask for, and puts the checksum headers onto the
/// request. Streams over TLS go unsigned, as the SDKs send them; over plain HTTP those that lie in memory or in files
/// are signed. Those that can be read only once are taken into memory up to 16 MiB, so that they can be sent again.
/// Reads the stream: on a thread that may wait.
Expected<Payload> preparePayload(const api::Operation &operation, const api::Value &input, bool secure, wire::HttpRequest &request);

} // namespace nephoscope::remote
