#pragma once

#include "gui/consoles/s3/ObjectDrag.h"
#include "gui/kit/LocationPicker.h"

namespace nephoscope::gui::s3 {

/// Asks for a bucket or folder, typed or browsed for, then copies or moves the objects there. `then` hears where the first of
/// them is, once all have arrived.
void askToPut(const ActionContext &context, const ObjectSet &set, bool move, std::function<void(const S3Location &first)> then = {});

} // namespace nephoscope::gui::s3
