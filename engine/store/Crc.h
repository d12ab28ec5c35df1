#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <limits>
#include <span>

namespace nephoscope::store {

/// The arithmetic of a reflected CRC with all-ones start and final value, `Polynomial` given
/// reflected. One folding kernel serves CRC-32, CRC-32C and CRC-64/NVME, for the fold works on
/// polynomials over 64-bit words whatever their degree (Gopal et al., "Fast CRC Computation for
/// Generic Polynomials Using PCLMULQDQ", Intel 2009).
template <class Word, Word Polynomial>
struct CrcField
{
    static constexpr int bits = std::numeric_limits<Word>::digits;

    /// a·b mod P; bit i stands for x^(bits-1-i).
    static constexpr Word multiply(Word a, Word b)
    {
        Word product = 0;
        for (Word mask = Word(1) << (bits - 1); mask != 0; mask >>= 1) {
            if (a & mask)
                product ^= b;
            b = (b & 1) ? (b >> 1) ^ Polynomial : b >> 1;
        }
        return product;
    }

    /// x^exponent mod P.
    static constexpr Word power(std::uint64_t exponent)
    {
        Word result = Word(1) << (bits - 1);
        Word square = Word(1) << (bits - 2);
        for (; exponent != 0; exponent >>= 1) {
            if (exponent & 1)
                result = multiply(result, square);
            square = multiply(square, square);
        }
        return result;
    }

    /// x^(exponent-1) as a 64-bit reflected word: what a carry-less multiplication needs to shift
    /// by `exponent`, since the product of two reflected words comes out one degree too high.
    static constexpr std::uint64_t foldConstant(std::uint64_t exponent)
    {
        return std::uint64_t(power(exponent - 1)) << (64 - bits);
    }

    using Tables = std::array<std::array<Word, 256>, 8>;

    static constexpr Tables makeTables()
    {
        Tables tables{};
        for (unsigned byte = 0; byte < 256; ++byte) {
            Word value = byte;
            for (int bit = 0; bit < 8; ++bit)
                value = (value & 1) ? (value >> 1) ^ Polynomial : value >> 1;
            tables[0][byte] = value;
        }
        for (std::size_t slice = 1; slice < 8; ++slice)
            for (unsigned byte = 0; byte < 256; ++byte)
                tables[slice][byte] = (tables[slice - 1][byte] >> 8) ^ tables[0][tables[slice - 1][byte] & 0xff];
        return tables;
    }
};

using Crc32Field = CrcField<std::uint32_t, 0xEDB88320u>;
using Crc32cField = CrcField<std::uint32_t, 0x82F63B78u>;
using Crc64NvmeField = CrcField<std::uint64_t, 0x9A6C9329AC4BC9B5u>;

/// The same functions as in Digests.h on tables alone: what machines without PCLMULQDQ run, and
/// what the tests hold the kernel against.
std::uint32_t crc32Portable(std::uint32_t crc, std::span<const std::uint8_t> bytes);
std::uint32_t crc32cPortable(std::uint32_t crc, std::span<const std::uint8_t> bytes);
std::uint64_t crc64nvmePortable(std::uint64_t crc, std::span<const std::uint8_t> bytes);

} // namespace nephoscope::store
