#pragma once

#include "door/Service.h"

#include <memory>

namespace nephoscope::secretsmanager {

class Rotator;

/// AWS Secrets Manager. Values lie encrypted under data keys that KMS made, one for each version; KMS is asked in the
/// name of the caller, as `secretsmanager.amazonaws.com`. Secrets are found by name, ARN, or ARN without the last six
/// characters. Rotation calls a Lambda function through the door.
class SecretsManagerService final : public Service
{
public:
    SecretsManagerService();
    ~SecretsManagerService() override;

    std::string_view id() const override { return "secretsmanager"; }
    std::span<const store::Migration> migrations() const override;
    void registerOperations(ServiceRegistry &registry, const ServiceHost &host) override;
    void start(const ServiceHost &host) override;
    /// By identity policies and the secret's own.
    Expected<void> authorize(ReadContext &context, const api::Operation &operation, const api::Value &input) override;

private:
    const std::unique_ptr<Rotator> m_rotator;
};

} // namespace nephoscope::secretsmanager
