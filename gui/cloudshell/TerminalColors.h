#pragma once

#include "gui/cloudshell/TerminalLine.h"

#include <QtGui/QColor>

#include <array>
#include <unordered_map>

class QWidget;

namespace nephoscope::gui {

/// The 16 colours of a terminal in terms of the theme, and what a cell looks like. Words on the terminal's own background
/// keep a contrast of at least 4.5 : 1 whatever colour the program chose.
class TerminalColors
{
public:
    struct Pair
    {
        QColor ink;
        QColor paper;
    };

    /// Reads the theme anew.
    void update(const QWidget &widget);
    Pair of(const CellStyle &style) const;
    QColor ink() const { return m_ink; }
    QColor paper() const { return m_paper; }

private:
    QColor resolve(const CellColor &color, const QColor &otherwise) const;
    QColor readable(const QColor &ink, const QColor &paper) const;
    QColor m_ink;
    QColor m_paper;
    std::array<QColor, 16> m_base;
    mutable std::unordered_map<std::uint64_t, QColor> m_readable;
};

/// WCAG's ratio, 1 to 21.
double contrast(const QColor &one, const QColor &other);

} // namespace nephoscope::gui
