#pragma once

#include "services/logs/InsightsRun.h"
#include "services/logs/LogRepository.h"

#include <functional>

namespace nephoscope::logs {

/// Which events a query looks at.
struct ScanRange
{
    std::vector<Group> groups;
    std::int64_t from = 0, to = 0; ///< milliseconds, the last included
    std::int64_t upTo = INT64_MAX; ///< the number of the last event that there was
};

struct ScanCount
{
    std::uint64_t records = 0;
    std::uint64_t bytes = 0; ///< of their messages
};

/// Hands the events of a range to a run, the newest first, each with the fields it needs. They are read one by one; now and then
/// the cursors are opened anew, so that a long query holds up no checkpoint. `goOn` is asked every few hundred events, and told how
/// far it is; false from it ends the scan. Returns whether the end was reached. Throws SQLite::Exception.
bool scanEvents(store::Connection &connection, const ScanRange &range, const InsightsNeeds &needs, InsightsRun &run,
                const std::function<bool(const ScanCount &)> &goOn);

/// What `@ptr` of an event says.
struct LogPointer
{
    std::int64_t group = 0;
    std::int64_t event = 0;

    std::string text() const;
    static std::optional<LogPointer> parse(const std::string &text);
};

/// All fields of an event; its members too when it is JSON (the first 200 of them).
InsightsRow wholeRow(const Event &event, const Group &group, const std::string &stream);

} // namespace nephoscope::logs
