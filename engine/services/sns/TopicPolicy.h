#pragma once

#include "door/Service.h"
#include "services/sns/Topic.h"

namespace nephoscope::sns {

/// The policy a topic is made with: everything for the account it belongs to.
std::string defaultTopicPolicy(const Topic &topic);
/// `InvalidParameter` for a text that is no policy.
Expected<void> checkTopicPolicy(const std::string &text);
/// With one more statement; `InvalidParameter` when the label is taken or an action is not SNS's.
Expected<std::string> withPermission(const Topic &topic, const std::string &label, const std::vector<std::string> &accounts,
                                     const std::vector<std::string> &actions);
/// Without the statement of that label; `NotFound` when there is none.
Expected<std::string> withoutPermission(const Topic &topic, const std::string &label);

/// May the caller do what it asks? Asked right before the handler.
Expected<void> authorizeCall(ReadContext &context, const api::Operation &operation, const api::Value &input);
/// May it do this to the topic's subscriptions? For calls that name a subscription alone.
Expected<void> requireTopicAccess(ReadContext &context, std::string_view operation, const std::string &topicArn);

} // namespace nephoscope::sns
