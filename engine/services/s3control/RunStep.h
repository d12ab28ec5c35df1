#pragma once

#include "door/InternalOperation.h"

#include <functional>

namespace nephoscope {
class WriteContext;
}

namespace nephoscope::s3control {

/// What the runner of batch jobs writes, on the engine thread.
struct RunStep : InternalOperation<RunStep>
{
    static constexpr std::string_view serviceId = "s3control";
    static constexpr std::string_view name = "RunJobStep";
    struct Input
    {
        std::function<void(WriteContext &)> work;
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    struct Output
    {
        static const api::Shape &shape() { return internalShape<Output>(); }
    };
};

} // namespace nephoscope::s3control
