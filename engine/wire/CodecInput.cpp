#include "wire/CodecInternal.h"

#include "core/Text.h"

#include <zlib.h>

namespace nephoscope::wire {

using api::Kind;
using api::Member;
using api::Protocol;
using api::Shape;
using api::Value;

bool inflateGzip(std::string_view packed, std::size_t maxBytes, std::string &out)
{
    z_stream stream{};
    if (inflateInit2(&stream, 16 + MAX_WBITS) != Z_OK)
        return false;
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    char buffer[16384];
    int status = Z_OK;
    while (status == Z_OK && out.size() <= maxBytes) {
        stream.next_out = reinterpret_cast<Bytef *>(buffer);
        stream.avail_out = sizeof buffer;
        status = inflate(&stream, Z_NO_FLUSH);
        out.append(buffer, sizeof buffer - stream.avail_out);
    }
    inflateEnd(&stream);
    return status == Z_STREAM_END && out.size() <= maxBytes;
}

namespace {

bool isRest(Protocol protocol)
{
    return protocol == Protocol::RestJson || protocol == Protocol::RestXml;
}

/// The payload member is the whole body: bytes, text or one structure.
Expected<void> readPayload(const Route &route, const Member &member, std::string_view body, void *input)
{
    const Shape &shape = *member.shape;
    if (shape.kind == Kind::Stream || shape.kind == Kind::EventStream)
        return {};
    if (body.empty()) {
        if (member.required && route.operation->service->id == "s3")
            return fail(Error{"MissingRequestBodyError", "Request Body is empty", 400});
        return {};
    }
    if (shape.kind == Kind::Blob) {
        static_cast<api::Blob *>(emplaceField(member, input))->bytes = body;
        return {};
    }
    if (shape.kind == Kind::String) {
        if (!isValidUtf8(body))
            return fail(Error{"SerializationException", "The request body is not valid UTF-8", 400});
        text(emplaceField(member, input)) = body;
        return {};
    }
    void *value = emplaceField(member, input);
    if (route.protocol == Protocol::RestJson)
        return readJson(shape, body, value);
    return readXmlRoot(shape, body, {member.wire(), member.name, shape.wireName, shape.name}, value);
}

bool hasBodyMembers(const Shape &shape)
{
    for (const Member &member : shape.members) {
        if (member.location == api::Location::Body && !member.payload)
            return true;
    }
    return false;
}

Expected<void> readRest(const Route &route, const HttpRequest &request, std::string_view body, void *input)
{
    const api::Operation &operation = *route.operation;
    const Shape &shape = *operation.input;
    if (auto bound = bindRequest(route, request, input); !bound)
        return bound;
    if (const Member *payload = shape.payloadMember())
        return readPayload(route, *payload, body, input);
    if (body.empty() || !hasBodyMembers(shape))
        return {};
    if (route.protocol == Protocol::RestJson)
        return readJson(shape, body, input);
    const std::string requestName = std::string(operation.name) + "Request";
    return readXmlRoot(shape, body, {operation.inputRoot, shape.wireName, shape.name, requestName}, input);
}

/// SQS over the query protocol names its queue by the URL that is posted to.
void takeQueueUrl(const Route &route, const HttpRequest &request, void *input)
{
    if (route.operation->service->id != "sqs" || request.path.size() < 2)
        return;
    const Member *member = route.operation->input->find("QueueUrl");
    if (member && !fieldOf(*member, input))
        text(emplaceField(*member, input)) = (request.secure ? "https://" : "http://") + std::string(request.host()) + request.path;
}

Expected<void> readBody(const Route &route, const HttpRequest &request, std::string_view body, void *input)
{
    const Shape &shape = *route.operation->input;
    switch (route.protocol) {
    case Protocol::Json10:
    case Protocol::Json11:
        return body.empty() ? Expected<void>() : readJson(shape, body, input);
    case Protocol::Cbor:
        return body.empty() ? Expected<void>() : readCborBody(shape, body, route.legacyCbor, input);
    case Protocol::Query:
    case Protocol::Ec2: {
        std::string form = request.query;
        if (!form.empty() && !body.empty())
            form += '&';
        form += body;
        auto read = readQuery(shape, form, route.protocol == Protocol::Ec2, input);
        if (read)
            takeQueueUrl(route, request, input);
        return read;
    }
    default:
        return readRest(route, request, body, input);
    }
}

} // namespace

Expected<Value> decodeInput(const Route &route, const HttpRequest &request)
{
    if (!route.operation->input)
        return Value(api::Empty::shape());
    Value input(*route.operation->input);
    std::string_view body = request.body;
    std::string inflated;
    // S3 stores what is sent as it is; every other service takes compressed requests.
    const bool packed = route.operation->service->id != "s3" && equalsIgnoreCase(request.headers.get("content-encoding"), "gzip");
    if (packed && !body.empty() && !(isRest(route.protocol) && route.operation->streamingInput)) {
        static constexpr std::size_t maxInflated = 64 * 1024 * 1024;
        if (!inflateGzip(body, maxInflated, inflated))
            return fail(Error{"SerializationException", "The compressed request body cannot be read", 400});
        body = inflated;
    }
    if (auto read = readBody(route, request, body, input.data()); !read)
        return fail(std::move(read.error()));
    return input;
}

Expected<void> bindTrailers(const api::Operation &operation, const Headers &trailers, Value &input)
{
    if (!operation.input)
        return {};
    for (const Member &member : operation.input->members) {
        if (member.location != api::Location::Header)
            continue;
        const std::string name = toLower(member.wire());
        if (!trailers.has(name))
            continue;
        if (!headerToMember(member, trailers.get(name), input.data()))
            return fail(Error{"InvalidRequest", "Value for " + name + " trailing header is invalid.", 400});
    }
    return {};
}

} // namespace nephoscope::wire
