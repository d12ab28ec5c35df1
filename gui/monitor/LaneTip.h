#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QRect>

#include "gui/monitor/CellText.h"

class QWidget;

namespace nephoscope::gui {

class Label;
class Popover;

/// The tooltip of the lanes of a view, in the look of that of a chart: what there is to say of the cell below it. Takes neither
/// the mouse nor the focus.
class LaneTip : public QObject
{
    Q_OBJECT
public:
    explicit LaneTip(QWidget &view);
    ~LaneTip() override;

    /// A lane shows its cell, which is at this part of the view; hidden where the view does not show it.
    void show(const void *lane, const QRect &cell, const CellText &text);
    /// Closes, if it is the lane's.
    void leave(const void *lane);

private:
    void fill(const CellText &text);

    QWidget &m_view;
    QPointer<Popover> m_popover;
    QWidget *m_facts = nullptr;
    std::vector<Label *> m_values;
    CellText m_text;
    const void *m_lane = nullptr;
};

} // namespace nephoscope::gui
