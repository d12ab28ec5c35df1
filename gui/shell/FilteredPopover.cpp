#include "gui/shell/FilteredPopover.h"

#include "gui/shell/Fuzzy.h"
#include "gui/theme/Icons.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {
namespace {

constexpr int Frame = 84; // what the card needs around the list
constexpr int Edge = 8;

} // namespace

FilteredPopover::FilteredPopover(QWidget *owner, int width, int listHeight)
    : Popover(owner), m_input(new QLineEdit), m_list(new PickList), m_width(width), m_listHeight(listHeight)
{
    setPadding(0, 0);
    m_input->addAction(icons::icon(QStringLiteral("search"), Token::TextIconSubtle), QLineEdit::LeadingPosition);
    m_input->setObjectName(QStringLiteral("pickInput"));
    m_input->installEventFilter(this);
    m_list->setFocusPolicy(Qt::NoFocus);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(12, 12, 12, 4);
    top->addWidget(m_input);
    column()->setSpacing(0);
    column()->addLayout(top);
    column()->addWidget(m_list, 1);
    setFocusProxy(m_input);
    connect(m_input, &QLineEdit::textChanged, this, &FilteredPopover::filter);
    connect(m_list, &PickList::picked, this, [this](const QString &id, Qt::KeyboardModifiers modifiers) {
        closePopover();
        Q_EMIT picked(id, modifiers);
    });
}

void FilteredPopover::setAllRows(std::vector<PickRow> rows)
{
    m_all = std::move(rows);
    filter();
}

void FilteredPopover::filter()
{
    const QString query = m_input->text().trimmed();
    std::vector<PickRow> shown;
    for (const PickRow &row : m_all) {
        if (row.heading) {
            if (!shown.empty() && shown.back().heading)
                shown.pop_back();
            shown.push_back(row);
            continue;
        }
        PickRow copy = row;
        if (!query.isEmpty()) {
            const auto match = fuzzyMatch(query, row.text);
            if (match)
                copy.matched = match->positions;
            else if (!row.trailing.contains(query, Qt::CaseInsensitive) && !row.description.contains(query, Qt::CaseInsensitive))
                continue;
        }
        shown.push_back(std::move(copy));
    }
    if (!shown.empty() && shown.back().heading)
        shown.pop_back();
    if (shown.empty()) {
        PickRow none;
        none.text = tr("No matches");
        none.icon = QStringLiteral("search");
        none.enabled = false;
        shown.push_back(none);
    }
    m_list->setRows(std::move(shown));
}

void FilteredPopover::openFresh(QWidget *anchor)
{
    const QSize room = anchor->window()->size();
    const int below = room.height() - anchor->mapTo(anchor->window(), QPoint(0, anchor->height())).y() - 2 * Edge;
    setFixedSize(std::min(m_width, room.width() - 2 * Edge) + 24, std::min({m_listHeight + Frame, below + 16, m_list->fullHeight() + Frame}));
    m_input->clear();
    filter();
    openAt(anchor);
    for (const PickRow &row : m_all)
        if (row.checked)
            m_list->setCurrentId(row.id);
}

bool FilteredPopover::eventFilter(QObject *object, QEvent *event)
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

} // namespace nephoscope::gui
