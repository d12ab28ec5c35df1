#pragma once

#include "door/Service.h"
#include "services/sns/Deliverer.h"
#include "services/sns/FifoPace.h"

namespace nephoscope::sns {

/// Amazon Simple Notification Service. Messages go out in the background (Deliverer); mail and text messages stay in an
/// inbox of the account (Inbox.h). Mobile push, Firehose, message archives and data protection are refused by name.
class SnsService final : public Service
{
public:
    explicit SnsService(std::shared_ptr<Metrics> metrics) : m_deliverer(std::move(metrics)) {}

    std::string_view id() const override { return "sns"; }
    std::span<const store::Migration> migrations() const override;
    void registerOperations(ServiceRegistry &registry, const ServiceHost &host) override;
    void start(const ServiceHost &host) override { m_deliverer.start(host); }
    void stop() override { m_deliverer.stop(); }
    Expected<void> authorize(ReadContext &context, const api::Operation &operation, const api::Value &input) override;
    void onReset() override;

private:
    Deliverer m_deliverer;
    FifoPace m_pace;
};

} // namespace nephoscope::sns
