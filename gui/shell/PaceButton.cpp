#include "gui/shell/PaceButton.h"

#include "gui/bridge/EngineHost.h"
#include "gui/kit/Menu.h"
#include "gui/shell/Page.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>

#include <cmath>

namespace nephoscope::gui {

namespace {

QString idOf(double factor)
{
    return QStringLiteral("pace-%1").arg(factor);
}

QString iconOf(double factor)
{
    return factor == 0 ? QStringLiteral("pause") : factor < 1 ? QStringLiteral("clock") : QStringLiteral("play");
}

} // namespace

PaceButton::PaceButton(EngineHost &engine, Variant variant, Role role, QWidget *parent) : MenuButton(variant, {}, parent), m_engine(engine), m_role(role)
{
    setObjectName(role == Role::Flag ? QStringLiteral("paceFlag") : QStringLiteral("pace"));
    setIconOnly(false);
    if (role == Role::Flag)
        hide();
    menu().setObjectName(QStringLiteral("paceMenu"));
    menu().setAlign(Popover::Align::Right);
    connect(&menu(), &Menu::triggered, this, [this](const QString &id) {
        for (const double factor : link::Pace::factors) {
            if (id == idOf(factor))
                m_engine.setPace(factor);
        }
    });
    connect(&engine, &EngineHost::paceChanged, this, &PaceButton::showPace);
    connect(&engine, &EngineHost::ready, this, &PaceButton::showPace);
    // The one shown in a menu is of the time when it was filled.
    connect(&menu(), &Menu::opened, this, [this] { menu().setChecked(idOf(m_engine.pace())); });
    retranslate();
}

QString PaceButton::nameOf(double factor)
{
    if (factor == 0)
        return tr("Halted");
    if (factor == 1)
        return tr("Full speed");
    return tr("1/%1 speed").arg(QLocale().toString(qlonglong(std::llround(1 / factor))));
}

void PaceButton::setShort(bool isShort)
{
    m_short = isShort;
    setIconOnly(isShort);
    showPace();
}

void PaceButton::retranslate()
{
    menu().clear();
    menu().setAccessibleName(tr("Speed of transfers"));
    menu().addHeading(tr("Speed of transfers"));
    for (const double factor : link::Pace::factors) {
        QString about;
        if (factor == 1)
            about = tr("As fast as the network path lets them");
        else if (factor == 0)
            about = tr("All bytes stand still, for all windows and clients");
        menu().addItem({.id = idOf(factor), .text = nameOf(factor), .description = about, .icon = iconOf(factor), .checked = factor == m_engine.pace()});
    }
    showPace();
}

void PaceButton::showPace()
{
    const double factor = m_engine.pace();
    const QString name = nameOf(factor);
    menu().setChecked(idOf(factor));
    setIconName(iconOf(factor));
    setText(m_role == Role::Flag && factor > 0 ? tr("Slow motion: %1").arg(name) : m_role == Role::Flag ? tr("Transfers halted") : name);
    const QString all = factor == 0 ? tr("Transfers stand still until you choose a speed.")
        : factor < 1 ? tr("Transfers move in slow motion, at %1. A new start is at full speed.").arg(name) : tr("Speed of transfers: %1").arg(name);
    setToolTip(all);
    setAccessibleName(tr("Speed of transfers: %1").arg(name));
    updateGeometry();
    if (m_role == Role::Flag && isHidden() == (factor < 1)) {
        setVisible(factor < 1);
        Q_EMIT shownChanged();
    }
}

void PaceButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    MenuButton::changeEvent(event);
}

std::vector<Command> paceCommands(Navigator &navigator)
{
    std::vector<Command> commands;
    const QString group = PaceButton::tr("Speed of transfers");
    for (const double factor : link::Pace::factors) {
        Command command;
        command.id = u"transfers." % idOf(factor);
        command.text = factor == 1 ? PaceButton::tr("Transfers: full speed")
            : factor == 0 ? PaceButton::tr("Transfers: halt") : PaceButton::tr("Transfers: slow motion, %1").arg(PaceButton::nameOf(factor));
        command.group = group;
        command.icon = iconOf(factor);
        command.run = [&navigator, factor] { navigator.engine().setPace(factor); };
        command.enabled = [&navigator, factor] { return navigator.engine().isReady() && navigator.engine().pace() != factor; };
        commands.push_back(std::move(command));
    }
    return commands;
}

} // namespace nephoscope::gui
