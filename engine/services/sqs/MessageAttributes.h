#pragma once

#include "api/generated/sqs.h"
#include "core/Expected.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::sqs {

/// Message attributes by name, each of type String, Number or Binary (with a label behind a dot).
using MessageAttributes = std::map<std::string, api::sqs::MessageAttributeValue>;

/// Names, types and values as AWS wants them: `InvalidParameterValue`, `UnsupportedOperation` for lists.
Expected<void> checkMessageAttributes(const MessageAttributes &attributes);
/// Their part of a message's size.
std::size_t sizeOf(const MessageAttributes &attributes);
/// MD5 as clients check it (Developer Guide, "Calculating the MD5 message digest for message attributes"), in hex.
std::string md5Of(const MessageAttributes &attributes);
std::string md5Of(std::string_view text);

/// For the row, and back.
std::string toText(const MessageAttributes &attributes);
MessageAttributes fromText(std::string_view text);

/// Those that a receive asks for: names, `prefix.*`, `All`, `.*`.
MessageAttributes chosen(MessageAttributes attributes, const std::vector<std::string> &names);

} // namespace nephoscope::sqs
