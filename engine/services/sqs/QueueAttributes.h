#pragma once

#include "core/Expected.h"
#include "services/sqs/Queue.h"

#include <optional>
#include <string>
#include <string_view>

namespace nephoscope::sqs {

/// What a RedrivePolicy says.
struct Redrive
{
    QueueKey target;
    std::int64_t maxReceiveCount = 0;
};

/// Checks values by themselves, each within AWS's limits (API Reference, "SetQueueAttributes"), and together with what
/// the queue has already: `InvalidAttributeName`, `InvalidAttributeValue`, `InvalidParameterValue`. `creating` allows FifoQueue.
Expected<void> checkAttributes(const Queue &queue, const Attributes &changes, bool creating);
/// Puts the changes into the queue and reads it anew; empty texts take an attribute away where AWS has it so.
void applyAttributes(Queue &queue, const Attributes &changes);
/// Sets the fields that follow from `attributes`.
void readAttributes(Queue &queue);
/// The value of a settable attribute, with its default; nothing where the queue has none.
std::optional<std::string> attributeOf(const Queue &queue, std::string_view name);
/// All that attributeOf() knows, in the order of the API Reference.
const std::vector<std::string_view> &settableAttributes();

/// Nothing when the text is no valid one.
std::optional<Redrive> parseRedrive(std::string_view text);
/// Whether the dead-letter queue's RedriveAllowPolicy lets `source` use it.
bool allowsRedrive(const Queue &deadLetters, std::string_view sourceArn);

} // namespace nephoscope::sqs
