#pragma once

#include "core/Expected.h"

#include <string>
#include <string_view>

namespace nephoscope::sqs {

// SQS's errors by the names of their shapes; the model's patch knows what the query protocol calls them.

Error noSuchQueue();
/// `InvalidAddress` (404): the text is no queue URL.
Error invalidAddress(std::string_view url);
/// `InvalidParameterValue` with a sentence of its own.
Error invalidParameter(std::string message);
/// `InvalidParameterValue`: "Value V for parameter P is invalid. Reason: R".
Error invalidValue(std::string_view value, std::string_view parameter, std::string_view reason);
Error missingParameter(std::string_view name);
Error unknownAttribute(std::string_view name);
Error invalidAttributeValue(std::string_view name);
Error invalidReceiptHandle(std::string_view handle);
Error overLimit(std::string message);
/// `RequestThrottled` (403).
Error throttled();
Error noSuchResource(std::string message);
Error unsupported(std::string message);

} // namespace nephoscope::sqs
