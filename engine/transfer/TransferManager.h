#pragma once

#include "core/Clock.h"
#include "core/Random.h"
#include "core/WorkerPool.h"
#include "door/Cloud.h"
#include "link/Link.h"
#include "store/Database.h"
#include "transfer/Limits.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace nephoscope::transfer {

struct CellDetails;

using JobId = std::int64_t;
using GroupId = std::int64_t; ///< of the same numbers as the jobs; 0: none

enum class Direction {
    Upload,
    Download,
    Copy,      ///< from one cloud into another, by this process
    CopyInside ///< from one place of a cloud to another, by the cloud itself
};
enum class State { Queued, Running, Paused, Completed, Failed, Cancelled };
enum class PartState : std::uint8_t { Waiting, Running, Done, Failed };
/// A job of a lower priority gets only what those above it leave; jobs of the same one take turns.
enum class Priority : std::uint8_t { High, Normal, Low };
enum class Place : std::uint8_t { Top, Bottom };

/// What becomes of a file whose place is taken: by an object of its key, or by a file of its name.
enum class Conflict : std::uint8_t {
    Replace,
    Ask,      ///< waits for answer(), file by file; the other files go on
    KeepBoth, ///< goes beside it, as `name (1).ext` or the next number that is free
    SkipSame, ///< stays when its size and checksum are those of the file, else it is replaced
    Skip      ///< what is there stays
};

/// A file that waits for an answer.
struct ConflictSnapshot
{
    std::uint32_t file = 0;    ///< of the job
    std::string name;          ///< below the job's folder or prefix; of a job of one file, its key or name
    std::uint64_t size = 0;
    std::uint64_t existingSize = 0;
    Timestamp existingModified{};
};

/// What every object of an upload gets beside its bytes, as headers of PutObject with lower-case names: `content-type` and the
/// other system metadata, `x-amz-acl`, `x-amz-checksum-algorithm`, `x-amz-meta-…`, `x-amz-object-lock-…`,
/// `x-amz-server-side-encryption` with its key and bucket key, `x-amz-storage-class`, `x-amz-tagging`. Others are left out.
using UploadHeaders = std::map<std::string, std::string>;

/// One cell of a lane: a part (or a small file sent whole).
struct PartSnapshot
{
    std::uint32_t number = 0;
    PartState state = PartState::Waiting;
    std::uint8_t attempts = 0;
    std::uint64_t size = 0;
    std::uint64_t done = 0; ///< bytes of this part moved so far
};

/// An object, or all of a prefix (ending in `/`, or empty), of some cloud.
struct ObjectPlace
{
    std::string cloud; ///< a name that Options::clouds knows; empty: this process
    std::string bucket;
    std::string key;
};

/// A job as it is now. Cheap to take: counters are read, nothing is locked for long.
struct JobSnapshot
{
    JobId id = 0;
    Direction direction = Direction::Upload;
    State state = State::Queued;
    std::string bucket;
    std::string key;        ///< object key, or the prefix of a folder job
    std::string path;       ///< local file or folder; of copies `BUCKET/KEY`, or the prefix that all their sources share
    bool moves = false;     ///< of copies: the sources are deleted
    std::string versionId = {}; ///< of a download of one version
    link::Route route = link::Route::Direct;
    std::uint64_t bytesTotal = 0;
    std::uint64_t bytesDone = 0;
    std::uint32_t filesTotal = 0;
    std::uint32_t filesDone = 0;
    std::uint32_t filesFailed = 0;
    std::uint32_t filesSkipped = 0; ///< of those done: what was there stayed
    std::uint32_t conflicts = 0;    ///< files that wait for an answer
    std::uint32_t partsTotal = 0;
    std::uint32_t partsDone = 0;
    double bytesPerSecond = 0;  ///< over the last 3 seconds
    double averageRate = 0;     ///< bytes per second over the time it was running, pauses left out
    std::uint64_t bytesMoved = 0; ///< that went over the way: more than bytesDone when parts were sent again
    std::int64_t activeFor = 0;   ///< ms it was running
    std::int64_t secondsLeft = -1; ///< -1 unknown
    Timestamp created{};
    Timestamp finished{};
    std::string errorCode;
    std::string errorMessage;
    GroupId group = 0;
    Priority priority = Priority::Normal;
    std::int64_t position = 0; ///< lower ones begin earlier, within a priority
    JobLimits limits;
    std::string cloud = {};    ///< where the bucket is; empty: this process
    ObjectPlace source = {};   ///< of copies: where from; bucket, key and cloud say where to
    /// Why it stands still while it is queued or running: a cloud of it is not connected (`CloudNotConnected`) or cannot be
    /// reached (`EndpointConnectionError` and its like). It looks again every few seconds and goes on by itself. Empty: it does not.
    std::string awayCode = {};
    std::string awayMessage = {};
};

/// Jobs of one gesture, such as a drop of several files and folders.
struct Group
{
    GroupId id = 0;
    std::string name;
    Timestamp created{};
};
/// Each goes to the jobs of the group that can follow it.
enum class GroupCommand { Pause, Resume, Cancel, Retry, Remove };

