#pragma once

#include "gui/consoles/s3/ObjectDrag.h"

namespace nephoscope::gui::s3 {

/// Asks for a bucket or folder, typed or browsed for, then copies or moves the objects there.
void askToPut(const ActionContext &context, const ObjectSet &set, bool move);

} // namespace nephoscope::gui::s3
