#pragma once

#include "gui/describe/FormDescription.h"
#include "transfer/CopySettings.h"

// What copies are to be where they go: as their source, as S3 makes them, or as it is said here. S3 User Guide, "Copying,
// moving, and renaming objects".
namespace nephoscope::gui::s3 {

FormDescription copyOptions();
/// For CopyJob::Order::settings; empty: S3's own.
transfer::UploadHeaders copySettings(const FormValues &values);

} // namespace nephoscope::gui::s3
