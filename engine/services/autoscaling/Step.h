#pragma once

#include "door/InternalOperation.h"
#include "services/autoscaling/Rows.h"

#include <functional>

namespace nephoscope::autoscaling {

/// What the service writes of its own accord, on the engine thread.
struct RunStep : InternalOperation<RunStep>
{
    static constexpr std::string_view serviceId = "autoscaling";
    static constexpr std::string_view name = "RunAutoScalingStep";
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

/// Auto Scaling itself, in an account and Region; or EC2, which it is for its instances.
inline Caller serviceItself(const Place &place, const char *service = "autoscaling.amazonaws.com")
{
    Caller caller;
    caller.principal = Principal::service(service);
    caller.principal.account = AccountId{place.account};
    caller.region = Region{place.region};
    caller.via = Via::Service;
    caller.userAgent = service;
    return caller;
}

inline void runStep(Cloud &cloud, const Place &place, std::function<void(WriteContext &)> work)
{
    RunStep::Input input;
    input.work = std::move(work);
    cloud.submit({&RunStep::model(), serviceItself(place), api::Value::of(std::move(input))}, [](const Reply &) {});
}

} // namespace nephoscope::autoscaling
