#pragma once

#include "gui/consoles/kms/Keys.h"
#include "gui/describe/ResourceType.h"

namespace nephoscope::gui::kms {

/// What can be done with chosen keys, and Create key.
void addActions(ResourceType<Key> &type);
/// The same for the page of one key.
std::vector<Action> keyActions();

} // namespace nephoscope::gui::kms
