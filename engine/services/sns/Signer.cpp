#include "services/sns/Signer.h"

#include "core/Text.h"

#include <botan/auto_rng.h>
#include <botan/data_src.h>
#include <botan/hash.h>
#include <botan/pkcs8.h>
#include <botan/rsa.h>
#include <botan/x509cert.h>
#include <botan/x509self.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

#include <memory>
#include <stdexcept>
#include <vector>

namespace nephoscope::sns {

namespace {

struct Free
{
    void operator()(BIO *bio) const { BIO_free(bio); }
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
    void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
};

void require(int result)
{
    if (result != 1)
        throw std::runtime_error("libcrypto does not sign");
}

} // namespace

/// OpenSSL's: a signature is a fifth of a millisecond, of Botan's RSA it is several times as much.
struct Signer::Key
{
    struct Drop
    {
        void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
    };
    std::unique_ptr<EVP_PKEY, Drop> key;
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
    OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG | OPENSSL_INIT_NO_ATEXIT, nullptr);
    const std::unique_ptr<BIO, Free> pem(BIO_new_mem_buf(pair.privateKey.data(), int(pair.privateKey.size())));
    m_key->key.reset(PEM_read_bio_PrivateKey(pem.get(), nullptr, nullptr, nullptr));
    if (!m_key->key)
        throw std::runtime_error("the key that signs messages of SNS cannot be read");
}

Signer::~Signer() = default;

std::string Signer::sign(std::string_view text, std::string_view version)
{
    if (text != m_lastText || version != m_lastVersion) {
        const std::unique_ptr<EVP_MD_CTX, Free> context(EVP_MD_CTX_new());
        require(EVP_DigestSignInit(context.get(), nullptr, version == "2" ? EVP_sha256() : EVP_sha1(), nullptr, m_key->key.get()));
        const std::span<const std::uint8_t> bytes = asBytes(text);
        std::size_t size = std::size_t(EVP_PKEY_get_size(m_key->key.get()));
        std::vector<std::uint8_t> signature(size);
        require(EVP_DigestSign(context.get(), signature.data(), &size, bytes.data(), bytes.size()));
        signature.resize(size);
        m_lastSignature = toBase64(signature);
        m_lastText = text;
        m_lastVersion = version;
    }
    return m_lastSignature;
}

} // namespace nephoscope::sns
