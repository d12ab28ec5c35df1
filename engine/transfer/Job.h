#pragma once

#include "link/Throttle.h"
#include "transfer/CellDetails.h"
#include "transfer/FolderWalk.h"
#include "transfer/Planner.h"
#include "transfer/RateMeter.h"
#include "transfer/S3Calls.h"
#include "transfer/SourceFile.h"
#include "transfer/Tally.h"
#include "transfer/TargetFile.h"

#include <atomic>
#include <deque>
#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace nephoscope::transfer {

using Index = std::uint32_t;

enum class FileState : std::uint8_t { Waiting, Starting, Moving, Finishing, Done, Failed };

struct Part
{
    PartState state = PartState::Waiting;
    std::uint8_t attempts = 0;
    std::uint8_t earlier = 0; ///< attempts before the user had it tried once more, or before a restart
    Counter moved;
    std::string etag = {};
    Timestamp began{}; ///< of the first attempt; of the coordinator alone
    Timestamp tried{}; ///< of the last one
    Timestamp ended{}; ///< when it was done
    Checksum checksum = {};
};

/// One file of a job and what has become of it.
struct File
{
    std::string name; ///< below the job's folder; empty for a job of one file
    std::uint64_t size = 0;
    std::int64_t modified = 0;
    std::string etag; ///< downloads and copies: the version that is being fetched; uploads: of the object they have become
    std::shared_ptr<const UploadHeaders> headers; ///< copies: what its source says, under what the job says
    bool anew = false;  ///< ordered again: should it have changed meanwhile it begins anew, once
    std::string saveAs; ///< the key, or the path below the target folder, it goes to instead of its own
    bool settled = false; ///< what it meets at its target is known and may go
    bool skipped = false; ///< done, for what is there stays
    std::optional<Conflict> answer; ///< of the user, for this one
    FileState state = FileState::Waiting;
    std::uint8_t attempts = 0;
    std::uint8_t earlier = 0; ///< as of parts
    Counter moved;           ///< of files sent whole
    Timestamp tried{};       ///< likewise
    Timestamp ended{};
    Checksum checksum = {};
    std::uint64_t partSize = 0;
    std::vector<Part> parts; ///< empty: sent whole
    Index partsDone = 0;

    // A multipart upload and its traces in the journal.
    bool creating = false; ///< CreateMultipartUpload may have been sent
    Timestamp started{};
    std::string uploadId;

    // Of the coordinator alone.
    std::deque<Index> waitingParts;
    bool queued = false; ///< stands in Job::moving
    Timestamp began{};   ///< of one sent whole
    Index inFlight = 0;
    bool abandon = false; ///< give the upload back before failing
    bool lost = false;    ///< the store knows the upload, or the object's version, no more
    bool discarding = false;
    std::unique_ptr<Error> pending; ///< fails with this once its last part has landed
    std::shared_ptr<const FileHandle> source;
    std::shared_ptr<TargetFile> target;

    std::unique_ptr<Error> error;
};

/// What the user may change while a job waits or runs.
struct Wishes
{
    Priority priority = Priority::Normal;
    std::int64_t position = 0;
    JobLimits limits;
};

/// A transfer the user asked for. The coordinator changes it; snapshots read it: both under
/// `mutex`, held for moments and never across a call. Members below "coordinator" need no lock, nor do bytes that are counted.
class Job
{
public:
    Job(JobId id, Direction direction, Caller caller, std::string bucket, std::string key, std::filesystem::path path);

    // Fixed at birth.
    const JobId id;
    const Direction direction;
    const std::string bucket;
    const std::string key;
    const std::filesystem::path path;
    GroupId group = 0;
    std::string cloud; ///< of the bucket; empty: this process
    ObjectPlace source; ///< of copies
    std::uint64_t partSize = 0; ///< by hand; 0: by rule
    Conflict ordered = Conflict::Replace; ///< the rule that was ordered; an answer for all files changes the one below
    bool chosen = false; ///< only files that were chosen before
    std::string order; ///< orderOf(*this)
    std::atomic<bool> leaving{false}; ///< to be cancelled
    std::atomic<bool> reviving{false}; ///< to be tried again: it has not failed any more, for whoever looks

