#include "services/s3control/AccessPointRepository.h"

namespace nephoscope::s3control {

namespace {

/// The four settings in one number. Stored: the order never changes.
int encode(const PublicBlock &block)
{
    return int(block.blockLists) | int(block.ignoreLists) << 1 | int(block.blockPolicies) << 2 | int(block.restrictBuckets) << 3;
}

PublicBlock decode(std::int64_t bits)
{
    return {(bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0};
}

constexpr const char *selectOne =
    "SELECT account, region, name, alias, bucket, bucket_account, vpc, policy, block, created FROM s3control_access_points "
    "WHERE account = ? AND region = ? AND name = ?";
constexpr const char *selectAlias =
    "SELECT account, region, name, alias, bucket, bucket_account, vpc, policy, block, created FROM s3control_access_points WHERE alias = ?";
constexpr const char *selectAnywhere =
    "SELECT account, region, name, alias, bucket, bucket_account, vpc, policy, block, created FROM s3control_access_points "
    "WHERE account = ? AND name = ? ORDER BY region LIMIT 1";
constexpr const char *selectOfBucket =
    "SELECT account, region, name, alias, bucket, bucket_account, vpc, policy, block, created FROM s3control_access_points "
    "WHERE bucket = ? LIMIT 1";
constexpr const char *selectPage =
    "SELECT account, region, name, alias, bucket, bucket_account, vpc, policy, block, created FROM s3control_access_points "
    "WHERE account = ? AND region = ? AND name > ? AND ?4 IN ('', bucket) ORDER BY name LIMIT ?5";

AccessPoint read(const store::Query &query)
{
    AccessPoint point;
    point.account = query.string(0);
    point.region = query.string(1);
    point.name = query.string(2);
    point.alias = query.string(3);
    point.bucket = query.string(4);
    point.bucketAccount = query.string(5);
    point.vpc = query.string(6);
    point.policy = query.string(7);
    point.block = decode(query.integer(8));
    point.created = Timestamp(Duration(query.integer(9)));
    return point;
}

std::optional<AccessPoint> one(store::Query &query)
{
    return query.step() ? std::optional(read(query)) : std::nullopt;
}

} // namespace

std::optional<AccessPoint> AccessPointRepository::find(std::string_view account, std::string_view region, std::string_view name)
{
    auto query = m_connection.query(selectOne);
    return one(query.bind(account, region, name));
}

std::optional<AccessPoint> AccessPointRepository::findAlias(std::string_view alias)
{
    auto query = m_connection.query(selectAlias);
    return one(query.bind(alias));
}

std::optional<AccessPoint> AccessPointRepository::findAnywhere(std::string_view account, std::string_view name)
{
    auto query = m_connection.query(selectAnywhere);
    return one(query.bind(account, name));
}

std::optional<AccessPoint> AccessPointRepository::findOfBucket(std::string_view bucket)
{
    auto query = m_connection.query(selectOfBucket);
    return one(query.bind(bucket));
}

std::vector<AccessPoint> AccessPointRepository::list(std::string_view account, std::string_view region, std::string_view bucket,
                                                     std::string_view after, std::size_t limit)
{
    std::vector<AccessPoint> points;
    auto query = m_connection.query(selectPage);
    query.bind(account, region, after, bucket, std::uint64_t(limit));
    while (query.step())
        points.push_back(read(query));
    return points;
}

void AccessPointRepository::insert(const AccessPoint &point)
{
    m_connection
        .query("INSERT INTO s3control_access_points(account, region, name, alias, bucket, bucket_account, vpc, policy, block, created) "
               "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(point.account, point.region, point.name, point.alias, point.bucket, point.bucketAccount, point.vpc, point.policy,
              encode(point.block), std::int64_t(point.created.time_since_epoch().count()))
        .run();
}

void AccessPointRepository::setPolicy(const AccessPoint &point)
{
    m_connection.query("UPDATE s3control_access_points SET policy = ? WHERE account = ? AND region = ? AND name = ?")
        .bind(point.policy, point.account, point.region, point.name)
        .run();
}

void AccessPointRepository::remove(const AccessPoint &point)
{
    m_connection.query("DELETE FROM s3control_access_points WHERE account = ? AND region = ? AND name = ?")
        .bind(point.account, point.region, point.name)
        .run();
}

Error noSuchAccessPoint(std::string_view name)
{
    return Error{"NoSuchAccessPoint", "The specified accesspoint does not exist", 404}.with("AccessPointName", std::string(name));
}

s3::Tags AccessPointRepository::tags(const AccessPoint &point)
{
    auto query = m_connection.query("SELECT tags FROM s3control_access_points WHERE account = ? AND region = ? AND name = ?");
    query.bind(point.account, point.region, point.name);
    return query.step() ? s3::decodeTags(query.text(0)) : s3::Tags();
}

void AccessPointRepository::setTags(const AccessPoint &point, s3::Tags tags)
{
    m_connection.query("UPDATE s3control_access_points SET tags = ? WHERE account = ? AND region = ? AND name = ?")
        .bind(s3::encodeTags(std::move(tags), s3::Tagged::Bucket), point.account, point.region, point.name)
        .run();
}

} // namespace nephoscope::s3control
