#pragma once

#include "services/logs/InsightsQuery.h"

#include <set>

namespace nephoscope::logs {

/// What a query asks of an event, so that nothing else is read.
struct InsightsNeeds
{
    std::set<std::string, std::less<>> fields; ///< `@message` and the like, and members of JSON by their paths
    bool members = false;                      ///< some of them are members: the message has to be parsed

    static InsightsNeeds of(const InsightsQuery &query);
    bool has(std::string_view field) const { return fields.contains(field); }
};

/// Bytes that the stages of a run hold, about.
struct InsightsMemory
{
    static constexpr std::size_t most = 256 * 1024 * 1024;
    std::size_t held = 0;

    bool isFull() const { return held > most; }
    static std::size_t weightOf(const InsightsRow &row);
};

/// A command at work: takes rows one by one and hands on what becomes of them, at once or at the end.
class InsightsStage
{
public:
    virtual ~InsightsStage() = default;
    virtual void add(InsightsRow &&row) = 0;
    /// There are no more rows.
    virtual void finish() { m_next->finish(); }
    void setNext(InsightsStage &next) { m_next = &next; }

protected:
    InsightsStage *m_next = nullptr;
};
/// For stats: a table of groups with what their functions have gathered so far.
std::unique_ptr<InsightsStage> makeStatsStage(const InsightsCommand &command, InsightsMemory &memory);

/// Runs a query over events that are handed in one by one, the newest first, and keeps no more of them than the commands need:
/// the rows of the result (10,000 at most), twice as many below a sort, groups of stats, values of dedup and percentiles.
class InsightsRun
{
public:
    /// The query outlives it. `limit`: rows of the result, 1 to 10,000.
    InsightsRun(const InsightsQuery &query, std::size_t limit);
    ~InsightsRun();

    void add(InsightsRow &&event);
    void finish();
    /// Rows that are final and were not taken yet; without stats and sort they come while events do.
    std::vector<InsightsRow> take();
    const std::vector<std::string> &columns() const { return m_columns; }
    /// Events that the filters let through.
    std::size_t matched() const { return m_matched; }
    /// Bytes that are kept for what is still to come of them, about; final rows are not among them.
    std::size_t held() const { return m_memory.held; }
    /// It needs more than InsightsMemory::most and will come to nothing.
    bool isTooLarge() const { return m_memory.isFull(); }

private:
    class Sink;

    const std::vector<std::string> m_columns;
    InsightsMemory m_memory;
    std::size_t m_matched = 0;
    std::vector<const InsightsCommand *> m_first; ///< before any that looks at more than one row
    std::vector<std::unique_ptr<InsightsStage>> m_stages;
    Sink *m_sink = nullptr;
};

} // namespace nephoscope::logs
