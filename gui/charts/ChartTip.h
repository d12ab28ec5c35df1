#pragma once

#include "gui/kit/Popover.h"

class QGridLayout;

namespace nephoscope::gui {

class ChartSurface;

/// The tooltip of a chart: where the cursor is and what each series says there. Follows the mouse until it is pinned
/// by a click; pinned, it has a dismiss button and its links can be followed. When the chart moves, what the mouse
/// pointed at closes, and what the keyboard or a pin holds goes along as long as its point can be seen.
class ChartTip : public Popover
{
    Q_OBJECT
public:
    explicit ChartTip(ChartSurface &surface);
    /// Shows the surface's cursor, or closes when it is nowhere.
    void follow();

Q_SIGNALS:
    void linkActivated(const QString &address);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void fill();
    bool isPointSeen() const;
    ChartSurface &m_surface;
    QWidget *m_rows = nullptr;
};

} // namespace nephoscope::gui
