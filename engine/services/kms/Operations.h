#pragma once

#include "door/Service.h"
#include "services/kms/KeyRepository.h"

namespace nephoscope::kms {

// One file of operations each; see KmsService.cpp.
void registerAliases(ServiceRegistry &registry);
void registerDataKeys(ServiceRegistry &registry);
void registerEncryption(ServiceRegistry &registry);
void registerGrants(ServiceRegistry &registry);
void registerKeys(ServiceRegistry &registry);
void registerKeyPolicies(ServiceRegistry &registry);
void registerRotation(ServiceRegistry &registry);
void registerSigning(ServiceRegistry &registry);
void registerTags(ServiceRegistry &registry);
/// Imported material, custom key stores, several Regions: refused in AWS's words.
void registerRefused(ServiceRegistry &registry);

/// Sees to it that the key's deletion and its next rotation happen when the clock reaches them.
void keepAppointment(WriteContext &context, const Key &key);

} // namespace nephoscope::kms
