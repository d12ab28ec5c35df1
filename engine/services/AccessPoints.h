#pragma once

#include "core/Clock.h"
#include "door/InternalOperation.h"

#include <optional>
#include <string>

namespace nephoscope {

// What S3 and S3 Control tell one another, at the door: access points and the account's own block of public
// access are kept by S3 Control, and decide about S3's requests. Answers come at once, on the calling thread.

/// The four settings of Block Public Access.
struct PublicBlock
{
    bool blockLists = false;
    bool ignoreLists = false;
    bool blockPolicies = false;
    bool restrictBuckets = false;
};

struct AccessPoint
{
    std::string account;
    std::string region;
    std::string name;
    std::string alias; ///< `NAME-…-s3alias`
    std::string bucket;
    std::string bucketAccount;
    std::string vpc; ///< empty: open to the internet
    std::string policy; ///< empty: none
    PublicBlock block;
    Timestamp created{};

    std::string arn() const { return "arn:aws:s3:" + region + ':' + account + ":accesspoint/" + name; }
};

/// What an access point and an account say, for S3.
struct FindAccessPoint : InternalOperation<FindAccessPoint>
{
    static constexpr std::string_view serviceId = "s3control";
    static constexpr std::string_view name = "FindAccessPoint";
    struct Input
    {
        std::string alias; ///< or else the three below; an empty Region means any
        std::string account;
        std::string region;
        std::string pointName;
        std::string bucket; ///< with nothing else said: any one of this bucket
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    struct Output
    {
        std::optional<AccessPoint> point;
        static const api::Shape &shape() { return internalShape<Output>(); }
    };
};

/// The caller's account's block of public access; all off when it has none.
struct FindAccountBlock : InternalOperation<FindAccountBlock>
{
    static constexpr std::string_view serviceId = "s3control";
    static constexpr std::string_view name = "FindAccountBlock";
    struct Input
    {
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    struct Output
    {
        PublicBlock block;
        static const api::Shape &shape() { return internalShape<Output>(); }
    };
};

/// To S3: what it keeps of the above counts no longer.
struct ForgetAccess : InternalOperation<ForgetAccess>
{
    static constexpr std::string_view serviceId = "s3";
    static constexpr std::string_view name = "ForgetAccess";
    struct Input
    {
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    struct Output
    {
        static const api::Shape &shape() { return internalShape<Output>(); }
    };
};

/// To S3: whether a text is a policy for an access point. `MalformedPolicy`, `PolicyTooLarge`.
struct CheckPointPolicy : InternalOperation<CheckPointPolicy>
{
    static constexpr std::string_view serviceId = "s3";
    static constexpr std::string_view name = "CheckPointPolicy";
    struct Input
    {
        std::string policy;
        std::string arn; ///< the access point's
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    struct Output
    {
        bool isPublic = false;
        static const api::Shape &shape() { return internalShape<Output>(); }
    };
};

} // namespace nephoscope
