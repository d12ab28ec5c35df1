#pragma once

#include "api/Types.h"

#include <array>
#include <span>
#include <vector>

namespace nephoscope::store {

/// Hands out a body's bytes piece by piece, from wherever they are. The body outlives it.
class BodyReader
{
public:
    /// Fits the second-level cache, so that the digests and the write find the bytes there.
    static constexpr std::size_t pieceSize = 256 * 1024;

    explicit BodyReader(const api::Body &body, std::size_t most = pieceSize);
    /// The next bytes; empty at the end. Valid until the next call but one. `IncompleteBody` (400)
    /// when there are fewer than the body promised.
    Expected<std::span<const std::uint8_t>> next();

private:
    using Piece = Expected<std::span<const std::uint8_t>>;

    Piece fromMemory(std::size_t wanted);
    Piece fromSource(std::size_t wanted);
    Piece fromFiles(std::size_t wanted);

    const api::Body &m_body;
    const std::size_t m_most;
    std::uint64_t m_left;
    std::array<std::vector<std::uint8_t>, 2> m_buffers; ///< the first is being filled
    std::size_t m_segment = 0;
    std::uint64_t m_inSegment = 0;
};

} // namespace nephoscope::store
