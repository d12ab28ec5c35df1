#pragma once

#include "gui/shell/Command.h"

#include <QtCore/QObject>

#include <vector>

class QShortcut;
class QWidget;

namespace nephoscope::gui {

/// The commands of a window and of the page in it, and the keys that run them. A page's keys win over the window's.
/// While a dialog covers the window its commands rest.
class CommandSet : public QObject
{
    Q_OBJECT
public:
    using Provider = std::function<std::vector<Command>()>;
    explicit CommandSet(QWidget &window);

    /// Asked anew for every list and every key press: texts and what is enabled change.
    void setProviders(Provider windowCommands, Provider pageCommands);
    /// Call when the page changed.
    void rebind();
    std::vector<Command> all() const;
    /// False when there is none of that id or it is disabled now. `remember` puts it first in recent().
    bool run(const QString &id, bool remember = false);
    /// Ids, latest first: what the palette shows first.
    static QStringList recent();

private:
    bool isResting() const;
    QWidget &m_window;
    Provider m_windowCommands;
    Provider m_pageCommands;
    std::vector<QShortcut *> m_shortcuts;
    std::vector<std::pair<QString, QKeySequence>> m_bound; ///< what m_shortcuts do
};

} // namespace nephoscope::gui
