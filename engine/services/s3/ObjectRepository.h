#pragma once

#include "services/s3/BucketRepository.h"
#include "services/s3/Checksums.h"
#include "services/s3/Ranges.h"

namespace nephoscope::s3 {

/// One object, or what a listing shows of it: then headers and ranges stay empty.
struct Object
{
    std::string key;
    std::uint64_t size = 0;
    Timestamp modified{};
    std::string etag; ///< without quotes
    std::string storageClass = "STANDARD";
    Algorithm algorithm = Algorithm::None;
    ChecksumType checksumType = ChecksumType::None;
    std::string checksum;     ///< base64, `-N` appended when composite
    int parts = 0;            ///< of a multipart upload; 0: put or copied in one piece
    std::int64_t content = 0; ///< the parts' key in s3_parts when `parts` > 0
    std::string uploadId;     ///< the upload that made it, so that a repeated completion is known
    std::string headers;      ///< see encodeHeaders()
    std::string ranges;       ///< where the bytes lie when `parts` is 0, see encodeRanges()

    /// Blob ids and contents are never used again, so that equal names mean equal bytes.
    bool hasContentOf(const Object &other) const
    {
        return size == other.size && etag == other.etag && content == other.content && ranges == other.ranges;
    }
};

/// A part, of an upload under way or of a finished object.
struct Part
{
    int number = 0;
    std::uint64_t start = 0; ///< within the object; meaningful once completed
    std::uint64_t size = 0;
    std::string etag;
    std::string checksum; ///< base64, of the upload's algorithm
    Timestamp modified{};
    std::string ranges;
};

/// Walks keys of a bucket in order from `from` on, inclusive. Stops where told, costs what it walks.
class ObjectCursor
{
public:
    ObjectCursor(store::Connection &connection, std::int64_t bucket, std::string from);
    bool next();
    std::string_view key() const { return m_query.text(0); }
    /// The columns a listing shows.
    Object object() const;

private:
    std::string m_from;
    store::Query m_query;
};

/// Rows of s3_objects and of finished objects' parts, over one connection.
class ObjectRepository
{
public:
    explicit ObjectRepository(store::Connection &connection) : m_connection(connection) {}

    std::optional<Object> find(std::int64_t bucket, std::string_view key);
    /// Inserts or replaces.
    void put(std::int64_t bucket, const Object &object);
    void remove(std::int64_t bucket, std::string_view key);

    /// The blob ranges that hold `range` of an object.
    std::vector<store::BlobRange> locate(const Object &object, ByteRange range);
    /// Every blob range a row of the object refers to: what to release when it goes.
    std::vector<store::BlobRange> allRanges(const Object &object);
    void removeParts(std::int64_t content);

    std::optional<Part> findPart(std::int64_t content, int number);
    /// Parts by number, after `after`, at most `limit`.
    std::vector<Part> listParts(std::int64_t content, int after, std::size_t limit);

private:
    store::Connection &m_connection;
};

} // namespace nephoscope::s3
