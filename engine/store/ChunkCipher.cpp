#include "store/ChunkCipher.h"

#include "core/Log.h"
#include "core/Text.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <algorithm>
#include <new>
#include <stdexcept>

namespace nephoscope::store {

namespace {

/// Looked up once: that costs more than a small blob. No configuration file of OpenSSL's is read.
const EVP_CIPHER *aes256Gcm()
{
    static const EVP_CIPHER *cipher = [] {
        OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG | OPENSSL_INIT_NO_ATEXIT, nullptr);
        const EVP_CIPHER *fetched = EVP_CIPHER_fetch(nullptr, "AES-256-GCM", nullptr);
        if (!fetched)
            throw std::runtime_error("libcrypto has no AES-256-GCM");
        return fetched;
    }();
    return cipher;
}

void require(int result)
{
    if (result != 1)
        throw std::runtime_error("libcrypto failed");
}

} // namespace

ChunkCipher::ChunkCipher(const SecretKey &key, Direction direction) : m_context(EVP_CIPHER_CTX_new())
{
    if (!m_context)
        throw std::bad_alloc();
    const int sealing = direction == Direction::Seal ? 1 : 0;
    require(EVP_CipherInit_ex(m_context, aes256Gcm(), nullptr, key.bytes().data(), nullptr, sealing));
}

ChunkCipher::~ChunkCipher()
{
    EVP_CIPHER_CTX_free(m_context); // wipes the key
}

ChunkCipher::ChunkCipher(ChunkCipher &&other) noexcept
    : m_context(std::exchange(other.m_context, nullptr)), m_number(other.m_number), m_inChunk(other.m_inChunk)
{
}

void ChunkCipher::begin(std::uint64_t number)
{
    std::array<std::uint8_t, 12> nonce{};
    for (std::size_t index = nonce.size(); number != 0; number >>= 8)
        nonce[--index] = std::uint8_t(number);
    require(EVP_CipherInit_ex(m_context, nullptr, nullptr, nullptr, nonce.data(), -1));
}

std::size_t ChunkCipher::finishChunk(std::uint8_t *out)
{
    int size = 0;
    require(EVP_CipherFinal_ex(m_context, out, &size));
    require(EVP_CIPHER_CTX_ctrl(m_context, EVP_CTRL_AEAD_GET_TAG, int(tagSize), out));
    ++m_number;
    m_inChunk = 0;
    return tagSize;
}

std::size_t ChunkCipher::add(std::span<const std::uint8_t> plain, std::uint8_t *out)
{
    const std::uint8_t *const from = out;
    while (!plain.empty()) {
        if (m_inChunk == 0)
            begin(m_number);
        const std::size_t size = std::min<std::size_t>(plain.size(), chunkSize - m_inChunk);
        int made = 0;
        require(EVP_CipherUpdate(m_context, out, &made, plain.data(), int(size)));
        out += made;
        m_inChunk += size;
        plain = plain.subspan(size);
        if (m_inChunk == chunkSize)
            out += finishChunk(out);
    }
    return std::size_t(out - from);
}

std::size_t ChunkCipher::end(std::uint8_t *out)
{
    return m_inChunk == 0 ? 0 : finishChunk(out);
}

bool ChunkCipher::open(std::uint64_t number, std::span<const std::uint8_t> sealed, std::uint8_t *out)
{
    if (sealed.size() <= tagSize || sealed.size() > chunkSize + tagSize)
        return false;
    const std::size_t size = sealed.size() - tagSize;
    begin(number);
    int made = 0;
    require(EVP_CipherUpdate(m_context, out, &made, sealed.data(), int(size)));
    std::array<std::uint8_t, tagSize> tag;
    std::copy_n(sealed.begin() + std::ptrdiff_t(size), tagSize, tag.begin());
    require(EVP_CIPHER_CTX_ctrl(m_context, EVP_CTRL_AEAD_SET_TAG, int(tagSize), tag.data()));
    return EVP_CipherFinal_ex(m_context, out + made, &made) == 1;
}

std::string sealBytes(const SecretKey &key, std::string_view plain)
{
    ChunkCipher cipher(key, ChunkCipher::Direction::Seal);
    std::string sealed(ChunkCipher::roomFor(plain.size()), '\0');
    auto *out = reinterpret_cast<std::uint8_t *>(sealed.data());
    std::size_t size = cipher.add(asBytes(plain), out);
    size += cipher.end(out + size);
    sealed.resize(size);
    return sealed;
}

Expected<std::string> openBytes(const SecretKey &key, std::string_view sealed)
{
    ChunkCipher cipher(key, ChunkCipher::Direction::Open);
    std::string plain(sealed.size(), '\0');
    std::size_t done = 0;
    for (std::uint64_t number = 0; !sealed.empty(); ++number) {
        const std::string_view chunk = sealed.substr(0, chunkSize + tagSize);
        if (!cipher.open(number, asBytes(chunk), reinterpret_cast<std::uint8_t *>(plain.data()) + done))
            return fail(damagedContent("a row of the table blobs"));
        done += chunk.size() - tagSize;
        sealed.remove_prefix(chunk.size());
    }
    plain.resize(done);
    return plain;
}

Error damagedContent(std::string_view where)
{
    log::error("damaged content, the tag does not match: " + std::string(where));
    return {"InternalError", "The stored bytes are damaged: they are not those that were written. Nothing of them was sent.", 500};
}

} // namespace nephoscope::store
