#include "gui/charts/Ticks.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QLocale>

#include <array>
#include <cmath>

namespace nephoscope::gui {
namespace {

constexpr qint64 Second = 1000;
constexpr qint64 Minute = 60 * Second;
constexpr qint64 Hour = 60 * Minute;
constexpr qint64 Day = 24 * Hour;

double roundStep(double raw)
{
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    const double times = raw / power;
    return (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10) * power;
}

double stepFor(double raw, ChartUnit unit)
{
    switch (unit) {
    case ChartUnit::Count: return std::max(1.0, roundStep(raw));
    case ChartUnit::Bytes:
    case ChartUnit::BytesPerSecond: {
        double base = 1;
        while (raw / base > 512)
            base *= 1024;
        // 0.5 MB is 512 KB: both read well.
        for (const double times : {1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 256.0, 512.0})
            if (times * base >= raw)
                return times * base;
        return 1024 * base;
    }
    case ChartUnit::Milliseconds:
        if (raw > 1000)
            for (const double seconds : {1.0, 2.0, 5.0, 10.0, 15.0, 30.0, 60.0, 120.0, 300.0, 600.0, 900.0, 1800.0, 3600.0, 7200.0, 21600.0, 43200.0, 86400.0})
                if (seconds * 1000 >= raw)
                    return seconds * 1000;
        break;
    default: break;
    }
    return roundStep(raw);
}

QString dayText(QDate date, bool year)
{
    return QLocale().toString(date, year ? QCoreApplication::translate("nephoscope::gui::Format", "MMM d, yyyy", "date in a chart, QDate format")
                                         : QCoreApplication::translate("nephoscope::gui::Format", "MMM d", "date on a chart's axis, QDate format"));
}

std::vector<Tick> calendarTicks(const QDateTime &from, const QDateTime &to, int months)
{
    std::vector<Tick> ticks;
    QDate at(from.date().year(), 1, 1);
    for (; at.startOfDay() <= to; at = at.addMonths(months)) {
        if (at.startOfDay() < from)
            continue;
        const bool january = at.month() == 1 || ticks.empty();
        const QLocale locale;
        ticks.push_back({double(at.startOfDay().toMSecsSinceEpoch()),
                         months >= 12 ? locale.toString(at, QStringLiteral("yyyy")) : locale.standaloneMonthName(at.month(), QLocale::ShortFormat),
                         months < 12 && january ? locale.toString(at, QStringLiteral("yyyy")) : QString()});
    }
    return ticks;
}

std::vector<Tick> dayTicks(const QDateTime &from, const QDateTime &to, int days)
{
    std::vector<Tick> ticks;
    // Counted from a fixed day, so that ticks stay where they are while a live axis moves.
    qint64 number = from.date().toJulianDay();
    number -= number % days;
    int year = 0;
    for (QDate at = QDate::fromJulianDay(number); at.startOfDay() <= to; at = at.addDays(days)) {
        if (at.startOfDay() < from)
            continue;
        ticks.push_back({double(at.startOfDay().toMSecsSinceEpoch()), dayText(at, false),
                         at.year() != year ? QLocale().toString(at, QStringLiteral("yyyy")) : QString()});
        year = at.year();
    }
    return ticks;
}

std::vector<Tick> clockTicks(const QDateTime &from, const QDateTime &to, qint64 step)
{
    std::vector<Tick> ticks;
    QDate dated;
    for (QDate day = from.date(); day <= to.date(); day = day.addDays(1)) {
        // Counted from midnight of each day: a change to summer time moves no tick off the full hour. Steps outside of the
        // range are not even looked at: a date costs microseconds, and a day has many seconds.
        const qint64 begin = day == from.date() ? from.time().msecsSinceStartOfDay() / step * step : 0;
        const qint64 end = day == to.date() ? to.time().msecsSinceStartOfDay() : Day - 1;
        for (qint64 ms = begin; ms <= end; ms += step) {
            const QDateTime at(day, QTime::fromMSecsSinceStartOfDay(int(ms)));
            if (at < from || at > to || !at.isValid())
                continue;
            ticks.push_back({double(at.toMSecsSinceEpoch()), timeText(at.time(), step < Minute), dated != day ? dayText(day, false) : QString()});
            dated = day;
        }
    }
    return ticks;
}

} // namespace

QString timeText(QTime time, bool seconds)
{
    const QLocale locale;
    QString format = locale.timeFormat(QLocale::ShortFormat);
    if (seconds && !format.contains(u"ss")) // some locales say them anyway
        format.replace(QStringLiteral("mm"), QStringLiteral("mm:ss"));
    return locale.toString(time, format);
}

std::vector<double> roundTicks(double least, double most, int about, ChartUnit unit)
{
    if (!(most > least))
        most = least + 1;
    const double step = stepFor((most - least) / std::max(1, about), unit);
    std::vector<double> ticks;
    const auto first = std::llround(std::floor(least / step + 1e-9));
    for (auto i = first;; ++i) {
        ticks.push_back(double(i) * step);
        if (double(i) * step >= most - step * 1e-9)
            return ticks;
    }
}

std::vector<Tick> timeTicks(double from, double to, int most)
{
    const QDateTime begin = QDateTime::fromMSecsSinceEpoch(qint64(std::ceil(from)));
    const QDateTime end = QDateTime::fromMSecsSinceEpoch(qint64(to));
    const double span = std::max(1.0, to - from);
    const double raw = span / std::max(1, most);
    for (const qint64 step : {Second, 2 * Second, 5 * Second, 10 * Second, 15 * Second, 30 * Second, Minute, 2 * Minute, 5 * Minute, 10 * Minute,
                              15 * Minute, 30 * Minute, Hour, 2 * Hour, 3 * Hour, 6 * Hour, 12 * Hour})
        if (double(step) >= raw)
            return clockTicks(begin, end, step);
    for (const int days : {1, 2, 4, 7, 14})
        if (double(days * Day) >= raw)
            return dayTicks(begin, end, days);
    for (const int months : {1, 3, 6, 12, 24, 60})
        if (double(months * 28 * Day) >= raw)
            return calendarTicks(begin, end, months);
    return calendarTicks(begin, end, 120);
}

} // namespace nephoscope::gui
