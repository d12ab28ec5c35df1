#include "store/Digests.h"

#include "store/Md5Combiner.h"

#include <botan/hash.h>

#include <algorithm>
#include <utility>

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
    Md5State md5;
    Md5Combiner::Task md5Task;
    bool beyondMd5 = false;
    std::unique_ptr<Botan::HashFunction> sha1, sha256;
    std::uint32_t crc32 = 0;
    std::uint32_t crc32c = 0;
    std::uint64_t crc64 = 0;

    void settle() { Md5Combiner::shared().wait(md5Task); }
};

Hasher::Hasher(DigestSet set) : m_state(std::make_unique<State>())
{
    m_state->set = set;
    m_state->beyondMd5 = set != DigestSet() && set != DigestSet{Digest::Md5};
    m_state->sha1 = createHash(set, Digest::Sha1, "SHA-1");
    m_state->sha256 = createHash(set, Digest::Sha256, "SHA-256");
}

Hasher::~Hasher()
{
    if (m_state)
        m_state->settle();
}

Hasher::Hasher(Hasher &&) noexcept = default;
Hasher &Hasher::operator=(Hasher &&other) noexcept
{
    std::swap(m_state, other.m_state);
    return *this;
}

void Hasher::update(std::span<const std::uint8_t> bytes)
{
    start(bytes);
    m_state->settle();
}

void Hasher::start(std::span<const std::uint8_t> bytes)
{
    State &state = *m_state;
    state.settle();
    if (state.set.has(Digest::Md5))
        Md5Combiner::shared().post(state.md5Task, state.md5, bytes);
    // In slices, so that each digest after the first finds the bytes in the cache.
    constexpr std::size_t slice = 32 * 1024;
    while (state.beyondMd5 && !bytes.empty()) {
        const auto part = bytes.first(std::min(bytes.size(), slice));
        for (Botan::HashFunction *hash : {state.sha1.get(), state.sha256.get()})
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
    state.settle();
    DigestValues values;
    const auto take = [&values](Digest digest, Botan::HashFunction *hash) {
        if (!hash)
            return;
        std::string raw(hash->output_length(), '\0');
        hash->final(reinterpret_cast<std::uint8_t *>(raw.data()));
        values.set(digest, std::move(raw));
    };
    if (state.set.has(Digest::Md5)) {
        const std::array<std::uint8_t, 16> raw = state.md5.finish();
        values.set(Digest::Md5, std::string(raw.begin(), raw.end()));
    }
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
