#pragma once

#include "transfer/TransferManager.h"

#include <vector>

class QWidget;

namespace nephoscope::gui {

class EngineHost;

/// Asks what becomes of the first file of these jobs whose place is taken, then of the next, until none waits or the
/// user has enough. "The same for the others" answers all of these jobs, for files that are met later too.
void askAboutConflicts(EngineHost &engine, const std::vector<transfer::JobId> &jobs, QWidget *over);

} // namespace nephoscope::gui
