#pragma once

#include "gui/consoles/sns/Topics.h"
#include "gui/describe/FormDescription.h"

// Fields that the form of a new topic and those of its settings have in common.
namespace nephoscope::gui::sns {

/// Name for people and, where `fifo` says so, deduplication and its scope. Without a topic: those of a new one.
std::vector<FieldDescription> topicFields(const Topic *topic, std::function<bool(const FormValues &)> fifo);
/// The attributes they stand for; empty values unset them.
Attributes enteredTopic(const FormValues &values, bool fifo);

/// Whether and by which KMS key. `key` is what it is now, empty for none.
std::vector<FieldDescription> keyFields(const QString &key);
QString enteredKey(const FormValues &values);

/// Whether the topic has a delivery policy of its own, and which.
std::vector<FieldDescription> deliveryFields(const QString &policy);

} // namespace nephoscope::gui::sns
