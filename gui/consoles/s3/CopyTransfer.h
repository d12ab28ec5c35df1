#pragma once

#include "gui/consoles/s3/CopyJob.h"

namespace nephoscope::gui::s3 {

/// Whether an order is work for the transfer engine, which shows it part by part, pauses, and goes on after a crash: it has
/// prefixes, or more objects than somebody waits for.
bool isTransfer(const CopyJob::Order &order);

/// Copies or moves as a transfer, with a flash that follows it. What exists at the target waits for an answer in the transfers,
/// unless it was said to replace. A move that nothing stood in the way of can be undone.
void startCopyTransfer(const ActionContext &context, const CopyJob::Order &order);

} // namespace nephoscope::gui::s3
