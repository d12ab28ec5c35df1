#pragma once

#include "services/Courier.h"
#include "services/logs/Access.h"

namespace nephoscope::logs {

/// Subscription filters: sends the events that fit a pattern to Lambda functions. What is to be packed and what is on its way are rows;
/// it is tried for a day, unless the function is gone or must not be called.
class Subscriptions
{
public:
    Subscriptions();
    void registerOperations(ServiceRegistry &registry, const ServiceHost &host);
    /// What an earlier process had under way is due at once.
    void start(const ServiceHost &host);

private:
    const ServiceHost *m_host = nullptr;
    Courier m_courier;
};

/// Puts down that the filters of the group are to be asked for new events, by their numbers; a worker does it after the commit.
void sendEvents(WriteContext &context, const Group &group, const Stream &stream, std::int64_t first, std::int64_t last);

} // namespace nephoscope::logs
