#pragma once

#include "door/Principal.h"

#include <optional>
#include <string>

namespace nephoscope {

/// What temporary credentials of S3's CreateSession are good for: one directory bucket. They act as the one who asked for
/// them; requests for objects are let in by the session alone, those for the bucket itself are decided by policies.
struct ExpressSession
{
    std::string bucket;
    std::string mode; ///< `ReadWrite`, `ReadOnly`; empty: nothing but the bucket itself

    void putInto(Session &session) const;
    /// Nothing for any other credentials.
    static std::optional<ExpressSession> of(const Principal &who);
};

bool isExpressSession(const Session &session);

} // namespace nephoscope
