#include "services/logs/InsightsRun.h"

#include <algorithm>
#include <set>
#include <utility>

namespace nephoscope::logs {

namespace {

using Value = InsightsValue;

void parseInto(const InsightsCommand &command, InsightsRow &row)
{
    const Value from = evaluate(command.columns.front().expression, row);
    if (!isThere(from))
        return;
    const auto match = command.regex->match(QString::fromStdString(textOf(from)));
    if (!match.hasMatch())
        return;
    for (std::size_t i = 0; i < command.names.size(); ++i)
        row[command.names[i]] = match.captured(int(i) + 1).toStdString();
    const QStringList groups = command.regex->namedCaptureGroups();
    for (qsizetype i = 1; i < groups.size(); ++i) {
        if (!groups[i].isEmpty())
            row[groups[i].toStdString()] = match.captured(int(i)).toStdString();
    }
}

/// Commands that look at one event at a time; false: it is filtered out.
bool applied(const InsightsCommand &command, InsightsRow &row)
{
    using Of = InsightsCommand::Kind;
    if (command.kind == Of::Filter)
        return isTrue(evaluate(command.columns.front().expression, row));
    if (command.kind == Of::Parse)
        parseInto(command, row);
    if (command.kind == Of::Fields) {
        for (const InsightsColumn &column : command.columns)
            row[column.name] = evaluate(column.expression, row);
    }
    return true;
}

bool isOfOne(InsightsCommand::Kind kind)
{
    using Of = InsightsCommand::Kind;
    return kind == Of::Filter || kind == Of::Parse || kind == Of::Fields || kind == Of::Display;
}

class OneByOne final : public InsightsStage
{
public:
    explicit OneByOne(const InsightsCommand &command) : m_command(command) {}
    void add(InsightsRow &&row) override
    {
        if (applied(m_command, row))
            m_next->add(std::move(row));
    }

private:
    const InsightsCommand &m_command;
};

class LimitStage final : public InsightsStage
{
public:
    explicit LimitStage(std::size_t limit) : m_left(limit) {}
    void add(InsightsRow &&row) override
    {
        if (m_left == 0)
            return;
        --m_left;
        m_next->add(std::move(row));
    }

private:
    std::size_t m_left;
};

class DedupStage final : public InsightsStage
{
public:
    DedupStage(const InsightsCommand &command, InsightsMemory &memory) : m_command(command), m_memory(memory) {}
    void add(InsightsRow &&row) override
    {
        if (m_memory.isFull())
            return;
        std::string key;
        for (const InsightsColumn &column : m_command.columns) {
            const Value value = evaluate(column.expression, row);
            key += isThere(value) ? 'v' + textOf(value) : std::string("n");
            key += '\0';
        }
        const std::size_t size = key.size() + perKey;
        if (!m_seen.insert(std::move(key)).second)
            return;
        m_memory.held += size;
        m_next->add(std::move(row));
    }

private:
    static constexpr std::size_t perKey = 80; ///< of a set's node, about

    const InsightsCommand &m_command;
    InsightsMemory &m_memory;
    std::set<std::string> m_seen;
};

/// Keeps the first `most` in order, and as many again before it looks which those are.
class SortStage final : public InsightsStage
{
public:
    SortStage(const InsightsCommand &command, std::size_t most, InsightsMemory &memory) : m_command(command), m_most(most), m_memory(memory) {}
    void add(InsightsRow &&row) override
    {
        if (m_memory.isFull())
            return;
        Entry entry;
        for (const InsightsColumn &column : m_command.columns)
            entry.keys.push_back(evaluate(column.expression, row));
        entry.place = m_count++;
        entry.weight = InsightsMemory::weightOf(row) + sizeof(Entry);
        entry.row = std::move(row);
        m_memory.held += entry.weight;
        m_entries.push_back(std::move(entry));
        const bool many = m_most <= SIZE_MAX / 2 && m_entries.size() >= 2 * m_most;
        if (many || (m_memory.held > InsightsMemory::most / 2 && m_entries.size() > m_most + m_most / 8))
            cut();
    }
    void finish() override
    {
        cut();
        std::sort(m_entries.begin(), m_entries.end(), [this](const Entry &a, const Entry &b) { return isBefore(a, b); });
        for (Entry &entry : m_entries) {
            m_memory.held -= entry.weight;
            m_next->add(std::move(entry.row));
        }
        m_entries.clear();
        m_next->finish();
    }

private:
    struct Entry
    {
        std::vector<Value> keys;
        std::size_t place = 0; ///< those alike stay as they came
        std::size_t weight = 0;
        InsightsRow row;
    };
    bool isBefore(const Entry &a, const Entry &b) const
    {
        for (std::size_t i = 0; i < a.keys.size(); ++i) {
            if (const int order = compare(a.keys[i], b.keys[i]))
                return m_command.columns[i].descending ? order > 0 : order < 0;
        }
        return a.place < b.place;
    }
    void cut()
    {
        if (m_entries.size() <= m_most)
            return;
        const auto end = m_entries.begin() + std::ptrdiff_t(m_most);
        std::nth_element(m_entries.begin(), end, m_entries.end(), [this](const Entry &a, const Entry &b) { return isBefore(a, b); });
        for (auto entry = end; entry != m_entries.end(); ++entry)
            m_memory.held -= entry->weight;
        m_entries.erase(end, m_entries.end());
    }

