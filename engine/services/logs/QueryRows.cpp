#include "services/logs/QueryRows.h"

#include "core/Text.h"
#include "store/Rows.h"

namespace nephoscope::logs {

namespace {

constexpr const char *columns = "SELECT number, id, names, text, \"from\", \"to\", up_to, most, who, created, status, duration, scanned, matched, bytes, result, size "
                                "FROM logs_queries WHERE account = ? AND region = ?";

QueryRow read(const store::Query &query)
{
    QueryRow row;
    row.number = query.integer(0);
    row.id = query.string(1);
    const std::string names = query.string(2);
    for (const std::string_view name : split(names, '\n'))
        row.groups.emplace_back(name);
    row.text = query.string(3);
    row.from = query.integer(4);
    row.to = query.integer(5);
    row.upTo = query.integer(6);
    row.most = query.integer(7);
    row.who = query.string(8);
    row.created = query.integer(9);
    row.status = query.string(10);
    row.duration = query.integer(11);
    row.scanned = query.integer(12);
    row.matched = query.integer(13);
    row.bytes = query.integer(14);
    if (!query.isNull(15))
        row.result = query.integer(15);
    row.size = query.integer(16);
    return row;
}

} // namespace

std::optional<QueryRow> QueryRows::find(std::string_view id)
{
    static const std::string sql = std::string(columns) + " AND id = ?";
    auto query = m_connection.query(sql.c_str());
    return query.bind(m_account, m_region, id).step() ? std::optional(read(query)) : std::nullopt;
}

void QueryRows::insert(const QueryRow &row)
{
    std::string names;
    for (const std::string &name : row.groups)
        names += (names.empty() ? "" : "\n") + name;
    m_connection
        .query("INSERT INTO logs_queries(id, account, region, names, text, \"from\", \"to\", up_to, most, who, created, status) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(row.id, m_account, m_region, names, row.text, row.from, row.to, row.upTo, row.most, row.who, row.created, row.status)
        .run();
}

void QueryRows::update(const QueryRow &row)
{
    m_connection.query("UPDATE logs_queries SET status = ?, duration = ?, scanned = ?, matched = ?, bytes = ?, result = ?, size = ? WHERE number = ?")
        .bind(row.status, row.duration, row.scanned, row.matched, row.bytes, row.result, row.size, row.number)
        .run();
}

void QueryRows::remove(std::string_view id)
{
    m_connection.query("DELETE FROM logs_queries WHERE account = ? AND region = ? AND id = ?").bind(m_account, m_region, id).run();
}

std::size_t QueryRows::countOpen()
{
    auto query = m_connection.query("SELECT count(*) FROM logs_queries WHERE account = ? AND region = ? AND status = 'Scheduled'");
    return query.bind(m_account, m_region).step() ? std::size_t(query.integer(0)) : 0;
}

std::vector<QueryRow> QueryRows::list(std::int64_t before, std::size_t limit)
{
    static const std::string sql = std::string(columns) + " AND number < ? ORDER BY number DESC";
    auto query = m_connection.query(sql.c_str());
    return store::rowsOf(query.bind(m_account, m_region, before), read, limit);
}

std::vector<QueryRow> QueryRows::beyond(std::size_t kept)
{
    static const std::string sql = std::string(columns) + " ORDER BY number DESC LIMIT -1 OFFSET ?";
    auto query = m_connection.query(sql.c_str());
    query.bind(m_account, m_region, std::int64_t(kept));
    std::vector<QueryRow> found;
    while (query.step()) {
        if (QueryRow row = read(query); row.isOver())
            found.push_back(std::move(row));
    }
    return found;
}

void QueryRows::failOpen(store::Connection &writer)
{
    writer.query("UPDATE logs_queries SET status = 'Failed' WHERE status = 'Scheduled'").run();
}

} // namespace nephoscope::logs
