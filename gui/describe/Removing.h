#pragma once

#include "gui/describe/Resource.h"

namespace nephoscope::gui {

class DeleteDialog;

/// Deletes what was chosen in the way its description says: at once, after a question, after typing a word. One
/// resource: the dialog stays until the service has answered and shows its error. Several: a flash counts, tells the
/// failures and offers to retry them. `afterwards` runs when at least one went. Returns the dialog, or null where there is
/// no question.
DeleteDialog *askToRemove(const ActionContext &context, const Resource &resource, const Selection &chosen, std::function<void()> afterwards = {});

} // namespace nephoscope::gui
