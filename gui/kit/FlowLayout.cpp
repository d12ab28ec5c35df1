#include "gui/kit/FlowLayout.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace nephoscope::gui {

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QSize FlowLayout::sizeHint() const
{
    QSize size(0, 0);
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize wanted = item->sizeHint();
        size.rwidth() += wanted.width() + (size.width() > 0 ? spacing() : 0);
        size.setHeight(std::max(size.height(), wanted.height()));
    }
    return size;
}

QSize FlowLayout::minimumSize() const
{
    QSize size(0, 0);
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool place) const
{
    int x = 0;
    int y = 0;
    int rowHeight = 0;
    std::vector<std::pair<QLayoutItem *, QRect>> row;
    // What is lower than its row stands in the middle of it: a link beside buttons.
    const auto endRow = [&] {
        for (const auto &[item, box] : row)
            item->setGeometry(item->alignment() & Qt::AlignTop ? box : box.translated(0, (rowHeight - box.height()) / 2));
        row.clear();
    };
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        if (x > 0 && x + size.width() > rect.width()) {
            endRow();
            x = 0;
            y += rowHeight + spacing();
            rowHeight = 0;
        }
        if (place)
            row.emplace_back(item, QRect(rect.topLeft() + QPoint(x, y), QSize(std::max(item->minimumSize().width(), std::min(size.width(), rect.width())), size.height())));
        x += size.width() + spacing();
        rowHeight = std::max(rowHeight, size.height());
    }
    endRow();
    return y + rowHeight;
}

} // namespace nephoscope::gui
