#pragma once

#include "door/Service.h"
#include "services/Metrics.h"
#include "services/identity/Book.h"
#include "services/s3/AccessControl.h"
#include "services/s3/AccessLog.h"
#include "services/s3/Analytics.h"
#include "services/s3/ArchiveSelect.h"
#include "services/s3/EventDelivery.h"
#include "services/s3/Inventory.h"

namespace nephoscope::s3 {

/// Amazon S3: general purpose and directory buckets and their objects.
class S3Service final : public Service
{
public:
    S3Service(std::shared_ptr<Metrics> published, std::shared_ptr<identity::Book> book)
        : m_published(std::move(published)), m_book(std::move(book)) {}

    std::string_view id() const override { return "s3"; }
    std::span<const store::Migration> migrations() const override;
    void registerOperations(ServiceRegistry &registry, const ServiceHost &host) override;
    void start(const ServiceHost &host) override;
    void stop() override;
    Expected<void> authorize(ReadContext &context, const api::Operation &operation, const api::Value &input) override;
    void answered(const Call &call, const Admission &admission, Reply &reply, Timestamp began) override;
    void onReset() override;

private:
    const std::shared_ptr<Metrics> m_published;
    const std::shared_ptr<identity::Book> m_book; ///< for the sessions of directory buckets
    AccessControl m_access;
    std::optional<AccessLog> m_log;
    std::optional<RequestMetrics> m_metrics;
    std::optional<Analytics> m_analytics;
    InventoryDelivery m_inventories;
    ArchiveSelects m_selects;
    EventDelivery m_events;
};

} // namespace nephoscope::s3
