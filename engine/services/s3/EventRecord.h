#pragma once

#include "services/s3/Events.h"

#include <string>

namespace nephoscope::s3 {

/// Who did it, in which request, when: what all forms of an event share.
struct EventOrigin
{
    std::string principal; ///< `AWS:AIDA…`, or a service
    std::string requester; ///< an account, or a service
    std::string sourceIp;  ///< empty for S3's own work
    std::string requestId;
    std::string hostId;
    Timestamp time{};
    std::uint64_t sequence = 0; ///< grows with each event of a key
};

/// `{"Records":[…]}` (S3 User Guide, "Event message structure").
std::string eventRecord(const Bucket &bucket, const Object &object, const ObjectEvent &event, const EventOrigin &origin,
                        const std::string &configurationId);

/// What goes to EventBridge ("EventBridge event message structure").
struct BridgeEvent
{
    std::string type;   ///< `Object Created`; empty for what EventBridge is not told
    std::string detail; ///< JSON
};
BridgeEvent bridgeEvent(const Bucket &bucket, const Object &object, const ObjectEvent &event, const EventOrigin &origin);

/// What a destination gets when it is configured.
std::string testEvent(const Bucket &bucket, const EventOrigin &origin);

} // namespace nephoscope::s3
