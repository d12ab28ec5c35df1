#pragma once

#include "services/identity/Organizations.h"

namespace nephoscope::identity {

// How the files of Organizations read what a query answers.

template <class Row>
std::vector<Row> all(store::Query &query, Row (*read)(const store::Query &))
{
    std::vector<Row> rows;
    while (query.step())
        rows.push_back(read(query));
    return rows;
}

template <class Row>
std::optional<Row> one(store::Query &query, Row (*read)(const store::Query &))
{
    return query.step() ? std::optional(read(query)) : std::nullopt;
}

} // namespace nephoscope::identity
