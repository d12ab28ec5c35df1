#include "transfer/Runner.h"

#include <algorithm>

namespace nephoscope::transfer {

bool Runner::halted(const JobPtr &job, Index index)
{
    if (!job->removed && job->state() != State::Cancelled)
        return false;
    discard(job, index);
    return true;
}

void Runner::beginParts(const JobPtr &job, Index index, const TicketPtr &ticket)
{
    File &file = job->files[index];
    job->setFileState(index, FileState::Moving);
    job->clearAttempts(index);
    file.waitingParts.clear();
    for (Index part = 0; part < file.parts.size(); ++part) {
        if (file.parts[part].state != PartState::Done)
            file.waitingParts.push_back(part);
    }
    if (file.waitingParts.empty())
        settle(job, index, ticket);
    else
        m_core.queueMoving(job, index);
}

void Runner::partBegins(const JobPtr &job, Index index, Index part)
{
    File &file = job->files[index];
    ++file.inFlight;
    const Timestamp now = m_core.clock().now();
    if (file.parts[part].attempts == 0)
        file.parts[part].began = now;
    job->setPartState(index, part, PartState::Running, now);
}

void Runner::partSucceeded(const JobPtr &job, Index index, Index part, std::string etag, const TicketPtr &ticket)
{
    File &file = job->files[index];
    --file.inFlight;
    m_core.reached(job);
    job->partDone(index, part, std::move(etag), m_core.clock().now());
    m_core.journal().putPart(*job, index, part);
    m_core.keepTime(*job, index, part);
    settle(job, index, ticket);
}

void Runner::partFailed(const JobPtr &job, Index index, Index part, Error error, const TicketPtr &ticket)
{
    File &file = job->files[index];
    --file.inFlight;
    job->progress(index, part, 0, false);
    job->setPartState(index, part, PartState::Waiting);
    if (!file.pending && m_core.mayRetry(job, error, file.parts[part].attempts)) {
        m_core.later(file.parts[part].attempts, [this, job, index, part] {
            File &again = job->files[index];
            if (again.state != FileState::Moving || again.pending || part >= again.parts.size())
                return;
            // The file may have failed and begun anew while this waited: then the part has had its turn or is in line.
            const auto &line = again.waitingParts;
            if (again.parts[part].state != PartState::Waiting || std::find(line.begin(), line.end(), part) != line.end())
                return;
            again.waitingParts.push_front(part);
            m_core.queueMoving(job, index);
        });
    } else if (!file.pending && !file.lost) {
        file.pending = std::make_unique<Error>(std::move(error));
    }
    if (file.pending || file.lost)
        file.waitingParts.clear();
    settle(job, index, ticket);
}

void Runner::settle(const JobPtr &job, Index index, const TicketPtr &ticket)
{
    File &file = job->files[index];
    if (file.inFlight > 0 || file.state != FileState::Moving || halted(job, index))
        return;
    if (file.lost) {
        file.lost = false;
        job->setFileState(index, FileState::Finishing);
        recover(job, index, ticket);
    } else if (file.pending) {
        job->setFileState(index, FileState::Finishing);
        giveUp(job, index, *file.pending, ticket);
    } else if (file.partsDone == file.parts.size()) {
        job->setFileState(index, FileState::Finishing);
        finish(job, index, ticket);
    }
}

void Runner::wholeFailed(const JobPtr &job, Index index, Error error)
{
    File &file = job->files[index];
    job->progress(index, {}, 0, false);
    if (!m_core.mayRetry(job, error, file.attempts)) {
        m_core.fileFailed(job, index, std::move(error));
        return;
    }
    job->setFileState(index, FileState::Waiting);
    m_core.later(file.attempts, [this, job, index] {
        // It may have been stopped and tried again while this waited: then it stands in line.
        const auto &line = job->waiting;
        if (job->files[index].state == FileState::Waiting && std::find(line.begin(), line.end(), index) == line.end())
            m_core.queueFile(job, index);
    });
}

void Runner::stepFailed(const JobPtr &job, Index index, Error error, const TicketPtr &ticket, std::function<void()> step)
{
    File &file = job->files[index];
    if (!m_core.mayRetry(job, error, job->addAttempt(index))) {
        giveUp(job, index, std::move(error), ticket);
        return;
    }
    // The ticket waits with it, so that a cancelled job is not idle before this has been cleared up.
    m_core.later(file.attempts, [this, job, index, ticket, step = std::move(step)] {
        if (!halted(job, index))
            step();
    });
}

void Runner::giveUp(const JobPtr &job, Index index, Error error, const TicketPtr &)
{
    m_core.fileFailed(job, index, std::move(error));
}

void Runner::restart(const JobPtr &job, Index index)
{
    File &file = job->files[index];
    m_core.uploads.erase(file.uploadId);
    file.uploadId.clear();
    file.creating = false;
    job->setEtag(index, {});
    job->plan(index, file.size, file.partSize);
    job->setFileState(index, FileState::Waiting);
    m_core.journal().dropParts(*job, index);
    m_core.journal().putFile(*job, index);
}

} // namespace nephoscope::transfer
