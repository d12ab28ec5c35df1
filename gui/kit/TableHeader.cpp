#include "gui/kit/TableModel.h"
#include "gui/kit/TableView.h"
#include "gui/theme/ConsoleStyle.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Theme.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>

namespace nephoscope::gui {

TableHeader::TableHeader(TableModel *model, QWidget *parent) : QHeaderView(Qt::Horizontal, parent), m_model(model)
{
    setObjectName(QStringLiteral("tableHeader"));
    setSectionsClickable(true);
    setHighlightSections(false);
    setMinimumSectionSize(40);
    setStretchLastSection(false);
}

QSize TableHeader::sizeHint() const { return {QHeaderView::sizeHint().width(), Theme::instance().size("row-height")}; }

void TableHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Theme &theme = Theme::instance();
    painter->save();
    painter->fillRect(rect, theme.color(Token::BackgroundTableHeader));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.color(Token::BorderDividerSecondary));
    const int column = m_model->sourceColumn(section);
    if (column < 0) {
        paintCheckBox(*painter, QRect(rect.left() + 20, rect.center().y() - 8, 16, 16), m_model->allState(), true, false);
        painter->restore();
        return;
    }
    const Column &data = m_model->columns()[size_t(column)];
    if (column > 0)
        painter->fillRect(QRect(rect.left(), rect.top() + 11, 1, rect.height() - 22), theme.color(Token::BorderDividerSecondary));
    const bool sorted = column == m_model->sortColumn();
    QRect text = rect.adjusted(section == 0 ? 20 : 12, 0, -12, 0);
    if (data.sortable) {
        const QRectF caret(rect.right() - 26, rect.center().y() - 8, 16, 16);
        const bool up = sorted && m_model->sortOrder() == Qt::AscendingOrder;
        QColor color = theme.color(sorted ? Token::TextInteractiveHover : Token::TextInteractiveDisabled);
        icons::paint(*painter, up ? QStringLiteral("caret-up") : QStringLiteral("caret-down"), caret, color);
        text.setRight(rect.right() - 30);
    }
    painter->setFont(theme.font(TextStyle::BodyBold));
    painter->setPen(theme.color(sorted ? Token::TextBodyDefault : Token::TextColumnHeader));
    painter->drawText(text, int(Qt::AlignVCenter | (data.rightAligned ? Qt::AlignRight : Qt::AlignLeft)),
                      painter->fontMetrics().elidedText(data.title, Qt::ElideRight, text.width()));
    painter->restore();
}

void TableHeader::mousePressEvent(QMouseEvent *event)
{
    // Near a border the base class resizes; only a click inside a section sorts.
    m_pressed = cursor().shape() == Qt::SplitHCursor ? -1 : logicalIndexAt(event->position().toPoint());
    QHeaderView::mousePressEvent(event);
}

void TableHeader::mouseReleaseEvent(QMouseEvent *event)
{
    QHeaderView::mouseReleaseEvent(event);
    const int section = logicalIndexAt(event->position().toPoint());
    if (section < 0 || section != std::exchange(m_pressed, -1) || event->button() != Qt::LeftButton)
        return;
    const int column = m_model->sourceColumn(section);
    if (column < 0)
        Q_EMIT selectAllToggled();
    else if (m_model->columns()[size_t(column)].sortable)
        Q_EMIT sortRequested(column);
}

} // namespace nephoscope::gui
