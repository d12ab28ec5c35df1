#pragma once

#include "api/generated/sts.h"
#include "door/InternalOperation.h"

namespace nephoscope::sts {

/// The console's "Act as": a session of any role of the account, whomever its trust policy lets in. Only the root user
/// may, who could write that policy; no client can ask for it. Everything else is as with AssumeRole: duration, session
/// policies, tags, and real credentials that expire. `AccessDenied`, `NoSuchEntity`.
struct ActAs : InternalOperation<ActAs>
{
    static constexpr std::string_view serviceId = "sts";
    static constexpr std::string_view name = "ActAs";
    struct Input
    {
        api::sts::AssumeRole::Input role;
        bool withMfa = false; ///< as if a code of an MFA device had been shown
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    struct Output
    {
        api::sts::AssumeRole::Output session;
        static const api::Shape &shape() { return internalShape<Output>(); }
    };
};

} // namespace nephoscope::sts
