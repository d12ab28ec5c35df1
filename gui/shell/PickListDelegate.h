#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace nephoscope::gui {

class PickList;
struct PickRow;

/// Draws the rows of a PickList.
class PickListDelegate : public QStyledItemDelegate
{
public:
    explicit PickListDelegate(PickList &list);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    static int heightOf(const PickRow &row);

private:
    PickList &m_list;
};

} // namespace nephoscope::gui
