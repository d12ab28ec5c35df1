#include "gui/kit/TileLayout.h"

#include <algorithm>
#include <iterator>

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
    // What is hidden leaves no hole.
    QList<QLayoutItem *> shown;
    std::copy_if(m_items.begin(), m_items.end(), std::back_inserter(shown), [](const QLayoutItem *item) { return !item->isEmpty(); });
    if (shown.isEmpty())
        return 0;
    const int gap = spacing();
    const int least = std::max(1, minimumSize().width());
    const int columns = std::clamp((rect.width() + gap) / (least + gap), 1, std::min(m_most, count()));
    const int width = (rect.width() - gap * (columns - 1)) / columns;
    int y = rect.y();
    for (int first = 0; first < shown.size(); first += columns) {
        const int last = std::min(first + columns, int(shown.size()));
        int height = 0;
        for (int i = first; i < last; ++i)
            height = std::max(height, shown[i]->hasHeightForWidth() ? shown[i]->heightForWidth(width) : shown[i]->sizeHint().height());
        for (int i = first; place && i < last; ++i)
            shown[i]->setGeometry(QRect(rect.x() + (i - first) * (width + gap), y, width, height));
        y += height + gap;
    }
    return y - gap - rect.y();
}

} // namespace nephoscope::gui
