#include "gui/kit/Accessible.h"

#include "gui/kit/AccessibleList.h"
#include "gui/kit/AccessibleTable.h"
#include "gui/kit/Alert.h"
#include "gui/kit/Dialog.h"
#include "gui/kit/Flashbar.h"
#include "gui/kit/FlashItem.h"
#include "gui/kit/Label.h"
#include "gui/kit/Menu.h"
#include "gui/kit/TableView.h"
#include "gui/kit/Timeline.h"

#include <QtGui/QAccessible>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAccessibleWidget>
#include <QtWidgets/QListView>

namespace nephoscope::gui {
namespace {

constexpr int LeastHeadingPixels = 16;

// A widget of a role, with a name of its own.
class Named : public QAccessibleWidget
{
public:
    Named(QWidget *widget, QAccessible::Role role) : QAccessibleWidget(widget, role) {}

    QString text(QAccessible::Text kind) const override
    {
        const QString own = QAccessibleWidget::text(kind);
        if (kind != QAccessible::Name || !own.isEmpty())
            return own;
        // What stands in it names it: the words of an alert, the text of a link.
        if (const auto *label = qobject_cast<QLabel *>(widget()))
            return label->text();
        QStringList words;
        const auto labels = widget()->findChildren<Label *>();
        for (const Label *label : labels)
            if (!label->isHidden() && !label->text().isEmpty())
                words.append(label->text());
        return words.join(QStringLiteral(". "));
    }
};

class DialogAccessible final : public Named
{
public:
    explicit DialogAccessible(QWidget *dialog) : Named(dialog, QAccessible::Dialog) {}

    QAccessible::State state() const override
    {
        QAccessible::State out = Named::state();
        out.modal = true;
        out.active = widget()->isVisible();
        return out;
    }
};

// Something to press that is no button to Qt, or another kind of it to a reader.
class Pressable final : public Named
{
public:
    Pressable(QWidget *widget, QAccessible::Role role, const char *slot) : Named(widget, role), m_slot(slot) {}

    QStringList actionNames() const override
    {
        QStringList out = Named::actionNames();
        if (widget()->isEnabled())
            out.prepend(QAccessibleActionInterface::pressAction());
        return out;
    }

    void doAction(const QString &action) override
    {
        // Later: what is pressed may run a loop of its own, and the reader waits for an answer.
        if (action == QAccessibleActionInterface::pressAction() && widget()->isEnabled())
            QMetaObject::invokeMethod(widget(), m_slot, Qt::QueuedConnection);
        else
            Named::doAction(action);
    }

    QString text(QAccessible::Text kind) const override
    {
        const auto *button = qobject_cast<QAbstractButton *>(widget());
        if (kind == QAccessible::Name && button && widget()->accessibleName().isEmpty())
            return button->text();
        return Named::text(kind);
    }

private:
    const char *m_slot;
};

bool isMenuRow(const QWidget *widget)
{
    if (!qobject_cast<const QAbstractButton *>(widget) || !widget->objectName().startsWith(QLatin1String("item-")))
        return false;
    const QWidget *at = widget->parentWidget();
    while (at && !qobject_cast<const Menu *>(at))
        at = at->parentWidget();
    return at != nullptr;
}

QAccessibleInterface *make(const QString &, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    if (!widget)
        return nullptr;
    if (qobject_cast<Dialog *>(widget))
        return new DialogAccessible(widget);
    if (qobject_cast<FlashItem *>(widget))
        return new Named(widget, QAccessible::Notification);
    if (qobject_cast<Alert *>(widget))
        return new Named(widget, QAccessible::AlertMessage);
    if (qobject_cast<Timeline *>(widget))
        return new Named(widget, QAccessible::Graphic);
    if (qobject_cast<Menu *>(widget))
        return new Named(widget, QAccessible::PopupMenu);
    if (qobject_cast<Link *>(widget))
        return new Pressable(widget, QAccessible::Link, "clicked");
    if (isMenuRow(widget))
        return new Pressable(widget, QAccessible::MenuItem, "click");
    if (auto *table = qobject_cast<TableView *>(widget))
        return new TableAccessible(table);
    // Parts of the shell, known here by name only.
    if (widget->inherits("nephoscope::gui::PickList"))
        return new ListAccessible(static_cast<QListView *>(widget));
    if (widget->inherits("nephoscope::gui::MainWindow"))
        return new Named(widget, QAccessible::Window);
    // The glass in a filter is a picture, not a button without a name.
    if (widget->inherits("QLineEditIconButton") && qobject_cast<QAbstractButton *>(widget)->text().isEmpty()
        && widget->accessibleName().isEmpty() && widget->toolTip().isEmpty())
        return new Named(widget, QAccessible::Graphic);
    const auto *label = qobject_cast<Label *>(widget);
    if (label && label->font().bold() && label->font().pixelSize() >= LeastHeadingPixels)
        return new Named(widget, QAccessible::Heading);
    return nullptr;
}

} // namespace

void installAccessibleFactory()
{
    static const bool once = (QAccessible::installFactory(make), true);
    static_cast<void>(once);
}

} // namespace nephoscope::gui
