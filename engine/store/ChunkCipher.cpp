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

namespace {

evp_cipher_ctx_st *makeContext(const SecretKey &key, ChunkCipher::Direction direction)
{
    evp_cipher_ctx_st *context = EVP_CIPHER_CTX_new();
    if (!context)
        throw std::bad_alloc();
    const int sealing = direction == ChunkCipher::Direction::Seal ? 1 : 0;
    require(EVP_CipherInit_ex(context, aes256Gcm(), nullptr, key.bytes().data(), nullptr, sealing));
    return context;
}

/// Ends a chunk; returns behind its tag.
std::uint8_t *appendTag(evp_cipher_ctx_st *context, std::uint8_t *out)
{
    int size = 0;
    require(EVP_CipherFinal_ex(context, out, &size));
    require(EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, int(tagSize), out));
    return out + tagSize;
}

} // namespace

ChunkCipher::ChunkCipher(const BlobKeys &keys, Direction direction)
    : m_context(makeContext(keys.key, direction)), m_outer(keys.outer ? makeContext(*keys.outer, direction) : nullptr)
{
}

ChunkCipher::~ChunkCipher()
{
    EVP_CIPHER_CTX_free(m_context); // wipes the key
    EVP_CIPHER_CTX_free(m_outer);
}

ChunkCipher::ChunkCipher(ChunkCipher &&other) noexcept
    : m_context(std::exchange(other.m_context, nullptr)), m_outer(std::exchange(other.m_outer, nullptr)), m_number(other.m_number),
      m_inChunk(other.m_inChunk)
{
}

void ChunkCipher::begin(std::uint64_t number)
{
    std::array<std::uint8_t, 12> nonce{};
    for (std::size_t index = nonce.size(); number != 0; number >>= 8)
        nonce[--index] = std::uint8_t(number);
    for (evp_cipher_ctx_st *layer : {m_context, m_outer})
        if (layer)
            require(EVP_CipherInit_ex(layer, nullptr, nullptr, nullptr, nonce.data(), -1));
}

std::size_t ChunkCipher::finishChunk(std::uint8_t *out)
{
    std::uint8_t *end = appendTag(m_context, out);
    if (m_outer) {
        int made = 0;
        require(EVP_CipherUpdate(m_outer, out, &made, out, int(tagSize)));
        end = appendTag(m_outer, end);
    }
    ++m_number;
    m_inChunk = 0;
    return std::size_t(end - out);
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
        if (m_outer)
            require(EVP_CipherUpdate(m_outer, out, &made, out, made));
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

bool ChunkCipher::openLayer(evp_cipher_ctx_st *layer, std::span<const std::uint8_t> sealed, std::uint8_t *out)
{
    const std::size_t size = sealed.size() - tagSize;
    int made = 0;
    require(EVP_CipherUpdate(layer, out, &made, sealed.data(), int(size)));
    std::array<std::uint8_t, tagSize> tag;
    std::copy_n(sealed.begin() + std::ptrdiff_t(size), tagSize, tag.begin());
    require(EVP_CIPHER_CTX_ctrl(layer, EVP_CTRL_AEAD_SET_TAG, int(tagSize), tag.data()));
    return EVP_CipherFinal_ex(layer, out + made, &made) == 1;
}

bool ChunkCipher::open(std::uint64_t number, std::span<const std::uint8_t> sealed, std::uint8_t *out)
{
    const std::size_t overhead = m_outer ? 2 * tagSize : tagSize;
    if (sealed.size() <= overhead || sealed.size() > chunkSize + overhead)
        return false;
    begin(number);
    if (!m_outer)
        return openLayer(m_context, sealed, out);
    m_between.resize(sealed.size() - tagSize);
    return openLayer(m_outer, sealed, m_between.data()) && openLayer(m_context, m_between, out);
}

std::string sealBytes(const BlobKeys &keys, std::string_view plain)
{
    ChunkCipher cipher(keys, ChunkCipher::Direction::Seal);
    std::string sealed(ChunkCipher::roomFor(plain.size()), '\0');
    auto *out = reinterpret_cast<std::uint8_t *>(sealed.data());
    std::size_t size = cipher.add(asBytes(plain), out);
    size += cipher.end(out + size);
    sealed.resize(size);
    return sealed;
}

Expected<std::string> openBytes(const BlobKeys &keys, std::string_view sealed)
{
    ChunkCipher cipher(keys, ChunkCipher::Direction::Open);
    const std::size_t overhead = keys.layers() * tagSize;
    std::string plain(sealed.size(), '\0');
    std::size_t done = 0;
    for (std::uint64_t number = 0; !sealed.empty(); ++number) {
        const std::string_view chunk = sealed.substr(0, chunkSize + overhead);
        if (!cipher.open(number, asBytes(chunk), reinterpret_cast<std::uint8_t *>(plain.data()) + done))
            return fail(damagedContent("a row of the table blobs"));
        done += chunk.size() - overhead;
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
