#pragma once

#include <cstddef>
#include <vector>

namespace nephoscope::gui {

/// What a column of a table has, could give and would need of the table's width, in logical pixels.
struct ColumnClaim
{
    int given;     ///< by the page, or by a person
    int least;     ///< with less its title or its cells would be cut; at most what is given
    int floor;     ///< it is never narrower; at most `least`
    int whole = 0; ///< with which its widest cell in sight is not cut; 0 when that is not to be looked at
};

/// Widths of columns side by side in `room`. What is left over goes first to columns whose cells are cut and then to
/// `filler`; what one column has and does not need goes to those that become whole by it, or takes part in making a
/// table that is too wide fit. The widths sum up to more than `room` only when a scroll bar is worth it.
std::vector<int> sharedWidths(const std::vector<ColumnClaim> &claims, size_t filler, bool fillerIsName, int room);

} // namespace nephoscope::gui
