#include "gui/shell/PickListDelegate.h"

#include "gui/shell/PickList.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtGui/QPainter>

namespace nephoscope::gui {
namespace {

constexpr int Margin = 20;

// The letters that matched are bold, so the line is drawn in pieces.
void drawStressed(QPainter &painter, const QRect &place, const PickRow &row, const QFont &plain, const QFont &bold)
{
    int x = place.left();
    for (int i = 0; i < row.text.size();) {
        const bool hit = row.matched.contains(i);
        int end = i + 1;
        while (end < row.text.size() && row.matched.contains(end) == hit)
            ++end;
        const QString piece = row.text.mid(i, end - i);
        painter.setFont(hit ? bold : plain);
        const int width = painter.fontMetrics().horizontalAdvance(piece);
        const int room = place.right() - x;
        painter.drawText(QRect(x, place.top(), room, place.height()), Qt::AlignVCenter,
                         width > room ? painter.fontMetrics().elidedText(piece, Qt::ElideRight, room) : piece);
        x += width;
        if (x >= place.right())
            return;
        i = end;
    }
}

int drawKeys(QPainter &painter, const QRect &row, int right, const QString &keys, const PickList &list)
{
    const Theme &theme = Theme::instance();
    painter.setFont(theme.font(TextStyle::Small));
    const int height = painter.fontMetrics().height() + 4;
    // The key + is a cap too: "Ctrl++" has two.
    QStringList caps = keys.split(u'+', Qt::SkipEmptyParts);
    if (keys.endsWith(u'+'))
        caps.append(QStringLiteral("+"));
    for (qsizetype i = caps.size() - 1; i >= 0; --i) {
        const int width = painter.fontMetrics().horizontalAdvance(caps.at(i)) + 12;
        const QRectF cap(right - width, row.center().y() - height / 2.0, width, height);
        paintBox(painter, cap, colorFor(list, Token::BackgroundCellShaded), colorFor(list, Token::BorderDividerDefault), 1, 4);
        painter.setPen(colorFor(list, Token::TextBodySecondary));
        painter.drawText(cap, Qt::AlignCenter, caps.at(i));
        right -= width + 4;
    }
    return right - 8;
}

} // namespace

PickListDelegate::PickListDelegate(PickList &list) : QStyledItemDelegate(&list), m_list(list) {}

int PickListDelegate::heightOf(const PickRow &row)
{
    if (row.heading)
        return 34;
    return row.description.isEmpty() ? 36 : 52;
}

QSize PickListDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {120, heightOf(m_list.rows()[size_t(index.row())])};
}

void PickListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const PickRow &row = m_list.rows()[size_t(index.row())];
    const Theme &theme = Theme::instance();
    painter->save();
    const QRect rect = option.rect;
    if (row.heading) {
        painter->setFont(theme.font(TextStyle::SmallBold));
        painter->setPen(colorFor(m_list, Token::TextGroupLabel));
        painter->drawText(rect.adjusted(Margin, 10, -Margin, 0), Qt::AlignVCenter, row.text);
        painter->restore();
        return;
    }
    const bool current = m_list.currentIndex() == index;
    const QRectF box = QRectF(rect).adjusted(4, 0, -4, 0);
    if (row.checked)
        paintBox(*painter, box, colorFor(m_list, Token::BackgroundDropdownItemSelected), colorFor(m_list, Token::BorderItemSelected), 1, 8);
    if (current && row.enabled) {
        const bool ring = hasKeyboardFocus(m_list);
        paintBox(*painter, box, colorFor(m_list, row.checked ? Token::BackgroundDropdownItemSelected : Token::BackgroundDropdownItemHover),
                 colorFor(m_list, ring || row.checked ? Token::BorderItemFocused : Token::BorderDropdownItemHover), ring ? 2 : 1, 8);
    }
    const QColor ink = colorFor(m_list, row.enabled ? Token::TextBodyDefault : Token::TextDisabled);
    int left = rect.left() + Margin;
    int right = rect.right() - Margin + 1;
    if (!row.icon.isEmpty()) {
        icons::paint(*painter, row.icon, QRectF(left, rect.center().y() - 7.5, 16, 16), ink);
        left += 26;
    }
    if (row.star != PickRow::Star::None) {
        const bool on = row.star == PickRow::Star::On;
        const QRect star = pickStarRect(rect);
        icons::paint(*painter, on ? QStringLiteral("star-filled") : QStringLiteral("star"), QRectF(star).adjusted(8, 8, -8, -8),
                     colorFor(m_list, on ? Token::TextStatusWarning : Token::TextIconSubtle));
        right = star.left() - 4;
    }
    if (!row.keys.isEmpty())
        right = drawKeys(*painter, rect, right, row.keys, m_list);
    if (!row.trailing.isEmpty()) {
        painter->setFont(theme.font(TextStyle::Small));
        painter->setPen(colorFor(m_list, Token::TextFormSecondary));
        const int width = std::min(painter->fontMetrics().horizontalAdvance(row.trailing) + 2, (right - left) / 2);
        painter->drawText(QRect(right - width, rect.top(), width, rect.height()), Qt::AlignVCenter | Qt::AlignRight,
                          painter->fontMetrics().elidedText(row.trailing, Qt::ElideRight, width));
        right -= width + 16;
    }
    const bool two = !row.description.isEmpty();
    const QRect line(left, rect.top() + (two ? 7 : 0), right - left, two ? 20 : rect.height());
    painter->setPen(ink);
    drawStressed(*painter, line, row, theme.font(row.checked ? TextStyle::BodyBold : TextStyle::Body), theme.font(TextStyle::BodyBold));
    if (two) {
        painter->setFont(theme.font(TextStyle::Small));
        painter->setPen(colorFor(m_list, Token::TextFormSecondary));
        painter->drawText(QRect(left, rect.top() + 27, right - left, 18), Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(row.description, Qt::ElideRight, right - left));
    }
    painter->restore();
}

} // namespace nephoscope::gui
