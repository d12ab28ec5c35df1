#include "gui/shell/FilteredPopover.h"

#include "gui/shell/Fuzzy.h"

#include <QtWidgets/QLineEdit>

namespace nephoscope::gui {
namespace {

constexpr int Frame = 84; // what the card needs around the list
constexpr int Edge = 8;

} // namespace

FilteredPopover::FilteredPopover(QWidget *owner, int width, int listHeight) : PickPopover(owner), m_width(width), m_listHeight(listHeight) {}

void FilteredPopover::setAllRows(std::vector<PickRow> rows)
{
    m_all = std::move(rows);
    queryChanged();
}

void FilteredPopover::queryChanged()
{
    const QString query = this->query();
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
    list().setFound(std::move(shown));
}

void FilteredPopover::openFresh(QWidget *anchor)
{
    const QSize room = anchor->window()->size();
    const int below = room.height() - anchor->mapTo(anchor->window(), QPoint(0, anchor->height())).y() - 2 * Edge;
    setFixedSize(std::min(m_width, room.width() - 2 * Edge) + 24, std::min({m_listHeight + Frame, below + 16, list().fullHeight() + Frame}));
    input().clear();
    queryChanged();
    openAt(anchor);
    for (const PickRow &row : m_all)
        if (row.checked)
            list().setCurrentId(row.id);
}

} // namespace nephoscope::gui
