#pragma once

#include "core/Clock.h"
#include "core/Random.h"
#include "core/WorkerPool.h"
#include "door/Cloud.h"
#include "link/Link.h"
#include "store/Database.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace nephoscope::transfer {

using JobId = std::int64_t;

enum class Direction { Upload, Download };
enum class State { Queued, Running, Paused, Completed, Failed, Cancelled };
enum class PartState : std::uint8_t { Waiting, Running, Done, Failed };

/// One cell of a lane: a part (or a small file sent whole).
struct PartSnapshot
{
    std::uint32_t number = 0;
    PartState state = PartState::Waiting;
    std::uint8_t attempts = 0;
    std::uint64_t size = 0;
    std::uint64_t done = 0; ///< bytes of this part moved so far
};

/// A job as it is now. Cheap to take: counters are read, nothing is locked for long.
struct JobSnapshot
{
    JobId id = 0;
    Direction direction = Direction::Upload;
    State state = State::Queued;
    std::string bucket;
    std::string key;        ///< object key, or the prefix of a folder job
    std::string path;       ///< local file or folder
    std::string versionId = {}; ///< of a download of one version
    link::Route route = link::Route::Direct;
    std::uint64_t bytesTotal = 0;
    std::uint64_t bytesDone = 0;
    std::uint32_t filesTotal = 0;
    std::uint32_t filesDone = 0;
    std::uint32_t filesFailed = 0;
    std::uint32_t partsTotal = 0;
    std::uint32_t partsDone = 0;
    double bytesPerSecond = 0;  ///< over the last 3 seconds
    std::int64_t secondsLeft = -1; ///< -1 unknown
    Timestamp created{};
    Timestamp finished{};
    std::string errorCode;
    std::string errorMessage;
};

/// A file of a job that could not be moved, and why.
struct FailedFile
{
    std::string name; ///< below the job's folder or prefix
    std::string code;
    std::string message;
};

struct Options
{
    int parallelParts = 8;
    std::uint64_t partSize = 8 * 1024 * 1024;          ///< grows so that 10,000 parts suffice
    std::uint64_t multipartThreshold = 16 * 1024 * 1024;
    int maxAttempts = 5;      ///< per part and per step, for errors that are not the request's fault
    Duration retryDelay{200}; ///< first pause before another attempt; doubles up to 10 s, with jitter
    std::shared_ptr<Random> random = {}; ///< of the jitter; null means the system's
    std::shared_ptr<link::Link> link = {}; ///< what bytes travel over; null: nothing slows them
};

/// Moves files and folders into and out of buckets through the door, parts in parallel. Jobs and
/// finished parts are journalled in the data folder: after kill -9 resumeAll() goes on with the
/// parts that exist. Thread-safe.
class TransferManager
{
public:
    /// `folder` holds the journal (`transfers.db`). The cloud must outlive the manager.
    static Expected<std::unique_ptr<TransferManager>> open(Cloud &cloud, const std::filesystem::path &folder,
                                                          const Clock &clock, Options options = {});
    virtual ~TransferManager() = default;

    /// A file becomes one object `key`; a folder becomes `key` + relative path for each file in it.
    /// On the edge route through the nearest edge location: fails with `InvalidRequest` unless the
    /// bucket's Transfer Acceleration is enabled.
    virtual JobId upload(const Caller &caller, std::filesystem::path source, std::string bucket, std::string key,
                         link::Route route = link::Route::Direct) = 0;
    /// An object becomes a file; a key ending in `/` (or empty) downloads everything below it into `target`.
    virtual JobId download(const Caller &caller, std::string bucket, std::string key, std::filesystem::path target) = 0;

    virtual void pause(JobId id) = 0;
    virtual void resume(JobId id) = 0;
    /// Stops and aborts the multipart upload; parts already sent are given back.
    virtual void cancel(JobId id) = 0;
    /// Failed files and parts once more; what succeeded stays.
    virtual void retry(JobId id) = 0;
    /// Takes a finished, failed or cancelled job off the list.
    virtual void remove(JobId id) = 0;
    /// Jobs that were running when the last process ended go on; paused ones stay paused.
    virtual void resumeAll(const Caller &caller) = 0;

    virtual std::vector<JobSnapshot> jobs() const = 0;
    /// The cells of one job: all of them up to 2,000, beyond that neighbours are merged.
    virtual std::vector<PartSnapshot> parts(JobId id) const = 0;
    /// The files that failed, up to the first 1,000.
    virtual std::vector<FailedFile> failures(JobId id) const { return static_cast<void>(id), std::vector<FailedFile>(); }
    /// Bytes moved since the manager opened, both directions: charts take differences.
    virtual std::uint64_t bytesUploaded() const = 0;
    virtual std::uint64_t bytesDownloaded() const = 0;
    /// Waits until no job is queued or running; for tests and shutdown.
    virtual bool waitIdle(std::chrono::milliseconds limit) = 0;
};

} // namespace nephoscope::transfer
