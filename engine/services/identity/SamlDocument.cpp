#include "services/identity/SamlDocument.h"

#include <libxml/parser.h>
#include <libxml/valid.h>
#include <xmlsec/crypto.h>
#include <xmlsec/errors.h>
#include <xmlsec/keys.h>
#include <xmlsec/transforms.h>
#include <xmlsec/xmldsig.h>
#include <xmlsec/xmlsec.h>

#include <algorithm>
#include <climits>

namespace nephoscope::identity {

namespace {

const xmlChar *toXml(const char *text)
{
    return reinterpret_cast<const xmlChar *>(text);
}

std::string_view view(const xmlChar *text)
{
    return text ? std::string_view(reinterpret_cast<const char *>(text)) : std::string_view();
}

std::string take(xmlChar *text)
{
    std::string copy(view(text));
    if (text)
        xmlFree(text);
    return copy;
}

/// Both libraries, once a process.
bool prepare()
{
    static const bool ready = [] {
        xmlInitParser();
        if (xmlSecInit() < 0 || xmlSecCryptoAppInit(nullptr) < 0 || xmlSecCryptoInit() < 0)
            return false;
        xmlSecErrorsDefaultCallbackEnableOutput(0); // what strangers send is no news for stderr
        return true;
    }();
    return ready;
}

void gather(xmlNode *node, const XmlName &name, std::vector<xmlNode *> &out)
{
    for (; node; node = node->next) {
        if (isElement(node, name))
            out.push_back(node);
        if (node->type == XML_ELEMENT_NODE)
            gather(node->children, name, out);
    }
}

struct FreeContext
{
    void operator()(xmlSecDSigCtx *context) const { xmlSecDSigCtxDestroy(context); }
};
using ContextPtr = std::unique_ptr<xmlSecDSigCtx, FreeContext>;

/// A check that takes nothing but references into the same document, the transforms that SAML knows, and SHA-2.
ContextPtr makeContext()
{
    ContextPtr context(xmlSecDSigCtxCreate(nullptr));
    if (!context)
        return nullptr;
    context->flags |= XMLSEC_DSIG_FLAGS_IGNORE_MANIFESTS;
    context->enabledReferenceUris = xmlSecTransformUriTypeSameDocument;
    const xmlSecTransformId canonical[] = {xmlSecTransformInclC14NId, xmlSecTransformInclC14NWithCommentsId, xmlSecTransformExclC14NId,
                                           xmlSecTransformExclC14NWithCommentsId};
    const xmlSecTransformId signing[] = {xmlSecTransformRsaSha256Id,   xmlSecTransformRsaSha384Id,   xmlSecTransformRsaSha512Id,
                                         xmlSecTransformEcdsaSha256Id, xmlSecTransformEcdsaSha384Id, xmlSecTransformEcdsaSha512Id};
    const xmlSecTransformId referring[] = {xmlSecTransformEnvelopedId, xmlSecTransformSha256Id, xmlSecTransformSha384Id, xmlSecTransformSha512Id};
    bool fine = true;
    for (const xmlSecTransformId id : canonical) {
        fine = fine && xmlSecDSigCtxEnableSignatureTransform(context.get(), id) == 0;
        fine = fine && xmlSecDSigCtxEnableReferenceTransform(context.get(), id) == 0;
    }
    for (const xmlSecTransformId id : signing)
        fine = fine && xmlSecDSigCtxEnableSignatureTransform(context.get(), id) == 0;
    for (const xmlSecTransformId id : referring)
        fine = fine && xmlSecDSigCtxEnableReferenceTransform(context.get(), id) == 0;
    return fine ? std::move(context) : nullptr;
}

bool verifiesBy(xmlNode *signature, const std::string &reference, const std::string &certificate)
{
    const ContextPtr context = makeContext();
    if (!context)
        return false;
    context->signKey = xmlSecCryptoAppKeyLoadMemory(reinterpret_cast<const xmlSecByte *>(certificate.data()), static_cast<xmlSecSize>(certificate.size()),
                                                    xmlSecKeyDataFormatCertDer, nullptr, nullptr, nullptr);
    if (!context->signKey || xmlSecDSigCtxVerify(context.get(), signature) < 0 || context->status != xmlSecDSigStatusSucceeded)
        return false;
    // One reference, and to the element that carries the signature: everything else is how assertions get wrapped.
    if (xmlSecPtrListGetSize(&context->signedInfoReferences) != 1)
        return false;
    const auto *one = static_cast<xmlSecDSigReferenceCtx *>(xmlSecPtrListGetItem(&context->signedInfoReferences, 0));
    return one && view(one->uri) == reference;
}

} // namespace

bool isElement(const xmlNode *node, const XmlName &name)
{
    return node && node->type == XML_ELEMENT_NODE && node->ns && view(node->name) == name.name && view(node->ns->href) == name.space;
}

std::vector<xmlNode *> childrenOf(xmlNode *node, const XmlName &name)
{
    std::vector<xmlNode *> found;
    for (xmlNode *child = node ? node->children : nullptr; child; child = child->next) {
        if (isElement(child, name))
            found.push_back(child);
    }
    return found;
}

xmlNode *onlyChild(xmlNode *node, const XmlName &name)
{
    const auto found = childrenOf(node, name);
    return found.size() == 1 ? found.front() : nullptr;
}

std::string textOf(const xmlNode *node)
{
    if (!node)
        return {};
    std::string text = take(xmlNodeGetContent(node));
    const auto blank = [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; };
    text.erase(text.begin(), std::find_if_not(text.begin(), text.end(), blank));
    text.erase(std::find_if_not(text.rbegin(), text.rend(), blank).base(), text.end());
    return text;
}

std::optional<std::string> attributeOf(xmlNode *node, const char *name)
{
    if (!node || !xmlHasNsProp(node, toXml(name), nullptr))
        return std::nullopt;
    return take(xmlGetNoNsProp(node, toXml(name)));
}

std::optional<SamlDocument> SamlDocument::parse(std::string_view text)
{
    if (!prepare() || text.size() > INT_MAX)
        return std::nullopt;
    xmlDoc *document = xmlReadMemory(text.data(), int(text.size()), nullptr, nullptr, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
    if (!document)
        return std::nullopt;
    SamlDocument parsed(document);
    if (document->intSubset || document->extSubset || !parsed.root())
        return std::nullopt;
    return parsed;
}

std::vector<xmlNode *> SamlDocument::all(const XmlName &name) const
{
    std::vector<xmlNode *> found;
    gather(root(), name, found);
    return found;
}

bool SamlDocument::verifies(xmlNode *element, xmlNode *signature, const std::vector<std::string> &certificates)
{
    xmlAttr *attribute = xmlHasNsProp(element, toXml("ID"), nullptr);
    const std::string id = attributeOf(element, "ID").value_or(std::string());
    if (!attribute || id.empty() || signature->parent != element)
        return false;
    // What SAML calls an id is none to XML without its schema. An id that comes twice is refused here.
    if (xmlGetID(m_document.get(), toXml(id.c_str())) != attribute && !xmlAddID(nullptr, m_document.get(), toXml(id.c_str()), attribute))
        return false;
    return std::any_of(certificates.begin(), certificates.end(),
                       [&](const std::string &certificate) { return verifiesBy(signature, '#' + id, certificate); });
}

} // namespace nephoscope::identity
