#include "store/BlobStore.h"

#include "core/Log.h"
#include "core/Text.h"
#include "store/Unencrypted.h"

#include <charconv>
#include <stdexcept>
#include <sys/resource.h>

namespace nephoscope::store {

namespace {

constexpr Migration blobMigrations[] = {
    {"blobs", 1,
     "CREATE TABLE blobs(id INTEGER PRIMARY KEY, size INTEGER NOT NULL, refs INTEGER NOT NULL, data BLOB);"
     "CREATE TABLE blob_epoch(one INTEGER PRIMARY KEY CHECK(one = 1), epoch INTEGER NOT NULL)"},
    // Null: not encrypted, as all blobs were before.
    {"blobs", 2, "ALTER TABLE blobs ADD COLUMN key BLOB"},
};

constexpr std::uint64_t rowOverhead = 512;         ///< of a small object, about
constexpr std::uint64_t lookInterval = 1024 * 1024; ///< a quarter of what is kept for rows

/// A GET of an object of thousands of parts holds as many files open; the usual soft limit of 1,024
/// is for programs that use select().
void raiseFileLimit()
{
    constexpr rlim_t wanted = 65536;
    rlimit limit = {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= wanted)
        return;
    limit.rlim_cur = std::min(wanted, limit.rlim_max);
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

std::string hexDigits(std::int64_t value, int width)
{
    std::string text(std::size_t(width), '0');
    for (std::size_t index = text.size(); index-- > 0; value >>= 4)
        text[index] = "0123456789abcdef"[value & 15];
    return text;
}

// Two keys in one column: the mark of such content, the length of the first in two bytes, the first, the second.
constexpr std::size_t dualHead = 3;

std::string joinKeys(std::string_view provider, std::string_view outer)
{
    std::string joined(1, static_cast<char>(KeyProvider::Kind::ServiceDual));
    joined += static_cast<char>(provider.size() >> 8);
    joined += static_cast<char>(provider.size() & 0xff);
    joined += provider;
    joined += outer;
    return joined;
}

struct SealedLayers
{
    std::string_view provider;
    std::string_view outer; ///< empty: one layer
};

SealedLayers splitKeys(std::string_view sealed)
{
    if (sealed.size() < dualHead || sealed.front() != static_cast<char>(KeyProvider::Kind::ServiceDual))
        return {sealed, {}};
    const std::size_t size = std::size_t(static_cast<unsigned char>(sealed[1])) << 8 | static_cast<unsigned char>(sealed[2]);
    sealed.remove_prefix(dualHead);
    return {sealed.substr(0, size), sealed.substr(std::min(size, sealed.size()))};
}

/// 0 when the name is not one of ours.
std::int64_t idOf(const std::filesystem::path &file)
{
    const std::string name = file.filename().string();
    std::int64_t id = 0;
    const auto [end, failure] = std::from_chars(name.data(), name.data() + name.size(), id, 16);
    return failure == std::errc() && end == name.data() + name.size() ? id : 0;
}

} // namespace

StagedBlob::StagedBlob(StagedBlob &&other) noexcept
    : m_store(std::exchange(other.m_store, nullptr)), m_id(std::exchange(other.m_id, 0)), m_size(other.m_size),
      m_inline(std::move(other.m_inline)), m_key(std::move(other.m_key)), m_digests(std::move(other.m_digests))
{
}

StagedBlob &StagedBlob::operator=(StagedBlob &&other) noexcept
{
    // By a swap, so that what this one held is discarded with `other`.
    std::swap(m_store, other.m_store);
    std::swap(m_id, other.m_id);
    std::swap(m_size, other.m_size);
    std::swap(m_inline, other.m_inline);
    std::swap(m_key, other.m_key);
    std::swap(m_digests, other.m_digests);
    return *this;
}

StagedBlob::~StagedBlob()
{
    if (m_store && m_id != 0)
        m_store->discard(m_id);
}

std::string_view StagedBlob::providerKey() const
{
    return splitKeys(m_key).provider;
}

std::span<const Migration> BlobStore::migrations()
{
    return blobMigrations;
}

bool BlobStore::hasEncryptedBlobs(Connection &reader)
{
    return reader.query("SELECT 1 FROM blobs WHERE key IS NOT NULL LIMIT 1").step();
}

BlobStore::BlobStore(Database &database, Disk &disk, WorkerPool &pool, std::shared_ptr<const KeyProvider> master)
    : m_database(database), m_disk(disk), m_pool(pool), m_master(std::move(master)), m_folder(database.folder() / "blobs"),
      m_sinceLook(lookInterval)
{
    raiseFileLimit();
    if (const Expected<void> made = m_disk.makeFolder(m_folder); !made)
        log::error(m_folder.string() + ": " + made.error().message);
    // The ids count too: after a power cut the epoch row may be older than some of them.
    Query query = m_database.writer().query(
        "INSERT INTO blob_epoch(one, epoch) VALUES(1, 1 + (SELECT coalesce(max(id), 0) >> ?1 FROM blobs)) ON CONFLICT(one) DO"
        " UPDATE SET epoch = 1 + max(epoch, (SELECT coalesce(max(id), 0) >> ?1 FROM blobs)) RETURNING epoch");
    query.bind(epochShift);
    query.step();
    m_epoch = query.integer(0);
    query.run();
}

BlobStore::~BlobStore()
{
    m_gate->close();
}

std::filesystem::path BlobStore::pathOf(std::int64_t id) const
{
    return m_folder / hexDigits(id & 0xff, 2) / hexDigits(id, 16);
}

std::int64_t BlobStore::allocateId()
{
    return (m_epoch << epochShift) | ++m_counter;
}

void BlobStore::discard(std::int64_t id)
{
    {
        const std::lock_guard lock(m_stagedMutex);
        m_staged.erase(id);
    }
    unlink({id});
}

Expected<std::optional<BlobKeys>> BlobStore::makeKey(const KeyProvider *keys) const
{
    if (!keys)
        keys = m_master.get();
    if (!keys || keys == &unencrypted())
        return std::nullopt;
    Expected<SealedKey> made = keys->makeKey();
    if (!made)
        return fail(std::move(made.error()));
    BlobKeys blob(made->key);
    blob.sealed = std::move(made->sealed);
    if (keys->kind() != KeyProvider::Kind::ServiceDual)
        return blob;
    if (!m_master)
        return fail(internalError("no master key for the second layer"));
    const Expected<SealedKey> outer = m_master->makeKey();
    if (!outer)
        return fail(outer.error());
    blob.outer = outer->key;
    blob.sealed = joinKeys(blob.sealed, outer->sealed);
    return blob;
}

Expected<BlobKeys> BlobStore::openKey(std::string_view sealed, const KeyProvider *customer) const
{
    const SealedLayers stored = splitKeys(sealed);
    for (const KeyProvider *keys : {m_master.get(), customer}) {
        if (!keys || sealed.empty() || sealed.front() != static_cast<char>(keys->kind()))
            continue;
        Expected<SecretKey> inner = keys->openKey(stored.provider);
        if (!inner)
            return fail(std::move(inner.error()));
        BlobKeys blob(*inner);
        if (!stored.outer.empty()) {
            const Expected<SecretKey> outer = m_master ? m_master->openKey(stored.outer) : fail(internalError("no master key"));
            if (!outer)
                return fail(outer.error());
            blob.outer = *outer;
        }
        return blob;
    }
    return fail(internalError("content whose key was not sent along"));
}

Expected<void> BlobStore::checkRoom(std::uint64_t bytes)
{
    // Small ones come by the thousand, and a row more or less does not fill what is kept.
    if (bytes <= inlineLimit && m_sinceLook.fetch_add(bytes + rowOverhead, std::memory_order_relaxed) < lookInterval)
        return {};
    m_sinceLook.store(0, std::memory_order_relaxed);
    const Expected<std::uint64_t> free = m_disk.freeBytes(m_folder);
    if (!free || (*free >= rowReserve && *free - rowReserve >= bytes))
        return {};
    m_sinceLook.store(lookInterval, std::memory_order_relaxed);
    return fail(insufficientStorage());
}

Expected<FileHandle> BlobStore::createFile(std::uint64_t expectedSize)
{
    if (Expected<void> room = checkRoom(std::max(expectedSize, inlineLimit + 1)); !room)
        return fail(std::move(room.error()));
    Expected<FileHandle> file = m_disk.createUnnamed(m_folder);
    if (!file)
        return file;
    if (Expected<void> reserved = m_disk.reserve(*file, expectedSize); !reserved)
        return fail(std::move(reserved.error()));
    return file;
}

Expected<StagedBlob> BlobStore::publish(FileHandle file, std::uint64_t size, DigestValues digests, std::string key)
{
    const bool power = m_database.durability() == Durability::Power;
    if (power)
        if (Expected<void> synced = m_disk.sync(file); !synced)
            return fail(std::move(synced.error()));
    StagedBlob staged;
    staged.m_id = allocateId();
    staged.m_size = size;
    staged.m_digests = std::move(digests);
    staged.m_key = std::move(key);
    {
        const std::lock_guard lock(m_stagedMutex);
        m_staged.insert(staged.m_id);
    }
    staged.m_store = this; // from here on it cleans up after itself
    if (Expected<void> linked = link(file, staged.m_id); !linked)
        return fail(std::move(linked.error()));
    if (power)
        if (Expected<void> synced = m_disk.syncFolder(pathOf(staged.m_id).parent_path()); !synced)
            return fail(std::move(synced.error()));
    return staged;
}

Expected<void> BlobStore::link(const FileHandle &file, std::int64_t id)
{
    const std::filesystem::path name = pathOf(id);
    std::atomic<bool> &made = m_folderMade[std::size_t(id & 0xff)];
    if (!made) {
        if (Expected<void> folder = m_disk.makeFolder(name.parent_path()); !folder)
            return folder;
        if (m_database.durability() == Durability::Power)
            if (Expected<void> synced = m_disk.syncFolder(m_folder); !synced)
                return synced;
        made = true;
    }
    Expected<void> published = m_disk.publish(file, name);
    std::error_code ignored;
    if (published || !std::filesystem::exists(name, ignored))
        return published;
    // No row has an id of this epoch that was not handed out, so what lies there is left over from
    // an epoch whose number a power cut took back.
    if (Expected<void> removed = m_disk.remove(name); !removed)
        return removed;
    return m_disk.publish(file, name);
}

std::int64_t BlobStore::adopt(Connection &writer, StagedBlob &&staged)
{
    StagedBlob blob(std::move(staged));
    const auto key = blob.m_key.empty() ? std::nullopt : std::optional(asBytes(blob.m_key));
    if (blob.isInline()) {
        const std::int64_t id = allocateId();
        Query query = writer.query("INSERT INTO blobs(id, size, refs, data, key) VALUES(?, ?, 1, ?, ?)");
        query.bind(id, blob.m_size, asBytes(blob.m_inline), key).run();
        return id;
    }
    const std::int64_t id = blob.m_id;
    writer.query("INSERT INTO blobs(id, size, refs, data, key) VALUES(?, ?, 1, NULL, ?)").bind(id, blob.m_size, key).run();
    writer.whenUndone([this, id] { discard(id); });
    {
        const std::lock_guard lock(m_stagedMutex);
        m_staged.erase(id);
    }
    blob.m_id = 0;
    return id;
}

void BlobStore::addReference(Connection &writer, std::int64_t blob)
{
    if (writer.query("UPDATE blobs SET refs = refs + 1 WHERE id = ?").bind(blob).run() == 0)
        throw std::logic_error("a reference to a blob that is gone");
}

void BlobStore::release(Connection &writer, std::int64_t blob, std::vector<std::int64_t> &unlinkAfterCommit)
{
    {
        // The common case in one statement that rewrites nothing.
        Query last = writer.query("DELETE FROM blobs WHERE id = ? AND refs <= 1 RETURNING data IS NULL");
        last.bind(blob);
        if (last.step()) {
            if (last.integer(0) != 0)
                unlinkAfterCommit.push_back(blob);
            last.run();
            return;
        }
    }
    writer.query("UPDATE blobs SET refs = refs - 1 WHERE id = ?").bind(blob).run();
}

void BlobStore::unlink(std::vector<std::int64_t> ids)
{
    if (ids.empty())
        return;
    m_pool.post([this, gate = m_gate, ids = std::move(ids)] {
        const Gate::Pass pass(gate);
        if (!pass)
            return;
        for (const std::int64_t id : ids)
            if (const Expected<void> removed = m_disk.remove(pathOf(id)); !removed)
                log::warning(pathOf(id).string() + ": " + removed.error().message);
    });
}

void BlobStore::sweepLeftovers()
{
    sweepFolder(0);
}

void BlobStore::sweepFolder(int number)
{
    // One folder a task, each posting the next, so that requests are served in between.
    m_pool.post([this, gate = m_gate, number] {
        const Gate::Pass pass(gate);
        if (!pass)
            return;
        try {
            std::error_code failure;
            for (const auto &entry : std::filesystem::directory_iterator(m_folder / hexDigits(number, 2), failure)) {
                const std::int64_t id = idOf(entry.path());
                if (id == 0 || (id >> epochShift) >= m_epoch)
                    continue;
                Query query = m_database.reader().query("SELECT 1 FROM blobs WHERE id = ?");
                query.bind(id);
                if (!query.step())
                    m_disk.remove(entry.path());
            }
        } catch (const std::exception &exception) {
            log::warning(std::string("leftover files could not be swept: ") + exception.what());
        }
        if (number < 255)
            sweepFolder(number + 1);
    });
}

void BlobStore::removeAll()
{
    std::error_code failure;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(m_folder, failure)) {
        if (!entry.is_regular_file(failure))
            continue;
        {
            const std::lock_guard lock(m_stagedMutex);
            if (m_staged.contains(idOf(entry.path())))
                continue;
        }
        if (const Expected<void> removed = m_disk.remove(entry.path()); !removed)
            log::warning(entry.path().string() + ": " + removed.error().message);
    }
}

} // namespace nephoscope::store
