#include "transfer/ContentCheck.h"
#include "transfer/Runner.h"

namespace nephoscope::transfer {

namespace {

/// So many copies of one name are no accident: another name is asked for.
constexpr int mostNumbers = 1000;

} // namespace

void Runner::settleConflict(const JobPtr &job, Index index, const TicketPtr &ticket, std::function<void()> then)
{
    File &file = job->files[index];
    const Conflict rule = file.answer.value_or(job->conflict);
    if (file.settled || file.name.ends_with('/') || (rule == Conflict::Replace && !file.answer)) {
        then();
        return;
    }
    if (rule == Conflict::Replace) {
        settled(job, index, then);
        return;
    }
    lookUp(job, index, targetOf(*job, file), [this, job, index, ticket, then](Expected<Found> found) {
        if (halted(job, index))
            return;
        // The user may have answered for all meanwhile.
        const Conflict rule = job->files[index].answer.value_or(job->conflict);
        if (!found) {
            stepFailed(job, index, std::move(found.error()), ticket, [this, job, index, ticket, then] { settleConflict(job, index, ticket, then); });
        } else if (!*found && rule == Conflict::KeepBoth && !m_core.claim(*job, targetOf(*job, job->files[index]))) {
            findFreeName(job, index, 1, ticket, then); // the number of another one of ours made it this name
        } else if (!*found) {
            settled(job, index, then);
        } else {
            meetConflict(job, index, rule, **found, ticket, then);
        }
    });
}

void Runner::settled(const JobPtr &job, Index index, const std::function<void()> &then)
{
    job->files[index].settled = true;
    job->clearAttempts(index);
    m_core.journal().putFile(*job, index);
    then();
}

void Runner::meetConflict(const JobPtr &job, Index index, Conflict rule, const Existing &existing, const TicketPtr &ticket,
                          const std::function<void()> &then)
{
    File &file = job->files[index];
    switch (rule) {
    case Conflict::Replace:
        settled(job, index, then);
        return;
    case Conflict::Skip:
        skip(job, index);
        return;
    case Conflict::KeepBoth:
        findFreeName(job, index, 1, ticket, then);
        return;
    case Conflict::Ask:
        // It waits without holding a slot; the answer queues it again.
        file.source.reset();
        file.target.reset();
        job->ask({index, file.name.empty() ? targetOf(*job, file) : file.name, file.size, existing.size, existing.modified});
        m_core.crowdChanged();
        return;
    case Conflict::SkipSame:
        break;
    }
    compare(job, index, existing, [this, job, index, ticket, rule, existing, then](Expected<Match> match) {
        if (halted(job, index))
            return;
        if (!match)
            stepFailed(job, index, std::move(match.error()), ticket,
                       [this, job, index, ticket, rule, existing, then] { meetConflict(job, index, rule, existing, ticket, then); });
        else if (*match == Match::Same)
            skip(job, index);
        else
            settled(job, index, then);
    });
}

void Runner::lookUpObject(const JobPtr &job, const std::string &key, std::function<void(Expected<Found>)> then)
{
    askHead(m_core.calls(job), job, ObjectName{job->bucket, key}, [job, then = std::move(then)](Expected<StoredObject> object) {
        if (object)
            then(Found(Existing{object->size, object->modified, std::move(*object)}));
        else if (object.error().status == 404 && object.error().code != "NoSuchBucket")
            then(Found());
        else
            then(fail(std::move(object.error())));
    });
}

void Runner::skip(const JobPtr &job, Index index)
{
    File &file = job->files[index];
    file.skipped = true;
    m_core.fileSkipped(job, index);
}

void Runner::findFreeName(const JobPtr &job, Index index, int number, const TicketPtr &ticket, const std::function<void()> &then)
{
    if (number > mostNumbers) {
        m_core.fileFailed(job, index, {"NameCollision", "All names like " + targetOf(*job, job->files[index]) + " are taken.", 409});
        return;
    }
    const std::string name = numberedName(targetOf(*job, job->files[index]), number);
    lookUp(job, index, name, [this, job, index, number, name, ticket, then](Expected<Found> found) {
        if (halted(job, index))
            return;
        if (!found) {
            stepFailed(job, index, std::move(found.error()), ticket,
                       [this, job, index, number, ticket, then] { findFreeName(job, index, number, ticket, then); });
        } else if (*found || !m_core.claim(*job, name)) {
            findFreeName(job, index, number + 1, ticket, then);
        } else {
            job->files[index].saveAs = name;
            settled(job, index, then);
        }
    });
}

} // namespace nephoscope::transfer
