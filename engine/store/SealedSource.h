#pragma once

#include "api/Types.h"
#include "store/ChunkCipher.h"

#include <optional>
#include <string>
#include <vector>

namespace nephoscope::store {

/// Pulls bytes out of encrypted files, plain files and memory, one after the other. Nothing leaves
/// it that did not pass its tag.
class SealedSource final : public api::BodySource
{
public:
    /// A range of an encrypted file whose plain bytes are `blobSize`.
    struct Sealed
    {
        std::shared_ptr<const FileHandle> file;
        std::string name; ///< for the log
        BlobKeys key;
        std::uint64_t blobSize = 0;
        std::uint64_t offset = 0;
        std::uint64_t length = 0;
    };

    void add(Sealed range);
    void add(api::FileSegment plain);
    void add(std::string bytes);
    std::uint64_t size() const { return m_size; }

    Expected<std::size_t> read(std::span<std::uint8_t> out) override;
    /// Everything at once.
    Expected<std::string> readAll();

private:
    struct Piece
    {
        std::optional<Sealed> sealed;
        std::optional<api::FileSegment> plain;
        std::string bytes;
        std::uint64_t length = 0;
    };

    void push(Piece piece);
    Expected<std::size_t> readSealed(const Sealed &range, std::span<std::uint8_t> out);
    Expected<std::size_t> openChunks(const Sealed &range, std::uint64_t first, std::size_t count, std::uint8_t *out);

    std::vector<Piece> m_pieces;
    std::uint64_t m_size = 0;
    std::size_t m_piece = 0;
    std::uint64_t m_done = 0;             ///< of the piece
    std::optional<ChunkCipher> m_cipher;  ///< of the piece
    std::vector<std::uint8_t> m_raw;      ///< chunks as they lie on disk
    std::vector<std::uint8_t> m_chunk;    ///< plain bytes of a chunk wanted in several reads
    std::optional<std::uint64_t> m_chunkNumber;
};

} // namespace nephoscope::store
