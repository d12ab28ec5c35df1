#include "transfer/UploadRunner.h"

namespace nephoscope::transfer {

std::string UploadRunner::targetOf(const Job &job, const File &file) const
{
    return job.objectOf(file).key;
}

void UploadRunner::lookUp(const JobPtr &job, Index, const std::string &name, std::function<void(Expected<Found>)> then)
{
    lookUpObject(job, name, std::move(then));
}

void UploadRunner::compare(const JobPtr &job, Index index, const Existing &existing, std::function<void(Expected<Match>)> then)
{
    compareWith(job, index, existing.object, job->files[index].source, std::move(then));
}

void UploadRunner::compareWith(const JobPtr &job, Index index, const StoredObject &object, std::shared_ptr<const FileHandle> source,
                               std::function<void(Expected<Match>)> then)
{
    m_core.ask<Match>(
        [source, object, path = job->pathOf(job->files[index])](const Done<Match> &done) { done(matches(*source, object, path)); },
        [job, then = std::move(then)](Expected<Match> match) { then(std::move(match)); }, &Core::launchSlow);
}

} // namespace nephoscope::transfer
