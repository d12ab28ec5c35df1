#include "gui/shell/CommandPalette.h"

#include "gui/shell/CommandSet.h"
#include "gui/shell/Fuzzy.h"

#include <QtCore/QEvent>
#include <QtWidgets/QLineEdit>

namespace nephoscope::gui {
namespace {

constexpr int Width = 620;
constexpr int Height = 460;
constexpr int Top = 52;
constexpr int Edge = 24; // what is left of the window at each side

QString commandId(const QString &id) { return u"command:" % id; }
QString placeId(const QString &address) { return u"go:" % address; }

PickRow rowOf(const Command &command)
{
    PickRow row;
    row.id = commandId(command.id);
    row.text = command.text;
    row.icon = command.icon;
    row.keys = command.keys.toString(QKeySequence::NativeText);
    return row;
}

} // namespace

CommandPalette::CommandPalette(CommandSet &commands, SearchQuery::Provider provider, QWidget *window) : PickPopover(window), m_commands(commands)
{
    setObjectName(QStringLiteral("commandPalette"));
    input().setObjectName(QStringLiteral("paletteInput"));
    list().setObjectName(QStringLiteral("paletteList"));
    m_search.setProvider(std::move(provider));
    connect(this, &PickPopover::picked, this, &CommandPalette::follow);
    retranslate();
}

void CommandPalette::openPalette()
{
    QWidget *over = parentWidget()->window();
    const QSize room = over->size() - QSize(Edge, Top + Edge);
    setFixedSize(std::min(Width, room.width()) + 24, std::min(Height, room.height()) + 24);
    input().clear();
    queryChanged();
    openAt(over, QPoint((over->width() - width()) / 2 + 12, Top));
}

void CommandPalette::queryChanged()
{
    m_search.ask(this, query(), [this] { fill(); });
    fill();
}

void CommandPalette::fill()
{
    const QString query = this->query();
    std::vector<Command> commands = m_commands.all();
    std::erase_if(commands, [](const Command &command) { return command.enabled && !command.enabled(); });
    std::vector<PickRow> rows;
    if (query.isEmpty()) {
        QStringList used;
        for (const QString &id : CommandSet::recent()) {
            const auto found = std::find_if(commands.begin(), commands.end(), [&](const Command &command) { return command.id == id; });
            if (found == commands.end())
                continue;
            if (used.isEmpty())
                rows.push_back(PickRow::headed(tr("Recently used")));
            rows.push_back(rowOf(*found));
            used.append(id);
        }
        QStringList groups;
        for (const Command &command : commands)
            if (!groups.contains(command.group))
                groups.append(command.group);
        for (const QString &group : groups) {
            bool first = true;
            for (const Command &command : commands) {
                if (command.group != group || used.contains(command.id))
                    continue;
                if (std::exchange(first, false))
                    rows.push_back(PickRow::headed(group));
                rows.push_back(rowOf(command));
            }
        }
        list().setRows(std::move(rows));
        return;
    }
    std::vector<std::pair<int, PickRow>> found;
    for (const Command &command : commands) {
        // A page and its service may offer the same: the page's own, with its keys, is enough.
        const auto isTwin = [&command](const Command &other) { return other.text == command.text && !other.keys.isEmpty(); };
        if (command.keys.isEmpty() && std::any_of(commands.begin(), commands.end(), isTwin))
            continue;
        const auto match = fuzzyMatch(query, command.text);
        // Ids are words people know from the documentation: "recorder".
        if (!match && !command.id.contains(query, Qt::CaseInsensitive))
            continue;
        PickRow row = rowOf(command);
        if (match)
            row.matched = match->positions;
        row.trailing = row.keys.isEmpty() ? command.group : QString();
        found.emplace_back((match ? match->score : -1) + (CommandSet::recent().contains(command.id) ? 4 : 0), std::move(row));
    }
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    if (!found.empty())
        rows.push_back(PickRow::headed(tr("Commands")));
    for (auto &[score, row] : found)
        rows.push_back(std::move(row));
    for (const bool resources : {false, true}) {
        bool first = true;
        for (const SearchHit &hit : m_search.hits()) {
            if ((hit.kind == SearchHit::Kind::Resource) != resources || hit.kind == SearchHit::Kind::Action)
                continue;
            if (std::exchange(first, false))
                rows.push_back(PickRow::headed(resources ? tr("Resources") : tr("Pages")));
            PickRow row;
            row.id = placeId(hit.address);
            row.text = hit.text;
            row.icon = hit.icon;
            row.trailing = hit.description;
            if (const auto match = fuzzyMatch(query, hit.text))
                row.matched = match->positions;
            rows.push_back(std::move(row));
        }
    }
    list().setFound(std::move(rows));
}

void CommandPalette::follow(const QString &id, Qt::KeyboardModifiers modifiers)
{
    if (id.startsWith(QLatin1String("command:"))) {
        m_commands.run(id.mid(8), true);
    } else if (const QString address = id.mid(3); modifiers & Qt::ControlModifier) {
        Q_EMIT windowRequested(address);
    } else {
        Q_EMIT followed(address);
    }
}

void CommandPalette::retranslate()
{
    setAccessibleName(tr("Command palette"));
    input().setPlaceholderText(tr("Type a command, a page or a resource"));
    input().setAccessibleName(tr("Command palette"));
    list().setAccessibleName(tr("Commands"));
}

void CommandPalette::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    PickPopover::changeEvent(event);
}

} // namespace nephoscope::gui
