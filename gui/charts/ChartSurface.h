#pragma once

#include "gui/charts/ChartData.h"

#include <QtCharts/QChartView>
#include <QtGui/QWheelEvent>

#include <memory>
#include <vector>

namespace nephoscope::gui {

/// The drawn part of a chart: shows data, and knows the stop (point, category or slice) under the mouse or the keyboard.
/// Arrows move point by point, and series by series where there are several; Home, End and Page keys jump; Enter or
/// Space pins the tooltip, Esc leaves.
class ChartSurface : public QChartView
{
    Q_OBJECT
public:
    struct Cursor
    {
        int stop = -1;    ///< index into stops(); -1: nowhere
        int series = -1;  ///< -1: all
        bool operator==(const Cursor &) const = default;
    };

    explicit ChartSurface(QWidget *parent = nullptr);

    /// Shows data; `hidden[i]` takes series i away.
    void show(std::shared_ptr<const ChartData> data, std::vector<bool> hidden);
    const ChartData &data() const { return *m_data; }
    bool isHidden(int series) const { return m_hidden[size_t(series)]; }
    /// The other series fade; -1 ends it.
    void setHighlight(int series);
    int highlight() const { return m_highlight; }

    Cursor cursor() const { return m_cursor; }
    void setCursorAt(Cursor cursor, bool pin = false);
    void clearCursor() { setCursorAt({}); }
    bool isPinned() const { return m_pinned; }
    void unpin();

    virtual int stopCount() const = 0;
    /// Heading of a stop, and what it says of a series; empty where the series has no value.
    virtual QString stopText(int stop) const = 0;
    virtual QString valueText(int series, int stop) const = 0;
    /// The series that a stop tells of.
    virtual std::vector<int> seriesAt(int stop) const = 0;
    /// Where the tooltip of a stop belongs, in this widget's coordinates.
    virtual QPoint anchorOf(int stop) const = 0;
    /// The stop nearest to a place, -1 for none.
    virtual int stopAt(const QPoint &position) const = 0;

    QSize sizeHint() const override { return {320, minimumHeight()}; }
    QSize minimumSizeHint() const override { return {120, minimumHeight()}; }

Q_SIGNALS:
    void cursorMoved();

protected:
    /// The data, the size, the theme or the highlight is new.
    virtual void rebuild() = 0;
    virtual void recolor() = 0;
    /// Series colour, faded while another one is highlighted.
    QColor colorOf(int series) const;

    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
    void changeEvent(QEvent *event) override;

    std::shared_ptr<const ChartData> m_data = std::make_shared<ChartData>();
    std::vector<bool> m_hidden;

private:
    void announce();
    void stepSeries(int by);
    Cursor m_cursor;
    int m_highlight = -1;
    bool m_pinned = false;
};

/// Dashes that tell series apart without colour while lines are drawn thick for a projector; empty is solid.
QList<qreal> chartDashes(int series);

} // namespace nephoscope::gui
