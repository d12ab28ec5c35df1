#pragma once

#include "policy/Evaluator.h"
#include "services/s3/Acl.h"

#include <atomic>
#include <memory>
#include <optional>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace nephoscope::s3 {

/// What decisions about requests to a bucket need: read once, compiled, and kept until any bucket changes.
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

    /// Its account's root user may do everything and nobody wants to know.
    bool isPlain() const { return !policies.resource && !listsCount && !requesterPays && !logging; }
};

/// BucketAccess by bucket name. Thread-safe; a hit is a lookup in memory.
class BucketAccessCache
{
public:
    /// Null when there is no such bucket.
    Expected<std::shared_ptr<const BucketAccess>> find(ReadContext &context, std::string_view name);
    void clear();

    /// Some bucket comes, changes or goes, which is to be told again when it is committed or undone: nothing
    /// that was read before counts any longer, nor is anything kept that only this transaction sees.
    static void changing();
    static void changed();

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

    std::shared_mutex m_mutex;
    std::unordered_map<std::string, Entry, Hash, std::equal_to<>> m_entries;
};

} // namespace nephoscope::s3
