#pragma once

#include "services/Courier.h"
#include "services/logs/Access.h"

namespace nephoscope::logs {

/// Subscription filters: sends the events that fit a pattern to Lambda functions. What is on its way is a row; it is tried for a
/// day, unless the function is gone or must not be called.
class Subscriptions
{
public:
    Subscriptions();
    void registerOperations(ServiceRegistry &registry, const ServiceHost &host);
    void start(const ServiceHost &host) { m_courier.start(host); }

private:
    const ServiceHost *m_host = nullptr;
    Courier m_courier;
};

/// Puts down what the filters of the group take of new events.
void sendEvents(WriteContext &context, const Group &group, const Stream &stream, const std::vector<model::InputLogEvent> &events);

} // namespace nephoscope::logs
