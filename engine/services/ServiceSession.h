#pragma once

#include "door/InternalOperation.h"
#include "door/Principal.h"

#include <optional>
#include <string>

namespace nephoscope {

/// To STS: whom the calling AWS service acts as when it takes a role on, without keys that anybody could sign with: for work of
/// a service that asks policies itself, also inside a transaction. Reads only. Service principals only.
struct ServiceSession : InternalOperation<ServiceSession>
{
    static constexpr std::string_view serviceId = "sts";
    static constexpr std::string_view name = "ServiceSession";
    struct Input
    {
        std::string role;    ///< ARN
        std::string session; ///< `s3-replication`
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    struct Output
    {
        std::optional<Principal> principal; ///< nothing: no such role, or it does not trust the service
        static const api::Shape &shape() { return internalShape<Output>(); }
    };
};

} // namespace nephoscope
