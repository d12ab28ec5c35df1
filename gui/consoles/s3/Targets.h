#pragma once

#include "gui/describe/FormDescription.h"

// What S3 can send to or call, for choices: the value is the ARN, the text the name.
namespace nephoscope::gui::s3 {

void loadQueues(EngineHost &engine, QObject *receiver, FieldDescription::Loaded done);
void loadTopics(EngineHost &engine, QObject *receiver, FieldDescription::Loaded done);
void loadFunctions(EngineHost &engine, QObject *receiver, FieldDescription::Loaded done);

} // namespace nephoscope::gui::s3
