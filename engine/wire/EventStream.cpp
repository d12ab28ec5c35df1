#include "wire/EventStream.h"

#include "wire/CodecInternal.h"
#include "wire/HttpMessage.h"

#include <zlib.h>

#include <algorithm>

namespace nephoscope::wire {

using api::Kind;
using api::Location;
using api::Member;
using api::Protocol;

namespace {

constexpr std::size_t preludeSize = 12;
constexpr std::size_t overhead = preludeSize + 4;

/// Types of header values.
enum HeaderType : std::uint8_t { True, False, Byte, Short, Integer, Long, Bytes, Text, Time, Uuid };

void appendNumber(std::uint64_t value, int bytes, std::string &out)
{
    for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8)
        out += static_cast<char>(value >> shift & 0xff);
}

std::uint64_t numberAt(std::string_view bytes, std::size_t at, int size)
{
    std::uint64_t value = 0;
    for (int i = 0; i < size; ++i)
        value = value << 8 | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
    return value;
}

std::uint32_t crc(std::string_view bytes)
{
    return static_cast<std::uint32_t>(::crc32(0, reinterpret_cast<const Bytef *>(bytes.data()), static_cast<uInt>(bytes.size())));
}

void appendHeaderName(std::string_view name, HeaderType type, std::string &headers)
{
    headers += static_cast<char>(name.size());
    headers += name;
    headers += static_cast<char>(type);
}

void appendHeader(std::string_view name, std::string_view text, std::string &headers)
{
    appendHeaderName(name, Text, headers);
    text = text.substr(0, 32'767);
    appendNumber(text.size(), 2, headers);
    headers += text;
}

/// A member of an event that travels as a header.
void appendHeader(const Member &member, const void *value, std::string &headers)
{
    switch (member.shape->kind) {
    case Kind::Boolean:
        appendHeaderName(member.wire(), *static_cast<const bool *>(value) ? True : False, headers);
        break;
    case Kind::Integer:
        appendHeaderName(member.wire(), Integer, headers);
        appendNumber(static_cast<std::uint32_t>(*static_cast<const std::int32_t *>(value)), 4, headers);
        break;
    case Kind::Long:
        appendHeaderName(member.wire(), Long, headers);
        appendNumber(static_cast<std::uint64_t>(*static_cast<const std::int64_t *>(value)), 8, headers);
        break;
    case Kind::Timestamp:
        appendHeaderName(member.wire(), Time, headers);
        appendNumber(static_cast<std::uint64_t>(static_cast<const Timestamp *>(value)->time_since_epoch().count()), 8, headers);
        break;
    case Kind::Blob: {
        const std::string_view bytes = static_cast<const api::Blob *>(value)->bytes;
        appendHeaderName(member.wire(), Bytes, headers);
        appendNumber(bytes.size(), 2, headers);
        headers += bytes;
        break;
    }
    default:
        appendHeader(member.wire(), *static_cast<const std::string *>(value), headers);
    }
}

void appendMessage(std::string_view headers, std::string_view payload, std::string &out)
{
    const std::size_t start = out.size();
    out.reserve(start + overhead + headers.size() + payload.size());
    appendNumber(overhead + headers.size() + payload.size(), 4, out);
    appendNumber(headers.size(), 4, out);
    appendNumber(crc(std::string_view(out).substr(start)), 4, out);
    out += headers;
    out += payload;
    appendNumber(crc(std::string_view(out).substr(start)), 4, out);
}

std::string_view contentType(Protocol protocol)
{
    switch (protocol) {
    case Protocol::RestXml:
        return "text/xml";
    case Protocol::Json10:
        return "application/x-amz-json-1.0";
    case Protocol::Json11:
        return "application/x-amz-json-1.1";
    case Protocol::Cbor:
        return "application/cbor";
    default:
        return "application/json";
    }
}

std::string encode(Protocol protocol, const api::Shape &shape, const void *value)
{
    if (protocol == Protocol::RestXml)
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + writeXml(shape, value, shape.name, {});
    return protocol == Protocol::Cbor ? writeCbor(shape, value) : writeJson(shape, value);
}

} // namespace

const Member *eventStreamOf(const api::Operation &operation)
{
    if (!operation.output)
        return nullptr;
    for (const Member &member : operation.output->members) {
        if (member.shape->kind == Kind::EventStream)
            return &member;
    }
    return nullptr;
}

std::string_view EventMessage::header(std::string_view name) const
{
    const auto found = std::find_if(headers.begin(), headers.end(), [&](const auto &header) { return header.first == name; });
    return found == headers.end() ? std::string_view() : std::string_view(found->second);
}

EventStreamWriter::EventStreamWriter(const api::Operation &operation)
    : m_events(eventStreamOf(operation)->shape->element), m_protocol(operation.service->protocols.front())
{
}

void EventStreamWriter::append(std::string_view event, const void *structure, std::string &out) const
{
    std::string headers;
    std::string own;
    std::string payload;
    std::string_view type;
    bool inBody = false;
    const Member *which = m_events->find(event);
    for (const Member &member : which->shape->members) {
        const void *value = member.ops->get(static_cast<const std::byte *>(structure) + member.offset);
        if (member.location == Location::Header) {
            if (value)
                appendHeader(member, value, own);
        } else if (!member.payload) {
            inBody = true;
        } else if (member.shape->kind == Kind::Blob) {
            type = "application/octet-stream";
            payload = value ? static_cast<const api::Blob *>(value)->bytes : std::string();
        } else if (member.shape->kind == Kind::String) {
            type = "text/plain";
            payload = value ? *static_cast<const std::string *>(value) : std::string();
        } else {
            type = contentType(m_protocol);
            payload = value ? encode(m_protocol, *member.shape, value) : std::string();
        }
    }
    if (inBody) {
        type = contentType(m_protocol);
        payload = encode(m_protocol, *which->shape, structure);
    }
    appendHeader(":message-type", "event", headers);
    appendHeader(":event-type", event, headers);
    if (!type.empty())
        appendHeader(":content-type", type, headers);
    appendMessage(headers + own, payload, out);
}

void EventStreamWriter::appendInitialResponse(std::string &out) const
{
    std::string headers;
    appendHeader(":message-type", "event", headers);
    appendHeader(":event-type", "initial-response", headers);
    appendHeader(":content-type", contentType(m_protocol), headers);
    appendMessage(headers, "{}", out);
}

void EventStreamWriter::appendException(const Error &error, std::string &out) const
{
    std::string headers;
    appendHeader(":message-type", "exception", headers);
    appendHeader(":exception-type", error.code, headers);
    appendHeader(":content-type", contentType(m_protocol), headers);
    std::string payload = "{\"message\":";
    appendJsonString(error.message, payload);
    payload += '}';
    appendMessage(headers, payload, out);
}

void EventStreamWriter::appendError(const Error &error, std::string &out)
{
    std::string headers;
    appendHeader(":message-type", "error", headers);
    appendHeader(":error-code", error.code, headers);
    appendHeader(":error-message", error.message, headers);
    appendMessage(headers, {}, out);
}

api::Body eventBody(std::shared_ptr<api::BodySource> source)
{
    return api::Body::fromSource(std::move(source), unknownSize);
}

void EventStreamReader::feed(std::string_view bytes)
{
    m_buffer.erase(0, m_at);
    m_at = 0;
    m_buffer += bytes;
}

Expected<std::optional<EventMessage>> EventStreamReader::next()
{
    const auto broken = [](std::string_view what) {
        return fail(Error{"InvalidEventStream", "The event stream is damaged: " + std::string(what) + '.', 500});
    };
    const std::string_view rest = std::string_view(m_buffer).substr(m_at);
    if (rest.size() < preludeSize)
        return std::optional<EventMessage>();
    const std::uint64_t total = numberAt(rest, 0, 4);
    const std::uint64_t headersSize = numberAt(rest, 4, 4);
    if (numberAt(rest, 8, 4) != crc(rest.substr(0, 8)))
        return broken("wrong checksum of a prelude");
    if (total < overhead || total > maxMessage || headersSize > total - overhead)
        return broken("impossible lengths");
    if (rest.size() < total)
        return std::optional<EventMessage>();
    if (numberAt(rest, total - 4, 4) != crc(rest.substr(0, total - 4)))
        return broken("wrong checksum of a message");
    EventMessage message;
    std::string_view headers = rest.substr(preludeSize, headersSize);
    while (!headers.empty()) {
        static constexpr std::size_t sizes[] = {0, 0, 1, 2, 4, 8, 0, 0, 8, 16};
        const std::size_t nameSize = static_cast<unsigned char>(headers[0]);
        if (headers.size() < nameSize + 2)
            return broken("a header is cut off");
        const std::string name(headers.substr(1, nameSize));
        const auto type = static_cast<unsigned char>(headers[nameSize + 1]);
        headers.remove_prefix(nameSize + 2);
        if (type >= std::size(sizes))
            return broken("unknown header type");
        std::size_t size = sizes[type];
        if (type == Bytes || type == Text) {
            if (headers.size() < 2)
                return broken("a header is cut off");
            size = numberAt(headers, 0, 2);
            headers.remove_prefix(2);
        }
        if (headers.size() < size)
            return broken("a header is cut off");
        if (type == Text)
            message.headers.emplace_back(name, headers.substr(0, size));
        headers.remove_prefix(size);
    }
    message.payload = rest.substr(preludeSize + headersSize, total - overhead - headersSize);
    m_at += total;
    return std::optional<EventMessage>(std::move(message));
}

} // namespace nephoscope::wire
