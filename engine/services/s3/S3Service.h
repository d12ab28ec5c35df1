#pragma once

#include "door/Service.h"
#include "services/s3/Inventory.h"

namespace nephoscope::s3 {

/// Amazon S3: general purpose buckets and their objects.
class S3Service final : public Service
{
public:
    std::string_view id() const override { return "s3"; }
    std::span<const store::Migration> migrations() const override;
    void registerOperations(ServiceRegistry &registry, const ServiceHost &host) override;
    void start(const ServiceHost &host) override { m_inventories.start(host); }
    void stop() override { m_inventories.stop(); }

private:
    InventoryDelivery m_inventories;
};

} // namespace nephoscope::s3
