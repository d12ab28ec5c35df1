#pragma once

#include "api/generated/sns.h"
#include "core/Expected.h"

#include <map>
#include <string>

namespace nephoscope::sns {

using MessageAttributeMap = std::map<std::string, api::sns::MessageAttributeValue>;

/// `ParameterValueInvalid` for a name, type or value that SNS does not take.
Expected<void> checkMessageAttributes(const MessageAttributeMap &attributes);
/// Names, types and values, as they count towards a message's size.
std::size_t sizeOf(const MessageAttributeMap &attributes);
/// As envelopes have them: `{"name": {"Type": "String", "Value": "…"}}`, binary values in base64.
std::string encodeMessageAttributes(const MessageAttributeMap &attributes);

} // namespace nephoscope::sns
