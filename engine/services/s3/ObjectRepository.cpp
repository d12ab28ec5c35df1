#include "services/s3/ObjectRepository.h"

#include "store/Times.h"

#include <cstdlib>

namespace nephoscope::s3 {

namespace {

using store::millis;

/// The columns all statements here begin with.
Object readListed(const store::Query &query)
{
    Object object;
    object.key = query.string(0);
    object.size = static_cast<std::uint64_t>(query.integer(1));
    object.modified = Timestamp(Duration(query.integer(2)));
    object.etag = query.string(3);
    if (!query.isNull(4))
        object.storageClass = query.string(4);
    object.algorithm = static_cast<Algorithm>(query.integer(5));
    object.checksumType = static_cast<ChecksumType>(query.integer(6));
    return object;
}

/// The columns a listing of versions shows.
Object readVersion(const store::Query &query)
{
    Object object = readListed(query);
    object.version = std::abs(query.integer(7));
    object.versionId = query.string(8);
    object.isMarker = query.integer(9) != 0;
    return object;
}

/// The columns restore_tier, restore_ready and restore_until.
Restore readRestore(const store::Query &query, int column)
{
    return {static_cast<RestoreTier>(query.integer(column)), Timestamp(Duration(query.integer(column + 1))),
            Timestamp(Duration(query.integer(column + 2)))};
}

/// All columns, as select() names them.
Object readWhole(const store::Query &query)
{
    Object object = readVersion(query);
    object.isCurrent = query.integer(20) > 0;
    object.checksum = query.string(10);
    object.parts = static_cast<int>(query.integer(11));
    object.content = query.integer(12);
    object.uploadId = query.string(13);
    object.headers = query.string(14);
    object.ranges = query.string(15);
    object.tags = query.string(16);
    object.lock = readLock(query, 17);
    object.restore = readRestore(query, 21);
    object.replication = static_cast<Replication>(query.integer(24));
    object.tier = static_cast<AccessTier>(query.integer(25));
    object.accessed = Timestamp(Duration(query.integer(26)));
    return object;
}

std::string select(const std::string &where, const std::string &index = {})
{
    return "SELECT key, size, modified, etag, storage_class, algorithm, checksum_type, version, version_id, marker, checksum, parts, "
           "content, upload, headers, ranges, tags, lock_mode, retain_until, legal_hold, bucket, "
           "restore_tier, restore_ready, restore_until, replication, access_tier, accessed FROM s3_objects "
        + index + " WHERE " + where;
}

/// What a cursor walks over. The columns of a restored copy lie behind long ones and are asked of archived objects only, so
/// that a listing stays a walk over the beginnings of rows.
std::string selectListed(const std::string &more, const std::string &where)
{
    std::string sql = "SELECT key, size, modified, etag, storage_class, algorithm, checksum_type" + more;
    for (const char *column : {"restore_tier", "restore_ready", "restore_until"})
        sql += std::string(", CASE WHEN storage_class IN ('GLACIER', 'DEEP_ARCHIVE') THEN ") + column + " END";
    return sql + " FROM s3_objects WHERE " + where;
}

/// Where the row of a version lies: older ones under negative numbers, newest first.
struct Place
{
    std::int64_t bucket;
    std::int64_t version;
    Place(std::int64_t id, const Object &object)
        : bucket(object.isCurrent ? id : -id), version(object.isCurrent ? object.version : -object.version) {}
};

Part readPart(const store::Query &query)
{
    Part part;
    part.number = static_cast<int>(query.integer(0));
    part.start = static_cast<std::uint64_t>(query.integer(1));
    part.size = static_cast<std::uint64_t>(query.integer(2));
    part.etag = query.string(3);
    part.checksum = query.string(4);
    part.modified = Timestamp(Duration(query.integer(5)));
    part.ranges = query.string(6);
    return part;
}

} // namespace

ObjectLock readLock(const store::Query &query, int column)
{
    ObjectLock lock;
    lock.mode = static_cast<LockMode>(query.integer(column));
    lock.until = Timestamp(Duration(query.integer(column + 1)));
    if (!query.isNull(column + 2))
        lock.hold = query.integer(column + 2) != 0;
    return lock;
}

std::optional<std::int64_t> untilOf(const ObjectLock &lock)
{
    return lock.mode == LockMode::None ? std::nullopt : std::optional(millis(lock.until));
}

ObjectCursor::ObjectCursor(store::Connection &connection, std::int64_t bucket, std::string from)
    : m_bucket(bucket)
    , m_from(std::move(from))
    , m_query([&connection] {
        static const std::string sql = selectListed({}, "bucket = ? AND key >= ? ORDER BY key");
        return connection.query(sql.c_str());
    }())
{
    m_query.bind(m_bucket, m_from);
}

void ObjectCursor::seek(std::string from)
{
    m_query.reset(); // before what it is bound to goes
    m_from = std::move(from);
    m_query.bind(m_bucket, m_from);
}

bool ObjectCursor::next()
{
    return m_query.step();
}

Object ObjectCursor::object() const
{
    Object object = readListed(m_query);
    object.restore = readRestore(m_query, 7);
    return object;
}

VersionCursor::VersionCursor(store::Connection &connection, std::int64_t bucket, std::string from, std::int64_t before)
    : m_from(std::move(from))
    , m_current([&connection] {
        static const std::string sql = selectListed(", version, version_id, marker", "bucket = ? AND key >= ? ORDER BY key");
        return connection.query(sql.c_str());
    }())
    , m_past([&connection] {
        static const std::string sql =
            selectListed(", version, version_id, marker", "bucket = ? AND (key, version) > (?, ?) ORDER BY key, version");
        return connection.query(sql.c_str());
    }())
{
    m_current.bind(bucket, m_from);
    m_past.bind(-bucket, m_from, -before);
    m_hasCurrent = m_current.step();
    if (m_hasCurrent && m_current.text(0) == m_from && m_current.integer(7) >= before)
        m_hasCurrent = m_current.step();
    m_hasPast = m_past.step();
    // Going on within a key: what comes is not its latest.
    if (before != INT64_MAX)
        m_lastKey = m_from;
}

bool VersionCursor::next()
{
    if (!m_started) {
        m_started = true;
        return choose();
    }
    m_lastKey = key();
    if (m_atCurrent)
        m_hasCurrent = m_current.step();
    else
        m_hasPast = m_past.step();
    return choose();
}

/// Of one key the current version comes first, for it is the newest.
bool VersionCursor::choose()
{
    if (!m_hasCurrent && !m_hasPast)
        return false;
    m_atCurrent = m_hasCurrent && (!m_hasPast || m_current.text(0) <= m_past.text(0));
    m_isLatest = key() != m_lastKey;
    return true;
}

Object VersionCursor::object() const
{
    const store::Query &query = m_atCurrent ? m_current : m_past;
    Object object = readVersion(query);
    object.restore = readRestore(query, 10);
    object.isCurrent = m_atCurrent;
    return object;
}

std::optional<Object> ObjectRepository::one(store::Query &query)
{
    return query.step() ? std::optional<Object>(readWhole(query)) : std::nullopt;
}

std::optional<Object> ObjectRepository::find(std::int64_t bucket, std::string_view key)
{
    static const std::string sql = select("bucket = ? AND key = ?");
    auto query = m_connection.query(sql.c_str());
    return one(query.bind(bucket, key));
}

std::optional<Object> ObjectRepository::findVersion(std::int64_t bucket, std::string_view key, std::int64_t version,
                                                    std::string_view versionId)
{
    static const std::string sql = select("bucket = ? AND key = ? AND version = ? AND version_id = ?");
    {
        auto query = m_connection.query(sql.c_str());
        if (auto current = one(query.bind(bucket, key, version, versionId)))
            return current;
    }
    auto query = m_connection.query(sql.c_str());
    return one(query.bind(-bucket, key, -version, versionId));
}

std::optional<Object> ObjectRepository::findNumber(std::int64_t bucket, std::string_view key, std::int64_t version)
{
    static const std::string sql = select("bucket = ? AND key = ? AND version = ?");
    {
        auto query = m_connection.query(sql.c_str());
        if (auto current = one(query.bind(bucket, key, version)))
            return current;
    }
    auto query = m_connection.query(sql.c_str());
    return one(query.bind(-bucket, key, -version));
}

std::optional<Object> ObjectRepository::findNull(std::int64_t bucket, std::string_view key)
{
    if (auto current = find(bucket, key); current && current->isNull())
        return current;
    static const std::string sql = select("bucket = ? AND key = ? AND bucket < 0 AND version_id IS NULL", "INDEXED BY s3_objects_null");
    auto query = m_connection.query(sql.c_str());
    return one(query.bind(-bucket, key));
}

std::optional<Object> ObjectRepository::newestPast(std::int64_t bucket, std::string_view key)
{
    static const std::string sql = select("bucket = ? AND key = ? ORDER BY version LIMIT 1");
    auto query = m_connection.query(sql.c_str());
    return one(query.bind(-bucket, key));
}

std::optional<Object> ObjectRepository::findUpload(std::int64_t bucket, std::string_view key, std::string_view uploadId)
{
    static const std::string sql = select("bucket = ? AND key = ? AND upload = ? LIMIT 1");
    {
        auto query = m_connection.query(sql.c_str());
        if (auto current = one(query.bind(bucket, key, uploadId)))
            return current;
    }
    auto query = m_connection.query(sql.c_str());
    return one(query.bind(-bucket, key, uploadId));
}

void ObjectRepository::put(std::int64_t bucket, const Object &object)
{
    auto query = m_connection.query("INSERT OR REPLACE INTO s3_objects(bucket, key, version, size, modified, etag, storage_class, algorithm, "
                                    "checksum_type, checksum, parts, content, upload, headers, ranges, version_id, marker, tags, "
                                    "lock_mode, retain_until, legal_hold, replication) "
                                    "VALUES(?, ?, ?, ?, ?, ?, nullif(?, 'STANDARD'), ?, ?, nullif(?, ''), ?, ?, nullif(?, ''), "
                                    "nullif(?, ''), nullif(?, ''), nullif(?, ''), nullif(?, 0), nullif(?, ''), nullif(?, 0), ?, ?, nullif(?, 0))");
    const Place place(bucket, object);
    const std::int64_t modified = millis(object.modified);
    const int algorithm = static_cast<int>(object.algorithm);
    const int type = static_cast<int>(object.checksumType);
    const int mode = static_cast<int>(object.lock.mode);
    const int replication = static_cast<int>(object.replication);
    query
        .bind(place.bucket, object.key, place.version, object.size, modified, object.etag, object.storageClass, algorithm, type,
              object.checksum, object.parts, object.content, object.uploadId, object.headers, object.ranges, object.versionId,
              object.isMarker, object.tags, mode, untilOf(object.lock), object.lock.hold, replication)
        .run();
}

void ObjectRepository::remove(std::int64_t bucket, const Object &object)
{
    const Place place(bucket, object);
    m_connection.query("DELETE FROM s3_objects WHERE bucket = ? AND key = ? AND version = ?")
        .bind(place.bucket, object.key, place.version)
        .run();
}

void ObjectRepository::retire(std::int64_t bucket, const Object &object)
{
    m_connection.query("UPDATE s3_objects SET bucket = -bucket, version = -version WHERE bucket = ? AND key = ? AND version = ?")
        .bind(bucket, object.key, object.version)
        .run();
}

void ObjectRepository::promote(std::int64_t bucket, const Object &object)
{
    m_connection.query("UPDATE s3_objects SET bucket = -bucket, version = -version WHERE bucket = ? AND key = ? AND version = ?")
        .bind(-bucket, object.key, -object.version)
        .run();
}

void ObjectRepository::setTags(std::int64_t bucket, const Object &object)
{
    const Place place(bucket, object);
    m_connection.query("UPDATE s3_objects SET tags = nullif(?, '') WHERE bucket = ? AND key = ? AND version = ?")
        .bind(object.tags, place.bucket, object.key, place.version)
        .run();
}

void ObjectRepository::setHeaders(std::int64_t bucket, const Object &object)
{
    const Place place(bucket, object);
    m_connection.query("UPDATE s3_objects SET headers = nullif(?, '') WHERE bucket = ? AND key = ? AND version = ?")
        .bind(object.headers, place.bucket, object.key, place.version)
        .run();
}

void ObjectRepository::setLock(std::int64_t bucket, const Object &object)
{
    const Place place(bucket, object);
    const int mode = static_cast<int>(object.lock.mode);
    m_connection
        .query("UPDATE s3_objects SET lock_mode = nullif(?, 0), retain_until = ?, legal_hold = ? "
               "WHERE bucket = ? AND key = ? AND version = ?")
        .bind(mode, untilOf(object.lock), object.lock.hold, place.bucket, object.key, place.version)
        .run();
}

void ObjectRepository::setStorage(std::int64_t bucket, const Object &object)
{
    const Place place(bucket, object);
    const int tier = static_cast<int>(object.restore.tier);
    m_connection
        .query("UPDATE s3_objects SET storage_class = nullif(?, 'STANDARD'), restore_tier = nullif(?, 0), restore_ready = nullif(?, 0), "
               "restore_until = nullif(?, 0), access_tier = nullif(?, 0), accessed = nullif(?, 0) WHERE bucket = ? AND key = ? AND version = ?")
        .bind(object.storageClass, tier, millis(object.restore.ready), millis(object.restore.until), static_cast<int>(object.tier),
              millis(object.accessed), place.bucket, object.key, place.version)
        .run();
}

void ObjectRepository::setReplication(std::int64_t bucket, const Object &object)
{
    const Place place(bucket, object);
    m_connection.query("UPDATE s3_objects SET replication = nullif(?, 0) WHERE bucket = ? AND key = ? AND version = ?")
        .bind(static_cast<int>(object.replication), place.bucket, object.key, place.version)
        .run();
}

std::int64_t ObjectRepository::nextVersion()
{
    auto query = m_connection.query("INSERT INTO s3_last_version(id, version) VALUES(1, 1) "
                                    "ON CONFLICT(id) DO UPDATE SET version = version + 1 RETURNING version");
    query.step();
    return query.integer(0);
}

std::vector<store::BlobRange> ObjectRepository::locate(const Object &object, ByteRange range)
{
    if (object.parts == 0)
        return slice(decodeRanges(object.ranges), range);
    std::vector<store::BlobRange> located;
    auto query = m_connection.query("SELECT start, size, ranges FROM s3_parts WHERE content = ?1 AND start < ?3 AND start >= "
                                    "(SELECT max(start) FROM s3_parts WHERE content = ?1 AND start <= ?2) ORDER BY start");
    const std::uint64_t end = range.offset + range.length;
    query.bind(object.content, range.offset, end);
    while (query.step()) {
        const auto start = static_cast<std::uint64_t>(query.integer(0));
        const auto size = static_cast<std::uint64_t>(query.integer(1));
        const std::uint64_t from = std::max(start, range.offset);
        const std::uint64_t to = std::min(start + size, end);
        if (from >= to)
            continue;
        const auto pieces = slice(decodeRanges(query.text(2)), {from - start, to - from});
        located.insert(located.end(), pieces.begin(), pieces.end());
    }
    return located;
}

std::vector<store::BlobRange> ObjectRepository::allRanges(const Object &object)
{
    if (object.parts == 0)
        return decodeRanges(object.ranges);
    std::vector<store::BlobRange> all;
    auto query = m_connection.query("SELECT ranges FROM s3_parts WHERE content = ? ORDER BY number");
    query.bind(object.content);
    while (query.step()) {
        const auto pieces = decodeRanges(query.text(0));
        all.insert(all.end(), pieces.begin(), pieces.end());
    }
    return all;
}

void ObjectRepository::removeParts(std::int64_t content)
{
    m_connection.query("DELETE FROM s3_parts WHERE content = ?").bind(content).run();
}

std::optional<Part> ObjectRepository::findPart(std::int64_t content, int number)
{
    auto query = m_connection.query("SELECT number, start, size, etag, checksum, modified, ranges FROM s3_parts "
                                    "WHERE content = ? AND number = ?");
    if (!query.bind(content, number).step())
        return std::nullopt;
    return readPart(query);
}

std::vector<Part> ObjectRepository::listParts(std::int64_t content, int after, std::size_t limit)
{
    std::vector<Part> parts;
    auto query = m_connection.query("SELECT number, start, size, etag, checksum, modified, ranges FROM s3_parts "
                                    "WHERE content = ? AND number > ? ORDER BY number");
    query.bind(content, after);
    while (parts.size() < limit && query.step())
        parts.push_back(readPart(query));
    return parts;
}

} // namespace nephoscope::s3
