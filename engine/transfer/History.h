#pragma once

#include "core/Clock.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::transfer {

/// How many bytes passed, in rings for a minute (60 slots of 1 s), ten minutes (120 of 5 s), an hour (180 of 20 s) and 24 hours
/// (288 of 5 min), and in total. Slots in which nobody measured are not there: a pause of the program is a gap and no
/// silence. The caller brings the time. One thread.
class History
{
public:
    enum class Span : std::uint8_t { Minute, TenMinutes, Hour, Day };
    static constexpr std::array spans{Span::Minute, Span::TenMinutes, Span::Hour, Span::Day};
    /// Two calls of add() that lie no further apart have measured all that is between them.
    static constexpr Duration longestMeasure{5'000};

    struct Slot
    {
        std::int64_t number = -1; ///< of its length since 1970
        std::uint64_t up = 0;
        std::uint64_t down = 0;
    };

    /// Bytes per second over the length of a slot before `at`.
    struct Rate
    {
        std::int64_t at = 0; ///< ms since 1970
        double up = 0;
        double down = 0;
        bool afterGap = false; ///< nobody measured just before
    };

    /// Of one direction, in bytes per second.
    struct Figures
    {
        double now = 0;     ///< over the last second
        double peak = 0;    ///< the greatest of rates()
        double average = 0; ///< over the time that was measured
    };

    static Duration slotLength(Span span);
    static Duration length(Span span);

    /// Bytes since the last call; also none, for that is measured too.
    void add(Timestamp now, std::uint64_t up, std::uint64_t down);
    /// What another one has measured, as if it had been measured here.
    void add(const History &other);
    /// Forgets the slots that no span reaches any more.
    void prune(Timestamp now);
    /// Those of the time before `now`, oldest first.
    std::vector<Slot> slots(Span span, Timestamp now) const;
    /// Of every slot at its end. The slot of now is not over: its rate is that of a slot's length up to now.
    std::vector<Rate> rates(Span span, Timestamp now) const;
    /// Of both directions, up first.
    std::array<Figures, 2> figures(Span span, Timestamp now) const;
    std::uint64_t totalUp() const { return m_up; }
    std::uint64_t totalDown() const { return m_down; }

    /// As a journal keeps it; what is no such text gives an empty one. Also reads what was written before there was a minute.
    std::string toText() const;
    static History of(std::string_view text);

private:
    /// In order, no more than the span has; most jobs need few.
    using Ring = std::vector<Slot>;
    static void addTo(Ring &ring, std::size_t most, const Slot &slot);

    std::array<Ring, spans.size()> m_rings;
    std::optional<Timestamp> m_last;
    std::uint64_t m_up = 0;
    std::uint64_t m_down = 0;
};

} // namespace nephoscope::transfer
