#include "transfer/Core.h"

#include "transfer/Runner.h"

namespace nephoscope::transfer {

std::string orderOf(const Job &job)
{
    const bool moves = job.direction == Direction::Upload || job.direction == Direction::Download;
    if (!moves || job.chosen || job.adopts())
        return {};
    std::string order;
    for (const std::string_view each : {std::string_view(job.caller.principal.account.value), std::string_view(job.cloud), std::string_view(job.bucket),
                                        std::string_view(job.key), std::string_view(job.path.native())}) {
        order += std::to_string(each.size()) + ' ';
        order += each;
    }
    for (const int each : {int(job.direction), int(job.route), int(job.ordered), int(job.keepsTimes), int(job.verifies)})
        order += ' ' + std::to_string(each);
    return order + ' ' + (job.headers ? toText(*job.headers) : std::string());
}

void Core::again(const JobPtr &job, const Caller &caller)
{
    const State state = job->state();
    // It may have ended in the very moment; whether with what is there now, a look at the files tells.
    const bool looks = (job->direction == Direction::Upload || job->folder) && !job->listing;
    if (job->removed || state == State::Cancelled || (state == State::Completed && !looks))
        return;
    load(job);
    for (File &file : job->files)
        file.anew = file.state != FileState::Done;
    if (looks)
        lookThrough(job);
    // As whom it is ordered now: whoever began it may have lost what it takes.
    if (state == State::Failed || state == State::Paused || job->interrupted)
        job->caller = caller;
    if (state == State::Failed) {
        retry(job);
    } else if (state == State::Completed) {
        job->setOutcome(State::Queued, {}, {});
        m_journal->putJob(*job);
        activate(job);
    } else {
        resume(job); // does nothing with one that moves
    }
    if (looks)
        list(job);
}

void Core::lookThrough(const JobPtr &job)
{
    job->listed = false;
    job->listError.reset();
    for (Index index = 0; index < job->files.size(); ++index) {
        job->names.insert(job->files[index].name);
        job->known.emplace(job->files[index].name, index);
    }
}

void Core::revisit(const JobPtr &job, Index index, FoundFile found)
{
    File &file = job->files[index];
    const bool same = job->direction == Direction::Download ? found.etag == file.etag : found.size == file.size && found.modified == file.modified;
    if (file.state != FileState::Done || file.name.ends_with('/') || same)
        return;
    job->reopen(index);
    --job->ended;
    file.modified = found.modified;
    file.etag = std::move(found.etag);
    const Expected<Plan> plan = planOf(*job, found.size);
    job->plan(index, found.size, plan ? plan->partSize : 0);
    if (!plan) {
        fileFailed(job, index, plan.error());
        return;
    }
    m_journal->putFile(*job, index);
    job->waiting.push_back(index);
}

bool Core::beginAnew(const JobPtr &job, Index index)
{
    File &file = job->files[index];
    if (!std::exchange(file.anew, false) || !file.uploadId.empty())
        return false;
    file.source.reset();
    file.pending.reset();
    file.abandon = false;
    job->setFileState(index, FileState::Waiting);
    job->clearAttempts(index);
    m_journal->putFile(*job, index);
    queueFile(job, index);
    return true;
}

} // namespace nephoscope::transfer
