#pragma once

#include "gui/consoles/lambda/Functions.h"

// How Lambda reads a queue for a function: in batches of which size, which messages, how many batches at a time.
namespace nephoscope::gui::lambda {

using Mapping = model::EventSourceMappingConfiguration;

/// The fields of those settings; `now` is one that is there, or an empty one.
std::vector<FieldDescription> readingFields(const Mapping &now);

/// The dialogs that add a queue, or another source, to a function, and that change how a queue is read.
FormDescription addTriggerForm(const QString &function);
FormDescription editTriggerForm(const Mapping &mapping);

/// How many patterns a mapping has.
int filterCount(const Mapping &mapping);

/// Puts what the fields say into a CreateEventSourceMapping or an UpdateEventSourceMapping. `whole`: what is not wanted is
/// said, too, so that it takes the place of what was there.
template <class Input>
void putReading(Input &input, const FormValues &values, bool whole);

} // namespace nephoscope::gui::lambda
