#pragma once

#include "door/Cloud.h"

#include <vector>

namespace nephoscope::remote {

/// What a call that succeeded has changed there, named as LocalCloud's services name it; empty for reads. S3's changes
/// say which resource; those of other services only of which kind, so that lists look again.
std::vector<Change> changesOf(const Call &call, const api::Value &output);

} // namespace nephoscope::remote
