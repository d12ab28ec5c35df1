#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace nephoscope::store {

/// floor(2^32 * abs(sin(i + 1))), RFC 1321 section 3.4.
inline constexpr std::array<std::uint32_t, 64> md5Sines = {
    0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613, 0xfd469501,
    0x698098d8, 0x8b44f7af, 0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821,
    0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa, 0xd62f105d, 0x02441453, 0xd8a1e681, 0xe7d3fbc8,
    0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed, 0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a,
    0xfffa3942, 0x8771f681, 0x6d9d6122, 0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70,
    0x289b7ec6, 0xeaa127fa, 0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665,
    0xf4292244, 0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d, 0x85845dd1,
    0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb, 0xeb86d391,
};

inline constexpr std::array<std::array<int, 4>, 4> md5Shifts = {{{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}}};

/// Which word of the block a step takes.
constexpr std::size_t md5WordOf(std::size_t step)
{
    constexpr std::array<std::size_t, 4> factor = {1, 5, 3, 7}, offset = {0, 1, 5, 0};
    return (factor[step / 16] * step + offset[step / 16]) % 16;
}

} // namespace nephoscope::store

/// Defines `rounds(a, b, c, d, block)`: the 64 steps on `Word`s. Text rather than a template, because
/// a function is compiled for the processor named where it is written, not where it is used. The
/// namespace around it provides Word, first … fourth (the round functions, each added to `sum`),
/// rotate, and pin, which keeps the compiler from adding the word everything waits for too early.
/// They add where MD5's specification ORs disjoint bits: the two halves then wait for one
/// word less.
#define NEPHOSCOPE_MD5_ROUNDS                                                                        \
    template <std::size_t step>                                                                      \
    [[gnu::always_inline]] inline void advance(Word &a, Word b, Word c, Word d, const Word *block)   \
    {                                                                                                \
        Word sum = a + block[md5WordOf(step)] + md5Sines[step];                                      \
        pin(sum);                                                                                    \
        Word mixed;                                                                                  \
        if constexpr (step < 16)                                                                     \
            mixed = first(sum, b, c, d);                                                             \
        else if constexpr (step < 32)                                                                \
            mixed = second(sum, b, c, d);                                                            \
        else if constexpr (step < 48)                                                                \
            mixed = third(sum, b, c, d);                                                             \
        else                                                                                         \
            mixed = fourth(sum, b, c, d);                                                            \
        a = rotate<md5Shifts[step / 16][step % 4]>(mixed) + b;                                       \
    }                                                                                                \
    template <std::size_t... four>                                                                   \
    [[gnu::always_inline]] inline void allSteps(Word &a, Word &b, Word &c, Word &d,                  \
                                                const Word *block, std::index_sequence<four...>)     \
    {                                                                                                \
        ((advance<4 * four>(a, b, c, d, block), advance<4 * four + 1>(d, a, b, c, block),            \
          advance<4 * four + 2>(c, d, a, b, block), advance<4 * four + 3>(b, c, d, a, block)),       \
         ...);                                                                                       \
    }                                                                                                \
    [[gnu::always_inline]] inline void rounds(Word &a, Word &b, Word &c, Word &d, const Word *block) \
    {                                                                                                \
        const Word a0 = a, b0 = b, c0 = c, d0 = d;                                                   \
        allSteps(a, b, c, d, block, std::make_index_sequence<16>());                                 \
        a += a0;                                                                                     \
        b += b0;                                                                                     \
        c += c0;                                                                                     \
        d += d0;                                                                                     \
    }
