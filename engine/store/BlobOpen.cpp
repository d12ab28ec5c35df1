#include "store/BlobStore.h"
#include "store/SealedSource.h"

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

/// What a range of a blob needs to be read: the row, without the file's bytes.
struct FoundRange
{
    BlobRange range;
    std::uint64_t size = 0;
    std::string bytes; ///< inline: as stored
    std::string key;
    bool isInline = false;
};

Expected<FoundRange> find(Connection &reader, const BlobRange &range)
{
    Query query = reader.query("SELECT size, data, key FROM blobs WHERE id = ?");
    query.bind(range.blob);
    if (!query.step())
        return fail(noSuchBlob());
    FoundRange found;
    found.range = range;
    found.size = std::uint64_t(query.integer(0));
    found.isInline = !query.isNull(1);
    found.bytes = query.string(1);
    found.key = query.string(2);
    if (range.offset > found.size || range.length > found.size - range.offset)
        return fail(internalError("a range beyond the end of its blob"));
    return found;
}

/// Encrypted bodies up to this size are opened before the reply begins: a damaged one then is an
/// error, not a connection that breaks off.
constexpr std::uint64_t openAtOnce = 256 * 1024;

} // namespace

Expected<std::shared_ptr<const FileHandle>> BlobStore::openFile(std::int64_t blob)
{
    Expected<FileHandle> file = m_disk.openForReading(pathOf(blob));
    if (file)
        return std::make_shared<const FileHandle>(std::move(*file));
    std::error_code ignored;
    return fail(std::filesystem::exists(pathOf(blob), ignored) ? std::move(file.error()) : noSuchBlob());
}

Expected<api::Body> BlobStore::open(Connection &reader, const std::vector<BlobRange> &ranges, const KeyProvider *customer)
{
    auto source = std::make_shared<SealedSource>();
    std::vector<api::FileSegment> segments; // as long as nothing is encrypted
    bool sealed = false;
    std::string pending; // inline bytes not yet handed on
    std::int64_t lastBlob = 0;
    std::shared_ptr<const FileHandle> file; // of lastBlob
    const auto flush = [&]() -> Expected<void> {
        if (pending.empty())
            return {};
        if (sealed) {
            source->add(std::exchange(pending, {}));
            return {};
        }
        Expected<api::FileSegment> segment = inMemoryFile(m_disk, pending);
        if (!segment)
            return fail(std::move(segment.error()));
        segments.push_back(std::move(*segment));
        pending.clear();
        return {};
    };

    for (const BlobRange &range : ranges) {
        if (range.length == 0)
            continue;
        Expected<FoundRange> found = find(reader, range);
        if (!found)
            return fail(std::move(found.error()));
        BlobKeys key;
        if (!found->key.empty()) {
            Expected<BlobKeys> opened = openKey(found->key, customer);
            if (!opened)
                return fail(std::move(opened.error()));
            key = std::move(*opened);
        }
        if (found->isInline) {
            Expected<std::string> bytes = found->key.empty() ? std::move(found->bytes) : openBytes(key, found->bytes);
            if (!bytes)
                return fail(std::move(bytes.error()));
            if (bytes->size() != found->size)
                return fail(damagedContent("a row of the table blobs"));
            pending.append(*bytes, range.offset, range.length);
            continue;
        }
        if (!found->key.empty() && !sealed) {
            sealed = true;
            for (api::FileSegment &segment : segments)
                source->add(std::move(segment));
            segments.clear();
        }
        if (Expected<void> flushed = flush(); !flushed)
            return fail(std::move(flushed.error()));
        if (range.blob != lastBlob || !file) {
            Expected<std::shared_ptr<const FileHandle>> opened = openFile(range.blob);
            if (!opened)
                return fail(std::move(opened.error()));
            file = std::move(*opened);
            lastBlob = range.blob;
        }
        if (!found->key.empty())
            source->add({file, pathOf(range.blob).string(), key, found->size, range.offset, range.length});
        else if (sealed)
            source->add(api::FileSegment{file, range.offset, range.length});
        else
            segments.push_back({file, range.offset, range.length});
    }
    if (!sealed && segments.empty())
        return api::Body::fromString(std::move(pending));
    if (Expected<void> flushed = flush(); !flushed)
        return fail(std::move(flushed.error()));
    if (!sealed)
        return api::Body::fromSegments(std::move(segments));
    const std::uint64_t size = source->size();
    if (size > openAtOnce)
        return api::Body::fromSource(std::move(source), size);
    Expected<std::string> bytes = source->readAll();
    if (!bytes)
        return fail(std::move(bytes.error()));
    return api::Body::fromString(std::move(*bytes));
}

} // namespace nephoscope::store
