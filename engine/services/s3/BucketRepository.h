#pragma once

#include "core/Clock.h"
#include "store/Database.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::s3 {

/// Off: never switched on, for a bucket does not go back there.
enum class Versioning { Off, Enabled, Suspended };

enum class LockMode { None, Governance, Compliance };

/// What a bucket with object lock gives new versions; none when `mode` is None. Days or years, not both.
struct DefaultRetention
{
    LockMode mode = LockMode::None;
    int days = 0;
    int years = 0;
};

struct Bucket
{
    std::int64_t id = 0; ///< never used again, even after the bucket is gone
    std::string name;
    std::string account;
    std::string region;
    Timestamp created{};
    Versioning versioning = Versioning::Off;
    bool objectLock = false; ///< once on, for ever; goes with Versioning::Enabled
    DefaultRetention retention;
    bool notifies = false; ///< has a notification configuration

    bool keepsVersions() const { return versioning != Versioning::Off; }
    /// A bucket of S3 Express One Zone, see Directory.h: no other may have such a name.
    bool isDirectory() const { return name.ends_with("--x-s3"); }
};

/// Rows of s3_buckets over one connection.
class BucketRepository
{
public:
    explicit BucketRepository(store::Connection &connection) : m_connection(connection) {}

    std::optional<Bucket> find(std::string_view name);
    /// General purpose buckets of an account by name, after `after`, at most `limit`; empty filters take everything.
    std::vector<Bucket> list(std::string_view account, std::string_view prefix, std::string_view region, std::string_view after,
                             std::size_t limit);
    /// The same for directory buckets of one Region.
    std::vector<Bucket> listDirectory(std::string_view account, std::string_view region, std::string_view after, std::size_t limit);
    /// An account's general purpose buckets, or its directory buckets.
    std::int64_t count(std::string_view account, bool directory);
    void insert(Bucket &bucket);
    void remove(std::int64_t id);
    /// Any version or delete marker counts.
    bool hasObjects(std::int64_t id);
    void setVersioning(std::int64_t id, Versioning versioning);
    /// Switches object lock on and sets its default retention.
    void setObjectLock(std::int64_t id, const DefaultRetention &retention);

    void setNotifies(std::int64_t id, bool notifies);

    /// Tags, see encodeTags(); empty when none are set.
    std::string tags(std::int64_t id);
    void setTags(std::int64_t id, const std::string &tags);

    /// CORS rules as JSON; empty when none are set.
    std::string cors(std::int64_t id);
    void setCors(std::int64_t id, const std::string &json);

private:
    store::Connection &m_connection;
};

} // namespace nephoscope::s3
