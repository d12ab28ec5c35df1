#pragma once

#include "core/Clock.h"
#include "services/identity/Entities.h"

#include <string_view>

namespace nephoscope::identity {

/// Length of the time step of a virtual MFA device (RFC 6238).
constexpr Duration codeStep = std::chrono::seconds(30);

/// The six digits of a device at a time. `seed` is what the device was made with, in base32.
std::string codeAt(std::string_view seed, Timestamp time);

/// Whether `code` is the device's of now, the step before or the one after: by the cloud's clock, or by real time, for a
/// telephone knows no other. The step it belongs to; nothing for a wrong code and for the one that was used last.
std::optional<std::int64_t> checkCode(const Entity &device, std::string_view code, Timestamp now);

/// Two codes in a row, as enabling a device asks for; the step of the second.
std::optional<std::int64_t> checkCodes(const Entity &device, std::string_view first, std::string_view second, Timestamp now);

} // namespace nephoscope::identity
