#pragma once

#include "services/events/Router.h"

namespace nephoscope::events {

// Rules with a schedule have a job (`events.schedule`) for their next time. What fell due while the clock jumped is made
// up for, of one day at most.

/// Gives a rule its job, or takes it away.
void reschedule(WriteContext &context, const Rule &rule);
void registerScheduling(ServiceRegistry &registry, Router &router);

} // namespace nephoscope::events
