#pragma once

#include "services/Metrics.h"
#include "services/logs/LiveTail.h"
#include "services/logs/Queries.h"
#include "services/logs/Subscriptions.h"

namespace nephoscope::logs {

/// Amazon CloudWatch Logs: groups, streams, events, filter patterns, retention, queries.
class LogsService final : public Service
{
public:
    explicit LogsService(std::shared_ptr<Metrics> metrics) : m_metrics(std::move(metrics)) {}

    std::string_view id() const override { return "logs"; }
    std::span<const store::Migration> migrations() const override;
    void registerOperations(ServiceRegistry &registry, const ServiceHost &host) override;
    void start(const ServiceHost &host) override;
    void stop() override;
    void onReset() override;
    /// By identity policies; services of AWS write their own logs, and EventBridge what resource policies let it.
    Expected<void> authorize(ReadContext &context, const api::Operation &operation, const api::Value &input) override;
    /// The group an input names, as policies write it; `*` for what is about no group.
    std::string resourceOf(ReadContext &context, const api::Operation &operation, const api::Value &input) override;

private:
    const std::shared_ptr<Metrics> m_metrics;
    Subscriptions m_subscriptions;
    Queries m_queries;
    LiveTail m_liveTail;
};

} // namespace nephoscope::logs
