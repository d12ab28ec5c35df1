#pragma once

#include "policy/Evaluator.h"
#include "services/CacheEpoch.h"
#include "services/s3/Acl.h"
#include "services/s3/PointAccess.h"
#include "services/s3/RequestMetrics.h"

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace nephoscope::s3 {

/// The configurations of a bucket that come without ids, decoded when first asked for. Thread-safe once filled.
class KeptConfigs
{
public:
    void add(std::string kind, std::string text) { m_entries[std::move(kind)].text = std::move(text); }
    /// Empty for a default that was taken away; null where nothing was said.
    const std::string *text(std::string_view kind) const;
    /// The value, of a shape that is always the same for a kind; null when there is none.
    std::shared_ptr<const void> find(std::string_view kind, const api::Shape &shape) const;

private:
    struct Entry
    {
        std::string text;
        mutable std::shared_ptr<const void> value;
    };
    std::map<std::string, Entry, std::less<>> m_entries;
    mutable std::mutex m_mutex; ///< for the values
};

/// What requests to a bucket ask again and again: read once, compiled, and kept until any bucket changes.
struct BucketAccess
{
    Bucket bucket;
    std::string arn;
    std::string ownerId; ///< canonical
    policy::ResourcePolicies policies; ///< without a resource layer: no bucket policy
    bool publicPolicy = false;
    bool restrictPublic = false;
    bool listsCount = false; ///< false: object ownership is BucketOwnerEnforced
    bool ignorePublicLists = false;
    std::optional<AccessList> list;
    bool requesterPays = false;
    std::optional<api::s3::LoggingEnabled> logging;
    KeptConfigs configs;
    bool blockLists = false;    ///< BlockPublicAcls, of the bucket or of its account
    bool blockPolicies = false; ///< BlockPublicPolicy, likewise
    std::shared_ptr<RequestCounters> counters;
    std::shared_ptr<RequestMeters> meters; ///< null: no metrics configurations
    std::shared_ptr<const PointAccess> point; ///< that the request names in the bucket's place

    /// Its account's root user may do everything and nobody wants to know.
    bool isPlain() const { return !policies.resource && !listsCount && !requesterPays && !logging && !point; }
};

/// BucketAccess by the name of a bucket or of an access point. Thread-safe; a hit is a lookup in memory.
class BucketAccessCache
{
public:
    /// Null when there is no such bucket.
    std::shared_ptr<const BucketAccess> find(ReadContext &context, std::string_view name);
    void clear();
    /// Who counts the requests to buckets, from here on.
    void setMetrics(RequestMetrics *metrics) { m_metrics = metrics; }

    /// Some bucket comes, changes or goes, which is to be told again when it is committed or undone: nothing
    /// that was read before counts any longer, nor is anything kept that only this transaction sees.
    void changing(WriteContext &context) { m_epoch.changing(context); }

private:
    static constexpr std::size_t maxEntries = 4096;
    struct Entry
    {
        std::uint64_t epoch = 0;
        std::shared_ptr<const BucketAccess> access;
    };
    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };

    CacheEpoch m_epoch; ///< of all buckets
    RequestMetrics *m_metrics = nullptr;
    std::shared_mutex m_mutex;
    std::unordered_map<std::string, Entry, Hash, std::equal_to<>> m_entries;
};

} // namespace nephoscope::s3
