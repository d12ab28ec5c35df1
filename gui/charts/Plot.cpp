#include "gui/charts/Plot.h"

#include "gui/theme/Theme.h"

#include <QtCharts/QChart>
#include <QtCharts/QValueAxis>

#include <algorithm>
#include <cmath>

namespace nephoscope::gui {
namespace {

constexpr int LeastTickWidth = 88;   // room of a time label
constexpr int LeastTickHeight = 44;
constexpr int LabelGap = 8;
constexpr int NameGap = 12;          // between the names of two categories

// Shorter than in a tooltip: no ".0", and nothing has no unit.
QString tickText(double value, ChartUnit unit)
{
    if (value == 0 && unit != ChartUnit::Percent)
        return QLocale().toString(0);
    QString text = formatValue(value, unit);
    if (unit == ChartUnit::Bytes || unit == ChartUnit::BytesPerSecond)
        text.replace(QLocale().decimalPoint() + QLocale().zeroDigit() + u' ', QStringLiteral(" "));
    return text;
}

/// A category's name in two lines, where it is wider than its room and has a place to break.
Tick categoryTick(double at, const QString &name, const QFontMetrics &metrics, int room)
{
    Tick tick{at, name};
    int widest = metrics.horizontalAdvance(name);
    if (widest <= room)
        return tick;
    for (qsizetype end = 1; end < name.size(); ++end) {
        if (!QStringLiteral(" -/_").contains(name[end - 1]))
            continue;
        const QString first = name.first(end).trimmed();
        const QString second = name.sliced(end).trimmed();
        const int wide = std::max(metrics.horizontalAdvance(first), metrics.horizontalAdvance(second));
        if (wide < widest) {
            widest = wide;
            tick = {at, first, second};
        }
    }
    return widest <= room ? tick : Tick{at, name};
}

} // namespace

Plot::Plot(ChartKind kind, QWidget *parent) : ChartSurface(parent), m_kind(kind), m_across(new QValueAxis(this)), m_up(new QValueAxis(this)), m_right(new QValueAxis(this))
{
    setMinimumHeight(160);
    for (QValueAxis *axis : {m_across, m_up, m_right})
        axis->setVisible(false);
    chart()->addAxis(m_across, Qt::AlignBottom);
    chart()->addAxis(m_up, Qt::AlignLeft);
    chart()->addAxis(m_right, Qt::AlignRight);
}

std::optional<double> Plot::valueAt(int series, double x) const
{
    const auto &points = data().series[size_t(series)].points;
    const auto found = std::lower_bound(points.begin(), points.end(), x, [](const QPointF &point, double at) { return point.x() < at; });
    if (found == points.end() || found->x() != x || !std::isfinite(found->y()))
        return std::nullopt;
    return found->y();
}

void Plot::findStops()
{
    m_stops.clear();
    if (data().axis == ChartData::Axis::Category) {
        for (int i = 0; i < data().categories.size(); ++i)
            m_stops.push_back(i);
        return;
    }
    for (int i = 0; i < int(data().series.size()); ++i) {
        if (isHidden(i))
            continue;
        for (const QPointF &point : data().series[size_t(i)].points)
            if ((!data().from || point.x() >= *data().from) && (!data().to || point.x() <= *data().to))
                m_stops.push_back(point.x());
    }
    std::sort(m_stops.begin(), m_stops.end());
    m_stops.erase(std::unique(m_stops.begin(), m_stops.end()), m_stops.end());
}

void Plot::findRanges()
{
    if (data().axis == ChartData::Axis::Category) {
        m_x0 = -0.5;
        m_x1 = std::max<double>(1, double(data().categories.size())) - 0.5;
    } else {
        m_x0 = data().from.value_or(m_stops.empty() ? 0 : m_stops.front());
        m_x1 = data().to.value_or(m_stops.empty() ? 1 : m_stops.back());
        if (isBars() && m_stops.size() > 1) {
            // Bars are as wide as the step between stops and must not be cut at the ends.
            const double step = (m_stops.back() - m_stops.front()) / double(m_stops.size() - 1);
            m_x0 -= step / 2;
            m_x1 += step / 2;
        }
        if (!(m_x1 > m_x0)) {
            const double room = data().axis == ChartData::Axis::Time ? 30'000 : 1;
            m_x0 -= room;
            m_x1 += room;
        }
    }
    findValues(false);
    findValues(true);
}

bool Plot::hasSide(bool right) const
{
    for (int i = 0; i < int(data().series.size()); ++i)
        if (!isHidden(i) && isRight(i) == right)
            return true;
    return !isBars() && std::any_of(data().thresholds.begin(), data().thresholds.end(), [right](const ChartThreshold &threshold) { return threshold.right == right; });
}

void Plot::findValues(bool right)
{
    double least = 0;
    double most = right ? 0 : std::max(0.0, data().reach.value_or(0));
    const auto isOut = [&](int series) { return isHidden(series) || isRight(series) != right; };
    if (isStacked()) {
        for (const double stop : m_stops) {
            double above = 0;
            double below = 0;
            for (int i = 0; i < int(data().series.size()); ++i)
                if (const auto value = isOut(i) ? std::nullopt : valueAt(i, stop))
                    (*value < 0 ? below : above) += *value;
            most = std::max(most, above);
            least = std::min(least, below);
        }
    } else {
        for (int i = 0; i < int(data().series.size()); ++i)
            for (const QPointF &point : data().series[size_t(i)].points) {
                if (isOut(i) || !std::isfinite(point.y()))
                    continue;
                most = std::max(most, point.y());
                least = std::min(least, point.y());
            }
    }
    for (const ChartThreshold &threshold : data().thresholds) {
        if ((threshold.right && !isBars()) != right)
            continue;
        most = std::max(most, threshold.value);
        least = std::min(least, threshold.value);
    }
    const ChartUnit unit = right ? data().rightUnit : data().unit;
    (right ? m_right0 : m_y0) = least;
    (right ? m_right1 : m_y1) = most > least ? most : least + (unit == ChartUnit::Percent ? 100 : 1);
}

void Plot::makeTicks(int pixels)
{
    m_valueTicks.clear();
    const int about = std::max(2, pixels / (isHorizontal() ? LeastTickWidth : LeastTickHeight));
    const std::vector<double> values = roundTicks(m_y0, m_y1, std::min(about, 6), data().unit);
    m_y0 = values.front();
    m_y1 = values.back();
    for (const double value : values)
        m_valueTicks.push_back({value, tickText(value, data().unit)});
    m_rightTicks.clear();
    if (!hasSide(true))
        return;
    const std::vector<double> others = roundTicks(m_right0, m_right1, std::min(about, 6), data().rightUnit);
    if (!hasSide(false))
        m_valueTicks.clear();
    m_right0 = others.front();
    m_right1 = others.back();
    for (const double value : others)
        m_rightTicks.push_back({value, tickText(value, data().rightUnit)});
}

QStringList Plot::valueLabels(bool right) const
{
    QStringList labels;
    for (const Tick &tick : right ? m_rightTicks : m_valueTicks)
        labels << tick.label;
    return labels;
}

void Plot::layOut()
{
    const Theme &theme = Theme::instance();
    const QFontMetrics metrics(theme.font(TextStyle::Small));
    const int line = theme.lineHeight(TextStyle::Small);
    const bool lying = isHorizontal();
    const QString &upTitle = lying ? data().xTitle : data().yTitle;
    const QString &acrossTitle = lying ? data().yTitle : data().xTitle;
    const int top = upTitle.isEmpty() && (lying || data().rightTitle.isEmpty()) ? line / 2 + 2 : line + line / 2 + 8;
    const auto placePlot = [&](int lines) {
        const int bottom = LabelGap + line * lines + (acrossTitle.isEmpty() ? 2 : line + 6);
        const double high = std::max(40, height() - top - bottom);
        makeTicks(int(lying ? width() * 0.7 : high));
        int left = 0;
        if (lying) {
            for (const QString &category : data().categories)
                left = std::max(left, metrics.horizontalAdvance(category));
            left = std::min(left, width() * 2 / 5);
        } else {
            for (const Tick &tick : m_valueTicks)
                left = std::max(left, metrics.horizontalAdvance(tick.label));
        }
        left += LabelGap + 2; // painters round widths in their own way
        int right = lying ? metrics.horizontalAdvance(m_valueTicks.back().label) / 2 + 4 : 16;
        for (const Tick &tick : m_rightTicks)
            right = std::max(right, metrics.horizontalAdvance(tick.label) + LabelGap + 2);
        m_plot = QRectF(left, top, std::max(40, width() - left - right), high);
    };
    placePlot(!lying && data().axis == ChartData::Axis::Time ? 2 : 1);
    m_stopTicks.clear();
    switch (data().axis) {
    case ChartData::Axis::Time: m_stopTicks = timeTicks(m_x0, m_x1, std::max(1, int(m_plot.width()) / LeastTickWidth)); break;
    case ChartData::Axis::Number:
        for (const double value : roundTicks(m_x0, m_x1, std::max(2, int(m_plot.width()) / LeastTickWidth), ChartUnit::Number))
            if (value >= m_x0 && value <= m_x1)
                m_stopTicks.push_back({value, formatValue(value, ChartUnit::Number)});
        break;
    case ChartData::Axis::Category:
        for (int i = 0; i < data().categories.size(); ++i) {
            if (lying)
                m_stopTicks.push_back({double(i), data().categories[i]});
            else
                m_stopTicks.push_back(categoryTick(i, data().categories[i], metrics, int(m_plot.width() / double(data().categories.size())) - NameGap));
        }
        if (std::any_of(m_stopTicks.begin(), m_stopTicks.end(), [](const Tick &tick) { return !tick.second.isEmpty(); })) {
            findRanges(); // ticks have rounded them for the higher place
            placePlot(2);
        }
        break;
    }
}

void Plot::rebuild()
{
    if (m_building || width() < 20 || height() < 20)
        return;
    m_building = true;
    findStops();
    findRanges();
    layOut();
    // Horizontal bars count from below: the first category is given the highest place.
    if (isHorizontal()) {
        m_across->setRange(m_y0, m_y1);
        m_up->setRange(m_x0, m_x1);
    } else {
        m_across->setRange(m_x0, m_x1);
        m_up->setRange(m_y0, m_y1);
        m_right->setRange(m_right0, m_right1);
    }
    if (chart()->plotArea() != m_plot)
        chart()->setPlotArea(m_plot);
    if (m_kind == ChartKind::Line)
        fillLines();
    else if (m_kind == ChartKind::Area)
        fillAreas();
    else
        fillBars();
    recolor();
    viewport()->update();
    m_building = false;
}

QPointF Plot::place(double x, double y) const { return placeBy(x, y, false); }

QPointF Plot::placeBy(double x, double y, bool right) const
{
    const double along = (x - m_x0) / (m_x1 - m_x0);
    const double up = right ? (y - m_right0) / (m_right1 - m_right0) : (y - m_y0) / (m_y1 - m_y0);
    if (isHorizontal())
        return {m_plot.left() + up * m_plot.width(), m_plot.top() + along * m_plot.height()};
    return {m_plot.left() + along * m_plot.width(), m_plot.bottom() - up * m_plot.height()};
}

QString Plot::stopText(int stop) const { return formatStop(data(), m_stops[size_t(stop)]); }

QString Plot::valueText(int series, int stop) const
{
    const auto value = valueAt(series, m_stops[size_t(stop)]);
    return value ? formatValue(*value, isRight(series) ? data().rightUnit : data().unit) : QString();
}

std::vector<int> Plot::seriesAt(int) const
{
    std::vector<int> shown;
    for (int i = 0; i < int(data().series.size()); ++i)
        if (!isHidden(i))
            shown.push_back(i);
    return shown;
}

QPoint Plot::anchorOf(int stop) const
{
    double most = m_y0;
    double highest = m_plot.bottom(); // of what is on the right axis
    for (const int series : seriesAt(stop)) {
        const auto value = valueAt(series, m_stops[size_t(stop)]);
        if (value && isRight(series))
            highest = std::min(highest, placeOn(series, m_stops[size_t(stop)], std::min(*value, m_right1)).y());
        else
            most = std::max(most, value.value_or(m_y0));
    }
    QPointF at = place(m_stops[size_t(stop)], std::min(most, m_y1));
    if (!isHorizontal())
        at.setY(std::min(at.y(), highest));
    return (isHorizontal() ? QPointF(std::min(at.x(), m_plot.center().x()), at.y()) : QPointF(at.x(), std::max(at.y(), m_plot.top() + 20))).toPoint();
}

int Plot::stopAt(const QPoint &position) const
{
    if (m_stops.empty() || !m_plot.adjusted(-12, -12, 12, 12).contains(position))
        return -1;
    const double along = isHorizontal() ? (position.y() - m_plot.top()) / m_plot.height() : (position.x() - m_plot.left()) / m_plot.width();
    const double x = m_x0 + along * (m_x1 - m_x0);
    const auto right = std::lower_bound(m_stops.begin(), m_stops.end(), x);
    if (right == m_stops.begin())
        return 0;
    if (right == m_stops.end())
        return int(m_stops.size()) - 1;
    return int(right - m_stops.begin()) - (x - *(right - 1) < *right - x ? 1 : 0);
}

} // namespace nephoscope::gui
