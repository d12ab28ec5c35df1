#pragma once

#include "core/Clock.h"
#include "door/InternalOperation.h"

namespace nephoscope {
class ServiceRegistry;
}

namespace nephoscope::s3 {

/// From this day on S3 encrypts every new object (S3 User Guide, "Default encryption FAQ").
inline constexpr Timestamp encryptedSince{std::chrono::sys_days(std::chrono::year(2023) / 1 / 5)};

/// Puts a small object into a bucket as it would lie there since before `encryptedSince`: not encrypted, on the disk
/// neither, and without a checksum of S3's own. No request can make one, so that a course can show what Select finds and
/// Batch Operations encrypts, it is a call of the engine's own. Tells no event notifications, for nothing was uploaded.
/// `AccessDenied` outside of the bucket's account and for users who may not do everything; `NoSuchBucket`;
/// `InvalidRequest` for directory buckets, for content that is empty or larger than 64 KiB, for a day that is too late and
/// for a key that is taken; what PutObject says of keys.
struct StoreUnencrypted : InternalOperation<StoreUnencrypted>
{
    static constexpr std::string_view serviceId = "s3";
    static constexpr std::string_view name = "StoreUnencrypted";
    struct Input
    {
        std::string bucket;
        std::string key;
        std::string content;
        std::string contentType;
        Timestamp modified{}; ///< before `encryptedSince`
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    struct Output
    {
        static const api::Shape &shape() { return internalShape<Output>(); }
    };
};

void registerStoreUnencrypted(ServiceRegistry &registry);

} // namespace nephoscope::s3
