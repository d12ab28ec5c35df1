#include "wire/CodecInternal.h"

#include "core/Text.h"

namespace nephoscope::wire {

using api::Member;
using api::Protocol;
using api::Shape;

namespace {

bool isS3(const Route &route)
{
    const api::Service *service = route.operation ? route.operation->service : route.service;
    return route.protocol == Protocol::RestXml && (!service || service->id == "s3");
}

/// The modelled exception an error stands for, known by its shape's name or by its wire code.
const Shape *exceptionOf(const Route &route, const Error &error)
{
    if (!route.operation)
        return nullptr;
    for (const Shape *shape : route.operation->errors) {
        if (shape->name == error.code || (!shape->errorCode.empty() && shape->errorCode == error.code))
            return shape;
    }
    return nullptr;
}

/// `message` unless the exception's model spells it otherwise (`Message` in Lambda and others).
std::string_view messageName(const Shape *exception)
{
    if (exception) {
        for (const Member &member : exception->members) {
            if (equalsIgnoreCase(member.wire(), "message"))
                return member.wire();
        }
    }
    return "message";
}

std::string jsonError(std::string_view type, std::string_view message, const Shape *exception, const Error &error)
{
    std::string body = "{";
    if (!type.empty()) {
        body += "\"__type\":";
        appendJsonString(type, body);
        body += ',';
    }
    appendJsonString(message, body);
    body += ':';
    appendJsonString(error.message, body);
    for (const auto &[name, value] : error.fields) {
        if (equalsIgnoreCase(name, "message"))
            continue;
        const Member *member = exception ? exception->find(name) : nullptr;
        body += ',';
        appendJsonString(member ? member->wire() : std::string_view(name), body);
        body += ':';
        // Fields are text; what the model calls a number or a truth value goes out bare.
        const bool bare = member
            && ((member->shape->kind == api::Kind::Boolean && (value == "true" || value == "false"))
                || ((member->shape->kind == api::Kind::Integer || member->shape->kind == api::Kind::Long) && parseInteger(value)));
        if (bare)
            body += value;
        else
            appendJsonString(value, body);
    }
    return body += '}';
}

void xmlElement(std::string_view name, std::string_view value, std::string &out)
{
    out.append("<").append(name).append(">");
    appendXmlText(value, out);
    out.append("</").append(name).append(">");
}

void xmlFields(const Error &error, std::string &out)
{
    for (const auto &[name, value] : error.fields)
        xmlElement(name, value, out);
}

/// Some of what S3 says of a refusal it says in headers: that a delete marker stands there, since when.
bool isS3Header(std::string_view field)
{
    return field.starts_with("x-amz-") || field == "allow" || field == "last-modified";
}

std::string s3Error(const Error &error, const ReplyIds &ids)
{
    std::string body = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error>";
    xmlElement("Code", error.code, body);
    xmlElement("Message", error.message, body);
    for (const auto &[name, value] : error.fields) {
        if (!isS3Header(name))
            xmlElement(name, value, body);
    }
    xmlElement("RequestId", ids.requestId, body);
    xmlElement("HostId", ids.extendedId, body);
    return body += "</Error>";
}

std::string envelopeError(std::string_view code, const Route &route, const Error &error, const ReplyIds &ids)
{
    const api::Service *service = route.operation ? route.operation->service : route.service;
    std::string body = "<ErrorResponse";
    if (service)
        body += " xmlns=\"" + xmlNamespaceOf(*service) + '"';
    body += "><Error>";
    xmlElement("Type", error.isServerFault() ? "Receiver" : "Sender", body);
    xmlElement("Code", code, body);
    xmlElement("Message", error.message, body);
    xmlFields(error, body);
    body += "</Error>";
    xmlElement("RequestId", ids.requestId, body);
    return body += "</ErrorResponse>";
}

std::string ec2Error(const Error &error, const ReplyIds &ids)
{
    std::string body = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Response><Errors><Error>";
    xmlElement("Code", error.code, body);
    xmlElement("Message", error.message, body);
    body += "</Error></Errors>";
    xmlElement("RequestID", ids.requestId, body);
    return body += "</Response>";
}

} // namespace

void setRequestIds(const api::Service *service, const ReplyIds &ids, HttpReply &reply)
{
    if (service && service->id != "s3") {
        reply.headers.set("x-amzn-requestid", ids.requestId);
        return;
    }
    reply.headers.set("x-amz-request-id", ids.requestId);
    if (!ids.extendedId.empty())
        reply.headers.set("x-amz-id-2", ids.extendedId);
}

HttpReply encodeError(const Route &route, const Error &error, const ReplyIds &ids, bool isHead)
{
    const api::Service *service = route.operation ? route.operation->service : route.service;
    const Shape *exception = exceptionOf(route, error);
    // JSON and CBOR name the exception; XML bodies and query-compatible clients know its wire code.
    const std::string type(exception ? exception->name : std::string_view(error.code));
    const std::string code(exception && !exception->errorCode.empty() ? exception->errorCode : std::string_view(error.code));
    HttpReply reply;
    reply.status = error.status;
    std::string body;
    std::string contentType = "text/xml";
    switch (route.protocol) {
    case Protocol::Json10:
    case Protocol::Json11:
        contentType = route.protocol == Protocol::Json10 ? "application/x-amz-json-1.0" : "application/x-amz-json-1.1";
        body = jsonError(type, messageName(exception), exception, error);
        break;
    case Protocol::RestJson:
        contentType = "application/json";
        reply.headers.set("x-amzn-errortype", type);
        body = jsonError({}, messageName(exception), exception, error);
        break;
    case Protocol::Cbor:
        contentType = route.legacyCbor ? "application/x-amz-cbor-1.1" : "application/cbor";
        if (!route.legacyCbor)
            reply.headers.set("smithy-protocol", "rpc-v2-cbor");
        body = writeCborError(type, messageName(exception), error);
        break;
    case Protocol::Ec2:
        contentType = "text/xml;charset=UTF-8";
        body = ec2Error(error, ids);
        break;
    case Protocol::Query:
        body = envelopeError(code, route, error, ids);
        break;
    case Protocol::RestXml:
        if (isS3(route)) {
            contentType = "application/xml";
            body = s3Error(error, ids);
        } else {
            body = envelopeError(code, route, error, ids);
        }
        break;
    }
    const bool speaksJson = route.protocol == Protocol::Json10 || route.protocol == Protocol::Json11 || route.protocol == Protocol::Cbor;
    if (speaksJson && service && service->awsQueryCompatible)
        reply.headers.set("x-amzn-query-error", code + (error.isServerFault() ? ";Receiver" : ";Sender"));
    setRequestIds(isS3(route) ? nullptr : service, ids, reply);
    // What a 304 says of the object it says in headers (RFC 9110, section 15.4.5): it has no body.
    if (error.status == 304) {
        for (const auto &[name, value] : error.fields)
            reply.headers.set(toLower(name), value);
    } else if (isS3(route)) {
        for (const auto &[name, value] : error.fields) {
            if (isS3Header(name))
                reply.headers.set(name, value);
        }
    }
    if (isHead || error.status == 304 || error.status == 204)
        return reply;
    reply.headers.set("content-type", std::move(contentType));
    reply.body = api::Body::fromString(std::move(body));
    return reply;
}

} // namespace nephoscope::wire
