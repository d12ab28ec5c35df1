#include "store/Crc.h"
#include "store/Digests.h"

#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace nephoscope::store {

namespace {

template <class Field>
constexpr auto tables = Field::makeTables();

std::uint64_t loadLittleEndian(const std::uint8_t *bytes)
{
    std::uint64_t word;
    std::memcpy(&word, bytes, sizeof word);
    if constexpr (std::endian::native == std::endian::big)
        word = __builtin_bswap64(word);
    return word;
}

/// Slice-by-8 on the bare register (no inversion).
template <class Field, class Word>
Word updateByTable(Word crc, const std::uint8_t *bytes, std::size_t length)
{
    const auto &table = tables<Field>;
    for (; length >= 8; bytes += 8, length -= 8) {
        const std::uint64_t word = loadLittleEndian(bytes) ^ crc;
        crc = 0;
        for (std::size_t slice = 0; slice < 8; ++slice)
            crc ^= table[7 - slice][(word >> (8 * slice)) & 0xff];
    }
    for (; length != 0; ++bytes, --length) {
        const Word shifted = crc >> 8;
        crc = shifted ^ table[0][(crc ^ *bytes) & 0xff];
    }
    return crc;
}

#if defined(__x86_64__)

bool hasFolding()
{
    static const bool has = __builtin_cpu_supports("pclmul") && __builtin_cpu_supports("sse4.1");
    return has;
}

__attribute__((target("pclmul,sse4.1"))) inline __m128i load(const std::uint8_t *bytes)
{
    return _mm_loadu_si128(reinterpret_cast<const __m128i *>(bytes));
}

/// Moves `state` up by the constants' distance and takes in the block that lies there.
__attribute__((target("pclmul,sse4.1"))) inline __m128i fold(__m128i state, __m128i constants, __m128i block)
{
    const __m128i high = _mm_clmulepi64_si128(state, constants, 0x00);
    const __m128i low = _mm_clmulepi64_si128(state, constants, 0x11);
    return _mm_xor_si128(_mm_xor_si128(high, low), block);
}

/// Folds four blocks side by side, then into one, whose 16 bytes have the same remainder as all
/// that was read; the table finishes them. Needs at least 64 bytes.
template <class Field, class Word>
__attribute__((target("pclmul,sse4.1"))) Word updateByFolding(Word crc, const std::uint8_t *bytes, std::size_t length)
{
    constexpr std::uint64_t far0 = Field::foldConstant(512 + 64), far1 = Field::foldConstant(512);
    constexpr std::uint64_t near0 = Field::foldConstant(128 + 64), near1 = Field::foldConstant(128);
    const __m128i far = _mm_set_epi64x(std::int64_t(far1), std::int64_t(far0));
    const __m128i near = _mm_set_epi64x(std::int64_t(near1), std::int64_t(near0));

    __m128i a = _mm_xor_si128(load(bytes), _mm_set_epi64x(0, std::int64_t(std::uint64_t(crc))));
    __m128i b = load(bytes + 16), c = load(bytes + 32), d = load(bytes + 48);
    for (bytes += 64, length -= 64; length >= 64; bytes += 64, length -= 64) {
        a = fold(a, far, load(bytes));
        b = fold(b, far, load(bytes + 16));
        c = fold(c, far, load(bytes + 32));
        d = fold(d, far, load(bytes + 48));
    }
    a = fold(fold(fold(a, near, b), near, c), near, d);
    for (; length >= 16; bytes += 16, length -= 16)
        a = fold(a, near, load(bytes));

    alignas(16) std::uint8_t rest[16];
    _mm_store_si128(reinterpret_cast<__m128i *>(rest), a);
    return updateByTable<Field>(updateByTable<Field>(Word(0), rest, sizeof rest), bytes, length);
}

#endif

template <class Field, class Word>
Word update(Word crc, std::span<const std::uint8_t> bytes)
{
    crc = Word(~crc);
#if defined(__x86_64__)
    if (bytes.size() >= 64 && hasFolding())
        return Word(~updateByFolding<Field>(crc, bytes.data(), bytes.size()));
#endif
    return Word(~updateByTable<Field>(crc, bytes.data(), bytes.size()));
}

template <class Field, class Word>
std::string combine(const std::string &first, const std::string &second, std::uint64_t secondLength)
{
    const auto read = [](const std::string &raw) {
        Word value = 0;
        for (const char byte : raw)
            value = Word(std::uint64_t(value) << 8) | std::uint8_t(byte);
        return value;
    };
    // x^(8·length) in two steps, for 8·length may not fit 64 bits.
    Word shift = Field::power(secondLength);
    for (int doubling = 0; doubling < 3; ++doubling)
        shift = Field::multiply(shift, shift);
    Word value = Field::multiply(read(first), shift) ^ read(second);
    std::string raw(sizeof(Word), '\0');
    for (std::size_t index = sizeof(Word); index-- > 0; value = Word(std::uint64_t(value) >> 8))
        raw[index] = char(value & 0xff);
    return raw;
}

} // namespace

std::uint32_t crc32(std::uint32_t crc, std::span<const std::uint8_t> bytes)
{
    return update<Crc32Field>(crc, bytes);
}

std::uint32_t crc32c(std::uint32_t crc, std::span<const std::uint8_t> bytes)
{
    return update<Crc32cField>(crc, bytes);
}

std::uint64_t crc64nvme(std::uint64_t crc, std::span<const std::uint8_t> bytes)
{
    return update<Crc64NvmeField>(crc, bytes);
}

std::uint32_t crc32Portable(std::uint32_t crc, std::span<const std::uint8_t> bytes)
{
    return ~updateByTable<Crc32Field>(~crc, bytes.data(), bytes.size());
}

std::uint32_t crc32cPortable(std::uint32_t crc, std::span<const std::uint8_t> bytes)
{
    return ~updateByTable<Crc32cField>(~crc, bytes.data(), bytes.size());
}

std::uint64_t crc64nvmePortable(std::uint64_t crc, std::span<const std::uint8_t> bytes)
{
    return ~updateByTable<Crc64NvmeField>(~crc, bytes.data(), bytes.size());
}

std::string combineCrc(Digest digest, const std::string &first, const std::string &second, std::uint64_t secondLength)
{
    switch (digest) {
    case Digest::Crc32:
        return combine<Crc32Field, std::uint32_t>(first, second, secondLength);
    case Digest::Crc32c:
        return combine<Crc32cField, std::uint32_t>(first, second, secondLength);
    case Digest::Crc64Nvme:
        return combine<Crc64NvmeField, std::uint64_t>(first, second, secondLength);
    default:
        return {}; // the others cannot be combined
    }
}

} // namespace nephoscope::store
