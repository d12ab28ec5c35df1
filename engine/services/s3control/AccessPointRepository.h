#pragma once

#include "services/AccessPoints.h"
#include "services/s3/Tags.h"
#include "store/Database.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::s3control {

/// `NoSuchAccessPoint`.
Error noSuchAccessPoint(std::string_view name);

/// Rows of s3control_access_points over one connection.
class AccessPointRepository
{
public:
    explicit AccessPointRepository(store::Connection &connection) : m_connection(connection) {}

    std::optional<AccessPoint> find(std::string_view account, std::string_view region, std::string_view name);
    std::optional<AccessPoint> findAlias(std::string_view alias);
    /// Of any Region.
    std::optional<AccessPoint> findAnywhere(std::string_view account, std::string_view name);
    std::optional<AccessPoint> findOfBucket(std::string_view bucket);
    /// By name, after `after`, at most `limit`; an empty bucket takes all.
    std::vector<AccessPoint> list(std::string_view account, std::string_view region, std::string_view bucket, std::string_view after,
                                  std::size_t limit);
    void insert(const AccessPoint &point);
    void setPolicy(const AccessPoint &point);
    void remove(const AccessPoint &point);
    /// Of one that is there; they go with it.
    s3::Tags tags(const AccessPoint &point);
    void setTags(const AccessPoint &point, s3::Tags tags);

private:
    store::Connection &m_connection;
};

} // namespace nephoscope::s3control
