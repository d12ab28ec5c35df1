#pragma once

#include "core/Clock.h"
#include "door/Cloud.h"
#include "policy/Evaluator.h"

#include <optional>

namespace nephoscope {

/// What the policies said to a call.
struct Verdict
{
    std::string action;
    std::string resource;
    policy::Decision decision;
};

/// A call that has its answer, with what an audit wants to know.
struct AuditedCall
{
    const Call &call;
    const Reply &reply;
    Timestamp began{};
    bool changes = false;
    const std::optional<Verdict> &verdict;
};

/// Sees every call on its way out: CloudTrail. Any thread; quick.
class Audit
{
public:
    virtual ~Audit() = default;
    /// Asked for each call: whether note() is to be called.
    virtual bool wants(const api::Operation &operation) const = 0;
    virtual void note(const AuditedCall &call) = 0;
};

} // namespace nephoscope
