#include "services/cloudwatch/MetricStore.h"

#include "core/Text.h"
#include "services/cloudwatch/Access.h"

#include <algorithm>
#include <array>

namespace nephoscope::cloudwatch {

namespace {

using namespace std::chrono_literals;

constexpr std::array<MetricStore::Level, 4> allLevels{{{1, 3h}, {60, 15 * 24h}, {300, 63 * 24h}, {3600, 455 * 24h}}};

// Stored: the order never changes.
constexpr std::array<std::string_view, 27> units{
    "None",           "Seconds",          "Microseconds",     "Milliseconds",     "Bytes",       "Kilobytes",       "Megabytes",
    "Gigabytes",      "Terabytes",        "Bits",             "Kilobits",         "Megabits",    "Gigabits",        "Terabits",
    "Percent",        "Count",            "Bytes/Second",     "Kilobytes/Second", "Megabytes/Second", "Gigabytes/Second", "Terabytes/Second",
    "Bits/Second",    "Kilobits/Second",  "Megabits/Second",  "Gigabits/Second",  "Terabits/Second", "Count/Second"};

// In names and values of dimensions there are no control characters.
constexpr char pairEnd = '\x1e', nameEnd = '\x1f';

std::string encode(const Dimensions &dimensions)
{
    std::string text;
    for (const auto &[name, value] : dimensions)
        text += name + nameEnd + value + pairEnd;
    return text;
}

Dimensions decode(std::string_view text)
{
    Dimensions dimensions;
    while (!text.empty()) {
        const std::string_view pair = text.substr(0, text.find(pairEnd));
        const std::size_t name = std::min(pair.find(nameEnd), pair.size());
        dimensions.emplace(pair.substr(0, name), pair.substr(std::min(name + 1, pair.size())));
        text.remove_prefix(std::min(pair.size() + 1, text.size()));
    }
    return dimensions;
}

/// How exactly it is told when a metric last got data: a row less to write for most points.
constexpr auto lastPrecision = 1min;

constexpr const char *first = R"sql(
CREATE TABLE cloudwatch_metrics(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  namespace TEXT NOT NULL,
  name TEXT NOT NULL,
  dimensions TEXT NOT NULL,
  last INTEGER NOT NULL,
  UNIQUE(account, region, namespace, name, dimensions)
);

CREATE TABLE cloudwatch_points(
  metric INTEGER NOT NULL,
  level INTEGER NOT NULL,
  time INTEGER NOT NULL,
  unit INTEGER NOT NULL,
  value BLOB NOT NULL,
  PRIMARY KEY(metric, level, time, unit)
) WITHOUT ROWID;

CREATE TABLE cloudwatch_alarms(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  name TEXT NOT NULL,
  composite INTEGER NOT NULL,
  state TEXT NOT NULL,
  alarm TEXT NOT NULL,
  UNIQUE(account, region, name)
);

CREATE TABLE cloudwatch_history(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  alarm TEXT NOT NULL,
  time INTEGER NOT NULL,
  type TEXT NOT NULL,
  item TEXT NOT NULL
);
CREATE INDEX cloudwatch_history_by_alarm ON cloudwatch_history(account, region, alarm, time);
CREATE INDEX cloudwatch_history_by_time ON cloudwatch_history(account, region, time);

CREATE TABLE cloudwatch_dashboards(
  account TEXT NOT NULL,
  name TEXT NOT NULL,
  modified INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY(account, name)
) WITHOUT ROWID;

CREATE TABLE cloudwatch_tags(
  arn TEXT NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY(arn, key)
) WITHOUT ROWID;
)sql";

constexpr store::Migration steps[] = {{"cloudwatch", 1, first}};

} // namespace

std::span<const MetricStore::Level> MetricStore::levels()
{
    return allLevels;
}

std::span<const store::Migration> MetricStore::migrations()
{
    return steps;
}

int unitNumber(std::string_view unit)
{
    const auto found = std::find(units.begin(), units.end(), unit);
    return found == units.end() ? -1 : int(found - units.begin());
}

std::string_view unitName(int number)
{
    return units.at(std::size_t(number));
}

std::optional<std::int64_t> MetricStore::find(const MetricKey &key)
{
    const std::string dimensions = encode(key.dimensions);
    auto query = m_connection.query("SELECT id FROM cloudwatch_metrics WHERE account = ? AND region = ? AND namespace = ? AND name = ? AND dimensions = ?");
    query.bind(key.place.account, key.place.region, key.nameSpace, key.name, dimensions);
    return query.step() ? std::optional(query.integer(0)) : std::nullopt;
}

std::int64_t MetricStore::open(const MetricKey &key, Timestamp now, bool &fresh)
{
    const std::int64_t when = now.time_since_epoch().count();
    const auto found = find(key);
    fresh = !found;
    if (found) {
        m_connection.query("UPDATE cloudwatch_metrics SET last = ? WHERE id = ? AND last <= ?")
            .bind(when, *found, when - Duration(lastPrecision).count())
            .run();
        return *found;
    }
    const std::string dimensions = encode(key.dimensions);
    m_connection.query("INSERT INTO cloudwatch_metrics(account, region, namespace, name, dimensions, last) VALUES(?, ?, ?, ?, ?, ?)")
        .bind(key.place.account, key.place.region, key.nameSpace, key.name, dimensions, when)
        .run();
    return m_connection.lastInsertId();
}

