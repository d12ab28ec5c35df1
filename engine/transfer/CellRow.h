#pragma once

#include "transfer/TransferManager.h"

#include <vector>

namespace nephoscope::transfer {

/// Parts become cells in their order: one each up to 2,000, beyond that neighbours share one.
class CellRow
{
public:
    static constexpr std::size_t mostCells = 2000;

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

} // namespace nephoscope::transfer
