#pragma once

#include "wire/EventStream.h"

#include <cstdint>
#include <vector>

namespace nephoscope::gui {

/// Reads a piece of a stream of events off its body, for which it may wait, and gives each event that is whole to `handle`
/// (`bool (const wire::EventMessage &)`) until that has enough. How many bytes came: 0 at the end.
template <class Handle>
Expected<std::size_t> readEvents(const api::Body &body, wire::EventStreamReader &reader, Handle handle)
{
    constexpr std::size_t pieceBytes = 256 * 1024;
    std::vector<std::uint8_t> buffer(pieceBytes);
    const Expected<std::size_t> got = body.source()->read(buffer);
    if (!got)
        return got;
    reader.feed({reinterpret_cast<const char *>(buffer.data()), *got});
    for (;;) {
        const auto message = reader.next();
        if (!message)
            return fail(message.error());
        if (!*message || !handle(**message))
            return got;
    }
}

} // namespace nephoscope::gui
