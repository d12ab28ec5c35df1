#pragma once

#include "api/generated/s3.h"
#include "core/Clock.h"
#include "store/Database.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace nephoscope::s3 {

/// A configuration's day, counted since the epoch.
struct AnalyticsDay
{
    std::int64_t bucket = 0;
    std::string id;
    std::int64_t day = 0;
};

struct StoredAmount
{
    std::int64_t objects = 0;
    std::int64_t bytes = 0;
    std::int64_t uploaded = 0; ///< of them, bytes that came within a day
};

std::int64_t dayOf(Timestamp time);
/// The group of an age, from 0.
int groupOf(Duration age);

/// Rows of s3_analytics over one connection: by configuration, day, storage class and group of ages.
class AnalyticsRows
{
public:
    explicit AnalyticsRows(store::Connection &connection) : m_connection(connection) {}

    void addStored(const AnalyticsDay &day, const std::string &storageClass, int group, const StoredAmount &amount);
    void addRead(const AnalyticsDay &day, const std::string &storageClass, int group, std::int64_t gets, std::int64_t bytes);
    /// Before a day is counted anew.
    void clearStored(const AnalyticsDay &day);
    void remove(std::int64_t bucket, const std::string &id);
    /// All days, as S3 exports them.
    std::string csv(std::int64_t bucket, const api::s3::AnalyticsConfiguration &configuration);

private:
    store::Connection &m_connection;
};

} // namespace nephoscope::s3
