#pragma once

#include "api/generated/s3.h"
#include "gui/describe/FormDescription.h"
#include "gui/kit/FactsCard.h"
#include "transfer/UploadHeaders.h"

#include <functional>

namespace nephoscope::gui::s3 {

/// Object Lock of the bucket that an upload goes to.
struct UploadLock
{
    bool enabled = false;
    std::optional<api::s3::DefaultRetention> retention = {}; ///< what keeps objects that say nothing of themselves
    std::function<Timestamp()> now = {};                     ///< the cloud's time
};

/// Retention and legal hold of the objects of an upload.
FormSection uploadLockSection(const UploadLock &lock);
void addLockHeaders(const FormValues &values, transfer::UploadHeaders &headers);
/// What of the bucket's lock meets every upload.
Fact lockFact(const UploadLock &lock);

} // namespace nephoscope::gui::s3
