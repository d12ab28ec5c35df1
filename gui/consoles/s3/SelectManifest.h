#pragma once

#include "gui/describe/ActionContext.h"

#include <memory>

class QTemporaryFile;

namespace nephoscope::gui::s3 {

/// Asks where the rows of a query (bucket and key, as an inventory has them) are to be kept as a CSV, then goes on to a
/// Batch Operations job with that as its manifest. `object` is the URI of what was queried.
void askForManifest(const ActionContext &context, std::shared_ptr<QTemporaryFile> results, const QString &object);

} // namespace nephoscope::gui::s3
