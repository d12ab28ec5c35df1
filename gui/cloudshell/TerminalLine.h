#pragma once

#include <QtCore/QString>

#include <cstdint>
#include <utility>
#include <vector>

namespace nephoscope::gui {

/// A colour as the program asked for it: the terminal's own, one of 256, or 24 bits. What it looks like is the theme's
/// business (TerminalColors).
struct CellColor
{
    enum Kind : std::uint8_t { Default, Indexed, Rgb };

    std::uint32_t value = 0;
    Kind kind = Default;
    bool operator==(const CellColor &) const = default;
};

struct CellStyle
{
    enum Flag : std::uint8_t { Bold = 1, Italic = 2, Underline = 4, DoubleUnderline = 8, Strike = 16, Inverse = 32, Hidden = 64 };

    CellColor foreground;
    CellColor background;
    std::uint8_t flags = 0;
    bool operator==(const CellStyle &) const = default;
};

/// A place on the grid. The second half of a wide character has no character and width 0.
struct TerminalCell
{
    char32_t character = 0; ///< 0: blank
    CellStyle style;
    std::uint8_t width = 1;
};

/// A row of the terminal, blanks at its end left out.
struct TerminalLine
{
    std::vector<TerminalCell> cells;
    /// Marks and jamo that combine with the cell of that column; few lines have any.
    std::vector<std::pair<int, QString>> marks;

    /// The words; `columns` gets the column of each UTF-16 unit, and one more for the end.
    QString text(std::vector<int> *columns = nullptr) const;
    /// What stands in one cell.
    QString at(int column) const;
};

/// A cell's place in everything the terminal remembers.
struct TerminalPoint
{
    qint64 line = 0; ///< counted from the first line ever
    int column = 0;
    auto operator<=>(const TerminalPoint &) const = default;
};

} // namespace nephoscope::gui
