#pragma once

#include "core/Expected.h"

#include <memory>
#include <string>
#include <string_view>

namespace nephoscope::sns {

/// A key and its certificate, as they are kept.
struct SigningPair
{
    std::string name;        ///< `SimpleNotificationService-….pem`
    std::string certificate; ///< PEM
    std::string privateKey;  ///< PEM
};

/// RSA of 2048 bits: takes a moment.
SigningPair makeSigningPair();

/// Signs messages, so that whoever gets them can tell where they are from.
class Signer
{
public:
    /// Throws std::exception for a pair that is none.
    explicit Signer(const SigningPair &pair);
    ~Signer();

    const std::string &certificateName() const { return m_name; }
    /// In base64. `version`: `1` is SHA-1, `2` SHA-256, both with RSA and PKCS #1 v1.5.
    std::string sign(std::string_view text, std::string_view version);

private:
    struct Key;
    std::string m_name;
    std::unique_ptr<Key> m_key;
    // The last one: a message goes to many subscriptions, with the same signature.
    std::string m_lastText;
    std::string m_lastVersion;
    std::string m_lastSignature;
};

} // namespace nephoscope::sns
