#pragma once

#include "store/Database.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace nephoscope::store {

/// What a query answers, a row each as `read` reads it; no more rows than `limit`.
template <class Read>
auto rowsOf(Query &query, Read read, std::size_t limit = SIZE_MAX)
{
    std::vector<std::invoke_result_t<Read &, const Query &>> rows;
    while (rows.size() < limit && query.step())
        rows.push_back(read(query));
    return rows;
}

/// Its next row, if there is one.
template <class Read>
auto rowOf(Query &query, Read read)
{
    return query.step() ? std::optional(read(query)) : std::nullopt;
}

inline std::string readText(const Query &query)
{
    return query.string(0);
}

inline std::pair<std::string, std::string> readPair(const Query &query)
{
    return {query.string(0), query.string(1)};
}

/// Second columns by their first ones.
template <class Map = std::map<std::string, std::string>>
Map mapOf(Query &query)
{
    Map values;
    while (query.step())
        values.emplace(query.string(0), query.string(1));
    return values;
}

} // namespace nephoscope::store
