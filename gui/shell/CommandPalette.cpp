#include "gui/shell/CommandPalette.h"

#include "gui/shell/CommandSet.h"
#include "gui/shell/Fuzzy.h"
#include "gui/shell/PickList.h"
#include "gui/theme/Icons.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

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

PickRow heading(const QString &text)
{
    PickRow row;
    row.text = text;
    row.heading = true;
    return row;
}

} // namespace

CommandPalette::CommandPalette(CommandSet &commands, Provider provider, QWidget *window)
    : Popover(window), m_commands(commands), m_provider(std::move(provider)), m_input(new QLineEdit), m_list(new PickList)
{
    setObjectName(QStringLiteral("commandPalette"));
    setPadding(0, 0);
    m_input->setObjectName(QStringLiteral("paletteInput"));
    m_input->addAction(icons::icon(QStringLiteral("search"), Token::TextIconSubtle), QLineEdit::LeadingPosition);
    m_input->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setFocusPolicy(Qt::NoFocus);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(12, 12, 12, 4);
    top->addWidget(m_input);
    column()->setSpacing(0);
    column()->addLayout(top);
    column()->addWidget(m_list, 1);
    setFocusProxy(m_input);
    connect(m_input, &QLineEdit::textChanged, this, &CommandPalette::ask);
    connect(m_list, &PickList::picked, this, &CommandPalette::pick);
    retranslate();
}

void CommandPalette::openPalette()
{
    QWidget *over = parentWidget()->window();
    const QSize room = over->size() - QSize(Edge, Top + Edge);
    setFixedSize(std::min(Width, room.width()) + 24, std::min(Height, room.height()) + 24);
    m_input->clear();
    ask();
    openAt(over, QPoint((over->width() - width()) / 2 + 12, Top));
}

void CommandPalette::ask()
{
    const int generation = ++m_generation;
    m_hits.clear();
    const QString query = m_input->text().trimmed();
    if (!query.isEmpty() && m_provider) {
        m_provider(query, [self = QPointer(this), generation](std::vector<SearchHit> hits) {
            if (!self || generation != self->m_generation)
                return;
            self->m_hits.insert(self->m_hits.end(), hits.begin(), hits.end());
            self->fill();
        });
    }
    fill();
}

void CommandPalette::fill()
{
    const QString query = m_input->text().trimmed();
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
                rows.push_back(heading(tr("Recently used")));
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
                    rows.push_back(heading(group));
                rows.push_back(rowOf(command));
            }
        }
        m_list->setRows(std::move(rows));
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
        rows.push_back(heading(tr("Commands")));
    for (auto &[score, row] : found)
        rows.push_back(std::move(row));
    for (const bool resources : {false, true}) {
        bool first = true;
        for (const SearchHit &hit : m_hits) {
            if ((hit.kind == SearchHit::Kind::Resource) != resources || hit.kind == SearchHit::Kind::Action)
                continue;
            if (std::exchange(first, false))
                rows.push_back(heading(resources ? tr("Resources") : tr("Pages")));
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
    if (rows.empty()) {
        PickRow none;
        none.text = tr("No matches");
        none.icon = QStringLiteral("search");
        none.enabled = false;
        rows.push_back(none);
    }
    m_list->setRows(std::move(rows));
}

void CommandPalette::pick(const QString &id, Qt::KeyboardModifiers modifiers)
{
    closePopover();
    if (id.startsWith(QLatin1String("command:"))) {
        m_commands.run(id.mid(8), true);
    } else if (const QString address = id.mid(3); modifiers & Qt::ControlModifier) {
        Q_EMIT windowRequested(address);
    } else {
        Q_EMIT followed(address);
    }
}

bool CommandPalette::eventFilter(QObject *object, QEvent *event)
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

void CommandPalette::retranslate()
{
    setAccessibleName(tr("Command palette"));
    m_input->setPlaceholderText(tr("Type a command, a page or a resource"));
    m_input->setAccessibleName(tr("Command palette"));
    m_list->setAccessibleName(tr("Commands"));
}

void CommandPalette::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Popover::changeEvent(event);
}

} // namespace nephoscope::gui
