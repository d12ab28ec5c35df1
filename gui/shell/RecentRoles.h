#pragma once

#include "gui/bridge/Acting.h"

#include <vector>

/// The last five roles that were switched to, latest first, for all windows; kept in the session.
namespace nephoscope::gui::recentroles {

std::vector<ActingWish> all();
void remember(const ActingWish &role);
void forget(const ActingWish &role);

} // namespace nephoscope::gui::recentroles
