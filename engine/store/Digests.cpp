#include "store/Digests.h"

#include <botan/hash.h>

namespace nephoscope::store {

namespace {

template <class Word>
std::string bigEndian(Word value)
{
    std::string raw(sizeof(Word), '\0');
    for (std::size_t index = 0; index < sizeof(Word); ++index)
        raw[index] = char((value >> (8 * (sizeof(Word) - 1 - index))) & 0xff);
    return raw;
}

std::unique_ptr<Botan::HashFunction> createHash(DigestSet set, Digest digest, const char *name)
{
    return set.has(digest) ? Botan::HashFunction::create_or_throw(name) : nullptr;
}

} // namespace

struct Hasher::State
{
    DigestSet set;
    std::unique_ptr<Botan::HashFunction> md5, sha1, sha256;
    std::uint32_t crc32 = 0;
    std::uint32_t crc32c = 0;
    std::uint64_t crc64 = 0;
};

Hasher::Hasher(DigestSet set) : m_state(std::make_unique<State>())
{
    m_state->set = set;
    m_state->md5 = createHash(set, Digest::Md5, "MD5");
    m_state->sha1 = createHash(set, Digest::Sha1, "SHA-1");
    m_state->sha256 = createHash(set, Digest::Sha256, "SHA-256");
}

Hasher::~Hasher() = default;
Hasher::Hasher(Hasher &&) noexcept = default;
Hasher &Hasher::operator=(Hasher &&) noexcept = default;

void Hasher::update(std::span<const std::uint8_t> bytes)
{
    State &state = *m_state;
    // In slices, so that each digest after the first finds the bytes in the cache.
    constexpr std::size_t slice = 32 * 1024;
    while (!bytes.empty()) {
        const auto part = bytes.first(std::min(bytes.size(), slice));
        for (Botan::HashFunction *hash : {state.md5.get(), state.sha1.get(), state.sha256.get()})
            if (hash)
                hash->update(part.data(), part.size());
        if (state.set.has(Digest::Crc32))
            state.crc32 = store::crc32(state.crc32, part);
        if (state.set.has(Digest::Crc32c))
            state.crc32c = store::crc32c(state.crc32c, part);
        if (state.set.has(Digest::Crc64Nvme))
            state.crc64 = store::crc64nvme(state.crc64, part);
        bytes = bytes.subspan(part.size());
    }
}

DigestValues Hasher::finish()
{
    State &state = *m_state;
    DigestValues values;
    const auto take = [&values](Digest digest, Botan::HashFunction *hash) {
        if (!hash)
            return;
        std::string raw(hash->output_length(), '\0');
        hash->final(reinterpret_cast<std::uint8_t *>(raw.data()));
        values.set(digest, std::move(raw));
    };
    take(Digest::Md5, state.md5.get());
    take(Digest::Sha1, state.sha1.get());
    take(Digest::Sha256, state.sha256.get());
    if (state.set.has(Digest::Crc32))
        values.set(Digest::Crc32, bigEndian(state.crc32));
    if (state.set.has(Digest::Crc32c))
        values.set(Digest::Crc32c, bigEndian(state.crc32c));
    if (state.set.has(Digest::Crc64Nvme))
        values.set(Digest::Crc64Nvme, bigEndian(state.crc64));
    state.crc32 = state.crc32c = 0;
    state.crc64 = 0;
    return values;
}

} // namespace nephoscope::store
