#pragma once

#include "core/Text.h"

#include <boost/json.hpp>
#include <botan/data_src.h>
#include <botan/pubkey.h>
#include <botan/x509cert.h>

#include <string>

namespace nephoscope::test {

namespace json = boost::json;

/// A text in an object, empty when there is none.
inline std::string textAt(const json::value &object, std::string_view name)
{
    const json::value *value = object.as_object().if_contains(name);
    return value && value->is_string() ? std::string(value->get_string().c_str()) : std::string();
}

/// Whether the signature in an envelope is that of the certificate.
inline bool isSigned(const json::value &envelope, const std::string &certificate)
{
    std::string text;
    for (const char *name : {"Message", "MessageId", "Subject", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"}) {
        const bool present = envelope.as_object().contains(name);
        if (present)
            text += std::string(name) + '\n' + textAt(envelope, name) + '\n';
    }
    Botan::DataSource_Memory source(certificate);
    const Botan::X509_Certificate parsed(source);
    const auto key = parsed.load_subject_public_key();
    Botan::PK_Verifier verifier(*key, textAt(envelope, "SignatureVersion") == "2" ? "EMSA3(SHA-256)" : "EMSA3(SHA-160)");
    std::string signature;
    return fromBase64(textAt(envelope, "Signature"), signature)
        && verifier.verify_message(asBytes(text).data(), text.size(), asBytes(signature).data(), signature.size());
}

} // namespace nephoscope::test
