#pragma once

#include "gui/describe/ListSource.h"

namespace nephoscope::gui::sqs {

/// A page of queues with their attributes, for `receiver`. Asked again because of changes, it asks only for the
/// attributes of the queues that changed, at most every quarter of a second; asked again without any, for all of them.
void listQueues(EngineHost &engine, QObject *receiver, const std::string &token, std::function<void(Expected<ItemPage>)> done);

} // namespace nephoscope::gui::sqs
