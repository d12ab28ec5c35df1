#pragma once

#include "gui/describe/Resource.h"

namespace nephoscope::gui::s3 {

/// Turns Transfer Acceleration of a bucket on; `then` is called when it is.
void enableAcceleration(const ActionContext &context, const QString &bucket, std::function<void()> then = {});
/// Files below `prefix` go up through the nearest edge location, where the bucket allows it; elsewhere the action says
/// so and offers to enable it.
Action edgeUpload(const QString &bucket, const QString &prefix);

} // namespace nephoscope::gui::s3
