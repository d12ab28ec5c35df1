#pragma once

#include "gui/describe/Resource.h"

namespace nephoscope::gui::sqs {

/// The tabs of a queue's page: who feeds it and whom it feeds, what it is set to, who may use it, redrive tasks, tags.
std::vector<DetailTab> queueTabs(const QString &name);

} // namespace nephoscope::gui::sqs
