#pragma once

#include "api/Types.h"
#include "core/Disk.h"
#include "core/WorkerPool.h"
#include "store/DataKey.h"
#include "store/Database.h"
#include "store/Digests.h"
#include "store/Gate.h"

#include <array>
#include <atomic>
#include <mutex>
#include <unordered_set>

namespace nephoscope::store {

/// A range of a stored blob. An object's content is a list of these: one for a plain PUT, one per
/// part after a multipart upload (parts are joined lazily), and copies share them.
struct BlobRange
{
    std::int64_t blob = 0;
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
};

/// Bytes that have arrived but that no row names yet. Small bodies are held inline and go into
/// the database with the row; large ones already lie published under their id. Dropping it without
/// BlobStore::adopt() removes the file.
class StagedBlob
{
public:
    StagedBlob() = default;
    StagedBlob(StagedBlob &&) noexcept;
    StagedBlob &operator=(StagedBlob &&) noexcept;
    ~StagedBlob();

    std::uint64_t size() const { return m_size; }
    const DigestValues &digests() const { return m_digests; }
    bool isInline() const { return m_id == 0; }
    /// What its key provider made of its data key; empty: not encrypted.
    std::string_view providerKey() const;

private:
    friend class BlobStore;
    friend class FileBlobWriter;
    class BlobStore *m_store = nullptr;
    std::int64_t m_id = 0;
    std::uint64_t m_size = 0;
    std::string m_inline; ///< as it is to lie in the row
    std::string m_key;    ///< the sealed data keys; empty: not encrypted
    DigestValues m_digests;
};

/// Takes a body in pieces and hashes and writes them beside the caller: one lane per heavy digest
/// and one for the file, so that a stream runs at the speed of its slowest digest.
class BlobWriter : public std::enable_shared_from_this<BlobWriter>
{
public:
    using Buffer = std::shared_ptr<const std::string>;
    /// Pieces in flight before append() asks to pause.
    static constexpr std::size_t maxBytesInFlight = 8 * 1024 * 1024;

    virtual ~BlobWriter() = default;
    /// False: stop until the drained callback (called once per pause, on a worker) comes.
    virtual bool append(Buffer piece) = 0;
    virtual void onDrained(std::function<void()> callback) = 0;
    /// No more pieces. `done` runs once, on a worker (or at once for small bodies), with the staged
    /// blob or what went wrong since the first piece: `InsufficientStorage` (507) on a full disk.
    virtual void finish(std::function<void(Expected<StagedBlob>)> done) = 0;
    /// Forgets everything; nothing is left on disk. A finish() under way ends with
    /// `RequestCancelled`.
    virtual void abort() = 0;
};

/// Where bytes rest: small ones as rows, large ones as files `blobs/ab/<id>`, written unnamed and
/// published whole. Ids come from the database and are never reused. Thread-safe except adopt()
/// and release(), which belong to the engine thread.
class BlobStore
{
public:
    /// Bodies up to this size are stored in the database.
    static constexpr std::uint64_t inlineLimit = 64 * 1024;
    /// What comes in leaves so much of the disk to rows: a disk that objects have filled can be emptied, for a
    /// delete writes too.
    static constexpr std::uint64_t rowReserve = 4 * 1024 * 1024;

    /// `migrations()` must be among those the database was opened with. What comes in is encrypted with
    /// data keys of `master`, unless the call names another provider; without either it is not.
    /// Throws SQLite::Exception.
    BlobStore(Database &database, Disk &disk, WorkerPool &pool, std::shared_ptr<const KeyProvider> master = nullptr);
    /// Waits for what runs on the pool; what is still queued there does nothing.
    ~BlobStore();
    static std::span<const Migration> migrations();
    /// Whether there are blobs that nobody can read without their keys.
    static bool hasEncryptedBlobs(Connection &reader);

