#pragma once

#include "gui/kit/Popover.h"
#include "gui/shell/Connection.h"

class QScrollArea;
class QVBoxLayout;

namespace nephoscope::gui {

class EngineHost;

/// Who the console acts as, and how programs can act as the same: account, key, lines to paste.
class AccountMenu : public Popover
{
    Q_OBJECT
public:
    AccountMenu(EngineHost &engine, QWidget *owner);
    void openMenu(QWidget *anchor);

Q_SIGNALS:
    /// A command of the window.
    void commandRequested(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    QWidget *who(const Connection &connection) const;
    void addRecentRoles(QVBoxLayout &rows);
    EngineHost &m_engine;
    QScrollArea *m_scroll;
};

} // namespace nephoscope::gui
