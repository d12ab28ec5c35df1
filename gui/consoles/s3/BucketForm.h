#pragma once

#include "api/generated/s3.h"
#include "gui/describe/FormDescription.h"

namespace nephoscope::gui::s3 {

/// Create bucket: the name with its rules ticked while typing, and the Region, at first `region`.
FormType<api::s3::CreateBucket> bucketForm(const QString &region);

} // namespace nephoscope::gui::s3
