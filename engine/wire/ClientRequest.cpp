#include "wire/ClientCodec.h"

#include "core/Text.h"
#include "wire/CodecInternal.h"

#include <array>

namespace nephoscope::wire {

using api::Kind;
using api::Location;
using api::Member;
using api::Protocol;
using api::Shape;

api::Protocol clientProtocol(const api::Service &service)
{
    constexpr std::array order{Protocol::RestXml, Protocol::RestJson, Protocol::Json10, Protocol::Json11, Protocol::Query, Protocol::Ec2};
    for (const Protocol wanted : order) {
        for (const Protocol spoken : service.protocols) {
            if (spoken == wanted)
                return wanted;
        }
    }
    return Protocol::Cbor;
}

namespace {

std::string queryText(const Shape &shape, const Member *member, const void *value)
{
    std::string text;
    scalarToText(shape, value, timestampFormat(shape, member, api::TimestampFormat::Iso8601), text);
    return text;
}

void appendParameter(std::string_view name, std::string_view value, std::string &query)
{
    if (!query.empty())
        query += '&';
    query += percentEncode(name) + '=' + percentEncode(value);
}

void appendList(std::string_view name, const Shape &list, const void *value, std::string &query)
{
    for (std::size_t i = 0; i < list.ops->size(value); ++i)
        appendParameter(name, queryText(*list.element, nullptr, list.ops->at(value, i)), query);
}

void appendQuery(const Shape &shape, const void *input, std::string &query)
{
    for (const Member &member : shape.members) {
        const void *field = member.location == Location::QueryString ? fieldOf(member, input) : nullptr;
        if (!field)
            continue;
        const Shape &inner = *member.shape;
        if (inner.kind == Kind::List) {
            appendList(member.wire(), inner, field, query);
        } else if (inner.kind == Kind::Map) {
            inner.ops->forEach(field, [&](const std::string &key, const void *value) {
                if (inner.element->kind == Kind::List)
                    appendList(key, *inner.element, value, query);
                else
                    appendParameter(key, queryText(*inner.element, nullptr, value), query);
            });
        } else {
            appendParameter(member.wire(), queryText(inner, &member, field), query);
        }
    }
}

/// `/{Bucket}/{Key+}?uploads` with the labels filled in.
Expected<void> writeTarget(const api::Operation &operation, const void *input, HttpRequest &request)
{
    const std::size_t mark = operation.uri.find('?');
    std::string_view rest = operation.uri.substr(0, mark);
    if (mark != std::string_view::npos)
        request.query = operation.uri.substr(mark + 1);
    while (!rest.empty()) {
        const std::size_t open = rest.find('{');
        request.path += rest.substr(0, open);
        if (open == std::string_view::npos)
            break;
        const std::size_t close = rest.find('}', open);
        std::string_view label = rest.substr(open + 1, close - open - 1);
        rest = rest.substr(close + 1);
        const bool greedy = label.ends_with('+');
        if (greedy)
            label.remove_suffix(1);
        std::string value;
        for (const Member &member : operation.input->members) {
            if (member.location == Location::Uri && member.wire() == label) {
                if (const void *field = fieldOf(member, input))
                    value = queryText(*member.shape, &member, field);
            }
        }
        if (value.empty())
            return fail(Error{"InvalidArgument", std::string(label) + " must not be empty.", 400});
        request.path += percentEncode(value, greedy);
    }
    return {};
}

void setBody(HttpRequest &request, std::string_view contentType, std::string body)
{
    if (!request.headers.has("content-type"))
        request.headers.set("content-type", std::string(contentType));
    request.body = std::move(body);
}

bool hasBodyMembers(const Shape &shape)
{
    for (const Member &member : shape.members) {
        if (member.location == Location::Body && !member.payload)
            return true;
    }
    return false;
}

Expected<void> writePayload(const api::Operation &operation, const Member &payload, const void *field, bool xml, HttpRequest &request)
{
    const Shape &shape = *payload.shape;
    switch (shape.kind) {
    case Kind::Stream:
        return {};
    case Kind::EventStream:
        return fail(Error{"NotImplemented", std::string(operation.name) + " sends a stream of events, which is not supported.", 501});
    case Kind::Blob:
        setBody(request, "application/octet-stream", static_cast<const api::Blob *>(field)->bytes);
        return {};
    case Kind::String:
        setBody(request, xml ? "application/octet-stream" : "text/plain", text(field));
        return {};
    default:
        break;
    }
    std::string body;
    if (xml) {
        // The member's name, not its type's: LifecycleConfiguration, whose type is BucketLifecycleConfiguration.
        appendXml(shape, field, payload.wire(), payload.xmlNamespace, XmlDialect::Rest, body);
    } else {
        appendJson(shape, &payload, field, body);
    }
    setBody(request, xml ? "application/xml" : "application/json", std::move(body));
    return {};
}

Expected<void> writeRest(const api::Operation &operation, const void *input, bool xml, HttpRequest &request)
{
    const Shape &shape = *operation.input;
    if (auto written = writeTarget(operation, input, request); !written)
        return written;
    appendQuery(shape, input, request.query);
    bindHeaders(shape, input, request.headers);
    if (const Member *payload = shape.payloadMember()) {
        const void *field = fieldOf(*payload, input);
        return field ? writePayload(operation, *payload, field, xml, request) : Expected<void>();
    }
    if (!hasBodyMembers(shape))
        return {};
    std::string body;
    if (xml) {
        const std::string_view root = operation.inputRoot.empty() ? shape.name : operation.inputRoot;
        appendXml(shape, input, root, operation.inputNamespace, XmlDialect::Rest, body);
    } else {
        appendJsonBody(shape, input, body);
    }
    setBody(request, xml ? "application/xml" : "application/json", std::move(body));
    return {};
}

} // namespace

Expected<HttpRequest> encodeRequest(const api::Operation &operation, const api::Value &input)
{
    if (!operation.compiled && !operation.input)
        return fail(Error{"NotImplemented", std::string(operation.name) + " is not known by its shapes here.", 501});
    HttpRequest request;
    request.method = operation.method;
    const Shape &shape = operation.input ? *operation.input : api::Empty::shape();
    const api::Value empty = input ? api::Value() : api::Value(shape);
    const void *value = input ? input.data() : empty.data();
    const Protocol protocol = clientProtocol(*operation.service);
    if (protocol == Protocol::RestXml || protocol == Protocol::RestJson) {
        if (!operation.input) {
            const std::size_t mark = operation.uri.find('?');
            request.path = operation.uri.substr(0, mark);
            request.query = mark == std::string_view::npos ? std::string_view() : operation.uri.substr(mark + 1);
            return request;
        }
        if (auto written = writeRest(operation, value, protocol == Protocol::RestXml, request); !written)
            return fail(std::move(written.error()));
        return request;
    }
    request.method = "POST";
    request.path = "/";
    switch (protocol) {
    case Protocol::Json10:
    case Protocol::Json11:
        request.headers.set("x-amz-target", std::string(operation.service->targetPrefix) + '.' + std::string(operation.name));
        setBody(request, protocol == Protocol::Json10 ? "application/x-amz-json-1.0" : "application/x-amz-json-1.1",
                operation.input ? writeJson(shape, value) : "{}");
        break;
    case Protocol::Cbor:
        request.path = "/service/" + std::string(operation.service->serviceId) + "/operation/" + std::string(operation.name);
        request.headers.set("smithy-protocol", "rpc-v2-cbor");
        request.headers.set("accept", "application/cbor");
        setBody(request, "application/cbor", operation.input ? writeCbor(shape, value) : std::string("\xa0"));
        break;
    default: {
        std::string form = "Action=" + std::string(operation.name) + "&Version=" + std::string(operation.service->apiVersion);
        if (operation.input)
            appendForm(shape, value, protocol == Protocol::Ec2, form);
        setBody(request, "application/x-www-form-urlencoded; charset=utf-8", std::move(form));
    }
    }
    return request;
}

} // namespace nephoscope::wire
