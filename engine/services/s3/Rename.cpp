#include "api/generated/s3.h"
#include "core/Text.h"
#include "services/s3/Access.h"
#include "services/s3/Conditions.h"
#include "services/s3/Names.h"
#include "services/s3/Operations.h"
#include "services/s3/UploadRepository.h"

#include <algorithm>
#include <vector>

namespace nephoscope::s3 {

namespace {

using Input = api::s3::RenameObject::Input;
using Output = api::s3::RenameObject::Output;

/// How long a request may be sent again with its token.
constexpr std::chrono::hours tokensKept{1};

/// The header names a key, alone or behind the bucket: `key`, `/key`, `bucket/key`. As written goes before the rest.
Expected<std::optional<Object>> findSource(WriteContext &context, const Bucket &bucket, const std::string &header)
{
    std::string named;
    if (header.empty() || !percentDecode(header, named) || !isValidUtf8(named))
        return fail(invalidArgument("Invalid rename source object key", "x-amz-rename-source", header));
    std::vector<std::string> keys{named};
    if (named.starts_with('/'))
        keys.push_back(named.substr(1));
    if (keys.back().starts_with(bucket.name + '/'))
        keys.push_back(keys.back().substr(bucket.name.size() + 1));
    ObjectRepository repository(context.db());
    for (const std::string &key : keys) {
        if (auto found = key.empty() ? std::nullopt : repository.find(bucket.id, key))
            return found;
    }
    return fail(noSuchKey(keys.back()));
}

Expected<void> checkSource(const Input &input, const Object &source)
{
    const auto refuse = [](std::string_view name) { return fail(preconditionFailed("x-amz-rename-source-" + std::string(name))); };
    if (input.sourceIfMatch && !etagMatches(*input.sourceIfMatch, source.etag))
        return refuse("if-match");
    if (input.sourceIfNoneMatch && etagMatches(*input.sourceIfNoneMatch, source.etag))
        return refuse("if-none-match");
    if (input.sourceIfModifiedSince && source.modified <= *input.sourceIfModifiedSince)
        return refuse("if-modified-since");
    if (input.sourceIfUnmodifiedSince && source.modified > *input.sourceIfUnmodifiedSince)
        return refuse("if-unmodified-since");
    return {};
}

Expected<void> checkTarget(const Input &input, const std::optional<Object> &existing, const std::string &key)
{
    if (auto checked = checkWrite(input.destinationIfMatch, input.destinationIfNoneMatch, existing ? &existing->etag : nullptr, key); !checked)
        return checked;
    if (input.destinationIfModifiedSince && (!existing || existing->modified <= *input.destinationIfModifiedSince))
        return fail(preconditionFailed("If-Modified-Since"));
    if (input.destinationIfUnmodifiedSince && existing && existing->modified > *input.destinationIfUnmodifiedSince)
        return fail(preconditionFailed("If-Unmodified-Since"));
    return {};
}

/// Everything a repeated request must have in common with the first.
std::string describe(const Input &input)
{
    std::string text = input.renameSource.value_or(std::string()) + '\n' + input.key.value_or(std::string());
    for (const auto *condition : {&input.destinationIfMatch, &input.destinationIfNoneMatch, &input.sourceIfMatch, &input.sourceIfNoneMatch})
        text += '\n' + condition->value_or(std::string());
    for (const auto *time : {&input.destinationIfModifiedSince, &input.destinationIfUnmodifiedSince, &input.sourceIfModifiedSince,
                             &input.sourceIfUnmodifiedSince})
        text += '\n' + (*time ? formatIso8601(**time) : std::string());
    return text;
}

Expected<void> checkToken(const std::string &token)
{
    static constexpr std::size_t maxToken = 64;
    const bool printable = std::all_of(token.begin(), token.end(), [](char c) { return c >= 33 && c <= 126; });
    if (token.empty() || token.size() > maxToken || !printable)
        return fail(invalidArgument("The client token must be 1 to 64 ASCII characters of the range of 33 to 126", "x-amz-client-token", token));
    return {};
}

/// Whether the same request has been answered before: `IdempotencyParameterMismatch` for another one with its token.
Expected<bool> wasDone(WriteContext &context, const Bucket &bucket, const Input &input)
{
    if (auto checked = checkToken(*input.clientToken); !checked)
        return fail(std::move(checked.error()));
    const std::int64_t oldest = (context.now() - tokensKept).time_since_epoch().count();
    context.db().query("DELETE FROM s3_renames WHERE made < ?").bind(oldest).run();
    auto query = context.db().query("SELECT request FROM s3_renames WHERE bucket = ? AND token = ?");
    if (!query.bind(bucket.id, *input.clientToken).step())
        return false;
    if (query.text(0) == describe(input))
        return true;
    return fail({"IdempotencyParameterMismatch",
                 "Parameters on this idempotent request are inconsistent with parameters used in previous request(s).", 400});
}

void noteDone(WriteContext &context, const Bucket &bucket, const Input &input)
{
    const std::int64_t now = context.now().time_since_epoch().count();
    const std::string request = describe(input);
    context.db().query("INSERT INTO s3_renames(bucket, token, request, made) VALUES(?, ?, ?, ?)")
        .bind(bucket.id, *input.clientToken, request, now)
        .run();
}

/// The row gets another key; the bytes stay where they are.
Expected<Output> renameObject(WriteContext &context, const Input &input)
{
    const auto bucket = openBucket(context, input.bucket, std::nullopt);
    if (!bucket)
        return fail(bucket.error());
    // What general purpose buckets cannot do is said, not left to look like a missing feature.
    if (!bucket->isDirectory())
        return fail({"NotImplemented", "RenameObject is only supported for objects in directory buckets (S3 Express One Zone).", 501});
    const std::string key = input.key.value_or(std::string());
    if (auto checked = checkKey(key); !checked)
        return fail(std::move(checked.error()));
    if (input.clientToken) {
        const auto done = wasDone(context, *bucket, input);
        if (!done)
            return fail(done.error());
        if (*done)
            return Output{};
    }
    const auto source = findSource(context, *bucket, input.renameSource.value_or(std::string()));
    if (!source)
        return fail(source.error());
    if ((*source)->key == key)
        return fail(invalidRequest("This rename request is illegal because it is trying to rename an object to itself."));
    ObjectRepository repository(context.db());
    const auto previous = repository.find(bucket->id, key);
    if (auto checked = checkSource(input, **source); !checked)
        return fail(std::move(checked.error()));
    if (auto checked = checkTarget(input, previous, key); !checked)
        return fail(std::move(checked.error()));

    repository.remove(bucket->id, **source);
    UploadRepository(context.db()).disturb(bucket->id, (*source)->key);
    announce(context, *bucket, Change::Kind::Deleted, "object", (*source)->key);
    Object renamed = **source;
    renamed.key = key;
    replaceObject(context, *bucket, renamed, previous);
    if (input.clientToken)
        noteDone(context, *bucket, input);
    return Output{};
}

} // namespace

void registerRename(ServiceRegistry &registry)
{
    registry.write<api::s3::RenameObject>(renameObject);
}

} // namespace nephoscope::s3
