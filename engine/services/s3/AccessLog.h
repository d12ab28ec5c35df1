#pragma once

#include "services/s3/AccessControl.h"
#include "services/s3/LogSpool.h"

#include <map>
#include <mutex>

namespace nephoscope::s3 {

/// Server access logs (S3 User Guide, "Logging requests with server access logging"): a line for each request
/// to a bucket that wants them, gathered and delivered as objects into its target bucket by
/// `logging.s3.amazonaws.com`, whom the target's policy must let in. Lines that were not delivered when the process is
/// killed are delivered by the next one. Thread-safe.
class AccessLog
{
public:
    /// From the first line to its delivery, by the clock.
    static constexpr Duration interval = std::chrono::minutes(1);
    /// Lines are delivered earlier when there are this many bytes of them.
    static constexpr std::size_t maxBytes = 1024 * 1024;

    explicit AccessLog(const ServiceHost &host);
    AccessLog(const AccessLog &) = delete;
    AccessLog &operator=(const AccessLog &) = delete;

    /// A request that was let in or refused has its reply; over HTTP the line waits for what goes out.
    void note(const Call &call, const S3Admission &admission, const Reply &reply, Timestamp began);
    /// What was gathered, now.
    void deliverAll();
    /// Whether an earlier process has left lines.
    static bool hasLeftovers(const ServiceHost &host);
    /// Every bucket is gone.
    void forgetAll();

private:
    void add(const std::shared_ptr<const BucketAccess> &source, Timestamp time, std::string_view line);
    void deliver(LogSpool &&batch);

    const ServiceHost &m_host;
    std::mutex m_mutex;
    bool m_armed = false;
    std::map<std::string, LogSpool> m_batches; ///< by source bucket, target and, where days are kept apart, day
};

/// The name a batch is delivered under; `unique` is 16 hex digits.
std::string logKey(const Bucket &source, const api::s3::LoggingEnabled &logging, Timestamp event, Timestamp delivery,
                   std::string_view unique);

} // namespace nephoscope::s3
