#pragma once

#include "gui/describe/ActionContext.h"

namespace nephoscope::gui::s3 {

/// Asks where to, then downloads one version of an object as any other download: in parts, with its row in Transfers.
void askToDownloadVersion(const ActionContext &context, const QString &bucket, const QString &key, const QString &versionId);
/// The same, to a file that is known; what it held is replaced once all bytes are there.
void downloadVersion(const ActionContext &context, const QString &bucket, const QString &key, const QString &versionId, const QString &path);

} // namespace nephoscope::gui::s3
