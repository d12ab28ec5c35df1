// How the rows of one poll become those of the next with as few changes of the list as there are.
#include "gui/monitor/TransferModel.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace nephoscope::gui {

void TransferModel::merge(std::vector<TransferRow> rows)
{
    // Nearly always the rows are those of before, in the same order.
    const auto same = [](const TransferRow &a, const TransferRow &b) { return a.isSameAs(b); };
    if (!std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(), same))
        mergeOthers(rows);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (m_rows[row].looksLike(rows[row]))
            continue;
        m_rows[row] = std::move(rows[row]);
        Q_EMIT dataChanged(index(int(row)), index(int(row)));
    }
}

/// Brings the rows that there are into the order of `rows`, without those that are gone and with those that are new.
void TransferModel::mergeOthers(std::vector<TransferRow> &rows)
{
    const auto key = [](const TransferRow &row) {
        return std::tuple(row.kind, row.job.id, row.kind == TransferRow::Kind::File ? row.number : 0);
    };
    std::map<decltype(key(rows.front())), int> places; // where each is to stand
    for (std::size_t row = 0; row < rows.size(); ++row)
        places.emplace(key(rows[row]), int(row));
    // Neighbours go, and come, together: thousands of jobs are no thousands of changes of the list.
    for (int last = int(m_rows.size()) - 1; last >= 0; --last) {
        if (places.contains(key(m_rows[std::size_t(last)])))
            continue;
        int first = last;
        while (first > 0 && !places.contains(key(m_rows[std::size_t(first - 1)])))
            --first;
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
    std::vector<bool> known(rows.size());
    for (const TransferRow &row : m_rows)
        known[std::size_t(places.at(key(row)))] = true;
    for (int row = 0; row < int(rows.size()); ++row) {
        if (known[std::size_t(row)])
            continue;
        int end = row + 1;
        while (end < int(rows.size()) && !known[std::size_t(end)])
            ++end;
        // Behind the one that stands before it; what is out of order is moved below.
        const int at = std::min(row, int(m_rows.size()));
        beginInsertRows({}, at, at + end - row - 1);
        m_rows.insert(m_rows.begin() + at, rows.begin() + row, rows.begin() + end);
        endInsertRows();
        row = end - 1;
    }
    for (int row = 0; row < int(rows.size()); ++row) {
        // One that has left its place goes to where it belongs; else the one that belongs here comes.
        while (int(places.at(key(m_rows[std::size_t(row)]))) != row) {
            const int to = places.at(key(m_rows[std::size_t(row)]));
            const auto wanted = std::find_if(m_rows.begin() + row, m_rows.end(), [&](const TransferRow &other) { return other.isSameAs(rows[std::size_t(row)]); });
            const int from = int(wanted - m_rows.begin());
            if (to > from) {
                beginMoveRows({}, row, row, {}, to + 1);
                std::rotate(m_rows.begin() + row, m_rows.begin() + row + 1, m_rows.begin() + to + 1);
            } else {
                beginMoveRows({}, from, from, {}, row);
                std::rotate(m_rows.begin() + row, m_rows.begin() + from, m_rows.begin() + from + 1);
            }
            endMoveRows();
        }
    }
}

} // namespace nephoscope::gui
