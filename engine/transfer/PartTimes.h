#pragma once

#include "store/Database.h"
#include "transfer/Replay.h"

namespace nephoscope::transfer::times {

// The journal's table of when parts moved. It stands beside the numbered versions of the schema: whoever does not know it
// leaves it alone.

void prepare(store::Connection &connection);
/// In place of what was kept for the same part.
void put(store::Connection &connection, JobId job, const PartTime &part);
void remove(store::Connection &connection, JobId job);
/// Drops those of jobs before the last Replay::mostJobs ones.
void trim(store::Connection &connection);
std::uint32_t count(store::Connection &connection, JobId job);
std::vector<PartTime> read(store::Connection &connection, JobId job);

} // namespace nephoscope::transfer::times
