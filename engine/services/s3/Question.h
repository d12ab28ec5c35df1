#pragma once

#include "door/Service.h"
#include "services/BucketQuestion.h"

namespace nephoscope::s3 {

class AccessControl;

/// Whether somebody, not the caller of `context`, may: see BucketQuestion.
Expected<void> mayDo(const ServiceHost &host, AccessControl &control, ReadContext &context, const BucketQuestion::Input &question);

} // namespace nephoscope::s3
