#pragma once

#include "store/Database.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::logs {

/// A query that was asked, and what became of it.
struct QueryRow
{
    std::int64_t number = 0; ///< the later the higher
    std::string id;
    std::vector<std::string> groups;
    std::string text;
    std::int64_t from = 0, to = 0; ///< milliseconds, the last included
    std::int64_t upTo = 0;         ///< the last event there was
    std::int64_t most = 0;         ///< rows
    std::string who;               ///< ARN
    std::int64_t created = 0;      ///< milliseconds
    /// `Scheduled` until it is over, also while it runs; then `Complete`, `Failed`, `Cancelled` or `Timeout`.
    std::string status = "Scheduled";
    std::int64_t duration = 0;     ///< milliseconds
    std::int64_t scanned = 0, matched = 0, bytes = 0;
    std::optional<std::int64_t> result; ///< blob, see QueryResult
    std::int64_t size = 0;              ///< of it

    bool isOver() const { return status != "Scheduled"; }
};

/// Queries of an account in a Region over one connection.
class QueryRows
{
public:
    QueryRows(store::Connection &connection, std::string account, std::string region)
        : m_connection(connection), m_account(std::move(account)), m_region(std::move(region)) {}

    std::optional<QueryRow> find(std::string_view id);
    void insert(const QueryRow &row);
    /// Its status and what goes with it.
    void update(const QueryRow &row);
    void remove(std::string_view id);
    std::size_t countOpen();
    /// The latest first, from before number `before`.
    std::vector<QueryRow> list(std::int64_t before, std::size_t limit);
    /// Those that are over and not among the latest `kept`.
    std::vector<QueryRow> beyond(std::size_t kept);
    /// Of every account: those an earlier process has left undone have failed.
    static void failOpen(store::Connection &writer);

private:
    store::Connection &m_connection;
    const std::string m_account;
    const std::string m_region;
};

} // namespace nephoscope::logs
