#include "gui/kit/TileLayout.h"

namespace nephoscope::gui {

TileLayout::~TileLayout()
{
    while (QLayoutItem *item = takeAt(0))
        delete item;
}

QLayoutItem *TileLayout::takeAt(int index) { return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr; }

QSize TileLayout::sizeHint() const
{
    int width = 0;
    for (const QLayoutItem *item : m_items)
        width += item->sizeHint().width() + spacing();
    return {width, heightForWidth(std::max(width, 1))};
}

QSize TileLayout::minimumSize() const
{
    QSize out;
    for (const QLayoutItem *item : m_items)
        out = out.expandedTo(item->minimumSize());
    return out;
}

void TileLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int TileLayout::arrange(const QRect &rect, bool place) const
{
    if (m_items.isEmpty())
        return 0;
    const int gap = spacing();
    const int least = std::max(1, minimumSize().width());
    const int columns = std::clamp((rect.width() + gap) / (least + gap), 1, std::min(m_most, count()));
    const int width = (rect.width() - gap * (columns - 1)) / columns;
    int y = rect.y();
    for (int first = 0; first < count(); first += columns) {
        const int last = std::min(first + columns, count());
        int height = 0;
        for (int i = first; i < last; ++i)
            height = std::max(height, m_items[i]->hasHeightForWidth() ? m_items[i]->heightForWidth(width) : m_items[i]->sizeHint().height());
        for (int i = first; place && i < last; ++i)
            m_items[i]->setGeometry(QRect(rect.x() + (i - first) * (width + gap), y, width, height));
        y += height + gap;
    }
    return y - gap - rect.y();
}

} // namespace nephoscope::gui
