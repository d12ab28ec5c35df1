#include "services/s3/BucketRepository.h"

#include "services/s3/Names.h"

namespace nephoscope::s3 {

namespace {

Bucket readBucket(const store::Query &query)
{
    return {query.integer(0), query.string(1), query.string(2), query.string(3), Timestamp(Duration(query.integer(4)))};
}

} // namespace

std::optional<Bucket> BucketRepository::find(std::string_view name)
{
    auto query = m_connection.query("SELECT id, name, account, region, created FROM s3_buckets WHERE name = ?");
    if (!query.bind(name).step())
        return std::nullopt;
    return readBucket(query);
}

std::vector<Bucket> BucketRepository::list(std::string_view account, std::string_view prefix, std::string_view region,
                                           std::string_view after, std::size_t limit)
{
    std::vector<Bucket> buckets;
    const std::string_view from = after < prefix ? prefix : after;
    auto query = m_connection.query("SELECT id, name, account, region, created FROM s3_buckets "
                                    "WHERE account = ? AND name >= ? ORDER BY name");
    query.bind(account, from);
    while (buckets.size() < limit && query.step()) {
        const std::string_view name = query.text(1);
        if (!name.starts_with(prefix))
            break;
        if (name == after || (!region.empty() && query.text(3) != region))
            continue;
        buckets.push_back(readBucket(query));
    }
    return buckets;
}

std::int64_t BucketRepository::count(std::string_view account)
{
    auto query = m_connection.query("SELECT count(*) FROM s3_buckets WHERE account = ?");
    query.bind(account).step();
    return query.integer(0);
}

void BucketRepository::insert(Bucket &bucket)
{
    auto query = m_connection.query("INSERT INTO s3_buckets(name, account, region, created) VALUES(?, ?, ?, ?)");
    const std::int64_t created = bucket.created.time_since_epoch().count();
    query.bind(bucket.name, bucket.account, bucket.region, created).run();
    bucket.id = m_connection.lastInsertId();
}

void BucketRepository::remove(std::int64_t id)
{
    m_connection.query("DELETE FROM s3_buckets WHERE id = ?").bind(id).run();
}

bool BucketRepository::hasObjects(std::int64_t id)
{
    return m_connection.query("SELECT 1 FROM s3_objects WHERE bucket = ? LIMIT 1").bind(id).step();
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
