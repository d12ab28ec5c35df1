#pragma once

#include "gui/describe/FormDescription.h"

namespace nephoscope::gui::iam {

/// For choices: the roles that a service such as `lambda.amazonaws.com` may assume. The value is the ARN, the text the name.
std::function<void(EngineHost &, QObject *receiver, FieldDescription::Loaded)> rolesFor(std::string service);
/// Sends the calls of a form of which one may make a role, in order up to one that is refused.
void sendWithRole(EngineHost &engine, QObject *receiver, const std::shared_ptr<const FormCalls> &calls, const ActionContext::Ending &end);

} // namespace nephoscope::gui::iam
