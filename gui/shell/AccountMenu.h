#pragma once

#include "gui/kit/Popover.h"
#include "gui/shell/Connection.h"

namespace nephoscope::gui {

class EngineHost;

/// Who the console acts as, and how programs can act as the same: account, key, lines to paste.
class AccountMenu : public Popover
{
    Q_OBJECT
public:
    AccountMenu(EngineHost &engine, QWidget *owner);

Q_SIGNALS:
    void aboutRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    EngineHost &m_engine;
    QWidget *m_body = nullptr;
};

} // namespace nephoscope::gui
