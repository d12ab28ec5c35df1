#pragma once

#include "gui/consoles/secretsmanager/Secrets.h"
#include "gui/describe/ResourceType.h"

namespace nephoscope::gui::secretsmanager {

/// What can be done with chosen secrets, and Store a new secret.
void addActions(ResourceType<Secret> &type);
/// The same for the page of one secret.
std::vector<Action> secretActions();

} // namespace nephoscope::gui::secretsmanager
