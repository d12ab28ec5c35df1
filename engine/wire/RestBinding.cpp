#include "wire/CodecInternal.h"
#include "wire/QueryString.h"

#include "core/Text.h"

#include <algorithm>
#include <set>

namespace nephoscope::wire {

using api::Kind;
using api::Location;
using api::Member;
using api::Shape;
using api::TimestampFormat;

namespace {

Unexpected invalidMember(const Route &route, const Member &member, std::string_view value)
{
    const std::string name(member.wire());
    if (route.protocol != api::Protocol::RestXml)
        return fail(Error{"SerializationException", "Invalid value for " + name, 400});
    std::string message = "Invalid argument: " + name;
    if (member.shape->kind == Kind::Integer || member.shape->kind == Kind::Long)
        message = "Provided " + name + " not an integer or within integer range";
    return fail(Error{"InvalidArgument", std::move(message), 400}
                    .with("ArgumentName", name)
                    .with("ArgumentValue", std::string(value)));
}

/// Header values are meant to be ASCII; other bytes are Latin-1 unless they are UTF-8.
std::string headerText(std::string_view value)
{
    if (isValidUtf8(value))
        return std::string(value);
    std::string out;
    for (const char c : value) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            out += c;
        } else {
            out += static_cast<char>(0xC0 | (byte >> 6));
            out += static_cast<char>(0x80 | (byte & 0x3F));
        }
    }
    return out;
}

/// Splits a header list at commas outside quotes (and, for http-dates, only at every second one).
std::vector<std::string> splitHeaderList(std::string_view value, bool httpDates)
{
    std::vector<std::string> items(1);
    bool quoted = false;
    int commas = 0;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const char c = value[i];
        if (c == '"') {
            quoted = !quoted;
        } else if (quoted && c == '\\' && i + 1 < value.size()) {
            items.back() += value[++i];
        } else if (c == ',' && !quoted && !(httpDates && ++commas % 2 == 1)) {
            items.emplace_back();
        } else {
            items.back() += c;
        }
    }
    for (std::string &item : items)
        item = std::string(trim(item));
    return items;
}

Expected<void> bindQuery(const Route &route, const Parameters &parameters, void *input)
{
    const Shape &shape = *route.operation->input;
    std::set<std::string_view> named;
    const Member *rest = nullptr;
    for (const Member &member : shape.members) {
        if (member.location != Location::QueryString)
            continue;
        if (member.shape->kind == Kind::Map) {
            rest = &member;
            continue;
        }
        named.insert(member.wire());
        for (const auto &[name, value] : parameters) {
            if (name != member.wire())
                continue;
            const bool isList = member.shape->kind == Kind::List;
            const Shape &scalar = isList ? *member.shape->element : *member.shape;
            void *slot = isList ? member.shape->ops->append(obtainField(member, input)) : emplaceField(member, input);
            if (!isScalar(scalar.kind) || !scalarFromText(scalar, value, slot))
                return invalidMember(route, member, value);
            if (!isList)
                break;
        }
    }
    if (!rest)
        return {};
    for (const auto &[name, value] : parameters) {
        if (named.contains(name))
            continue;
        void *map = obtainField(*rest, input);
        void *slot = rest->shape->ops->insert(map, name);
        const Shape &element = *rest->shape->element;
        const Shape &scalar = element.kind == Kind::List ? *element.element : element;
        void *target = element.kind == Kind::List ? element.ops->append(slot) : slot;
        if (!isScalar(scalar.kind) || !scalarFromText(scalar, value, target))
            return invalidMember(route, *rest, value);
    }
    return {};
}

/// Conditions and Expires with a date that is none count as not sent (RFC 9110, section 13.1.3).
bool isForgivingHeader(std::string_view name)
{
    return name.starts_with("if-") || name == "expires";
}

Expected<void> bindRequestHeaders(const Route &route, const Headers &headers, void *input)
{
    for (const Member &member : route.operation->input->members) {
        if (member.location != Location::Header && member.location != Location::Headers)
            continue;
        const std::string name = toLower(member.wire());
        if (member.location == Location::Headers) {
            for (const auto &[field, value] : headers.fields()) {
                if (!field.starts_with(name))
                    continue;
                std::string &slot = text(member.shape->ops->insert(obtainField(member, input), field.substr(name.size())));
                slot += slot.empty() ? headerText(value) : ',' + headerText(value);
            }
            continue;
        }
        std::string joined;
        bool present = false;
        for (const auto &[field, value] : headers.fields()) {
            if (field != name)
                continue;
            joined += present ? "," + value : value;
            present = true;
        }
        if (!present || (joined.empty() && member.shape->kind != Kind::String))
            continue;
        if (!headerToMember(member, joined, input)) {
            resetField(member, input);
            if (!isForgivingHeader(name))
                return invalidMember(route, member, headerText(joined));
        }
    }
    return {};
}

} // namespace

