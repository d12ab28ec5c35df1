#pragma once

#include "gui/charts/ChartSurface.h"

class QPieSeries;

namespace nephoscope::gui {

/// A donut or a pie: a slice per series, clockwise from the top.
class RingPlot : public ChartSurface
{
    Q_OBJECT
public:
    explicit RingPlot(ChartKind kind, QWidget *parent = nullptr);
    void setCentre(const QString &value, const QString &text);

    int stopCount() const override { return int(m_slices.size()); }
    QString stopText(int stop) const override;
    /// Value and share, "12 MB (40%)"; the stop does not matter.
    QString valueText(int series, int stop) const override;
    std::vector<int> seriesAt(int stop) const override;
    QPoint anchorOf(int stop) const override;
    int stopAt(const QPoint &position) const override;

protected:
    void rebuild() override;
    void recolor() override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    double valueOf(int series) const;
    double total() const;
    QRectF ring() const;
    QPieSeries *m_series;
    ChartKind m_kind;
    std::vector<int> m_slices; // series of each slice
    QString m_centre;
    QString m_centreText;
};

} // namespace nephoscope::gui
