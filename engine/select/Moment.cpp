#include "select/Moment.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace nephoscope::select {

namespace {

struct Fields
{
    std::int64_t year = 1, month = 1, day = 1, hour = 0, minute = 0, second = 0;
};

std::int64_t floorDivide(std::int64_t a, std::int64_t b)
{
    return a / b - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0);
}

std::int64_t offsetOf(const Moment &moment)
{
    return moment.offset == Moment::unknownOffset ? 0 : moment.offset;
}

/// As the clock on the wall at the moment's own offset shows it.
Fields localFields(const Moment &moment)
{
    const std::int64_t local = moment.seconds + offsetOf(moment) * 60;
    const std::int64_t days = floorDivide(local, 86'400);
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{days}}};
    const std::int64_t rest = local - days * 86'400;
    return {static_cast<int>(date.year()), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
            rest / 3600, rest / 60 % 60, rest % 60};
}

std::optional<std::int64_t> toSeconds(const Fields &fields, std::int64_t offsetMinutes)
{
    if (fields.year < 1 || fields.year > 9999)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{static_cast<int>(fields.year)},
                                           std::chrono::month{static_cast<unsigned>(fields.month)},
                                           std::chrono::day{static_cast<unsigned>(fields.day)}};
    if (!date.ok() || fields.hour < 0 || fields.hour > 23 || fields.minute < 0 || fields.minute > 59 || fields.second < 0 || fields.second > 59)
        return std::nullopt;
    const std::int64_t days = std::chrono::sys_days{date}.time_since_epoch().count();
    return days * 86'400 + fields.hour * 3600 + fields.minute * 60 + fields.second - offsetMinutes * 60;
}

/// Takes exactly `count` digits off the front.
bool takeDigits(std::string_view &text, std::size_t count, std::int64_t &value)
{
    if (text.size() < count)
        return false;
    value = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return false;
        value = value * 10 + (text[i] - '0');
    }
    text.remove_prefix(count);
    return true;
}

bool take(std::string_view &text, char c)
{
    if (text.empty() || text.front() != c)
        return false;
    text.remove_prefix(1);
    return true;
}

/// `Z`, `+07:08`, `-00:00`.
bool takeOffset(std::string_view &text, std::int16_t &offset)
{
    if (take(text, 'Z')) {
        offset = 0;
        return true;
    }
    const bool negative = !text.empty() && text.front() == '-';
    if (!take(text, '+') && !take(text, '-'))
        return false;
    std::int64_t hours = 0;
    std::int64_t minutes = 0;
    if (!takeDigits(text, 2, hours) || !take(text, ':') || !takeDigits(text, 2, minutes) || hours > 23 || minutes > 59)
        return false;
    const std::int64_t total = hours * 60 + minutes;
    offset = negative && total == 0 ? Moment::unknownOffset : static_cast<std::int16_t>(negative ? -total : total);
    return true;
}

std::string offsetText(std::int16_t offset, bool colon, bool zulu)
{
    if (offset == 0 && zulu)
        return "Z";
    const int minutes = offset == Moment::unknownOffset ? 0 : offset;
    const bool negative = offset < 0;
    const int absolute = minutes < 0 ? -minutes : minutes;
    char buffer[16];
    std::snprintf(buffer, sizeof buffer, colon ? "%c%02d:%02d" : "%c%02d%02d", negative ? '-' : '+', absolute / 60, absolute % 60);
    return buffer;
}

} // namespace

std::optional<Moment> Moment::parse(std::string_view text)
{
    Moment moment;
    Fields fields;
    if (!takeDigits(text, 4, fields.year))
        return std::nullopt;
    const auto finish = [&]() -> std::optional<Moment> {
        const auto seconds = toSeconds(fields, offsetOf(moment));
        if (!seconds)
            return std::nullopt;
        moment.seconds = *seconds;
        return moment;
    };
    if (text == "T")
        return finish();
    moment.precision = Precision::Month;
    if (!take(text, '-') || !takeDigits(text, 2, fields.month))
        return std::nullopt;
    if (text == "T")
        return finish();
    moment.precision = Precision::Day;
    if (!take(text, '-') || !takeDigits(text, 2, fields.day))
        return std::nullopt;
    if (text.empty() || text == "T")
        return finish();
    moment.precision = Precision::Minute;
    if (!take(text, 'T') || !takeDigits(text, 2, fields.hour) || !take(text, ':') || !takeDigits(text, 2, fields.minute))
        return std::nullopt;
    if (take(text, ':')) {
        moment.precision = Precision::Second;
        if (!takeDigits(text, 2, fields.second))
            return std::nullopt;
        if (take(text, '.')) {
            moment.precision = Precision::Fraction;
            std::uint32_t unit = 100'000'000;
            std::int64_t digit = 0;
            while (takeDigits(text, 1, digit)) {
                moment.nanos += static_cast<std::uint32_t>(digit) * unit;
                unit /= 10;
                moment.fractionDigits = static_cast<std::uint8_t>(moment.fractionDigits < 9 ? moment.fractionDigits + 1 : 9);
            }
            if (moment.fractionDigits == 0)
                return std::nullopt;
        }
    }
    if (!takeOffset(text, moment.offset) || !text.empty())
        return std::nullopt;
    return finish();
}

Moment Moment::fromClock(Timestamp time)
{
    Moment moment;
    const std::int64_t millis = time.time_since_epoch().count();
    moment.seconds = floorDivide(millis, 1000);
    moment.nanos = static_cast<std::uint32_t>(millis - moment.seconds * 1000) * 1'000'000;
    moment.offset = 0;
    moment.precision = Precision::Fraction;
    moment.fractionDigits = 3;
    return moment;
}

