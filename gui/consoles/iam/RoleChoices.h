#pragma once

#include "gui/describe/FormDescription.h"

namespace nephoscope::gui::iam {

/// For choices: the roles that a service such as `lambda.amazonaws.com` may assume. The value is the ARN, the text the name.
std::function<void(EngineHost &, QObject *receiver, FieldDescription::Loaded)> rolesFor(std::string service);

} // namespace nephoscope::gui::iam
