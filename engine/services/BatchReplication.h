#pragma once

#include "door/InternalOperation.h"
#include "door/Principal.h"

#include <optional>
#include <string>

namespace nephoscope {

/// To S3: replicates a version that is there already, as its bucket's rules ask for, whatever became of it before (S3 User
/// Guide, "Replicating existing objects with Batch Replication"). `AccessDenied` when `who` may not, before everything else;
/// `ReplicationConfigurationNotFoundError`, `NoSuchKey`, `InvalidRequest` when no rule takes it or its destination cannot. Root of
/// the bucket's account only.
struct ReplicateExisting : InternalOperation<ReplicateExisting>
{
    static constexpr std::string_view serviceId = "s3";
    static constexpr std::string_view name = "ReplicateExisting";
    struct Input
    {
        std::string bucket;
        std::string key;
        std::string version; ///< empty: the current one
        bool onlyAsk = false; ///< whether a rule takes it
        std::optional<Caller> who = std::nullopt; ///< for whom: needs `s3:InitiateReplication`; nothing: nobody is asked about
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    struct Output
    {
        static const api::Shape &shape() { return internalShape<Output>(); }
    };
};

} // namespace nephoscope
