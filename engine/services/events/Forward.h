#pragma once

#include "door/InternalOperation.h"

#include <string>

namespace nephoscope::events {

/// An event goes from one bus to another one as it is: PutEvents would take it for a new one. The caller is the account of
/// the first bus.
struct ForwardEvent : InternalOperation<ForwardEvent>
{
    static constexpr std::string_view serviceId = "events";
    static constexpr std::string_view name = "ForwardEvent";
    struct Input
    {
        std::string bus; ///< ARN
        std::string event;
        int hops = 0;
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    struct Output
    {
        static const api::Shape &shape() { return internalShape<Output>(); }
    };
};

} // namespace nephoscope::events
