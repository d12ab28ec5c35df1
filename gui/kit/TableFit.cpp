// How the columns of a table share its width.
#include "gui/kit/TableModel.h"
#include "gui/kit/TableView.h"

#include <algorithm>

namespace nephoscope::gui {
namespace {

constexpr int LeastColumn = 72; // logical pixels
constexpr int MostName = 480;   // other columns give way to a name of that width
constexpr int LeastName = 300;  // the table scrolls before a name of that width is cut

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

void TableView::measureColumns()
{
    // What has no rows yet keeps its widths until they come.
    if (m_model->rowCount() == 0 && m_model->source().state() == TableSource::State::Loading)
        return;
    QHash<QString, int> needs;
    const std::vector<int> shown = shownSections();
    for (int row = 0; row < m_model->rowCount() && rowViewportPosition(row) < viewport()->height(); ++row) {
        if (!m_model->isLoaded(row))
            return;
        for (const int section : shown) {
            int &need = needs[m_model->columns()[size_t(m_model->sourceColumn(section))].id];
            need = std::max(need, m_delegate->neededWidth(m_model->index(row, section)));
        }
    }
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
    const int filler = found == shown.end() ? shown.back() : *found;
    const auto least = [this](int section) { return m_measured ? leastWidth(section) : ownWidth(section); };
    const int room = viewport()->width() - (m_model->hasCheckColumn() ? m_header->sectionSize(0) : 0);
    const int need = m_needs.value(m_model->columns()[size_t(m_model->sourceColumn(filler))].id);
    int wanted = found == shown.end() ? ownWidth(filler) : std::max(ownWidth(filler), std::min(need, MostName));
    int spare = 0;
    for (const int section : shown) {
        if (section == filler)
            continue;
        wanted += ownWidth(section);
        spare += ownWidth(section) - least(section);
    }
    // Too wide, or names cut: the others give what neither their titles nor their cells need, each its share. Only when
    // that is not enough does the table scroll.
    const double share = spare > 0 ? std::clamp(double(wanted - room) / spare, 0.0, 1.0) : 0;
    int others = 0;
    m_fitting = true;
    for (const int section : shown) {
        if (section == filler)
            continue;
        const int width = ownWidth(section) - int(share * (ownWidth(section) - least(section)));
        m_header->resizeSection(section, width);
        others += width;
    }
    const int name = found == shown.end() ? 0 : std::min(need, LeastName);
    m_header->resizeSection(filler, std::max({least(filler), name, room - others}));
    m_fitting = false;
}

} // namespace nephoscope::gui
