#pragma once

#include "services/Courier.h"
#include "services/s3/EventRecord.h"

#include <string>

namespace nephoscope::s3 {

/// Where an event of a bucket goes: a queue, topic, function or bus, with what S3 says there.
struct EventMail
{
    std::string bucket;  ///< ARN
    std::string account; ///< the bucket's
    std::string to;      ///< ARN
    std::string message;
    std::string id = {}; ///< in the message flow
};

/// The call that brings it, as `s3.amazonaws.com` on behalf of the bucket, so that the destination's policy decides.
/// `trial`: functions are only asked whether they would take it.
Expected<Call> callFor(const EventMail &mail, bool trial = false);

EventOrigin originOf(ReadContext &context);
void sendEvent(WriteContext &context, const Bucket &bucket, const std::string &to, const std::string &message);
/// To the default bus of the bucket's account and Region.
void sendBridgeEvent(WriteContext &context, const Bucket &bucket, const BridgeEvent &event);

/// Brings what notify() has put down. A destination that fails is tried for a day.
class EventDelivery
{
public:
    EventDelivery();
    void registerOperations(ServiceRegistry &registry, const ServiceHost &host);
    void start(const ServiceHost &host) { m_courier.start(host); }

private:
    const ServiceHost *m_host = nullptr;
    Courier m_courier;
};

} // namespace nephoscope::s3
