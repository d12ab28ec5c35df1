#pragma once

#include "api/generated/s3.h"
#include "core/Disk.h"
#include "services/s3/BucketRepository.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::s3 {

/// Lines of an access log that wait for their delivery, in a file of their own, so that kill -9 loses none of them.
/// Its first line says where they belong. Used by one thread at a time.
class LogSpool
{
public:
    LogSpool() = default;
    /// A new file in `folder`, which is made when it is not there. Without a file (a full disk) lines are kept in memory alone.
    LogSpool(const std::filesystem::path &folder, Bucket source, api::s3::LoggingEnabled logging, Timestamp first, std::string unique);
    /// What earlier processes have left, read whole.
    static std::vector<LogSpool> leftovers(const std::filesystem::path &folder);

    void append(std::string_view line);
    /// Fixes the time of delivery, and with it the name of the object: another attempt writes over what the first one wrote.
    void seal(Timestamp delivery);
    /// The lines are delivered, or nobody wants them.
    static void remove(const std::filesystem::path &file);

    const Bucket &source() const { return m_source; }
    const api::s3::LoggingEnabled &logging() const { return m_logging; }
    Timestamp first() const { return m_first; }
    Timestamp delivery() const { return m_delivery; } ///< zero until it is sealed
    const std::string &unique() const { return m_unique; } ///< 16 hex digits
    const std::string &lines() const { return m_lines; }
    const std::filesystem::path &file() const { return m_file; }

private:
    bool read(const std::filesystem::path &file);

    std::filesystem::path m_file;
    FileHandle m_handle;
    Bucket m_source;
    api::s3::LoggingEnabled m_logging;
    Timestamp m_first{};
    Timestamp m_delivery{};
    std::string m_unique;
    std::string m_lines;
};

} // namespace nephoscope::s3
