#include "gui/kit/AccessibleList.h"

#include <QtCore/QPointer>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QListView>

namespace nephoscope::gui {
namespace {

class ItemAccessible final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    ItemAccessible(QListView *view, int row) : m_view(view), m_row(row) {}

    int row() const { return m_row; }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    bool isValid() const override { return m_view && m_view->model() && m_row < m_view->model()->rowCount(); }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_view ? m_view->window()->windowHandle() : nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override { return m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    void setText(QAccessible::Text, const QString &) override {}
    QAccessible::Role role() const override { return isValid() && !isChoice() ? QAccessible::StaticText : QAccessible::ListItem; }

    QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        if (kind == QAccessible::Description)
            return index().data(Qt::AccessibleDescriptionRole).toString();
        if (kind != QAccessible::Name)
            return {};
        const QString spoken = index().data(Qt::AccessibleTextRole).toString();
        return spoken.isEmpty() ? index().data(Qt::DisplayRole).toString() : spoken;
    }
    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect box = m_view->visualRect(index());
        return {m_view->viewport()->mapToGlobal(box.topLeft()), box.size()};
    }
    QAccessible::State state() const override
    {
        QAccessible::State out;
        if (!isValid() || !m_view->isVisible()) {
            out.invisible = true;
            return out;
        }
        out.disabled = !isChoice();
        out.focusable = out.selectable = isChoice();
        out.active = out.selected = m_view->currentIndex() == index();
        out.focused = out.active && m_view->hasFocus();
        out.offscreen = !m_view->viewport()->rect().intersects(m_view->visualRect(index()));
        return out;
    }

    QStringList actionNames() const override
    {
        return isValid() && isChoice() ? QStringList{pressAction(), setFocusAction()} : QStringList();
    }
    void doAction(const QString &action) override
    {
        if (!isValid() || !isChoice())
            return;
        if (action == setFocusAction()) {
            m_view->setCurrentIndex(index());
            return;
        }
        // Later, and as if the user pressed the key on the line: the list's own manners apply.
        QMetaObject::invokeMethod(
            m_view,
            [view = m_view, at = QPersistentModelIndex(index())] {
                if (!at.isValid())
                    return;
                view->setCurrentIndex(at);
                QKeyEvent event(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
                QCoreApplication::sendEvent(view, &event);
            },
            Qt::QueuedConnection);
    }
    QStringList keyBindingsForAction(const QString &action) const override
    {
        return action == pressAction() ? QStringList{QStringLiteral("Return")} : QStringList();
    }

private:
    QModelIndex index() const { return m_view->model()->index(m_row, 0); }
    // Headings and lines that only say something cannot be chosen.
    bool isChoice() const { return (index().flags() & (Qt::ItemIsEnabled | Qt::ItemIsSelectable)) == (Qt::ItemIsEnabled | Qt::ItemIsSelectable); }

    QPointer<QListView> m_view;
    int m_row;
};

} // namespace

ListAccessible::ListAccessible(QListView *view) : QAccessibleWidget(view, QAccessible::List) {}

ListAccessible::~ListAccessible()
{
    for (const QAccessible::Id id : std::as_const(m_items))
        if (id)
            QAccessible::deleteAccessibleInterface(id);
}

QListView &ListAccessible::view() const { return *static_cast<QListView *>(widget()); }

QAccessible::State ListAccessible::state() const
{
    QAccessible::State out = QAccessibleWidget::state();
    out.focusable = true;
    return out;
}

int ListAccessible::childCount() const { return view().model() ? view().model()->rowCount() : 0; }

// Items know their place only, so one made for a row serves whatever stands there later.
QAccessibleInterface *ListAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    if (m_items.size() <= index)
        m_items.resize(index + 1);
    QAccessible::Id &id = m_items[index];
    QAccessibleInterface *known = id ? QAccessible::accessibleInterface(id) : nullptr;
    if (known)
        return known;
    auto *made = new ItemAccessible(&view(), index);
    id = QAccessible::registerAccessibleInterface(made);
    return made;
}

int ListAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *item = dynamic_cast<const ItemAccessible *>(child);
    return item && item->parent() == this ? item->row() : -1;
}

QAccessibleInterface *ListAccessible::childAt(int x, int y) const
{
    const QModelIndex at = view().indexAt(view().viewport()->mapFromGlobal(QPoint(x, y)));
    return at.isValid() ? child(at.row()) : nullptr;
}

QAccessibleInterface *ListAccessible::focusChild() const
{
    const QModelIndex at = view().currentIndex();
    return at.isValid() ? child(at.row()) : nullptr;
}

} // namespace nephoscope::gui
