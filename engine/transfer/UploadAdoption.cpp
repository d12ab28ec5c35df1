#include "transfer/Adoption.h"
#include "transfer/UploadRunner.h"

namespace nephoscope::transfer {

namespace {

bool isUnderWay(const Job &job)
{
    const State state = job.state();
    return !job.removed && (state == State::Queued || state == State::Running || state == State::Paused);
}

std::string idOf(const Job &job)
{
    return ObjectName{job.bucket, job.key, job.headers}.adoptedUpload().value_or(std::string());
}

} // namespace

Error uploadInUse()
{
    return {"UploadInUse", "Another transfer is sending to this upload.", 409};
}

void UploadRunner::listAdopted(const JobPtr &job, FoundFile found, bool folder)
{
    if (folder) {
        m_core.listed(job, Error{"NotAFile", job->path.native() + " is not a regular file.", 400});
        return;
    }
    const std::string id = idOf(*job);
    if (m_core.uploads.contains(id)) {
        m_core.listed(job, uploadInUse());
        return;
    }
    m_core.addFiles(job, {std::move(found)});
    if (!job->files.empty()) {
        job->files.front().uploadId = id;
        m_core.journal().putFile(*job, 0);
    }
    m_core.listed(job, {});
}

bool UploadRunner::claimAdopted(const JobPtr &job)
{
    std::weak_ptr<Job> &owner = m_adopters[idOf(*job)];
    if (const JobPtr other = owner.lock(); other && other != job && isUnderWay(*other))
        return false;
    owner = job;
    return true;
}

void UploadRunner::checkAdopted(const JobPtr &job, Index index, StoredParts stored, const TicketPtr &ticket)
{
    File &file = job->files[index];
    const auto partSize = partSizeOf(stored.parts, file.size, m_core.options());
    if (!partSize) {
        m_core.fileFailed(job, index, partSize.error());
        return;
    }
    // Completed with the checksums that its own client has asked for.
    UploadHeaders headers = *job->headers;
    if (!stored.algorithm.empty())
        headers.insert_or_assign("x-amz-checksum-algorithm", stored.algorithm);
    if (!stored.type.empty())
        headers.insert_or_assign("x-amz-checksum-type", stored.type);
    if (headers != *job->headers) {
        job->headers = std::make_shared<const UploadHeaders>(std::move(headers));
        m_core.journal().putJob(*job);
    }
    // What the journal has was compared before, or is of our own sending.
    std::map<Index, std::string> known;
    for (Index part = 0; file.partSize == *partSize && part < file.parts.size(); ++part) {
        if (file.parts[part].state == PartState::Done)
            known.emplace(part, file.parts[part].etag);
    }
    job->plan(index, file.size, *partSize);
    m_core.journal().dropParts(*job, index);
    m_core.journal().putFile(*job, index);
    std::map<Index, StoredPart> unchecked;
    for (StoredPart &each : stored.parts) {
        const Index part = each.number - 1;
        if (const auto found = known.find(part); found == known.end() || found->second != each.etag) {
            unchecked.emplace(part, std::move(each));
            continue;
        }
        job->partDone(index, part, each.etag);
        job->progress(index, part, each.size, false);
        m_core.journal().putPart(*job, index, part);
    }
    if (unchecked.empty()) {
        m_unchecked.erase(job->id);
        beginParts(job, index, ticket);
        return;
    }
    job->setFileState(index, FileState::Moving);
    job->clearAttempts(index);
    file.waitingParts.clear();
    for (const auto &entry : unchecked)
        file.waitingParts.push_back(entry.first);
    m_unchecked.insert_or_assign(job->id, std::move(unchecked));
    m_core.queueMoving(job, index);
}

const StoredPart *UploadRunner::adoptedPart(const Job &job, Index part) const
{
    const auto left = m_unchecked.find(job.id);
    if (left == m_unchecked.end())
        return nullptr;
    const auto found = left->second.find(part);
    return found == left->second.end() ? nullptr : &found->second;
}

void UploadRunner::checkPart(const JobPtr &job, Index index, const StoredPart &expected, const TicketPtr &ticket)
{
    const File &file = job->files[index];
    const Index part = expected.number - 1;
    partBegins(job, index, part);
    // Nothing goes over the way: the bytes count for the job, but not for its rate.
    Progress progress = [job, index, part](std::uint64_t done) {
        job->progress(index, part, done, false);
        return job->state() != State::Cancelled;
    };
    m_core.ask<Match>(
        [source = file.source, offset = file.partSize * part, expected, path = job->pathOf(file), progress = std::move(progress)](const Done<Match> &done) {
            done(matchesPart(*source, offset, expected, path, progress));
        },
        [this, job, index, expected, ticket](Expected<Match> match) { partChecked(job, index, expected, std::move(match), ticket); },
        &Core::launchSlow);
}

void UploadRunner::partChecked(const JobPtr &job, Index index, const StoredPart &expected, Expected<Match> match, const TicketPtr &ticket)
{
    File &file = job->files[index];
    const Index part = expected.number - 1;
    if (!match || *match != Match::Same) {
        Error why = match ? Error{"PartsDiffer", "Part " + std::to_string(expected.number) + " of the upload has other bytes than "
                                                     + job->pathOf(file).native() + ". Nothing was sent.", 409}
                          : std::move(match.error());
        partFailed(job, index, part, std::move(why), ticket);
        return;
    }
    job->progress(index, part, expected.size, false);
    if (const auto left = m_unchecked.find(job->id); left != m_unchecked.end()) {
        left->second.erase(part);
        // Only a file that all parts are of may add to them.
        if (left->second.empty() && !file.pending) {
            m_unchecked.erase(left);
            for (Index other = 0; other < file.parts.size(); ++other) {
                if (other != part && file.parts[other].state != PartState::Done)
                    file.waitingParts.push_back(other);
            }
            m_core.queueMoving(job, index);
        }
    }
    partSucceeded(job, index, part, expected.etag, ticket);
}

} // namespace nephoscope::transfer
