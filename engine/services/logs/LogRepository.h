#pragma once

#include "core/Clock.h"
#include "store/Database.h"

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::logs {

struct Group
{
    std::int64_t id = 0;
    std::string account;
    std::string region;
    std::string name;
    std::int64_t created = 0; ///< times are milliseconds, as the API has them
    std::string kind = "STANDARD";
    std::string kmsKey;
    std::optional<std::int32_t> retention; ///< days
    bool isProtected = false;
    std::int64_t bytes = 0;
    std::map<std::string, std::string> tags;

    std::string arn() const { return "arn:aws:logs:" + region + ':' + account + ":log-group:" + name; }
};

struct Stream
{
    std::int64_t id = 0;
    std::int64_t group = 0;
    std::string name;
    std::int64_t created = 0;
    std::optional<std::int64_t> first, last; ///< of its events
    std::optional<std::int64_t> ingested;    ///< when the last ones came
    std::int64_t bytes = 0;
};

struct Event
{
    std::int64_t id = 0;
    std::int64_t stream = 0;
    std::int64_t time = 0;
    std::int64_t ingested = 0;
    std::string message;
};

/// Where a page begins: behind (or, going back, before) the event of this time and number.
struct Position
{
    std::int64_t time = 0;
    std::int64_t id = 0;
};

/// Rows of groups, streams, events and filters over one connection.
class LogRepository
{
public:
    static std::span<const store::Migration> migrations();

    explicit LogRepository(store::Connection &connection) : m_connection(connection) {}

    std::optional<Group> findGroup(std::string_view account, std::string_view region, std::string_view name);
    std::optional<Group> findGroup(std::int64_t id);
    void insert(Group &group);
    void update(const Group &group);
    /// With everything in it.
    void removeGroup(std::int64_t group);
    /// By name, from beyond `after`; of names with this prefix and part.
    std::vector<Group> groups(std::string_view account, std::string_view region, std::string_view prefix, std::string_view part,
                              std::string_view after, std::size_t limit);

    std::optional<Stream> findStream(std::int64_t group, std::string_view name);
    std::optional<Stream> findStream(std::int64_t id);
    void insert(Stream &stream);
    void update(const Stream &stream);
    void removeStream(std::int64_t stream);
    std::vector<Stream> streams(std::int64_t group, std::string_view prefix);

    /// Its number, which is higher than all before.
    std::int64_t add(std::int64_t group, const Event &event);
    /// Of a stream, in time from `from` up to before `to`; back from `at` when `backward`, and then the newest first.
    std::vector<Event> events(std::int64_t stream, std::int64_t from, std::int64_t to, const Position &at, bool backward, std::size_t limit);
    /// Of all streams of a group.
    std::vector<Event> groupEvents(std::int64_t group, std::int64_t from, std::int64_t to, const Position &at, std::size_t limit);
    /// Of a group, those numbered beyond `after` up to `upTo`, the newest first; returns how many it gave to `take`.
    std::size_t newest(std::int64_t group, std::int64_t after, std::int64_t upTo, std::size_t limit, const std::function<void(const Event &)> &take);
    std::vector<Event> numbered(std::int64_t stream, std::int64_t first, std::int64_t last);
    std::optional<Event> findEvent(std::int64_t group, std::int64_t id);
    /// The number of the one that came last, in all groups.
    std::int64_t lastEvent();
    /// False when there were none.
    bool removeOlder(std::int64_t group, std::int64_t before, std::size_t limit);

    /// Metric filters, subscription filters and the like: JSON of their shapes.
    void putItem(std::int64_t group, std::string_view kind, std::string_view name, std::string_view value);
    bool removeItem(std::int64_t group, std::string_view kind, std::string_view name);
    std::vector<std::pair<std::string, std::string>> items(std::int64_t group, std::string_view kind);

private:
    store::Connection &m_connection;
};

} // namespace nephoscope::logs
