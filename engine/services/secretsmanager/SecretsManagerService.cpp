#include "services/secretsmanager/SecretsManagerService.h"

#include "services/secretsmanager/Access.h"
#include "services/secretsmanager/Operations.h"
#include "services/secretsmanager/Rotator.h"

namespace nephoscope::secretsmanager {

SecretsManagerService::SecretsManagerService() : m_rotator(std::make_unique<Rotator>()) {}

SecretsManagerService::~SecretsManagerService() = default;

std::span<const store::Migration> SecretsManagerService::migrations() const
{
    return SecretRepository::migrations();
}

void SecretsManagerService::registerOperations(ServiceRegistry &registry, const ServiceHost &host)
{
    registerSecrets(registry);
    registerDeletion(registry);
    registerValues(registry);
    registerReading(registry);
    registerVersions(registry);
    registerListing(registry);
    registerPolicies(registry);
    registerTags(registry);
    registerPasswords(registry);
    registerRefused(registry);
    m_rotator->registerOperations(registry, host);
}

void SecretsManagerService::start(const ServiceHost &host)
{
    m_rotator->start(host);
}

Expected<void> SecretsManagerService::authorize(ReadContext &context, const api::Operation &operation, const api::Value &input)
{
    // The engine's own operations are not to be named by any client.
    if (operation.method.empty())
        return Service::authorize(context, operation, input);
    return authorizeCall(context, operation, input);
}

} // namespace nephoscope::secretsmanager
