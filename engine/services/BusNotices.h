#pragma once

#include "services/Courier.h"

#include <string>
#include <vector>

namespace nephoscope {

/// An event that a service tells EventBridge of its own accord.
struct BusNotice
{
    std::string detailType;
    std::vector<std::string> resources; ///< ARNs
    std::string detail;                 ///< JSON
};

/// Brings what a service has to tell to the default bus of its account and Region, as `aws.SERVICE`. At least once; also
/// after kill -9. Given up after an hour.
class BusNotices
{
public:
    /// `service` as its id in the engine: events are from `aws.SERVICE`.
    explicit BusNotices(std::string service);

    /// `Of` names the service's id, see SettleParcel.
    template <class Of>
    void registerOperations(ServiceRegistry &registry, const ServiceHost &host)
    {
        m_host = &host;
        m_courier.registerOperations<SettleParcel<Of>>(registry, host);
    }
    /// To be called by Service::start().
    void start(const ServiceHost &host) { m_courier.start(host); }

    /// In the transaction in which it happens.
    static void send(WriteContext &context, const std::string &service, const std::string &account, const std::string &region, const BusNotice &notice);

private:
    const std::string m_service;
    const ServiceHost *m_host = nullptr;
    Courier m_courier;
};

} // namespace nephoscope
