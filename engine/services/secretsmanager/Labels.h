#pragma once

#include "door/Service.h"
#include "services/secretsmanager/SecretRepository.h"

namespace nephoscope::secretsmanager {

inline constexpr std::size_t maxStages = 20;

/// Puts a label on a version, taking it from another one. Where AWSCURRENT moves, AWSPREVIOUS goes to the version it leaves.
void attach(WriteContext &context, const Secret &secret, std::string_view stage, std::string_view version);
/// Versions without labels beyond the hundredth go, unless they are less than a day old.
void prune(WriteContext &context, const Secret &secret);

} // namespace nephoscope::secretsmanager
