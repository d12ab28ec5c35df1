#include "services/s3/ObjectRepository.h"

namespace nephoscope::s3 {

namespace {

std::int64_t millis(Timestamp time)
{
    return time.time_since_epoch().count();
}

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

ObjectCursor::ObjectCursor(store::Connection &connection, std::int64_t bucket, std::string from)
    : m_from(std::move(from))
    , m_query(connection.query("SELECT key, size, modified, etag, storage_class, algorithm, checksum_type FROM s3_objects "
                               "WHERE bucket = ? AND key >= ? ORDER BY key, version"))
{
    m_query.bind(bucket, m_from);
}

bool ObjectCursor::next()
{
    return m_query.step();
}

Object ObjectCursor::object() const
{
    return readListed(m_query);
}

std::optional<Object> ObjectRepository::find(std::int64_t bucket, std::string_view key)
{
    auto query = m_connection.query("SELECT key, size, modified, etag, storage_class, algorithm, checksum_type, checksum, parts, content, "
                                    "upload, headers, ranges FROM s3_objects WHERE bucket = ? AND key = ? AND version = 0");
    if (!query.bind(bucket, key).step())
        return std::nullopt;
    Object object = readListed(query);
    object.checksum = query.string(7);
    object.parts = static_cast<int>(query.integer(8));
    object.content = query.integer(9);
    object.uploadId = query.string(10);
    object.headers = query.string(11);
    object.ranges = query.string(12);
    return object;
}

void ObjectRepository::put(std::int64_t bucket, const Object &object)
{
    auto query = m_connection.query("INSERT OR REPLACE INTO s3_objects(bucket, key, version, size, modified, etag, storage_class, algorithm, "
                                    "checksum_type, checksum, parts, content, upload, headers, ranges) "
                                    "VALUES(?, ?, 0, ?, ?, ?, nullif(?, 'STANDARD'), ?, ?, nullif(?, ''), ?, ?, nullif(?, ''), "
                                    "nullif(?, ''), nullif(?, ''))");
    const std::int64_t modified = millis(object.modified);
    const int algorithm = static_cast<int>(object.algorithm);
    const int type = static_cast<int>(object.checksumType);
    query
        .bind(bucket, object.key, object.size, modified, object.etag, object.storageClass, algorithm, type, object.checksum, object.parts,
              object.content, object.uploadId, object.headers, object.ranges)
        .run();
}

void ObjectRepository::remove(std::int64_t bucket, std::string_view key)
{
    m_connection.query("DELETE FROM s3_objects WHERE bucket = ? AND key = ? AND version = 0").bind(bucket, key).run();
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
