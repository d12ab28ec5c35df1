#pragma once

#include "door/InternalOperation.h"

#include <optional>
#include <string>

namespace nephoscope {

/// An alarm of CloudWatch is in a state that a scaling policy is to act on: Auto Scaling's.
struct RunScalingPolicy : InternalOperation<RunScalingPolicy>
{
    static constexpr std::string_view serviceId = "autoscaling";
    static constexpr std::string_view name = "RunScalingPolicy";
    struct Input
    {
        std::string policyArn;
        std::string alarm; ///< name
        std::string state; ///< `ALARM`, `OK`, `INSUFFICIENT_DATA`
        std::optional<double> value; ///< the newest data point of the alarm's metric
        std::optional<double> threshold;
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    struct Output
    {
        static const api::Shape &shape() { return internalShape<Output>(); }
    };
};

} // namespace nephoscope
