#pragma once

#include "gui/consoles/events/Rules.h"

// What a target gets: the event, a part of it, something else.
namespace nephoscope::gui::events {

/// `before` is null for a new target.
FormSection inputSection(const QString &rule, const Target *before);
void putInput(Target &target, const FormValues &values);

} // namespace nephoscope::gui::events