    const InsightsCommand &m_command;
    const std::size_t m_most;
    InsightsMemory &m_memory;
    std::size_t m_count = 0;
    std::vector<Entry> m_entries;
};

/// How many rows behind a sort can still be asked for.
std::size_t neededBehind(const std::vector<InsightsCommand> &commands, std::size_t sort, std::size_t limit)
{
    using Of = InsightsCommand::Kind;
    for (std::size_t i = sort + 1; i < commands.size(); ++i) {
        if (commands[i].kind == Of::Limit)
            return std::min(commands[i].limit, SIZE_MAX / 4);
        if (commands[i].kind != Of::Fields && commands[i].kind != Of::Display && commands[i].kind != Of::Parse)
            return SIZE_MAX / 4; // they take rows away
    }
    return limit;
}

std::vector<std::string> columnsOf(const InsightsQuery &query)
{
    using Of = InsightsCommand::Kind;
    std::vector<std::string> columns;
    const auto add = [&columns](const std::vector<InsightsColumn> &more) {
        for (const InsightsColumn &column : more) {
            if (std::find(columns.begin(), columns.end(), column.name) == columns.end())
                columns.push_back(column.name);
        }
    };
    for (const InsightsCommand &command : query.commands) {
        if (command.kind == Of::Display || command.kind == Of::Stats)
            columns.clear();
        if (command.kind == Of::Stats)
            add(command.by);
        if (command.kind == Of::Display || command.kind == Of::Stats || command.kind == Of::Fields)
            add(command.columns);
    }
    if (columns.empty())
        columns = {"@timestamp", "@message"};
    return columns;
}

} // namespace

/// The rows of the result.
class InsightsRun::Sink final : public InsightsStage
{
public:
    explicit Sink(std::size_t limit) : m_left(limit) {}
    void add(InsightsRow &&row) override
    {
        if (m_left == 0)
            return;
        --m_left;
        rows.push_back(std::move(row));
    }
    void finish() override {}

    std::vector<InsightsRow> rows;

private:
    std::size_t m_left;
};

std::size_t InsightsMemory::weightOf(const InsightsRow &row)
{
    constexpr std::size_t perField = 120; // of a map's node, about
    std::size_t bytes = 0;
    for (const auto &[name, value] : row) {
        const auto *text = std::get_if<std::string>(&value);
        bytes += perField + (text ? text->size() : 0);
    }
    return bytes;
}

InsightsRun::InsightsRun(const InsightsQuery &query, std::size_t limit) : m_columns(columnsOf(query))
{
    using Of = InsightsCommand::Kind;
    const auto &commands = query.commands;
    std::size_t at = 0;
    for (; at < commands.size() && isOfOne(commands[at].kind); ++at)
        m_first.push_back(&commands[at]);
    for (; at < commands.size(); ++at) {
        const InsightsCommand &command = commands[at];
        if (command.kind == Of::Stats)
            m_stages.push_back(makeStatsStage(command, m_memory));
        else if (command.kind == Of::Sort)
            m_stages.push_back(std::make_unique<SortStage>(command, neededBehind(commands, at, limit), m_memory));
        else if (command.kind == Of::Limit)
            m_stages.push_back(std::make_unique<LimitStage>(command.limit));
        else if (command.kind == Of::Dedup)
            m_stages.push_back(std::make_unique<DedupStage>(command, m_memory));
        else
            m_stages.push_back(std::make_unique<OneByOne>(command));
    }
    auto sink = std::make_unique<Sink>(limit);
    m_sink = sink.get();
    m_stages.push_back(std::move(sink));
    for (std::size_t i = 0; i + 1 < m_stages.size(); ++i)
        m_stages[i]->setNext(*m_stages[i + 1]);
}

InsightsRun::~InsightsRun() = default;

void InsightsRun::add(InsightsRow &&event)
{
    for (const InsightsCommand *command : m_first) {
        if (!applied(*command, event))
            return;
    }
    ++m_matched;
    m_stages.front()->add(std::move(event));
}

void InsightsRun::finish() { m_stages.front()->finish(); }

std::vector<InsightsRow> InsightsRun::take() { return std::exchange(m_sink->rows, {}); }

} // namespace nephoscope::logs
