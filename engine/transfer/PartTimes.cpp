#include "transfer/PartTimes.h"

namespace nephoscope::transfer::times {

void prepare(store::Connection &connection)
{
    connection.execute("CREATE TABLE IF NOT EXISTS part_times("
                       "job INTEGER NOT NULL, file INTEGER NOT NULL, number INTEGER NOT NULL, size INTEGER NOT NULL,"
                       " began INTEGER NOT NULL, ended INTEGER NOT NULL, attempts INTEGER NOT NULL,"
                       " PRIMARY KEY(job, file, number)) WITHOUT ROWID");
}

void put(store::Connection &connection, JobId job, const PartTime &part)
{
    connection.query("INSERT OR REPLACE INTO part_times VALUES(?, ?, ?, ?, ?, ?, ?)")
        .bind(job, std::int64_t(part.file), std::int64_t(part.number), part.size, std::int64_t(part.began.time_since_epoch().count()),
              std::int64_t(part.ended.time_since_epoch().count()), int(part.attempts))
        .run();
}

void remove(store::Connection &connection, JobId job)
{
    connection.query("DELETE FROM part_times WHERE job = ?").bind(job).run();
}

void trim(store::Connection &connection)
{
    connection.query("DELETE FROM part_times WHERE job < (SELECT min(id) FROM (SELECT id FROM jobs ORDER BY id DESC LIMIT ?))")
        .bind(Replay::mostJobs)
        .run();
}

std::uint32_t count(store::Connection &connection, JobId job)
{
    store::Query query = connection.query("SELECT count(*) FROM part_times WHERE job = ?");
    query.bind(job);
    return query.step() ? static_cast<std::uint32_t>(query.integer(0)) : 0;
}

std::vector<PartTime> read(store::Connection &connection, JobId job)
{
    const auto time = [](std::int64_t milliseconds) { return Timestamp(Duration(milliseconds)); };
    std::vector<PartTime> parts;
    store::Query row = connection.query("SELECT file, number, size, began, ended, attempts FROM part_times WHERE job = ? ORDER BY file, number");
    row.bind(job);
    while (row.step()) {
        parts.push_back({static_cast<std::uint32_t>(row.integer(0)), static_cast<std::uint32_t>(row.integer(1)), static_cast<std::uint64_t>(row.integer(2)),
                         time(row.integer(3)), time(row.integer(4)), static_cast<std::uint8_t>(row.integer(5))});
    }
    return parts;
}

} // namespace nephoscope::transfer::times
