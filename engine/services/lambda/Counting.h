#pragma once

#include "services/Metrics.h"

#include <string>

namespace nephoscope::lambda {

/// What a metric of `AWS/Lambda` is about.
struct Counted
{
    std::string account;
    std::string region;
    std::string function;
    /// `NAME` or `NAME:QUALIFIER`, as it was invoked; empty: the metric is none by resource.
    std::string resource = {};
};

/// The resource of an ARN of a function, `…:function:NAME[:QUALIFIER]`.
std::string resourceIn(const std::string &functionArn);

/// Adds a value to the metric of all functions of the account, of the function, and of what was invoked of it (Lambda
/// Developer Guide, "Viewing metrics for Lambda functions": dimensions FunctionName and Resource). Any thread.
void count(Metrics &metrics, const Counted &what, const std::string &name, Timestamp now, double value = 1, const std::string &unit = "Count");

} // namespace nephoscope::lambda
