#pragma once

#include "door/Service.h"
#include "services/identity/Book.h"

namespace nephoscope::iam {

/// AWS Identity and Access Management: users, groups, roles, policies, keys. What the door asks is in `identity`.
class IamService final : public Service
{
public:
    explicit IamService(std::shared_ptr<identity::Book> book) : m_book(std::move(book)) {}

    std::string_view id() const override { return "iam"; }
    std::span<const store::Migration> migrations() const override;
    void registerOperations(ServiceRegistry &registry, const ServiceHost &host) override;
    void start(const ServiceHost &host) override { m_book->open(host); }
    Expected<void> authorize(ReadContext &context, const api::Operation &operation, const api::Value &input) override;
    std::string resourceOf(ReadContext &context, const api::Operation &operation, const api::Value &input) override;
    Identities *identities() override { return m_book.get(); }
    void onReset() override { m_book->onReset(); }

private:
    const std::shared_ptr<identity::Book> m_book;
};

} // namespace nephoscope::iam
