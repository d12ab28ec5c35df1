#include "gui/shell/CommandSet.h"

#include "gui/kit/Dialog.h"
#include "gui/kit/Preferences.h"

#include <QtCore/QStringList>
#include <QtGui/QShortcut>
#include <QtWidgets/QWidget>

namespace nephoscope::gui {
namespace {

constexpr qsizetype RecentKept = 6;

/// Some platforms report the Shift that a sign needs on most keyboards, some do not.
QList<QKeySequence> waysToType(const QKeySequence &keys)
{
    QList<QKeySequence> out{keys};
    if (keys.count() == 1 && (keys[0].key() == Qt::Key_Question || keys[0].key() == Qt::Key_Plus))
        out.append(QKeySequence(keys[0].toCombined() | int(Qt::ShiftModifier)));
    return out;
}

QString recentKey() { return QStringLiteral("commands/recent"); }

} // namespace

CommandSet::CommandSet(QWidget &window) : QObject(&window), m_window(window) {}

void CommandSet::setProviders(Provider windowCommands, Provider pageCommands)
{
    m_windowCommands = std::move(windowCommands);
    m_pageCommands = std::move(pageCommands);
    rebind();
}

std::vector<Command> CommandSet::all() const
{
    std::vector<Command> out = m_pageCommands ? m_pageCommands() : std::vector<Command>();
    if (m_windowCommands)
        for (Command &command : m_windowCommands())
            out.push_back(std::move(command));
    return out;
}

void CommandSet::rebind()
{
    std::vector<std::pair<QString, QKeySequence>> wanted;
    for (const Command &command : all()) {
        const bool taken = std::any_of(wanted.begin(), wanted.end(), [&](const auto &each) { return each.second == command.keys; });
        if (!command.keys.isEmpty() && !taken)
            wanted.emplace_back(command.id, command.keys);
    }
    if (wanted == m_bound)
        return;
    m_bound = std::move(wanted);
    // One of them may be what brought us here.
    for (QShortcut *shortcut : m_shortcuts) {
        shortcut->setEnabled(false);
        shortcut->deleteLater();
    }
    m_shortcuts.clear();
    for (const auto &[id, keys] : m_bound) {
        auto *shortcut = new QShortcut(&m_window);
        shortcut->setKeys(waysToType(keys));
        connect(shortcut, &QShortcut::activated, this, [this, id = id] { run(id); });
        // Two ways of one shortcut may fit the same key press.
        connect(shortcut, &QShortcut::activatedAmbiguously, this, [this, id = id] { run(id); });
        m_shortcuts.push_back(shortcut);
    }
}

bool CommandSet::isResting() const { return Dialog::isOpenOn(&m_window); }

bool CommandSet::run(const QString &id, bool remember)
{
    if (isResting())
        return false;
    for (const Command &command : all()) {
        if (command.id != id)
            continue;
        if (!command.run || (command.enabled && !command.enabled()))
            return false;
        if (remember) {
            QStringList used = recent();
            used.removeOne(id);
            used.prepend(id);
            Preferences::instance().set(recentKey(), used.mid(0, RecentKept));
        }
        const auto act = command.run;
        act();
        return true;
    }
    return false;
}

QStringList CommandSet::recent() { return Preferences::instance().value(recentKey()).toStringList(); }

} // namespace nephoscope::gui
