#pragma once

#include "gui/charts/ChartSurface.h"
#include "gui/charts/Ticks.h"

#include <QtCore/QRectF>

class QAbstractBarSeries;
class QAreaSeries;
class QLineSeries;
class QValueAxis;

namespace nephoscope::gui {

/// Lines, stacked areas and bars over time, categories or numbers.
class Plot : public ChartSurface
{
    Q_OBJECT
public:
    explicit Plot(ChartKind kind, QWidget *parent = nullptr);

    int stopCount() const override { return int(m_stops.size()); }
    QString stopText(int stop) const override;
    QString valueText(int series, int stop) const override;
    std::vector<int> seriesAt(int stop) const override;
    QPoint anchorOf(int stop) const override;
    int stopAt(const QPoint &position) const override;

    /// The plot without axes, in this widget's coordinates.
    QRectF plotRect() const { return m_plot; }
    /// Where a value lies, in this widget's coordinates: x of a stop and y of a value (the reverse for horizontal bars).
    QPointF place(double x, double y) const;
    /// The same on the axis of a series.
    QPointF placeOn(int series, double x, double y) const { return placeBy(x, y, isRight(series)); }
    /// What the ticks of an axis say, from the bottom; the right one has none while nothing is on it.
    QStringList valueLabels(bool right = false) const;
    /// The points a series is drawn with.
    int drawnPoints(int series) const;

protected:
    void rebuild() override;
    void recolor() override;
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    bool isBars() const { return m_kind != ChartKind::Line && m_kind != ChartKind::Area; }
    bool isStacked() const
    {
        return m_kind == ChartKind::Area || m_kind == ChartKind::StackedBars || m_kind == ChartKind::HorizontalStackedBars;
    }
    bool isHorizontal() const { return m_kind == ChartKind::HorizontalBars || m_kind == ChartKind::HorizontalStackedBars; }
    std::optional<double> valueAt(int series, double x) const;
    /// Bars have one axis.
    bool isRight(int series) const { return !isBars() && data().series[size_t(series)].right; }
    /// Whether anything that is shown is on that axis.
    bool hasSide(bool right) const;
    QPointF placeBy(double x, double y, bool right) const;
    void findStops();
    void findRanges();
    void findValues(bool right);
    void layOut();
    void makeTicks(int pixels);
    void fillLines();
    void fillAreas();
    void fillBars();
    QLineSeries *makeLine();
    void attach(QAbstractSeries *series);
    void putOnSide(QAbstractSeries *series, bool right);
    QPen penOf(int series) const;
    void paintLabels(QPainter &painter) const;
    void paintSideLabels(QPainter &painter, const QFontMetrics &metrics) const;
    void paintBottomLabels(QPainter &painter, const QFontMetrics &metrics) const;
    void paintThresholds(QPainter &painter) const;
    void paintCursor(QPainter &painter) const;

    struct Area
    {
        QAreaSeries *area = nullptr;
        QLineSeries *upper = nullptr;
        QLineSeries *lower = nullptr;
    };

    ChartKind m_kind;
    QValueAxis *m_across;            // x of the screen
    QValueAxis *m_up;                // y of the screen
    QValueAxis *m_right;             // the same for what is on the right axis
    std::vector<double> m_stops;
    double m_x0 = 0, m_x1 = 1;       // range of stops
    double m_y0 = 0, m_y1 = 1;       // range of values
    double m_right0 = 0, m_right1 = 1; // on the right axis
    std::vector<Tick> m_stopTicks;
    std::vector<Tick> m_valueTicks;
    std::vector<Tick> m_rightTicks;
    QRectF m_plot;
    std::vector<std::vector<QLineSeries *>> m_lines; // per series, one per stretch between gaps
    std::vector<Area> m_areas;
    QAbstractBarSeries *m_bars = nullptr;
    bool m_building = false;
};

} // namespace nephoscope::gui
