#pragma once

#include "door/InternalOperation.h"

#include <cstdint>

namespace nephoscope::autoscaling {

/// A listener says where it is: workers find the cloud there.
struct NoteListener : InternalOperation<NoteListener>
{
    static constexpr std::string_view serviceId = "autoscaling";
    static constexpr std::string_view name = "NoteListener";
    struct Input
    {
        std::uint16_t port = 0;
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    struct Output
    {
        static const api::Shape &shape() { return internalShape<Output>(); }
    };
};

} // namespace nephoscope::autoscaling
