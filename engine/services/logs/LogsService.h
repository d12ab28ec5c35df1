#pragma once

#include "door/Service.h"

namespace nephoscope::logs {

/// Amazon CloudWatch Logs: groups, streams, events, filter patterns, retention.
class LogsService final : public Service
{
public:
    std::string_view id() const override { return "logs"; }
    std::span<const store::Migration> migrations() const override;
    void registerOperations(ServiceRegistry &registry, const ServiceHost &host) override;
    /// By identity policies; services of AWS write their own logs.
    Expected<void> authorize(ReadContext &context, const api::Operation &operation, const api::Value &input) override;
};

} // namespace nephoscope::logs
