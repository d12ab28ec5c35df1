#pragma once

#include "api/Shape.h"
#include "door/Service.h"
#include "services/s3/Access.h"
#include "services/s3/Errors.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nephoscope::s3 {

/// The sub-resources of buckets, by the names their rows have. Stored: never change.
namespace config {
inline constexpr std::string_view encryption = "encryption";
inline constexpr std::string_view ownership = "ownership";
inline constexpr std::string_view publicAccess = "public-access-block";
inline constexpr std::string_view policy = "policy";
inline constexpr std::string_view acl = "acl";
inline constexpr std::string_view website = "website";
inline constexpr std::string_view logging = "logging";
inline constexpr std::string_view payment = "request-payment";
inline constexpr std::string_view accelerate = "accelerate";
inline constexpr std::string_view lifecycle = "lifecycle";
inline constexpr std::string_view notification = "notification";
inline constexpr std::string_view replication = "replication";
inline constexpr std::string_view tiering = "intelligent-tiering";
inline constexpr std::string_view analytics = "analytics";
inline constexpr std::string_view metrics = "metrics";
inline constexpr std::string_view inventory = "inventory";
} // namespace config

/// Rows of s3_bucket_configs over one connection: one per bucket and kind, or several told apart by
/// their ids. An empty value says that a default was taken away.
class ConfigRepository
{
public:
    explicit ConfigRepository(store::Connection &connection) : m_connection(connection) {}

    std::optional<std::string> find(std::int64_t bucket, std::string_view kind, std::string_view id = {});
    void put(const Bucket &bucket, std::string_view kind, std::string_view id, std::string_view value);
    /// False when there was none.
    bool remove(std::int64_t bucket, std::string_view kind, std::string_view id = {});
    void removeAll(std::int64_t bucket);
    std::int64_t count(std::int64_t bucket, std::string_view kind);
    /// By id, from beyond `after`, at most `limit`: pairs of id and value.
    std::vector<std::pair<std::string, std::string>> list(std::int64_t bucket, std::string_view kind, std::string_view after,
                                                          std::size_t limit);

private:
    store::Connection &m_connection;
};

/// `MalformedXML` unless every required member is there and every enum has a value of its set: what
/// S3's schema checks before anything else.
Expected<void> checkSchema(const api::Shape &shape, const void *value);

/// Values are kept as JSON of their shapes.
std::string encodeConfig(const api::Shape &shape, const void *value);
Expected<void> decodeConfig(const api::Shape &shape, std::string_view text, void *value);

/// The configuration a bucket was given; empty when it has none.
template <class T>
Expected<std::optional<T>> loadConfig(ReadContext &context, const Bucket &bucket, std::string_view kind, std::string_view id = {})
{
    const auto text = ConfigRepository(context.db()).find(bucket.id, kind, id);
    if (!text || text->empty())
        return std::nullopt;
    T value;
    if (auto decoded = decodeConfig(T::shape(), *text, &value); !decoded)
        return fail(internalError(decoded.error().message));
    return std::optional<T>(std::move(value));
}

/// The same for what is asked at every request: read and decoded once, while no bucket changes. Null when there is none.
std::shared_ptr<const void> keptConfig(ReadContext &context, const Bucket &bucket, std::string_view kind, const api::Shape &shape);
template <class T>
std::shared_ptr<const T> keptConfig(ReadContext &context, const Bucket &bucket, std::string_view kind)
{
    return std::static_pointer_cast<const T>(keptConfig(context, bucket, kind, T::shape()));
}

template <class T>
void saveConfig(WriteContext &context, const Bucket &bucket, std::string_view kind, const T &value, std::string_view id = {})
{
    ConfigRepository(context.db()).put(bucket, kind, id, encodeConfig(T::shape(), &value));
    announceBucket(context, bucket, Change::Kind::Updated);
}

/// Forgets it; having none is no error.
void dropConfig(WriteContext &context, const Bucket &bucket, std::string_view kind, std::string_view id = {});
/// Forgets it and the default that stands in for it.
void eraseDefault(WriteContext &context, const Bucket &bucket, std::string_view kind);
/// Whether eraseDefault() was called and nothing was saved since.
bool isErased(ReadContext &context, const Bucket &bucket, std::string_view kind);

/// The payload of a Put: `MissingRequestBodyError` or `MalformedXML` when it cannot be used.
template <class T>
Expected<T> readPayload(const std::optional<T> &payload)
{
    if (!payload)
        return fail(malformedXml());
    if (auto checked = checkSchema(T::shape(), &*payload); !checked)
        return fail(std::move(checked.error()));
    return *payload;
}

/// Whether versions are kept now: what replication needs of both its buckets.
inline bool hasVersioning(const Bucket &bucket)
{
    return bucket.versioning == Versioning::Enabled;
}

/// A 404 that names the bucket.
Error noConfiguration(std::string code, std::string message, const Bucket &bucket);
/// An id such as S3 makes for rules that come without.
std::string makeRuleId(ReadContext &context);
/// The bucket of `arn:aws:s3:::NAME`; empty when it is no such ARN.
std::string bucketOfArn(std::string_view arn);

} // namespace nephoscope::s3
