#pragma once

#include "gui/describe/Resource.h"

#include <QtCore/QObject>

#include <map>
#include <vector>

namespace nephoscope::gui {

class Button;
class HeaderBar;
class Menu;
class MenuButton;

/// The buttons of described actions in a heading, an Actions menu when there are more, and the context menu: one
/// place that knows which of them can run.
class ActionBar : public QObject
{
    Q_OBJECT
public:
    /// Runs action `id`; `anchor` is the button pressed or null.
    using Run = std::function<void(const QString &id, QWidget *anchor)>;

    ActionBar(HeaderBar &header, std::vector<Action> actions, Run run, QWidget *parent);

    /// The same actions in another language.
    void retranslate(std::vector<Action> actions);
    void update(const Selection &chosen);
    /// What they act on is not there: none can run.
    void setMissing(bool missing) { m_missing = missing; }
    /// Secondary buttons only in the menu.
    void setNarrow(bool narrow);
    void openContextMenu(const QPoint &globalPosition);
    const std::vector<Action> &actions() const { return m_actions; }
    /// By id, choices of menu buttons too; null when unknown.
    const Action *find(const QString &id) const;
    static bool canRun(const Action &action, const Selection &chosen);
    bool allows(const Action &action, const Selection &chosen) const { return !m_missing && canRun(action, chosen); }

private:
    void fill(Menu &menu) const;
    QWidget &m_parent;
    std::vector<Action> m_actions;
    Run m_run;
    std::map<QString, Button *> m_buttons;
    MenuButton *m_more = nullptr;
    Menu *m_context;
    bool m_missing = false;
};

} // namespace nephoscope::gui
