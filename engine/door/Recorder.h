#pragma once

#include "api/Shape.h"
#include "core/Clock.h"
#include "door/Principal.h"

#include <cstdint>
#include <deque>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace nephoscope {

/// One call as the door saw it: what CloudTrail and the metrics will be made from.
struct CallRecord
{
    Timestamp time{};
    const api::Operation *operation = nullptr;
    std::string principal; ///< ARN, empty for anonymous
    Via via = Via::Console;
    std::string requestId;
    std::string errorCode; ///< empty when it succeeded
};

/// Counts of one operation since the start.
struct CallCount
{
    const api::Operation *operation = nullptr;
    std::uint64_t calls = 0;
    std::uint64_t errors = 0;
};

/// The last step of the chain: counts every call and keeps the last failed and changing ones.
/// Thread-safe; a call costs one short lock.
class Recorder
{
public:
    static constexpr std::size_t maxKept = 1000;

    /// `keep` is false for successful reads, which are only counted.
    void record(CallRecord record, bool keep);
    std::vector<CallCount> counts() const;
    /// Newest last.
    std::vector<CallRecord> recent() const;

private:
    mutable std::mutex m_mutex;
    std::map<const api::Operation *, CallCount> m_counts;
    std::deque<CallRecord> m_recent;
};

} // namespace nephoscope
