#pragma once

#include "door/InternalOperation.h"

#include <cstdint>

namespace nephoscope {

/// A listener says to a service where it is: the service's processes find the cloud there. `Op` derives from it and names its
/// `serviceId`.
template <class Op>
struct ListenerNote : InternalOperation<Op>
{
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

} // namespace nephoscope
