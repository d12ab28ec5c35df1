#include "transfer/UploadRunner.h"

namespace nephoscope::transfer {

namespace {

constexpr std::size_t walkSlice = 512;

/// What a path is: a file to send, or (true) a folder to walk.
struct Probe
{
    bool folder = false;
    FoundFile file;
};

Expected<Probe> probe(const std::filesystem::path &path)
{
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0)
        return fail(localFileError(errno, path));
    if (S_ISDIR(status.st_mode))
        return Probe{true, {}};
    if (!S_ISREG(status.st_mode))
        return fail({"NotAFile", path.native() + " is not a regular file.", 400});
    return Probe{false, {{}, static_cast<std::uint64_t>(status.st_size), modifiedTime(status)}};
}

Expected<bool> checkEmptyFolder(const std::filesystem::path &path)
{
    std::error_code error;
    const bool empty = std::filesystem::is_empty(path, error);
    if (error)
        return fail(localFileError(error.value(), path));
    if (!empty)
        return fail(fileChanged(path));
    return true;
}

} // namespace

std::unique_ptr<Runner> makeUploadRunner(Core &core)
{
    return std::make_unique<UploadRunner>(core);
}

void UploadRunner::list(const JobPtr &job)
{
    const TicketPtr ticket = m_core.ticket(job);
    m_core.ask<Probe>([path = job->path](const Done<Probe> &done) { done(probe(path)); },
                      [this, job, ticket](Expected<Probe> found) {
        if (!found) {
            m_core.listed(job, std::move(found.error()));
        } else if (job->adopts()) {
            listAdopted(job, std::move(found->file), found->folder);
        } else if (job->folder && !found->folder) {
            m_core.listed(job, Error{"NotAFolder", job->path.native() + " is no folder any more.", 409});
        } else if (found->folder && !job->folder && !job->files.empty()) {
            m_core.listed(job, Error{"NotAFile", job->path.native() + " is not a regular file.", 400});
        } else if (found->folder) {
            job->folder = true;
            m_core.journal().putJob(*job); // before the first of its files: a process that finds those takes them for a folder's
            walk(job, std::make_shared<FolderWalk>(job->path), ticket);
        } else {
            m_core.addFiles(job, {std::move(found->file)});
            m_core.listed(job, {});
        }
    });
}

void UploadRunner::walk(const JobPtr &job, std::shared_ptr<FolderWalk> walker, TicketPtr ticket)
{
    using Found = std::vector<FoundFile>;
    m_core.ask<Found>([walker](const Done<Found> &done) { done(walker->next(walkSlice)); },
                      [this, job, walker, ticket](Expected<Found> found) {
        if (job->state() == State::Cancelled)
            return;
        if (found->empty()) {
            m_core.listed(job, {});
            return;
        }
        m_core.addFiles(job, std::move(*found));
        walk(job, walker, ticket);
    });
}

void UploadRunner::start(const JobPtr &job, Index index, TicketPtr ticket)
{
    File &file = job->files[index];
    job->setFileState(index, FileState::Starting);
    const std::filesystem::path path = job->pathOf(file);
    if (file.name.ends_with('/')) {
        m_core.ask<bool>([path](const Done<bool> &done) { done(checkEmptyFolder(path)); },
                         [this, job, index, ticket](Expected<bool> empty) {
            if (halted(job, index))
                return;
            if (empty)
                put(job, index, api::Body::fromString({}), ticket);
            else
                m_core.fileFailed(job, index, std::move(empty.error()));
        });
        return;
    }
    m_core.ask<SourceFile>([path](const Done<SourceFile> &done) { done(openSource(path)); },
                           [this, job, index, ticket](Expected<SourceFile> source) {
        if (halted(job, index))
            return;
        if (source)
            opened(job, index, std::move(*source), ticket);
        else
            abandon(job, index, std::move(source.error()), ticket);
    });
}

void UploadRunner::opened(const JobPtr &job, Index index, SourceFile source, const TicketPtr &ticket)
{
    File &file = job->files[index];
    file.source = source.handle;
    if (job->adopts() && !claimAdopted(job)) {
        m_core.fileFailed(job, index, uploadInUse());
        return;
    }
    if (!file.uploadId.empty()) {
        // Parts of another content must never be joined with new ones.
        if (source.size != file.size || source.modified != file.modified)
            abandon(job, index, fileChanged(job->pathOf(file)), ticket);
        else
            askParts(job, index, ticket);
        return;
    }
    const Expected<Plan> plan = m_core.planOf(*job, source.size);
    if (!plan) {
        m_core.fileFailed(job, index, plan.error());
        return;
    }
    file.modified = source.modified;
    job->plan(index, source.size, plan->partSize);
    settleConflict(job, index, ticket, [this, job, index, ticket] { send(job, index, ticket); });
}

void UploadRunner::send(const JobPtr &job, Index index, const TicketPtr &ticket)
{
    File &file = job->files[index];
    if (file.parts.empty()) {
        file.creating = false;
        sendWhole(job, index, ticket);
    } else {
        sendParts(job, index, ticket);
    }
}

void UploadRunner::sendWhole(const JobPtr &job, Index index, const TicketPtr &ticket)
{
    const File &file = job->files[index];
    std::vector<api::FileSegment> segments;
    if (file.size > 0)
        segments.push_back({file.source, 0, file.size});
    put(job, index, file.size > 0 ? api::Body::fromSegments(std::move(segments)) : api::Body::fromString({}), ticket);
}

