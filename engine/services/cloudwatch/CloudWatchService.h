#pragma once

#include "services/Metrics.h"
#include "services/cloudwatch/AlarmActions.h"

namespace nephoscope::cloudwatch {

/// Amazon CloudWatch: metrics, metric math, alarms and dashboards. Keeps what the other services count.
class CloudWatchService final : public Service
{
public:
    explicit CloudWatchService(std::shared_ptr<Metrics> metrics) : m_metrics(std::move(metrics)) {}

    std::string_view id() const override { return "cloudwatch"; }
    std::span<const store::Migration> migrations() const override { return MetricStore::migrations(); }
    void registerOperations(ServiceRegistry &registry, const ServiceHost &host) override;
    void start(const ServiceHost &host) override;
    void stop() override { m_metrics->flush(true); }
    /// By identity policies, with the condition key `cloudwatch:namespace`; services of AWS put their own metrics.
    Expected<void> authorize(ReadContext &context, const api::Operation &operation, const api::Value &input) override;
    std::string resourceOf(ReadContext &context, const api::Operation &operation, const api::Value &input) override;
    void onReset() override { m_metrics->clear(); }

private:
    std::shared_ptr<Metrics> m_metrics;
    AlarmActions m_actions;
};

} // namespace nephoscope::cloudwatch
