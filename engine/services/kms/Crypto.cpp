#include "services/kms/Crypto.h"

#include "core/Text.h"
#include "services/kms/Errors.h"

#include <botan/aead.h>
#include <botan/data_src.h>
#include <botan/ecdsa.h>
#include <botan/exceptn.h>
#include <botan/hash.h>
#include <botan/mac.h>
#include <botan/mem_ops.h>
#include <botan/pkcs8.h>
#include <botan/pubkey.h>
#include <botan/rsa.h>
#include <botan/x509_key.h>

#include <array>

namespace nephoscope::kms {

namespace {

/// Botan's view of the engine's chance, so that tests can repeat it.
class BotanRandom final : public Botan::RandomNumberGenerator
{
public:
    explicit BotanRandom(Random &random) : m_random(random) {}
    void randomize(std::uint8_t *out, std::size_t size) override { m_random.fill({out, size}); }
    bool accepts_input() const override { return false; }
    void add_entropy(const std::uint8_t *, std::size_t) override {}
    std::string name() const override { return "Nephoscope"; }
    void clear() override {}
    bool is_seeded() const override { return true; }

private:
    Random &m_random;
};

template <class Bytes>
std::string textOf(const Bytes &bytes)
{
    return std::string(bytes.begin(), bytes.end());
}

/// `SHA-256` of `RSASSA_PSS_SHA_256`.
std::string hashOf(std::string_view algorithm)
{
    const std::string_view bits = algorithm.substr(algorithm.rfind('_') + 1);
    return "SHA-" + std::string(bits);
}

std::unique_ptr<Botan::Private_Key> loadPrivate(std::string_view material)
{
    Botan::DataSource_Memory source(asBytes(material).data(), material.size());
    return Botan::PKCS8::load_key(source);
}

/// How Botan pads a digest it is given.
std::string paddingOf(const KeySpec &spec, std::string_view algorithm)
{
    if (spec.family == KeyFamily::Ecc)
        return "Raw";
    const std::string hash = hashOf(algorithm);
    return algorithm.starts_with("RSASSA_PSS") ? "PSSR_Raw(" + hash + ')' : "EMSA3(Raw," + hash + ')';
}

Botan::Signature_Format formatOf(const KeySpec &spec)
{
    return spec.family == KeyFamily::Ecc ? Botan::DER_SEQUENCE : Botan::IEEE_1363;
}

// Of a ciphertext: format, key id, version, nonce, bytes, tag.
constexpr std::string_view magic("\x01\x4b", 2);
constexpr std::size_t idSize = 16;
constexpr std::size_t headerSize = 2 + idSize + 4;
constexpr std::size_t nonceSize = 12;
constexpr std::size_t tagSize = 16;

void append32(std::string &out, std::uint32_t value)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        out += char((value >> shift) & 0xff);
}

/// The header and the context, each text with its length before it.
std::string authenticated(std::string_view header, const EncryptionContext &context)
{
    std::string text(header);
    for (const auto &[name, value] : context) {
        for (const std::string &part : {name, value}) {
            append32(text, std::uint32_t(part.size()));
            text += part;
        }
    }
    return text;
}

std::unique_ptr<Botan::AEAD_Mode> gcm(std::string_view material, std::string_view header, const EncryptionContext &context,
                                      Botan::Cipher_Dir direction)
{
    auto mode = Botan::AEAD_Mode::create_or_throw("AES-256/GCM", direction);
    mode->set_key(asBytes(material).data(), material.size());
    const std::string more = authenticated(header, context);
    mode->set_associated_data(asBytes(more).data(), more.size());
    return mode;
}

} // namespace

std::string makeMaterial(const KeySpec &spec, Random &random)
{
    BotanRandom chance(random);
    switch (spec.family) {
    case KeyFamily::Rsa:
        return textOf(Botan::PKCS8::BER_encode(Botan::RSA_PrivateKey(chance, spec.bits)));
    case KeyFamily::Ecc:
        return textOf(Botan::PKCS8::BER_encode(Botan::ECDSA_PrivateKey(chance, Botan::EC_Group(std::string(spec.curve)))));
    case KeyFamily::Symmetric:
    case KeyFamily::Hmac:
        break;
    }
    std::string secret(spec.bits / 8, '\0');
    random.fill({reinterpret_cast<std::uint8_t *>(secret.data()), secret.size()});
    return secret;
}

std::string publicKeyOf(std::string_view material)
{
    return textOf(Botan::X509::BER_encode(*loadPrivate(material)));
}

bool readHeader(std::string_view ciphertext, CiphertextHeader &out)
{
    if (ciphertext.size() <= headerSize + nonceSize + tagSize || !ciphertext.starts_with(magic))
        return false;
    out.keyId = toHex(asBytes(ciphertext.substr(magic.size(), idSize)));
    for (const std::size_t at : {8u, 13u, 18u, 23u})
        out.keyId.insert(at, 1, '-');
    out.version = 0;
    for (const char byte : ciphertext.substr(magic.size() + idSize, 4))
        out.version = out.version << 8 | std::uint8_t(byte);
    return true;
}

