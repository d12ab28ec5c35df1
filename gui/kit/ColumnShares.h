#pragma once

#include <cstddef>
#include <vector>

namespace nephoscope::gui {

/// So much of the distance between a column's words and its right border, in logical pixels, goes before a bar comes.
inline constexpr int Squeeze = 6;

/// What a column of a table has, could give and would need of the table's width, in logical pixels.
struct ColumnClaim
{
    int given;     ///< by the page, or by a person
    int least;     ///< with less its title or its cells would be cut; at most what is given
    int floor;     ///< it is never narrower; at most `least`
    int whole = 0; ///< with which its widest cell in sight is not cut; 0 when that is not to be looked at
    int squeeze = 0; ///< what it gives of the distance after its words; a column whose cells are cut has given it already
};

/// Widths of columns side by side in `room`. What is left over goes first to columns whose cells are cut and then to
/// `filler`; what one column has and does not need goes to those that become whole by it, or takes part in making a
/// table that is too wide fit. The widths sum up to more than `room` only when a scroll bar is worth it, and then cells are
/// as wide as their words, up to a bound: one who has to scroll reads them to their ends. Before it is scrolled, such a
/// table shows whole columns, or of the last one its title and the beginnings of long cells.
std::vector<int> sharedWidths(const std::vector<ColumnClaim> &claims, size_t filler, bool fillerIsName, int room);

} // namespace nephoscope::gui
