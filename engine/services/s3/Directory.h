#pragma once

#include "core/Expected.h"
#include "services/s3/BucketRepository.h"
#include "services/s3/Headers.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace nephoscope::s3 {

// Directory buckets (S3 Express One Zone): buckets in one Availability Zone or Local Zone, known by their names.

/// The parts of `base--zone--x-s3`; views into the name.
struct DirectoryName
{
    std::string_view base;
    std::string_view zone; ///< `use1-az4`, `usw2-lax1-az1`

    bool isLocalZone() const;
    /// `AvailabilityZone`, `LocalZone`
    std::string_view locationType() const { return isLocalZone() ? "LocalZone" : "AvailabilityZone"; }
};
/// Nothing for a name that is none: 3 to 63 of `a-z 0-9 -`, alphanumeric at the ends of the base, a zone's id, the suffix
/// (S3 User Guide, "Directory bucket naming rules").
std::optional<DirectoryName> parseDirectoryName(std::string_view name);

/// Whether directory buckets can be made in a zone of a Region.
bool hasDirectoryBuckets(std::string_view region, std::string_view zone);
struct DirectoryZone
{
    std::string_view region;
    std::string_view zone;
};
/// The Availability Zones that have S3 Express One Zone, by Region.
std::span<const DirectoryZone> directoryZones();

/// `arn:aws:s3:::box`, `arn:aws:s3express:us-east-1:123456789012:bucket/box--use1-az4--x-s3`
std::string arnOf(const Bucket &bucket);

/// The class a new object of `bucket` has when `requested` (empty: by default) is asked for; `InvalidStorageClass`.
Expected<std::string> storageClassIn(const Bucket &bucket, std::string_view requested);
template <class Input>
Expected<std::string> storageClassFor(const Bucket &bucket, const Input &input)
{
    return storageClassIn(bucket, input.storageClass ? std::string_view(input.storageClass->value) : std::string_view());
}

} // namespace nephoscope::s3
