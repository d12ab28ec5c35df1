#include "store/Md5.h"
#include "store/Md5Rounds.h"

#include <cstring>
#include <stdexcept>
#include <utility>

#if defined(__x86_64__)
#include <immintrin.h>

namespace nephoscope::store {

namespace {

/// Eight 32-bit words, one of each stream.
using Word = std::uint32_t __attribute__((vector_size(32)));

// The same text for both processors, see NEPHOSCOPE_MD5_ROUNDS.
#define NEPHOSCOPE_MD5_LANES                                                                                   \
    /* Words 8 * half … of each stream's block, turned so that equal words lie side by side. */                \
    [[gnu::always_inline]] inline void loadHalf(Word *out, const std::array<const std::uint8_t *, 8> &bytes)   \
    {                                                                                                          \
        Word row[8], pair[8], quad[8];                                                                         \
        _Pragma("GCC unroll 8")                                                                                \
        for (int i = 0; i < 8; ++i)                                                                            \
            std::memcpy(&row[i], bytes[std::size_t(i)], sizeof(Word));                                         \
        _Pragma("GCC unroll 8")                                                                                \
        for (int i = 0; i < 8; i += 2) {                                                                       \
            pair[i] = __builtin_shufflevector(row[i], row[i + 1], 0, 8, 1, 9, 4, 12, 5, 13);                   \
            pair[i + 1] = __builtin_shufflevector(row[i], row[i + 1], 2, 10, 3, 11, 6, 14, 7, 15);             \
        }                                                                                                      \
        _Pragma("GCC unroll 8")                                                                                \
        for (int i = 0; i < 8; i += 4) {                                                                       \
            _Pragma("GCC unroll 8")                                                                            \
            for (int k = 0; k < 2; ++k) {                                                                      \
                const Word low = pair[i + k], high = pair[i + 2 + k];                                          \
                quad[i + 2 * k] = __builtin_shufflevector(low, high, 0, 1, 8, 9, 4, 5, 12, 13);                \
                quad[i + 2 * k + 1] = __builtin_shufflevector(low, high, 2, 3, 10, 11, 6, 7, 14, 15);          \
            }                                                                                                  \
        }                                                                                                      \
        _Pragma("GCC unroll 8")                                                                                \
        for (int i = 0; i < 4; ++i) {                                                                          \
            out[i] = __builtin_shufflevector(quad[i], quad[i + 4], 0, 1, 2, 3, 8, 9, 10, 11);                  \
            out[i + 4] = __builtin_shufflevector(quad[i], quad[i + 4], 4, 5, 6, 7, 12, 13, 14, 15);            \
        }                                                                                                      \
    }                                                                                                          \
    void compress(std::array<Md5Words, 8> &words, std::array<const std::uint8_t *, 8> bytes, std::size_t blocks) \
    {                                                                                                          \
        Word state[4];                                                                                         \
        for (std::size_t i = 0; i < 4; ++i)                                                                    \
            for (std::size_t lane = 0; lane < 8; ++lane)                                                       \
                state[i][lane] = words[lane][i];                                                               \
        for (; blocks != 0; --blocks) {                                                                        \
            Word block[16];                                                                                    \
            _Pragma("GCC unroll 8")                                                                            \
            for (int half = 0; half < 2; ++half) {                                                             \
                loadHalf(block + 8 * half, bytes);                                                             \
                for (const std::uint8_t *&each : bytes)                                                        \
                    each += md5BlockSize / 2;                                                                  \
            }                                                                                                  \
            rounds(state[0], state[1], state[2], state[3], block);                                             \
        }                                                                                                      \
        for (std::size_t i = 0; i < 4; ++i)                                                                    \
            for (std::size_t lane = 0; lane < 8; ++lane)                                                       \
                words[lane][i] = state[i][lane];                                                               \
    }

#ifdef __clang__
#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("avx2")
#endif
namespace avx2 {

inline Word first(Word sum, Word b, Word c, Word d) { return sum + (d ^ (b & (c ^ d))); }
inline Word second(Word sum, Word b, Word c, Word d) { return (sum + (c & ~d)) + (b & d); }
inline Word third(Word sum, Word b, Word c, Word d) { return sum + (b ^ (c ^ d)); }
inline Word fourth(Word sum, Word b, Word c, Word d) { return sum + (c ^ (b | ~d)); }
template <int by>
inline Word rotate(Word word) { return (word << by) | (word >> (32 - by)); }
inline void pin(Word &word) { asm("" : "+x"(word)); }

NEPHOSCOPE_MD5_ROUNDS
NEPHOSCOPE_MD5_LANES

} // namespace avx2
#ifdef __clang__
#pragma clang attribute pop
#else
#pragma GCC pop_options
#endif

#ifdef __clang__
#pragma clang attribute push(__attribute__((target("avx2,avx512f,avx512vl"))), apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("avx2,avx512f,avx512vl")
#endif
namespace avx512 {

/// Any function of three bits in one instruction; the number is its truth table.
template <int table>
[[gnu::always_inline]] inline Word select(Word b, Word c, Word d)
{
    return reinterpret_cast<Word>(_mm256_ternarylogic_epi32(reinterpret_cast<__m256i>(b), reinterpret_cast<__m256i>(c),
                                                            reinterpret_cast<__m256i>(d), table));
}
inline Word first(Word sum, Word b, Word c, Word d) { return sum + select<0xca>(b, c, d); }
inline Word second(Word sum, Word b, Word c, Word d) { return sum + select<0xe4>(b, c, d); }
inline Word third(Word sum, Word b, Word c, Word d) { return sum + select<0x96>(b, c, d); }
inline Word fourth(Word sum, Word b, Word c, Word d) { return sum + select<0x39>(b, c, d); }
template <int by>
inline Word rotate(Word word)
{
    return reinterpret_cast<Word>(_mm256_rol_epi32(reinterpret_cast<__m256i>(word), by));
}
inline void pin(Word &word) { asm("" : "+v"(word)); }

NEPHOSCOPE_MD5_ROUNDS
NEPHOSCOPE_MD5_LANES

} // namespace avx512
#ifdef __clang__
#pragma clang attribute pop
#else
#pragma GCC pop_options
#endif

} // namespace

const std::vector<Md5Kernel> &md5Kernels()
{
    static const std::vector<Md5Kernel> kernels = [] {
        std::vector<Md5Kernel> found = {Md5Kernel::Scalar};
        if (__builtin_cpu_supports("avx2"))
            found.push_back(Md5Kernel::Avx2);
        if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl"))
            found.push_back(Md5Kernel::Avx512);
        return found;
    }();
    return kernels;
}

void md5CompressLanes(Md5Kernel kernel, std::array<Md5Words, md5Lanes> &words,
                      std::array<const std::uint8_t *, md5Lanes> bytes, std::size_t blocks)
{
    if (kernel == Md5Kernel::Avx512)
        avx512::compress(words, bytes, blocks);
    else if (kernel == Md5Kernel::Avx2)
        avx2::compress(words, bytes, blocks);
    else
        throw std::logic_error("the scalar MD5 has no lanes");
}

} // namespace nephoscope::store

#else

namespace nephoscope::store {

const std::vector<Md5Kernel> &md5Kernels()
{
    static const std::vector<Md5Kernel> kernels = {Md5Kernel::Scalar};
    return kernels;
}

void md5CompressLanes(Md5Kernel, std::array<Md5Words, md5Lanes> &, std::array<const std::uint8_t *, md5Lanes>, std::size_t)
{
    throw std::logic_error("this processor has no MD5 lanes");
}

} // namespace nephoscope::store

#endif
