#pragma once

#include "door/Service.h"
#include "services/identity/Book.h"

namespace nephoscope::sts {

/// AWS Security Token Service: temporary credentials, which are rows that survive a restart and really expire.
class StsService final : public Service
{
public:
    explicit StsService(std::shared_ptr<identity::Book> book) : m_book(std::move(book)) {}

    std::string_view id() const override { return "sts"; }
    std::span<const store::Migration> migrations() const override { return {}; }
    void registerOperations(ServiceRegistry &registry, const ServiceHost &host) override;
    Expected<void> authorize(ReadContext &context, const api::Operation &operation, const api::Value &input) override;
    std::string resourceOf(ReadContext &context, const api::Operation &operation, const api::Value &input) override;

private:
    const std::shared_ptr<identity::Book> m_book;
};

} // namespace nephoscope::sts
