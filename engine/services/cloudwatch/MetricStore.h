#pragma once

#include "core/Clock.h"
#include "services/Distribution.h"
#include "store/Database.h"

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::cloudwatch {

struct Place
{
    std::string account;
    std::string region;
    bool operator==(const Place &) const = default;
};

using Dimensions = std::map<std::string, std::string>;

struct MetricKey
{
    Place place;
    std::string nameSpace;
    std::string name;
    Dimensions dimensions;
};

struct StoredMetric
{
    std::int64_t id = 0;
    MetricKey key;
    Timestamp last{}; ///< when the last data point came, to the minute
};

/// What came in one bucket of time, by its start in seconds.
using Buckets = std::map<std::int64_t, Distribution>;

/// The units of CloudWatch by number; -1 for what is none.
int unitNumber(std::string_view unit);
std::string_view unitName(int number);

/// Metrics and their data points, which are kept summed up: by the second for 3 hours, by the minute for 15 days, by five
/// minutes for 63 days, by the hour for 455 days.
class MetricStore
{
public:
    /// Seconds of one bucket, and for how long they are kept; finest first.
    struct Level
    {
        int seconds;
        std::chrono::seconds kept;
    };
    static std::span<const Level> levels();
    static std::span<const store::Migration> migrations();

    explicit MetricStore(store::Connection &connection) : m_connection(connection) {}

    std::optional<std::int64_t> find(const MetricKey &key);
    /// Made when there is none; `fresh` says so.
    std::int64_t open(const MetricKey &key, Timestamp now, bool &fresh);
    /// Adds to what is there of that second or minute; `resolution` 1 or 60.
    void add(std::int64_t metric, int resolution, Timestamp time, int unit, const Distribution &data);

    /// Of each unit apart, in time from `from` (inclusive, a bucket's start) to `to`; buckets of `period` seconds. Data that is
    /// only kept coarser than that is not found. Without `unit` all of them.
    std::map<int, Buckets> readUnits(std::int64_t metric, std::int64_t from, std::int64_t to, std::int64_t period, std::optional<int> unit);
    /// The same with all units together.
    Buckets read(std::int64_t metric, std::int64_t from, std::int64_t to, std::int64_t period, std::optional<int> unit);

    /// In order of their numbers, from beyond `after`, while `take` wants more. An empty namespace or name is any.
    void list(const Place &place, std::string_view nameSpace, std::string_view name, std::int64_t after, Timestamp since,
              const std::function<bool(const StoredMetric &)> &take);

    /// Metrics beyond `after`: their old points are summed up or dropped. The last one seen; nothing at the end.
    std::optional<std::int64_t> rollUp(std::int64_t after, Timestamp now, std::size_t metrics);
    bool hasMetrics();

private:
    void scan(std::int64_t metric, std::int64_t from, std::int64_t to, std::int64_t period, std::optional<int> unit,
              const std::function<void(std::int64_t time, int unit, const Distribution &)> &found);
    void put(std::int64_t metric, int level, std::int64_t time, int unit, const Distribution &data);
    void rollUpMetric(std::int64_t metric, Timestamp now);

    store::Connection &m_connection;
};

} // namespace nephoscope::cloudwatch
