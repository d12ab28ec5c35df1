#include "wire/CodecInternal.h"

namespace nephoscope::wire {

using api::Kind;
using api::Member;
using api::Shape;
using api::TimestampFormat;

void appendXmlText(std::string_view text, std::string &out)
{
    static constexpr char hex[] = "0123456789ABCDEF";
    for (const char c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\t':
        case '\n': out += c; break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                out += "&#x";
                if (c >= 16)
                    out += hex[c >> 4];
                out += hex[c & 15];
                out += ';';
            } else {
                out += c;
            }
        }
    }
}

namespace {

/// Appends elements; one per document.
class XmlAppender
{
public:
    XmlAppender(XmlDialect dialect, std::string &out) : m_dialect(dialect), m_out(out) {}

    void element(const Shape &shape, const Member *member, const void *value, std::string_view name,
                 std::string_view xmlNamespace = {})
    {
        if (shape.kind == Kind::Structure) {
            structure(shape, value, name, xmlNamespace);
            return;
        }
        const std::size_t start = open(name, xmlNamespace);
        if (shape.kind == Kind::List)
            items(shape, value, shape.elementName.empty() ? defaultItem() : shape.elementName);
        else if (shape.kind == Kind::Map)
            entries(shape, value, "entry");
        else
            scalar(shape, member, value);
        close(name, start);
    }

    void members(const Shape &shape, const void *value)
    {
        for (const Member &member : shape.members) {
            const void *field = member.location == api::Location::Body && !member.xmlAttribute ? fieldOf(member, value) : nullptr;
            if (!field)
                continue;
            const std::string_view name = nameOf(member);
            const Shape &inner = *member.shape;
            if (inner.kind == Kind::List && isFlattened(member))
                items(inner, field, inner.elementName.empty() ? name : inner.elementName);
            else if (inner.kind == Kind::Map && isFlattened(member))
                entries(inner, field, name);
            else
                element(inner, &member, field, name);
        }
    }

private:
    std::string_view nameOf(const Member &member) const
    {
        return m_dialect == XmlDialect::Query && !member.queryName.empty() ? member.queryName : member.wire();
    }
    std::string_view defaultItem() const { return m_dialect == XmlDialect::Ec2 ? "item" : "member"; }

    std::size_t open(std::string_view name, std::string_view xmlNamespace)
    {
        m_out += '<';
        m_out += name;
        attribute("xmlns", xmlNamespace);
        m_out += '>';
        return m_out.size();
    }

    /// An element in which nothing was written since `start` closes in place.
    void close(std::string_view name, std::size_t start)
    {
        if (m_out.size() == start) {
            m_out.back() = '/';
            m_out += '>';
            return;
        }
        m_out += "</";
        m_out += name;
        m_out += '>';
    }

    void attribute(std::string_view name, std::string_view value)
    {
        if (value.empty())
            return;
        m_out += ' ';
        m_out += name;
        m_out += "=\"";
        appendXmlText(value, m_out);
        m_out += '"';
    }

    void structure(const Shape &shape, const void *value, std::string_view name, std::string_view xmlNamespace)
    {
        m_out += '<';
        m_out += name;
        attribute("xmlns", xmlNamespace);
        if (!shape.xmlNamespace.empty() && (xmlNamespace.empty() || !shape.xmlPrefix.empty()))
            attribute(shape.xmlPrefix.empty() ? std::string("xmlns") : std::string("xmlns:").append(shape.xmlPrefix),
                      shape.xmlNamespace);
        for (const Member &member : shape.members) {
            if (const void *field = member.xmlAttribute ? fieldOf(member, value) : nullptr) {
                std::string text;
                scalarToText(*member.shape, field, TimestampFormat::Iso8601, text);
                attribute(member.wire(), text);
            }
        }
        m_out += '>';
        const std::size_t start = m_out.size();
        members(shape, value);
        close(name, start);
    }

    void items(const Shape &shape, const void *value, std::string_view name)
    {
        const std::size_t count = shape.ops->size(value);
        for (std::size_t i = 0; i < count; ++i)
            element(*shape.element, nullptr, shape.ops->at(value, i), name);
    }

    void entries(const Shape &shape, const void *value, std::string_view entry)
    {
        shape.ops->forEach(value, [&](const std::string &key, const void *mapped) {
            const std::size_t start = open(entry, {});
            const std::string_view keyName = shape.keyName.empty() ? "key" : shape.keyName;
            const std::size_t keyStart = open(keyName, {});
            appendXmlText(key, m_out);
            close(keyName, keyStart);
            element(*shape.element, nullptr, mapped, shape.elementName.empty() ? "value" : shape.elementName);
            close(entry, start);
        });
    }

    void scalar(const Shape &shape, const Member *member, const void *value)
    {
        if (shape.kind == Kind::String) {
            appendXmlText(text(value), m_out);
            return;
        }
        if (isScalar(shape.kind))
            scalarToText(shape, value, timestampFormat(shape, member, TimestampFormat::Iso8601), m_out);
    }

    XmlDialect m_dialect;
    std::string &m_out;
};

} // namespace

void appendXml(const Shape &shape, const void *value, std::string_view name, std::string_view xmlNamespace,
               XmlDialect dialect, std::string &out)
{
    XmlAppender(dialect, out).element(shape, nullptr, value, name, xmlNamespace);
}

void appendXmlMembers(const Shape &shape, const void *structure, XmlDialect dialect, std::string &out)
{
    XmlAppender(dialect, out).members(shape, structure);
}

std::string writeXml(const Shape &shape, const void *value, std::string_view rootName, std::string_view xmlNamespace)
{
    std::string out;
    appendXml(shape, value, rootName, xmlNamespace, XmlDialect::Rest, out);
    return out;
}

} // namespace nephoscope::wire