    /// For bodies that arrive in pieces. `expectedSize` reserves space; 0 when unknown.
    std::shared_ptr<BlobWriter> createWriter(DigestSet digests, std::uint64_t expectedSize,
                                             std::shared_ptr<const KeyProvider> keys = nullptr);
    /// For bodies that can be pulled: hashes and stores on the calling thread (a worker). What is hashed is
    /// what is kept, also of a file that changes meanwhile: each piece is read once. No reflink or
    /// copy_file_range could do it, for what lies on the disk is sealed and not the file's bytes. `progress`
    /// is told the bytes done after every piece; when it answers false the result is
    /// `RequestCancelled`. A body that ends before its size is `IncompleteBody` (400).
    Expected<StagedBlob> store(const api::Body &body, DigestSet digests,
                               const std::function<bool(std::uint64_t done)> &progress = {}, const KeyProvider *keys = nullptr);

    /// Engine thread, inside the transaction: makes the blob permanent with one reference. When the
    /// transaction or its savepoint is taken back, the file goes too.
    std::int64_t adopt(Connection &writer, StagedBlob &&staged);
    void addReference(Connection &writer, std::int64_t blob);
    /// Drops a reference; at zero the row goes now and the file's id is added to
    /// `unlinkAfterCommit`, to be handed to unlink() once the transaction is committed.
    void release(Connection &writer, std::int64_t blob, std::vector<std::int64_t> &unlinkAfterCommit);
    /// Removes files on the pool. A reader that has a file open keeps it.
    void unlink(std::vector<std::int64_t> ids);

    /// A body over ranges of blobs, clipped by the caller. Opens files; inline bytes are copied.
    /// `NoSuchBlob` (404) when a blob went meanwhile: read the row again. `customer` opens what was
    /// stored with such a provider. Encrypted content is memory when it is small, else a source to
    /// pull from, whose reads fail with `InternalError` at the first byte that was changed on disk.
    Expected<api::Body> open(Connection &reader, const std::vector<BlobRange> &ranges, const KeyProvider *customer = nullptr);

    /// Removes files that no row names and that were made before this start (after kill -9).
    /// Runs in the background on the pool; returns at once.
    void sweepLeftovers();
    /// All files gone, for reset; engine thread. Those staged and not yet adopted stay.
    void removeAll();

private:
    friend class StagedBlob;
    friend class FileBlobWriter;
    static constexpr int epochShift = 40;
    std::filesystem::path pathOf(std::int64_t id) const;
    std::int64_t allocateId();
    void discard(std::int64_t id);
    /// New keys of `keys`, else of the master's; empty when there is neither.
    Expected<std::optional<BlobKeys>> makeKey(const KeyProvider *keys) const;
    Expected<BlobKeys> openKey(std::string_view sealed, const KeyProvider *customer) const;
    /// `InsufficientStorage` (507) when `bytes` more would reach into what is left to rows.
    Expected<void> checkRoom(std::uint64_t bytes);
    Expected<FileHandle> createFile(std::uint64_t expectedSize);
    Expected<std::shared_ptr<const FileHandle>> openFile(std::int64_t blob);
    /// Syncs when power must be survived, then gives the file the name of a new id.
    Expected<StagedBlob> publish(FileHandle file, std::uint64_t size, DigestValues digests, std::string key);
    Expected<void> link(const FileHandle &file, std::int64_t id);
    void sweepFolder(int number);

    Database &m_database;
    Disk &m_disk;
    WorkerPool &m_pool;
    const std::shared_ptr<const KeyProvider> m_master;
    std::filesystem::path m_folder;
    std::int64_t m_epoch = 0; ///< counts starts; the high bits of every id made since this one
    std::atomic<std::int64_t> m_counter{0};
    std::atomic<std::uint64_t> m_sinceLook; ///< bytes that went into rows since the disk was asked
    std::array<std::atomic<bool>, 256> m_folderMade{};
    std::mutex m_stagedMutex;
    std::unordered_set<std::int64_t> m_staged; ///< published, and no row yet
    std::shared_ptr<Gate> m_gate = std::make_shared<Gate>();
};

} // namespace nephoscope::store
