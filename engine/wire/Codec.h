#pragma once

#include "wire/HttpMessage.h"
#include "wire/Router.h"

#include <string>

namespace nephoscope::wire {

/// Ids every reply carries.
struct ReplyIds
{
    std::string requestId;
    std::string extendedId; ///< S3's x-amz-id-2; empty elsewhere
};

/// Reads the typed input out of a request: labels, query, headers and body as the route's protocol
/// lays them out. Malformed input is the protocol's own error (`SerializationException`,
/// `MalformedXML`, `MalformedInput` …). The streaming member, if any, is left for the caller.
Expected<api::Value> decodeInput(const Route &route, const HttpRequest &request);

/// Binds header-located members that arrive as trailers (checksums) to an input already decoded.
Expected<void> bindTrailers(const api::Operation &operation, const Headers &trailers, api::Value &input);

/// The success reply of an operation.
HttpReply encodeOutput(const Route &route, const api::Value &output, const ReplyIds &ids);

/// The error reply in the protocol's envelope, `x-amzn-query-error` included where due. HEAD
/// requests get no body.
HttpReply encodeError(const Route &route, const Error &error, const ReplyIds &ids, bool isHead);

// One shape in one body format; what the two functions above are made of, and what clients of
// other clouds will use the other way round.
std::string writeJson(const api::Shape &shape, const void *value);
Expected<void> readJson(const api::Shape &shape, std::string_view text, void *value);
std::string writeXml(const api::Shape &shape, const void *value, std::string_view rootName, std::string_view xmlNamespace);
/// Escapes for text and attribute values; characters XML 1.0 forbids become references, as S3
/// writes them.
void appendXmlText(std::string_view text, std::string &out);
Expected<void> readXml(const api::Shape &shape, std::string_view text, void *value);
std::string writeCbor(const api::Shape &shape, const void *value);
Expected<void> readCbor(const api::Shape &shape, std::string_view bytes, void *value);
Expected<void> readQuery(const api::Shape &shape, std::string_view form, bool ec2, void *value);

} // namespace nephoscope::wire
