#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace nephoscope::store {

using Md5Words = std::array<std::uint32_t, 4>;
inline constexpr std::size_t md5BlockSize = 64;
inline constexpr std::size_t md5Lanes = 8;

/// Ways to reckon MD5. Scalar is one stream at a time; the others take eight side by side.
enum class Md5Kernel : std::uint8_t { Scalar, Avx2, Avx512 };
/// Those this processor has, the fastest last; never empty.
const std::vector<Md5Kernel> &md5Kernels();

/// Takes `blocks` whole blocks into one stream's state.
void md5Compress(Md5Words &words, const std::uint8_t *bytes, std::size_t blocks);
/// Takes `blocks` whole blocks into each of eight states. All pointers must be readable, also those
/// of lanes whose outcome nobody wants. `kernel` must not be Scalar and must be in md5Kernels().
void md5CompressLanes(Md5Kernel kernel, std::array<Md5Words, md5Lanes> &words,
                      std::array<const std::uint8_t *, md5Lanes> bytes, std::size_t blocks);

/// MD5 (RFC 1321) of one stream. It is no protection against forgery; S3's ETags are made of it.
class Md5State
{
public:
    /// Hashes on the calling thread.
    void update(std::span<const std::uint8_t> bytes);
    /// The digest; afterwards the state is as new.
    std::array<std::uint8_t, 16> finish();

private:
    friend class Md5Combiner;
    /// Completes and takes in a block begun earlier; what is left of `bytes` comes back.
    std::span<const std::uint8_t> fillBlock(std::span<const std::uint8_t> bytes);
    /// Keeps the beginning of a block for later.
    void keep(std::span<const std::uint8_t> bytes);

    Md5Words m_words = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};
    std::uint64_t m_length = 0;
    std::array<std::uint8_t, md5BlockSize> m_block{};
};

} // namespace nephoscope::store
