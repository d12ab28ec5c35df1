#include "services/s3/BucketRepository.h"

#include "services/s3/Names.h"

namespace nephoscope::s3 {

namespace {

constexpr std::string_view directorySuffix = "--x-s3";

Bucket readBucket(const store::Query &query)
{
    Bucket bucket{query.integer(0), query.string(1), query.string(2), query.string(3), Timestamp(Duration(query.integer(4)))};
    bucket.versioning = static_cast<Versioning>(query.integer(5));
    bucket.objectLock = query.integer(6) != 0;
    bucket.retention.mode = static_cast<LockMode>(query.integer(7));
    bucket.retention.days = static_cast<int>(query.integer(8));
    bucket.retention.years = static_cast<int>(query.integer(9));
    bucket.notifies = query.integer(10) != 0;
    return bucket;
}

} // namespace

std::optional<Bucket> BucketRepository::find(std::string_view name)
{
    auto query = m_connection.query("SELECT id, name, account, region, created, versioning, object_lock, lock_mode, lock_days, lock_years, "
                                    "notifies FROM s3_buckets WHERE name = ?");
    if (!query.bind(name).step())
        return std::nullopt;
    return readBucket(query);
}

std::vector<Bucket> BucketRepository::list(std::string_view account, std::string_view prefix, std::string_view region,
                                           std::string_view after, std::size_t limit)
{
    std::vector<Bucket> buckets;
    const std::string_view from = after < prefix ? prefix : after;
    auto query = m_connection.query("SELECT id, name, account, region, created, versioning, object_lock, lock_mode, lock_days, lock_years, "
                                    "notifies FROM s3_buckets WHERE account = ? AND name >= ? ORDER BY name");
    query.bind(account, from);
    while (buckets.size() < limit && query.step()) {
        const std::string_view name = query.text(1);
        if (!name.starts_with(prefix))
            break;
        if (name == after || name.ends_with(directorySuffix) || (!region.empty() && query.text(3) != region))
            continue;
        buckets.push_back(readBucket(query));
    }
    return buckets;
}

std::vector<Bucket> BucketRepository::listDirectory(std::string_view account, std::string_view region, std::string_view after,
                                                    std::size_t limit)
{
    std::vector<Bucket> buckets;
    auto query = m_connection.query("SELECT id, name, account, region, created, versioning, object_lock, lock_mode, lock_days, lock_years, "
                                    "notifies FROM s3_buckets WHERE account = ? AND name > ? ORDER BY name");
    query.bind(account, after);
    while (buckets.size() < limit && query.step()) {
        if (query.text(1).ends_with(directorySuffix) && query.text(3) == region)
            buckets.push_back(readBucket(query));
    }
    return buckets;
}

std::int64_t BucketRepository::count(std::string_view account, bool directory)
{
    auto query = m_connection.query("SELECT count(*) FROM s3_buckets WHERE account = ? AND (name LIKE '%--x-s3') = ?");
    query.bind(account, directory).step();
    return query.integer(0);
}

void BucketRepository::insert(Bucket &bucket)
{
    auto query = m_connection.query("INSERT INTO s3_buckets(name, account, region, created, versioning, object_lock) "
                                    "VALUES(?, ?, ?, ?, ?, ?)");
    const std::int64_t created = bucket.created.time_since_epoch().count();
    const int versioning = static_cast<int>(bucket.versioning);
    query.bind(bucket.name, bucket.account, bucket.region, created, versioning, bucket.objectLock).run();
    bucket.id = m_connection.lastInsertId();
}

void BucketRepository::remove(std::int64_t id)
{
    m_connection.query("DELETE FROM s3_buckets WHERE id = ?").bind(id).run();
}

bool BucketRepository::hasObjects(std::int64_t id)
{
    const auto any = [this](std::int64_t bucket) {
        return m_connection.query("SELECT 1 FROM s3_objects WHERE bucket = ? LIMIT 1").bind(bucket).step();
    };
    return any(id) || any(-id);
}

void BucketRepository::setVersioning(std::int64_t id, Versioning versioning)
{
    m_connection.query("UPDATE s3_buckets SET versioning = ? WHERE id = ?").bind(static_cast<int>(versioning), id).run();
}

void BucketRepository::setObjectLock(std::int64_t id, const DefaultRetention &retention)
{
    const int mode = static_cast<int>(retention.mode);
    m_connection
        .query("UPDATE s3_buckets SET object_lock = 1, lock_mode = nullif(?, 0), lock_days = nullif(?, 0), lock_years = nullif(?, 0) "
               "WHERE id = ?")
        .bind(mode, retention.days, retention.years, id)
        .run();
}

void BucketRepository::setNotifies(std::int64_t id, bool notifies)
{
    m_connection.query("UPDATE s3_buckets SET notifies = ? WHERE id = ?").bind(notifies, id).run();
}

std::string BucketRepository::tags(std::int64_t id)
{
    auto query = m_connection.query("SELECT tags FROM s3_buckets WHERE id = ?");
    return query.bind(id).step() ? query.string(0) : std::string();
}

void BucketRepository::setTags(std::int64_t id, const std::string &tags)
{
    m_connection.query("UPDATE s3_buckets SET tags = nullif(?, '') WHERE id = ?").bind(tags, id).run();
}

std::string BucketRepository::cors(std::int64_t id)
{
    auto query = m_connection.query("SELECT cors FROM s3_buckets WHERE id = ?");
    return query.bind(id).step() ? query.string(0) : std::string();
}

void BucketRepository::setCors(std::int64_t id, const std::string &json)
{
    m_connection.query("UPDATE s3_buckets SET cors = nullif(?, '') WHERE id = ?").bind(json, id).run();
}

} // namespace nephoscope::s3
