#pragma once

#include "transfer/SyncFilter.h"
#include "transfer/TransferManager.h"

#include <array>
#include <atomic>
#include <mutex>
#include <thread>

namespace nephoscope::transfer {

/// What is to be made alike.
struct SyncOrder
{
    enum class Way : std::uint8_t { Up, Down };
    /// What tells that a file has changed.
    enum class By : std::uint8_t {
        SizeAndTime, ///< another size, or the source is newer: as `aws s3 sync`, in whole seconds
        Size,
        Checksum ///< another size or checksum; by the time where the store has neither a checksum over the whole nor an MD5
    };

    Caller caller;
    Way way = Way::Up;
    std::filesystem::path folder;
    std::string bucket;
    std::string prefix; ///< taken as a folder: it gets a `/`
    By by = By::SizeAndTime;
    std::vector<SyncRule> rules;
};

/// A file of either side. Sizes in bytes, times in milliseconds since 1970; 0 where there is none.
struct SyncRow
{
    enum class State : std::uint8_t {
        New,     ///< at the source only
        Changed,
        Same,
        Extra,   ///< at the target only
        Unusable ///< cannot be moved: `code` and `message` say why
    };
    static constexpr std::size_t states = 5;

    std::string name; ///< below the folder and the prefix
    State state = State::New;
    std::uint64_t sourceSize = 0;
    std::uint64_t targetSize = 0;
    std::int64_t sourceTime = 0;
    std::int64_t targetTime = 0;
    std::string code = {};
    std::string message = {};
};

/// Compares a folder with a prefix, in either direction, and makes the target like the source: what is new or changed goes as
/// transfers of a group, what the target has in excess is deleted if that is wanted. Folder and prefix are read side by side on threads
/// of its own; checksums are compared by several. As `aws s3 sync` it leaves out folders that hold nothing and objects that stand for
/// folders. Thread-safe.
class Sync
{
public:
    using Rows = std::shared_ptr<const std::vector<SyncRow>>;

    enum class Phase : std::uint8_t { Idle, Listing, Comparing, Compared, Deleting, Applied, Failed, Cancelled };
    struct Snapshot
    {
        Phase phase = Phase::Idle;
        std::uint64_t local = 0;    ///< files found
        std::uint64_t remote = 0;   ///< objects found
        std::uint64_t compared = 0; ///< checksums, of `toCompare`
        std::uint64_t toCompare = 0;
        std::array<std::uint64_t, SyncRow::states> files{};
        std::array<std::uint64_t, SyncRow::states> bytes{}; ///< of the source; of extra ones, of the target
        std::uint64_t deleted = 0;
        std::uint64_t notDeleted = 0;
        GroupId group = 0;          ///< of the transfers, once applied; 0 when there was nothing to move
        std::vector<JobId> jobs;
        Error error;                ///< why it failed, or the first one that was not deleted
        bool running() const { return phase == Phase::Listing || phase == Phase::Comparing || phase == Phase::Deleting; }
    };

    /// Both must outlive it.
    Sync(Cloud &cloud, TransferManager &transfers);
    /// Cancels, and waits for the end.
    ~Sync();

    /// Ignored while it runs. Fails with `FileNotFound`, `NotAFile`, `FileNotReadable`, or as ListObjectsV2 does.
    void compare(SyncOrder order);
    /// Does what the comparison has found: deletes, then begins the transfers in a group of this name. Only once compared.
    void apply(std::string groupName, bool deleteExtra, JobOptions options);
    /// What is found or deleted so far stays.
    void cancel() { m_cancelled = true; }

    Snapshot snapshot() const;
    /// By name; null before the comparison is done.
    Rows rows() const;

private:
    struct Side;
    void runCompare();
    void runApply(const std::string &groupName, bool deleteExtra, JobOptions options);
    Expected<void> listFolder(Side &side);
    Expected<void> listPrefix(Side &side);
    std::vector<SyncRow> join(Side &folder, Side &prefix) const;
    void compareChecksums(std::vector<SyncRow> &rows);
    SyncRow::State checkOne(const SyncRow &row);
    void deleteObjects(const std::vector<std::string> &names);
    void deleteFiles(const std::vector<std::string> &names);
    void noteDeleted(std::uint64_t deleted, std::uint64_t failed, const Error &error);
    void finish(Phase phase, Error error = {});
    template <class Change>
    void update(Change change)
    {
        const std::lock_guard lock(m_mutex);
        change(m_state);
    }

    Cloud &m_cloud;
    TransferManager &m_transfers;
    SyncOrder m_order; ///< of the run under way: its threads read it
    std::thread m_thread;
    std::atomic<bool> m_cancelled{false};
    mutable std::mutex m_mutex; ///< guards m_state and m_rows
    Snapshot m_state;
    Rows m_rows;
};

} // namespace nephoscope::transfer
