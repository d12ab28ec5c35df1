#pragma once

#include "gui/kit/Button.h"
#include "gui/shell/Command.h"

namespace nephoscope::gui {

class EngineHost;
class Navigator;

/// Slow motion and halt of all that moves bytes: says how fast they move, and opens a menu to choose. In the monitor, in
/// the bar of projection, and in the top bar as a flag that is there only while it is on. They all say the same.
class PaceButton : public MenuButton
{
    Q_OBJECT
public:
    enum class Role { Control, Flag };

    /// A flag has a parent: it may have to be seen at once.
    PaceButton(EngineHost &engine, Variant variant, Role role = Role::Control, QWidget *parent = nullptr);

    /// Its icon alone, where there is little room.
    void setShort(bool isShort);
    /// "Full speed", "1/10 speed", "Halted".
    static QString nameOf(double factor);

Q_SIGNALS:
    /// A flag came or went.
    void shownChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showPace();

    EngineHost &m_engine;
    const Role m_role;
    bool m_short = false;
};

/// The same for the command palette.
std::vector<Command> paceCommands(Navigator &navigator);

} // namespace nephoscope::gui
