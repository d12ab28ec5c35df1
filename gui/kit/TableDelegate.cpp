#include "gui/kit/ColumnShares.h"
#include "gui/kit/RowGround.h"
#include "gui/kit/TableModel.h"
#include "gui/kit/TableView.h"
#include "gui/theme/ConsoleStyle.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Masking.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtGui/QPainter>
#include <QtGui/QTextLayout>

#include <cmath>

namespace nephoscope::gui {
namespace {

constexpr int FirstPadding = 20;  // the card's own margin
constexpr int Padding = 12;
constexpr int IconRoom = 24;
constexpr int MostLines = 8;      // of a wrapped cell

QTextOption wrapping(Qt::Alignment alignment)
{
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    return option;
}

/// Lines are as high as their letters: Hangul is higher than Latin.
int textHeight(const QString &text, const QFont &font, int width)
{
    QTextLayout layout(text, font);
    layout.setTextOption(wrapping(Qt::AlignLeft));
    layout.beginLayout();
    qreal height = 0;
    int lines = 0;
    for (QTextLine line = layout.createLine(); line.isValid() && lines < MostLines; line = layout.createLine()) {
        line.setLineWidth(width);
        height += line.height();
        ++lines;
    }
    layout.endLayout();
    return int(std::ceil(height));
}

/// While masking is on, without the account number and secrets in it.
QString shownText(const Cell &cell) { return cell.text.isEmpty() ? QStringLiteral("-") : Masking::instance().scrub(cell.text); }

} // namespace

TableDelegate::TableDelegate(TableModel *model, TableView *view) : QStyledItemDelegate(view), m_model(model), m_view(view) {}

QSize TableDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const { return {120, m_view->rowHeight()}; }

QRect TableDelegate::linkRect(const QRect &cell, const QModelIndex &index) const
{
    const Cell content = m_model->cell(index);
    if (!content.link)
        return {};
    const int left = cell.left() + (m_view->isFirstShown(index.column()) ? FirstPadding : Padding) + (content.icon.isEmpty() ? 0 : IconRoom);
    const int width = QFontMetrics(Theme::instance().font(TextStyle::Body)).horizontalAdvance(content.text);
    return QRect(left, cell.top() + 6, std::min(width, cell.right() - Padding - left), cell.height() - 12);
}

int TableDelegate::wrappedHeight(const QModelIndex &index, int width) const
{
    const Theme &theme = Theme::instance();
    const Cell cell = m_model->cell(index);
    const int left = (m_view->isFirstShown(index.column()) ? FirstPadding : Padding) + (cell.icon.isEmpty() && !cell.status ? 0 : IconRoom);
    const QFont font = theme.font(cell.code ? TextStyle::Code : TextStyle::Body);
    const QFontMetrics metrics(font);
    const int room = std::max(20, width - left - Padding);
    if (metrics.horizontalAdvance(cell.text) <= room)
        return m_view->rowHeight();
    return m_view->rowHeight() + std::max(0, textHeight(cell.text, font, room) - metrics.lineSpacing());
}

int TableDelegate::neededWidth(const QModelIndex &index) const
{
    const Cell cell = m_model->cell(index);
    const int left = (m_view->isFirstShown(index.column()) ? FirstPadding : Padding) + (cell.icon.isEmpty() && !cell.status ? 0 : IconRoom);
    const QFontMetrics metrics(Theme::instance().font(cell.code ? TextStyle::Code : TextStyle::Body));
    return left + metrics.horizontalAdvance(shownText(cell)) + Padding + 2;
}

void TableDelegate::paintSkeleton(QPainter &painter, const QRect &rect, const QModelIndex &index) const
{
    QColor color = Theme::instance().color(Token::BackgroundSkeleton);
    color.setAlphaF(float(color.alphaF() * (0.55 + 0.45 * m_view->noteSkeleton())));
    if (m_model->sourceColumn(index.column()) < 0) {
        paintBox(painter, QRectF(rect.left() + FirstPadding, rect.center().y() - 8, 16, 16), color, Qt::transparent, 0, 3);
        return;
    }
    // Bars of different lengths look like text; the same row has the same bars every time.
    const int share = 45 + (index.row() * 31 + index.column() * 17) % 40;
    const int left = rect.left() + (m_view->isFirstShown(index.column()) ? FirstPadding : Padding);
    const int room = std::max(16, rect.right() - Padding - left);
    const qreal width = room * share / 100.0;
    const bool right = m_model->columns()[size_t(m_model->sourceColumn(index.column()))].rightAligned;
    paintBox(painter, QRectF(right ? left + room - width : left, rect.center().y() - 6, width, 12), color, Qt::transparent, 0, 4);
}

void TableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::instance();
    const QRect rect = option.rect;
    const bool loaded = m_model->isLoaded(index.row());
    const bool selected = loaded && index.data(TableModel::SelectedRole).toBool();
    painter->save();
    painter->setClipRect(rect, Qt::IntersectClip);
    paintRowGround(*painter, rect, *m_model, index.row(), m_view->preferences().stripedRows);
    const bool current = m_view->hasFocus() && m_view->currentIndex() == index && hasKeyboardFocus(*m_view);
    if (!loaded) {
        paintSkeleton(*painter, rect, index);
    } else if (m_model->sourceColumn(index.column()) < 0) {
        paintCheckBox(*painter, QRect(rect.left() + FirstPadding, rect.center().y() - 8, 16, 16), selected ? Qt::Checked : Qt::Unchecked,
                      index.data(TableModel::SelectableRole).toBool(), false);
    } else {
        const Cell cell = m_model->cell(index);
        const Column &column = m_model->columns()[size_t(m_model->sourceColumn(index.column()))];
        QRect text = rect.adjusted(m_view->isFirstShown(index.column()) ? FirstPadding : Padding, 0, -Padding, 0);
        // Until the table is scrolled sideways, words end before its edge; the bar leads to the rest of them.
        const int edge = m_view->viewport()->width() - 1;
        const bool atEdge = m_view->horizontalHeader()->offset() == 0 && rect.left() <= edge && rect.right() > edge && !m_view->preferences().wrapLines;
        if (atEdge)
            text.setRight(edge - Padding);
        QColor ink = theme.color(cell.link ? Token::TextLinkDefault : Token::TextBodyDefault);
        QString icon = cell.icon;
        if (cell.status) {
            ink = theme.color(StatusIndicator::token(*cell.status));
            icon = StatusIndicator::iconName(*cell.status);
        }
        if (!icon.isEmpty()) {
            icons::paint(*painter, icon, QRectF(text.left(), rect.center().y() - 8, 16, 16),
                         cell.status ? ink : theme.color(Token::TextIconSubtle));
            text.setLeft(text.left() + IconRoom);
        }
        QFont font = theme.font(cell.code ? TextStyle::Code : TextStyle::Body);
        const int align = int(Qt::AlignVCenter | (column.rightAligned ? Qt::AlignRight : Qt::AlignLeft));
        painter->setPen(ink);
        const QFontMetrics metrics(font);
        if (m_view->preferences().wrapLines && metrics.horizontalAdvance(cell.text) > text.width()) {
            font.setUnderline(cell.link);
            painter->setFont(font);
            const int height = textHeight(shownText(cell), font, text.width());
            painter->drawText(QRectF(text.left(), text.center().y() - height / 2, text.width(), height), shownText(cell),
                              wrapping(Qt::AlignTop | (column.rightAligned ? Qt::AlignRight : Qt::AlignLeft)));
        } else {
            painter->setFont(font);
            // A narrow table's columns stand closer together than words would be cut.
            if (const int lack = metrics.horizontalAdvance(shownText(cell)) - text.width(); lack > 0 && lack <= Squeeze)
                column.rightAligned ? text.setLeft(text.left() - lack - 1) : text.setRight(text.right() + lack + 1); // widths are rounded
            const QString shown = text.width() <= 0 ? QString() : metrics.elidedText(shownText(cell), atEdge ? Qt::ElideRight : Qt::ElideMiddle, text.width());
            painter->drawText(text, align | Qt::TextSingleLine, shown);
            if (cell.link && !shown.isEmpty()) {
                const qreal base = text.top() + (text.height() + metrics.ascent() - metrics.descent()) / 2.0 + 2;
                painter->drawLine(QPointF(text.left(), base), QPointF(text.left() + metrics.horizontalAdvance(shown), base));
            }
        }
    }
    if (current)
        paintFocusRing(*painter, QRectF(rect).adjusted(2, 2, -2, -3), theme.color(Token::BorderItemFocused), 4);
    painter->restore();
}

} // namespace nephoscope::gui
