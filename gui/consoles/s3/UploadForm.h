#pragma once

#include "gui/describe/FormDescription.h"
#include "transfer/UploadHeaders.h"

namespace nephoscope::gui::s3 {

/// What an upload may say of its objects; access control lists only where the bucket heeds them.
FormDescription uploadForm(bool takesAcls);
/// The same as headers of every object.
transfer::UploadHeaders uploadHeaders(const FormValues &values);

} // namespace nephoscope::gui::s3
