#include "gui/kit/TableEnd.h"

#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>

namespace nephoscope::gui {
namespace {

constexpr int Room = 12; // logical pixels
constexpr int ClearOfBorder = 4;

/// Goes on with the column titles where they end.
class Beside final : public QWidget
{
protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), Theme::instance().color(Token::BackgroundTableHeader));
        painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::instance().color(Token::BorderDividerSecondary));
    }
};

} // namespace

TableEnd::TableEnd(QTableView *view, QWidget *footer)
    : QWidget(view->parentWidget()), m_view(view), m_footer(footer), m_beside(new Beside), m_corner(new QWidget)
{
    setFixedHeight(Room);
    m_beside->setObjectName(QStringLiteral("besideTitles"));
    view->addScrollBarWidget(m_beside, Qt::AlignTop);
    view->addScrollBarWidget(m_corner, Qt::AlignBottom);
    m_beside->show();
    m_corner->show();
    for (QObject *watched : std::initializer_list<QObject *>{view->viewport(), view->horizontalHeader(), view->horizontalScrollBar(), view->verticalScrollBar(), footer})
        watched->installEventFilter(this);
    arrange();
}

void TableEnd::arrange()
{
    const bool apart = !m_footer->isHidden() || m_view->horizontalScrollBar()->isVisibleTo(m_view);
    setVisible(apart);
    m_corner->setFixedHeight(apart ? 0 : Room);
    m_beside->setFixedHeight(m_view->horizontalHeader()->height());
    cutCorners();
}

void TableEnd::cutCorners()
{
    QWidget *rows = m_view->viewport();
    if (!isHidden()) {
        rows->clearMask();
        return;
    }
    // A mask has no soft edge: it keeps clear of the border, which has one.
    const int radius = Theme::instance().radius("container") + ClearOfBorder;
    QPainterPath card;
    card.addRoundedRect(QRectF(m_view->rect()).adjusted(0, -radius, 0, 0), radius, radius);
    rows->setMask(QRegion(card.toFillPolygon().toPolygon()).translated(-rows->pos()));
}

bool TableEnd::eventFilter(QObject *object, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::Resize:
    case QEvent::Move:
    case QEvent::ShowToParent:
    case QEvent::HideToParent:
        arrange();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(object, event);
}

} // namespace nephoscope::gui
