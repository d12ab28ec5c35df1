#pragma once

#include "services/logs/Access.h"

namespace nephoscope::logs {

/// New events of a stream that filters of its group may want, as they were when the events came. It is a job's data until the
/// parcels are made, so that kill -9 loses none.
struct PackOrder
{
    struct Filter
    {
        std::string name;
        std::string pattern;
        std::string to; ///< ARN
    };
    std::string group;  ///< its name
    std::string stream; ///< likewise
    std::int64_t streamId = 0;
    std::int64_t first = 0, last = 0; ///< numbers of the events
    std::vector<Filter> filters;

    std::string text() const;
    static PackOrder parse(std::string_view text);
};

/// What a function is to get.
struct Packed
{
    std::string to;
    std::string payload; ///< JSON with the gzipped events
};

/// Reads the events, asks the patterns and packs what they take, in as many payloads as it takes: for a worker. Events that were
/// deleted meanwhile are left out.
std::vector<Packed> pack(store::Connection &connection, const std::string &account, const PackOrder &order);

} // namespace nephoscope::logs
