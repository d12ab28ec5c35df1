#include "services/sns/Signer.h"

#include "core/Text.h"

#include <botan/auto_rng.h>
#include <botan/data_src.h>
#include <botan/hash.h>
#include <botan/pkcs8.h>
#include <botan/pubkey.h>
#include <botan/rsa.h>
#include <botan/x509cert.h>
#include <botan/x509self.h>

namespace nephoscope::sns {

struct Signer::Key
{
    Botan::AutoSeeded_RNG chance;
    std::unique_ptr<Botan::Private_Key> key;
};

SigningPair makeSigningPair()
{
    constexpr std::uint32_t tenYears = 10 * 365 * 24 * 60 * 60;
    Botan::AutoSeeded_RNG chance;
    const Botan::RSA_PrivateKey key(chance, 2048);
    Botan::X509_Cert_Options options("sns.amazonaws.com/US/Nephoscope/SNS", tenYears);
    options.dns = "sns.amazonaws.com";
    const Botan::X509_Certificate certificate = Botan::X509::create_self_signed_cert(options, key, "SHA-256", chance);
    const auto digest = Botan::HashFunction::create_or_throw("SHA-256")->process(certificate.BER_encode());
    SigningPair pair;
    pair.name = "SimpleNotificationService-" + toHex({digest.data(), 16}) + ".pem";
    pair.certificate = certificate.PEM_encode();
    pair.privateKey = Botan::PKCS8::PEM_encode(key);
    return pair;
}

Signer::Signer(const SigningPair &pair) : m_name(pair.name), m_key(std::make_unique<Key>())
{
    Botan::DataSource_Memory source(pair.privateKey);
    m_key->key = Botan::PKCS8::load_key(source);
}

Signer::~Signer() = default;

std::string Signer::sign(std::string_view text, std::string_view version)
{
    if (text != m_lastText || version != m_lastVersion) {
        Botan::PK_Signer signer(*m_key->key, m_key->chance, version == "2" ? "EMSA3(SHA-256)" : "EMSA3(SHA-160)");
        const std::span<const std::uint8_t> bytes = asBytes(text);
        m_lastSignature = toBase64(signer.sign_message(bytes.data(), bytes.size(), m_key->chance));
        m_lastText = text;
        m_lastVersion = version;
    }
    return m_lastSignature;
}

} // namespace nephoscope::sns
