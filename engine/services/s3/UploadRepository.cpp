#include "services/s3/UploadRepository.h"

#include <cstdio>

namespace nephoscope::s3 {

namespace {

MultipartUpload readUpload(const store::Query &query)
{
    MultipartUpload upload;
    upload.id = query.integer(0);
    upload.bucket = query.integer(1);
    upload.key = query.string(2);
    upload.uploadId = query.string(3);
    upload.initiated = Timestamp(Duration(query.integer(4)));
    upload.initiator = query.string(5);
    if (!query.isNull(6))
        upload.storageClass = query.string(6);
    upload.algorithm = static_cast<Algorithm>(query.integer(7));
    upload.checksumType = static_cast<ChecksumType>(query.integer(8));
    upload.headers = query.string(9);
    upload.tags = query.string(10);
    upload.lock = readLock(query, 11);
    upload.disturbed = query.integer(14) != 0;
    return upload;
}

} // namespace

UploadCursor::UploadCursor(store::Connection &connection, std::int64_t bucket, std::string key, std::string uploadId)
    : m_key(std::move(key))
    , m_uploadId(std::move(uploadId))
    , m_query(connection.query("SELECT id, bucket, key, upload, initiated, initiator, storage_class, algorithm, checksum_type, headers, "
                               "tags, lock_mode, retain_until, legal_hold, disturbed FROM s3_uploads WHERE bucket = ? AND (key, upload) > (?, ?) ORDER BY key, upload"))
{
    m_query.bind(bucket, m_key, m_uploadId);
}

bool UploadCursor::next()
{
    return m_query.step();
}

MultipartUpload UploadCursor::upload() const
{
    return readUpload(m_query);
}

std::optional<MultipartUpload> UploadRepository::find(std::int64_t bucket, std::string_view key, std::string_view uploadId)
{
    auto query = m_connection.query("SELECT id, bucket, key, upload, initiated, initiator, storage_class, algorithm, checksum_type, headers, "
                                    "tags, lock_mode, retain_until, legal_hold, disturbed FROM s3_uploads WHERE bucket = ? AND key = ? AND upload = ?");
    if (uploadId.empty() || !query.bind(bucket, key, uploadId).step())
        return std::nullopt;
    return readUpload(query);
}

void UploadRepository::insert(MultipartUpload &upload, const std::string &random)
{
    {
        auto query = m_connection.query("INSERT INTO s3_uploads(bucket, key, initiated, initiator, storage_class, algorithm, checksum_type, "
                                        "headers, tags, lock_mode, retain_until, legal_hold) "
                                        "VALUES(?, ?, ?, ?, nullif(?, 'STANDARD'), ?, ?, nullif(?, ''), nullif(?, ''), nullif(?, 0), ?, ?)");
        const std::int64_t initiated = upload.initiated.time_since_epoch().count();
        const int algorithm = static_cast<int>(upload.algorithm);
        const int type = static_cast<int>(upload.checksumType);
        const int mode = static_cast<int>(upload.lock.mode);
        query
            .bind(upload.bucket, upload.key, initiated, upload.initiator, upload.storageClass, algorithm, type, upload.headers, upload.tags,
                  mode, untilOf(upload.lock), upload.lock.hold)
            .run();
    }
    upload.id = m_connection.lastInsertId();
    char number[17];
    std::snprintf(number, sizeof number, "%016llX", static_cast<unsigned long long>(upload.id));
    upload.uploadId = number + random;
    m_connection.query("UPDATE s3_uploads SET upload = ? WHERE id = ?").bind(upload.uploadId, upload.id).run();
}

void UploadRepository::remove(std::int64_t id)
{
    m_connection.query("DELETE FROM s3_uploads WHERE id = ?").bind(id).run();
}

void UploadRepository::disturb(std::int64_t bucket, std::string_view key)
{
    m_connection.query("UPDATE s3_uploads SET disturbed = 1 WHERE bucket = ? AND key = ?").bind(bucket, key).run();
}

std::vector<MultipartUpload> UploadRepository::ofBucket(std::int64_t bucket)
{
    std::vector<MultipartUpload> uploads;
    UploadCursor cursor(m_connection, bucket, {}, {});
    while (cursor.next())
        uploads.push_back(cursor.upload());
    return uploads;
}

void UploadRepository::putPart(std::int64_t upload, const Part &part)
{
    auto query = m_connection.query("INSERT OR REPLACE INTO s3_parts(content, number, size, etag, checksum, modified, ranges) "
                                    "VALUES(?, ?, ?, ?, nullif(?, ''), ?, nullif(?, ''))");
    const std::int64_t modified = part.modified.time_since_epoch().count();
    query.bind(upload, part.number, part.size, part.etag, part.checksum, modified, part.ranges).run();
}

void UploadRepository::removePart(std::int64_t upload, int number)
{
    m_connection.query("DELETE FROM s3_parts WHERE content = ? AND number = ?").bind(upload, number).run();
}

void UploadRepository::copyParts(std::int64_t from, std::int64_t to)
{
    m_connection
        .query("INSERT INTO s3_parts(content, number, start, size, etag, checksum, modified, ranges) "
               "SELECT ?, number, start, size, etag, checksum, modified, ranges FROM s3_parts WHERE content = ?")
        .bind(to, from)
        .run();
}

void UploadRepository::placePart(std::int64_t upload, int number, std::uint64_t start)
{
    m_connection.query("UPDATE s3_parts SET start = ? WHERE content = ? AND number = ?").bind(start, upload, number).run();
}

} // namespace nephoscope::s3
