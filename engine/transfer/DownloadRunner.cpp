#include "transfer/Runner.h"

#include "link/PacedCloud.h"

#include <cerrno>

namespace nephoscope::transfer {

namespace {

/// Objects into files: ranges of large ones in parallel, into a file with holes that is renamed
/// when whole. If-Match keeps parts of two versions from being mixed.
class DownloadRunner final : public Runner
{
public:
    using Runner::Runner;
    using TargetPtr = std::shared_ptr<TargetFile>;

    void list(const JobPtr &job) override;
    void start(const JobPtr &job, Index index, TicketPtr ticket) override;
    void movePart(const JobPtr &job, Index index, Index part, TicketPtr ticket) override;
    void discard(const JobPtr &job, Index index) override;

private:
    void finish(const JobPtr &job, Index index, TicketPtr ticket) override;
    void recover(const JobPtr &job, Index index, TicketPtr ticket) override;
    std::string targetOf(const Job &job, const File &file) const override;
    void lookUp(const JobPtr &job, Index index, const std::string &name, std::function<void(Expected<Found>)> then) override;
    void compare(const JobPtr &job, Index index, const Existing &existing, std::function<void(Expected<Match>)> then) override;

    /// Compares a local file with the object that it is, or is to be.
    using Open = std::function<Expected<std::shared_ptr<const FileHandle>>()>;
    void compareWith(const JobPtr &job, Index index, Open open, std::function<void(Expected<Match>)> then);
    void publish(const JobPtr &job, Index index, TicketPtr ticket);
    void mismatched(const JobPtr &job, Index index);
    /// Keeps the time that came with the object.
    void learnTime(const JobPtr &job, Index index, const StoredObject &object);
    /// What is there of the file is `kept`, or all of it is asked for.
    void fetchParts(const JobPtr &job, Index index, bool kept, const TicketPtr &ticket);
    /// All parts had come and nothing is left of the file on its way: the last process may have died right after it gave it
    /// its name. Then it is done; else it begins anew.
    void wasPublished(const JobPtr &job, Index index, const TicketPtr &ticket);
    void partCame(const JobPtr &job, Index index, Index part, Expected<std::uint64_t> copied, const TicketPtr &ticket);
    void askObject(const JobPtr &job, Index index, TicketPtr ticket);
    void openTarget(const JobPtr &job, Index index, TicketPtr ticket);
    /// Opens, writes and, unless it is to be compared first, names a file in one step of a worker: for small ones the steps cost more
    /// than the bytes.
    void fetchWhole(const JobPtr &job, Index index, TicketPtr ticket);
    void cameWhole(const JobPtr &job, Index index, Expected<TargetPtr> target, const TicketPtr &ticket);
};

Error incomplete(std::uint64_t copied, std::uint64_t wanted)
{
    return {"IncompleteBody", "The store sent " + std::to_string(copied) + " of " + std::to_string(wanted) + " bytes.", 502};
}

std::filesystem::path rootOf(const Job &job)
{
    if (job.folder)
        return job.path;
    const std::filesystem::path folder = job.path.parent_path();
    return folder.empty() ? std::filesystem::path(".") : folder;
}

/// Where a job's file goes: a folder and the path below it.
std::pair<std::filesystem::path, std::string> placeOf(const Job &job, const File &file)
{
    if (!file.saveAs.empty())
        return {rootOf(job), file.saveAs};
    return {rootOf(job), job.folder ? file.name : job.path.filename().native()};
}

void DownloadRunner::list(const JobPtr &job)
{
    // A version is of one object, also of one that stands for a folder.
    if (job->headers || (!job->key.empty() && !job->key.ends_with('/'))) {
        m_core.addFiles(job, {FoundFile{}});
        m_core.listed(job, {});
        return;
    }
    job->folder = true;
    listObjects(job, m_core.calls(job), {job->bucket, job->key});
}

void DownloadRunner::start(const JobPtr &job, Index index, TicketPtr ticket)
{
    job->setFileState(index, FileState::Starting);
    if (job->files[index].etag.empty())
        askObject(job, index, ticket);
    else
        settleConflict(job, index, ticket, [this, job, index, ticket] { openTarget(job, index, ticket); });
}

void DownloadRunner::askObject(const JobPtr &job, Index index, TicketPtr ticket)
{
    askHead(m_core.calls(job), job, job->objectOf(job->files[index]), [this, job, index, ticket](Expected<StoredObject> object) {
        if (halted(job, index))
            return;
        if (!object) {
            // HEAD has no body to say it in.
            Error error = std::move(object.error());
            const ObjectName name = job->objectOf(job->files[index]);
            if (error.status == 404 && error.code != "NoSuchBucket") {
                error = name.version() ? Error{"NoSuchVersion", "The version " + *name.version() + " of " + name.key + " does not exist.", 404}
                                       : Error{"NoSuchKey", "The object " + name.key + " does not exist.", 404};
            }
            stepFailed(job, index, std::move(error), ticket, [this, job, index, ticket] { askObject(job, index, ticket); });
            return;
        }
        const Expected<Plan> plan = m_core.planOf(*job, object->size);
        if (!plan) {
            m_core.fileFailed(job, index, plan.error());
            return;
        }
        job->plan(index, object->size, plan->partSize);
        job->setEtag(index, object->etag);
        learnTime(job, index, *object);
        m_core.journal().dropParts(*job, index);
        m_core.journal().putFile(*job, index);
        settleConflict(job, index, ticket, [this, job, index, ticket] { openTarget(job, index, ticket); });
    });
}

void DownloadRunner::openTarget(const JobPtr &job, Index index, TicketPtr ticket)
{
    const File &file = job->files[index];
    if (file.parts.empty() && !file.name.ends_with('/')) {
        fetchWhole(job, index, std::move(ticket));
        return;
    }
    m_core.ask<TargetFile::Opened>(
        [place = placeOf(*job, file), size = file.size](const Done<TargetFile::Opened> &done) {
            done(TargetFile::open(place.first, place.second, size));
        },
        [this, job, index, ticket](Expected<TargetFile::Opened> opened) {
            File &target = job->files[index];
            if (opened)
                target.target = opened->file;
            if (halted(job, index))
                return;
            if (!opened) {
                m_core.fileFailed(job, index, std::move(opened.error()));
            } else if (target.name.ends_with('/')) {
                m_core.fileDone(job, index);
            } else if (!opened->kept && target.partsDone == target.parts.size()) {
                wasPublished(job, index, ticket);
            } else {
                fetchParts(job, index, opened->kept, ticket);
            }
        });
}

void DownloadRunner::fetchWhole(const JobPtr &job, Index index, TicketPtr ticket)
{
    job->addAttempt(index);
    const File &file = job->files[index];
    m_core.ask<StoredObject>(
        [&calls = m_core.calls(job), caller = job->caller, object = job->objectOf(file), etag = file.etag](Done<StoredObject> done) {
            calls.get(caller, object, etag, 0, 0, std::move(done));
        },
        [this, job, index, ticket](Expected<StoredObject> object) {
            if (!object) {
                cameWhole(job, index, fail(std::move(object.error())), ticket);
                return;
            }
            learnTime(job, index, *object);
            const File &file = job->files[index];
            m_core.ask<TargetPtr>(
                [place = placeOf(*job, file), size = file.size, time = job->keepsTimes ? file.modified : 0, publishes = !job->verifies,
                 body = object->body, progress = m_core.progressOf(job, index, {})](const Done<TargetPtr> &done) {
                    done(TargetFile::open(place.first, place.second, size).and_then([&](const TargetFile::Opened &opened) -> Expected<TargetPtr> {
                        const Expected<std::uint64_t> copied = opened.file->copy(body, 0, progress);
                        if (!copied)
                            return fail(copied.error());
                        if (*copied != size)
                            return fail(incomplete(*copied, size));
                        if (const Expected<bool> published = publishes ? opened.file->publish(time) : true; !published)
                            return fail(published.error());
                        return opened.file;
                    }));
                },
                [this, job, index, ticket](Expected<TargetPtr> target) { cameWhole(job, index, std::move(target), ticket); },
                link::isSlow(object->body) ? &Core::launchSlow : &Core::launch);
        });
}

void DownloadRunner::cameWhole(const JobPtr &job, Index index, Expected<TargetPtr> target, const TicketPtr &ticket)
{
    if (target && !job->verifies) {
        m_core.fileDone(job, index);
        return;
    }
    if (halted(job, index))
        return;
    if (target) {
        job->files[index].target = std::move(*target);
        finish(job, index, ticket);
    } else if (target.error().status == 412) {
        recover(job, index, ticket);
    } else {
        wholeFailed(job, index, std::move(target.error()));
    }
}

void DownloadRunner::fetchParts(const JobPtr &job, Index index, bool kept, const TicketPtr &ticket)
{
    const File &file = job->files[index];
    if (!kept && file.partsDone > 0) {
        job->plan(index, file.size, file.partSize);
        m_core.journal().dropParts(*job, index);
    }
    beginParts(job, index, ticket);
}

void DownloadRunner::wasPublished(const JobPtr &job, Index index, const TicketPtr &ticket)
{
    compare(job, index, {}, [this, job, index, ticket](Expected<Match> match) {
        if (halted(job, index))
            return;
        if (!match || *match != Match::Same) {
            fetchParts(job, index, false, ticket);
            return;
        }
        m_core.launch([place = placeOf(*job, job->files[index]), ticket] { TargetFile::discard(place.first, place.second); });
        m_core.fileDone(job, index);
    });
}

void DownloadRunner::movePart(const JobPtr &job, Index index, Index part, TicketPtr ticket)
{
    partBegins(job, index, part);
    const File &file = job->files[index];
    const std::uint64_t offset = file.partSize * part, wanted = job->lengthOf(file, part);
    m_core.ask<StoredObject>(
        [&calls = m_core.calls(job), caller = job->caller, object = job->objectOf(file), etag = file.etag, offset,
         wanted](Done<StoredObject> done) { calls.get(caller, object, etag, offset, wanted, std::move(done)); },
        [this, job, index, part, offset, wanted, ticket](Expected<StoredObject> object) {
            if (!object) {
                partCame(job, index, part, fail(std::move(object.error())), ticket);
                return;
            }
            learnTime(job, index, *object);
            m_core.ask<std::uint64_t>(
                [target = job->files[index].target, body = object->body, offset,
                 progress = m_core.progressOf(job, index, part)](const Done<std::uint64_t> &done) {
                    done(target->copy(body, offset, progress));
                },
                [this, job, index, part, wanted, ticket](Expected<std::uint64_t> copied) {
                    if (copied && *copied != wanted)
                        copied = fail(incomplete(*copied, wanted));
                    partCame(job, index, part, std::move(copied), ticket);
                },
                link::isSlow(object->body) ? &Core::launchSlow : &Core::launch);
        });
}

void DownloadRunner::partCame(const JobPtr &job, Index index, Index part, Expected<std::uint64_t> copied, const TicketPtr &ticket)
{
    if (copied) {
        partSucceeded(job, index, part, {}, ticket);
        return;
    }
    if (copied.error().status == 412)
        job->files[index].lost = true;
    partFailed(job, index, part, std::move(copied.error()), ticket);
}

void DownloadRunner::learnTime(const JobPtr &job, Index index, const StoredObject &object)
{
    File &file = job->files[index];
    if (!job->keepsTimes || object.mtime.empty())
        return;
    if (const auto time = mtimeOf(object.mtime); time && *time != file.modified) {
        file.modified = *time;
        m_core.journal().putFile(*job, index);
    }
}

std::string DownloadRunner::targetOf(const Job &job, const File &file) const
{
    return placeOf(job, file).second;
}

void DownloadRunner::lookUp(const JobPtr &job, Index, const std::string &name, std::function<void(Expected<Found>)> then)
{
    m_core.ask<Found>(
        [path = rootOf(*job) / name](const Done<Found> &done) {
            struct stat status {};
            if (::lstat(path.c_str(), &status) == 0)
                done(Found(Existing{static_cast<std::uint64_t>(status.st_size), Timestamp(Duration(modifiedTime(status) / 1'000'000))}));
            else if (errno == ENOENT || errno == ENOTDIR)
                done(Found());
            else
                done(fail(localFileError(errno, path)));
        },
        [job, then = std::move(then)](Expected<Found> found) { then(std::move(found)); });
}

void DownloadRunner::compare(const JobPtr &job, Index index, const Existing &, std::function<void(Expected<Match>)> then)
{
    const auto place = placeOf(*job, job->files[index]);
    const auto open = [path = place.first / place.second]() -> Expected<std::shared_ptr<const FileHandle>> {
        Expected<SourceFile> source = openSource(path);
        if (!source)
            return fail(std::move(source.error()));
        return source->handle;
    };
    compareWith(job, index, open, std::move(then));
}

void DownloadRunner::compareWith(const JobPtr &job, Index index, Open open, std::function<void(Expected<Match>)> then)
{
    const ObjectName name = job->objectOf(job->files[index]);
    askHead(m_core.calls(job), job, name, [this, job, index, open = std::move(open), then = std::move(then)](Expected<StoredObject> object) {
        if (!object) {
            then(fail(std::move(object.error())));
            return;
        }
        const File &file = job->files[index];
        // A newer object says nothing of the one that was fetched.
        if (file.state == FileState::Finishing && object->etag != file.etag) {
            then(Match::Unknown);
            return;
        }
        const auto place = placeOf(*job, file);
        m_core.ask<Match>(
            [open, object = std::move(*object), path = place.first / place.second](const Done<Match> &done) {
                const auto file = open();
                done(file ? matches(**file, object, path) : Expected<Match>(fail(file.error())));
            },
            [job, then](Expected<Match> match) { then(std::move(match)); }, &Core::launchSlow);
    });
}

void DownloadRunner::finish(const JobPtr &job, Index index, TicketPtr ticket)
{
    job->setFileState(index, FileState::Finishing);
    if (!job->verifies) {
        publish(job, index, ticket);
        return;
    }
    const auto written = [target = job->files[index].target]() -> Expected<std::shared_ptr<const FileHandle>> {
        return std::shared_ptr<const FileHandle>(target, &target->handle());
    };
    compareWith(job, index, written, [this, job, index, ticket](Expected<Match> match) {
        if (halted(job, index))
            return;
        if (!match)
            stepFailed(job, index, std::move(match.error()), ticket, [this, job, index, ticket] { finish(job, index, ticket); });
        else if (*match == Match::Different)
            mismatched(job, index);
        else
            publish(job, index, ticket);
    });
}

void DownloadRunner::mismatched(const JobPtr &job, Index index)
{
    const std::string key = job->objectOf(job->files[index]).key;
    // What was written is not kept: another attempt fetches all of it.
    const auto place = placeOf(*job, job->files[index]);
    restart(job, index);
    m_core.launch([place] { TargetFile::discard(place.first, place.second); });
    m_core.fileFailed(job, index, {"VerificationFailed", "The bytes that came do not match the checksum of the object " + key + '.', 500});
}

void DownloadRunner::publish(const JobPtr &job, Index index, TicketPtr ticket)
{
    const File &file = job->files[index];
    m_core.ask<bool>([target = file.target, time = job->keepsTimes ? file.modified : 0](const Done<bool> &done) { done(target->publish(time)); },
                     [this, job, index, ticket](Expected<bool> published) {
        if (published)
            m_core.fileDone(job, index);
        else if (!halted(job, index))
            m_core.fileFailed(job, index, std::move(published.error()));
    });
}

void DownloadRunner::recover(const JobPtr &job, Index index, TicketPtr)
{
    // Nothing of the old version is worth keeping; with no ETag the next attempt asks for the new one.
    restart(job, index);
    job->files[index].target.reset();
    if (job->addAttempt(index) >= m_core.options().maxAttempts)
        m_core.fileFailed(job, index, objectChanged(job->objectOf(job->files[index])));
    else
        m_core.queueFile(job, index);
}

void DownloadRunner::discard(const JobPtr &job, Index index)
{
    File &file = job->files[index];
    if (file.discarding || file.state == FileState::Done || file.inFlight > 0)
        return;
    file.discarding = true;
    file.target.reset();
    const TicketPtr ticket = m_core.ticket(job);
    m_core.launch([place = placeOf(*job, file), ticket] { TargetFile::discard(place.first, place.second); });
}

} // namespace

std::unique_ptr<Runner> makeDownloadRunner(Core &core)
{
    return std::make_unique<DownloadRunner>(core);
}

} // namespace nephoscope::transfer
