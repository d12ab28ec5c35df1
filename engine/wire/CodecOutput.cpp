#include "wire/CodecInternal.h"
#include "wire/EventStream.h"

namespace nephoscope::wire {

using api::Kind;
using api::Location;
using api::Member;
using api::Protocol;
using api::Shape;

static constexpr std::string_view xmlDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

namespace {

bool hasBodyMembers(const Shape &shape)
{
    for (const Member &member : shape.members) {
        if (member.location == Location::Body)
            return true;
    }
    return false;
}

void setBody(HttpReply &reply, std::string_view contentType, std::string text)
{
    if (!reply.headers.has("content-type"))
        reply.headers.set("content-type", std::string(contentType));
    reply.body = api::Body::fromString(std::move(text));
}

/// `<LocationConstraint>eu-west-1</LocationConstraint>`: the member is the root's own text.
std::string bucketLocation(const Shape &shape, const void *output, const std::string &xmlNamespace)
{
    const Member *member = shape.find("LocationConstraint");
    const void *field = member ? fieldOf(*member, output) : nullptr;
    std::string out(xmlDeclaration);
    out += "<LocationConstraint xmlns=\"" + xmlNamespace + '"';
    if (!field || text(field).empty())
        return out += "/>";
    out += '>';
    appendXmlText(text(field), out);
    return out += "</LocationConstraint>";
}

void restXmlBody(const api::Operation &operation, const void *output, HttpReply &reply)
{
    const Shape &shape = *operation.output;
    const std::string xmlNamespace = xmlNamespaceOf(*operation.service);
    const bool isS3 = operation.service->id == "s3";
    if (isS3 && operation.name == "GetBucketLocation") {
        setBody(reply, "application/xml", bucketLocation(shape, output, xmlNamespace));
        return;
    }
    std::string_view root = isS3 ? s3RootName(operation.name) : std::string_view();
    std::string body(xmlDeclaration);
    if (const Member *payload = shape.payloadMember()) {
        if (const void *field = fieldOf(*payload, output)) {
            if (root.empty())
                root = payload->wire();
            appendXml(*payload->shape, field, root, xmlNamespace, XmlDialect::Rest, body);
            setBody(reply, isS3 ? "application/xml" : "text/xml", std::move(body));
        }
        return;
    }
    if (!hasBodyMembers(shape))
        return;
    if (root.empty())
        root = shape.wireName.empty() ? shape.name : shape.wireName;
    appendXml(shape, output, root, xmlNamespace, XmlDialect::Rest, body);
    setBody(reply, isS3 ? "application/xml" : "text/xml", std::move(body));
}

void setEvents(const Member &stream, const void *output, HttpReply &reply)
{
    if (const void *field = fieldOf(stream, output)) {
        reply.body = *static_cast<const api::Body *>(field);
        reply.headers.set("content-type", "application/vnd.amazon.eventstream");
    }
}

/// True when the payload member was bytes or text and is now the reply's body.
bool rawPayload(const Shape &shape, const void *output, HttpReply &reply)
{
    const Member *payload = shape.payloadMember();
    if (!payload)
        return false;
    const void *field = fieldOf(*payload, output);
    switch (payload->shape->kind) {
    case Kind::Stream:
        if (field)
            reply.body = *static_cast<const api::Body *>(field);
        break;
    case Kind::Blob:
        if (field)
            reply.body = api::Body::fromString(static_cast<const api::Blob *>(field)->bytes);
        break;
    case Kind::String:
        if (field)
            setBody(reply, "application/json", text(field)); // policies
        return true;
    case Kind::EventStream:
        setEvents(*payload, output, reply);
        return true;
    default:
        return false;
    }
    if (field && !reply.headers.has("content-type"))
        reply.headers.set("content-type", "application/octet-stream");
    return true;
}

void restBody(const api::Operation &operation, const void *output, HttpReply &reply)
{
    const Shape &shape = *operation.output;
    bindReply(shape, output, reply);
    if (rawPayload(shape, output, reply))
        return;
    if (reply.status == 204 || reply.status == 304 || operation.method == "HEAD")
        return;
    std::string body;
    if (const Member *payload = shape.payloadMember()) {
        if (const void *field = fieldOf(*payload, output))
            appendJson(*payload->shape, payload, field, body);
        else
            body = "{}";
    } else {
        appendJsonBody(shape, output, body);
    }
    setBody(reply, "application/json", std::move(body));
}

std::string queryBody(const api::Operation &operation, const void *output, const ReplyIds &ids)
{
    const std::string name(operation.name);
    std::string body = '<' + name + "Response xmlns=\"" + xmlNamespaceOf(*operation.service) + "\">";
    if (operation.output) {
        const std::string wrapper = operation.resultWrapper.empty() ? name + "Result" : std::string(operation.resultWrapper);
        body += '<' + wrapper + '>';
        appendXmlMembers(*operation.output, output, XmlDialect::Query, body);
        body += "</" + wrapper + '>';
    }
    body += "<ResponseMetadata><RequestId>" + ids.requestId + "</RequestId></ResponseMetadata></" + name + "Response>";
    return body;
}

std::string ec2Body(const api::Operation &operation, const void *output, const ReplyIds &ids)
{
    const std::string name(operation.name);
    std::string body(xmlDeclaration);
    body += '<' + name + "Response xmlns=\"" + xmlNamespaceOf(*operation.service) + "\"><requestId>" + ids.requestId + "</requestId>";
    const bool empty = !operation.output || operation.output->members.empty();
    if (empty)
        body += "<return>true</return>";
    else
        appendXmlMembers(*operation.output, output, XmlDialect::Ec2, body);
    return body += "</" + name + "Response>";
}

} // namespace

HttpReply encodeOutput(const Route &route, const api::Value &output, const ReplyIds &ids)
{
    const api::Operation &operation = *route.operation;
    const void *value = operation.output ? output.data() : nullptr;
    HttpReply reply;
    reply.status = operation.responseCode;
    switch (route.protocol) {
    case Protocol::Json10:
    case Protocol::Json11:
        if (const Member *stream = value ? eventStreamOf(operation) : nullptr) {
            setEvents(*stream, value, reply);
            break;
        }
        setBody(reply, route.protocol == Protocol::Json10 ? "application/x-amz-json-1.0" : "application/x-amz-json-1.1",
                value ? writeJson(*operation.output, value) : "{}");
        break;
    case Protocol::Cbor:
        if (!route.legacyCbor)
            reply.headers.set("smithy-protocol", "rpc-v2-cbor");
        setBody(reply, route.legacyCbor ? "application/x-amz-cbor-1.1" : "application/cbor",
                value ? writeCborBody(*operation.output, value, route.legacyCbor) : std::string("\xa0"));
        break;
    case Protocol::Query:
        setBody(reply, "text/xml", queryBody(operation, value, ids));
        break;
    case Protocol::Ec2:
        setBody(reply, "text/xml;charset=UTF-8", ec2Body(operation, value, ids));
        break;
    case Protocol::RestJson:
        if (value)
            restBody(operation, value, reply);
        else if (reply.status != 204)
            setBody(reply, "application/json", "{}");
        break;
    case Protocol::RestXml:
        if (!value)
            break;
        bindReply(*operation.output, value, reply);
        // RFC 9110, section 15.3.7: a part of an object is answered as such. No model says so.
        if (reply.status == 200 && (reply.headers.has("Content-Range") || reply.headers.has("content-range")))
            reply.status = 206;
        if (!rawPayload(*operation.output, value, reply) && operation.method != "HEAD" && reply.status != 304)
            restXmlBody(operation, value, reply);
        break;
    }
    setRequestIds(operation.service, ids, reply);
    return reply;
}

} // namespace nephoscope::wire
