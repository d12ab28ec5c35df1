#include "gui/consoles/cloudwatch/DashboardLayout.h"

#include <QtWidgets/QWidget>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <vector>

namespace nephoscope::gui::cloudwatch {

namespace {

using Reached = std::array<int, DashboardLayout::gridColumns>; ///< how far down each column is taken

int lowestIn(const Reached &reached, int column, int columns)
{
    return *std::max_element(reached.begin() + column, reached.begin() + column + columns);
}

/// The highest place of so many columns, of equal ones the leftmost.
int freeColumn(const Reached &reached, int columns)
{
    int best = 0;
    for (int column = 1; column + columns <= DashboardLayout::gridColumns; ++column) {
        if (lowestIn(reached, column, columns) < lowestIn(reached, best, columns))
            best = column;
    }
    return best;
}

struct GridSpan
{
    int first = 0;
    int columns = 0;
};

/// As many beside one another as fit, each row as wide as the grid: shared as wide as they were put, none narrower than its least.
std::vector<GridSpan> fullRows(const std::vector<int> &put, const std::vector<int> &least)
{
    std::vector<GridSpan> spans;
    for (std::size_t start = 0; start < put.size();) {
        std::size_t end = start;
        for (int sum = 0; end < put.size() && sum + std::max(put[end], least[end]) <= DashboardLayout::gridColumns; ++end)
            sum += std::max(put[end], least[end]);
        std::vector<int> columns(least.begin() + std::ptrdiff_t(start), least.begin() + std::ptrdiff_t(end));
        // A column at a time goes to the one that has the least of what it was put.
        for (int left = DashboardLayout::gridColumns - std::accumulate(columns.begin(), columns.end(), 0); left > 0; --left) {
            std::size_t poorest = 0;
            for (std::size_t i = 1; i < columns.size(); ++i) {
                if (columns[i] * put[start + poorest] < columns[poorest] * put[start + i])
                    poorest = i;
            }
            ++columns[poorest];
        }
        int first = 0;
        for (const int each : columns) {
            spans.push_back({first, each});
            first += each;
        }
        start = end;
    }
    return spans;
}

} // namespace

void DashboardLayout::add(QWidget *widget, const Place &place)
{
    m_places.push_back(place);
    addWidget(widget);
}

QLayoutItem *DashboardLayout::takeAt(int index)
{
    QLayoutItem *item = TileLayout::takeAt(index);
    if (item && std::size_t(index) < m_places.size())
        m_places.erase(m_places.begin() + index);
    return item;
}

void DashboardLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int DashboardLayout::arrange(const QRect &rect, bool put) const
{
    const int gap = spacing();
    const double column = double(rect.width() + gap) / gridColumns;
    const bool narrow = rect.width() < 2 * minimumSize().width() + gap;
    // No narrower than it can be read.
    const auto leastOf = [&](int i) { return narrow ? gridColumns : std::clamp(int(std::ceil((itemAt(i)->minimumSize().width() + gap) / column)), 1, gridColumns); };
    // Where one is widened the places no longer fit together: they follow each other instead.
    bool flows = false;
    std::vector<int> asPut;
    std::vector<int> least;
    for (int i = 0; i < count(); ++i) {
        asPut.push_back(std::clamp(m_places[std::size_t(i)].columns, 1, gridColumns));
        least.push_back(leastOf(i));
        flows = flows || asPut.back() < least.back();
    }
    const std::vector<GridSpan> spans = flows ? fullRows(asPut, least) : std::vector<GridSpan>();
    auto places = std::vector<QRect>(std::size_t(count()));
    const auto lay = [&] {
        Reached reached{};
        for (int i = 0; i < count(); ++i) {
            const Place &place = m_places[std::size_t(i)];
            QLayoutItem *item = itemAt(i);
            const int columns = flows ? spans[std::size_t(i)].columns : asPut[std::size_t(i)];
            const int first = flows ? spans[std::size_t(i)].first : place.column ? std::clamp(*place.column, 0, gridColumns - columns) : freeColumn(reached, columns);
            const int left = int(column * first);
            const int width = int(column * (first + columns)) - left - gap;
            const int top = lowestIn(reached, first, columns);
            const int needed = item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
            const int height = std::max({place.rows * rowHeight - gap, needed, places[std::size_t(i)].height()});
            places[std::size_t(i)] = QRect(left, top, width, height);
            std::fill_n(reached.begin() + first, columns, top + height + gap);
        }
    };
    lay();
    // Where one needs more than its rows those beside it that have as many grow with it, so that they end together.
    for (std::size_t i = 0; i < places.size(); ++i) {
        int tallest = places[i].height();
        const auto isBeside = [&](std::size_t other) { return places[other].top() == places[i].top() && m_places[other].rows == m_places[i].rows; };
        for (std::size_t other = 0; other < places.size(); ++other)
            tallest = isBeside(other) ? std::max(tallest, places[other].height()) : tallest;
        if (tallest == places[i].height())
            continue;
        places[i].setHeight(tallest);
        lay();
    }
    int end = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (put)
            itemAt(int(i))->setGeometry(places[i].translated(rect.topLeft()));
        end = std::max(end, places[i].top() + places[i].height());
    }
    return end;
}

} // namespace nephoscope::gui::cloudwatch
