#include "store/SealedSource.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace nephoscope::store {

namespace {

/// Chunks read from the file in one call: they stay in the cache until they are opened.
constexpr std::size_t chunksAtOnce = 4;

/// Fills `out` unless the file ends before.
Expected<std::size_t> readFully(const FileHandle &file, std::uint64_t offset, std::span<std::uint8_t> out)
{
    std::size_t done = 0;
    while (done < out.size()) {
        const ssize_t count = ::pread(file.descriptor(), out.data() + done, out.size() - done, off_t(offset + done));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return fail(Error{"InternalError", std::string("cannot read: ") + std::strerror(errno), 500});
        if (count == 0)
            break;
        done += std::size_t(count);
    }
    return done;
}

} // namespace

void SealedSource::push(Piece piece)
{
    m_size += piece.length;
    m_pieces.push_back(std::move(piece));
}

void SealedSource::add(Sealed range)
{
    Piece piece;
    piece.length = range.length;
    piece.sealed = std::move(range);
    push(std::move(piece));
}

void SealedSource::add(api::FileSegment plain)
{
    Piece piece;
    piece.length = plain.length;
    piece.plain = std::move(plain);
    push(std::move(piece));
}

void SealedSource::add(std::string bytes)
{
    Piece piece;
    piece.length = bytes.size();
    piece.bytes = std::move(bytes);
    push(std::move(piece));
}

Expected<std::size_t> SealedSource::read(std::span<std::uint8_t> out)
{
    std::size_t filled = 0;
    while (filled < out.size() && m_piece < m_pieces.size()) {
        Piece &piece = m_pieces[m_piece];
        if (m_done == piece.length) {
            piece = {}; // closes the file, wipes the key
            ++m_piece;
            m_done = 0;
            m_cipher.reset();
            m_chunkNumber.reset();
            continue;
        }
        const auto room = out.subspan(filled, std::size_t(std::min<std::uint64_t>(out.size() - filled, piece.length - m_done)));
        Expected<std::size_t> got = room.size();
        if (piece.sealed)
            got = readSealed(*piece.sealed, room);
        else if (piece.plain)
            got = readFully(*piece.plain->file, piece.plain->offset + m_done, room);
        else
            std::memcpy(room.data(), piece.bytes.data() + m_done, room.size());
        if (!got)
            return got;
        if (*got == 0)
            return fail(internalError("a file shorter than its row says"));
        filled += *got;
        m_done += *got;
    }
    return filled;
}

Expected<std::size_t> SealedSource::readSealed(const Sealed &range, std::span<std::uint8_t> out)
{
    if (!m_cipher)
        m_cipher.emplace(range.key, ChunkCipher::Direction::Open);
    const std::uint64_t at = range.offset + m_done;
    const std::uint64_t number = at / chunkSize;
    const std::uint64_t within = at % chunkSize;
    const std::uint64_t chunkLength = std::min(chunkSize, range.blobSize - number * chunkSize);
    if (within == 0 && out.size() >= chunkLength) {
        // Whole chunks go where they are wanted, without a stop in between.
        std::size_t count = std::max<std::size_t>(1, std::min<std::size_t>(chunksAtOnce, out.size() / chunkSize));
        if (number + count > (range.blobSize + chunkSize - 1) / chunkSize)
            count = std::size_t((range.blobSize + chunkSize - 1) / chunkSize - number);
        return openChunks(range, number, count, out.data());
    }
    if (m_chunkNumber != number) {
        m_chunkNumber.reset();
        m_chunk.resize(chunkLength);
        if (auto opened = openChunks(range, number, 1, m_chunk.data()); !opened)
            return opened;
        m_chunkNumber = number;
    }
    const std::size_t size = std::size_t(std::min<std::uint64_t>(out.size(), chunkLength - within));
    std::memcpy(out.data(), m_chunk.data() + within, size);
    return size;
}

Expected<std::size_t> SealedSource::openChunks(const Sealed &range, std::uint64_t first, std::size_t count, std::uint8_t *out)
{
    const std::uint64_t plain = std::min(range.blobSize - first * chunkSize, count * chunkSize);
    const std::uint64_t overhead = range.key.layers() * tagSize;
    const std::uint64_t stored = plain + count * overhead;
    m_raw.resize(std::max<std::size_t>(m_raw.size(), stored));
    const std::span<std::uint8_t> raw(m_raw.data(), stored);
    const Expected<std::size_t> got = readFully(*range.file, first * (chunkSize + overhead), raw);
    if (!got)
        return got;
    if (*got != stored)
        return fail(damagedContent(range.name + " is too short"));
    for (std::size_t index = 0; index < count; ++index) {
        const std::uint64_t begin = index * (chunkSize + overhead);
        const auto chunk = raw.subspan(begin, std::min<std::uint64_t>(chunkSize + overhead, stored - begin));
        if (!m_cipher->open(first + index, chunk, out + index * chunkSize))
            return fail(damagedContent(range.name + ", chunk " + std::to_string(first + index)));
    }
    return std::size_t(plain);
}

Expected<std::string> SealedSource::readAll()
{
    std::string all(m_size, '\0');
    const Expected<std::size_t> got = read({reinterpret_cast<std::uint8_t *>(all.data()), all.size()});
    if (!got)
        return fail(got.error());
    return all;
}

} // namespace nephoscope::store
