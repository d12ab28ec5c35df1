#include "core/Text.h"
#include "store/Digests.h"
#include "transfer/UploadRunner.h"

#include <algorithm>

namespace nephoscope::transfer {

namespace {

// Stores may tell the time of an upload in whole seconds.
constexpr Duration timeGrain{1000};

Error verificationFailed(const ObjectName &object, std::string_view what)
{
    return {"VerificationFailed", "The object " + object.key + " does not match the file that was sent: " + std::string(what), 500};
}

std::string_view unquoted(std::string_view etag)
{
    if (etag.size() >= 2 && etag.front() == '"' && etag.back() == '"')
        etag = etag.substr(1, etag.size() - 2);
    return etag;
}

/// Whether an object can be what our vanished upload became.
bool isOurs(const StoredObject &object, const File &file)
{
    if (object.size != file.size)
        return false;
    if (const std::string expected = multipartEtag(file.parts); !expected.empty())
        return unquoted(object.etag) == unquoted(expected);
    const std::string ending = '-' + std::to_string(file.parts.size());
    return unquoted(object.etag).ends_with(ending) && object.modified >= file.started - timeGrain;
}

} // namespace

std::string multipartEtag(const std::vector<Part> &parts)
{
    store::Hasher hasher({store::Digest::Md5});
    for (const Part &part : parts) {
        std::string raw;
        const std::string_view etag = unquoted(part.etag);
        if (etag.size() != 32 || !fromHex(etag, raw))
            return {};
        hasher.update(asBytes(raw));
    }
    return '"' + toHex(asBytes(hasher.finish().get(store::Digest::Md5))) + '-' + std::to_string(parts.size()) + '"';
}

void UploadRunner::askParts(const JobPtr &job, Index index, TicketPtr ticket)
{
    const File &file = job->files[index];
    m_core.ask<StoredParts>(
        [&calls = m_core.calls(job), caller = job->caller, object = job->objectOf(file), upload = file.uploadId](Done<StoredParts> done) {
            calls.listParts(caller, object, upload, std::move(done));
        },
        [this, job, index, ticket](Expected<StoredParts> parts) {
            if (halted(job, index))
                return;
            if (parts && job->adopts()) {
                checkAdopted(job, index, std::move(*parts), ticket);
                return;
            }
            if (!parts && parts.error().code == "NoSuchUpload") {
                recover(job, index, ticket);
                return;
            }
            if (!parts) {
                stepFailed(job, index, std::move(parts.error()), ticket, [this, job, index, ticket] { askParts(job, index, ticket); });
                return;
            }
            // What the store has is the truth; the journal may lack the last parts or, after a
            // power cut, the store may.
            File &known = job->files[index];
            const std::vector<Part> before = known.parts;
            job->plan(index, known.size, known.partSize);
            for (Index part = 0; part < std::min(before.size(), known.parts.size()); ++part)
                job->keepTimes(index, part, before[part]);
            m_core.journal().dropParts(*job, index);
            for (const StoredPart &stored : parts->parts) {
                const Index part = stored.number - 1;
                if (part >= known.parts.size() || stored.size != job->lengthOf(known, part))
                    continue;
                job->partDone(index, part, stored.etag);
                job->setChecksum(index, part, stored.namedChecksum());
                job->progress(index, part, stored.size, false);
                m_core.journal().putPart(*job, index, part);
            }
            beginParts(job, index, ticket);
        });
}

void UploadRunner::findOrphan(const JobPtr &job, Index index, TicketPtr ticket, std::function<void(std::string)> then)
{
    using Uploads = std::vector<OpenUpload>;
    m_core.ask<Uploads>(
        [&calls = m_core.calls(job), caller = job->caller, object = job->objectOf(job->files[index])](Done<Uploads> done) {
            calls.listUploads(caller, object, std::move(done));
        },
        [this, job, index, ticket, then = std::move(then)](Expected<Uploads> uploads) {
            if (!uploads) {
                then({});
                return;
            }
            std::erase_if(*uploads, [&](const OpenUpload &upload) {
                // The checksum of a copy is its source's choice.
                return (!upload.isAlike && job->direction == Direction::Upload) || upload.initiated < job->files[index].started - timeGrain
                    || m_core.uploads.contains(upload.id) || m_adopters.contains(upload.id);
            });
            std::sort(uploads->begin(), uploads->end(),
                      [](const OpenUpload &a, const OpenUpload &b) { return a.initiated < b.initiated; });
            checkOrphan(job, index, std::move(*uploads), ticket, then);
        });
}

void UploadRunner::checkOrphan(const JobPtr &job, Index index, std::vector<OpenUpload> candidates, TicketPtr ticket,
                               std::function<void(std::string)> then)
{
    if (candidates.empty()) {
        then({});
        return;
    }
    const std::string upload = candidates.front().id;
    candidates.erase(candidates.begin());
    m_core.ask<StoredParts>(
        [&calls = m_core.calls(job), caller = job->caller, object = job->objectOf(job->files[index]), upload](Done<StoredParts> done) {
            calls.listParts(caller, object, upload, std::move(done));
        },
        [this, job, index, upload, candidates, ticket, then = std::move(then)](Expected<StoredParts> parts) {
            // We sent no part to an upload whose id was never journalled: one with parts is another's.
            if (parts && parts->parts.empty())
                then(upload);
            else
                checkOrphan(job, index, candidates, ticket, then);
        });
}

void UploadRunner::recover(const JobPtr &job, Index index, TicketPtr ticket)
{
    askHead(m_core.calls(job), job, job->objectOf(job->files[index]), [this, job, index, ticket](Expected<StoredObject> object) {
        if (halted(job, index))
            return;
        File &file = job->files[index];
        if (!object && object.error().status != 404) {
            stepFailed(job, index, std::move(object.error()), ticket, [this, job, index, ticket] { recover(job, index, ticket); });
        } else if (object && isOurs(*object, file) && (!job->adopts() || !multipartEtag(file.parts).empty())) {
            for (Index part = 0; part < file.parts.size(); ++part) {
                job->partDone(index, part, file.parts[part].etag);
                job->progress(index, part, job->lengthOf(file, part), false);
            }
            sealed(job, index, ticket);
        } else if (job->adopts()) {
            m_core.fileFailed(job, index, {"NoSuchUpload", "The upload that was to be continued has been completed or aborted.", 404});
        } else if (job->addAttempt(index) >= m_core.options().maxAttempts) {
            m_core.fileFailed(job, index, {"NoSuchUpload", "The store has lost the upload again and again.", 404});
        } else {
            restart(job, index);
            m_core.queueFile(job, index);
        }
    });
}

void UploadRunner::finish(const JobPtr &job, Index index, TicketPtr ticket)
{
    File &file = job->files[index];
    if (std::optional<Error> why = changed(job, index)) {
        abandon(job, index, std::move(*why), ticket);
        return;
    }
    std::vector<std::string> etags;
    etags.reserve(file.parts.size());
    for (const Part &part : file.parts)
        etags.push_back(part.etag);
    m_core.ask<StoredObject>(
        [&calls = m_core.calls(job), caller = job->caller, object = job->objectOf(file), upload = file.uploadId,
         etags = std::move(etags), size = file.size](Done<StoredObject> done) {
            calls.completeUpload(caller, object, upload, etags, size, std::move(done));
        },
        [this, job, index, ticket](Expected<StoredObject> object) {
            if (object)
                completed(job, index, *object, ticket);
            else if (halted(job, index))
                return;
            else if (object.error().code == "NoSuchUpload")
                recover(job, index, ticket);
            else
                stepFailed(job, index, std::move(object.error()), ticket, [this, job, index, ticket] { finish(job, index, ticket); });
        });
}

void UploadRunner::completed(const JobPtr &job, Index index, const StoredObject &object, const TicketPtr &ticket)
{
    const File &file = job->files[index];
    const std::string expected = multipartEtag(file.parts);
    if (!expected.empty() && unquoted(object.etag) != unquoted(expected)) {
        m_core.fileFailed(job, index, verificationFailed(job->objectOf(file), "its ETag is " + object.etag + ", not " + expected + '.'));
        return;
    }
    // Stores elsewhere may know of no such checksum: then the ETag and the size must do.
    if (object.crc64.empty() && job->cloud.empty() && job->objectOf(file).checksum() == "CRC64NVME" && job->direction != Direction::CopyInside && !job->adopts()) {
        m_core.fileFailed(job, index, verificationFailed(job->objectOf(file), "the store reckoned no CRC-64/NVME."));
        return;
    }
    askHead(m_core.calls(job), job, job->objectOf(file), [this, job, index, object, ticket](Expected<StoredObject> stored) {
        const File &sent = job->files[index];
        if (!stored) {
            stepFailed(job, index, std::move(stored.error()), ticket, [this, job, index, object, ticket] { completed(job, index, object, ticket); });
        } else if (unquoted(stored->etag) == unquoted(object.etag) && stored->size != sent.size) {
            m_core.fileFailed(job, index, verificationFailed(job->objectOf(sent), "it has " + std::to_string(stored->size)
                                                             + " bytes instead of " + std::to_string(sent.size) + '.'));
        } else {
            // Another ETag means that somebody has put a newer object in its place meanwhile.
            sealed(job, index, ticket);
        }
    });
}

void UploadRunner::sealed(const JobPtr &job, Index index, const TicketPtr &ticket)
{
    File &file = job->files[index];
    if (!job->verifies || !file.source) {
        m_core.fileDone(job, index);
        return;
    }
    const auto source = file.source;
    askHead(m_core.calls(job), job, job->objectOf(file), [this, job, index, ticket, source](Expected<StoredObject> stored) {
        if (!stored) {
            stepFailed(job, index, std::move(stored.error()), ticket, [this, job, index, ticket] { sealed(job, index, ticket); });
            return;
        }
        compareWith(job, index, *stored, source, [this, job, index, ticket](Expected<Match> match) {
            if (!match) {
                m_core.fileFailed(job, index, std::move(match.error()));
            } else if (*match == Match::Different) {
                const ObjectName name = job->objectOf(job->files[index]);
                restart(job, index); // another attempt sends all of it
                m_core.fileFailed(job, index, verificationFailed(name, "its checksum is another."));
            } else {
                m_core.fileDone(job, index);
            }
        });
    });
}

void UploadRunner::abortUpload(const JobPtr &job, Index index, const TicketPtr &ticket, std::function<void()> then)
{
    File &file = job->files[index];
    // An upload that another client began stays for it, or for another try.
    if (file.uploadId.empty() || job->adopts()) {
        then();
        return;
    }
    m_core.ask<bool>(
        [&calls = m_core.calls(job), caller = job->caller, object = job->objectOf(file), upload = file.uploadId](Done<bool> done) {
            calls.abortUpload(caller, object, upload, std::move(done));
        },
        [this, job, index, ticket, then = std::move(then)](Expected<bool> aborted) {
            File &given = job->files[index];
            if (!aborted && m_core.mayRetry(job, aborted.error(), job->addAttempt(index))) {
                m_core.later(given.attempts, [this, job, index, ticket, then] { abortUpload(job, index, ticket, then); });
                return;
            }
            // Refused for good: the id stays in the journal until the job is removed.
            if (aborted || aborted.error().status == 404)
                restart(job, index);
            then();
        });
}

void UploadRunner::abandon(const JobPtr &job, Index index, Error error, const TicketPtr &ticket)
{
    File &file = job->files[index];
    file.source.reset();
    job->clearAttempts(index);
    abortUpload(job, index, ticket, [this, job, index, error = std::move(error)] {
        const bool anew = error.code == "FileChanged" && job->state() != State::Cancelled && !job->removed && m_core.beginAnew(job, index);
        if (!anew && job->state() != State::Cancelled)
            m_core.fileFailed(job, index, error);
    });
}

void UploadRunner::discard(const JobPtr &job, Index index)
{
    File &file = job->files[index];
    file.source.reset();
    m_unchecked.erase(job->id);
    if (file.discarding || file.state == FileState::Done || (file.uploadId.empty() && !file.creating))
        return;
    file.discarding = true;
    job->clearAttempts(index);
    const TicketPtr ticket = m_core.ticket(job);
    if (!file.uploadId.empty()) {
        abortUpload(job, index, ticket, [] {});
        return;
    }
    findOrphan(job, index, ticket, [this, job, index, ticket](std::string upload) {
        job->files[index].uploadId = std::move(upload);
        job->files[index].creating = false;
        abortUpload(job, index, ticket, [] {});
    });
}

} // namespace nephoscope::transfer
