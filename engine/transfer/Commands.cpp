#include "transfer/Core.h"

#include "transfer/Runner.h"

#include <algorithm>
#include <array>

namespace nephoscope::transfer {

namespace {

/// Another attempt cannot mend what a name is, only another name can.
bool isFinal(const Error &error)
{
    constexpr std::array<std::string_view, 5> codes{"UnusableName", "InvalidName", "NameCollision", "FolderLoop", "NotAFile"};
    return std::find(codes.begin(), codes.end(), error.code) != codes.end();
}

} // namespace

void Core::load(const JobPtr &job)
{
    if (job->loaded)
        return;
    m_journal->loadFiles(*job);
    for (const File &file : job->files) {
        if (!file.uploadId.empty() && !job->adopts())
            uploads.insert(file.uploadId);
        // A copy knows its key from the start; it is taken once nothing speaks against it.
        if (!file.saveAs.empty() && file.settled)
            claim(*job, file.saveAs);
    }
}

void Core::list(const JobPtr &job)
{
    if (job->listed || std::exchange(job->listing, true))
        return;
    runnerOf(*job).list(job);
}

void Core::begin(const JobPtr &job)
{
    m_journal->putJob(*job);
    if (job->copies)
        m_journal->putCopies(*job);
    if (job->state() != State::Queued)
        return;
    activate(job);
    if (job->only)
        takeChosen(job);
    else
        list(job);
}

void Core::takeChosen(const JobPtr &job)
{
    // All in one transaction of the journal: half of them would be looked through for the rest, after a crash.
    job->folder = true;
    std::vector<FoundFile> found;
    found.reserve(job->only->size());
    for (const ChosenFile &file : *job->only) {
        FoundFile &each = found.emplace_back();
        each.name = file.name;
        each.size = file.size;
    }
    job->only.reset();
    addFiles(job, std::move(found));
    listed(job, {});
}

void Core::pause(const JobPtr &job)
{
    const State state = job->state();
    if (state != State::Queued && state != State::Running)
        return;
    job->setState(State::Paused);
    deactivate(job);
    m_journal->putJob(*job);
}

void Core::resume(const JobPtr &job)
{
    if (job->state() != State::Paused && !job->interrupted)
        return;
    load(job);
    if (job->interrupted.exchange(false)) {
        job->waiting.clear();
        for (Index index = 0; index < job->files.size(); ++index) {
            if (job->files[index].state == FileState::Waiting)
                job->waiting.push_back(index);
        }
    }
    job->setState(State::Queued);
    m_journal->putJob(*job);
    activate(job);
    list(job);
    maybeFinish(job);
}

void Core::cancel(const JobPtr &job)
{
    const State state = job->state();
    if (state == State::Completed || state == State::Cancelled)
        return;
    load(job);
    job->interrupted = false;
    job->setOutcome(State::Cancelled, {}, m_clock.now());
    deactivate(job);
    m_journal->putJob(*job);
    discardLeftovers(job);
}

void Core::answer(const JobPtr &job, Index file, Conflict choice, bool all)
{
    if (choice == Conflict::Ask || job->removed)
        return;
    if (all && job->conflict == Conflict::Ask) {
        job->conflict = choice;
        m_journal->putJob(*job);
    }
    for (const ConflictSnapshot &asked : job->takeAsked(all ? std::nullopt : std::optional(file))) {
        job->files[asked.file].answer = choice;
        queueFile(job, asked.file);
    }
    m_crowdChanged = true;
}

void Core::discardLeftovers(const JobPtr &job)
{
    job->waiting.clear();
    job->moving.clear();
    static_cast<void>(job->takeAsked({}));
    for (Index index = 0; index < job->files.size(); ++index) {
        File &file = job->files[index];
        file.waitingParts.clear();
        file.queued = false;
        // Those in the middle of a step clear up after themselves when it ends.
        const bool resting = file.state == FileState::Waiting || file.state == FileState::Failed
            || (file.state == FileState::Moving && file.inFlight == 0);
        if (resting)
            runnerOf(*job).discard(job, index);
    }
}

void Core::retry(const JobPtr &job)
{
    if (job->state() != State::Failed)
        return;
    load(job);
    job->setOutcome(State::Queued, {}, {});
    for (Index index = 0; index < job->files.size(); ++index) {
        File &file = job->files[index];
        if (file.state != FileState::Failed || (file.error && isFinal(*file.error)))
            continue;
        job->revive(index);
        --job->ended;
        m_journal->putFile(*job, index);
        job->waiting.push_back(index);
    }
    if (job->listError) {
        job->listError.reset();
        job->listed = false;
        for (const File &file : job->files)
            job->names.insert(file.name);
    }
    m_journal->putJob(*job);
    activate(job);
    list(job);
    maybeFinish(job);
}

void Core::remove(const JobPtr &job)
{
    load(job);
    job->removed = true;
    if (job->state() == State::Failed)
        discardLeftovers(job);
    if (job->idle())
        m_journal->remove(job->id);
}

void Core::resumeAll(const Caller &caller, const std::vector<JobPtr> &jobs)
{
    for (const JobPtr &job : jobs) {
        // The root user may have another key meanwhile; whoever else began a job goes on with it. Its Region stays its own.
        if (job->caller.principal.kind == Principal::Kind::Root && caller.principal.account == job->caller.principal.account)
            job->caller.principal = caller.principal;
        job->caller.via = caller.via;
        const State state = job->state();
        if (state == State::Cancelled)
            discardLeftovers(job);
        else if (job->interrupted && state != State::Paused)
            resume(job);
    }
}

} // namespace nephoscope::transfer
