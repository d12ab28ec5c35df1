#pragma once

#include "gui/describe/FormDescription.h"

namespace nephoscope::gui::sns {

/// Lets a service publish to a topic on behalf of one of its resources: a statement more in the topic's policy, none when
/// one names both already. `topic` and `source` are ARNs, `service` such as `events.amazonaws.com`.
FormCall letPublish(EngineHost &engine, const std::string &topic, const std::string &service, const std::string &source);

} // namespace nephoscope::gui::sns