std::string seal(std::string_view material, const CiphertextHeader &header, const EncryptionContext &context, std::string_view plain,
                 Random &random)
{
    std::string id = header.keyId;
    std::erase(id, '-');
    std::string raw;
    fromHex(id, raw);
    std::string out(magic);
    out += raw;
    append32(out, header.version);
    const auto mode = gcm(material, out, context, Botan::ENCRYPTION);
    std::array<std::uint8_t, nonceSize> nonce;
    random.fill(nonce);
    mode->start(nonce.data(), nonce.size());
    Botan::secure_vector<std::uint8_t> bytes(plain.begin(), plain.end());
    mode->finish(bytes);
    out.append(nonce.begin(), nonce.end());
    out.append(bytes.begin(), bytes.end());
    return out;
}

Expected<std::string> unseal(std::string_view material, const EncryptionContext &context, std::string_view ciphertext)
{
    const auto mode = gcm(material, ciphertext.substr(0, headerSize), context, Botan::DECRYPTION);
    const auto nonce = asBytes(ciphertext.substr(headerSize, nonceSize));
    const std::string_view sealed = ciphertext.substr(headerSize + nonceSize);
    Botan::secure_vector<std::uint8_t> bytes(sealed.begin(), sealed.end());
    mode->start(nonce.data(), nonce.size());
    try {
        mode->finish(bytes);
    } catch (const Botan::Exception &) {
        return fail(invalidCiphertext()); // the tag does not match
    }
    return textOf(bytes);
}

Expected<std::string> encryptRsa(std::string_view material, std::string_view algorithm, std::string_view plain, Random &random)
{
    BotanRandom chance(random);
    const auto key = loadPrivate(material);
    const Botan::PK_Encryptor_EME encryptor(*key, chance, "OAEP(" + hashOf(algorithm) + ')');
    if (plain.size() > encryptor.maximum_input_size())
        return fail(invalidParameter("Algorithm " + std::string(algorithm) + " and key spec do not support encrypting plaintext of more than "
                                     + std::to_string(encryptor.maximum_input_size()) + " bytes."));
    return textOf(encryptor.encrypt(asBytes(plain).data(), plain.size(), chance));
}

Expected<std::string> decryptRsa(std::string_view material, std::string_view algorithm, std::string_view ciphertext, Random &random)
{
    BotanRandom chance(random);
    const auto key = loadPrivate(material);
    const Botan::PK_Decryptor_EME decryptor(*key, chance, "OAEP(" + hashOf(algorithm) + ')');
    try {
        return textOf(decryptor.decrypt(asBytes(ciphertext).data(), ciphertext.size()));
    } catch (const Botan::Exception &) {
        return fail(invalidCiphertext());
    }
}

Expected<std::string> digestFor(std::string_view algorithm, std::string_view message, bool isDigest)
{
    const auto hash = Botan::HashFunction::create_or_throw(hashOf(algorithm));
    if (!isDigest)
        return textOf(hash->process(asBytes(message).data(), message.size()));
    if (message.size() != hash->output_length())
        return fail(invalidParameter("Digest is invalid length for algorithm " + std::string(algorithm) + '.'));
    return std::string(message);
}

std::string sign(const KeySpec &spec, std::string_view material, std::string_view algorithm, std::string_view digest, Random &random)
{
    BotanRandom chance(random);
    const auto key = loadPrivate(material);
    Botan::PK_Signer signer(*key, chance, paddingOf(spec, algorithm), formatOf(spec));
    return textOf(signer.sign_message(asBytes(digest).data(), digest.size(), chance));
}

bool verify(const KeySpec &spec, std::string_view material, std::string_view algorithm, std::string_view digest, std::string_view signature)
{
    const auto key = loadPrivate(material);
    Botan::PK_Verifier verifier(*key, paddingOf(spec, algorithm), formatOf(spec));
    try {
        return verifier.verify_message(asBytes(digest).data(), digest.size(), asBytes(signature).data(), signature.size());
    } catch (const Botan::Exception &) {
        return false; // not even shaped like a signature
    }
}

std::string mac(const KeySpec &spec, std::string_view material, std::string_view message)
{
    const auto code = Botan::MessageAuthenticationCode::create_or_throw("HMAC(" + hashOf(spec.hash) + ')');
    code->set_key(asBytes(material).data(), material.size());
    code->update(asBytes(message).data(), message.size());
    return textOf(code->final());
}

bool equalBytes(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && Botan::constant_time_compare(asBytes(a).data(), asBytes(b).data(), a.size());
}

} // namespace nephoscope::kms
