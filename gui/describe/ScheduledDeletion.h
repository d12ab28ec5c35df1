#pragma once

#include "gui/describe/FormDescription.h"

namespace nephoscope::gui {

/// A deletion that comes after a waiting period, in which it can be cancelled: keys, secrets.
struct ScheduledDeletion
{
    QString title;   ///< "Delete secret"
    QString field;   ///< object name of the number of days
    QString meanwhile; ///< what the waiting period means
    QString sure;    ///< what has to be ticked
    QString done;    ///< "2 keys will be deleted"
    std::function<FormCalls(EngineHost &, int days)> calls;
    std::function<void(const ActionContext &)> cancel; ///< the way back, offered when it is done
};

/// Asks for the waiting period, 7 to 30 days, and sends the calls.
void askToScheduleDeletion(const ActionContext &context, ScheduledDeletion deletion);

} // namespace nephoscope::gui
