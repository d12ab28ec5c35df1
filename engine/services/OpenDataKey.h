#pragma once

#include "door/InternalOperation.h"

#include <map>
#include <string>

namespace nephoscope {

/// To KMS: opens a data key again for a service that passes on what somebody has encrypted through it, who was allowed to decrypt it
/// then. The key must still be in use; policies are not asked once more. Service principals only.
struct OpenDataKey : InternalOperation<OpenDataKey>
{
    static constexpr std::string_view serviceId = "kms";
    static constexpr std::string_view name = "OpenDataKey";
    struct Input
    {
        std::string ciphertext;
        std::map<std::string, std::string> context; ///< the encryption context
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    struct Output
    {
        std::string plain;
        static const api::Shape &shape() { return internalShape<Output>(); }
    };
};

} // namespace nephoscope
