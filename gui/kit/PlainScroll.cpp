#include "gui/kit/PlainScroll.h"

#include <QtWidgets/QScrollArea>

namespace nephoscope::gui {

void makePlain(QScrollArea &area)
{
    area.setFrameShape(QFrame::NoFrame);
    area.setWidgetResizable(true);
    area.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area.setFocusPolicy(Qt::NoFocus);
    area.viewport()->setAutoFillBackground(false);
}

void setPlainContent(QScrollArea &area, QWidget *content)
{
    area.setWidget(content);
    content->setAutoFillBackground(false);
}

QScrollArea *plainScrollArea(QWidget *content, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    makePlain(*area);
    setPlainContent(*area, content);
    return area;
}

} // namespace nephoscope::gui
