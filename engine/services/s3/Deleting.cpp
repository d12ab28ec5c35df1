#include "api/generated/s3.h"
#include "services/s3/Access.h"
#include "services/s3/AccessControl.h"
#include "services/s3/Conditions.h"
#include "services/s3/Events.h"
#include "services/s3/Lock.h"
#include "services/s3/Names.h"
#include "services/s3/Operations.h"
#include "services/s3/Replicate.h"
#include "services/s3/Versions.h"

namespace nephoscope::s3 {

namespace {

struct Request
{
    std::string key;
    std::optional<std::string> version;
    std::optional<std::string> etag; ///< `*` or an entity tag
    bool bypass = false; ///< overrides governance retention
    // Of directory buckets alone:
    std::optional<std::int64_t> size = {};
    std::optional<Timestamp> modified = {};
};

/// What a delete may ask of the object it is to delete. One that is not there has any size and any age.
Expected<void> checkDelete(const Request &request, const std::optional<Object> &existing)
{
    const auto &[key, version, etag, bypass, size, modified] = request;
    if (existing && size && static_cast<std::uint64_t>(*size) != existing->size)
        return fail(preconditionFailed("x-amz-if-match-size"));
    if (existing && modified && wholeSecond(*modified) != existing->modified)
        return fail(preconditionFailed("x-amz-if-match-last-modified-time"));
    if (!etag)
        return {};
    if (!existing)
        return fail(withoutQuotes(*etag) == "*" ? preconditionFailed("If-Match") : noSuchKey(key));
    if (!etagMatches(*etag, existing->etag))
        return fail(preconditionFailed("If-Match"));
    return {};
}

/// A delete marker that was made or went, or the version that went.
struct Deleted
{
    std::optional<std::string> version;
    bool isMarker = false;
};

/// Deleting what is not there succeeds.
Expected<Deleted> deleteOne(WriteContext &context, const Bucket &bucket, const Request &request)
{
    if (auto checked = checkKey(request.key); !checked)
        return fail(std::move(checked.error()));
    if (request.version) {
        const auto found = findVersion(context.db(), bucket, request.key, *request.version);
        if (!found)
            return fail(found.error());
        const std::optional<Object> &object = *found;
        const bool holdsContent = object && !object->isMarker;
        if (auto checked = checkDelete(request, holdsContent ? object : std::nullopt); !checked)
            return fail(std::move(checked.error()));
        Deleted deleted;
        if (bucket.keepsVersions())
            deleted.version = *request.version;
        if (!object)
            return deleted;
        if (isProtected(object->lock, context.now(), request.bypass))
            return fail(objectLocked());
        removeVersion(context, bucket, *object);
        notifyRemoved(context, bucket, *object, false, false);
        deleted.isMarker = object->isMarker;
        return deleted;
    }
    const auto existing = ObjectRepository(context.db()).find(bucket.id, request.key);
    if (auto checked = checkDelete(request, existing); !checked)
        return fail(std::move(checked.error()));
    const auto marker = deleteCurrent(context, bucket, request.key, existing);
    if (existing || marker)
        announce(context, bucket, Change::Kind::Deleted, "object", request.key);
    if (existing || marker)
        notifyRemoved(context, bucket, marker ? *marker : *existing, marker.has_value(), false);
    if (!marker)
        return Deleted{};
    replicateMarker(context, bucket, *marker);
    return Deleted{versionIdOf(*marker), true};
}

Expected<api::s3::DeleteObject::Output> deleteObject(WriteContext &context, const api::s3::DeleteObject::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    const bool onlyDirectories = input.ifMatchLastModifiedTime || input.ifMatchSize;
    if (onlyDirectories && !bucket->isDirectory())
        return fail(headerNotImplemented(input.ifMatchSize ? "x-amz-if-match-size" : "x-amz-if-match-last-modified-time"));
    if (auto checked = checkBypass(input.bypassGovernanceRetention, *bucket); !checked)
        return fail(std::move(checked.error()));
    const auto deleted = deleteOne(context, *bucket,
                                   {input.key.value_or(std::string()), input.versionId, input.ifMatch,
                                    input.bypassGovernanceRetention.value_or(false), input.ifMatchSize, input.ifMatchLastModifiedTime});
    if (!deleted)
        return fail(deleted.error());
    api::s3::DeleteObject::Output output;
    output.versionId = deleted->version;
    if (deleted->isMarker)
        output.deleteMarker = true;
    return output;
}

/// In a list an id nobody gave out is one that does not exist.
Error forList(Error error, const Request &request)
{
    const bool badVersion = request.version && error.code == "InvalidArgument";
    return badVersion ? noSuchVersion(request.key, *request.version) : std::move(error);
}

Expected<api::s3::DeleteObjects::Output> deleteObjects(WriteContext &context, const api::s3::DeleteObjects::Input &input)
{
    static constexpr std::size_t maxKeys = 1000;
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    if (!input.delete_ || !input.delete_->objects || input.delete_->objects->empty() || input.delete_->objects->size() > maxKeys)
        return fail(malformedXml());
    if (auto checked = checkBypass(input.bypassGovernanceRetention, *bucket); !checked)
        return fail(std::move(checked.error()));
    api::s3::DeleteObjects::Output output;
    const bool quiet = input.delete_->quiet.value_or(false);
    for (const auto &entry : *input.delete_->objects) {
        const Request request{entry.key.value_or(std::string()), entry.versionId, entry.eTag,
                              input.bypassGovernanceRetention.value_or(false), entry.size, entry.lastModifiedTime};
        Expected<Deleted> deleted;
        const std::string *version = request.version ? &*request.version : nullptr;
        const Asked asked{version ? "s3:DeleteObjectVersion" : "s3:DeleteObject", &request.key, version};
        if (auto allowed = checkAsked(context, *bucket, asked); !allowed)
            deleted = fail(std::move(allowed.error()));
        else if ((entry.size || entry.lastModifiedTime) && !bucket->isDirectory())
            deleted = fail(headerNotImplemented(entry.size ? "Size" : "LastModifiedTime"));
        else
            deleted = deleteOne(context, *bucket, request);
        if (!deleted) {
            const Error told = forList(deleted.error(), request);
            auto &error = (output.errors ? *output.errors : output.errors.emplace()).emplace_back();
            error.key = request.key;
            error.code = told.code;
            error.message = told.message;
            error.versionId = entry.versionId;
        } else if (!quiet) {
            auto &done = (output.deleted ? *output.deleted : output.deleted.emplace()).emplace_back();
            done.key = request.key;
            done.versionId = entry.versionId;
            if (deleted->isMarker) {
                done.deleteMarker = true;
                done.deleteMarkerVersionId = deleted->version;
            }
        }
    }
    return output;
}

} // namespace

void registerDeleting(ServiceRegistry &registry)
{
    registry.write<api::s3::DeleteObject>(deleteObject);
    registry.write<api::s3::DeleteObjects>(deleteObjects);
}

} // namespace nephoscope::s3
