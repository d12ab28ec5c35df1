#pragma once

#include "door/Service.h"

namespace nephoscope::sts {

/// AWS Security Token Service: who am I.
class StsService final : public Service
{
public:
    std::string_view id() const override { return "sts"; }
    std::span<const store::Migration> migrations() const override { return {}; }
    void registerOperations(ServiceRegistry &registry, const ServiceHost &host) override;
};

} // namespace nephoscope::sts
