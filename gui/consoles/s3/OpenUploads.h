#pragma once

#include "gui/describe/ActionContext.h"

namespace nephoscope::gui::s3 {

/// Continues a multipart upload with its file as a transfer, with a flash that follows it.
void continueUpload(const ActionContext &context, const QString &bucket, const QString &key, const QString &uploadId, const QString &path);

} // namespace nephoscope::gui::s3
