#pragma once

#include "door/Service.h"

#include <optional>

namespace nephoscope::iam {

/// What an account wants of its users' passwords.
struct PasswordRules
{
    std::int32_t length = 8;
    bool symbols = false, numbers = false, upper = false, lower = false;
    bool mayChange = false;
    std::int32_t days = 0;  ///< 0: passwords do not expire
    std::int32_t reuse = 0; ///< how many earlier ones may not come again
    bool hardExpiry = false;
};
/// Nothing for an account that has set no rules.
std::optional<PasswordRules> passwordRules(ReadContext &context);

} // namespace nephoscope::iam
