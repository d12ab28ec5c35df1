#pragma once

#include "door/Service.h"

namespace nephoscope::s3 {

/// Amazon S3: general purpose buckets and their objects.
class S3Service final : public Service
{
public:
    ~S3Service() override;
    std::string_view id() const override { return "s3"; }
    std::span<const store::Migration> migrations() const override;
    void registerOperations(ServiceRegistry &registry, const ServiceHost &host) override;
    void onReset() override;
};

} // namespace nephoscope::s3
