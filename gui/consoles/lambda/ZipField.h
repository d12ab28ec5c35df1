#pragma once

#include "gui/describe/FormDescription.h"

namespace nephoscope::gui::lambda {

/// A zip from disk, `zipFile`: what is entered is its path, for readZip().
FieldDescription zipField();

} // namespace nephoscope::gui::lambda
