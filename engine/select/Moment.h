#pragma once

#include "core/Clock.h"
#include "core/Expected.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace nephoscope::select {

enum class DatePart : std::uint8_t { Year, Month, Day, Hour, Minute, Second, TimezoneHour, TimezoneMinute };

/// A time stamp as Ion has them: a moment, how precisely it was told, and the local offset it was told in.
struct Moment
{
    enum class Precision : std::uint8_t { Year, Month, Day, Minute, Second, Fraction };
    static constexpr std::int16_t unknownOffset = INT16_MIN; ///< `-00:00`: nobody said where

    std::int64_t seconds = 0;  ///< since 1970, UTC
    std::uint32_t nanos = 0;
    std::int16_t offset = unknownOffset; ///< minutes east of UTC
    Precision precision = Precision::Year;
    std::uint8_t fractionDigits = 0;

    /// `2007T`, `2007-02T`, `2007-02-23`, `2007-02-23T12:14Z`, `2007-02-23T12:14:33.079-08:00`.
    static std::optional<Moment> parse(std::string_view text);
    static Moment fromClock(Timestamp time);
    std::string toString() const;

    /// Null when the year leaves 1…9999.
    std::optional<Moment> plus(DatePart part, std::int64_t quantity) const;
    std::int64_t extract(DatePart part) const;
    /// Whole parts from this moment to `other`.
    std::int64_t difference(DatePart part, const Moment &other) const;

    /// TO_STRING's patterns (`MMMM d, y h:m a`); `EvaluatorInvalidTimestampFormatPatternSymbol` and
    /// `EvaluatorUnterminatedTimestampFormatPatternToken`.
    Expected<std::string> format(std::string_view pattern) const;
    /// The inverse, for TO_TIMESTAMP with a pattern; null when the text does not follow it.
    static Expected<std::optional<Moment>> parse(std::string_view text, std::string_view pattern);
};

} // namespace nephoscope::select
