#pragma once

#include "gui/consoles/s3/UploadLock.h"

#include <functional>

namespace nephoscope::gui::s3 {

/// What an upload may say of its objects depends on the bucket, and on the files.
struct UploadTarget
{
    bool takesAcls = false;    ///< access control lists are asked for only where the bucket heeds them
    bool enforcesOwner = false; ///< … and where it is known to heed none, the form says so
    UploadLock lock = {};
    std::function<qint64()> largest = {}; ///< bytes of the largest file, which the parts must hold; null: none
};

FormDescription uploadForm(const UploadTarget &target);
/// JobOptions::partSize as it was chosen; 0: automatic.
std::uint64_t uploadPartSize(const FormValues &values);
/// The same as headers of every object.
transfer::UploadHeaders uploadHeaders(const FormValues &values);

} // namespace nephoscope::gui::s3
