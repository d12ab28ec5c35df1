#pragma once

#include "gui/describe/FormDescription.h"
#include "transfer/UploadHeaders.h"

#include <functional>

namespace nephoscope::gui::s3 {

/// What an upload may say of its objects; access control lists only where the bucket heeds them. `largest` says how many bytes
/// the largest file has, which the parts must hold; null: none.
FormDescription uploadForm(bool takesAcls, std::function<qint64()> largest = {});
/// JobOptions::partSize as it was chosen; 0: automatic.
std::uint64_t uploadPartSize(const FormValues &values);
/// The same as headers of every object.
transfer::UploadHeaders uploadHeaders(const FormValues &values);

} // namespace nephoscope::gui::s3
