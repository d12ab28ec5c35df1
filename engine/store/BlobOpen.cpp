#include "store/BlobStore.h"

#include <sys/mman.h>

namespace nephoscope::store {

namespace {

Error noSuchBlob()
{
    return {"NoSuchBlob", "The content is no longer there.", 404};
}

/// Inline bytes between files become a file in memory, so that the whole body still is a list of
/// file ranges and can leave by sendfile.
Expected<api::FileSegment> inMemoryFile(Disk &disk, const std::string &bytes)
{
    auto file = std::make_shared<FileHandle>(::memfd_create("blob", MFD_CLOEXEC));
    if (!*file)
        return fail(internalError("memfd_create failed"));
    const std::span<const std::uint8_t> view(reinterpret_cast<const std::uint8_t *>(bytes.data()), bytes.size());
    if (Expected<void> written = disk.writeAt(*file, 0, view); !written)
        return fail(std::move(written.error()));
    return api::FileSegment{std::move(file), 0, bytes.size()};
}

} // namespace

Expected<api::Body> BlobStore::open(Connection &reader, const std::vector<BlobRange> &ranges)
{
    std::vector<api::FileSegment> segments;
    std::string pending; // inline bytes not yet among the segments
    std::int64_t lastBlob = 0;
    const auto flush = [&]() -> Expected<void> {
        if (pending.empty())
            return {};
        Expected<api::FileSegment> segment = inMemoryFile(m_disk, pending);
        if (!segment)
            return fail(std::move(segment.error()));
        segments.push_back(std::move(*segment));
        pending.clear();
        lastBlob = 0;
        return {};
    };

    for (const BlobRange &range : ranges) {
        if (range.length == 0)
            continue;
        if (range.blob == lastBlob && pending.empty()) {
            segments.push_back({segments.back().file, range.offset, range.length});
            continue;
        }
        Query query = reader.query("SELECT data FROM blobs WHERE id = ?");
        query.bind(range.blob);
        if (!query.step())
            return fail(noSuchBlob());
        if (!query.isNull(0)) {
            const std::string_view bytes = query.text(0);
            if (range.offset > bytes.size() || range.length > bytes.size() - range.offset)
                return fail(internalError("a range beyond the end of its blob"));
            pending.append(bytes.substr(range.offset, range.length));
            continue;
        }
        if (Expected<void> flushed = flush(); !flushed)
            return fail(std::move(flushed.error()));
        Expected<FileHandle> file = m_disk.openForReading(pathOf(range.blob));
        if (!file) {
            std::error_code ignored;
            return fail(std::filesystem::exists(pathOf(range.blob), ignored) ? std::move(file.error()) : noSuchBlob());
        }
        segments.push_back({std::make_shared<const FileHandle>(std::move(*file)), range.offset, range.length});
        lastBlob = range.blob;
    }
    if (segments.empty())
        return api::Body::fromString(std::move(pending));
    if (Expected<void> flushed = flush(); !flushed)
        return fail(std::move(flushed.error()));
    return api::Body::fromSegments(std::move(segments));
}

} // namespace nephoscope::store