/// A file of a job, for a row that opens.
struct FileSnapshot
{
    std::string name; ///< below the job's folder or prefix; empty for a job of one file
    std::uint64_t size = 0;
    std::uint64_t done = 0;
    PartState state = PartState::Waiting;
    std::string code; ///< why it failed
    std::string message;
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
    int parallelParts = 8; ///< until limits are set
    std::uint64_t partSize = 8 * 1024 * 1024;          ///< grows so that 10,000 parts suffice
    std::uint64_t multipartThreshold = 16 * 1024 * 1024;
    std::uint64_t copyThreshold = std::uint64_t(5) * 1024 * 1024 * 1024; ///< the largest object that CopyObject takes
    std::uint64_t copyPartSize = std::uint64_t(512) * 1024 * 1024;       ///< of larger ones
    int maxAttempts = 5;      ///< per part and per step, for errors that are not the request's fault
    Duration retryDelay{200}; ///< first pause before another attempt; doubles up to 10 s, with jitter
    std::shared_ptr<Random> random = {}; ///< of the jitter; null means the system's
    std::shared_ptr<link::Link> link = {}; ///< what bytes travel over; null: nothing slows them
    /// The clouds elsewhere, by the names that jobs have for them; null for one that is not connected now. Asked for every
    /// call, on any thread. Whoever owns them lets go of them before the manager, for their waits are long.
    std::function<std::shared_ptr<Cloud>(const std::string &cloud)> clouds = {};
};

/// A file of a folder or prefix that was chosen before.
struct ChosenFile
{
    std::string name; ///< below it
    std::uint64_t size = 0;
};
using ChosenFiles = std::vector<ChosenFile>;

/// How a job is to be done, beyond what it moves.
struct JobOptions
{

    link::Route route = link::Route::Direct;
    std::string cloud = {};     ///< where the bucket is: a name that Options::clouds knows; empty: this process
    UploadHeaders headers = {}; ///< of uploads
    GroupId group = 0;
    Priority priority = Priority::Normal;
    JobLimits limits = {};
    Conflict conflict = Conflict::Replace;
    /// A file's time of modification goes with the object (`x-amz-meta-mtime`, as rclone has it), and comes
    /// back from it.
    bool keepsTimes = false;
    /// After the transfer the file is read again and compared with the checksum that the store keeps:
    /// `VerificationFailed` when they differ. Objects without one over the whole are compared by size.
    bool verifies = false;
    /// Of a folder or prefix, only these: it is not looked through again. Null: all that is in it.
    std::shared_ptr<const ChosenFiles> only = {};
    /// Bytes of a part, within leastPartSize and mostPartSize; 0: by the file's size and what the way needs (Planner.h). A file that
    /// is no larger goes whole. A file of more than maxParts such parts fails with S3's `InvalidArgument`, sizes out of the limits
    /// with `EntityTooSmall` and `EntityTooLarge`. Of uploads and downloads.
    std::uint64_t partSize = 0;
};

/// Why a file is moved in parts of such a size.
enum class PartRule : std::uint8_t {
    Usual,      ///< Options::partSize
    Number,     ///< larger, so that maxParts suffice
    Connection, ///< larger, so that a part keeps its connection busy
    Retry,      ///< smaller, so that it does not cost much to send one again
    ByHand      ///< JobOptions::partSize
};

/// How a file of a known size is moved.
struct Plan
{
    std::uint64_t partSize = 0;
    std::uint32_t count = 1; ///< 1: sent whole
    PartRule why = PartRule::Usual;

    bool multipart() const { return count > 1; }
};

/// What became of an order.
struct Ordered
{
    JobId id = 0;
    bool continues = false; ///< a job of the same order had not ended: it goes on, and no other is made

    operator JobId() const { return id; }
};

/// Objects to copy, and where to.
struct CopyOrder
{
    /// A key and its new key; with `tree` a prefix and its new prefix, for everything below.
    struct Step
    {
        std::string from;
        std::string to;
        bool tree = false;
        std::string versionId = {}; ///< an older version of `from`; empty: the current one
    };

    std::string fromBucket;
    std::string toBucket;
    std::vector<Step> steps;
    bool moves = false;
};

