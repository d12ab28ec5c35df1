#include "gui/charts/ChartData.h"

#include "gui/charts/Ticks.h"
#include "gui/kit/Format.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QLocale>

#include <algorithm>
#include <cmath>

namespace nephoscope::gui {
namespace {

// Up to `places` decimals, without trailing zeros.
QString shortNumber(double value, int places)
{
    const QLocale locale;
    QString text = locale.toString(value, 'f', places);
    const QString point = locale.decimalPoint();
    if (places > 0 && text.contains(point)) {
        while (text.endsWith(locale.zeroDigit()))
            text.chop(1);
        if (text.endsWith(point))
            text.chop(point.size());
    }
    return text;
}

int placesFor(double value)
{
    const double size = std::abs(value);
    return size == 0 || size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
}

} // namespace

bool ChartData::isEmpty() const
{
    return std::all_of(series.begin(), series.end(), [](const ChartSeries &one) {
        return std::none_of(one.points.begin(), one.points.end(), [](const QPointF &point) { return std::isfinite(point.y()); });
    });
}

int ChartData::colorOf(int index) const
{
    const int own = series[size_t(index)].color;
    return own >= 0 ? own : index;
}

QString formatValue(double value, ChartUnit unit)
{
    switch (unit) {
    case ChartUnit::Count: return formatCount(qint64(std::llround(value)));
    case ChartUnit::Bytes: return formatSize(qint64(value));
    case ChartUnit::BytesPerSecond: return formatRate(value);
    case ChartUnit::Percent: return shortNumber(value, std::abs(value) < 10 ? 2 : 1) + QLocale().percent();
    case ChartUnit::Milliseconds:
        if (std::abs(value) >= 60'000)
            return formatDuration(qint64(value / 1000));
        if (std::abs(value) >= 1000)
            return QCoreApplication::translate("nephoscope::gui::Format", "%1 s").arg(shortNumber(value / 1000, 2));
        return QCoreApplication::translate("nephoscope::gui::Format", "%1 ms").arg(shortNumber(value, placesFor(value)));
    case ChartUnit::Number: break;
    }
    return shortNumber(value, placesFor(value));
}

QString formatStop(const ChartData &data, double x)
{
    switch (data.axis) {
    case ChartData::Axis::Category: return data.categories.value(int(std::lround(x)));
    case ChartData::Axis::Number: return shortNumber(x, placesFor(x));
    case ChartData::Axis::Time: break;
    }
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(qint64(x));
    const QString day = QCoreApplication::translate("nephoscope::gui::Format", "MMM d, yyyy", "date in a chart, QDate format");
    return QLocale().toString(at.date(), day) + u' ' + timeText(at.time(), at.time().second() != 0);
}

std::vector<QPointF> thinned(const std::vector<QPointF> &points, double from, double to, int columns)
{
    const auto before = [](const QPointF &point, double x) { return point.x() < x; };
    auto first = std::lower_bound(points.begin(), points.end(), from, before);
    auto last = std::lower_bound(points.begin(), points.end(), std::nextafter(to, to + 1), before);
    if (first != points.begin())
        --first;
    if (last != points.end())
        ++last;
    if (last - first <= 2 * columns || !(to > from))
        return {first, last};
    std::vector<QPointF> out;
    out.reserve(size_t(2 * columns) + 2);
    const auto columnOf = [&](double x) { return int(std::floor((x - from) / (to - from) * columns)); };
    for (auto at = first; at != last;) {
        const int column = columnOf(at->x());
        auto least = last;
        auto most = last;
        bool gap = false;
        auto end = at;
        for (; end != last && columnOf(end->x()) == column; ++end) {
            if (!std::isfinite(end->y())) {
                gap = true;
                continue;
            }
            if (least == last || end->y() < least->y())
                least = end;
            if (most == last || end->y() > most->y())
                most = end;
        }
        if (least != last) {
            out.push_back(std::min(least, most) == least ? *least : *most);
            if (least != most)
                out.push_back(std::min(least, most) == least ? *most : *least);
        } else if (gap) {
            out.push_back({at->x(), std::nan("")});
        }
        at = end;
    }
    return out;
}

} // namespace nephoscope::gui
