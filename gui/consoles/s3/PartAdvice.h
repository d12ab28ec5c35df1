#pragma once

#include "gui/consoles/s3/UploadFiles.h"
#include "gui/kit/FactsCard.h"

#include "transfer/TransferManager.h"

namespace nephoscope::gui {
class EngineHost;
}

namespace nephoscope::gui::s3 {

/// From here on S3 suggests a multipart upload: "Uploading and copying objects using multipart upload".
inline constexpr qint64 suggestsParts = 100 * 1024 * 1024;

/// In how many parts of which size the large files of an upload would go, and why: the largest ones one by one, then how many
/// others there are. Empty when none has more than suggestsParts bytes. `region` is the bucket's, to which a network path may lead.
std::vector<Fact> partAdvice(EngineHost &engine, const QString &region, const std::vector<UploadFiles::File> &files, const transfer::JobOptions &options);

} // namespace nephoscope::gui::s3
