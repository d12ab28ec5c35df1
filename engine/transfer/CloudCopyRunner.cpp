#include "transfer/CloudCopyRunner.h"

#include <algorithm>

namespace nephoscope::transfer {

namespace {

// Stores may tell times in whole seconds.
constexpr Duration timeGrain{1000};

std::string keyBelow(const CopySource &common, const std::string &key)
{
    return key.substr(std::min(key.size(), common.key.size()));
}

CopySource sourceOf(const Job &job, const File &file)
{
    CopySource source = job.copySource();
    source.key += file.name;
    if (const auto version = job.copyVersions.find(source.key); version != job.copyVersions.end())
        source.versionId = version->second;
    source.etag = file.etag;
    return source;
}

Error sourceChanged(const CopySource &source)
{
    return {"ObjectChanged", "The object " + source.key + " was replaced while it was being copied.", 412};
}

bool isGone(const Error &error)
{
    return error.status == 404 && error.code != "NoSuchBucket";
}

/// What cannot be done, whatever there is.
std::optional<Error> refusal(const CopyOrder &order)
{
    for (const CopyOrder::Step &step : order.steps) {
        if (step.tree && order.fromBucket == order.toBucket && step.to.starts_with(step.from))
            return Error{"InvalidRequest", "What is below " + step.from + " cannot be put below itself.", 400};
        if (order.moves && !step.versionId.empty())
            return Error{"InvalidRequest", "A version can be copied, but not moved.", 400};
    }
    return {};
}

} // namespace

std::unique_ptr<Runner> makeCloudCopyRunner(Core &core)
{
    return std::make_unique<CloudCopyRunner>(core);
}

std::string commonPrefix(const CopyOrder &order)
{
    if (order.steps.empty())
        return {};
    std::string common = order.steps.front().from;
    if (order.steps.size() == 1)
        return common;
    for (const CopyOrder::Step &step : order.steps) {
        const auto ends = std::mismatch(common.begin(), common.end(), step.from.begin(), step.from.end());
        common.erase(ends.first, common.end());
    }
    const std::size_t slash = common.rfind('/');
    return slash == std::string::npos ? std::string() : common.substr(0, slash + 1);
}

Match compareObjects(const StoredObject &a, const StoredObject &b)
{
    if (a.size != b.size)
        return Match::Different;
    for (const auto &[digest, text] : a.checksums) {
        for (const auto &other : b.checksums) {
            if (other.first == digest)
                return other.second == text ? Match::Same : Match::Different;
        }
    }
    const auto left = a.etagIsMd5 ? md5OfEtag(a.etag) : std::nullopt;
    const auto right = b.etagIsMd5 ? md5OfEtag(b.etag) : std::nullopt;
    if (!left || !right)
        return Match::Unknown;
    return *left == *right ? Match::Same : Match::Different;
}

void CloudCopyRunner::list(const JobPtr &job)
{
    if (auto error = refusal(*job->copies)) {
        m_core.listed(job, std::move(error));
        return;
    }
    listStep(job, 0, m_core.ticket(job));
}

void CloudCopyRunner::listStep(const JobPtr &job, std::size_t step, const TicketPtr &ticket)
{
    const CopyOrder &order = *job->copies;
    const CopySource common = job->copySource();
    std::vector<FoundFile> found;
    for (; step < order.steps.size() && !order.steps[step].tree; ++step) {
        FoundFile &file = found.emplace_back();
        file.name = keyBelow(common, order.steps[step].from);
        file.saveAs = order.steps[step].to;
    }
    m_core.addFiles(job, std::move(found));
    if (step < order.steps.size())
        listPage(job, step, {}, 1, ticket);
    else if (job->files.empty())
        m_core.listed(job, Error{"NoSuchKey", "There are no objects below " + job->path.native() + '.', 404});
    else
        m_core.listed(job, {});
}

void CloudCopyRunner::listPage(const JobPtr &job, std::size_t step, std::string token, int attempt, TicketPtr ticket)
{
    m_core.ask<ObjectPage>(
        [&calls = m_core.calls(job), caller = job->caller, prefix = ObjectName{job->copies->fromBucket, job->copies->steps[step].from},
         token](Done<ObjectPage> done) { calls.list(caller, prefix, {}, token, std::move(done)); },
        [this, job, step, token, attempt, ticket](Expected<ObjectPage> page) {
            if (job->state() == State::Cancelled)
                return;
            if (!page && m_core.mayRetry(job, page.error(), attempt)) {
                m_core.later(attempt, [this, job, step, token, attempt, ticket] { listPage(job, step, token, attempt + 1, ticket); });
                return;
            }
            if (!page) {
                m_core.listed(job, std::move(page.error()));
                return;
            }
            const CopyOrder::Step &tree = job->copies->steps[step];
            const CopySource common = job->copySource();
            std::vector<FoundFile> found;
            found.reserve(page->entries.size());
            for (ObjectPage::Entry &entry : page->entries) {
                FoundFile &file = found.emplace_back();
                file.name = keyBelow(common, entry.key);
                file.size = entry.size;
                file.saveAs = tree.to + entry.key.substr(std::min(tree.from.size(), entry.key.size()));
            }
            m_core.addFiles(job, std::move(found));
            if (!page->nextToken.empty())
                listPage(job, step, page->nextToken, 1, ticket);
            else
                listStep(job, step + 1, ticket);
        });
}

void CloudCopyRunner::start(const JobPtr &job, Index index, TicketPtr ticket)
{
    job->setFileState(index, FileState::Starting);
    askHead(m_core.calls(job), job, sourceOf(*job, job->files[index]), [this, job, index, ticket](Expected<StoredObject> source) {
        if (halted(job, index))
            return;
        File &file = job->files[index];
        if (!source && isGone(source.error())) {
            sourceMissing(job, index, std::move(source.error()), ticket);
        } else if (!source) {
            stepFailed(job, index, std::move(source.error()), ticket, [this, job, index, ticket] { start(job, index, ticket); });
        } else if (!file.uploadId.empty() && file.etag != source->etag) {
            // Parts of another content must never be joined with new ones.
            abandon(job, index, sourceChanged(sourceOf(*job, file)), ticket);
        } else if (!file.uploadId.empty()) {
            askParts(job, index, ticket);
        } else {
            if (file.etag != source->etag)
                file.started = {}; // whatever was asked for before was another content
            job->setEtag(index, source->etag);
            const Plan plan = copyPlanFor(source->size, m_core.options());
            job->plan(index, source->size, plan.partSize);
            settleConflict(job, index, ticket, [this, job, index, source = *source, ticket] { send(job, index, source, ticket); });
        }
    });
}

void CloudCopyRunner::sourceMissing(const JobPtr &job, Index index, Error error, const TicketPtr &ticket)
{
    const File &file = job->files[index];
    if (!job->copies->moves || file.started == Timestamp()) {
        giveUp(job, index, std::move(error), ticket);
        return;
    }
    lookUpObject(job, targetOf(*job, file), [this, job, index, error, ticket](Expected<Found> found) {
        if (halted(job, index))
            return;
        const File &moved = job->files[index];
        if (!found)
            stepFailed(job, index, std::move(found.error()), ticket, [this, job, index, error, ticket] { sourceMissing(job, index, error, ticket); });
        else if (*found && (*found)->size == moved.size && (*found)->modified >= moved.started - timeGrain)
            m_core.fileDone(job, index);
        else
            giveUp(job, index, error, ticket);
    });
}

void CloudCopyRunner::send(const JobPtr &job, Index index, const StoredObject &source, const TicketPtr &ticket)
{
    File &file = job->files[index];
    if (!file.parts.empty()) {
        sendParts(job, index, ticket);
        return;
    }
    if (file.started == Timestamp()) {
        copyWhole(job, index, source, ticket);
        return;
    }
    // Asked for before the last process died: under versioning, another copy would be another version.
    lookUpObject(job, targetOf(*job, file), [this, job, index, source, ticket](Expected<Found> found) {
        if (halted(job, index))
            return;
        const bool ours = found && *found && (*found)->modified >= job->files[index].started - timeGrain
            && compareObjects(source, (*found)->object) == Match::Same;
        if (ours)
            verify(job, index, source, ticket);
        else
            copyWhole(job, index, source, ticket);
    });
}

void CloudCopyRunner::copyWhole(const JobPtr &job, Index index, const StoredObject &source, const TicketPtr &ticket)
{
    File &file = job->files[index];
    job->addAttempt(index);
    file.started = m_core.clock().now();
    m_core.journal().putFile(*job, index);
    m_core.ask<StoredObject>(
        [&calls = m_core.calls(job), caller = job->caller, from = sourceOf(*job, file), to = job->objectOf(file)](Done<StoredObject> done) {
            calls.copy(caller, from, to, std::move(done));
        },
        [this, job, index, source, ticket](Expected<StoredObject> copied) {
            if (halted(job, index))
                return;
            if (!copied && copied.error().status == 412)
                m_core.fileFailed(job, index, sourceChanged(sourceOf(*job, job->files[index])));
            else if (!copied)
                wholeFailed(job, index, std::move(copied.error()));
            else if (job->copies->moves || job->verifies)
                verify(job, index, source, ticket);
            else
                m_core.fileDone(job, index);
        });
}

std::function<void(Done<std::string>)> CloudCopyRunner::uploadRequest(const JobPtr &job, Index index)
{
    const File &file = job->files[index];
    return [&calls = m_core.calls(job), caller = job->caller, from = sourceOf(*job, file), to = job->objectOf(file)](Done<std::string> done) {
        calls.createCopy(caller, from, to, std::move(done));
    };
}

void CloudCopyRunner::movePart(const JobPtr &job, Index index, Index part, TicketPtr ticket)
{
    File &file = job->files[index];
    partBegins(job, index, part);
    m_core.ask<StoredPart>(
        [&calls = m_core.calls(job), caller = job->caller, from = sourceOf(*job, file), to = job->objectOf(file), upload = file.uploadId, part,
         offset = file.partSize * part, size = job->lengthOf(file, part)](Done<StoredPart> done) {
            calls.copyPart(caller, from, to, upload, part + 1, offset, size, std::move(done));
        },
        [this, job, index, part, ticket](Expected<StoredPart> stored) {
            File &copied = job->files[index];
            if (stored) {
                m_core.progressOf(job, index, part)(job->lengthOf(copied, part));
                partSucceeded(job, index, part, std::move(stored->etag), ticket);
                return;
            }
            if (stored.error().code == "NoSuchUpload") {
                copied.lost = true;
            } else if (!copied.pending && stored.error().status == 412) {
                copied.abandon = true;
                copied.pending = std::make_unique<Error>(sourceChanged(sourceOf(*job, copied)));
            }
            partFailed(job, index, part, std::move(stored.error()), ticket);
        });
}

void CloudCopyRunner::sealed(const JobPtr &job, Index index, const TicketPtr &ticket)
{
    if (!job->copies->moves && !job->verifies) {
        m_core.fileDone(job, index);
        return;
    }
    askHead(m_core.calls(job), job, sourceOf(*job, job->files[index]), [this, job, index, ticket](Expected<StoredObject> source) {
        if (!source && isGone(source.error()))
            m_core.fileDone(job, index); // nothing is left to compare with, or to delete
        else if (!source)
            stepFailed(job, index, std::move(source.error()), ticket, [this, job, index, ticket] { sealed(job, index, ticket); });
        else
            verify(job, index, *source, ticket);
    });
}

void CloudCopyRunner::verify(const JobPtr &job, Index index, const StoredObject &source, const TicketPtr &ticket)
{
    lookUpObject(job, targetOf(*job, job->files[index]), [this, job, index, source, ticket](Expected<Found> found) {
        if (halted(job, index))
            return;
        const File &file = job->files[index];
        if (!found) {
            stepFailed(job, index, std::move(found.error()), ticket, [this, job, index, source, ticket] { verify(job, index, source, ticket); });
        } else if (source.etag != file.etag) {
            m_core.fileFailed(job, index, sourceChanged(sourceOf(*job, file)));
        } else if (!*found || compareObjects(source, (*found)->object) == Match::Different) {
            m_core.fileFailed(job, index, {"VerificationFailed", "The object " + targetOf(*job, file) + " is not what "
                                           + sourceOf(*job, file).key + " is. The source stays.", 500});
        } else if (job->copies->moves) {
            removeSource(job, index, ticket);
        } else {
            m_core.fileDone(job, index);
        }
    });
}

void CloudCopyRunner::removeSource(const JobPtr &job, Index index, const TicketPtr &ticket)
{
    m_core.ask<bool>(
        [&calls = m_core.calls(job), caller = job->caller, source = sourceOf(*job, job->files[index])](Done<bool> done) {
            calls.remove(caller, source, std::move(done));
        },
        [this, job, index, ticket](Expected<bool> removed) {
            if (removed || isGone(removed.error()))
                m_core.fileDone(job, index);
            else if (removed.error().status == 412)
                m_core.fileFailed(job, index, sourceChanged(sourceOf(*job, job->files[index])));
            else if (!halted(job, index))
                stepFailed(job, index, std::move(removed.error()), ticket, [this, job, index, ticket] { removeSource(job, index, ticket); });
        });
}

void CloudCopyRunner::compare(const JobPtr &job, Index index, const Existing &existing, std::function<void(Expected<Match>)> then)
{
    askHead(m_core.calls(job), job, sourceOf(*job, job->files[index]), [object = existing.object, then = std::move(then)](Expected<StoredObject> source) {
        if (source)
            then(compareObjects(*source, object));
        else
            then(fail(std::move(source.error())));
    });
}

} // namespace nephoscope::transfer
