#pragma once

#include "services/s3/BucketRepository.h"
#include "services/s3/Checksums.h"
#include "services/s3/Ranges.h"

namespace nephoscope::s3 {

/// What keeps a version from being deleted.
struct ObjectLock
{
    LockMode mode = LockMode::None;
    Timestamp until{};        ///< meaningful with a mode
    std::optional<bool> hold; ///< legal hold; nothing when never set

    bool empty() const { return mode == LockMode::None && !hold; }
};

/// How fast a copy is brought back from an archive class, slowest first.
enum class RestoreTier { None, Bulk, Standard, Expedited };

/// A copy restored from an archive class; none without a tier.
struct Restore
{
    RestoreTier tier = RestoreTier::None;
    Timestamp ready{}; ///< from when on it can be read
    Timestamp until{}; ///< and until when
};

/// Where a version stands in replication. Stored: never change.
enum class Replication { None, Pending, Completed, Failed, Replica };

/// Where an object of INTELLIGENT_TIERING lies, warmest first. Stored: never change.
enum class AccessTier { Frequent, Infrequent, Instant, Archive, DeepArchive };

/// One version of an object, or what a listing shows of it: then headers and ranges stay empty.
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
    std::int64_t version = 0; ///< grows with each version; 0 when the bucket kept none at that time
    std::string versionId;    ///< empty: the version called null
    bool isCurrent = true;    ///< a delete marker never is, for it lies with the older versions
    bool isMarker = false;
    std::string tags; ///< see encodeTags()
    ObjectLock lock;
    Restore restore;
    Replication replication = Replication::None;
    AccessTier tier = AccessTier::Frequent;
    Timestamp accessed{}; ///< of INTELLIGENT_TIERING: when it was read last, to the day; zero: not since it came

    bool isNull() const { return versionId.empty(); }

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

/// The three columns of a lock from `column` on: lock_mode, retain_until, legal_hold.
ObjectLock readLock(const store::Query &query, int column);
/// The column retain_until.
std::optional<std::int64_t> untilOf(const ObjectLock &lock);

/// Walks keys of a bucket in order from `from` on, inclusive. Stops where told, costs what it walks.
class ObjectCursor
{
public:
    ObjectCursor(store::Connection &connection, std::int64_t bucket, std::string from);
    /// Goes on at `from`, inclusive, with the same statement.
    void seek(std::string from);
    bool next();
    std::string_view key() const { return m_query.text(0); }
    /// The columns a listing shows.
    Object object() const;

private:
    const std::int64_t m_bucket;
    std::string m_from;
    store::Query m_query;
};

/// Walks all versions of a bucket, delete markers too: by key, newest first. Begins with the versions of key
/// `from` that are older than `before`.
class VersionCursor
{
public:
    VersionCursor(store::Connection &connection, std::int64_t bucket, std::string from, std::int64_t before);
    bool next();
    std::string_view key() const { return m_atCurrent ? m_current.text(0) : m_past.text(0); }
    /// The columns a listing shows, and the version.
    Object object() const;
    /// Whether it is what a request without a version id finds.
    bool isLatest() const { return m_isLatest; }

private:
    bool choose();

    std::string m_from;
    store::Query m_current;
    store::Query m_past;
    bool m_hasCurrent = false;
    bool m_hasPast = false;
    bool m_atCurrent = false;
    bool m_started = false;
    bool m_isLatest = false;
    std::string m_lastKey; ///< of the version before this one; a key is never empty
};

/// Rows of s3_objects and of finished objects' parts, over one connection.
class ObjectRepository
{
public:
    explicit ObjectRepository(store::Connection &connection) : m_connection(connection) {}

    /// The current version, unless it is a delete marker.
    std::optional<Object> find(std::int64_t bucket, std::string_view key);
    /// A version or delete marker by its number and id.
    std::optional<Object> findVersion(std::int64_t bucket, std::string_view key, std::int64_t version, std::string_view versionId);
    /// The version or delete marker of that number.
    std::optional<Object> findNumber(std::int64_t bucket, std::string_view key, std::int64_t version);
    /// The version or delete marker called null.
    std::optional<Object> findNull(std::int64_t bucket, std::string_view key);
    /// The newest version or delete marker beside the current version.
    std::optional<Object> newestPast(std::int64_t bucket, std::string_view key);
    /// The version an upload made, whatever became of it.
    std::optional<Object> findUpload(std::int64_t bucket, std::string_view key, std::string_view uploadId);

    /// Inserts or replaces.
    void put(std::int64_t bucket, const Object &object);
    void remove(std::int64_t bucket, const Object &object);
    /// Makes the current version one of the older ones, and back.
    void retire(std::int64_t bucket, const Object &object);
    void promote(std::int64_t bucket, const Object &object);
    void setTags(std::int64_t bucket, const Object &object);
    void setHeaders(std::int64_t bucket, const Object &object);
    void setLock(std::int64_t bucket, const Object &object);
    /// Storage class, restored copy and access tier.
    void setStorage(std::int64_t bucket, const Object &object);
    void setReplication(std::int64_t bucket, const Object &object);
    /// A number above that of every version there is.
    std::int64_t nextVersion();

    /// The blob ranges that hold `range` of an object.
    std::vector<store::BlobRange> locate(const Object &object, ByteRange range);
    /// Every blob range a row of the object refers to: what to release when it goes.
    std::vector<store::BlobRange> allRanges(const Object &object);
    void removeParts(std::int64_t content);

    std::optional<Part> findPart(std::int64_t content, int number);
    /// Parts by number, after `after`, at most `limit`.
    std::vector<Part> listParts(std::int64_t content, int after, std::size_t limit);

private:
    static std::optional<Object> one(store::Query &query);

    store::Connection &m_connection;
};

} // namespace nephoscope::s3
