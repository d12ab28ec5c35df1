#pragma once

#include "door/Service.h"
#include "services/s3/ObjectRepository.h"

#include <optional>
#include <string>

namespace nephoscope::s3 {

/// The bucket a request names, by its own name or by an access point's: `NoSuchBucket`, `InvalidBucketName`, `NoSuchAccessPoint`,
/// `InvalidAccessPointAliasError`, `AccessDenied` for another owner than expected.
/// Whether the caller may was decided at the door (AccessControl.h).
/// Requests signed for another Region than the bucket's are served: AWS would redirect them to the
/// other Region's endpoint, but here one endpoint stands for all.
Expected<Bucket> openBucket(ReadContext &context, const std::optional<std::string> &name,
                            const std::optional<std::string> &expectedOwner);

template <class Input>
Expected<Bucket> openBucket(ReadContext &context, const Input &input)
{
    return openBucket(context, input.bucket, input.expectedBucketOwner);
}

/// The version of `key` a request names, the current one when it names none: `NoSuchKey`, `NoSuchVersion`,
/// `InvalidArgument` for an id nobody gave out. A delete marker named by its id is `MethodNotAllowed` (405).
Expected<Object> openObject(ReadContext &context, const Bucket &bucket, const std::optional<std::string> &key,
                            const std::optional<std::string> &version);
/// The same for sub-resources (tags, locks), where a current delete marker counts as named. `method` is the
/// HTTP method, for the refusal.
Expected<Object> openForSubresource(ReadContext &context, const Bucket &bucket, const std::optional<std::string> &key,
                                    const std::optional<std::string> &version, std::string_view method);

/// Notes a change in the bucket's own account and Region.
void announce(WriteContext &context, const Bucket &bucket, Change::Kind kind, std::string type, std::string id);
/// The bucket itself came, changed or went.
void announceBucket(WriteContext &context, const Bucket &bucket, Change::Kind kind);

/// Stores `object` as the current version of its key, gives it its version, lets go of what it replaces and
/// tells the change feed. `previous` is the current version so far.
void replaceObject(WriteContext &context, const Bucket &bucket, Object &object, const std::optional<Object> &previous);
/// Lets go of an object's bytes and parts; its row is the caller's.
void releaseContent(WriteContext &context, const Object &object);

/// Times of objects have whole seconds, as Last-Modified does.
Timestamp wholeSecond(Timestamp time);

/// Runs `attempt` again when a blob went away under it, for then the row has changed as well.
template <class Attempt>
auto retryOnLostBlob(Attempt attempt) -> decltype(attempt())
{
    static constexpr int maxAttempts = 3;
    for (int count = 1;; ++count) {
        auto result = attempt();
        if (result || result.error().code != "NoSuchBlob")
            return result;
        if (count == maxAttempts)
            return fail(tryAgain());
    }
}

/// The body of `range` of an object. `customer` opens one that was stored with a client's key; KMS is asked for
/// one under a key of its, for the context's caller.
Expected<api::Body> openBody(ReadContext &context, const Object &object, ByteRange range, const store::KeyProvider *customer = nullptr);

} // namespace nephoscope::s3
