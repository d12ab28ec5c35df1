#include "store/Md5.h"

#include "store/Md5Rounds.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

namespace nephoscope::store {

namespace {

using Word = std::uint32_t;

Word first(Word sum, Word b, Word c, Word d) { return sum + (d ^ (b & (c ^ d))); }
Word second(Word sum, Word b, Word c, Word d) { return (sum + (c & ~d)) + (b & d); }
Word third(Word sum, Word b, Word c, Word d) { return sum + (b ^ (c ^ d)); }
Word fourth(Word sum, Word b, Word c, Word d) { return sum + (c ^ (b | ~d)); }
template <int by>
Word rotate(Word word) { return std::rotl(word, by); }

void pin(Word &word) { asm("" : "+r"(word)); }

NEPHOSCOPE_MD5_ROUNDS

Word swapOnBigEndian(Word word)
{
    return std::endian::native == std::endian::big ? __builtin_bswap32(word) : word;
}

} // namespace

void md5Compress(Md5Words &words, const std::uint8_t *bytes, std::size_t blocks)
{
    Word a = words[0], b = words[1], c = words[2], d = words[3];
    for (; blocks != 0; --blocks, bytes += md5BlockSize) {
        Word block[16];
        std::memcpy(block, bytes, sizeof block);
        for (Word &word : block)
            word = swapOnBigEndian(word);
        rounds(a, b, c, d, block);
    }
    words = {a, b, c, d};
}

std::span<const std::uint8_t> Md5State::fillBlock(std::span<const std::uint8_t> bytes)
{
    const std::size_t held = m_length % md5BlockSize;
    if (held == 0)
        return bytes;
    const auto part = bytes.first(std::min(bytes.size(), md5BlockSize - held));
    keep(part);
    if (held + part.size() == md5BlockSize)
        md5Compress(m_words, m_block.data(), 1);
    return bytes.subspan(part.size());
}

void Md5State::keep(std::span<const std::uint8_t> bytes)
{
    std::copy(bytes.begin(), bytes.end(), m_block.begin() + std::ptrdiff_t(m_length % md5BlockSize));
    m_length += bytes.size();
}

void Md5State::update(std::span<const std::uint8_t> bytes)
{
    bytes = fillBlock(bytes);
    const std::size_t whole = bytes.size() - bytes.size() % md5BlockSize;
    if (whole != 0) {
        md5Compress(m_words, bytes.data(), whole / md5BlockSize);
        m_length += whole;
    }
    keep(bytes.subspan(whole));
}

std::array<std::uint8_t, 16> Md5State::finish()
{
    const std::uint64_t bits = m_length * 8;
    std::array<std::uint8_t, md5BlockSize + 8> padding{0x80};
    // To eight bytes before the end of a block, at least one byte.
    const std::size_t fill = 1 + (2 * md5BlockSize - 9 - m_length % md5BlockSize) % md5BlockSize;
    for (std::size_t i = 0; i < 8; ++i)
        padding[fill + i] = std::uint8_t(bits >> (8 * i));
    update(std::span(padding).first(fill + 8));
    std::array<std::uint8_t, 16> digest;
    for (std::size_t i = 0; i < digest.size(); ++i)
        digest[i] = std::uint8_t(m_words[i / 4] >> (8 * (i % 4)));
    *this = {};
    return digest;
}

} // namespace nephoscope::store
