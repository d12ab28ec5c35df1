#include "services/kms/KmsService.h"

#include "services/kms/Operations.h"

namespace nephoscope::kms {

std::span<const store::Migration> KmsService::migrations() const
{
    return KeyRepository::migrations();
}

void KmsService::registerOperations(ServiceRegistry &registry, const ServiceHost &host)
{
    registerKeys(registry, host);
    registerAliases(registry);
    registerKeyPolicies(registry);
    registerTags(registry);
    registerGrants(registry);
    registerEncryption(registry);
    registerDataKeys(registry);
    registerSigning(registry);
    registerRotation(registry, host);
    registerRefused(registry);
    keepAppointments(host);
}

} // namespace nephoscope::kms
