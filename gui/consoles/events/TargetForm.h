#pragma once

#include "gui/consoles/events/Rules.h"

// The parts of a target's form, for a rule that is there and for one that is made together with its first target.
namespace nephoscope::gui::events {

/// What gets the events, what of them, and what becomes of those that it does not take. A rule that is not there yet has
/// an empty name; then its bus may be empty, too.
std::vector<FormSection> targetSections(const QString &rule, const Target *before);
/// The policies that let the rule in, then the target itself.
FormCalls targetCalls(EngineHost &engine, const QString &rule, const std::string &id, const FormValues &values);
std::string newTargetId();
/// The name of the chosen target; empty without one.
QString chosenTarget(const FormValues &values);

} // namespace nephoscope::gui::events
