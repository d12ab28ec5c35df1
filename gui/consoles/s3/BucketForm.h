#pragma once

#include "gui/describe/FormDescription.h"

namespace nephoscope::gui::s3 {

/// Create bucket: the name with its rules ticked while typing, the Region (at first `region`) and the settings that a
/// bucket can begin with. CreateBucket comes first, then a Put for each setting that is not S3's default; what is missing
/// when one of these is refused is said, with Retry.
FormDescription bucketForm(const QString &region);

/// Chooses a bucket whose settings the form begins with.
FieldDescription copySettingsField();

} // namespace nephoscope::gui::s3
