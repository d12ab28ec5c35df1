#pragma once

#include "services/s3/ObjectRepository.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace nephoscope::s3 {

// CloudWatch's dimension StorageType of `BucketSizeBytes` (S3 User Guide, "Metrics and dimensions").

/// `StandardStorage`, `IntelligentTieringAAStorage` …, which versions of a storage class count to; an unknown class is Standard.
std::string storageTypeOf(std::string_view storageClass, AccessTier tier);

/// `GlacierStagingStorage` and `DeepArchiveStagingStorage`, which parts of unfinished uploads to the archives count to; those to other
/// classes count as versions do.
std::string partsTypeOf(std::string_view storageClass);

/// Bytes by StorageType.
using StorageBytes = std::map<std::string, std::int64_t>;

// Overheads are billed beside the objects, which do not hold them: they are for CloudWatch only.

/// `StandardIASizeOverhead`, `OneZoneIASizeOverhead`, `GlacierIRSizeOverhead`: what an object of `size` bytes lacks of the 128 KB that
/// its class bills at least. Nothing is added where it lacks none.
void addPadding(StorageBytes &sum, std::string_view storageClass, std::int64_t size);
/// `GlacierObjectOverhead`, `IntAAS3ObjectOverhead` …: each archived object of a StorageType has 32 KB beside it in the archive, for the
/// index, and 8 KB in Standard, for its name. Nothing is added for types that can be read at once.
void addIndex(StorageBytes &sum, std::string_view storageType, std::int64_t objects);

} // namespace nephoscope::s3
