#pragma once

#include "gui/describe/Resource.h"

namespace nephoscope::gui::sqs {

/// The list of queues, its form, and the page of the queue `id`.
Resource queues(const Params &where);

} // namespace nephoscope::gui::sqs
