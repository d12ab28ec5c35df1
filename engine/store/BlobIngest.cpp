#include "store/BlobStore.h"
#include "store/BodyReader.h"
#include "store/ChunkCipher.h"
#include "store/Md5Combiner.h"

#include <algorithm>

namespace nephoscope::store {

Expected<StagedBlob> BlobStore::store(const api::Body &body, DigestSet digests,
                                      const std::function<bool(std::uint64_t done)> &progress, const KeyProvider *keys)
{
    const bool small = body.size() <= inlineLimit;
    Expected<std::optional<BlobKeys>> key = makeKey(keys);
    if (!key)
        return fail(std::move(key.error()));
    if (small)
        if (Expected<void> room = checkRoom(body.size()); !room)
            return fail(std::move(room.error()));
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
            sealed.resize(ChunkCipher::roomFor(BodyReader::pieceSize));
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
