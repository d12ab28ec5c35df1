#pragma once

#include "store/DataKey.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

struct evp_cipher_ctx_st;

namespace nephoscope::store {

// How an encrypted blob lies on disk: its plain bytes cut into chunks of 64 KiB (the last may be
// shorter), each one encrypted with AES-256-GCM and followed by its tag. A chunk's nonce is its
// number, for every key encrypts one blob once. Ranges are read without the chunks before them; a
// flipped bit, a chunk in another's place and a blob in another's place do not pass the tag. A blob with
// two layers has them chunk by chunk: the second encrypts the first's bytes and tag, and adds its own.

inline constexpr std::uint64_t chunkSize = 64 * 1024;
inline constexpr std::uint64_t tagSize = 16;

/// Bytes on disk of a blob of `size` plain bytes.
constexpr std::uint64_t sealedSize(std::uint64_t size, std::uint64_t layers = 1)
{
    return size + (size + chunkSize - 1) / chunkSize * tagSize * layers;
}

/// Encrypts the bytes of one blob as they come, or opens its chunks in any order.
class ChunkCipher
{
public:
    enum class Direction { Seal, Open };
    ChunkCipher(const BlobKeys &keys, Direction direction);
    ~ChunkCipher();
    ChunkCipher(ChunkCipher &&other) noexcept;
    ChunkCipher &operator=(ChunkCipher &&) = delete;

    /// Room that add() and end() may need for `size` more bytes.
    static constexpr std::size_t roomFor(std::size_t size) { return size + (size / chunkSize + 2) * 2 * tagSize; }
    /// Encrypts the next bytes to `out`; returns how many bytes of file that made.
    std::size_t add(std::span<const std::uint8_t> plain, std::uint8_t *out);
    /// The tags of a last, shorter chunk.
    std::size_t end(std::uint8_t *out);

    /// One chunk with its tags → its plain bytes at `out`. False when they are not what was sealed;
    /// what lies at `out` then must not be used.
    bool open(std::uint64_t number, std::span<const std::uint8_t> sealed, std::uint8_t *out);

private:
    void begin(std::uint64_t number);
    std::size_t finishChunk(std::uint8_t *out);

    bool openLayer(evp_cipher_ctx_st *layer, std::span<const std::uint8_t> sealed, std::uint8_t *out);

    evp_cipher_ctx_st *m_context;
    evp_cipher_ctx_st *m_outer = nullptr; ///< of a second layer
    std::vector<std::uint8_t> m_between;  ///< a chunk without its second layer
    std::uint64_t m_number = 0;  ///< chunk that is being sealed
    std::uint64_t m_inChunk = 0; ///< plain bytes of it so far
};

/// A whole small blob at once.
std::string sealBytes(const BlobKeys &keys, std::string_view plain);
/// `InternalError` (500) when the bytes were changed.
Expected<std::string> openBytes(const BlobKeys &keys, std::string_view sealed);

/// What a read of changed bytes answers; `where` goes to the log.
Error damagedContent(std::string_view where);

} // namespace nephoscope::store