void UploadRunner::sendParts(const JobPtr &job, Index index, const TicketPtr &ticket)
{
    if (job->files[index].creating) {
        findOrphan(job, index, ticket, [this, job, index, ticket](std::string upload) {
            if (halted(job, index))
                return;
            if (upload.empty())
                create(job, index, ticket);
            else
                adoptUpload(job, index, std::move(upload), ticket);
        });
    } else {
        create(job, index, ticket);
    }
}

void UploadRunner::put(const JobPtr &job, Index index, api::Body body, TicketPtr ticket)
{
    File &file = job->files[index];
    job->addAttempt(index);
    m_core.ask<StoredObject>(
        [&calls = m_core.calls(job), caller = job->caller, object = job->objectOf(file), body = std::move(body),
         progress = m_core.progressOf(job, index, {})](Done<StoredObject> done) {
            calls.put(caller, object, body, progress, std::move(done));
        },
        [this, job, index, ticket](Expected<StoredObject> stored) {
            File &sent = job->files[index];
            const bool changed = sent.source && hasChanged(*sent.source, sent.size, sent.modified);
            if (halted(job, index))
                return;
            if (!stored || changed)
                sent.source.reset();
            else if (job->direction == Direction::Upload) // a copy has that of its source
                job->setEtag(index, stored->etag);
            if (stored && !changed && !stored->crc64.empty())
                job->setChecksum(index, {}, {"CRC64NVME", stored->crc64});
            if (changed && !m_core.beginAnew(job, index))
                m_core.fileFailed(job, index, fileChanged(job->pathOf(sent)));
            else if (changed)
                return;
            else if (!stored)
                wholeFailed(job, index, std::move(stored.error()));
            else
                sealed(job, index, ticket);
        });
}

void UploadRunner::create(const JobPtr &job, Index index, TicketPtr ticket)
{
    File &file = job->files[index];
    // Journalled before the request leaves: should the process die before the id is written, the
    // next one looks for the upload.
    file.creating = true;
    file.started = m_core.clock().now();
    m_core.journal().putFile(*job, index);
    m_core.ask<std::string>(
        uploadRequest(job, index),
        [this, job, index, ticket](Expected<std::string> upload) {
            if (upload) {
                adoptUpload(job, index, std::move(*upload), ticket);
                return;
            }
            if (!upload.error().isServerFault())
                job->files[index].creating = false;
            if (!halted(job, index))
                stepFailed(job, index, std::move(upload.error()), ticket, [this, job, index, ticket] { create(job, index, ticket); });
        });
}

std::function<void(Done<std::string>)> UploadRunner::uploadRequest(const JobPtr &job, Index index)
{
    return [&calls = m_core.calls(job), caller = job->caller, object = job->objectOf(job->files[index])](Done<std::string> done) {
        calls.createUpload(caller, object, std::move(done));
    };
}

std::optional<Error> UploadRunner::changed(const JobPtr &job, Index index) const
{
    const File &file = job->files[index];
    return file.source && hasChanged(*file.source, file.size, file.modified) ? std::optional(fileChanged(job->pathOf(file))) : std::nullopt;
}

void UploadRunner::adoptUpload(const JobPtr &job, Index index, std::string upload, const TicketPtr &ticket)
{
    File &file = job->files[index];
    m_core.uploads.insert(upload);
    file.uploadId = std::move(upload);
    m_core.journal().dropParts(*job, index);
    m_core.journal().putFile(*job, index);
    if (!halted(job, index))
        beginParts(job, index, ticket);
}

void UploadRunner::movePart(const JobPtr &job, Index index, Index part, TicketPtr ticket)
{
    const File &file = job->files[index];
    if (const StoredPart *expected = adoptedPart(*job, part)) {
        checkPart(job, index, *expected, ticket);
        return;
    }
    partBegins(job, index, part);
    sendPart(job, index, part, api::Body::fromSegments({{file.source, file.partSize * part, job->lengthOf(file, part)}}), std::move(ticket));
}

void UploadRunner::sendPart(const JobPtr &job, Index index, Index part, api::Body body, TicketPtr ticket)
{
    const File &file = job->files[index];
    m_core.ask<StoredPart>(
        [&calls = m_core.calls(job), caller = job->caller, object = job->objectOf(file), upload = file.uploadId, part, body = std::move(body),
         progress = m_core.progressOf(job, index, part)](Done<StoredPart> done) {
            calls.uploadPart(caller, object, upload, part + 1, body, progress, std::move(done));
        },
        [this, job, index, part, ticket](Expected<StoredPart> stored) {
            File &sent = job->files[index];
            if (stored) {
                job->setChecksum(index, part, stored->namedChecksum());
                m_core.progressOf(job, index, part)(job->lengthOf(sent, part));
                partSucceeded(job, index, part, std::move(stored->etag), ticket);
                return;
            }
            if (stored.error().code == "NoSuchUpload") {
                sent.lost = true;
            } else if (!sent.pending && sent.source && hasChanged(*sent.source, sent.size, sent.modified)) {
                sent.abandon = true;
                sent.pending = std::make_unique<Error>(fileChanged(job->pathOf(sent)));
            }
            partFailed(job, index, part, std::move(stored.error()), ticket);
        });
}

void UploadRunner::giveUp(const JobPtr &job, Index index, Error error, const TicketPtr &ticket)
{
    File &file = job->files[index];
    if (file.abandon)
        abandon(job, index, std::move(error), ticket);
    else
        m_core.fileFailed(job, index, std::move(error));
}

} // namespace nephoscope::transfer
