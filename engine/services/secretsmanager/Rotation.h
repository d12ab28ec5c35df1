#pragma once

#include "door/Service.h"
#include "services/secretsmanager/Access.h"

namespace nephoscope::secretsmanager {

/// RotateSecret and CancelRotateSecret.
void registerRotation(ServiceRegistry &registry);

/// The version that a rotation has not finished: AWSPENDING is on it and AWSCURRENT is not.
std::optional<std::string> pendingVersion(ReadContext &context, const Secret &secret);
/// Puts down the first call of the function for this version; `trial` only tests. The caller saves the secret.
void beginRotation(WriteContext &context, Secret &secret, const std::string &version, bool trial = false);
/// A call of the secret's function.
Call functionCall(const Secret &secret, const std::string &payload, bool dryRun = false);

} // namespace nephoscope::secretsmanager
