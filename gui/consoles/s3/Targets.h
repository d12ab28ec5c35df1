#pragma once

#include "gui/describe/FormDescription.h"

// What S3 can send to or call, for choices: the value is the ARN, the text the name.
namespace nephoscope::gui::s3 {

void loadQueues(EngineHost &engine, QObject *receiver, FieldDescription::Loaded done);
void loadTopics(EngineHost &engine, QObject *receiver, FieldDescription::Loaded done);
void loadFunctions(EngineHost &engine, QObject *receiver, FieldDescription::Loaded done);
/// Roles that a service can assume, such as `events.amazonaws.com`.
std::function<void(EngineHost &, QObject *receiver, FieldDescription::Loaded)> rolesFor(std::string service);

} // namespace nephoscope::gui::s3
