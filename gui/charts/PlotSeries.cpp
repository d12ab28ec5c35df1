// How a plot's data becomes series of Qt Charts: one replace() each, at most 600 points.
#include "gui/charts/Plot.h"

#include "gui/theme/Theme.h"

#include <QtCharts/QAreaSeries>
#include <QtCharts/QBarSeries>
#include <QtCharts/QBarSet>
#include <QtCharts/QChart>
#include <QtCharts/QHorizontalBarSeries>
#include <QtCharts/QHorizontalStackedBarSeries>
#include <QtCharts/QLineSeries>
#include <QtCharts/QStackedBarSeries>
#include <QtCharts/QValueAxis>

#include <algorithm>
#include <cmath>

namespace nephoscope::gui {
namespace {

constexpr int MostColumns = 300;   // of two points each
constexpr double LineWidth = 2;
constexpr float AreaAlpha = 0.4F;
constexpr double BarWidth = 0.66;    // of what there is for each stop
constexpr double WidestBar = 80;     // logical pixels: one alone is not as wide as the plot

} // namespace

void Plot::attach(QAbstractSeries *series)
{
    chart()->addSeries(series);
    series->attachAxis(m_across);
    series->attachAxis(m_up);
}

void Plot::putOnSide(QAbstractSeries *series, bool right)
{
    QValueAxis *const wanted = right ? m_right : m_up;
    if (series->attachedAxes().contains(wanted))
        return;
    series->detachAxis(right ? m_up : m_right);
    series->attachAxis(wanted);
}

QLineSeries *Plot::makeLine()
{
    auto *line = new QLineSeries;
    attach(line);
    return line;
}

QPen Plot::penOf(int series) const
{
    const Theme &theme = Theme::instance();
    QPen pen(colorOf(series), LineWidth * theme.stroke() * (highlight() == series ? 1.5 : 1), Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (const QList<qreal> dashes = chartDashes(series); !dashes.isEmpty())
        pen.setDashPattern(dashes);
    return pen;
}

void Plot::fillLines()
{
    while (m_lines.size() > data().series.size()) {
        for (QLineSeries *line : m_lines.back()) {
            chart()->removeSeries(line);
            delete line;
        }
        m_lines.pop_back();
    }
    m_lines.resize(data().series.size());
    const int columns = std::clamp(int(m_plot.width()), 20, MostColumns);
    for (int i = 0; i < int(data().series.size()); ++i) {
        std::vector<QList<QPointF>> stretches;
        bool open = false;
        if (!isHidden(i)) {
            for (const QPointF &point : thinned(data().series[size_t(i)].points, m_x0, m_x1, columns)) {
                if (!std::isfinite(point.y())) {
                    open = false;
                    continue;
                }
                if (!std::exchange(open, true))
                    stretches.emplace_back();
                stretches.back().append(point);
            }
        }
        auto &lines = m_lines[size_t(i)];
        while (lines.size() > std::max<size_t>(1, stretches.size())) {
            chart()->removeSeries(lines.back());
            delete lines.back();
            lines.pop_back();
        }
        while (lines.size() < stretches.size())
            lines.push_back(makeLine());
        for (size_t k = 0; k < lines.size(); ++k)
            putOnSide(lines[k], isRight(i));
        for (size_t k = 0; k < lines.size(); ++k)
            lines[k]->replace(k < stretches.size() ? stretches[k] : QList<QPointF>());
    }
}

void Plot::fillAreas()
{
    while (m_areas.size() > data().series.size()) {
        chart()->removeSeries(m_areas.back().area);
        delete m_areas.back().area;
        m_areas.pop_back();
    }
    while (m_areas.size() < data().series.size()) {
        Area area;
        area.upper = new QLineSeries;
        area.lower = new QLineSeries;
        area.area = new QAreaSeries(area.upper, area.lower);
        area.upper->setParent(area.area);
        area.lower->setParent(area.area);
        attach(area.area);
        m_areas.push_back(area);
    }
    const int columns = std::clamp(int(m_plot.width()), 20, MostColumns);
    const auto list = [&](const std::vector<QPointF> &points) {
        const std::vector<QPointF> few = thinned(points, m_x0, m_x1, columns);
        return QList<QPointF>(few.begin(), few.end());
    };
    std::vector<QPointF> bases[2]; // of the left and of the right axis
    for (const double stop : m_stops)
        bases[0].push_back({stop, 0});
    bases[1] = bases[0];
    for (int i = 0; i < int(data().series.size()); ++i) {
        std::vector<QPointF> &below = bases[isRight(i) ? 1 : 0];
        std::vector<QPointF> above = below;
        putOnSide(m_areas[size_t(i)].area, isRight(i));
        if (!isHidden(i))
            for (QPointF &point : above)
                point.ry() += valueAt(i, point.x()).value_or(0);
        m_areas[size_t(i)].area->setVisible(!isHidden(i));
        m_areas[size_t(i)].upper->replace(list(above));
        m_areas[size_t(i)].lower->replace(list(below));
        below = std::move(above);
    }
}

void Plot::fillBars()
{
    if (m_bars) {
        chart()->removeSeries(m_bars);
        delete m_bars;
    }
    switch (m_kind) {
    case ChartKind::StackedBars: m_bars = new QStackedBarSeries; break;
    case ChartKind::HorizontalBars: m_bars = new QHorizontalBarSeries; break;
    case ChartKind::HorizontalStackedBars: m_bars = new QHorizontalStackedBarSeries; break;
    default: m_bars = new QBarSeries; break;
    }
    // Qt counts bars 0, 1, 2 …: the hidden axis is set to that, whatever the stops mean.
    const int count = int(m_stops.size());
    std::vector<int> order = seriesAt(0);
    if (m_kind == ChartKind::HorizontalBars)
        std::reverse(order.begin(), order.end());
    const double step = (isHorizontal() ? m_plot.height() : m_plot.width()) / std::max(1, count);
    const double beside = isStacked() ? 1 : double(std::max<size_t>(1, order.size()));
    m_bars->setBarWidth(std::min(BarWidth, WidestBar * beside / step));
    for (const int series : order) {
        auto *set = new QBarSet(data().series[size_t(series)].name);
        set->setProperty("series", series);
        for (int k = 0; k < count; ++k)
            set->append(valueAt(series, m_stops[size_t(isHorizontal() ? count - 1 - k : k)]).value_or(0));
        m_bars->append(set);
    }
    (isHorizontal() ? m_up : m_across)->setRange(-0.5, std::max(1, count) - 0.5);
    attach(m_bars);
}

void Plot::recolor()
{
    for (size_t i = 0; i < m_lines.size(); ++i)
        for (QLineSeries *line : m_lines[i])
            line->setPen(penOf(int(i)));
    for (size_t i = 0; i < m_areas.size(); ++i) {
        QColor fill = colorOf(int(i));
        fill.setAlphaF(fill.alphaF() * AreaAlpha);
        // The border would go all round; drawForeground() draws the upper edge alone.
        m_areas[i].area->setPen(Qt::NoPen);
        m_areas[i].area->setBrush(fill);
    }
    if (!m_bars)
        return;
    const QColor gap = colorFor(*this, Token::BackgroundContainerContent);
    for (QBarSet *set : m_bars->barSets()) {
        set->setBrush(colorOf(set->property("series").toInt()));
        set->setPen(QPen(gap, 1));
    }
}

int Plot::drawnPoints(int series) const
{
    int count = 0;
    if (size_t(series) < m_lines.size())
        for (const QLineSeries *line : m_lines[size_t(series)])
            count += line->count();
    if (size_t(series) < m_areas.size())
        count += m_areas[size_t(series)].upper->count();
    return count;
}

} // namespace nephoscope::gui
