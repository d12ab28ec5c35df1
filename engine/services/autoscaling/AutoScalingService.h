#pragma once

#include "door/Service.h"

#include <memory>

namespace nephoscope {
class Metrics;
}

namespace nephoscope::autoscaling {

class Capacity;
class Runner;
class HookNotices;
class TargetTracking;

/// Amazon EC2 Auto Scaling. An instance is a worker process of this machine that runs the user data of its launch
/// configuration (see Machine); what it writes is in CloudWatch Logs, under `/aws/autoscaling/GROUP` or what the group's tag
/// `nephoscope:log-group` names. A worker that ends is unhealthy and is replaced. What belongs to EC2 itself (launch
/// templates, subnets, load balancers) is refused.
class AutoScalingService final : public Service
{
public:
    /// Without a runner, workers are processes (Machines).
    explicit AutoScalingService(std::shared_ptr<Metrics> metrics, std::shared_ptr<Runner> runner = nullptr);
    ~AutoScalingService() override;

    std::string_view id() const override { return "autoscaling"; }
    std::span<const store::Migration> migrations() const override;
    void registerOperations(ServiceRegistry &registry, const ServiceHost &host) override;
    void start(const ServiceHost &host) override;
    void stop() override;
    void onReset() override;
    std::string resourceOf(ReadContext &context, const api::Operation &operation, const api::Value &input) override;

private:
    const std::shared_ptr<Metrics> m_metrics;
    const std::shared_ptr<Runner> m_runner;
    const std::unique_ptr<TargetTracking> m_tracking;
    const std::unique_ptr<HookNotices> m_notices;
    std::unique_ptr<Capacity> m_capacity;
};

} // namespace nephoscope::autoscaling
