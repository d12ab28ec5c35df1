#pragma once

#include "api/generated/s3.h"
#include "door/Service.h"
#include "services/s3/ObjectRepository.h"

#include <string_view>

namespace nephoscope::s3 {

// S3 Intelligent-Tiering (S3 User Guide, "How S3 Intelligent-Tiering works"): objects of that class go to cheaper tiers as
// long as nobody reads them. A bucket with such objects has a job (`s3.tiering`) that looks at them at each midnight (UTC).
// Last access is kept to the day, so that what is read often costs no writing.

/// Smaller ones are never moved.
inline constexpr std::uint64_t minTieredBytes = 128 * 1024;

inline bool isTiered(const Object &object)
{
    return object.storageClass == "INTELLIGENT_TIERING";
}

/// `ARCHIVE_ACCESS`, `DEEP_ARCHIVE_ACCESS`; empty for tiers that can be read at once.
std::string_view archiveStatus(const Object &object);

/// An object of the class has come, or its bucket's configuration has changed: the next midnight looks at it.
void scheduleTiering(WriteContext &context, const Bucket &bucket);
/// Somebody reads it: it stays warm, or becomes warm again.
void noteAccess(ReadContext &context, const Bucket &bucket, const Object &object);

/// Where an object belongs `now`, by the bucket's configurations; never a warmer tier than it has.
AccessTier tierAt(const Object &object, const std::vector<api::s3::IntelligentTieringConfiguration> &configurations, Timestamp now);

} // namespace nephoscope::s3
