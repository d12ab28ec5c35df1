#pragma once

#include "door/InternalOperation.h"
#include "door/Service.h"

#include <functional>

namespace nephoscope::lambda {

/// What the service writes of its own accord, on the engine thread.
struct RunStep : InternalOperation<RunStep>
{
    static constexpr std::string_view serviceId = "lambda";
    static constexpr std::string_view name = "RunLambdaStep";
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

/// Lambda itself, in an account and Region.
Caller lambdaItself(const std::string &account, const std::string &region);
/// `then` runs after the commit, or after it has failed.
void runStep(Cloud &cloud, const std::string &account, const std::string &region, std::function<void(WriteContext &)> work,
             std::function<void(bool done)> then = {});

} // namespace nephoscope::lambda
