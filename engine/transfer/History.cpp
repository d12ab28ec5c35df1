#include "transfer/History.h"

#include "core/Text.h"

#include <algorithm>

namespace nephoscope::transfer {

namespace {

struct Measure
{
    std::int64_t slot; ///< ms
    std::size_t count;
};
constexpr std::array<Measure, 4> measures{Measure{1'000, 60}, Measure{5'000, 120}, Measure{20'000, 180}, Measure{300'000, 288}};
constexpr std::string_view heading = "nephoscope-history-2";
constexpr std::string_view oldHeading = "nephoscope-history-1"; // without the minute

std::optional<std::vector<std::int64_t>> numbersIn(std::string_view line)
{
    std::vector<std::int64_t> numbers;
    for (const std::string_view word : split(line, ' ')) {
        const auto number = parseInteger(word);
        if (!number || *number < 0)
            return std::nullopt;
        numbers.push_back(*number);
    }
    return numbers;
}

std::int64_t milliseconds(Timestamp time) { return time.time_since_epoch().count(); }

/// Of `bytes` that passed in `all` ms, those of the first `passed`.
std::uint64_t shareOf(std::uint64_t bytes, std::int64_t passed, std::int64_t all)
{
    return passed >= all ? bytes : std::uint64_t(double(bytes) * double(passed) / double(all));
}

} // namespace

Duration History::slotLength(Span span) { return Duration(measures[std::size_t(span)].slot); }

Duration History::length(Span span)
{
    const Measure &measure = measures[std::size_t(span)];
    return Duration(measure.slot * std::int64_t(measure.count));
}

void History::addTo(Ring &ring, std::size_t most, const Slot &slot)
{
    // Nearly always the last one, or the one behind it; a clock that was set back finds its place.
    auto at = ring.end();
    while (at != ring.begin() && std::prev(at)->number >= slot.number)
        --at;
    if (at != ring.end() && at->number == slot.number) {
        at->up += slot.up;
        at->down += slot.down;
        return;
    }
    ring.insert(at, slot);
    if (ring.size() > most)
        ring.erase(ring.begin());
}

void History::add(Timestamp now, std::uint64_t up, std::uint64_t down)
{
    m_up += up;
    m_down += down;
    const std::int64_t end = milliseconds(now);
    const bool bridged = m_last && *m_last < now && now - *m_last <= longestMeasure;
    const std::int64_t begin = bridged ? milliseconds(*m_last) : end;
    m_last = now;
    if (begin < 0)
        return;
    for (std::size_t i = 0; i < m_rings.size(); ++i) {
        const std::int64_t length = measures[i].slot;
        Slot before; // what has been given out
        for (std::int64_t number = begin / length; number <= end / length; ++number) {
            const std::int64_t passed = std::min(end, (number + 1) * length) - begin;
            const Slot until{number, shareOf(up, passed, end - begin), shareOf(down, passed, end - begin)};
            addTo(m_rings[i], measures[i].count, {number, until.up - before.up, until.down - before.down});
            before = until;
        }
    }
}

void History::add(const History &other)
{
    m_up += other.m_up;
    m_down += other.m_down;
    for (std::size_t i = 0; i < m_rings.size(); ++i) {
        for (const Slot &slot : other.m_rings[i])
            addTo(m_rings[i], measures[i].count, slot);
    }
}

void History::prune(Timestamp now)
{
    for (std::size_t i = 0; i < m_rings.size(); ++i) {
        const std::int64_t oldest = milliseconds(now) / measures[i].slot - std::int64_t(measures[i].count);
        std::erase_if(m_rings[i], [oldest](const Slot &slot) { return slot.number <= oldest; });
    }
}

std::vector<History::Slot> History::slots(Span span, Timestamp now) const
{
    const Measure &measure = measures[std::size_t(span)];
    const std::int64_t newest = milliseconds(now) / measure.slot;
    std::vector<Slot> slots;
    for (const Slot &slot : m_rings[std::size_t(span)]) {
        if (slot.number <= newest && slot.number > newest - std::int64_t(measure.count))
            slots.push_back(slot);
    }
    return slots;
}

std::vector<History::Rate> History::rates(Span span, Timestamp now) const
{
    const std::int64_t length = measures[std::size_t(span)].slot;
    const std::int64_t present = milliseconds(now);
    std::vector<Rate> rates;
    Slot before;
    for (const Slot &slot : slots(span, now)) {
        const bool afterGap = !rates.empty() && slot.number != before.number + 1;
        const std::int64_t passed = present - slot.number * length;
        Rate rate{std::min(present, (slot.number + 1) * length), 0, 0, afterGap};
        if (passed >= length) {
            rate.up = double(slot.up) * 1000.0 / double(length);
            rate.down = double(slot.down) * 1000.0 / double(length);
        } else if (!rates.empty() && !afterGap) {
            const double share = 1.0 - double(passed) / double(length); // of the slot before that counts still
            rate.up = (double(slot.up) + share * double(before.up)) * 1000.0 / double(length);
            rate.down = (double(slot.down) + share * double(before.down)) * 1000.0 / double(length);
        } else {
            const double lasted = double(std::max<std::int64_t>(passed, 1000));
            rate.up = double(slot.up) * 1000.0 / lasted;
            rate.down = double(slot.down) * 1000.0 / lasted;
        }
        rates.push_back(rate);
        before = slot;
    }
    return rates;
}

std::array<History::Figures, 2> History::figures(Span span, Timestamp now) const
{
    std::array<Figures, 2> figures;
    for (const Rate &rate : rates(span, now)) {
        figures[0].peak = std::max(figures[0].peak, rate.up);
        figures[1].peak = std::max(figures[1].peak, rate.down);
    }
    const std::int64_t length = measures[std::size_t(span)].slot;
    std::int64_t measured = 0;
    double up = 0;
    double down = 0;
    for (const Slot &slot : slots(span, now)) {
        measured += std::min(length, milliseconds(now) - slot.number * length);
        up += double(slot.up);
        down += double(slot.down);
    }
    // Not more than the peak, however short the first slot was.
    const double seconds = double(std::max<std::int64_t>(measured, 1000)) / 1000.0;
    figures[0].average = std::min(up / seconds, figures[0].peak);
    figures[1].average = std::min(down / seconds, figures[1].peak);
    if (const std::vector<Rate> last = rates(Span::Minute, now); !last.empty() && milliseconds(now) - last.back().at < measures[0].slot) {
        figures[0].now = last.back().up;
        figures[1].now = last.back().down;
    }
    return figures;
}

std::string History::toText() const
{
    std::string text = std::string(heading) + '\n' + std::to_string(m_up) + ' ' + std::to_string(m_down) + '\n';
    for (std::size_t i = 0; i < m_rings.size(); ++i) {
        for (const Slot &slot : m_rings[i])
            text += std::to_string(i) + ' ' + std::to_string(slot.number) + ' ' + std::to_string(slot.up) + ' ' + std::to_string(slot.down) + '\n';
    }
    return text;
}

History History::of(std::string_view text)
{
    const std::vector<std::string_view> lines = split(text, '\n');
    History history;
    if (lines.size() < 2 || (lines[0] != heading && lines[0] != oldHeading))
        return history;
    const std::size_t first = lines[0] == oldHeading ? 1 : 0;
    if (const auto totals = numbersIn(lines[1]); totals && totals->size() == 2) {
        history.m_up = std::uint64_t(totals->at(0));
        history.m_down = std::uint64_t(totals->at(1));
    }
    for (std::size_t i = 2; i < lines.size(); ++i) {
        const auto numbers = numbersIn(lines[i]);
        if (!numbers || numbers->size() != 4 || std::size_t(numbers->at(0)) >= measures.size() - first)
            continue;
        const std::size_t ring = std::size_t(numbers->at(0)) + first;
        addTo(history.m_rings[ring], measures[ring].count, {numbers->at(1), std::uint64_t(numbers->at(2)), std::uint64_t(numbers->at(3))});
    }
    return history;
}

} // namespace nephoscope::transfer
