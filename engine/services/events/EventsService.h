#pragma once

#include "door/Service.h"
#include "services/ManagementReads.h"
#include "services/events/Delivery.h"
#include "services/events/Router.h"

namespace nephoscope::events {

/// Amazon EventBridge: buses, rules and their targets, schedules, archives, API destinations. Services put their events on the default bus as
/// themselves (`s3.amazonaws.com`), which is how they may use sources that begin with `aws.`.
class EventsService final : public Service
{
public:
    EventsService(const std::shared_ptr<Metrics> &metrics, const std::shared_ptr<ManagementReads> &reads)
        : m_router(metrics, reads), m_delivery(metrics)
    {
    }

    std::string_view id() const override { return "events"; }
    std::span<const store::Migration> migrations() const override { return Repository::migrations(); }
    void registerOperations(ServiceRegistry &registry, const ServiceHost &host) override;
    void start(const ServiceHost &host) override;
    void stop() override { m_delivery.stop(); }
    Expected<void> authorize(ReadContext &context, const api::Operation &operation, const api::Value &input) override;
    void onReset() override;

private:
    Router m_router;
    Delivery m_delivery;
};

} // namespace nephoscope::events