    /// Bytes on their way since they were last taken for a history. Any thread.
    Tally tally;

    // Coordinator.
    std::shared_ptr<link::Throttle> throttle; ///< of its own bandwidth limit
    std::unique_ptr<S3Calls> calls;           ///< over the ways that it may use
    std::unique_ptr<S3Calls> sourceCalls;     ///< of copies: where they come from
    int used = 0;                             ///< units of parts under way
    std::shared_ptr<Tally> link;              ///< of what its bytes go over; null before they do
    std::shared_ptr<Tally> sourceLink;        ///< of copies from another cloud: what they come over
    Caller caller;
    link::Route route = link::Route::Direct;
    std::shared_ptr<const UploadHeaders> headers; ///< of its objects, or the version to download; null for none
    Conflict conflict = Conflict::Replace;
    bool keepsTimes = false;
    bool verifies = false;
    std::shared_ptr<const CopyOrder> copies;          ///< of CopyInside
    std::shared_ptr<const ChosenFiles> only;         ///< until it has begun; null: all there is
    std::map<std::string, std::string> copyVersions; ///< ids of sources that are not the current versions, by key
    bool folder = false;
    bool listed = false;      ///< all its files are known
    bool listing = false;
    std::atomic<bool> interrupted{false}; ///< from the last process, waiting for resumeAll()
    bool loaded = true;       ///< its files have been read from the journal
    bool removed = false;
    Index ended = 0;          ///< files done or failed
    std::uint32_t timed = 0;  ///< parts whose times the journal keeps
    std::optional<Error> listError;
    std::deque<File> files;
    std::deque<Index> waiting; ///< files to begin
    std::deque<Index> moving;  ///< files with parts to move
    std::unordered_set<std::string> names; ///< what is known, while files are still being found
    std::unordered_map<std::string, Index> known; ///< the same where it is looked through again
    Timestamp created{};

    State state() const;
    void setState(State state);
    /// Any thread.
    Wishes wishes() const;
    void setWishes(const Wishes &wishes);
    void setWork(std::uint64_t moved, std::int64_t activeFor);
    /// Neither about to run nor running, and nothing of it under way. Any thread.
    bool idle() const;

    ObjectName objectOf(const File &file) const;
    /// It continues a multipart upload that another client began.
    bool adopts() const { return direction == Direction::Upload && ObjectName{{}, {}, headers}.adoptedUpload().has_value(); }
    /// Of copies: where it comes from.
    ObjectName sourceOf(const File &file) const;
    std::filesystem::path pathOf(const File &file) const;
    void setCopies(std::shared_ptr<const CopyOrder> order);
    /// Of CopyInside: where its files are from. What it says of the key is what they have in common.
    CopySource copySource() const;
    std::uint64_t lengthOf(const File &file, Index part) const;

