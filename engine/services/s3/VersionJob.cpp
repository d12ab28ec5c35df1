#include "services/s3/VersionJob.h"

#include "core/Text.h"
#include "services/s3/BucketRepository.h"

namespace nephoscope::s3 {

// The key is `BUCKET-ID VERSION BUCKET KEY`: ids are never used again, names and keys end at what cannot be in them.

Job versionJob(std::string_view kind, const Bucket &bucket, const Object &object, Timestamp due)
{
    Job job;
    job.kind = kind;
    job.key = std::to_string(bucket.id) + ' ' + std::to_string(object.version) + ' ' + bucket.name + ' ' + object.key;
    job.account = bucket.account;
    job.region = bucket.region;
    job.due = due;
    return job;
}

std::optional<JobVersion> openVersionJob(ReadContext &context, const Job &job)
{
    std::string_view rest = job.key;
    const auto take = [&rest] {
        const std::size_t end = rest.find(' ');
        const std::string_view word = rest.substr(0, end);
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        return word;
    };
    const auto id = parseInteger(take());
    const auto version = parseInteger(take());
    auto bucket = BucketRepository(context.db()).find(take());
    if (!id || !version || !bucket || bucket->id != *id)
        return std::nullopt;
    auto object = ObjectRepository(context.db()).findNumber(bucket->id, rest, *version);
    if (!object)
        return std::nullopt;
    return JobVersion{std::move(*bucket), std::move(*object)};
}

} // namespace nephoscope::s3
