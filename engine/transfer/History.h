#pragma once

#include "core/Clock.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::transfer {

/// How many bytes passed, in rings for ten minutes (slots of 5 s), an hour (20 s) and 24 hours (5 min),
/// and in total. Slots in which nobody measured are not there: a pause of the program is a gap and no
/// silence. The caller brings the time. One thread.
class History
{
public:
    enum class Span : std::uint8_t { TenMinutes, Hour, Day };
    static constexpr std::array spans{Span::TenMinutes, Span::Hour, Span::Day};

    struct Slot
    {
        std::int64_t number = -1; ///< of its length since 1970
        std::uint64_t up = 0;
        std::uint64_t down = 0;
    };

    History();

    static Duration slotLength(Span span);
    static Duration length(Span span);

    /// Bytes since the last call; also none, for that is measured too.
    void add(Timestamp now, std::uint64_t up, std::uint64_t down);
    /// Those of the time before `now`, oldest first.
    std::vector<Slot> slots(Span span, Timestamp now) const;
    std::uint64_t totalUp() const { return m_up; }
    std::uint64_t totalDown() const { return m_down; }

    /// As a file keeps it; what is no such text gives an empty one.
    std::string toText() const;
    static History of(std::string_view text);

private:
    std::array<std::vector<Slot>, spans.size()> m_rings;
    std::uint64_t m_up = 0;
    std::uint64_t m_down = 0;
};

} // namespace nephoscope::transfer
