#pragma once

#include "door/Audit.h"

#include <boost/json/object.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nephoscope::cloudtrail {

struct EventResource
{
    std::string type; ///< `AWS::S3::Bucket`
    std::string arn;
};

/// One event as CloudTrail keeps it: what it can be looked up by, and the record itself.
struct Event
{
    std::int64_t sequence = 0;
    std::string account;
    std::string region;
    Timestamp time{};
    std::string id;
    std::string name;
    std::string source; ///< `s3.amazonaws.com`
    std::string user;
    std::string accessKey;
    bool readOnly = false;
    bool isData = false;
    std::vector<EventResource> resources;
    std::string record; ///< JSON (CloudTrail User Guide, "CloudTrail record contents")
};

/// Whether an operation is a data event: about what a resource holds, not about the resource.
bool isDataEvent(const api::Operation &operation);
Event makeEvent(const AuditedCall &audited, std::string id);

/// The members of a structure as records show them: names begin in lower case, secrets and bytes are left out.
boost::json::object toParameters(const api::Shape &shape, const void *structure);

} // namespace nephoscope::cloudtrail
