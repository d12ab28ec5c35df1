#pragma once

#include "wire/Codec.h"
#include "wire/Scalar.h"

#include <boost/json/value.hpp>

#include <initializer_list>
#include <string>
#include <string_view>

namespace nephoscope::wire {

// What the public codecs share among themselves; nobody outside this folder includes it.

enum class XmlDialect : std::uint8_t {
    Rest,
    Query, ///< element names follow queryName where a patch gave one (SQS, whose model speaks JSON)
    Ec2,
};

void appendJsonString(std::string_view text, std::string &out);
void appendJson(const api::Shape &shape, const api::Member *member, const void *value, std::string &out);
/// Body-located members only, as `{…}`.
void appendJsonBody(const api::Shape &shape, const void *structure, std::string &out);
/// `<name>…</name>` around a shape; `xmlNamespace` lands on this element.
void appendXml(const api::Shape &shape, const void *value, std::string_view name, std::string_view xmlNamespace,
               XmlDialect dialect, std::string &out);
/// The body-located members of a structure without an element around them.
void appendXmlMembers(const api::Shape &shape, const void *structure, XmlDialect dialect, std::string &out);

/// Reads a document whose root must be one of `roots` (any when empty). Only body-located members
/// are looked for.
Expected<void> readXmlRoot(const api::Shape &shape, std::string_view text, std::initializer_list<std::string_view> roots,
                           void *value);

/// The same of a reply: any root, or within it the element `wrapper` where that is not empty. Members whose text is no
/// such value are left out, for servers differ.
Expected<void> readXmlReply(const api::Shape &shape, std::string_view text, std::string_view wrapper, void *value);
/// `&name=value` for all that a structure holds.
void appendForm(const api::Shape &shape, const void *structure, bool ec2, std::string &out);

/// `legacy` is application/x-amz-cbor-1.1 (old Kinesis clients): times are milliseconds.
Expected<void> readCborBody(const api::Shape &shape, std::string_view bytes, bool legacy, void *value);
std::string writeCborBody(const api::Shape &shape, const void *value, bool legacy);
/// The error map of smithy-rpc-v2-cbor.
std::string writeCborError(std::string_view type, std::string_view messageName, const Error &error);

/// Query parameters, headers and labels into the members located there.
Expected<void> bindRequest(const Route &route, const HttpRequest &request, void *input);
/// One header's text into a member; false when it is no such value.
bool headerToMember(const api::Member &member, std::string_view text, void *structure);
/// Members located in headers onto a message.
void bindHeaders(const api::Shape &shape, const void *structure, Headers &headers);
/// The same onto a reply, and its status.
void bindReply(const api::Shape &shape, const void *output, HttpReply &reply);

/// x-amz-request-id and x-amz-id-2 for S3 (and for no service), x-amzn-requestid for the others.
void setRequestIds(const api::Service *service, const ReplyIds &ids, HttpReply &reply);

/// Inflates a gzip body (`Content-Encoding: gzip`, as SDKs send PutMetricData). False when it is
/// damaged or would grow over `maxBytes`.
bool inflateGzip(std::string_view packed, std::size_t maxBytes, std::string &out);

/// Namespace of a rest-xml or query body; models leave out those of S3 and CloudFront.
std::string xmlNamespaceOf(const api::Service &service);
/// Root element S3 gives an operation's reply where it is not the payload member's name.
std::string_view s3RootName(std::string_view operation);

} // namespace nephoscope::wire
