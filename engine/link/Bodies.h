#pragma once

#include "door/Cloud.h"
#include "link/Arrival.h"
#include "link/Throttle.h"

#include <functional>
#include <memory>

namespace nephoscope::link {

// What clouds that slow bytes share; nobody outside this folder includes it.

/// Whether the call carries bytes that the throttles hold back.
bool isThrottled(const Call &call, const Throttles &throttles);

/// Puts what `arrive` makes of it in the place of a reply's body that streams.
void delayBody(api::Value &output, const std::function<std::shared_ptr<Arrival>(const api::Body &)> &arrive);

} // namespace nephoscope::link
