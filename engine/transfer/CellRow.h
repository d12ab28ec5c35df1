#pragma once

#include "transfer/CellDetails.h"

#include <vector>

namespace nephoscope::transfer {

/// Parts become cells in their order: one each up to 2,000, beyond that neighbours share one.
class CellRow
{
public:
    static constexpr std::size_t mostCells = 2000;
    /// How many parts share a cell when there are so many; the last cell may have fewer.
    static constexpr std::size_t together(std::size_t parts) { return parts <= mostCells ? 1 : (parts + mostCells - 1) / mostCells; }

    /// For so many parts.
    explicit CellRow(std::size_t parts);
    /// The next one; its number is given here.
    void add(PartSnapshot part);
    std::vector<PartSnapshot> take() { return std::move(m_cells); }

private:
    std::size_t m_together;
    std::size_t m_at = 0;
    std::vector<PartSnapshot> m_cells;
};

/// The details of a cell, gathered from its parts in their order.
class CellSum
{
public:
    /// Of cells of so many parts, the one of this number, from 1.
    CellSum(std::size_t parts, std::uint32_t number);
    bool isThere() const { return m_details.first != 0; }
    /// Its parts, counted from 0 in the order of the lane: from the first to before the end.
    std::size_t begin() const { return m_details.first - 1; }
    std::size_t end() const { return m_details.last; }
    /// The next one; what it says of where it is counts of the first.
    void add(const PartSnapshot &part);
    CellDetails &details() { return m_details; }

private:
    CellDetails m_details;
    bool m_empty = true;
};

/// What cells alone can tell of one of them, when they are of one file: `parts` of it, merged as CellRow does.
std::optional<CellDetails> detailsOf(const std::vector<PartSnapshot> &cells, std::size_t parts, std::uint32_t number);

} // namespace nephoscope::transfer
