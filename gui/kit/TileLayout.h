#pragma once

#include <QtWidgets/QLayout>

namespace nephoscope::gui {

/// Items of equal width in a grid that takes as many columns as fit; items of a row are equally high.
class TileLayout : public QLayout
{
public:
    explicit TileLayout(int mostColumns) : m_most(mostColumns) {}
    ~TileLayout() override;

    void addItem(QLayoutItem *item) override { m_items.append(item); }
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), false); }
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool place) const;
    QList<QLayoutItem *> m_items;
    int m_most;
};

} // namespace nephoscope::gui
