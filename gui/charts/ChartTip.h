#pragma once

#include "gui/kit/Popover.h"

class QGridLayout;

namespace nephoscope::gui {

class ChartSurface;

/// The tooltip of a chart: where the cursor is and what each series says there. Follows the mouse until it is pinned
/// by a click; pinned, it has a dismiss button and its links can be followed.
class ChartTip : public Popover
{
    Q_OBJECT
public:
    explicit ChartTip(ChartSurface &surface);
    /// Shows the surface's cursor, or closes when it is nowhere.
    void follow();

Q_SIGNALS:
    void linkActivated(const QString &address);

private:
    void fill();
    ChartSurface &m_surface;
    QWidget *m_rows = nullptr;
};

} // namespace nephoscope::gui
