#pragma once

#include "door/Authorization.h"
#include "door/Service.h"

#include <memory>

namespace nephoscope {
class Metrics;
}

namespace nephoscope::lambda {

class Downloads;
class Fleet;
class Pollers;
class Roles;

/// AWS Lambda: functions from zips, run by the machine's own interpreters in confined processes (see Fleet, Worker and process/init/main.cpp).
class LambdaService final : public Service
{
public:
    explicit LambdaService(std::shared_ptr<Metrics> metrics);
    ~LambdaService() override;

    std::string_view id() const override { return "lambda"; }
    std::span<const store::Migration> migrations() const override;
    void registerOperations(ServiceRegistry &registry, const ServiceHost &host) override;
    void start(const ServiceHost &host) override;
    void stop() override;
    void onReset() override;
    /// By identity policies and those of functions and layers.
    Expected<void> authorize(ReadContext &context, const api::Operation &operation, const api::Value &input) override;

private:
    const std::shared_ptr<Metrics> m_metrics;
    CompiledPolicies m_policies{"function policy"};
    std::unique_ptr<Downloads> m_downloads;
    std::unique_ptr<Roles> m_roles;
    std::unique_ptr<Fleet> m_fleet;
    std::unique_ptr<Pollers> m_pollers;
};

} // namespace nephoscope::lambda
