#pragma once

#include "door/Service.h"
#include "services/s3control/StorageLens.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::s3control {

inline constexpr std::string_view defaultLensId = "default-account-dashboard";

/// Every account has one from the beginning, which may be changed but not deleted.
LensConfiguration defaultLens(const std::string &account);
std::string arnOf(const LensConfiguration &configuration);
/// Where it is exported to; null when it is not.
const model::S3BucketDestination *destinationOf(const model::StorageLensConfiguration &configuration);

/// Rows of s3control_lens over one connection.
class LensRepository
{
public:
    explicit LensRepository(store::Connection &connection) : m_connection(connection) {}

    /// The default one even when nobody has changed it.
    std::optional<LensConfiguration> find(const std::string &account, const std::string &id);
    bool isKept(const std::string &account, std::string_view id);
    /// By id, after `after`, at most `limit`; those that are kept.
    std::vector<LensConfiguration> list(const std::string &account, const std::string &after, std::size_t limit);
    void put(const LensConfiguration &configuration);
    void remove(const std::string &account, const std::string &id);
    /// One of which a report is wanted.
    std::optional<LensConfiguration> wanted();
    /// The report of that day was written.
    void setWritten(const LensConfiguration &configuration);

private:
    store::Connection &m_connection;
};

/// Puts it and tells the change feed.
void saveLens(WriteContext &context, const LensConfiguration &configuration);
/// Its next report.
Job lensJob(const LensConfiguration &configuration, Timestamp now);

} // namespace nephoscope::s3control
