#include "gui/shell/Command.h"

#include <QtCore/QPointer>
#include <QtWidgets/QAbstractButton>

namespace nephoscope::gui {

Command pressCommand(QAbstractButton *button, const QString &id, const QString &group)
{
    Command command{.id = id, .text = button->text(), .group = group, .run = {}};
    command.run = [button = QPointer<QAbstractButton>(button)] {
        if (button)
            button->click();
    };
    command.enabled = [button = QPointer<QAbstractButton>(button)] { return button && button->isVisible() && button->isEnabled(); };
    return command;
}

} // namespace nephoscope::gui
