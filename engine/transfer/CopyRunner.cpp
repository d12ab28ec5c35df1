#include "transfer/UploadRunner.h"

#include <algorithm>

namespace nephoscope::transfer {

namespace {

/// A part that comes from a network is taken into memory before it is sent on, so that it can be sent again; larger ones
/// (of objects beyond 600 GB) stream.
constexpr std::uint64_t mostHeld = 64 * 1024 * 1024;

/// Objects of one cloud into another. What is to be sent comes from a call instead of a file; all else is an upload's:
/// conflicts, multipart uploads that outlive the process, their ends.
class CopyRunner final : public UploadRunner
{
public:
    using UploadRunner::UploadRunner;

    void list(const JobPtr &job) override;
    void start(const JobPtr &job, Index index, TicketPtr ticket) override;
    void movePart(const JobPtr &job, Index index, Index part, TicketPtr ticket) override;

private:
    void sendWhole(const JobPtr &job, Index index, const TicketPtr &ticket) override;
    void sealed(const JobPtr &job, Index index, const TicketPtr &ticket) override;
    void compare(const JobPtr &job, Index index, const Existing &existing, std::function<void(Expected<Match>)> then) override;

    void found(const JobPtr &job, Index index, const StoredObject &object, const TicketPtr &ticket);
    /// A part, or the whole; `then` hears of it here.
    void fetch(const JobPtr &job, Index index, std::optional<Index> part, TicketPtr ticket, std::function<void(Expected<api::Body>)> then);
    void askSource(const JobPtr &job, Index index, std::function<void(Expected<StoredObject>)> then);
};

/// By a checksum that both stores keep, or by ETags that are MD5s.
Match compareObjects(const StoredObject &a, const StoredObject &b)
{
    if (a.size != b.size)
        return Match::Different;
    for (const auto &[digest, value] : a.checksums) {
        for (const auto &[otherDigest, otherValue] : b.checksums) {
            if (digest == otherDigest)
                return value == otherValue ? Match::Same : Match::Different;
        }
    }
    const auto isMd5 = [](const StoredObject &object) { return object.etagIsMd5 && object.etag.size() == 34 && object.etag.find('-') == std::string::npos; };
    if (isMd5(a) && isMd5(b))
        return a.etag == b.etag ? Match::Same : Match::Different;
    return Match::Unknown;
}

void CopyRunner::list(const JobPtr &job)
{
    const std::string &key = job->source.key;
    if (!key.empty() && !key.ends_with('/')) {
        m_core.addFiles(job, {FoundFile{}});
        m_core.listed(job, {});
        return;
    }
    job->folder = true;
    listObjects(job, m_core.sourceCalls(job), {job->source.bucket, key});
}

void CopyRunner::askSource(const JobPtr &job, Index index, std::function<void(Expected<StoredObject>)> then)
{
    askHead(m_core.sourceCalls(job), job, job->sourceOf(job->files[index]),
            [job, then = std::move(then)](Expected<StoredObject> object) { then(std::move(object)); });
}

void CopyRunner::start(const JobPtr &job, Index index, TicketPtr ticket)
{
    job->setFileState(index, FileState::Starting);
    askSource(job, index, [this, job, index, ticket](Expected<StoredObject> object) {
        if (halted(job, index))
            return;
        if (object) {
            found(job, index, *object, ticket);
            return;
        }
        // HEAD has no body to say it in.
        Error error = std::move(object.error());
        if (error.status == 404 && error.code != "NoSuchBucket")
            error = {"NoSuchKey", "The object " + job->sourceOf(job->files[index]).key + " does not exist.", 404};
        stepFailed(job, index, std::move(error), ticket, [this, job, index, ticket] { start(job, index, ticket); });
    });
}

void CopyRunner::found(const JobPtr &job, Index index, const StoredObject &object, const TicketPtr &ticket)
{
    File &file = job->files[index];
    UploadHeaders headers = object.headers;
    if (job->headers) {
        for (const auto &[name, value] : *job->headers)
            headers.insert_or_assign(name, value);
    }
    file.headers = std::make_shared<const UploadHeaders>(std::move(headers));
    if (job->keepsTimes)
        file.modified = std::chrono::nanoseconds(object.modified.time_since_epoch()).count();
    if (!file.uploadId.empty()) {
        // Parts of another content must never be joined with new ones.
        if (object.etag != file.etag || object.size != file.size)
            abandon(job, index, objectChanged(job->sourceOf(file)), ticket);
        else
            askParts(job, index, ticket);
        return;
    }
    job->plan(index, object.size, planFor(object.size, m_core.options()).partSize);
    job->setEtag(index, object.etag);
    m_core.journal().dropParts(*job, index);
    m_core.journal().putFile(*job, index);
    settleConflict(job, index, ticket, [this, job, index, ticket] { send(job, index, ticket); });
}

void CopyRunner::sendWhole(const JobPtr &job, Index index, const TicketPtr &ticket)
{
    fetch(job, index, {}, ticket, [this, job, index, ticket](Expected<api::Body> body) {
        if (halted(job, index))
            return;
        if (body) {
            put(job, index, std::move(*body), ticket);
            return;
        }
        job->addAttempt(index);
        const bool changed = body.error().status == 412;
        wholeFailed(job, index, changed ? objectChanged(job->sourceOf(job->files[index])) : std::move(body.error()));
    });
}

void CopyRunner::movePart(const JobPtr &job, Index index, Index part, TicketPtr ticket)
{
    partBegins(job, index, part);
    fetch(job, index, part, ticket, [this, job, index, part, ticket](Expected<api::Body> body) {
        if (body) {
            sendPart(job, index, part, std::move(*body), ticket);
            return;
        }
        File &file = job->files[index];
        if (body.error().status == 412 && !file.pending) {
            file.abandon = true;
            file.pending = std::make_unique<Error>(objectChanged(job->sourceOf(file)));
        }
        partFailed(job, index, part, std::move(body.error()), ticket);
    });
}

void CopyRunner::fetch(const JobPtr &job, Index index, std::optional<Index> part, TicketPtr ticket,
                       std::function<void(Expected<api::Body>)> then)
{
    const File &file = job->files[index];
    const std::uint64_t offset = part ? file.partSize * *part : 0;
    const std::uint64_t wanted = part ? job->lengthOf(file, *part) : file.size;
    m_core.ask<StoredObject>(
        [&calls = m_core.sourceCalls(job), caller = job->caller, object = job->sourceOf(file), etag = file.etag, offset,
         length = part ? wanted : 0](Done<StoredObject> done) { calls.get(caller, object, etag, offset, length, std::move(done)); },
        [this, wanted, ticket, then = std::move(then)](Expected<StoredObject> object) {
            if (!object) {
                then(fail(std::move(object.error())));
                return;
            }
            if (object->body.size() != wanted) {
                then(fail({"IncompleteBody", "The store sends " + std::to_string(object->body.size()) + " of " + std::to_string(wanted) + " bytes.", 502}));
                return;
            }
            if (!object->body.source() || wanted > mostHeld) {
                then(std::move(object->body));
                return;
            }
            m_core.ask<api::Body>(
                [body = std::move(object->body), wanted](const Done<api::Body> &done) {
                    auto bytes = body.readAll();
                    if (!bytes)
                        done(fail(std::move(bytes.error())));
                    else if (bytes->size() != wanted)
                        done(fail({"IncompleteBody", "The object ended before its time.", 502}));
                    else
                        done(api::Body::fromString(std::move(*bytes)));
                },
                [ticket, then](Expected<api::Body> body) { then(std::move(body)); }, &Core::launchSlow);
        });
}

void CopyRunner::compare(const JobPtr &job, Index index, const Existing &existing, std::function<void(Expected<Match>)> then)
{
    askSource(job, index, [existing = existing.object, then = std::move(then)](Expected<StoredObject> source) {
        if (source)
            then(compareObjects(existing, *source));
        else
            then(fail(std::move(source.error())));
    });
}

void CopyRunner::sealed(const JobPtr &job, Index index, const TicketPtr &ticket)
{
    if (!job->verifies) {
        m_core.fileDone(job, index);
        return;
    }
    m_core.ask<StoredObject>(
        [&calls = m_core.calls(job), caller = job->caller, name = job->objectOf(job->files[index])](Done<StoredObject> done) {
            calls.head(caller, name, std::move(done));
        },
        [this, job, index, ticket](Expected<StoredObject> stored) {
            if (!stored) {
                stepFailed(job, index, std::move(stored.error()), ticket, [this, job, index, ticket] { sealed(job, index, ticket); });
                return;
            }
            compare(job, index, Existing{stored->size, stored->modified, *stored}, [this, job, index, ticket](Expected<Match> match) {
                if (!match) {
                    m_core.fileFailed(job, index, std::move(match.error()));
                } else if (*match == Match::Different) {
                    const std::string key = job->objectOf(job->files[index]).key;
                    restart(job, index); // another attempt sends all of it
                    m_core.fileFailed(job, index, {"VerificationFailed", "The object " + key + " does not match the one it was copied from.", 500});
                } else {
                    m_core.fileDone(job, index);
                }
            });
        });
}

} // namespace

std::unique_ptr<Runner> makeCopyRunner(Core &core)
{
    return std::make_unique<CopyRunner>(core);
}

} // namespace nephoscope::transfer
