#include "services/s3/AnalyticsReport.h"

#include "services/s3/Analytics.h"

#include <array>
#include <cstdio>
#include <map>

namespace nephoscope::s3 {

namespace {

/// The first day of each group, and its name.
constexpr std::array<int, ageGroups> firstDays{0, 15, 30, 45, 60, 75, 90, 120, 150, 180, 365, 730};
constexpr std::array<const char *, ageGroups> groupNames{"000-014", "015-029", "030-044", "045-059", "060-074", "075-089",
                                                         "090-119", "120-149", "150-179", "180-364", "365-729", "730+"};
/// So long S3 watches before it says anything about ages.
constexpr std::int64_t daysToWatch = 30;

struct Sums
{
    double stored = 0; ///< byte days
    double read = 0;   ///< bytes
};

std::string megabytes(double bytes)
{
    std::array<char, 40> text{};
    return {text.data(), std::size_t(std::snprintf(text.data(), text.size(), "%.4f", bytes / (1024 * 1024)))};
}

std::string filterText(const api::s3::AnalyticsConfiguration &configuration)
{
    if (!configuration.filter)
        return {};
    const auto &filter = *configuration.filter;
    return filter.and_ ? filter.and_->prefix.value_or(std::string()) : filter.prefix.value_or(std::string());
}

/// The age from which on less is read in a month than lies there: then what STANDARD_IA saves is more than what reading
/// from it costs. Empty when there is none.
std::string ageForTransition(const std::map<std::pair<std::string, int>, Sums> &sums, std::int64_t days)
{
    if (days < daysToWatch)
        return {};
    int from = ageGroups;
    for (int group = ageGroups - 1; group >= 0; --group) {
        const auto found = sums.find({"STANDARD", group});
        if (found == sums.end() || found->second.stored == 0)
            continue;
        if (found->second.read * 30 >= found->second.stored)
            break;
        from = group;
    }
    return from == ageGroups ? std::string() : std::to_string(std::max(30, firstDays[std::size_t(from)]));
}

} // namespace

std::int64_t dayOf(Timestamp time)
{
    return std::chrono::floor<std::chrono::days>(time).time_since_epoch().count();
}

int groupOf(Duration age)
{
    const auto days = std::chrono::floor<std::chrono::days>(age).count();
    int group = 0;
    while (group + 1 < ageGroups && days >= firstDays[std::size_t(group) + 1])
        ++group;
    return group;
}

void AnalyticsRows::addStored(const AnalyticsDay &day, const std::string &storageClass, int group, const StoredAmount &amount)
{
    m_connection
        .query("INSERT INTO s3_analytics(bucket, id, day, storage_class, age, objects, bytes, uploaded, gets, retrieved) "
               "VALUES(?, ?, ?, ?, ?, ?, ?, ?, 0, 0) ON CONFLICT(bucket, id, day, storage_class, age) DO UPDATE SET "
               "objects = objects + excluded.objects, bytes = bytes + excluded.bytes, uploaded = uploaded + excluded.uploaded")
        .bind(day.bucket, day.id, day.day, storageClass, group, amount.objects, amount.bytes, amount.uploaded)
        .run();
}

void AnalyticsRows::addRead(const AnalyticsDay &day, const std::string &storageClass, int group, std::int64_t gets, std::int64_t bytes)
{
    m_connection
        .query("INSERT INTO s3_analytics(bucket, id, day, storage_class, age, objects, bytes, uploaded, gets, retrieved) "
               "VALUES(?, ?, ?, ?, ?, 0, 0, 0, ?, ?) ON CONFLICT(bucket, id, day, storage_class, age) DO UPDATE SET "
               "gets = gets + excluded.gets, retrieved = retrieved + excluded.retrieved")
        .bind(day.bucket, day.id, day.day, storageClass, group, gets, bytes)
        .run();
}

void AnalyticsRows::clearStored(const AnalyticsDay &day)
{
    m_connection.query("UPDATE s3_analytics SET objects = 0, bytes = 0, uploaded = 0 WHERE bucket = ? AND id = ? AND day = ?")
        .bind(day.bucket, day.id, day.day)
        .run();
}

void AnalyticsRows::remove(std::int64_t bucket, const std::string &id)
{
    m_connection.query("DELETE FROM s3_analytics WHERE bucket = ? AND id = ?").bind(bucket, id).run();
}

std::string AnalyticsRows::csv(std::int64_t bucket, const api::s3::AnalyticsConfiguration &configuration)
{
    std::string csv = "Date,ConfigId,Filter,StorageClass,ObjectAge,ObjectCount,DataUploaded_MB,Storage_MB,DataRetrieved_MB,GetRequestCount,"
                      "CumulativeAccessRatio,ObjectAgeForSIATransition,RecommendedObjectAgeForSIATransition\n";
    const std::string middle = ',' + *configuration.id + ',' + filterText(configuration) + ',';
    std::map<std::pair<std::string, int>, Sums> sums;
    std::int64_t first = -1;
    auto query = m_connection.query("SELECT day, storage_class, age, objects, bytes, uploaded, gets, retrieved FROM s3_analytics "
                                    "WHERE bucket = ? AND id = ? ORDER BY day, storage_class, age");
    query.bind(bucket, *configuration.id);
    while (query.step()) {
        const std::int64_t day = query.integer(0);
        first = first < 0 ? day : first;
        const int group = int(query.integer(2));
        Sums &sum = sums[{query.string(1), group}];
        sum.stored += double(query.integer(4));
        sum.read += double(query.integer(7));
        const std::string age = ageForTransition(sums, day - first + 1);
        const std::string date = formatIso8601(Timestamp(std::chrono::days(day))).substr(0, 10);
        std::array<char, 40> ratio{};
        std::snprintf(ratio.data(), ratio.size(), "%.4f", sum.stored > 0 ? sum.read / sum.stored : 0.0);
        csv += date + middle + query.string(1) + ',' + groupNames[std::size_t(group)] + ',' + query.string(3) + ','
            + megabytes(double(query.integer(5))) + ',' + megabytes(double(query.integer(4))) + ',' + megabytes(double(query.integer(7))) + ','
            + query.string(6) + ',' + ratio.data() + ',' + age + ',' + age + '\n';
    }
    return csv;
}

} // namespace nephoscope::s3