bool headerToMember(const Member &member, std::string_view value, void *structure)
{
    const Shape &shape = *member.shape;
    if (shape.kind == Kind::List) {
        void *list = emplaceField(member, structure);
        const bool httpDates = shape.element->kind == Kind::Timestamp
            && timestampFormat(*shape.element, nullptr, TimestampFormat::Rfc822) == TimestampFormat::Rfc822;
        for (const std::string &item : splitHeaderList(value, httpDates)) {
            if (!isScalar(shape.element->kind) || !scalarFromText(*shape.element, headerText(item), shape.ops->append(list)))
                return false;
        }
        return true;
    }
    void *field = emplaceField(member, structure);
    if (member.jsonValue && shape.kind == Kind::String)
        return fromBase64(trim(value), text(field)) && isValidUtf8(text(field));
    return isScalar(shape.kind) && scalarFromText(shape, headerText(trim(value)), field);
}

Expected<void> bindRequest(const Route &route, const HttpRequest &request, void *input)
{
    const Shape &shape = *route.operation->input;
    for (const Member &member : shape.members) {
        if (member.location != Location::Uri)
            continue;
        const auto label = route.labels.find(member.wire());
        if (label != route.labels.end() && !scalarFromText(*member.shape, label->second, emplaceField(member, input)))
            return invalidMember(route, member, label->second);
    }
    const bool wantsQuery = std::any_of(shape.members.begin(), shape.members.end(),
                                        [](const Member &member) { return member.location == Location::QueryString; });
    if (wantsQuery && !request.query.empty()) {
        Parameters parameters;
        if (!parseParameters(request.query, parameters))
            return fail(Error{route.protocol == api::Protocol::RestXml ? "InvalidURI" : "SerializationException",
                              "Couldn't parse the specified URI.", 400});
        if (auto bound = bindQuery(route, parameters, input); !bound)
            return bound;
    }
    return bindRequestHeaders(route, request.headers, input);
}

static std::string headerValue(const Shape &shape, const Member *member, const void *value)
{
    std::string out;
    if (member && member->jsonValue && shape.kind == Kind::String)
        return toBase64(asBytes(text(value)));
    scalarToText(shape, value, timestampFormat(shape, member, TimestampFormat::Rfc822), out);
    // A line break would start a header of the caller's making.
    std::replace_if(out.begin(), out.end(), [](char c) { return c == '\r' || c == '\n' || c == '\0'; }, ' ');
    return out;
}

void bindHeaders(const Shape &shape, const void *structure, Headers &headers)
{
    for (const Member &member : shape.members) {
        const bool outside = member.location == Location::Header || member.location == Location::Headers;
        const void *field = outside ? fieldOf(member, structure) : nullptr;
        if (!field)
            continue;
        if (member.location == Location::Headers) {
            member.shape->ops->forEach(field, [&](const std::string &key, const void *value) {
                headers.set(toLower(std::string(member.wire()) + key), headerValue(*member.shape->element, nullptr, value));
            });
        } else if (member.shape->kind == Kind::List) {
            std::string joined;
            const std::size_t count = member.shape->ops->size(field);
            for (std::size_t i = 0; i < count; ++i) {
                std::string item = headerValue(*member.shape->element, nullptr, member.shape->ops->at(field, i));
                if (item.find_first_of(",\"") != std::string::npos && member.shape->element->kind == Kind::String) {
                    std::string escaped = "\"";
                    for (const char c : item)
                        escaped += c == '"' || c == '\\' ? std::string{'\\', c} : std::string(1, c);
                    item = escaped + '"';
                }
                joined += i > 0 ? "," + item : item;
            }
            if (count > 0)
                headers.set(toLower(member.wire()), std::move(joined));
        } else {
            headers.set(toLower(member.wire()), headerValue(*member.shape, &member, field));
        }
    }
}

void bindReply(const Shape &shape, const void *output, HttpReply &reply)
{
    for (const Member &member : shape.members) {
        const void *field = member.location == Location::StatusCode ? fieldOf(member, output) : nullptr;
        if (field)
            reply.status = static_cast<int>(integer(*member.shape, field));
    }
    bindHeaders(shape, output, reply.headers);
}

} // namespace nephoscope::wire
