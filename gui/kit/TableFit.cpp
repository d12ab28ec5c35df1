// How the columns of a table share its width.
#include "gui/kit/ColumnShares.h"
#include "gui/kit/TableModel.h"
#include "gui/kit/TableView.h"

#include <algorithm>
#include <utility>

namespace nephoscope::gui {
namespace {

constexpr int LeastColumn = 72; // logical pixels
constexpr int LeastName = 300;  // the table scrolls before a name of that width is cut
constexpr int LeastState = 300; // or a status

} // namespace

std::vector<int> TableView::shownSections() const
{
    std::vector<int> out;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int section = m_header->logicalIndex(visual);
        const int column = m_model->sourceColumn(section);
        // Amid a reset there are sections that have lost their column.
        if (column >= 0 && column < int(m_model->columns().size()) && !m_header->isSectionHidden(section))
            out.push_back(section);
    }
    return out;
}

bool TableView::isSizedByUser(int section) const { return m_preferences.widths.contains(m_model->columns()[size_t(m_model->sourceColumn(section))].id); }

int TableView::ownWidth(int section) const
{
    const Column &column = m_model->columns()[size_t(m_model->sourceColumn(section))];
    return isSizedByUser(section) ? m_preferences.widths.value(column.id) : std::max(column.width, m_header->titleWidth(section));
}

int TableView::leastWidth(int section) const
{
    const int own = ownWidth(section);
    if (isSizedByUser(section))
        return own;
    const int needed = m_needs.value(m_model->columns()[size_t(m_model->sourceColumn(section))].id);
    return std::min(own, std::max({LeastColumn, needed, m_header->titleWidth(section)}));
}

void TableView::lookAnew(Measure how)
{
    m_measure = std::max(m_measure, how);
    m_look.start(0);
}

void TableView::measureColumns()
{
    // What has no rows yet keeps its widths until they come.
    if (m_measure == Measure::None || (m_model->rowCount() == 0 && m_model->source().state() == TableSource::State::Loading))
        return;
    // Cells that change under one's eyes widen their column at most: one that follows them would never stand still.
    QHash<QString, int> needs = m_measure == Measure::Grow ? m_needs : QHash<QString, int>();
    const std::vector<int> shown = shownSections();
    for (int row = 0; row < m_model->rowCount() && rowViewportPosition(row) < viewport()->height(); ++row) {
        if (!m_model->isLoaded(row))
            return;
        for (const int section : shown) {
            int &need = needs[m_model->columns()[size_t(m_model->sourceColumn(section))].id];
            need = std::max(need, m_delegate->neededWidth(m_model->index(row, section)));
        }
    }
    if (std::exchange(m_measure, Measure::None) == Measure::Grow && m_measured && needs == m_needs)
        return;
    m_needs = needs;
    m_measured = true;
    fitColumns();
}

void TableView::fitColumns()
{
    if (m_fitting)
        return;
    const std::vector<int> shown = shownSections();
    if (shown.empty())
        return;
    // The column that stretches, or else the last one: rows reach the card's edge.
    const auto stretches = [this](int section) { return m_model->columns()[size_t(m_model->sourceColumn(section))].stretch && !isSizedByUser(section); };
    const auto found = std::find_if(shown.begin(), shown.end(), stretches);
    const bool named = found != shown.end();
    const size_t filler = named ? size_t(found - shown.begin()) : shown.size() - 1;
    std::vector<ColumnClaim> claims;
    for (size_t i = 0; i < shown.size(); ++i) {
        const int section = shown[i];
        const int own = ownWidth(section);
        if (!m_measured || isSizedByUser(section)) {
            claims.push_back({own, own, own});
            continue;
        }
        const int need = m_needs.value(m_model->columns()[size_t(m_model->sourceColumn(section))].id);
        if (named && i == filler) {
            const int name = std::min(need, LeastName);
            claims.push_back({std::max(own, name), std::max(leastWidth(section), name), std::max(leastWidth(section), name), need, Squeeze});
        } else if (m_model->rowCount() > 0 && m_model->isLoaded(0) && m_model->cell(m_model->index(0, section)).status) {
            const int state = std::min(need, LeastState);
            claims.push_back({std::max(own, state), std::max(leastWidth(section), state), std::max(leastWidth(section), state), need, Squeeze});
        } else {
            claims.push_back({own, leastWidth(section), std::min(leastWidth(section), std::max(LeastColumn, m_header->titleWidth(section))), need, Squeeze});
        }
    }
    const int room = viewport()->width() - (m_model->hasCheckColumn() ? m_header->sectionSize(0) : 0);
    const std::vector<int> widths = sharedWidths(claims, filler, named, room);
    m_fitting = true;
    for (size_t i = 0; i < shown.size(); ++i)
        m_header->resizeSection(shown[i], widths[i]);
    m_fitting = false;
}

} // namespace nephoscope::gui
