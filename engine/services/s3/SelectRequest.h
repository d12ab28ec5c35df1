#pragma once

#include "api/generated/s3.h"
#include "core/Expected.h"
#include "select/Query.h"

#include <memory>
#include <optional>
#include <string>

namespace nephoscope::s3 {

/// Everything about a query that can be checked without the object: of SelectObjectContent and of restore requests of
/// type SELECT. `MissingRequiredParameter`, `InvalidExpressionType` and the other codes of S3 Select; `NotImplemented` (501) for Parquet.
Expected<select::Request> readSelect(const std::optional<std::string> &expression, const std::optional<api::s3::ExpressionType> &type,
                                     const std::optional<api::s3::InputSerialization> &input,
                                     const std::optional<api::s3::OutputSerialization> &output);

/// An object's body, read from front to back.
std::unique_ptr<select::ByteSource> sourceOf(api::Body body);

} // namespace nephoscope::s3
