#pragma once

#include "door/InternalOperation.h"
#include "services/identity/Keys.h"

namespace nephoscope::identity {

/// Puts down when an access key and a service were last used: now and then, not for each call.
struct NoteUse : InternalOperation<NoteUse>
{
    static constexpr std::string_view serviceId = "iam";
    static constexpr std::string_view name = "NoteUse";
    struct Input
    {
        Keys::Use use;
        std::string key;
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    using Output = api::Empty;
};

} // namespace nephoscope::identity
