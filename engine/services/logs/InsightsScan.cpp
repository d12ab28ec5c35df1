#include "services/logs/InsightsScan.h"

#include "core/Text.h"

#include <boost/json.hpp>

#include <algorithm>

namespace nephoscope::logs {

namespace json = boost::json;

namespace {

constexpr std::size_t mostFields = 200;           // of an event that is JSON
constexpr std::uint64_t betweenLooks = 256;       // events
constexpr std::uint64_t betweenCursors = 50'000;  // events

/// The members of an event that is JSON, each by its path: `a.b.0`. Null needs: all of them.
class Members
{
public:
    Members(InsightsRow &row, const InsightsNeeds *needs) : m_row(row), m_needs(needs) {}

    void add(const std::string &path, const json::value &value)
    {
        if (m_seen >= mostFields)
            return;
        if (const auto *object = value.if_object()) {
            for (const auto &[name, member] : *object)
                add(under(path, std::string(name)), member);
            return;
        }
        if (const auto *array = value.if_array()) {
            for (std::size_t i = 0; i < array->size() && m_seen < mostFields; ++i)
                add(under(path, std::to_string(i)), (*array)[i]);
            return;
        }
        if (value.is_null())
            return;
        ++m_seen;
        if (m_needs && !m_needs->has(path))
            return;
        if (const auto *text = value.if_string())
            m_row.try_emplace(path, std::string(*text));
        else
            m_row.try_emplace(path, value.is_bool() ? (value.get_bool() ? 1.0 : 0.0) : value.to_number<double>());
    }

private:
    static std::string under(const std::string &path, const std::string &name) { return path.empty() ? name : path + '.' + name; }

    InsightsRow &m_row;
    const InsightsNeeds *m_needs;
    std::size_t m_seen = 0;
};

void addMembers(InsightsRow &row, std::string_view message, const InsightsNeeds *needs)
{
    const std::string_view text = trim(message);
    if (!text.starts_with('{'))
        return;
    json::error_code error;
    if (const json::value value = json::parse(text, error); !error)
        Members(row, needs).add({}, value);
}

/// An event as it lies there; the message is valid until the cursor goes on.
struct EventView
{
    std::int64_t id = 0, stream = 0, time = 0, ingested = 0;
    std::string_view message;
};

/// The events of one group, from the newest on.
class Cursor
{
public:
    Cursor(store::Connection &connection, const Group &group, const ScanRange &range)
        : m_connection(connection), m_group(group), m_range(range), m_before{range.to < INT64_MAX ? range.to + 1 : INT64_MAX, 0}, m_label(group.account + ':' + group.name)
    {
        for (const Stream &stream : LogRepository(connection).streams(group.id, {}))
            m_streams.emplace(stream.id, stream.name);
    }

    /// Behind the one it was at; false at the end.
    bool next()
    {
        if (!m_query)
            open();
        if (!m_query->step()) {
            m_query.reset();
            return false;
        }
        m_view = {m_query->integer(0), m_query->integer(1), m_query->integer(2), m_query->integer(3), m_query->text(4)};
        m_before = {m_view.time, m_view.id};
        return true;
    }
    /// Gives the rows back: what view() told is not valid any more. next() goes on behind it, or with it once more.
    void close(bool again)
    {
        m_query.reset();
        m_before.id += again;
    }
    const EventView &view() const { return m_view; }

    InsightsRow row(const InsightsNeeds &needs)
    {
        InsightsRow row;
        if (needs.has("@timestamp"))
            row.emplace("@timestamp", Moment{m_view.time});
        if (needs.has("@ingestionTime"))
            row.emplace("@ingestionTime", Moment{m_view.ingested});
        if (needs.has("@message"))
            row.emplace("@message", std::string(m_view.message));
        if (needs.has("@logStream"))
            row.emplace("@logStream", m_streams[m_view.stream]);
        if (needs.has("@log"))
            row.emplace("@log", m_label);
        if (needs.has("@ptr"))
            row.emplace("@ptr", LogPointer{m_group.id, m_view.id}.text());
        if (needs.members)
            addMembers(row, m_view.message, &needs);
        return row;
    }

private:
    void open()
    {
        // Without `time < ?`: the place bounds the index by itself.
        m_query.reset(new store::Query(m_connection.query("SELECT id, stream, time, ingested, message FROM logs_events WHERE \"group\" = ? AND time >= ? "
                                                          "AND (time, id) < (?, ?) AND id <= ? ORDER BY time DESC, id DESC")));
        m_query->bind(m_group.id, m_range.from, m_before.time, m_before.id, m_range.upTo);
    }

    store::Connection &m_connection;
    const Group &m_group;
    const ScanRange &m_range;
    Position m_before;
    const std::string m_label;
    std::map<std::int64_t, std::string> m_streams;
    std::unique_ptr<store::Query> m_query;
    EventView m_view;
};

} // namespace

std::string LogPointer::text() const { return toBase64(asBytes(std::to_string(group) + '-' + std::to_string(event))); }

std::optional<LogPointer> LogPointer::parse(const std::string &text)
{
    std::string plain;
    if (!fromBase64(text, plain))
        return std::nullopt;
    const auto parts = split(plain, '-');
    const auto group = parts.size() == 2 ? parseInteger(parts[0]) : std::nullopt;
    const auto event = parts.size() == 2 ? parseInteger(parts[1]) : std::nullopt;
    return group && event ? std::optional(LogPointer{*group, *event}) : std::nullopt;
}

InsightsRow wholeRow(const Event &event, const Group &group, const std::string &stream)
{
    InsightsRow row{{"@timestamp", Moment{event.time}}, {"@ingestionTime", Moment{event.ingested}}, {"@message", event.message},
                    {"@logStream", stream}, {"@log", group.account + ':' + group.name}, {"@ptr", LogPointer{group.id, event.id}.text()}};
    addMembers(row, event.message, nullptr);
    return row;
}

bool scanEvents(store::Connection &connection, const ScanRange &range, const InsightsNeeds &needs, InsightsRun &run,
                const std::function<bool(const ScanCount &)> &goOn)
{
    std::vector<std::unique_ptr<Cursor>> open;
    for (const Group &group : range.groups)
        open.push_back(std::make_unique<Cursor>(connection, group, range));
    // The cursor with the newest event is on top of the heap.
    const auto isOlder = [](const std::unique_ptr<Cursor> &a, const std::unique_ptr<Cursor> &b) {
        return std::pair(a->view().time, a->view().id) < std::pair(b->view().time, b->view().id);
    };
    std::erase_if(open, [](const auto &cursor) { return !cursor->next(); });
    std::make_heap(open.begin(), open.end(), isOlder);
    ScanCount count;
    while (!open.empty()) {
        if (count.records % betweenLooks == 0 && !goOn(count))
            return false;
        std::pop_heap(open.begin(), open.end(), isOlder);
        Cursor &newest = *open.back();
        ++count.records;
        count.bytes += newest.view().message.size();
        run.add(newest.row(needs));
        if (count.records % betweenCursors == 0) {
            for (const auto &cursor : open)
                cursor->close(cursor.get() != &newest);
            std::erase_if(open, [](const auto &cursor) { return !cursor->next(); });
            std::make_heap(open.begin(), open.end(), isOlder);
            continue;
        }
        if (newest.next())
            std::push_heap(open.begin(), open.end(), isOlder);
        else
            open.pop_back();
    }
    return goOn(count);
}

} // namespace nephoscope::logs
