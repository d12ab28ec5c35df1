#pragma once

#include "gui/shell/Page.h"

namespace nephoscope::gui::s3 {

/// Addresses: `s3/buckets`, `s3/buckets/create`, `s3/buckets/NAME?prefix=…`,
/// `s3/buckets/NAME/properties`, `s3/objects/NAME?key=…`.
ServiceConsole makeS3Console();

} // namespace nephoscope::gui::s3
