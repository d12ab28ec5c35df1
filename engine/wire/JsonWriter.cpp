#include "wire/CodecInternal.h"

#include <boost/json/serialize.hpp>

#include <array>
#include <cmath>

namespace nephoscope::wire {

using api::Kind;
using api::Member;
using api::Shape;
using api::TimestampFormat;

void appendJsonString(std::string_view text, std::string &out)
{
    static constexpr char hex[] = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                out += "\\u00";
                out += hex[(c >> 4) & 15];
                out += hex[c & 15];
            } else {
                out += c;
            }
        }
    }
    out += '"';
}

static void appendScalar(const Shape &shape, const Member *member, const void *value, std::string &out)
{
    const TimestampFormat format = timestampFormat(shape, member, TimestampFormat::UnixTimestamp);
    const bool quoted = shape.kind == Kind::Blob || (shape.kind == Kind::Timestamp && format != TimestampFormat::UnixTimestamp)
        || ((shape.kind == Kind::Float || shape.kind == Kind::Double) && !std::isfinite(floating(shape, value)));
    if (shape.kind == Kind::String) {
        appendJsonString(text(value), out);
        return;
    }
    if (quoted)
        out += '"';
    scalarToText(shape, value, format, out);
    if (quoted)
        out += '"';
}

void appendJsonBody(const Shape &shape, const void *structure, std::string &out)
{
    out += '{';
    bool first = true;
    for (const Member &member : shape.members) {
        const void *field = member.location == api::Location::Body ? fieldOf(member, structure) : nullptr;
        if (!field)
            continue;
        if (!first)
            out += ',';
        first = false;
        appendJsonString(member.wire(), out);
        out += ':';
        appendJson(*member.shape, &member, field, out);
    }
    out += '}';
}

void appendJson(const Shape &shape, const Member *member, const void *value, std::string &out)
{
    switch (shape.kind) {
    case Kind::Structure:
        appendJsonBody(shape, value, out);
        break;
    case Kind::List: {
        out += '[';
        const std::size_t count = shape.ops->size(value);
        for (std::size_t i = 0; i < count; ++i) {
            if (i > 0)
                out += ',';
            appendJson(*shape.element, nullptr, shape.ops->at(value, i), out);
        }
        out += ']';
        break;
    }
    case Kind::Map: {
        out += '{';
        bool first = true;
        shape.ops->forEach(value, [&](const std::string &key, const void *element) {
            if (!first)
                out += ',';
            first = false;
            appendJsonString(key, out);
            out += ':';
            appendJson(*shape.element, nullptr, element, out);
        });
        out += '}';
        break;
    }
    case Kind::Document:
        out += boost::json::serialize(*static_cast<const api::Document *>(value));
        break;
    case Kind::Stream:
    case Kind::EventStream:
        out += "null"; // a body of its own, never inside JSON
        break;
    default:
        appendScalar(shape, member, value, out);
    }
}

std::string writeJson(const Shape &shape, const void *value)
{
    std::string out;
    appendJson(shape, nullptr, value, out);
    return out;
}

} // namespace nephoscope::wire
