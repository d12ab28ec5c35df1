#include "gui/kit/Tabs.h"

#include "gui/theme/Theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QTabBar>

namespace nephoscope::gui {
namespace {

class Handle final : public QSplitterHandle
{
public:
    using QSplitterHandle::QSplitterHandle;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        const bool upright = orientation() == Qt::Horizontal;
        const QRectF all = rect();
        painter.setBrush(colorFor(*this, Token::BorderDividerDefault));
        painter.drawRect(upright ? QRectF(all.center().x(), 0, 1, all.height()) : QRectF(0, all.center().y(), all.width(), 1));
        painter.setBrush(colorFor(*this, Token::TextIconSubtle));
        painter.drawRoundedRect(upright ? QRectF(all.center().x() - 1.5, all.center().y() - 14, 4, 28)
                                        : QRectF(all.center().x() - 14, all.center().y() - 1.5, 28, 4), 2, 2);
    }
};

} // namespace

Tabs::Tabs(QWidget *parent) : QTabWidget(parent)
{
    setDocumentMode(true);
    tabBar()->setObjectName(QStringLiteral("tabBar"));
    tabBar()->setExpanding(false);
    tabBar()->setCursor(Qt::PointingHandCursor);
    tabBar()->setFocusPolicy(Qt::TabFocus);
    tabBar()->setElideMode(Qt::ElideNone);
    tabBar()->setAccessibleName(tr("Tabs"));
}

bool Tabs::event(QEvent *event)
{
    // A tab became higher: the base class keeps that to itself.
    if (event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QTabWidget::event(event);
}

void Tabs::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        tabBar()->setAccessibleName(tr("Tabs"));
    QTabWidget::changeEvent(event);
}

Splitter::Splitter(Qt::Orientation orientation, QWidget *parent) : QSplitter(orientation, parent)
{
    setHandleWidth(12);
    setChildrenCollapsible(false);
}

QSplitterHandle *Splitter::createHandle() { return new Handle(orientation(), this); }

} // namespace nephoscope::gui
