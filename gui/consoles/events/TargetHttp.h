#pragma once

#include "gui/consoles/events/Rules.h"

// What a target adds to the calls of its API destination: parts of the path, query, headers.
namespace nephoscope::gui::events {

/// Shown while `targetType` is `api-destination`. `before` is null for a new target.
FormSection httpSection(const Target *before);
/// Leaves the target as it is where nothing was entered.
void putHttp(Target &target, const FormValues &values);

} // namespace nephoscope::gui::events
