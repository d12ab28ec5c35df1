#include "select/Json.h"

#include "core/Text.h"

#include <algorithm>

namespace nephoscope::select {

void *Arena::allocate(std::size_t bytes)
{
    bytes = (bytes + alignof(std::max_align_t) - 1) & ~(alignof(std::max_align_t) - 1);
    while (m_block < m_blocks.size() && m_used + bytes > m_blocks[m_block].size) {
        ++m_block;
        m_used = 0;
    }
    if (m_block == m_blocks.size()) {
        const std::size_t size = std::max(bytes, blockSize);
        m_blocks.push_back({std::make_unique<std::byte[]>(size), size});
        m_used = 0;
    }
    std::byte *start = m_blocks[m_block].bytes.get() + m_used;
    m_used += bytes;
    return start;
}

std::string_view Arena::keep(std::string_view text)
{
    if (text.empty())
        return {};
    char *copy = array<char>(text.size());
    std::memcpy(copy, text.data(), text.size());
    return {copy, text.size()};
}

void Arena::reset()
{
    // Blocks made for one large record go; an ordinary one stays for the next.
    if (m_blocks.size() > 4)
        m_blocks.resize(1);
    m_block = 0;
    m_used = 0;
}

bool appendJsonText(std::string_view text, std::string &out)
{
    static constexpr char digits[] = "0123456789abcdef";
    bool ascii = true;
    out += '"';
    std::size_t plain = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x80) {
            ascii = false;
            continue;
        }
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        out.append(text, plain, i - plain);
        plain = i + 1;
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        case '\b':
            out += "\\b";
            break;
        case '\f':
            out += "\\f";
            break;
        default:
            out += "\\u00";
            out += digits[c >> 4];
            out += digits[c & 15];
        }
    }
    out.append(text, plain, text.size() - plain);
    out += '"';
    return ascii || isValidUtf8(text);
}

bool appendJson(const Json &value, std::string &out)
{
    switch (value.kind) {
    case Json::Kind::Null:
        out += "null";
        return true;
    case Json::Kind::False:
        out += "false";
        return true;
    case Json::Kind::True:
        out += "true";
        return true;
    case Json::Kind::Number:
        out += value.text();
        return true;
    case Json::Kind::String:
        return appendJsonText(value.text(), out);
    case Json::Kind::Array: {
        bool fine = true;
        out += '[';
        for (std::uint32_t i = 0; i < value.count; ++i) {
            if (i > 0)
                out += ',';
            fine = appendJson(value.at.elements[i], out) && fine;
        }
        out += ']';
        return fine;
    }
    case Json::Kind::Object: {
        bool fine = true;
        out += '{';
        for (std::uint32_t i = 0; i < value.count; ++i) {
            if (i > 0)
                out += ',';
            fine = appendJsonText(value.at.members[i].key, out) && fine;
            out += ':';
            fine = appendJson(value.at.members[i].value, out) && fine;
        }
        out += '}';
        return fine;
    }
    }
    return true;
}

} // namespace nephoscope::select
