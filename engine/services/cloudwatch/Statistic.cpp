#include "services/cloudwatch/Statistic.h"

#include "core/Text.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace nephoscope::cloudwatch {

namespace {

std::optional<double> parseNumber(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

constexpr double whole = 100;

} // namespace

std::optional<Statistic> Statistic::parse(std::string_view name)
{
    static constexpr std::pair<std::string_view, Kind> simple[] = {{"SampleCount", Kind::SampleCount}, {"Average", Kind::Average}, {"Sum", Kind::Sum},
                                                                   {"Minimum", Kind::Minimum},         {"Maximum", Kind::Maximum}};
    static constexpr std::pair<std::string_view, Kind> ranged[] = {{"tm", Kind::TrimmedMean}, {"wm", Kind::WinsorizedMean}, {"tc", Kind::TrimmedCount},
                                                                   {"ts", Kind::TrimmedSum},  {"pr", Kind::PercentileRank}, {"p", Kind::Percentile}};
    Statistic statistic;
    statistic.m_name = name;
    for (const auto &[word, kind] : simple) {
        if (name == word) {
            statistic.m_kind = kind;
            return statistic;
        }
    }
    const std::string lower = toLower(name);
    if (lower == "iqm") {
        statistic.m_kind = Kind::TrimmedMean;
        statistic.m_low = 25;
        statistic.m_high = 75;
        return statistic;
    }
    for (const auto &[word, kind] : ranged) {
        if (!lower.starts_with(word) || lower.size() == word.size())
            continue;
        statistic.m_kind = kind;
        std::string_view rest = std::string_view(lower).substr(word.size());
        if (rest.starts_with('(') && rest.ends_with(')') && kind != Kind::Percentile)
            return statistic.parseRange(rest.substr(1, rest.size() - 2)) ? std::optional(statistic) : std::nullopt;
        const auto number = parseNumber(rest);
        if (kind == Kind::PercentileRank || !number || *number < 0 || *number > whole || rest.ends_with('.'))
            return std::nullopt;
        statistic.m_high = *number;
        return statistic;
    }
    return std::nullopt;
}

bool Statistic::parseRange(std::string_view text)
{
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || text.find('%') == std::string_view::npos)
        m_percent = false;
    std::string_view low = text.substr(0, colon), high = colon == std::string_view::npos ? std::string_view() : text.substr(colon + 1);
    m_hasLow = !low.empty();
    m_hasHigh = !high.empty();
    if (colon == std::string_view::npos || (!m_hasLow && !m_hasHigh) || (m_percent && m_kind == Kind::PercentileRank))
        return false;
    const auto bound = [this](std::string_view word, double &value) {
        if (word.empty())
            return true;
        if (m_percent) {
            if (!word.ends_with('%'))
                return false;
            word.remove_suffix(1);
        }
        const auto number = parseNumber(word);
        value = number.value_or(0);
        return number && (!m_percent || (*number >= 0 && *number <= whole));
    };
    return bound(low, m_low) && bound(high, m_high) && (!m_hasLow || !m_hasHigh || m_low < m_high);
}

double percentile(const Distribution::Values &values, double count, double percent)
{
    const double rank = percent / whole * count;
    double seen = 0;
    for (const auto &[value, times] : values) {
        seen += times;
        if (seen >= rank * (1 - 1e-12) && seen > 0)
            return value;
    }
    return values.back().first;
}

std::optional<double> Statistic::of(const Distribution &distribution) const
{
    if (distribution.isEmpty())
        return std::nullopt;
    switch (m_kind) {
    case Kind::SampleCount: return distribution.count();
    case Kind::Average: return distribution.average();
    case Kind::Sum: return distribution.sum();
    case Kind::Minimum: return distribution.min();
    case Kind::Maximum: return distribution.max();
    default: break;
    }
    // The logarithmic buckets of CloudWatch know no negative values, so that it refuses them too.
    if (!distribution.hasValues() || distribution.min() < 0)
        return std::nullopt;
    if (m_kind == Kind::Percentile)
        return std::clamp(percentile(distribution.values(), distribution.count(), m_high), distribution.min(), distribution.max());
    return overRange(distribution);
}

std::optional<double> Statistic::overRange(const Distribution &distribution) const
{
    const double all = distribution.count();
    const double from = m_hasLow ? m_low / whole * all : 0, to = m_hasHigh ? m_high / whole * all : all;
    double count = 0, sum = 0, below = 0, above = 0, seen = 0;
    double lowest = 0, highest = 0;
    for (const auto &[value, times] : distribution.values()) {
        double inside = 0;
        if (m_percent) // the part of its ranks that lies between the bounds
            inside = std::max(0.0, std::min(seen + times, to) - std::max(seen, from));
        else
            inside = (!m_hasLow || value > m_low) && (!m_hasHigh || value <= m_high) ? times : 0;
        if (inside > 0 && count == 0)
            lowest = value;
        if (inside > 0)
            highest = value;
        const double under = m_percent ? std::max(0.0, std::min(seen + times, from) - seen) : (m_hasLow && value <= m_low ? times : 0);
        below += under;
        above += times - inside - under;
        count += inside;
        sum += value * inside;
        seen += times;
    }
    switch (m_kind) {
    case Kind::TrimmedCount: return count;
    case Kind::TrimmedSum: return sum;
    case Kind::PercentileRank: return count / all * whole;
    case Kind::WinsorizedMean:
        if (count == 0)
            return std::nullopt;
        if (!m_percent) {
            lowest = m_hasLow ? m_low : lowest;
            highest = m_hasHigh ? m_high : highest;
        }
        return (sum + below * lowest + above * highest) / all;
    default: return count == 0 ? std::nullopt : std::optional(sum / count);
    }
}

} // namespace nephoscope::cloudwatch