    void addFile(File file);
    /// Forgets progress and plans the parts for this size.
    void plan(Index index, std::uint64_t size, std::uint64_t partSize);
    void setFileState(Index index, FileState state);
    int addAttempt(Index index);
    void clearAttempts(Index index);
    /// With the time when it begins or is done, where that is known.
    void setPartState(Index index, Index part, PartState state, Timestamp now = {});
    void partDone(Index index, Index part, std::string etag, Timestamp now = {});
    void setChecksum(Index index, std::optional<Index> part, Checksum checksum);
    void setEtag(Index index, std::string etag);
    /// An attempt at it begins.
    void fileBegins(Index index, Timestamp now);
    void fileDone(Index index, Timestamp now = {});
    /// What the journal knows of when it moved in the last process.
    void setTimes(Index index, Index part, Timestamp began, Timestamp ended, std::uint8_t attempts);
    /// How often and when it was moved is what was known of it before it was planned anew.
    void keepTimes(Index index, Index part, const Part &before);
    /// Files that wait for an answer.
    void ask(ConflictSnapshot conflict);
    std::vector<ConflictSnapshot> takeAsked(std::optional<Index> file);
    std::vector<ConflictSnapshot> asked() const;
    /// Nothing but answers can move it.
    bool isAsking() const;
    /// Why its cloud does not answer, until something has gone through again. Any thread. True when that is news.
    bool setAway(const Error &why);
    bool isAway() const;
    void fileFailed(Index index, Error error);
    /// A file that was done is to be moved again, for it is another one now.
    void reopen(Index index);
    /// A failed file gets another chance.
    void revive(Index index);
    /// Bytes moved so far of a part, or of a file sent whole; steps back on failure. Counts for the
    /// rate when `live`. Returns what is new. Any thread.
    std::uint64_t progress(Index index, std::optional<Index> part, std::uint64_t moved, bool live);
    /// The same by what is counted, which lives as long as the job; without a lock, for it comes with every piece.
    std::uint64_t progress(Counter &held, std::uint64_t moved, bool live);
    Counter &counterOf(Index index, std::optional<Index> part) { return part ? files[index].parts[*part].moved : files[index].moved; }
    /// Requests under way, by change.
    void addFlying(int change);
    void setTotals(const JobSnapshot &totals);
    void setOutcome(State state, Error why, Timestamp now);

    JobSnapshot snapshot() const;
    std::vector<PartSnapshot> cells() const;
    std::optional<std::vector<PartSnapshot>> cellsSince(std::uint64_t &version) const;
    std::optional<CellDetails> cell(std::uint32_t number, Timestamp now) const;
    std::vector<FailedFile> failures() const;
    std::vector<FileSnapshot> fileRows(std::size_t most) const;

private:
    using Steady = std::chrono::steady_clock;
    void enter(State state);
    Steady::duration activeTime() const;
    std::vector<PartSnapshot> cellsLocked() const;
    /// Of a part, or of a file sent whole.
    PartSnapshot cellOf(const File &file, Index index) const;
    void describe(CellDetails &details, const File &file, Index index, Timestamp now) const;
    void setPartStateLocked(Index index, Index part, PartState state, Timestamp now);
    void count(File &file);
    void discount(File &file);

    mutable std::mutex m_mutex;
    std::vector<std::vector<Part>> m_replanned; ///< a piece that comes late may still count there
    std::atomic<std::uint64_t> m_version{1}; ///< goes up with whatever a cell shows
    std::atomic<State> m_state{State::Queued};
    int m_flying = 0;
    std::uint64_t m_bytesTotal = 0;
    Counter m_bytesDone;
    std::uint32_t m_filesTotal = 0;
    std::uint32_t m_filesDone = 0;
    std::uint32_t m_filesFailed = 0;
    std::uint32_t m_filesSkipped = 0;
    std::vector<ConflictSnapshot> m_asked;
    std::uint32_t m_partsTotal = 0;
    std::uint32_t m_partsDone = 0;
    Wishes m_wishes;
    RateMeter m_rate;
    Counter m_moved;
    Steady::duration m_activeFor{};         ///< up to the last change of state
    std::optional<Steady::time_point> m_activeSince; ///< while running
    Error m_error;
    Error m_away; ///< no code: it is there
    std::atomic<bool> m_isAway{false};
    Timestamp m_finished{};
};

using JobPtr = std::shared_ptr<Job>;

/// What an upload or download was told, but for limits, priority and group: what two orders have in common that are the same
/// one. Empty for a job that no order continues: copies, chosen files, uploads of another client.
std::string orderOf(const Job &job);

/// What the keys of an order's sources have in common, up to a `/`; of a single object its whole key.
std::string commonPrefix(const CopyOrder &order);

inline link::Way wayOf(const Job &job) { return job.direction == Direction::Download ? link::Way::Down : link::Way::Up; }

} // namespace nephoscope::transfer
