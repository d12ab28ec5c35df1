#pragma once

#include "door/Cloud.h"

#include <memory>
#include <optional>

namespace nephoscope::http {

/// The reply to an operation that only reads, on this thread: such calls answer before submit() returns. What
/// would come later comes too late and is nothing.
std::optional<Reply> askNow(Cloud &cloud, Call call);

/// An S3 endpoint asks S3 how to behave.
Caller s3Itself();

} // namespace nephoscope::http
