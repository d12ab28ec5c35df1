#pragma once

#include "api/generated/logs.h"
#include "services/logs/InsightsQuery.h"

namespace nephoscope::logs {

/// The rows of a result as bytes: kept in a blob, and in memory while the query runs. Up to 64 MiB; rows beyond are left out.
class QueryResult
{
public:
    static constexpr std::size_t mostBytes = 64 * 1024 * 1024;

    /// What the row has of the columns, and its `@ptr`.
    void add(const InsightsRow &row, const std::vector<std::string> &columns);
    const std::string &bytes() const { return m_bytes; }
    std::string takeBytes() { return std::move(m_bytes); }

    using Rows = std::vector<std::vector<api::logs::ResultField>>;
    /// Adds up to `most` rows behind the first `skip`; whether there are more. Bytes that are none of ours end it.
    static bool read(std::string_view bytes, std::size_t skip, std::size_t most, Rows &rows);

private:
    std::string m_bytes;
};

} // namespace nephoscope::logs
