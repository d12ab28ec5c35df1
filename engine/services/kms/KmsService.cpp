#include "services/kms/KmsService.h"

#include "services/kms/Operations.h"

#include <algorithm>
#include <iterator>

namespace nephoscope::kms {

namespace {

struct OfKms
{
    static constexpr std::string_view serviceId = "kms";
};

} // namespace

std::span<const store::Migration> KmsService::migrations() const
{
    return KeyRepository::migrations();
}

void KmsService::registerOperations(ServiceRegistry &registry, const ServiceHost &host)
{
    m_notices.registerOperations<OfKms>(registry, host);
    registerKeys(registry);
    registerAliases(registry);
    registerKeyPolicies(registry);
    registerTags(registry);
    registerGrants(registry);
    registerEncryption(registry);
    registerDataKeys(registry);
    registerSigning(registry);
    registerRotation(registry);
    registerRefused(registry);
}

Expected<void> KmsService::authorize(ReadContext &context, const api::Operation &operation, const api::Value &input)
{
    static constexpr std::string_view aboutNoKey[] = {"CreateKey", "GenerateRandom", "ListAliases", "ListKeys"};
    const bool anonymous = context.caller().principal.kind == Principal::Kind::Anonymous;
    if (anonymous || std::find(std::begin(aboutNoKey), std::end(aboutNoKey), operation.name) != std::end(aboutNoKey))
        return Service::authorize(context, operation, input);
    return {};
}

} // namespace nephoscope::kms
