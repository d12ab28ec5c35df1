#pragma once

#include "store/Database.h"
#include "transfer/Ledger.h"

#include <utility>
#include <vector>

namespace nephoscope::transfer::histories {

/// The table of the journal that keeps what has been counted: a row for everything that is counted, so that a few rows are
/// written now and then and none for a sample. Older data folders get it when they are opened.
void prepare(store::Connection &connection);
/// Without those of jobs that are gone.
std::vector<std::pair<Scope, History>> read(store::Connection &connection);
void put(store::Connection &connection, const Scope &scope, const History &history);
void remove(store::Connection &connection, const Scope &scope);

} // namespace nephoscope::transfer::histories
