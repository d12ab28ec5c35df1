#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>

namespace nephoscope::store {

/// Digests that can be reckoned while bytes pass. S3's checksum algorithms and MD5 for ETags.
enum class Digest : std::uint8_t { Md5, Sha1, Sha256, Crc32, Crc32c, Crc64Nvme };
inline constexpr std::size_t digestCount = 6;

/// A small set of Digest values.
class DigestSet
{
public:
    constexpr DigestSet() = default;
    constexpr DigestSet(std::initializer_list<Digest> digests)
    {
        for (Digest digest : digests)
            add(digest);
    }
    constexpr void add(Digest digest) { m_bits |= std::uint8_t(1u << unsigned(digest)); }
    constexpr void add(DigestSet other) { m_bits |= other.m_bits; }
    constexpr bool has(Digest digest) const { return (m_bits >> unsigned(digest)) & 1u; }
    constexpr bool empty() const { return m_bits == 0; }
    bool operator==(const DigestSet &) const = default;

private:
    std::uint8_t m_bits = 0;
};

/// Raw digest values, CRCs big-endian as S3 writes them before base64.
class DigestValues
{
public:
    /// Empty when that digest was not asked for.
    const std::string &get(Digest digest) const { return m_values[std::size_t(digest)]; }
    void set(Digest digest, std::string raw) { m_values[std::size_t(digest)] = std::move(raw); }
    bool has(Digest digest) const { return !get(digest).empty(); }

private:
    std::array<std::string, digestCount> m_values;
};

/// Reckons a set of digests in one pass. CRCs run a PCLMULQDQ kernel, or tables where the processor
/// has none; the MD5s of threads that hash at the same time run side by side on one of them (see
/// Md5Combiner); the SHAs are Botan's.
class Hasher
{
public:
    explicit Hasher(DigestSet set);
    ~Hasher();
    Hasher(Hasher &&) noexcept;
    Hasher &operator=(Hasher &&) noexcept;

    void update(std::span<const std::uint8_t> bytes);
    /// As update(), but may return with the MD5 still under way, to be reckoned beside what the
    /// caller does next: `bytes` must stay until the next call of start() or update() has returned,
    /// or finish() has, or the hasher is gone.
    void start(std::span<const std::uint8_t> bytes);
    DigestValues finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Running CRCs: begin with 0, pass the last value back in.
std::uint32_t crc32(std::uint32_t crc, std::span<const std::uint8_t> bytes);
std::uint32_t crc32c(std::uint32_t crc, std::span<const std::uint8_t> bytes);
std::uint64_t crc64nvme(std::uint64_t crc, std::span<const std::uint8_t> bytes);
/// CRC of A‖B from the CRCs of A and of B and the length of B: full-object checksums of multipart
/// uploads without reading the bytes again. `first`/`second` are raw big-endian values.
std::string combineCrc(Digest digest, const std::string &first, const std::string &second, std::uint64_t secondLength);

} // namespace nephoscope::store
