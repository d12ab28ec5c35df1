#pragma once

#include "services/logs/Subscriptions.h"

namespace nephoscope::logs {

/// Amazon CloudWatch Logs: groups, streams, events, filter patterns, retention.
class LogsService final : public Service
{
public:
    std::string_view id() const override { return "logs"; }
    std::span<const store::Migration> migrations() const override;
    void registerOperations(ServiceRegistry &registry, const ServiceHost &host) override;
    void start(const ServiceHost &host) override { m_subscriptions.start(host); }
    /// By identity policies; services of AWS write their own logs.
    Expected<void> authorize(ReadContext &context, const api::Operation &operation, const api::Value &input) override;
    /// The group an input names, as policies write it; `*` for what is about no group.
    std::string resourceOf(ReadContext &context, const api::Operation &operation, const api::Value &input) override;

private:
    Subscriptions m_subscriptions;
};

} // namespace nephoscope::logs
