#pragma once

#include "door/Service.h"

#include <memory>

namespace nephoscope {
class Metrics;
}

namespace nephoscope::sqs {

struct Broker;

/// Amazon Simple Queue Service.
class SqsService final : public Service
{
public:
    explicit SqsService(std::shared_ptr<Metrics> metrics);
    ~SqsService() override;

    std::string_view id() const override { return "sqs"; }
    std::span<const store::Migration> migrations() const override;
    void registerOperations(ServiceRegistry &registry, const ServiceHost &host) override;
    Expected<void> authorize(ReadContext &context, const api::Operation &operation, const api::Value &input) override;
    void stop() override;
    void onReset() override;

private:
    const std::shared_ptr<Metrics> m_metrics;
    std::unique_ptr<Broker> m_broker; ///< from the first request on
};

} // namespace nephoscope::sqs
