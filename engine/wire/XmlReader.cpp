#include "wire/CodecInternal.h"

#include "core/Text.h"

#include <QXmlStreamReader>

namespace nephoscope::wire {

using api::Kind;
using api::Member;
using api::Shape;

namespace {

QLatin1String latin1(std::string_view text)
{
    return QLatin1String(text.data(), static_cast<qsizetype>(text.size()));
}

/// Walks a document along a shape. Every function is entered on a start element and leaves on its
/// end; false means the document is malformed or says something the shape cannot hold.
class XmlWalker
{
public:
    explicit XmlWalker(std::string_view text, bool lenient = false)
        : m_xml(QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size()))), m_lenient(lenient)
    {
    }

    /// Any root, and within it the element `wrapper` unless that is empty.
    bool reply(const Shape &shape, std::string_view wrapper, void *value)
    {
        while (m_xml.readNext() != QXmlStreamReader::StartElement) {
            if (m_xml.isDTD() || m_xml.atEnd())
                return false;
        }
        if (wrapper.empty())
            return element(shape, value, 0);
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() == latin1(wrapper))
                return element(shape, value, 0);
            m_xml.skipCurrentElement();
        }
        return !m_xml.hasError();
    }

    bool document(const Shape &shape, std::initializer_list<std::string_view> roots, void *value)
    {
        while (m_xml.readNext() != QXmlStreamReader::StartElement) {
            // Nothing AWS accepts declares a document type; refusing it ends every entity attack.
            if (m_xml.isDTD() || m_xml.atEnd())
                return false;
        }
        bool known = roots.size() == 0;
        for (const std::string_view root : roots)
            known = known || (!root.empty() && m_xml.name() == latin1(root));
        if (!known || !element(shape, value, 0))
            return false;
        while (!m_xml.atEnd())
            m_xml.readNext();
        return !m_xml.hasError();
    }

private:
    bool element(const Shape &shape, void *value, int depth)
    {
        if (depth > maxDepth)
            return false;
        switch (shape.kind) {
        case Kind::Structure:
            return structure(shape, value, depth);
        case Kind::List:
            return list(shape, value, depth);
        case Kind::Map:
            return map(shape, value, depth);
        default:
            return scalar(shape, value);
        }
    }

    bool structure(const Shape &shape, void *value, int depth)
    {
        if (!attributes(shape, value))
            return false;
        while (m_xml.readNextStartElement()) {
            const Member *member = find(shape);
            if (!member) {
                m_xml.skipCurrentElement();
            } else if (member->shape->kind == Kind::List && isFlattened(*member)) {
                if (!element(*member->shape->element, member->shape->ops->append(obtainField(*member, value)), depth + 1))
                    return false;
            } else if (member->shape->kind == Kind::Map && isFlattened(*member)) {
                if (!entry(*member->shape, obtainField(*member, value), depth + 1))
                    return false;
            } else if (!element(*member->shape, emplaceField(*member, value), depth + 1)) {
                if (!m_lenient || !isScalar(member->shape->kind) || m_xml.hasError())
                    return false;
                resetField(*member, value);
            }
        }
        return !m_xml.hasError();
    }

    bool attributes(const Shape &shape, void *value)
    {
        for (const Member &member : shape.members) {
            if (!member.xmlAttribute)
                continue;
            const std::string_view name = member.wire();
            const QLatin1String local = latin1(name.substr(name.find(':') + 1));
            for (const QXmlStreamAttribute &attribute : m_xml.attributes()) {
                if (attribute.name() == local
                    && !scalarFromText(*member.shape, attribute.value().toUtf8().toStdString(), emplaceField(member, value)))
                    return false;
            }
        }
        return true;
    }

    const Member *find(const Shape &shape) const
    {
        for (const Member &member : shape.members) {
            if (member.location != api::Location::Body || member.xmlAttribute)
                continue;
            if (m_xml.name() == latin1(member.wire()))
                return &member;
            if (member.shape->kind == Kind::List && isFlattened(member) && !member.shape->elementName.empty()
                && m_xml.name() == latin1(member.shape->elementName))
                return &member;
        }
        return nullptr;
    }

    bool list(const Shape &shape, void *value, int depth)
    {
        const QLatin1String expected = latin1(shape.elementName.empty() ? std::string_view("member") : shape.elementName);
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() != expected)
                m_xml.skipCurrentElement();
            else if (!element(*shape.element, shape.ops->append(value), depth + 1))
                return false;
        }
        return !m_xml.hasError();
    }

    bool map(const Shape &shape, void *value, int depth)
    {
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() != QLatin1String("entry"))
                m_xml.skipCurrentElement();
            else if (!entry(shape, value, depth + 1))
                return false;
        }
        return !m_xml.hasError();
    }

    bool entry(const Shape &shape, void *value, int depth)
    {
        const QLatin1String keyName = latin1(shape.keyName.empty() ? std::string_view("key") : shape.keyName);
        const QLatin1String valueName = latin1(shape.elementName.empty() ? std::string_view("value") : shape.elementName);
        std::string key;
        bool hasKey = false;
        api::Value mapped; // the value may come before its key
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() == keyName) {
                key = m_xml.readElementText().toStdString();
                hasKey = true;
            } else if (m_xml.name() == valueName) {
                mapped = api::Value(*shape.element);
                if (!element(*shape.element, mapped.data(), depth + 1))
                    return false;
            } else {
                m_xml.skipCurrentElement();
            }
        }
        if (m_xml.hasError() || !hasKey)
            return false;
        void *slot = shape.ops->insert(value, std::move(key));
        if (mapped)
            shape.element->ops->copy(slot, mapped.data());
        return true;
    }

    bool scalar(const Shape &shape, void *value)
    {
        const QString content = m_xml.readElementText();
        if (m_xml.hasError())
            return false;
        std::string utf8 = content.toStdString();
        if (shape.kind == Kind::String) {
            text(value) = std::move(utf8);
            return true;
        }
        return isScalar(shape.kind) && scalarFromText(shape, trim(utf8), value);
    }

    QXmlStreamReader m_xml;
    const bool m_lenient = false;
};

} // namespace

Expected<void> readXmlRoot(const Shape &shape, std::string_view text, std::initializer_list<std::string_view> roots,
                           void *value)
{
    if (XmlWalker(text).document(shape, roots, value))
        return {};
    return fail(Error{"MalformedXML",
                      "The XML you provided was not well-formed or did not validate against our published schema", 400});
}

Expected<void> readXmlReply(const Shape &shape, std::string_view text, std::string_view wrapper, void *value)
{
    if (XmlWalker(text, true).reply(shape, wrapper, value))
        return {};
    return fail(Error{"ResponseParserError", "The endpoint's answer is no XML that can be read.", 502});
}

Expected<void> readXml(const Shape &shape, std::string_view text, void *value)
{
    return readXmlRoot(shape, text, {}, value);
}

} // namespace nephoscope::wire
