#include "transfer/Histories.h"

namespace nephoscope::transfer::histories {

void prepare(store::Connection &connection)
{
    connection.execute("CREATE TABLE IF NOT EXISTS histories(scope TEXT PRIMARY KEY, slots TEXT NOT NULL) WITHOUT ROWID");
    // A kill may fall between a job's end and the last that was counted of it.
    connection.execute("DELETE FROM histories WHERE scope LIKE 'j%' AND CAST(substr(scope, 2) AS INTEGER) NOT IN (SELECT id FROM jobs)");
}

std::vector<std::pair<Scope, History>> read(store::Connection &connection)
{
    std::vector<std::pair<Scope, History>> kept;
    store::Query row = connection.query("SELECT scope, slots FROM histories ORDER BY scope");
    while (row.step()) {
        if (auto scope = Scope::of(row.string(0)))
            kept.emplace_back(std::move(*scope), History::of(row.string(1)));
    }
    return kept;
}

void put(store::Connection &connection, const Scope &scope, const History &history)
{
    connection.query("INSERT OR REPLACE INTO histories VALUES(?, ?)").bind(scope.toText(), history.toText()).run();
}

void remove(store::Connection &connection, const Scope &scope)
{
    connection.query("DELETE FROM histories WHERE scope = ?").bind(scope.toText()).run();
}

} // namespace nephoscope::transfer::histories
