#pragma once

#include "door/Service.h"

namespace nephoscope::iam {

/// AWS Identity and Access Management as far as an account with nobody but its root user needs it.
class IamService final : public Service
{
public:
    std::string_view id() const override { return "iam"; }
    std::span<const store::Migration> migrations() const override { return {}; }
    void registerOperations(ServiceRegistry &registry, const ServiceHost &host) override;
};

} // namespace nephoscope::iam
