#pragma once

#include "services/DataKeys.h"
#include "services/sns/MessageRepository.h"
#include "services/sns/Topic.h"

#include <functional>
#include <optional>

namespace nephoscope::sns {

// Server-side encryption of topics (Developer Guide, "Securing Amazon SNS data with server-side encryption"): the bodies of messages
// that wait to be delivered lie encrypted; subject and attributes do not.

/// The key of a topic that is encrypted; nothing for others. What the publisher is refused: `KMSAccessDenied`, `KMSDisabled`,
/// `KMSInvalidState`, `KMSNotFound`. At once or on any thread.
using TopicKeyAnswer = std::function<void(Expected<std::optional<DataKeys::Entry>>)>;
void askTopicKey(DataKeys &keys, const Caller &publisher, const Topic &topic, TopicKeyAnswer then);

/// A body as it is kept.
struct SealedBody
{
    std::string bytes;
    std::string sealed; ///< what stands beside it
    std::string md5;    ///< of the plain text, hex
};
Expected<SealedBody> sealBody(const DataKeys &keys, const DataKeys::Entry &key, const Topic &topic, const std::string &body);
/// Gives a message its plain body; the key must be in use. Waits.
Expected<void> openBody(DataKeys &keys, Message &message);

std::string md5Of(std::string_view text);

} // namespace nephoscope::sns
