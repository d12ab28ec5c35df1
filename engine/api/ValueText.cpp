#include "api/ValueText.h"

#include <boost/json/serialize.hpp>

#include <array>
#include <charconv>

namespace nephoscope::api {
namespace {

constexpr std::size_t maxText = 1000;

template <class Number>
void appendNumber(const void *value, std::string &out)
{
    std::array<char, 32> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), *static_cast<const Number *>(value));
    out.append(digits.data(), end);
}

void append(const Shape &shape, const void *value, std::string &out);

void appendStructure(const Shape &shape, const void *value, std::string &out)
{
    out += shape.name;
    out += '(';
    bool first = true;
    for (const Member &member : shape.members) {
        const void *field = fieldValue(member, value);
        if (!field)
            continue;
        if (!first)
            out += ", ";
        first = false;
        out += messageName(member.name) + '=';
        if (member.sensitive)
            out += "***";
        else
            append(*member.shape, field, out);
    }
    out += ')';
}

void append(const Shape &shape, const void *value, std::string &out)
{
    if (out.size() > maxText)
        return;
    switch (shape.kind) {
    case Kind::Structure:
        return appendStructure(shape, value, out);
    case Kind::List:
        out += '[';
        for (std::size_t i = 0; i < shape.ops->size(value) && out.size() <= maxText; ++i) {
            if (i > 0)
                out += ", ";
            append(*shape.element, shape.ops->at(value, i), out);
        }
        out += ']';
        return;
    case Kind::Map: {
        out += '{';
        bool first = true;
        shape.ops->forEach(value, [&](const std::string &key, const void *element) {
            if (out.size() > maxText)
                return;
            out += first ? "" : ", ";
            first = false;
            out += key + '=';
            append(*shape.element, element, out);
        });
        out += '}';
        return;
    }
    case Kind::String:
        out += *static_cast<const std::string *>(value);
        return;
    case Kind::Integer:
        return appendNumber<std::int32_t>(value, out);
    case Kind::Long:
        return appendNumber<std::int64_t>(value, out);
    case Kind::Float:
        return appendNumber<float>(value, out);
    case Kind::Double:
        return appendNumber<double>(value, out);
    case Kind::Boolean:
        out += *static_cast<const bool *>(value) ? "true" : "false";
        return;
    case Kind::Timestamp:
        out += formatIso8601(*static_cast<const Timestamp *>(value));
        return;
    case Kind::Blob: {
        const std::string size = std::to_string(static_cast<const Blob *>(value)->bytes.size());
        out += "java.nio.HeapByteBuffer[pos=0 lim=" + size + " cap=" + size + ']';
        return;
    }
    case Kind::Document:
        out += boost::json::serialize(*static_cast<const Document *>(value));
        return;
    case Kind::Stream:
    case Kind::EventStream:
        out += "(stream)";
        return;
    }
}

} // namespace

std::string valueText(const Shape &shape, const void *value)
{
    std::string out;
    append(shape, value, out);
    if (out.size() > maxText) {
        std::size_t cut = maxText;
        // Not inside a UTF-8 sequence.
        while (cut > 0 && (static_cast<unsigned char>(out[cut]) & 0xC0) == 0x80)
            --cut;
        out.resize(cut);
    }
    return out;
}

std::string messageName(std::string_view memberName)
{
    std::string name(memberName);
    if (!name.empty() && name.front() >= 'A' && name.front() <= 'Z')
        name.front() = static_cast<char>(name.front() - 'A' + 'a');
    return name;
}

} // namespace nephoscope::api
