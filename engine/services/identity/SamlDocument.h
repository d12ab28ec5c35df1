#pragma once

#include <libxml/tree.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::identity {

/// A name of XML with its namespace.
struct XmlName
{
    std::string_view space;
    std::string_view name;
};

namespace saml {
inline constexpr std::string_view protocol = "urn:oasis:names:tc:SAML:2.0:protocol";
inline constexpr std::string_view assertion = "urn:oasis:names:tc:SAML:2.0:assertion";
inline constexpr std::string_view metadata = "urn:oasis:names:tc:SAML:2.0:metadata";
inline constexpr std::string_view signature = "http://www.w3.org/2000/09/xmldsig#";
} // namespace saml

/// An XML document from a stranger: without document type, and so without entities and attributes that it declares to
/// be ids; nothing of it is fetched from anywhere.
class SamlDocument
{
public:
    static std::optional<SamlDocument> parse(std::string_view text);

    xmlNode *root() const { return xmlDocGetRootElement(m_document.get()); }
    /// All elements of the name, wherever they are.
    std::vector<xmlNode *> all(const XmlName &name) const;
    /// Whether `signature`, a child of `element`, is one of that element as it stands here, by a key of one of the
    /// certificates (DER).
    bool verifies(xmlNode *element, xmlNode *signature, const std::vector<std::string> &certificates);

private:
    struct Free
    {
        void operator()(xmlDoc *document) const { xmlFreeDoc(document); }
    };
    explicit SamlDocument(xmlDoc *document) : m_document(document) {}

    std::unique_ptr<xmlDoc, Free> m_document;
};

bool isElement(const xmlNode *node, const XmlName &name);
/// Children of the name, in order.
std::vector<xmlNode *> childrenOf(xmlNode *node, const XmlName &name);
/// The only child of the name; null when there is none or more than one, and of a null node.
xmlNode *onlyChild(xmlNode *node, const XmlName &name);
/// All text in the element, comments left out; empty for null.
std::string textOf(const xmlNode *node);
/// An attribute without a namespace.
std::optional<std::string> attributeOf(xmlNode *node, const char *name);

} // namespace nephoscope::identity
