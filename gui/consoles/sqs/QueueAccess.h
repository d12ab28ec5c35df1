#pragma once

#include "gui/describe/FormDescription.h"

namespace nephoscope::gui::sqs {

/// A service that may do something with a resource on behalf of one of its own.
struct Guest
{
    std::string resource; ///< ARN
    std::string action;   ///< `sqs:SendMessage`
    std::string service;  ///< `sns.amazonaws.com`
    std::string source;   ///< ARN
};
/// The resource's policy with a statement for the guest; nothing when one names it already.
std::optional<std::string> withGuest(const std::string &policy, const Guest &guest);

/// Of a queue of the account and Region the console stands in.
std::string queueArn(EngineHost &engine, const QString &name);

/// Lets a service send to a queue on behalf of one of its resources: a statement more in the queue's policy, none when one
/// names both already. `queue` and `source` are ARNs, `service` such as `sns.amazonaws.com`.
FormCall letIn(EngineHost &engine, const std::string &queue, const std::string &service, const std::string &source);

} // namespace nephoscope::gui::sqs
