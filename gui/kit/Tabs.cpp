#include "gui/kit/Tabs.h"

#include "gui/theme/Theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyle>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QToolButton>

#include <algorithm>

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

/// Where there are more tabs than room, those at the edge fade out rather than break off.
class Row final : public QTabBar
{
public:
    using QTabBar::QTabBar;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QTabBar::paintEvent(event);
        int end = width();
        for (const QToolButton *scroller : findChildren<QToolButton *>(QString(), Qt::FindDirectChildrenOnly)) {
            if (scroller->isVisible())
                end = std::min(end, scroller->x());
        }
        if (end == width() || count() == 0)
            return;
        QPainter painter(this);
        const QRect left(0, 0, Fade, height());
        const QRect right(end - Fade, 0, Fade, height());
        // The tab that is open is scrolled to as a whole, and stays so.
        const QRect open = tabRect(currentIndex());
        if (tabRect(0).left() < 0 && !open.intersects(left))
            fade(painter, left, true);
        if (tabRect(count() - 1).right() >= end && !open.intersects(right))
            fade(painter, right, false);
    }

private:
    static constexpr int Fade = 24; // logical pixels

    void fade(QPainter &painter, const QRect &place, bool leftwards) const
    {
        QColor ground = colorFor(*this, Token::BackgroundLayoutMain);
        QLinearGradient fading(leftwards ? place.topRight() : place.topLeft(), leftwards ? place.topLeft() : place.topRight());
        fading.setColorAt(0.85, ground);
        ground.setAlpha(0);
        fading.setColorAt(0, ground);
        painter.fillRect(place, fading);
        // The line below all tabs goes on.
        const int line = height() - style()->pixelMetric(QStyle::PM_TabBarBaseOverlap, nullptr, this);
        painter.fillRect(QRect(place.left(), line, place.width(), 1), colorFor(*this, Token::BorderTabsDivider));
    }
};

} // namespace

Tabs::Tabs(QWidget *parent) : QTabWidget(parent)
{
    setTabBar(new Row(this));
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
