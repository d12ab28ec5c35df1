#pragma once

#include "services/s3/AccessControl.h"

#include <string>
#include <vector>

namespace nephoscope::s3 {

/// One record of a server access log (S3 User Guide, "Amazon S3 server access log format"). Texts are as they
/// are; an empty one is `-`.
struct LogLine
{
    std::string owner, bucket;
    Timestamp time{};
    std::string address, requester, requestId, operation, key, requestLine;
    int status = 0;
    std::string error;
    std::uint64_t sent = 0;
    std::string size;
    std::int64_t total = 0, turnAround = 0; ///< milliseconds
    std::string referer, agent, version, hostId, signature, authentication, host, region;
    bool aclRequired = false;

    std::string text() const;
};

/// The record of a call, but for what went out; behind it one for each key of a list that was deleted.
std::vector<LogLine> logLines(const Call &call, const S3Admission &admission, const Reply &reply, Timestamp began, Timestamp now);

} // namespace nephoscope::s3
