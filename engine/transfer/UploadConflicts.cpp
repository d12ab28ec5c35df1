#include "transfer/UploadRunner.h"

namespace nephoscope::transfer {

std::string UploadRunner::targetOf(const Job &job, const File &file) const
{
    return job.objectOf(file).key;
}

void UploadRunner::lookUp(const JobPtr &job, Index, const std::string &name, std::function<void(Expected<Found>)> then)
{
    m_core.ask<StoredObject>(
        [&calls = m_core.calls(job), caller = job->caller, object = ObjectName{job->bucket, name}](Done<StoredObject> done) {
            calls.head(caller, object, std::move(done));
        },
        [job, then = std::move(then)](Expected<StoredObject> object) {
            if (object)
                then(Found(Existing{object->size, object->modified, std::move(*object)}));
            else if (object.error().status == 404 && object.error().code != "NoSuchBucket")
                then(Found());
            else
                then(fail(std::move(object.error())));
        });
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