void MetricStore::put(std::int64_t metric, int level, std::int64_t time, int unit, const Distribution &data)
{
    Distribution sum;
    {
        auto query = m_connection.query("SELECT value FROM cloudwatch_points WHERE metric = ? AND level = ? AND time = ? AND unit = ?");
        if (query.bind(metric, level, time, unit).step())
            Distribution::decode(query.text(0), sum);
    }
    sum.merge(data);
    const std::string bytes = sum.encode();
    m_connection.query("INSERT OR REPLACE INTO cloudwatch_points(metric, level, time, unit, value) VALUES(?, ?, ?, ?, ?)")
        .bind(metric, level, time, unit, asBytes(bytes))
        .run();
}

void MetricStore::add(std::int64_t metric, int resolution, Timestamp time, int unit, const Distribution &data)
{
    const std::int64_t seconds = secondsOf(time);
    const std::int64_t size = resolution == 1 ? 1 : 60;
    put(metric, int(size), seconds - seconds % size, unit, data);
}

void MetricStore::scan(std::int64_t metric, std::int64_t from, std::int64_t to, std::int64_t period, std::optional<int> unit,
                       const std::function<void(std::int64_t, int, const Distribution &)> &found)
{
    for (const Level &level : allLevels) {
        if (level.seconds > period)
            break;
        auto query = m_connection.query("SELECT time, unit, value FROM cloudwatch_points WHERE metric = ? AND level = ? AND time >= ? AND time < ?");
        query.bind(metric, level.seconds, from, to);
        while (query.step()) {
            const int its = int(query.integer(1));
            Distribution data;
            if ((!unit || *unit == its) && Distribution::decode(query.text(2), data))
                found(query.integer(0), its, data);
        }
    }
}

std::map<int, Buckets> MetricStore::readUnits(std::int64_t metric, std::int64_t from, std::int64_t to, std::int64_t period, std::optional<int> unit)
{
    std::map<int, Buckets> all;
    scan(metric, from, to, period, unit,
         [&](std::int64_t time, int its, const Distribution &data) { all[its][time - (time - from) % period].merge(data); });
    return all;
}

Buckets MetricStore::read(std::int64_t metric, std::int64_t from, std::int64_t to, std::int64_t period, std::optional<int> unit)
{
    Buckets all;
    scan(metric, from, to, period, unit, [&](std::int64_t time, int, const Distribution &data) { all[time - (time - from) % period].merge(data); });
    return all;
}

void MetricStore::list(const Place &place, std::string_view nameSpace, std::string_view name, std::int64_t after, Timestamp since,
                       const std::function<bool(const StoredMetric &)> &take)
{
    auto query = m_connection.query("SELECT id, namespace, name, dimensions, last FROM cloudwatch_metrics "
                                    "WHERE id > ?1 AND account = ?2 AND region = ?3 AND last > ?4 AND (?5 = '' OR namespace = ?5) AND (?6 = '' OR name = ?6) "
                                    "ORDER BY id");
    query.bind(after, place.account, place.region, std::int64_t(since.time_since_epoch().count()), nameSpace, name);
    while (query.step()) {
        const StoredMetric metric{query.integer(0), {place, query.string(1), query.string(2), decode(query.text(3))}, Timestamp(Duration(query.integer(4)))};
        if (!take(metric))
            return;
    }
}

bool MetricStore::hasMetrics()
{
    return m_connection.query("SELECT 1 FROM cloudwatch_metrics LIMIT 1").step();
}

std::optional<std::int64_t> MetricStore::rollUp(std::int64_t after, Timestamp now, std::size_t metrics)
{
    std::vector<std::int64_t> ids;
    {
        auto query = m_connection.query("SELECT id FROM cloudwatch_metrics WHERE id > ? ORDER BY id LIMIT ?");
        query.bind(after, std::int64_t(metrics));
        while (query.step())
            ids.push_back(query.integer(0));
    }
    for (const std::int64_t id : ids)
        rollUpMetric(id, now);
    return ids.empty() ? std::nullopt : std::optional(ids.back());
}

void MetricStore::rollUpMetric(std::int64_t metric, Timestamp now)
{
    for (std::size_t index = 0; index < allLevels.size(); ++index) {
        const Level &level = allLevels[index];
        const bool last = index + 1 == allLevels.size();
        const std::int64_t coarser = last ? level.seconds : allLevels[index + 1].seconds;
        std::int64_t before = secondsOf(now - level.kept);
        before -= before % coarser;
        std::map<int, Buckets> sums;
        if (!last) {
            auto query = m_connection.query("SELECT time, unit, value FROM cloudwatch_points WHERE metric = ? AND level = ? AND time < ?");
            query.bind(metric, level.seconds, before);
            while (query.step()) {
                Distribution data;
                const std::int64_t time = query.integer(0);
                if (Distribution::decode(query.text(2), data))
                    sums[int(query.integer(1))][time - time % coarser].merge(data);
            }
        }
        for (const auto &[unit, buckets] : sums) {
            for (const auto &[time, data] : buckets)
                put(metric, int(coarser), time, unit, data);
        }
        m_connection.query("DELETE FROM cloudwatch_points WHERE metric = ? AND level = ? AND time < ?").bind(metric, level.seconds, before).run();
    }
    m_connection.query("DELETE FROM cloudwatch_metrics WHERE id = ? AND NOT EXISTS (SELECT 1 FROM cloudwatch_points WHERE metric = ?)").bind(metric, metric).run();
}

} // namespace nephoscope::cloudwatch
