#pragma once

#include "core/Error.h"

#include <atomic>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nephoscope {

/// A rule that makes calls fail on purpose: for tests and for showing a class what retries do.
struct Fault
{
    std::string service;   ///< `s3`; empty for every service
    std::string operation; ///< `PutObject`; empty for every operation
    int times = 1;         ///< how many calls it hits before it is spent; -1 for all
    Error error{"SlowDown", "Please reduce your request rate.", 503};
};

/// The throttle-or-fault step of the chain. Costs one atomic read while no rule is set. Thread-safe.
class Faults
{
public:
    void add(Fault fault);
    void clear();
    /// The error this call must fail with, if a rule hits it.
    std::optional<Error> hit(std::string_view service, std::string_view operation);

private:
    std::atomic<bool> m_any{false};
    std::mutex m_mutex;
    std::vector<Fault> m_faults;
};

} // namespace nephoscope
