#pragma once

#include "core/Clock.h"
#include "core/Expected.h"

#include <functional>
#include <optional>
#include <string>

namespace nephoscope {

class WriteContext;

/// Work that a service has put down for a time of the clock. It is a row: written in the transaction
/// that made it necessary and taken away in the one that does it, so that after kill -9 what was due
/// and not done is done, and nothing is done twice.
struct Job
{
    std::string kind; ///< `s3.restore`: the service's id, then which of its kinds
    std::string key;  ///< there is one job of a kind and key at most
    std::string account;
    std::string region;
    Timestamp due{};
    std::string data = {}; ///< what the service needs to know, in a form of its own
};

/// Does a job, or a step of it: engine thread, inside a savepoint, as the service's principal in the
/// job's account and Region. A result is put down in the job's place: a next step (due now), or another
/// time. After an error everything the step wrote is taken back, and it is tried again a minute later.
/// Steps stay short, a few milliseconds, for requests wait behind them.
using JobHandler = std::function<Expected<std::optional<Job>>(WriteContext &, const Job &)>;

} // namespace nephoscope
