#pragma once

#include "gui/consoles/sqs/Queue.h"
#include "gui/describe/FormDescription.h"

// Who may use a queue beside the account it belongs to.
namespace nephoscope::gui::sqs {

/// The fields of a new queue: who may send and receive, or the policy itself.
std::vector<FieldDescription> accessFields();
/// What they say, as the attribute Policy; empty: none, only the owner has access. `arn` is that of the new queue.
std::string enteredPolicy(const FormValues &values, const std::string &arn);
/// The editor of a queue's policy as it is; empty to have none.
FieldDescription queuePolicyField(const Queue &queue);

} // namespace nephoscope::gui::sqs