class Replay;

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

    /// What was ordered before and has not ended is continued: a job from the same path to the same bucket and key (of uploads), of
    /// the same cloud, account and options other than limits, priority and group, that waits, was paused, has failed or was cut
    /// off by the end of a process goes on, and one that moves is pointed at. Parts that are there stay; files that are new below
    /// its folder, or others than those that were moved, are moved too, and one that has changed since its first parts begins
    /// anew. Uploads of chosen files and of another client's parts are always new jobs. Downloads alike.
    ///
    /// A file becomes one object `key`; a folder becomes `key` + relative path for each file in it.
    /// On the edge route through the nearest edge location: fails with `InvalidRequest` unless the
    /// bucket's Transfer Acceleration is enabled.
    virtual Ordered upload(const Caller &caller, std::filesystem::path source, std::string bucket, std::string key, JobOptions options) = 0;
    Ordered upload(const Caller &caller, std::filesystem::path source, std::string bucket, std::string key,
                 link::Route route = link::Route::Direct)
    {
        JobOptions options;
        options.route = route;
        return upload(caller, std::move(source), std::move(bucket), std::move(key), std::move(options));
    }
    /// An object becomes a file; a key ending in `/` (or empty) downloads everything below it into `target`.
    virtual Ordered download(const Caller &caller, std::string bucket, std::string key, std::filesystem::path target,
                             JobOptions options = {}) = 0;
    /// How a job that begins now would move a file of this size: an upload or a download, over `path`; null: nothing simulated
    /// lies between. Errors as of JobOptions::partSize.
    virtual Expected<Plan> plan(Direction direction, std::uint64_t size, const JobOptions &options = {}, const link::Path *path = nullptr) const = 0;

    /// Objects are copied or moved by the cloud itself: no byte comes by here. CopyObject does it up to 5 GiB, parts beyond; metadata
    /// and tags go along, the storage class, encryption and ACL are the target's. What is copied has the source's size and its
    /// checksum over the whole, or its MD5, where both are known; only then does a move delete the source, and only if that is still
    /// the same. A source that is replaced meanwhile fails with `ObjectChanged`, a copy that differs with `VerificationFailed`.
    /// Under versioning the current version is copied and a move leaves a delete marker; versions are copied, but not moved
    /// (`InvalidRequest`). Conflict rules, pause and kill -9 as for uploads.
    virtual JobId copyInside(const Caller &caller, CopyOrder order, JobOptions options = {}) = 0;
    /// What a job of CopyInside was told; null for others.
    virtual std::shared_ptr<const CopyOrder> copyOrder(JobId id) const = 0;
    /// An object of one cloud becomes one of another, streamed in parts through this process without a file; a source key
    /// ending in `/` (or empty) takes everything below it to `target.key` + relative name. Metadata goes along, as do the
    /// options' headers, which have the last word; `options.cloud` and the route do not count. Finished parts are not sent
    /// again after a break. An object that is replaced meanwhile fails with `ObjectChanged`.
    virtual JobId copy(const Caller &caller, ObjectPlace source, ObjectPlace target, JobOptions options = {}) = 0;

    /// A group for jobs to come; it goes with the last of them.
    virtual GroupId makeGroup(std::string name) = 0;
    virtual std::vector<Group> groups() const = 0;
    virtual void applyToGroup(GroupId id, GroupCommand command) = 0;

    /// Before, or behind, all others of their priority; among themselves they keep their order.
    virtual void moveTo(const std::vector<JobId> &ids, Place place) = 0;
    virtual void setPriority(JobId id, Priority priority) = 0;
    /// `InvalidArgument` for numbers out of their limits.
    virtual Expected<void> setJobLimits(JobId id, const JobLimits &limits) = 0;
    /// For all jobs together, kept over restarts; applies to what is under way. `InvalidArgument` likewise.
    virtual Expected<void> setLimits(const Limits &limits) = 0;
    virtual Limits limits() const = 0;
    /// The bandwidth limits of this moment, by the schedule.
    virtual Rates ratesNow() const = 0;

    virtual std::vector<ConflictSnapshot> conflicts(JobId id) const = 0;
    /// What becomes of one file that waits; with `all`, of every other one of the job too, now and later.
    /// Ask is no answer.
    virtual void answer(JobId id, std::uint32_t file, Conflict choice, bool all) = 0;
    /// What jobs begin with unless their owner says otherwise: conflict, keepsTimes and verifies. Kept over restarts.
    virtual JobOptions defaults() const = 0;
    virtual void setDefaults(const JobOptions &options) = 0;

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
    /// The same, unless they are still those of `version`, which becomes that of now; 0 is no version. What shows the
    /// parts of many jobs asks so, and pays for those alone that move.
    virtual std::optional<std::vector<PartSnapshot>> partsSince(JobId id, std::uint64_t &version) const = 0;
    /// What there is to say of one cell of a job, by the number that parts() gives it: asked for the one that somebody looks at,
    /// for it takes a look at all files of the job. Nothing when it has no such cell.
    virtual std::optional<CellDetails> cell(JobId id, std::uint32_t number) const = 0;
    /// The files that failed, up to the first 1,000.
    virtual std::vector<FailedFile> failures(JobId id) const { return static_cast<void>(id), std::vector<FailedFile>(); }
    /// Up to `most` of a job's files: those that failed, then those on the way, then those to come, then those done. Files of a
    /// job that the last process completed are read first: nothing until then.
    virtual std::vector<FileSnapshot> files(JobId id, std::size_t most) const = 0;
    /// When the parts of a job moved, from the journal: empty for a job of long ago. `done` is called once, on a thread of the
    /// engine, unless the manager is closed before.
    virtual void readReplay(JobId id, std::function<void(Replay)> done) const = 0;
    /// Bytes moved since the manager opened, both directions: charts take differences.
    virtual std::uint64_t bytesUploaded() const = 0;
    virtual std::uint64_t bytesDownloaded() const = 0;
    /// Waits until no job is queued or running; for tests and shutdown.
    virtual bool waitIdle(std::chrono::milliseconds limit) = 0;
};

} // namespace nephoscope::transfer
