#pragma once

#include <QtWidgets/QAccessibleWidget>

class QListView;

namespace nephoscope::gui {

/// A list to choose from as screen readers see it: every line can be pressed, which Qt's own lists do not offer.
class ListAccessible final : public QAccessibleWidget
{
public:
    explicit ListAccessible(QListView *view);
    ~ListAccessible() override;

    QAccessible::State state() const override;
    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;

private:
    QListView &view() const;
    mutable QList<QAccessible::Id> m_items; ///< by row, made when asked for
};

} // namespace nephoscope::gui
