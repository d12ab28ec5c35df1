#pragma once

// What the files of Queries share; nobody else includes it.
#include "door/InternalOperation.h"
#include "services/logs/InsightsQuery.h"
#include "services/logs/Queries.h"
#include "services/logs/QueryResult.h"

#include <atomic>

namespace nephoscope::logs {

/// A query that waits or runs.
struct Queries::Live
{
    std::string id;
    Caller caller; ///< logs itself, in the account and Region of the query
    std::atomic<bool> running{false}, cancelled{false}, failed{false};
    std::atomic<std::int64_t> scanned{0}, matched{0}, bytes{0};
    std::mutex mutex;
    QueryResult rows; ///< that are final so far; under the mutex
};

/// Runs a query on a worker and keeps what it found.
struct Queries::RunQuery : InternalOperation<RunQuery>
{
    static constexpr std::string_view serviceId = "logs";
    static constexpr std::string_view name = "RunQuery";
    struct Input
    {
        LivePtr query;
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    using Output = api::Empty;
};

struct Queries::Finished
{
    QueryRow row;
    store::StagedBlob blob;
};

inline Error noQuery(const std::string &id) { return notFound("Query ID " + id + " does not exist."); }

} // namespace nephoscope::logs
