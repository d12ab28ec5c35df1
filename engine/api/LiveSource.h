#pragma once

#include "api/Types.h"

#include <functional>

namespace nephoscope::api {

/// A source that has nothing to give at times, for as long as it likes (a session of Live Tail). Its read() waits then; who
/// has no thread for that asks whenReady() before each read().
class LiveSource : public BodySource
{
public:
    bool waits() const override { return true; }
    /// Calls `ready` once, from any thread, when read() has bytes or the end to give: at once, from within, where it has already.
    /// In place of the one before.
    virtual void whenReady(std::function<void()> ready) = 0;
};

} // namespace nephoscope::api
