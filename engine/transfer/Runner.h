#pragma once

#include "transfer/ContentCheck.h"
#include "transfer/Core.h"

namespace nephoscope::transfer {

/// Moves the files of one direction. A file goes Waiting → Starting → (Moving, in parts) →
/// Finishing → Done or Failed; every step is asked of the pool or the cloud and answered on the
/// coordinator, where all members run.
class Runner
{
public:
    explicit Runner(Core &core) : m_core(core) {}
    virtual ~Runner() = default;

    /// Finds the job's files, a slice at a time.
    virtual void list(const JobPtr &job) = 0;
    virtual void start(const JobPtr &job, Index index, TicketPtr ticket) = 0;
    virtual void movePart(const JobPtr &job, Index index, Index part, TicketPtr ticket) = 0;
    /// Takes back what an unfinished file has left behind.
    virtual void discard(const JobPtr &job, Index index) = 0;

protected:
    /// What is at the place that a file goes to.
    struct Existing
    {
        std::uint64_t size = 0;
        Timestamp modified{};
        StoredObject object = {}; ///< of uploads
    };
    using Found = std::optional<Existing>;

    /// The key, or the path below the target folder, that a file goes to unless that is taken.
    virtual std::string targetOf(const Job &job, const File &file) const = 0;
    virtual void lookUp(const JobPtr &job, Index index, const std::string &name, std::function<void(Expected<Found>)> then) = 0;
    /// Whether what is there is what would be sent.
    virtual void compare(const JobPtr &job, Index index, const Existing &existing, std::function<void(Expected<Match>)> then) = 0;
    /// Goes on with `then` once the file may take its place, by the job's rule; else it ends as skipped or waits for an answer.
    void settleConflict(const JobPtr &job, Index index, const TicketPtr &ticket, std::function<void()> then);

    virtual void finish(const JobPtr &job, Index index, TicketPtr ticket) = 0;
    /// The store no longer knows what was being moved.
    virtual void recover(const JobPtr &job, Index index, TicketPtr ticket) = 0;

    /// Finds the objects below a prefix, page by page; a listing that was cut off goes on after the last known one.
    void listObjects(const JobPtr &job, S3Calls &calls, ObjectName prefix);
    /// True, after taking back what is left, when the job was cancelled or removed meanwhile.
    bool halted(const JobPtr &job, Index index);
    void beginParts(const JobPtr &job, Index index, const TicketPtr &ticket);
    /// Sets a part under way.
    void partBegins(const JobPtr &job, Index index, Index part);
    void partSucceeded(const JobPtr &job, Index index, Index part, std::string etag, const TicketPtr &ticket);
    /// Another attempt after a pause, or the end of the file.
    void partFailed(const JobPtr &job, Index index, Index part, Error error, const TicketPtr &ticket);
    /// Looks what comes next once no part is under way.
    void settle(const JobPtr &job, Index index, const TicketPtr &ticket);
    /// A file sent whole: again from the start after a pause, or its end.
    void wholeFailed(const JobPtr &job, Index index, Error error);
    /// A step that is not the moving of bytes: `step` again after a pause, or the end of the file.
    void stepFailed(const JobPtr &job, Index index, Error error, const TicketPtr &ticket, std::function<void()> step);
    /// The file's end; takes an upload back first when it is to be abandoned.
    virtual void giveUp(const JobPtr &job, Index index, Error error, const TicketPtr &ticket);
    void restart(const JobPtr &job, Index index);
    /// What a store says of an object, an ObjectName or a CopySource; `calls` are those of the job, which `then` holds.
    template <class Name>
    void askHead(S3Calls &calls, const JobPtr &job, Name object, std::function<void(Expected<StoredObject>)> then)
    {
        m_core.ask<StoredObject>(
            [&calls, caller = job->caller, object = std::move(object)](Done<StoredObject> done) { calls.head(caller, object, std::move(done)); },
            std::move(then));
    }
    /// What there is of an object of the job's bucket.
    void lookUpObject(const JobPtr &job, const std::string &key, std::function<void(Expected<Found>)> then);
    void settled(const JobPtr &job, Index index, const std::function<void()> &then);
    void meetConflict(const JobPtr &job, Index index, Conflict rule, const Existing &existing, const TicketPtr &ticket,
                      const std::function<void()> &then);
    void skip(const JobPtr &job, Index index);
    void listPage(const JobPtr &job, S3Calls &calls, ObjectName prefix, std::string startAfter, std::string token, int attempt, TicketPtr ticket);
    void findFreeName(const JobPtr &job, Index index, int number, const TicketPtr &ticket, const std::function<void()> &then);

    Core &m_core;
};

std::unique_ptr<Runner> makeUploadRunner(Core &core);
std::unique_ptr<Runner> makeDownloadRunner(Core &core);
std::unique_ptr<Runner> makeCloudCopyRunner(Core &core);
std::unique_ptr<Runner> makeCopyRunner(Core &core);
/// An object that is another one than at the beginning.
Error objectChanged(const ObjectName &object);

} // namespace nephoscope::transfer
