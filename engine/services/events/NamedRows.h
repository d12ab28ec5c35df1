#pragma once

#include "store/Database.h"

#include <string_view>
#include <vector>

namespace nephoscope::events {

/// A page of rows in the order of their names: those that begin with `prefix`, at most `limit`. `query` is bound and
/// begins after the page before; its column `name` is the row's name.
template <class Row>
std::vector<Row> pageOf(store::Query &query, int name, std::string_view prefix, std::size_t limit, Row (*read)(const store::Query &))
{
    std::vector<Row> rows;
    while (rows.size() < limit && query.step() && query.text(name).starts_with(prefix))
        rows.push_back(read(query));
    return rows;
}

} // namespace nephoscope::events
