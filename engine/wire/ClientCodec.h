#pragma once

#include "wire/HttpMessage.h"

#include "api/Shape.h"
#include "core/Expected.h"

#include <string_view>

namespace nephoscope::wire {

// The codecs of Codec.h the other way round: what a client sends and what it reads. Walk the same tables.

/// In which of a service's protocols we ask: one that any server of it reads, so CBOR comes last.
api::Protocol clientProtocol(const api::Service &service);

/// The request of a validated input: method, path and query (percent-encoded as signatures take them), headers in lower
/// case without Host, Content-Length and authentication, and the body unless it is a stream. `NotImplemented` (501) for
/// operations that cannot be sent (not compiled, or with a stream of events going up), `InvalidArgument` (400) when a
/// part of the path is empty.
Expected<HttpRequest> encodeRequest(const api::Operation &operation, const api::Value &input);

/// The typed output of a reply that tells of success. A body that is no stream lies in memory. What a member cannot
/// hold is left out, as SDKs do; `ResponseParserError` (502) when the body is no such document at all.
Expected<api::Value> decodeReply(const api::Operation &operation, const HttpReply &reply);
/// Whether the operation's output has a body that is handed on as it comes.
bool repliesWithStream(const api::Operation &operation);

/// The error that a reply states, in whatever envelope of the service's protocols; one after its status where it states
/// none (HEAD, proxies). Other texts of the envelope become fields.
Error decodeErrorReply(const api::Operation &operation, int status, const Headers &headers, std::string_view body);
/// S3 tells of some failures of long operations after it has said 200.
bool isErrorDocument(std::string_view body);

/// Lists of S3 are asked for with URL-encoded names, for XML cannot hold all of them: sets the input's EncodingType
/// where it is not set; false when there is nothing to decode afterwards.
bool askForEncodedNames(const api::Operation &operation, api::Value &input);
/// Takes the encoding off the output's names.
void decodeNames(api::Value &output);

} // namespace nephoscope::wire
