#pragma once

#include "gui/consoles/sqs/Queue.h"
#include "gui/describe/FormDescription.h"
#include "gui/describe/Resource.h"

namespace nephoscope::gui::sqs {

FormDescription createQueueForm();
QString editQueueAddress(const QString &name);
/// What a queue is set to, as cards with forms: configuration, encryption, dead letters, and who may move messages here.
std::vector<Setting> queueSettings(const QString &name);

} // namespace nephoscope::gui::sqs
