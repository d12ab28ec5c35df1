#include "gui/shell/PickPopover.h"

#include "gui/kit/Spacing.h"
#include "gui/theme/Icons.h"
#include "gui/theme/Theme.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {

PickPopover::PickPopover(QWidget *owner) : Popover(owner), m_input(new QLineEdit), m_list(new PickList)
{
    setPadding(0, 0);
    m_input->setObjectName(QStringLiteral("pickInput"));
    m_input->addAction(icons::icon(QStringLiteral("search"), Token::TextIconSubtle), QLineEdit::LeadingPosition);
    m_input->installEventFilter(this);
    m_list->setFocusPolicy(Qt::NoFocus);
    auto *top = new QVBoxLayout;
    followDensity(top, [](const Theme &theme) { return Spacing{0, {theme.space("s"), theme.space("s"), theme.space("s"), theme.space("xxs")}}; });
    top->addWidget(m_input);
    column()->setSpacing(0);
    column()->addLayout(top);
    column()->addWidget(m_list, 1);
    setFocusProxy(m_input);
    connect(m_input, &QLineEdit::textChanged, this, [this] { queryChanged(); });
    connect(m_list, &PickList::picked, this, [this](const QString &id, Qt::KeyboardModifiers modifiers) {
        closePopover();
        Q_EMIT picked(id, modifiers);
    });
}

QString PickPopover::query() const { return m_input->text().trimmed(); }

bool PickPopover::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_input && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape) {
            closePopover();
            return true;
        }
        if (m_list->handleKey(*key))
            return true;
    }
    return Popover::eventFilter(object, event);
}

} // namespace nephoscope::gui
