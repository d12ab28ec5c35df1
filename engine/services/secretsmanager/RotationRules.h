#pragma once

#include "core/Expected.h"
#include "services/secretsmanager/SecretRepository.h"

namespace nephoscope::secretsmanager {

inline constexpr std::string_view rotationJob = "secretsmanager.rotate";

/// `InvalidParameterException` for rules that Secrets Manager does not take: both kinds at once, more often than every four
/// hours, windows that are none.
Expected<void> checkRules(const RotationRules &rules);
/// When the window of the next rotation opens.
std::optional<Timestamp> nextRotation(const RotationRules &rules, Timestamp from);
/// The end of that window: what DescribeSecret tells.
std::optional<Timestamp> nextRotationDate(const Secret &secret);

} // namespace nephoscope::secretsmanager
