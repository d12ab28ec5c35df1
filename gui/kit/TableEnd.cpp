#include "gui/kit/TableEnd.h"

#include "gui/kit/RowGround.h"
#include "gui/kit/TableModel.h"
#include "gui/kit/TableView.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollBar>

#include <algorithm>

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

/// What of a table is not in the round corners below it, in its own coordinates.
QRegion insideCard(const QWidget &table)
{
    // It has no soft edge: it keeps clear of the border, which has one.
    const int radius = Theme::instance().radius("container") + ClearOfBorder;
    QPainterPath card;
    card.addRoundedRect(QRectF(table.rect()).adjusted(0, -radius, 0, 0), radius, radius);
    return QRegion(card.toFillPolygon().toPolygon());
}

} // namespace

TableEnd::TableEnd(TableView *view, QWidget *footer)
    : QWidget(view->parentWidget()), m_view(view), m_footer(footer), m_beside(new Beside), m_corner(new QWidget)
{
    setFixedHeight(Room);
    m_beside->setObjectName(QStringLiteral("besideTitles"));
    view->addScrollBarWidget(m_beside, Qt::AlignTop);
    view->addScrollBarWidget(m_corner, Qt::AlignBottom);
    m_beside->show();
    m_corner->show();
    for (QObject *watched : std::initializer_list<QObject *>{view->viewport(), view->horizontalHeader(), view->horizontalScrollBar(), view->verticalScrollBar(), m_corner, footer})
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
    rows->setMask(insideCard(*m_view).translated(-rows->pos()));
}

void TableEnd::paintRows(QWidget &part) const
{
    const auto *model = qobject_cast<const TableModel *>(m_view->model());
    if (!model)
        return;
    const QWidget &rows = *m_view->viewport();
    const QPoint at = part.mapTo(m_view, QPoint());
    QPainter painter(&part);
    painter.translate(-at);
    if (isHidden())
        painter.setClipRegion(insideCard(*m_view));
    for (int row = std::max(0, m_view->rowAt(0)); row < model->rowCount() && m_view->rowViewportPosition(row) < rows.height(); ++row)
        paintRowGround(painter, QRect(at.x(), rows.y() + m_view->rowViewportPosition(row), part.width(), m_view->QTableView::rowHeight(row)), *model, row,
                       m_view->preferences().stripedRows);
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
    case QEvent::Paint:
        // Whatever changed in the rows, it goes on beside them.
        if (object == m_view->viewport()) {
            m_view->verticalScrollBar()->update();
            m_corner->update();
        } else if (object == m_view->verticalScrollBar() || object == m_corner) {
            paintRows(*static_cast<QWidget *>(object));
        }
        break;
    default:
        break;
    }
    return QWidget::eventFilter(object, event);
}

} // namespace nephoscope::gui
