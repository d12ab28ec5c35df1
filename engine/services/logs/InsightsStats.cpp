#include "core/Text.h"
#include "services/logs/InsightsRun.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

namespace nephoscope::logs {

namespace {

using Expression = InsightsExpression;
using Value = InsightsValue;

/// What one function has gathered of the rows of a group.
class Gathered
{
public:
    /// How many bytes it holds more than before.
    std::size_t add(const Expression &expression, const InsightsRow &row)
    {
        if (expression.parts.empty()) { // count(*)
            ++m_count;
            return 0;
        }
        Value value = evaluate(expression.parts.front(), row);
        if (!isThere(value))
            return 0;
        ++m_count;
        const std::string &name = expression.name;
        if (name == "count_distinct")
            return m_distinct.insert(std::hash<std::string>()(textOf(value))).second ? perDistinct : 0;
        if (name == "min" || name == "max") {
            const int order = m_count == 1 ? 0 : compare(value, m_kept);
            if (m_count == 1 || (name == "min" ? order < 0 : order > 0))
                m_kept = std::move(value);
            return 0;
        }
        if (name == "earliest" || name == "latest") {
            keepByTime(name == "latest", std::move(value), row);
            return 0;
        }
        const auto number = numberOf(value);
        if (!number)
            return 0;
        m_numbers += 1;
        m_sum += *number;
        const double away = *number - m_mean;
        m_mean += away / m_numbers;
        m_squares += away * (*number - m_mean);
        if (name != "pct")
            return 0;
        if (!m_percent)
            m_percent = numberOf(evaluate(expression.parts[1], row));
        m_values.push_back(*number);
        return sizeof(double);
    }
    Value value(const Expression &expression)
    {
        const std::string &name = expression.name;
        if (name == "count")
            return double(m_count);
        if (name == "count_distinct")
            return double(m_distinct.size());
        if (name == "min" || name == "max" || name == "earliest" || name == "latest")
            return m_kept;
        if (m_numbers == 0)
            return {};
        if (name == "sum")
            return m_sum;
        if (name == "avg")
            return m_sum / m_numbers;
        if (name == "pct")
            return m_percent ? Value(percentile(*m_percent)) : Value();
        return m_numbers < 2 ? Value(0.0) : Value(std::sqrt(m_squares / (m_numbers - 1))); // stddev
    }

private:
    static constexpr std::size_t perDistinct = 40; ///< of a set's node, about

    void keepByTime(bool latest, Value &&value, const InsightsRow &row)
    {
        const auto found = row.find("@timestamp");
        const auto *moment = found == row.end() ? nullptr : std::get_if<Moment>(&found->second);
        // Rows of an earlier stats have no time: the newest events came first.
        const std::int64_t at = moment ? moment->at : -std::int64_t(m_count);
        if (m_count > 1 && (latest ? at <= m_at : at > m_at))
            return;
        m_at = at;
        m_kept = std::move(value);
    }
    /// Nearest rank.
    double percentile(double percent)
    {
        const double rank = std::ceil(std::clamp(percent, 0.0, 100.0) / 100 * double(m_values.size()));
        const auto place = m_values.begin() + std::ptrdiff_t(std::max(rank, 1.0)) - 1;
        std::nth_element(m_values.begin(), place, m_values.end());
        return *place;
    }

    std::size_t m_count = 0; ///< rows in which there is something
    double m_numbers = 0, m_sum = 0, m_mean = 0, m_squares = 0;
    Value m_kept;
    std::int64_t m_at = 0;
    std::optional<double> m_percent;
    std::vector<double> m_values;
    std::unordered_set<std::size_t> m_distinct; ///< hashes
};

class StatsStage final : public InsightsStage
{
public:
    StatsStage(const InsightsCommand &command, InsightsMemory &memory) : m_command(command), m_memory(memory)
    {
        for (const InsightsColumn &column : command.columns)
            collect(column.expression);
    }
    void add(InsightsRow &&row) override
    {
        if (m_memory.isFull())
            return;
        std::vector<Value> by;
        std::string key;
        for (const InsightsColumn &column : m_command.by) {
            const Value &value = by.emplace_back(evaluate(column.expression, row));
            key += isThere(value) ? 'v' + textOf(value) : std::string("n");
            key += '\0';
        }
        const auto [place, fresh] = m_places.try_emplace(std::move(key), m_groups.size());
        if (fresh) {
            Group &group = m_groups.emplace_back();
            group.by = std::move(by);
            group.gathered.resize(m_functions.size());
            m_memory.held += place->first.size() * 2 + sizeof(Group) + perGroup + group.gathered.size() * sizeof(Gathered);
        }
        Group &group = m_groups[place->second];
        for (std::size_t i = 0; i < m_functions.size(); ++i)
            m_memory.held += group.gathered[i].add(*m_functions[i], row);
        if (fresh && m_readsRows) {
            m_memory.held += InsightsMemory::weightOf(row);
            group.first = std::move(row);
        }
    }
    void finish() override
    {
        for (Group &group : m_groups) {
            InsightsAggregates aggregates;
            for (std::size_t i = 0; i < m_functions.size(); ++i)
                aggregates.emplace(m_functions[i], group.gathered[i].value(*m_functions[i]));
            InsightsRow out;
            for (std::size_t i = 0; i < m_command.by.size(); ++i)
                out[m_command.by[i].name] = std::move(group.by[i]);
            for (const InsightsColumn &column : m_command.columns)
                out[column.name] = evaluate(column.expression, group.first, &aggregates);
            m_next->add(std::move(out));
        }
        m_next->finish();
    }

private:
    static constexpr std::size_t perGroup = 160; ///< of the maps' nodes, about
    struct Group
    {
        std::vector<Value> by;
        std::vector<Gathered> gathered;
        InsightsRow first; ///< only where a column asks for more than aggregates
    };

    void collect(const Expression &expression)
    {
        if (expression.isAggregateCall()) {
            m_functions.push_back(&expression);
            return;
        }
        m_readsRows |= expression.kind == Expression::Kind::Field || expression.name == "bin";
        for (const Expression &part : expression.parts)
            collect(part);
    }

    const InsightsCommand &m_command;
    InsightsMemory &m_memory;
    std::vector<const Expression *> m_functions;
    bool m_readsRows = false;
    std::unordered_map<std::string, std::size_t> m_places;
    std::vector<Group> m_groups;
};

} // namespace

std::unique_ptr<InsightsStage> makeStatsStage(const InsightsCommand &command, InsightsMemory &memory)
{
    return std::make_unique<StatsStage>(command, memory);
}

} // namespace nephoscope::logs
