#include "store/BlobStore.h"
#include "store/ChunkCipher.h"
#include "store/Md5Combiner.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace nephoscope::store {

namespace {

/// Fits the second-level cache, so that the digests and the write find the bytes there.
constexpr std::size_t pieceSize = 256 * 1024;

Error incompleteBody()
{
    return {"IncompleteBody", "You did not provide the number of bytes specified by the Content-Length HTTP header.", 400};
}

/// Hands out a body's bytes piece by piece, from wherever they are.
class BodyReader
{
public:
    explicit BodyReader(const api::Body &body) : m_body(body), m_left(body.size())
    {
        if (!body.memory())
            for (std::vector<std::uint8_t> &buffer : m_buffers)
                buffer.resize(std::min<std::uint64_t>(pieceSize, m_left));
    }

    /// The next bytes; empty at the end. Valid until the next call but one.
    Expected<std::span<const std::uint8_t>> next()
    {
        const std::size_t wanted = std::size_t(std::min<std::uint64_t>(pieceSize, m_left));
        if (wanted == 0)
            return std::span<const std::uint8_t>();
        std::swap(m_buffers[0], m_buffers[1]);
        Expected<std::span<const std::uint8_t>> piece = m_body.memory() ? fromMemory(wanted)
            : m_body.source()                                          ? fromSource(wanted)
                                                                       : fromFiles(wanted);
        if (piece)
            m_left -= piece->size();
        return piece;
    }

private:
    using Piece = Expected<std::span<const std::uint8_t>>;

    Piece fromMemory(std::size_t wanted)
    {
        const std::string &bytes = *m_body.memory();
        const auto *begin = reinterpret_cast<const std::uint8_t *>(bytes.data()) + (bytes.size() - m_left);
        return std::span(begin, wanted);
    }

    Piece fromSource(std::size_t wanted)
    {
        std::size_t filled = 0;
        while (filled < wanted) {
            Expected<std::size_t> read = m_body.source()->read(std::span(m_buffers[0]).subspan(filled, wanted - filled));
            if (!read)
                return fail(std::move(read.error()));
            if (*read == 0)
                return fail(incompleteBody());
            filled += *read;
        }
        return std::span<const std::uint8_t>(m_buffers[0]).first(filled);
    }

    Piece fromFiles(std::size_t wanted)
    {
        const std::vector<api::FileSegment> &segments = m_body.segments();
        while (m_segment < segments.size() && m_inSegment == segments[m_segment].length) {
            ++m_segment;
            m_inSegment = 0;
        }
        if (m_segment == segments.size())
            return fail(incompleteBody());
        const api::FileSegment &segment = segments[m_segment];
        const std::size_t size = std::size_t(std::min<std::uint64_t>(wanted, segment.length - m_inSegment));
        ssize_t count = 0;
        do
            count = ::pread(segment.file->descriptor(), m_buffers[0].data(), size, off_t(segment.offset + m_inSegment));
        while (count < 0 && errno == EINTR);
        if (count < 0)
            return fail(Error{"InternalError", std::string("cannot read: ") + std::strerror(errno), 500});
        if (count == 0)
            return fail(incompleteBody()); // the file was cut short meanwhile
        m_inSegment += std::uint64_t(count);
        return std::span<const std::uint8_t>(m_buffers[0]).first(std::size_t(count));
    }

    const api::Body &m_body;
    std::uint64_t m_left;
    std::array<std::vector<std::uint8_t>, 2> m_buffers; ///< the first is being filled
    std::size_t m_segment = 0;
    std::uint64_t m_inSegment = 0;
};

} // namespace

Expected<StagedBlob> BlobStore::store(const api::Body &body, DigestSet digests,
                                      const std::function<bool(std::uint64_t done)> &progress, const KeyProvider *keys)
{
    const bool small = body.size() <= inlineLimit;
    Expected<std::optional<BlobKeys>> key = makeKey(keys);
    if (!key)
        return fail(std::move(key.error()));
    FileHandle file;
    std::optional<ChunkCipher> cipher;
    std::vector<std::uint8_t> sealed;
    std::uint64_t written = 0;
    const auto write = [&](std::span<const std::uint8_t> bytes) {
        const std::uint64_t at = written;
        written += bytes.size();
        return m_disk.writeAt(file, at, bytes);
    };
    if (!small) {
        if (*key) {
            cipher.emplace(**key, ChunkCipher::Direction::Seal);
            sealed.resize(ChunkCipher::roomFor(pieceSize));
        }
        Expected<FileHandle> created = createFile(cipher ? sealedSize(body.size(), (*key)->layers()) : body.size());
        if (!created)
            return fail(std::move(created.error()));
        file = std::move(*created);
    }
    std::optional<Md5Combiner::Stream> stream;
    if (!small && digests.has(Digest::Md5))
        stream.emplace(Md5Combiner::shared());
    BodyReader reader(body);
    Hasher hasher(digests); // after the reader: it may go with a piece still under way
    StagedBlob staged;
    std::uint64_t done = 0;
    while (done < body.size()) {
        Expected<std::span<const std::uint8_t>> piece = reader.next();
        if (!piece)
            return fail(std::move(piece.error()));
        hasher.start(*piece); // goes on beside the write and the next read
        std::span<const std::uint8_t> bytes = *piece;
        if (cipher)
            bytes = std::span(sealed).first(cipher->add(*piece, sealed.data()));
        if (small)
            staged.m_inline.append(reinterpret_cast<const char *>(bytes.data()), bytes.size());
        else if (Expected<void> stored = write(bytes); !stored)
            return fail(std::move(stored.error()));
        done += piece->size();
        if (progress && !progress(done))
            return fail(Error{"RequestCancelled", "The request was cancelled.", 400});
    }
    std::string sealedKey = *key ? std::move((*key)->sealed) : std::string();
    if (cipher)
        if (Expected<void> stored = write(std::span(sealed).first(cipher->end(sealed.data()))); !stored)
            return fail(std::move(stored.error()));
    if (!small)
        return publish(std::move(file), done, hasher.finish(), std::move(sealedKey));
    if (*key && done > 0)
        staged.m_inline = sealBytes(**key, staged.m_inline);
    staged.m_key = std::move(sealedKey);
    staged.m_size = done;
    staged.m_digests = hasher.finish();
    return staged;
}

} // namespace nephoscope::store
