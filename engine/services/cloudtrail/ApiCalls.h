#pragma once

#include "services/Courier.h"
#include "services/cloudtrail/Events.h"

namespace nephoscope::cloudtrail {

/// Brings what trails log of management to EventBridge, as `AWS API Call via CloudTrail` on the account's default bus of the
/// event's Region (EventBridge User Guide, "Events delivered via AWS CloudTrail"): only while a trail of the account that
/// covers the Region is logging, and reads (Get, List, Describe …) only where a rule asks for them. At least once; also after kill -9.
class ApiCalls
{
public:
    ApiCalls();
    void registerOperations(ServiceRegistry &registry, const ServiceHost &host);
    void start(const ServiceHost &host) { m_courier.start(host); }

    /// In the transaction that keeps the events.
    static void send(WriteContext &context, const std::vector<Event> &events, bool reads);

private:
    const ServiceHost *m_host = nullptr;
    Courier m_courier;
};

} // namespace nephoscope::cloudtrail
