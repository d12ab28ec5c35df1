#pragma once

#include "api/generated/sqs.h"
#include "core/Expected.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nephoscope::sqs {

struct Message;

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

/// Names and values as the message flow shows them, the first few; of a FIFO queue's or a fair queue's message its group as
/// `MessageGroupId`, too. Nothing of what is encrypted.
std::vector<std::pair<std::string, std::string>> shownAttributes(const Message &message);

/// Those that a receive asks for: names, `prefix.*`, `All`, `.*`.
MessageAttributes chosen(MessageAttributes attributes, const std::vector<std::string> &names);

} // namespace nephoscope::sqs
