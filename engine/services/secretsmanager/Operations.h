#pragma once

#include "door/Service.h"
#include "services/secretsmanager/SecretRepository.h"

namespace nephoscope::secretsmanager {

// One file of operations each; see SecretsManagerService.cpp.
void registerDeletion(ServiceRegistry &registry);
void registerListing(ServiceRegistry &registry);
void registerPasswords(ServiceRegistry &registry);
void registerPolicies(ServiceRegistry &registry);
void registerReading(ServiceRegistry &registry);
void registerSecrets(ServiceRegistry &registry);
void registerTags(ServiceRegistry &registry);
void registerValues(ServiceRegistry &registry);
void registerVersions(ServiceRegistry &registry);
/// Secrets in several Regions: refused.
void registerRefused(ServiceRegistry &registry);

/// Sees to it that the secret's deletion or its next rotation happens when the clock reaches it.
void keepAppointments(WriteContext &context, const Secret &secret);

} // namespace nephoscope::secretsmanager
