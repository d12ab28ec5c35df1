#pragma once

#include "gui/consoles/s3/BatchJob.h"
#include "gui/describe/ResourceType.h"

namespace nephoscope::gui::s3 {

/// Asks whether a job that waits for it may run.
void askToRunJob(const ActionContext &context, const BatchJob &job);
/// What can be done with a job: run it, cancel it, change its priority, clone it.
void addBatchActions(ResourceType<BatchJob> &type);

} // namespace nephoscope::gui::s3