std::string Moment::toString() const
{
    const Fields fields = localFields(*this);
    char buffer[64];
    const auto text = [&](int length) { return std::string(buffer, static_cast<std::size_t>(length)); };
    const int year = static_cast<int>(fields.year), month = static_cast<int>(fields.month), day = static_cast<int>(fields.day);
    const int hour = static_cast<int>(fields.hour), minute = static_cast<int>(fields.minute), second = static_cast<int>(fields.second);
    switch (precision) {
    case Precision::Year:
        return text(std::snprintf(buffer, sizeof buffer, "%04dT", year));
    case Precision::Month:
        return text(std::snprintf(buffer, sizeof buffer, "%04d-%02dT", year, month));
    case Precision::Day:
        return text(std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", year, month, day));
    case Precision::Minute:
        return text(std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02dT%02d:%02d", year, month, day, hour, minute))
            + offsetText(offset, true, true);
    case Precision::Second:
    case Precision::Fraction:
        break;
    }
    std::string out = text(std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02dT%02d:%02d:%02d", year, month, day, hour, minute, second));
    if (precision == Precision::Fraction) {
        std::snprintf(buffer, sizeof buffer, ".%09u", nanos);
        out.append(buffer, 1u + fractionDigits);
    }
    return out + offsetText(offset, true, true);
}

std::optional<Moment> Moment::plus(DatePart part, std::int64_t quantity) const
{
    constexpr std::int64_t most = 400'000'000'000; // seconds in more than 9999 years
    if (quantity > most || quantity < -most)
        return std::nullopt;
    Moment moment = *this;
    const auto atLeast = [&](Precision wanted) {
        if (moment.precision < wanted)
            moment.precision = wanted;
    };
    std::int64_t step = 0;
    switch (part) {
    case DatePart::Year:
    case DatePart::Month: {
        Fields fields = localFields(moment);
        if (part == DatePart::Year) {
            fields.year += quantity;
        } else {
            atLeast(Precision::Month);
            const std::int64_t months = fields.year * 12 + fields.month - 1 + quantity;
            fields.year = floorDivide(months, 12);
            fields.month = months - fields.year * 12 + 1;
        }
        if (fields.year < 1 || fields.year > 9999)
            return std::nullopt;
        const std::chrono::year_month_day_last last{std::chrono::year{static_cast<int>(fields.year)},
                                                    std::chrono::month_day_last{std::chrono::month{static_cast<unsigned>(fields.month)}}};
        fields.day = std::min<std::int64_t>(fields.day, static_cast<unsigned>(last.day()));
        const auto seconds = toSeconds(fields, offsetOf(moment));
        if (!seconds)
            return std::nullopt;
        moment.seconds = *seconds;
        return moment;
    }
    case DatePart::Day:
        atLeast(Precision::Day);
        step = 86'400;
        break;
    case DatePart::Hour:
    case DatePart::TimezoneHour:
        atLeast(Precision::Minute);
        step = 3600;
        break;
    case DatePart::Minute:
    case DatePart::TimezoneMinute:
        atLeast(Precision::Minute);
        step = 60;
        break;
    case DatePart::Second:
        atLeast(Precision::Second);
        step = 1;
        break;
    }
    if (quantity > most / step || quantity < -most / step)
        return std::nullopt;
    moment.seconds += quantity * step;
    constexpr std::int64_t first = -62'135'596'800; // 0001-01-01
    constexpr std::int64_t end = 253'402'300'800;   // 10000-01-01
    const std::int64_t local = moment.seconds + offsetOf(moment) * 60;
    if (local < first || local >= end)
        return std::nullopt;
    return moment;
}

std::int64_t Moment::extract(DatePart part) const
{
    const Fields fields = localFields(*this);
    switch (part) {
    case DatePart::Year:
        return fields.year;
    case DatePart::Month:
        return fields.month;
    case DatePart::Day:
        return fields.day;
    case DatePart::Hour:
        return fields.hour;
    case DatePart::Minute:
        return fields.minute;
    case DatePart::Second:
        return fields.second;
    case DatePart::TimezoneHour:
        return offsetOf(*this) / 60;
    case DatePart::TimezoneMinute:
        return offsetOf(*this) % 60;
    }
    return 0;
}

std::int64_t Moment::difference(DatePart part, const Moment &other) const
{
    const bool later = other.seconds < seconds || (other.seconds == seconds && other.nanos < nanos);
    const Moment &from = later ? other : *this;
    const Moment &to = later ? *this : other;
    std::int64_t count = 0;
    if (part == DatePart::Year || part == DatePart::Month) {
        // Whole months: a month is over when its day and time of day come again. Both seen in UTC.
        Moment a = from;
        Moment b = to;
        a.offset = b.offset = 0;
        const Fields x = localFields(a);
        const Fields y = localFields(b);
        count = (y.year - x.year) * 12 + y.month - x.month;
        const auto inMonth = [](const Fields &f) { return ((f.day * 24 + f.hour) * 60 + f.minute) * 60 + f.second; };
        if (count > 0 && (inMonth(y) < inMonth(x) || (inMonth(y) == inMonth(x) && to.nanos < from.nanos)))
            --count;
        if (part == DatePart::Year)
            count /= 12;
    } else {
        const std::int64_t elapsed = to.seconds - from.seconds - (to.nanos < from.nanos ? 1 : 0);
        const std::int64_t unit = part == DatePart::Day ? 86'400
            : part == DatePart::Hour || part == DatePart::TimezoneHour ? 3600
            : part == DatePart::Second ? 1
                                       : 60;
        count = elapsed / unit;
    }
    return later ? -count : count;
}

} // namespace nephoscope::select
