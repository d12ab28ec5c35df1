#pragma once

#include "door/InternalOperation.h"
#include "door/Principal.h"

#include <string>

namespace nephoscope {

/// To S3: whether `who` may do something to a bucket or an object that no single operation stands for, such as
/// `s3:InitiateReplication`. S3's own `AccessDenied` when not; a bucket that is not there refuses nobody. Root of an account only.
struct BucketQuestion : InternalOperation<BucketQuestion>
{
    static constexpr std::string_view serviceId = "s3";
    static constexpr std::string_view name = "BucketQuestion";
    struct Input
    {
        Caller who;
        std::string action;
        std::string bucket;
        std::string key;     ///< empty: of the bucket itself
        std::string version; ///< empty: the current one
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    struct Output
    {
        static const api::Shape &shape() { return internalShape<Output>(); }
    };
};

} // namespace nephoscope
