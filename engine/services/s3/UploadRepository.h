#pragma once

#include "services/s3/ObjectRepository.h"

namespace nephoscope::s3 {

/// A multipart upload under way.
struct MultipartUpload
{
    std::int64_t id = 0; ///< becomes Object::content; never used again
    std::int64_t bucket = 0;
    std::string key;
    std::string uploadId;
    Timestamp initiated{};
    std::string initiator; ///< ARN
    std::string storageClass = "STANDARD";
    Algorithm algorithm = Algorithm::None; ///< None when the client named none
    ChecksumType checksumType = ChecksumType::None;
    std::string headers;
    std::string tags; ///< see encodeTags()
    ObjectLock lock;
    bool disturbed = false; ///< the object of that key was deleted since the upload began

    /// What parts are really summed with.
    Algorithm effectiveAlgorithm() const { return algorithm == Algorithm::None ? defaultAlgorithm : algorithm; }
    ChecksumType effectiveType() const { return algorithm == Algorithm::None ? ChecksumType::FullObject : checksumType; }
};

/// Walks uploads of a bucket by key, then by age, from beyond (`key`, `uploadId`).
class UploadCursor
{
public:
    UploadCursor(store::Connection &connection, std::int64_t bucket, std::string key, std::string uploadId);
    bool next();
    std::string_view key() const { return m_query.text(2); }
    MultipartUpload upload() const;

private:
    std::string m_key;
    std::string m_uploadId;
    store::Query m_query;
};

/// Rows of s3_uploads and of their parts, over one connection.
class UploadRepository
{
public:
    explicit UploadRepository(store::Connection &connection) : m_connection(connection) {}

    std::optional<MultipartUpload> find(std::int64_t bucket, std::string_view key, std::string_view uploadId);
    /// Sets id and uploadId. Ids of one key sort by age: the row number leads, `random` hides the rest.
    void insert(MultipartUpload &upload, const std::string &random);
    void remove(std::int64_t id);
    /// Marks all uploads of the key: its object has been deleted.
    void disturb(std::int64_t bucket, std::string_view key);
    std::vector<MultipartUpload> ofBucket(std::int64_t bucket);

    void putPart(std::int64_t upload, const Part &part);
    void removePart(std::int64_t upload, int number);
    /// The parts of a finished object once more, under another number.
    void copyParts(std::int64_t from, std::int64_t to);
    /// Tells a part of a finished object where it begins.
    void placePart(std::int64_t upload, int number, std::uint64_t start);

private:
    store::Connection &m_connection;
};

} // namespace nephoscope::s3
