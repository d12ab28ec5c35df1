#pragma once

#include "door/Service.h"
#include "services/identity/Places.h"

namespace nephoscope::organizations {

/// AWS Organizations: accounts in a tree of units, and policies that limit what they may do. The door asks
/// `identity::Places`, which stands before IAM's book.
class OrganizationsService final : public Service
{
public:
    explicit OrganizationsService(std::shared_ptr<identity::Places> places) : m_places(std::move(places)) {}

    std::string_view id() const override { return "organizations"; }
    std::span<const store::Migration> migrations() const override;
    void registerOperations(ServiceRegistry &registry, const ServiceHost &host) override;
    void start(const ServiceHost &host) override { m_places->open(host.database.writer()); }
    Identities *identities() override { return m_places.get(); }
    void onReset() override { m_places->onReset(); }
    std::string resourceOf(ReadContext &context, const api::Operation &operation, const api::Value &input) override;

private:
    const std::shared_ptr<identity::Places> m_places;
};

} // namespace nephoscope::organizations
