#include "transfer/History.h"

#include "core/Text.h"

#include <algorithm>
#include <optional>

namespace nephoscope::transfer {

namespace {

struct Measure
{
    std::int64_t slot; ///< ms
    std::size_t count;
};
constexpr std::array<Measure, 3> measures{Measure{5'000, 120}, Measure{20'000, 180}, Measure{300'000, 288}};
constexpr std::string_view heading = "nephoscope-history-1";

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

} // namespace

History::History()
{
    for (std::size_t i = 0; i < m_rings.size(); ++i)
        m_rings[i].resize(measures[i].count);
}

Duration History::slotLength(Span span) { return Duration(measures[std::size_t(span)].slot); }

Duration History::length(Span span)
{
    const Measure &measure = measures[std::size_t(span)];
    return Duration(measure.slot * std::int64_t(measure.count));
}

void History::add(Timestamp now, std::uint64_t up, std::uint64_t down)
{
    m_up += up;
    m_down += down;
    for (std::size_t i = 0; i < m_rings.size(); ++i) {
        const std::int64_t number = now.time_since_epoch().count() / measures[i].slot;
        if (number < 0)
            continue;
        Slot &slot = m_rings[i][std::size_t(number) % measures[i].count];
        if (slot.number != number)
            slot = {number, 0, 0};
        slot.up += up;
        slot.down += down;
    }
}

std::vector<History::Slot> History::slots(Span span, Timestamp now) const
{
    const Measure &measure = measures[std::size_t(span)];
    const std::int64_t newest = now.time_since_epoch().count() / measure.slot;
    std::vector<Slot> slots;
    for (const Slot &slot : m_rings[std::size_t(span)]) {
        if (slot.number >= 0 && slot.number <= newest && slot.number > newest - std::int64_t(measure.count))
            slots.push_back(slot);
    }
    std::sort(slots.begin(), slots.end(), [](const Slot &a, const Slot &b) { return a.number < b.number; });
    return slots;
}

std::string History::toText() const
{
    std::string text = std::string(heading) + '\n' + std::to_string(m_up) + ' ' + std::to_string(m_down) + '\n';
    for (std::size_t i = 0; i < m_rings.size(); ++i) {
        for (const Slot &slot : m_rings[i]) {
            if (slot.number >= 0)
                text += std::to_string(i) + ' ' + std::to_string(slot.number) + ' ' + std::to_string(slot.up) + ' ' + std::to_string(slot.down) + '\n';
        }
    }
    return text;
}

History History::of(std::string_view text)
{
    const std::vector<std::string_view> lines = split(text, '\n');
    History history;
    if (lines.size() < 2 || lines[0] != heading)
        return history;
    if (const auto totals = numbersIn(lines[1]); totals && totals->size() == 2) {
        history.m_up = std::uint64_t(totals->at(0));
        history.m_down = std::uint64_t(totals->at(1));
    }
    for (std::size_t i = 2; i < lines.size(); ++i) {
        const auto numbers = numbersIn(lines[i]);
        if (!numbers || numbers->size() != 4 || std::size_t(numbers->at(0)) >= measures.size())
            continue;
        const auto ring = std::size_t(numbers->at(0));
        history.m_rings[ring][std::size_t(numbers->at(1)) % measures[ring].count] = {numbers->at(1), std::uint64_t(numbers->at(2)), std::uint64_t(numbers->at(3))};
    }
    return history;
}

} // namespace nephoscope::transfer
