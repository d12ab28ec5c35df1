#pragma once

#include "door/Service.h"
#include "services/kms/KeyRepository.h"

namespace nephoscope::kms {

// One file of operations each; see KmsService.cpp.
void registerAliases(ServiceRegistry &registry);
void registerDataKeys(ServiceRegistry &registry);
void registerEncryption(ServiceRegistry &registry);
void registerGrants(ServiceRegistry &registry);
void registerKeys(ServiceRegistry &registry, const ServiceHost &host);
void registerKeyPolicies(ServiceRegistry &registry);
void registerRotation(ServiceRegistry &registry, const ServiceHost &host);
void registerSigning(ServiceRegistry &registry);
void registerTags(ServiceRegistry &registry);
/// Imported material, custom key stores, several Regions: refused in AWS's words.
void registerRefused(ServiceRegistry &registry);

/// Sees to it that the key's deletion and its next rotation happen when the clock reaches them.
void keepAppointment(const ServiceHost &host, const Key &key);
/// All keys' after a start.
void keepAppointments(const ServiceHost &host);

} // namespace nephoscope::kms
