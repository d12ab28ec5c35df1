#pragma once

#include "core/Expected.h"
#include "door/Principal.h"
#include "services/sqs/Queue.h"

#include <optional>
#include <string>
#include <string_view>

namespace nephoscope::sqs {

/// The queue that a URL names: its last two segments are account and name, whatever host it has. `InvalidAddress`.
Expected<QueueKey> parseUrl(const Caller &caller, const std::optional<std::string> &url);
/// The URL as this caller reaches it: with the host it asked.
std::string urlOf(const Caller &caller, const QueueKey &key);
/// Null when the text is no ARN of a queue.
std::optional<QueueKey> parseArn(std::string_view text);

/// What a receipt handle says: which message, and which of its receives.
struct Receipt
{
    std::int64_t queue = 0;
    std::int64_t message = 0; ///< row
    std::int64_t receive = 0; ///< its number
    std::string messageId;    ///< 16 bytes
};
std::string handleOf(const Receipt &receipt);
/// `ReceiptHandleIsInvalid` for what is none, or is of another queue.
Expected<Receipt> parseHandle(const Queue &queue, std::string_view handle);

/// A message's id as clients see it, of its 16 bytes.
std::string uuidText(std::string_view bytes);

} // namespace nephoscope::sqs
