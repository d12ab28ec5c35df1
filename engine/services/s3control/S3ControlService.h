#pragma once

#include "door/Service.h"
#include "services/s3control/JobRunner.h"
#include "services/s3control/StorageLens.h"

namespace nephoscope::s3control {

/// Amazon S3 Control: Batch Operations, access points, Storage Lens, and the account's own block of public access.
class S3ControlService final : public Service
{
public:
    std::string_view id() const override { return "s3control"; }
    std::span<const store::Migration> migrations() const override { return JobRepository::migrations(); }
    void registerOperations(ServiceRegistry &registry, const ServiceHost &host) override;
    void start(const ServiceHost &host) override;
    void stop() override;

private:
    JobRunner m_runner;
    LensDelivery m_lens;
};

} // namespace nephoscope::s3control
