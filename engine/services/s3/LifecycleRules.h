#pragma once

#include "api/generated/s3.h"
#include "services/s3/BucketConfigs.h"
#include "services/s3/Tags.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace nephoscope::s3 {

// What the rules of a lifecycle configuration mean for an object, without doing it.

using LifecycleRule = api::s3::LifecycleRule;
using LifecycleRules = api::s3::BucketLifecycleConfiguration;

/// The id of the row beside the rules that keeps the default minimum size of transitions.
inline constexpr std::string_view minimumSizeRow = "default-minimum-object-size";

std::string prefixOf(const LifecycleRule &rule);
Tags tagsOf(const LifecycleRule &rule);
bool hasTags(const LifecycleRule &rule);
bool hasSizes(const LifecycleRule &rule);

/// From the warmest class to the coldest: objects only move on. Negative for classes that everything moves on from.
int coldness(std::string_view storageClass);

/// What is to happen to a version now. Deleting goes before moving.
struct Verdict
{
    bool expire = false;
    std::string moveTo; ///< a storage class
    bool any() const { return expire || !moveTo.empty(); }
};

/// Judges versions by the rules of a bucket, at an instant. While `knowTags` is false every filter by tags is taken to
/// match: enough to know that a version, of which only a listing's columns are read, may stay.
class LifecycleJudge
{
public:
    LifecycleJudge(ReadContext &context, const Bucket &bucket, Timestamp now);
    bool hasRules() const { return m_rules != nullptr; }
    int ruleCount() const { return static_cast<int>(m_rules->rules->size()); }

    /// The first key at or after `key` that a rule may act on; nothing when there is none.
    std::optional<std::string> nextKey(std::string_view key) const;

    Verdict judgeCurrent(const Object &object, bool knowTags) const;
    /// `since`: when the version ceased to be current; `newer`: how many noncurrent versions are newer.
    Verdict judgePast(const Object &object, Timestamp since, int newer, bool knowTags) const;
    /// A delete marker that nothing lies under.
    bool expiresMarker(const Object &marker) const;
    bool abortsUpload(std::string_view key, Timestamp initiated) const;

private:
    bool allowsMove(const LifecycleRule &rule, const Object &object, std::string_view storageClass) const;
    void prefer(std::string &chosen, const std::string &storageClass) const;

    std::shared_ptr<const LifecycleRules> m_rules;
    bool m_smallMayFreeze = false; ///< small objects may go to the archive classes
    Timestamp m_now;
};

/// When a current version, of which the tags are known, will be deleted, and by which rule: the first that does.
struct ExpirationTime
{
    Timestamp when;
    std::string ruleId;
};
std::optional<ExpirationTime> expirationTime(const LifecycleRules &rules, const Object &object);

/// The header x-amz-expiration of a current version: when the first rule deletes it.
std::optional<std::string> expirationHeader(ReadContext &context, const Bucket &bucket, const Object &object);

/// When an upload will be aborted, and by which rule.
struct AbortTime
{
    Timestamp when;
    std::string ruleId;
};
std::optional<AbortTime> abortTime(ReadContext &context, const Bucket &bucket, std::string_view key, Timestamp initiated);

/// Has the rules act from the next midnight UTC on.
void scheduleLifecycle(WriteContext &context, const Bucket &bucket);

} // namespace nephoscope::s3
