#pragma once

#include "services/BusNotices.h"

namespace nephoscope::kms {

/// AWS Key Management Service. Backing keys lie in the blob store, encrypted under the data folder's master
/// key; what is done with them happens on the caller's thread. A service that calls through the door as
/// `SERVICE.amazonaws.com` (Caller::userAgent, Via::Service) acts for its caller's principal; EnableKey of
/// `alias/aws/SERVICE` gives it its AWS managed key.
class KmsService final : public Service
{
public:
    std::string_view id() const override { return "kms"; }
    std::span<const store::Migration> migrations() const override;
    void registerOperations(ServiceRegistry &registry, const ServiceHost &host) override;
    void start(const ServiceHost &host) override { m_notices.start(host); }
    /// Whoever has signed may come as far as the key, whose policy and grants the handlers ask; what is about no key is
    /// the root user's.
    Expected<void> authorize(ReadContext &context, const api::Operation &operation, const api::Value &input) override;

private:
    BusNotices m_notices{"kms"};
};

} // namespace nephoscope::kms
